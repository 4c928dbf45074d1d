import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { LessonPage } from '../pages/lesson.ts';
import { TierMapPage } from '../pages/tier-map.ts';

const queues = 'One tier at a time';
const cliff = 'The cliff behind d = 512';
/** The lessons of the page with the number of their steps. */
const folder = new URL('../../src/lessons/en/', import.meta.url);
const lessons = readdirSync(folder).map((file) => ({
  id: file.replace('.md', ''),
  steps: readFileSync(new URL(file, folder), 'utf8').match(/^## /gm)?.length ?? 0,
}));
const template = readFileSync(new URL('../../src/lessons/template.md', import.meta.url), 'utf8');

test('lesson 2, all right: each answer is the engine’s, and the picture follows', async ({ explorer, page }) => {
  await explorer.open();
  const lesson = new LessonPage(page);
  await lesson.start(queues);
  await expect(lesson.heading).toBeFocused();
  await lesson.workbench();
  expect(await explorer.figure('Execution time')).toBe(1663);
  await lesson.guess(330);
  await expect(lesson.reply).toContainText('Right. The engine computes 330');
  await expect(lesson.region).toContainText('waited 200');
  await lesson.next();
  await lesson.choose(/^None/);
  await expect(lesson.reply).toContainText('Right.');
  await explorer.untilIdle();
  expect(await explorer.figure('Execution time')).toBe(883);
  await lesson.next();
  await lesson.guess(2250);
  await expect(lesson.reply).toContainText('The engine computes 2 232');
  await lesson.next();
  await lesson.choose(/^V for token 0/);
  await lesson.next();
  await lesson.guess(1475);
  await lesson.next();
  await lesson.choose(/^As long as one token took/);
  await lesson.next();
  await expect(lesson.region).toContainText('6 of 6 right, 6 of them at the first try.');

  const saving = page.waitForEvent('download');
  await lesson.button('Save as Markdown').click();
  const file = await (await saving).path();
  expect(readFileSync(file, 'utf8')).toContain('- My answer: 330');
  await lesson.button('Next: Experts as floors').click();
  await lesson.untilStep(1);
});

test('lesson 4, all wrong: each answer is explained, may be tried again, shown, or left', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  const lesson = new LessonPage(page);
  await lesson.start(cliff);
  await lesson.workbench();
  await lesson.choose(/^3, as it has/);
  await expect(lesson.reply).toContainText('Not so. That would be true if a tier could hold any');
  await lesson.choose(/^2/);
  await expect(lesson.reply).toContainText('Two pieces would cover');
  await lesson.button('Show the answer').click();
  await expect(lesson.reply).toContainText('The answer: 4');
  await expect(lesson.region).toContainText('the tiers: 130 instead of 41');
  await lesson.next();
  await lesson.button('Go on without an answer →').click();
  await lesson.untilStep(3);
  await lesson.guess(5);
  await expect(lesson.reply).toContainText('Not so. It is less than that.');
  await lesson.guess(1.2);
  await expect(lesson.reply).toContainText('It is more than that.');
  await lesson.button('Show a hint').click();
  await expect(lesson.region).toContainText('At d = 512 the tiles are busy 53.8');
  await lesson.button('Show the answer').click();
  await expect(lesson.reply).toContainText('The engine computes 2.10');
  await lesson.untilComputed();
  expect(await explorer.figure('Execution time')).toBe(83_836);
  for (let step = 3; step <= 7; step++) await lesson.next();
  await expect(lesson.region).toContainText('0 of 7 right');
  // What was left out is told with the engine's answer.
  await expect(lesson.region.getByRole('listitem').filter({ hasText: 'Eight more' })).toContainText('81.70');
});

test('one may leave the path, change anything, and come back', async ({ explorer, page }) => {
  await explorer.open();
  const lesson = new LessonPage(page);
  await explorer.enter('Tiles', '20');
  await explorer.untilIdle();
  await lesson.start(queues);
  await lesson.workbench();
  await expect(lesson.button(/Back to the lesson/)).toHaveCount(0);
  await page.getByRole('group', { name: 'Left panel' }).getByRole('button', { name: 'Parameters' }).click();
  await explorer.enter('Tiles', '3');
  await page.getByRole('group', { name: 'Left panel' }).getByRole('button', { name: 'Lesson' }).click();
  await expect(lesson.region).toContainText('You have changed the scenario.');
  await lesson.button(/Back to the lesson/).click();
  await lesson.untilComputed();
  expect(await explorer.figure('Execution time')).toBe(1663);
  // The step was one of the history: undo leads back to what was changed.
  await explorer.button('Undo').click();
  await explorer.untilIdle();
  expect(await explorer.figure('Execution time')).toBe(1063);
  await lesson.button('Close the lesson').click();
  await expect(lesson.region).toHaveCount(0);
  await expect(explorer.region('Parameters')).toBeVisible();
  // The reader's own scenario is back.
  await expect(explorer.field('Tiles')).toHaveValue('20');
});

test('a reload in the middle goes on where one was; the list knows how far one has come', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  const lesson = new LessonPage(page);
  await lesson.start(queues);
  await lesson.guess(330);
  await lesson.next();
  await page.reload();
  await explorer.untilIdle();
  await lesson.untilStep(2);
  await lesson.button('← Back').click();
  await lesson.untilStep(1);
  await expect(lesson.reply).toContainText('Right.');
  await lesson.next();
  await lesson.button('Close the lesson').click();
  await page.reload();
  await explorer.untilIdle();
  await expect(lesson.region).toHaveCount(0);
  const dialog = await lesson.openList();
  await expect(dialog.locator('[data-lesson^="02"]')).toContainText('step 2 of 6');
  await dialog.getByRole('button', { name: `Continue ${queues}` }).click();
  await lesson.untilStep(2);
  await (await lesson.openList()).getByRole('button', { name: `Start ${queues} again` }).click();
  await lesson.untilStep(1);
  await expect(lesson.reply).toHaveCount(0);
});

test('by keyboard alone', async ({ explorer, page }) => {
  await explorer.open();
  const lesson = new LessonPage(page);
  await explorer.button('Lessons').focus();
  await page.keyboard.press('Enter');
  const start = page.getByRole('button', { name: `Start ${queues}`, exact: true });
  await expect(start).toBeVisible();
  await start.focus();
  await page.keyboard.press('Enter');
  await lesson.untilStep(1);
  await expect(lesson.heading).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(lesson.slider).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(lesson.check).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lesson.reply).toContainText('It is less than that.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  for (let i = 0; i < 23; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(lesson.reply).toContainText('Right.');
  await lesson.button('Next →').focus();
  await page.keyboard.press('Enter');
  await lesson.untilStep(2);
  await expect(lesson.heading).toBeFocused();
});

test('something picked in the picture is an answer', async ({ explorer, page }) => {
  await explorer.open();
  const lesson = new LessonPage(page);
  await lesson.start('Weights stay put');
  await lesson.workbench();
  await lesson.next();
  await expect(lesson.check).toBeDisabled();
  await expect(lesson.region).toContainText('Select a matrix in a picture');
  await new TierMapPage(page).drawing.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(lesson.region).toContainText('Selected:');
  await lesson.check.click();
  await expect(lesson.reply).toContainText('Not so.');
  await lesson.button('Show the answer').click();
  await expect(lesson.reply).toContainText('For instance: decoder_stack.layers.0.ffn1');
  await expect(explorer.region('Inspector')).toContainText('ffn1');
});

test('one’s own lesson opens from a file; a broken one says what is wrong and where', async ({ explorer, page }) => {
  await explorer.open();
  const lesson = new LessonPage(page);
  await lesson.openFile('mine.md', template);
  await lesson.untilStep(1);
  await expect(lesson.region).toContainText('What the learner reads in the list');
  await lesson.openFile(
    'broken.md',
    template.replace('answer: cached.exec', 'answer: cahced.exec').replace('minutes: 5', ''),
  );
  await expect(lesson.heading).toContainText('This file is not a lesson yet');
  await expect(lesson.region).toContainText('Line 2, minutes: “minutes” is missing.');
  await expect(lesson.region).toContainText('step “A number”, ask.answer: There is no scenario “cahced”');
  // What only a run can tell is told as well.
  await lesson.openFile('wrong.md', template.replace('to: 60', 'to: 24'));
  await expect(lesson.region).toContainText('too close to an end of the slider');
});

test('a link opens a lesson', async ({ explorer, page }) => {
  await page.goto('./#lesson=04-the-cliff');
  const lesson = new LessonPage(page);
  await lesson.untilStep(1);
  await expect(lesson.region).toContainText(cliff);
  await lesson.workbench();
  expect(await explorer.figure('Execution time')).toBe(2149);
});

test('where the browser keeps nothing, the lesson says so and goes on', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await explorer.open();
  const lesson = new LessonPage(page);
  await lesson.start(queues);
  await lesson.guess(330);
  await expect(lesson.region).toContainText('This browser keeps nothing for this page');
  await lesson.next();
  await lesson.untilStep(2);
});

const inLesson = 'section[aria-label="Lesson"]';

for (const scheme of ['light', 'dark'] as const) {
  test(`list and lesson pass an automatic check, ${scheme}`, async ({ explorer, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await explorer.open();
    const lesson = new LessonPage(page);
    await lesson.openList();
    expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    await lesson.start(queues);
    await lesson.guess(200);
    await lesson.button('Show a hint').click();
    expect(await explorer.accessibilityViolations(inLesson)).toEqual([]);
    await lesson.button('Show the answer').click();
    await lesson.untilComputed();
    expect(await explorer.accessibilityViolations(inLesson)).toEqual([]);
  });
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  test.describe(`on the stage at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('question and button are in sight in every step of every lesson', async ({ page }) => {
      test.slow();
      const lesson = new LessonPage(page);
      for (const { id, steps } of lessons) {
        await page.goto(`./?${id}#lesson=${id}`);
        for (let step = 1; step <= steps; step++) {
          await lesson.untilStep(step);
          const button = lesson.region.locator('button[type=submit]');
          if ((await button.count()) > 0) await expect(button, `${id} ${step}`).toBeInViewport({ ratio: 1 });
          const picture = await lesson.stage.boundingBox();
          if (width < 900) expect(picture?.height).toBeLessThanOrEqual(height * 0.45);
          else expect(picture?.width).toBe(width - 432);
          await lesson.button(/^(Next|Finish|Go on)/).click();
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

    test('lesson 4 draws its cliff once one has guessed; callouts follow', async ({ explorer, page }) => {
      await page.goto('./#lesson=04-the-cliff');
      const lesson = new LessonPage(page);
      await lesson.untilStep(1);
      for (let step = 1; step <= 3; step++) await lesson.next();
      const shown = lesson.stage.locator('[data-placed=words]');
      await expect(lesson.stage).toContainText('not run yet');
      await expect(shown).toHaveCount(1);
      await expect(shown).toContainText('d = 512: 39.85');
      await lesson.guess(82);
      await expect(lesson.reply).toContainText('Right. The engine computes 81.70');
      await expect(lesson.stage.getByRole('img', { name: 'A chart of 89 runs' })).toBeVisible();
      await expect(lesson.stage).toContainText('d = 520: 81.70');
      await expect(lesson.stage).not.toContainText('not run yet');
      expect(await explorer.accessibilityViolations()).toEqual([]);
    });
  });

test('Escape leaves the stage and brings back the reader’s own scenario, over a reload as well', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await explorer.enter('Tiles', '20');
  await explorer.untilIdle();
  const lesson = new LessonPage(page);
  await lesson.start(queues);
  await page.keyboard.press('Escape');
  await expect(lesson.stage).toHaveCount(0);
  await expect(explorer.field('Tiles')).toHaveValue('20');
  // It was a step of the history: undo leads to what the lesson showed.
  await explorer.button('Undo').click();
  await expect(explorer.field('Tiles')).toHaveValue('1');
  await explorer.button('Redo').click();
  await page.goto('./#lesson=02-one-tier-at-a-time');
  await lesson.untilStep(1);
  await page.reload();
  await lesson.untilStep(1);
  await page.keyboard.press('Escape');
  await expect(lesson.stage).toHaveCount(0);
  await expect(explorer.field('Tiles')).toHaveValue('20');
});

test('a brief is met by changing numbers, and checked by the engine', async ({ page }) => {
  await page.goto('./#lesson=10-design-a-chip');
  const lesson = new LessonPage(page);
  await lesson.untilStep(1);
  await lesson.next();
  await lesson.next();
  await lesson.check.click();
  await expect(lesson.reply).toContainText('Not so.');
  await lesson.region.getByLabel('Tiles').fill('24');
  await lesson.region.getByLabel('Digital units').fill('4');
  await expect(lesson.region).toContainText('the run takes 23.56');
  await lesson.check.click();
  await expect(lesson.reply).toContainText('Right.');
});
