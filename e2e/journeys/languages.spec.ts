import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { LessonPage } from '../pages/lesson.ts';
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

/** Whatever it is called in the language of the page. It is there below an open dialog, too, which hides it from pointers. */
const choose = (page: Page, language: string): Promise<unknown> =>
  page
    .locator('select', { has: page.locator('option[value="zh"]') })
    .first()
    .selectOption(language, { force: true });

/** Marks the page; a reload would take the mark with it. */
const mark = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.set(window, 'mark', 'this very page'));
const isMarked = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.get(window, 'mark') === 'this very page');

/** A word with its values in it. */
const filled = (text: string, ...values: readonly string[]): string =>
  text.replaceAll(/\{(\d+)\}/g, (_, number: string) => values[Number(number)] ?? '');

test.describe('reworded in the middle', () => {
  test.beforeEach(async ({ explorer, page }) => {
    await explorer.open();
    await mark(page);
  });
  test.afterEach(async ({ page }) => {
    expect(await isMarked(page)).toBe(true);
  });

  test('a long run goes on, with its progress, its edits and its way back in other words', async ({
    explorer,
    page,
  }) => {
    await explorer.enter('Tiles', '30');
    await explorer.field('Batch').fill('2000');
    await expect(page.getByText(/ops · .* simulated · about/)).toBeVisible();
    await choose(page, 'de');
    await expect(page.getByText(/Operationen · .* simuliert · noch etwa/)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'busy');
    await expect(explorer.field(word(german, 'Tiles'))).toHaveValue('30');
    await expect(explorer.field(word(german, 'Batch'))).toHaveValue('2000');
    await page.getByRole('button', { name: `${word(german, 'Cancel')} Esc`, exact: true }).click();
    await expect(page.getByText(`▲ ${word(german, 'cancelled')}`)).toBeVisible();
    const undo = page.getByRole('button', { name: word(german, 'Undo') }).first();
    const step = `${word(german, 'Batch')} 4 → 2000`;
    await expect(undo).toHaveAttribute('title', filled(word(german, 'Undo {0} (Ctrl+Z)'), step));

    await choose(page, 'zh');
    await expect(page.getByText(`▲ ${word(chinese, 'cancelled')}`)).toBeVisible();
    await page.getByRole('button', { name: word(chinese, 'History') }).click();
    const steps = page.getByRole('list', { name: word(chinese, 'Steps, the latest first') }).getByRole('button');
    await expect(steps).toHaveText([
      `${word(chinese, 'Batch')} 4 → 2000 `,
      `${word(chinese, 'Tiles')} 24 → 30 `,
      word(chinese, 'The beginning'),
    ]);
  });

  test('a lesson stays at its step with what was answered, and tells it in the other language', async ({ page }) => {
    const lesson = new LessonPage(page);
    await lesson.start('The cliff behind d = 512');
    await lesson.workbench();
    await lesson.choose(/^3, as it has/);
    await expect(lesson.reply).toContainText('That would be true if a tier could hold any');

    await choose(page, 'de');
    const region = page.getByRole('region', { name: word(german, 'Lesson'), exact: true });
    await expect(region).toContainText(filled(word(german, 'Step {0} of {1}'), '1', '7'));
    await expect(region.getByRole('heading', { level: 2 })).toHaveText('Eine Matrix zurechtschneiden');
    await expect(region.locator('[data-tone=wrong]')).toContainText(word(german, 'Not so.'));
    await expect(region.locator('[data-tone=wrong]')).toContainText('Das wäre richtig');
    await expect(region.getByRole('radio', { name: /^3, / })).toBeChecked();
    await region.getByRole('button', { name: word(german, 'Show the answer') }).click();
    await expect(region.locator('[data-tone=shown]')).toContainText(filled(word(german, 'The answer: {0}'), '4'));
    const onward = () => region.getByRole('button', { name: / →$/ });
    await onward().click();
    await expect(region).toContainText(filled(word(german, 'Step {0} of {1}'), '2', '7'));

    await choose(page, 'en');
    await lesson.untilStep(2);
    await expect(lesson.heading).toHaveText('More than reading');
    for (let step = 2; step <= 7; step++) await lesson.next();
    const first = lesson.region.locator('dl').first();
    await expect(first).toContainText('3, as it has 2.25 times the weights');
    await expect(first).toContainText('4');
  });

  test('a notice, an error, a dialog and the pictures say the same in other words', async ({ explorer, page }) => {
    await page.evaluate(() => (location.hash = '#1z.!'));
    const notice = page.getByRole('alert').filter({ hasText: '▲' });
    await expect(notice).toContainText('The link could not be opened.');
    await explorer.untilIdle();
    const pictures = (): Promise<string[]> =>
      page.locator('[data-view] canvas').evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).toDataURL()));
    const english = await pictures();

    await choose(page, 'de');
    await expect(notice).toContainText(word(german, 'The link could not be opened.'));
    await expect(notice).not.toContainText(/The |link/);
    await expect.poll(pictures).not.toEqual(english);

    await explorer.field(word(german, 'Tiles')).fill('0');
    await explorer.untilRefused();
    await page.getByRole('button', { name: word(german, 'Glossary'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(word(german, 'Glossary'));
    await dialog.getByRole('searchbox').fill('MVM');

    await choose(page, 'zh');
    await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(word(chinese, 'Glossary'));
    await expect(dialog.getByRole('searchbox')).toHaveValue('MVM');
    await dialog.getByRole('button', { name: word(chinese, 'Close##a dialog') }).click();
    await expect(explorer.problem(word(chinese, 'Tiles'))).toContainText(
      filled(word(chinese, '{0} cannot be {1}.'), word(chinese, 'Tiles'), '0'),
    );

    await choose(page, 'en');
    await explorer.enter('Tiles', '24');
    await expect.poll(pictures).toEqual(english);
    await expect(notice).toContainText('The link could not be opened.');
  });
});

test('a language that cannot be loaded is said, and the page stays as it is', async ({
  explorer,
  page,
  complaints,
}) => {
  await explorer.open();
  const catalogue = /\/assets\/de-[^/]+\.js$/;
  await page.route(catalogue, (route) => route.abort());
  await choose(page, 'de');
  await expect(page.getByRole('alert')).toContainText('The page cannot be shown in Deutsch now.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByLabel('Language')).toHaveValue('en');
  expect(page.url()).not.toContain('lang=');
  await page.unroute(catalogue);
  await choose(page, 'de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(complaints.every((words) => words.includes('Failed to load resource'))).toBe(true);
  complaints.length = 0;
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
const chooseFrom =
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
  'the skyline': chooseFrom('Drawing', 'skyline'),
  'the chip as a table': chooseFrom('Drawing', 'table'),
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
