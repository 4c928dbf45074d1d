import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
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
  const figure = page.locator('div', { has: page.locator(`dt:text-is("${word(german, 'Execution time')}")`) });
  await expect(figure.locator('dd').first()).toContainText(time.replace('.', ',').split(' ')[0] ?? '');

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

/** Lessons by their names in a language, each walked through to its end on a phone or a desktop. */
const walks = [
  { language: 'de', catalogue: german, file: '02-one-tier-at-a-time', size: { width: 390, height: 844 } },
  { language: 'zh', catalogue: chinese, file: '04-the-cliff', size: { width: 1440, height: 900 } },
] as const;

for (const { language, catalogue, file, size } of walks)
  test.describe(`a lesson in ${language}`, () => {
    test.use({ viewport: size });

    test('goes from its first step to its last, in its own words', async ({ page }) => {
      test.slow();
      const text = readFileSync(`src/lessons/${language}/${file}.md`, 'utf8');
      const title = /^title: *"?(.*?)"?$/m.exec(text)?.[1] ?? '';
      const steps = text.match(/^## /gm)?.length ?? 0;
      await page.goto(`./?lang=${language}`);
      await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle');
      const button = (name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true });
      if ((await button(word(catalogue, 'Lessons')).count()) === 0) {
        await button(word(catalogue, 'Menu')).click();
        await page
          .getByRole('button', { name: word(catalogue, 'Lessons') })
          .filter({ visible: true })
          .click();
      } else await button(word(catalogue, 'Lessons')).click();
      await button(word(catalogue, 'Start {0}').replace('{0}', title)).click();

      const lesson = page.getByRole('region', { name: word(catalogue, 'Lesson'), exact: true });
      const at = (step: number): string =>
        word(catalogue, 'Step {0} of {1}').replace('{0}', String(step)).replace('{1}', String(steps));
      for (let step = 1; step <= steps; step++) {
        await expect(lesson).toContainText(at(step));
        await expect(lesson.getByText('…', { exact: true })).toHaveCount(0);
        await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle');
        const onward = ['Next', 'Finish', 'Go on without an answer'].map((name) => word(catalogue, name));
        await lesson.getByRole('button', { name: new RegExp(`^(${onward.join('|')})`) }).click();
      }
      await expect(lesson.getByRole('button', { name: word(catalogue, 'Save as Markdown') })).toBeVisible();
    });
  });

/**
 * What is the same in every language: names in scenarios and of ops, matrices, models and authors, keys of fields,
 * citations, links and digests.
 */
const names =
  /\S+:\/\/\S+|(GPT|BERT|T5|Switch|Llama|Mixtral|OLMoE|DeepSeek|Qwen|Phi|Granite|Paper-scale|3D-SiM|HERMES|IBM|ISAAC|MoE-PIM)[^⟦⟧]*|^\{[^⟦⟧]*$|L\d+( cross)?( E\d+| shared)? (Q|K|V|out|gate|router|ffn[12]|\d[\d ]*)|(Token|Pos) emb|LM head|MoE decoder on 24 tiles|README example( with KV caching)?|\b[A-Z][a-z]\b|\b[a-z0-9]{13}\b|Open ▾/g;

/** What the lessons say stands in no catalogue: they have a folder of each language. */
const lessons = readdirSync('src/lessons/de')
  .map((file) => readFileSync(`src/lessons/de/${file}`, 'utf8'))
  .join('\n');

/** Presses one button after the other, by their English names. */
const press =
  (...buttons: readonly RegExp[]) =>
  async (page: Page): Promise<void> => {
    for (const name of buttons) await page.getByRole('button', { name }).filter({ visible: true }).first().click();
  };

/** Chooses from a menu, by the value that links have. */
const choose =
  (menu: string, value: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(`select[aria-label="⟦${menu}⟧"]`).selectOption(value);
  };

const clickAt =
  (picture: string, x: number, y: number) =>
  async (page: Page): Promise<void> => {
    const canvas = page.locator(`[data-view="${picture}"]`).getByRole('application');
    const box = await canvas.boundingBox();
    if (box === null) throw new Error(`no picture of ${picture}`);
    await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
  };

const enter =
  (label: string, value: string) =>
  async (page: Page): Promise<void> => {
    await page.getByLabel(`⟦${label}⟧`, { exact: true }).fill(value);
  };

const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the first screen': async () => undefined,
  'the glossary': press(/Glossary/),
  'the lessons': press(/Lessons/),
  sharing: press(/Share/),
  exports: press(/Export/),
  'what can be opened': press(/Open ▾/),
  'recent and saved': press(/Open ▾/, /Recent, saved, file/),
  'models of the literature': press(/Choose a model…/),
  'chips of the literature': press(/Choose a chip…/),
  importing: press(/Import…/),
  'mapping strategies': press(/Compare strategies…/),
  routing: press(/Routing…/),
  fidelity: async (page) => {
    await page.locator('summary', { hasText: 'Fidelity' }).click();
  },
  'an op that was clicked': clickAt('timeline', 0.5, 0.4),
  'a tile that was clicked': clickAt('tierMap', 0.5, 0.5),
  'a block that was clicked': clickAt('operationGraph', 0.4, 0.3),
  'the skyline': choose('Drawing', 'skyline'),
  'the chip as a table': choose('Drawing', 'table'),
  'the graph on the full screen': press(/Operation graph ?⟧? on the full screen/),
  'the timeline on the full screen': press(/Timeline ?⟧? on the full screen/),
  'a value that cannot be': enter('Tiles', '0'),
  'a network that does not fit': enter('Tiers', '2'),
  'the tour': press(/A tour of 60 seconds/),
  'the presentation': press(/Present/),
};

for (const [what, go] of Object.entries(screens))
  test(`no text is in no catalogue: ${what}`, async ({ page }) => {
    await speakPseudo(page);
    await page.goto('./?lang=de');
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle');
    const before = await page.locator('body').innerText();
    await go(page);
    if (what !== 'the first screen') await expect.poll(() => page.locator('body').innerText()).not.toBe(before);
    await expect(page.locator('html')).not.toHaveAttribute('data-engine', 'busy');
    const left = (await spokenTexts(page))
      .map((text) => untranslated(text, names))
      .filter((text) => !lessons.includes(text.replace(/^\d+ · /, '')));
    expect([...new Set(left)]).toEqual([]);
  });
