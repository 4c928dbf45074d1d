import { expect, test as base } from '../fixtures.ts';
import { LessonPage } from '../pages/lesson.ts';
import { PresenterPage } from '../pages/presenter.ts';

const test = base.extend<{ presenter: PresenterPage }>({
  presenter: async ({ page }, use) => {
    await use(new PresenterPage(page));
  },
});

const pictures = ['Plan', 'Skyline', 'Graph', 'Timeline'] as const;

/** In a legend the code stands on its colour, whose name stands beside it: of data, not of words. */
const isCode = (text: string): boolean => /^([A-Z][a-z]?|[A-Z]\d*|E·\d|E\d+|F\d|[n+g◆·])$/.test(text);

test('P presents, steps go by arrow and clicker, a reload stays, Escape leads back to the same page', async ({
  explorer,
  presenter,
  page,
}) => {
  await explorer.open();
  await page.keyboard.press('p');
  await presenter.untilThere();
  await expect(presenter.title).toBeFocused();
  expect(page.url()).toContain('?present=tier-map');

  await presenter.press('Home');
  await expect(presenter.title).toHaveText('Start');
  await expect(presenter.caption).toContainText('4 sequences come in');
  const [first, count] = await presenter.step();
  expect(first).toBe(1);
  await presenter.press('PageDown');
  await expect(presenter.title).toHaveText('First attention');
  await expect(presenter.caption).toContainText('queries, keys and values');
  await presenter.press('ArrowRight', 'PageUp');
  expect(await presenter.step()).toEqual([2, count]);
  await presenter.press('End');
  await expect(presenter.title).toHaveText('End');
  expect(await presenter.time()).toBe('83.85 µs');
  await presenter.press('ArrowUp');
  await expect(presenter.title).not.toHaveText('End');

  await presenter.choosePicture('Timeline');
  await expect(page).toHaveURL(/present=timeline.*#/);
  const title = await presenter.title.innerText();
  await page.reload();
  await presenter.untilThere();
  await expect(presenter.title).toHaveText(title);
  await expect(explorer.region('Timeline')).toBeVisible();

  await presenter.press('Escape');
  await presenter.untilGone();
  expect(page.url()).not.toContain('present');
  for (const region of ['Parameters', 'Tier map', 'Operation graph', 'Timeline', 'Transport'] as const)
    await expect(explorer.region(region)).toBeVisible();
});

test('what filled the screen is presented, and fills it again afterwards', async ({ explorer, presenter, page }) => {
  await explorer.open();
  await explorer.button('Operation graph on the full screen').click();
  await page.keyboard.press('p');
  await presenter.untilThere();
  await expect(page.getByRole('button', { name: 'Graph', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await presenter.choosePicture('Skyline');
  await page.getByRole('button', { name: 'Leave the presentation' }).click();
  await presenter.untilGone();
  await expect(page.getByRole('button', { name: /All views/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.region('Tier map').getByRole('application')).toHaveAttribute('aria-roledescription', /plan/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`from four metres, ${colorScheme}: no letter under 18 px, no word under 7:1`, async ({
    explorer,
    presenter,
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.emulateMedia({ colorScheme });
    await page.goto('./?present');
    await explorer.untilIdle();
    await presenter.untilThere();
    await presenter.press('Home', 'PageDown');
    for (const picture of pictures) {
      await presenter.choosePicture(picture);
      const { said, measured, resolution } = await presenter.enlargement();
      // Painters print nothing under 9 px as they lay out.
      expect(said * 9).toBeGreaterThanOrEqual(18);
      expect(measured).toBeCloseTo(said, 1);
      expect(resolution).toBeCloseTo(1, 1);
      const texts = await presenter.texts();
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.filter(({ size }) => size < 18)).toEqual([]);
      expect(texts.filter(({ contrast, text }) => contrast < 7 && !isCode(text))).toEqual([]);
    }
    await page.getByRole('button', { name: 'More' }).click();
    expect(
      (await presenter.texts()).filter(({ size, contrast, text }) => size < 18 || (contrast < 7 && !isCode(text))),
    ).toEqual([]);
    await presenter.press('Escape');
    expect(await explorer.accessibilityViolations()).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(1024);
  });

test('pointing at the picture finds what is under the pointer, though it is enlarged', async ({
  presenter,
  page,
  explorer,
}) => {
  await page.goto('./?present');
  await explorer.untilIdle();
  await presenter.untilThere();
  const canvas = page.getByRole('application');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no plan');
  const tip = page
    .locator('[data-enlarged]')
    .getByText(/^tile \d+/i)
    .first();
  // The last tile stands at the right edge of the plan, the first at its left.
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.6);
  await expect(tip).toContainText(/2[0-3]/);
  await page.mouse.move(box.x + box.width * 0.15, box.y + box.height * 0.6);
  await expect(tip).toContainText(/tile [0-3]\b/i);
});

test('a black screen, a pointer, a code for the phones in the room', async ({ explorer, presenter, page, context }) => {
  await page.goto('./?present');
  await explorer.untilIdle();
  await presenter.untilThere();
  await presenter.press('Home', 'PageDown', 'PageDown');
  const title = await presenter.title.innerText();

  await presenter.press('b');
  await expect(page.getByRole('button', { name: 'Back to the picture' })).toBeVisible();
  await presenter.press('PageDown');
  await expect(page.getByRole('button', { name: 'Back to the picture' })).toHaveCount(0);
  await expect(presenter.title).toHaveText(title);

  await page.mouse.move(400, 300);
  await presenter.press('l');
  const pointer = page.getByTestId('pointer');
  await expect(pointer).toBeVisible();
  await page.mouse.move(500, 350);
  const box = await pointer.boundingBox();
  expect([box && box.x + box.width / 2, box && box.y + box.height / 2]).toEqual([500, 350]);
  await presenter.press('l');
  await expect(pointer).toHaveCount(0);

  await presenter.press('q');
  const code = page.getByRole('region', { name: 'Code for phones' });
  await expect(code.getByRole('img')).toBeVisible();
  const url = await code.getAttribute('data-url');
  expect(url).not.toContain('present');
  const time = await presenter.time();
  await presenter.press('Escape');
  await expect(code).toHaveCount(0);

  const phone = await context.newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(url ?? '');
  await expect(phone.locator('html')).toHaveAttribute('data-engine', 'idle');
  await expect(phone.getByRole('tab', { name: 'Map' })).toHaveAttribute('aria-selected', 'true');
  await expect(phone.getByRole('region', { name: 'Transport' })).toContainText(time.replace(' ', '\u202f'));
});

test('the notes have a page for every step, with its picture', async ({ explorer, presenter, page }) => {
  await page.goto('./?present=timeline');
  await explorer.untilIdle();
  await presenter.untilThere();
  const [, count] = await presenter.step();
  await presenter.press('n');
  const notes = page.getByRole('region', { name: /^Notes: / });
  await expect(notes.locator('li')).toHaveCount(count);
  await expect(notes.locator('figure > svg')).toHaveCount(count);
  await expect(notes.getByRole('heading', { name: /First attention/ })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(notes).toBeVisible();
  await expect(presenter.bar).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await presenter.press('Escape');
  await expect(notes).toHaveCount(0);
  await presenter.untilThere();
});

test('a lesson is presented step by step: the question first, its answer when it is asked for', async ({
  explorer,
  presenter,
  page,
}) => {
  await explorer.open();
  const lesson = new LessonPage(page);
  await lesson.start('One tier at a time');
  await explorer.untilIdle();
  await page.keyboard.press('p');
  await presenter.untilThere();
  await expect(presenter.title).toHaveText(/Fourteen/);
  await expect(presenter.caption).not.toContainText('The engine computes');
  await expect(presenter.bar.getByRole('button', { name: /Answer/ })).toBeVisible();
  await presenter.press('PageDown');
  await expect(presenter.caption).toContainText('The engine computes 330');
  expect((await presenter.step())[0]).toBe(1);
  await presenter.press('PageDown');
  expect((await presenter.step())[0]).toBe(2);
  await explorer.untilIdle();
  expect((await presenter.texts()).filter(({ size }) => size < 18)).toEqual([]);
  await presenter.press('Escape');
  await presenter.untilGone();
  await expect(lesson.region).toContainText('Step 2 of');
});

test('a token is followed from event to event, in words, in the page and before a room', async ({
  explorer,
  presenter,
  page,
}) => {
  await explorer.open();
  await explorer.region('Operation graph').getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await explorer
    .region('Inspector')
    .getByRole('button', { name: /^Follow token/ })
    .click();
  const strip = page.getByRole('region', { name: 'Following' });
  await expect(strip).toContainText(/^.*Token 0 of sequence 0/s);
  const time = explorer.region('Transport').locator('output');
  const seen = new Set<string>();
  for (let event = 0; event < 4; event++) {
    const before = await time.innerText();
    await strip.getByRole('button', { name: /Next/ }).click();
    await expect(time).not.toHaveText(before);
    await expect.poll(async () => seen.has(await strip.locator('p').first().innerText())).toBe(false);
    seen.add(await strip.locator('p').first().innerText());
  }
  await expect(explorer.region('Inspector')).toContainText('token 0');
  expect(await explorer.accessibilityViolations()).toEqual([]);

  // The address holds it, and whoever presents follows the same token.
  await page.keyboard.press('p');
  await presenter.untilThere();
  await expect(presenter.caption).toContainText('Token 0 of sequence 0');
  const before = await presenter.time();
  await presenter.press('ArrowDown');
  await expect.poll(() => presenter.time()).not.toBe(before);
  await expect(page).toHaveURL(/#1/);
  await page.reload();
  await presenter.untilThere();
  await expect(presenter.caption).toContainText('Token 0 of sequence 0');
  await presenter.press('Escape');
  await strip.getByRole('button', { name: 'Stop following' }).click();
  await expect(strip).toHaveCount(0);
});

test('playing one event a second, and the whole run in ten seconds', async ({ explorer }) => {
  await explorer.open();
  const transport = explorer.region('Transport');
  const pace = transport.getByLabel('Measure the speed');
  await pace.selectOption('events');
  await expect(transport).toContainText('1 event per second');
  await transport.getByRole('button', { name: 'Faster' }).click();
  await expect(transport).toContainText('2 events per second');
  const time = transport.locator('output').first();
  const before = await time.innerText();
  await transport.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(time).not.toHaveText(before);
  await transport.getByRole('button', { name: 'Pause' }).click();
  await pace.selectOption('run');
  await expect(transport).toContainText('all in 10 s');
  await transport.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(time).toHaveText(/83\.85/, { timeout: 20_000 });
});
