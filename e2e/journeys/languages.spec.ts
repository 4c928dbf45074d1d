import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { SharingPage } from '../pages/sharing-page.ts';
import { speakPseudo, spokenTexts, untranslated } from '../pseudo-language.ts';

const german = JSON.parse(readFileSync('src/languages/de.json', 'utf8')) as Record<string, string>;
const chinese = JSON.parse(readFileSync('src/languages/zh.json', 'utf8')) as Record<string, string>;

/** The word of a catalogue; a text that is not in it is none that the page has. */
function word(catalogue: Readonly<Record<string, string>>, text: string): string {
  const found = catalogue[text];
  if (found === undefined) throw new Error(`no text “${text}”`);
  return found;
}

test('another language is chosen, and nothing that was done is lost', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.enter('Tiles', '30');
  await explorer.enter('MVM latency', '150.5');
  const time = await explorer.headline('Execution time');
  await page
    .getByRole('radio', { name: 'Token', exact: true })
    .or(page.getByRole('button', { name: 'Token', exact: true }))
    .first()
    .click();

  await page.getByLabel('Language').selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await explorer.untilIdle();
  expect(page.url()).toContain('?lang=de');
  await expect(explorer.field(word(german, 'Tiles'))).toHaveValue('30');
  await expect(explorer.field(word(german, 'MVM latency'))).toHaveValue('150,5');
  expect(await explorer.headline(word(german, 'Execution time'))).toBe(time.replace('.', ','));

  const undo = page.getByRole('button', { name: word(german, 'Undo') }).first();
  await undo.click();
  await undo.click();
  await explorer.untilIdle();
  await expect(explorer.field(word(german, 'MVM latency'))).toHaveValue('100');
  await undo.click();
  await explorer.untilIdle();
  await expect(explorer.field(word(german, 'Tiles'))).toHaveValue('24');
});

test('the language is kept for the next visit, and a link speaks its own', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByLabel('Language').selectOption('zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
  await page.goto('./');
  await explorer.untilIdle();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
  await expect(explorer.field(word(chinese, 'Tiles'))).toHaveValue('24');
  await page.goto('./?lang=en');
  await explorer.untilIdle();
  await explorer.enter('Tiles', '30');
  const link = await new SharingPage(page).copyLink();
  expect(new URL(link).searchParams.get('lang')).toBe('en');
  await page.goto('about:blank');
  await page.goto(link);
  await explorer.untilIdle();
  await expect(explorer.field('Tiles')).toHaveValue('30');
});

test('a browser that asks for German gets it, with its numbers', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'de-AT', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('html[data-engine=idle]')).toHaveAttribute('lang', 'de');
  const latency = page.getByLabel(word(german, 'MVM latency'), { exact: true });
  await latency.fill('132,9');
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle');
  await expect(latency).toHaveValue('132,9');
  await latency.fill('1.024');
  await latency.press('Enter');
  await expect(latency).toHaveValue('1024');
  await context.close();
});

/** What is the same in every language: names in scenarios and of op, matrix, model and author, keys of fields, citations. */
const names =
  /L\d+( cross)?( E\d+| shared)? (Q|K|V|out|gate|router|ffn[12]|\d[\d ]*)|(Token|Pos) emb|LM head|MoE decoder on 24 tiles|README example/g;

const screens: readonly { readonly what: string; readonly open: readonly string[] }[] = [
  { what: 'the first screen', open: [] },
  { what: 'the glossary', open: ['Glossary'] },
  { what: 'the lessons', open: ['Lessons'] },
  { what: 'sharing', open: ['Share'] },
  { what: 'exports', open: ['Export'] },
  { what: 'what can be opened', open: ['Open ▾'] },
];

for (const { what, open } of screens)
  test(`no text is in no catalogue: ${what}`, async ({ page }) => {
    await speakPseudo(page);
    await page.goto('./?lang=de');
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle');
    for (const name of open)
      await page
        .getByRole('button', { name: `⟦${name}⟧`, exact: true })
        .first()
        .click();
    if (open.length > 0) await expect(page.locator('dialog, [role=dialog], [data-open]').first()).toBeVisible();
    const left = (await spokenTexts(page)).map((text) => untranslated(text, names)).filter((text) => text !== '');
    expect([...new Set(left)]).toEqual([]);
  });
