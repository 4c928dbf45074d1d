import { expect, test } from '../fixtures.ts';
import { TimelinePanel } from '../pages/timeline.ts';

const MOE_SPAN = 83_851;

test.beforeEach(async ({ explorer }) => {
  await explorer.open();
});

test('the picture says in words what it shows', async ({ page }) => {
  const timeline = new TimelinePanel(page);
  await expect(timeline.canvas).toHaveAccessibleName(/Timeline of 12.944 ops over 83\.85.µs on 24 tiles/);
});

test('wheel, keys and buttons zoom and pan; F and a double click show the whole run', async ({ page }) => {
  const timeline = new TimelinePanel(page);
  expect(await timeline.window()).toEqual({ from: 0, to: MOE_SPAN });

  await timeline.wheel(20_000, -400);
  await expect.poll(async () => (await timeline.window()).to).toBeLessThan(MOE_SPAN);
  const close = await timeline.window();
  const share = (20_000 - close.from) / (close.to - close.from);
  expect(Math.abs(share - 20_000 / MOE_SPAN)).toBeLessThan(0.01);

  await timeline.press('d');
  await expect.poll(async () => (await timeline.window()).from).toBeGreaterThan(close.from);
  await timeline.press('w');
  await expect
    .poll(async () => (await timeline.window()).to - (await timeline.window()).from)
    .toBeLessThan(close.to - close.from - 1);
  await timeline.press('f');
  await expect.poll(() => timeline.window()).toEqual({ from: 0, to: MOE_SPAN });

  await timeline.wheel(20_000, -400);
  const { x, y } = await timeline.placeOf(20_000);
  await page.mouse.dblclick(x, y + 60);
  await expect.poll(() => timeline.window()).toEqual({ from: 0, to: MOE_SPAN });
});

test('what a key reaches, the pointer finds and a click selects', async ({ page, explorer }) => {
  const timeline = new TimelinePanel(page);
  await timeline.wheel(10_000, -1400);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight']) {
    await timeline.press(key);
    await expect(timeline.readout).toContainText('tile');
    const said = await timeline.readout.innerText();
    const box = await timeline.boxOf(timeline.mark);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(timeline.tip).toBeVisible();
    const shown = (await timeline.tip.innerText()).split('\n').join('; ').replace(/\s/g, ' ');
    expect(shown).toBe(said.replace(/\s/g, ' '));
    await page.mouse.move(5, 5);
  }
  await timeline.press('ArrowRight');
  const title = (await timeline.readout.innerText()).split(/[,;]/)[0] ?? '';
  await timeline.press('Enter');
  await expect(explorer.region('Inspector')).toContainText(title);
});

test('what is selected has its page in sight without scrolling', async ({ page, explorer }) => {
  const timeline = new TimelinePanel(page);
  await timeline.press('ArrowRight');
  await timeline.press('Enter');
  const inspector = explorer.region('Inspector');
  await expect(inspector.getByText('Array used')).toBeInViewport();
  await expect(explorer.region('Summary').getByText('Execution time').first()).toBeInViewport();
});

test('the table lists what runs in the window, and agrees with the pointer', async ({ page }) => {
  const timeline = new TimelinePanel(page);
  await timeline.button('Table').click();
  await expect(timeline.region.getByText(/Ops 1–50 of 12.944/)).toBeVisible();
  const [first] = await timeline.rows();
  expect(first?.slice(0, 9)).toEqual(['MVM Token emb', 'MVM', 'tile 20', '0', '0', '0', '0', '0', '100']);
  await timeline.button('Later →').click();
  await expect(timeline.region.getByText(/Ops 51–100 of 12.944/)).toBeVisible();
  await timeline.region.getByRole('button', { name: /^MVM/ }).first().click();
  await timeline.button('Chart').click();
  await timeline.press('z');
  await expect.poll(async () => (await timeline.window()).to).toBeLessThan(5000);
});

test('a range has its statistics: in a line beside the lanes, in full in the margin', async ({ page }) => {
  const timeline = new TimelinePanel(page);
  await timeline.dragAxis(12_000, 40_000);
  await expect(timeline.region.getByText(/Range 2[78]\.\d+.µs: [\d\u202f]+ ops · busy tiles \d/)).toBeVisible();

  await page.getByRole('button', { name: 'Timeline on the full screen' }).click();
  const margin = timeline.region.getByRole('complementary', { name: 'Range statistics' });
  await expect(margin.getByRole('row', { name: /^24 tiles, mean/ })).toBeVisible();
  await margin.getByRole('button', { name: 'clear' }).click();
  // Without a range they are those of what is in sight: here, of the whole run.
  const inSight = timeline.region.getByRole('complementary', { name: 'Statistics of what is in sight' });
  await expect(inSight.getByRole('row', { name: /^Ops in range 27.856/ })).toBeVisible();
});

test('lanes by token and sequence, and groups that fold', async ({ page }) => {
  const timeline = new TimelinePanel(page);
  await timeline.button('Token').click();
  await expect(timeline.region.getByRole('button', { name: 'Sequence 3' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(timeline.region.getByRole('button', { name: 'Digital units' })).toBeVisible();
  const tiles = timeline.region.getByRole('button', { name: 'Tiles' });
  await expect(tiles).toHaveAttribute('aria-expanded', 'true');
  await tiles.click();
  await expect(tiles).toHaveAttribute('aria-expanded', 'false');
});

test('ops take other colours, and those of one alone keep theirs; both can be undone', async ({ page, explorer }) => {
  const timeline = new TimelinePanel(page);
  await timeline.region.getByLabel('Colour of ops').selectOption('layer');
  await expect(timeline.legend.getByRole('button')).toHaveText([
    'L0Layer 0',
    'L1Layer 1',
    'L2Layer 2',
    'L3Layer 3',
    'Embedding, LM head',
  ]);
  const swatch = timeline.legend.getByText('L1', { exact: true });
  const shown = await swatch.evaluate((element) => getComputedStyle(element).backgroundColor);
  const colour = shown.replace(/[^\d,]/g, '');
  await expect.poll(() => timeline.pixelsOf(colour)).toBeGreaterThan(500);

  const other = timeline.legend.getByRole('button', { name: 'Layer 2' });
  await other.click();
  await expect(other).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => timeline.pixelsOf(colour)).toBeLessThan(50);
  await explorer.button('Undo').click();
  await expect.poll(() => timeline.pixelsOf(colour)).toBeGreaterThan(500);
  await explorer.button('Undo').click();
  await expect(timeline.legend).toContainText('Query');
});

test('the reader’s own colours are those of the picture, too', async ({ page }) => {
  const timeline = new TimelinePanel(page);
  const paper = '251,250,246';
  await expect.poll(() => timeline.pixelsOf(paper)).toBeGreaterThan(10_000);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await expect.poll(() => timeline.pixelsOf('0,0,0')).toBeGreaterThan(10_000);
  expect(await timeline.pixelsOf(paper)).toBe(0);
});

test('ops are pixels, not elements', async ({ page }) => {
  const timeline = new TimelinePanel(page);
  expect(await timeline.region.locator('*').count()).toBeLessThan(150);
});

test('full screen, range and table pass an automatic check', async ({ page }) => {
  const timeline = new TimelinePanel(page);
  await page.getByRole('button', { name: 'Timeline on the full screen' }).click();
  await timeline.dragAxis(5000, 12_000);
  await expect(timeline.region.getByRole('complementary', { name: 'Range statistics' })).toBeVisible();
  expect(await timeline.accessibilityViolations()).toEqual([]);
  await timeline.button('Table').click();
  await expect(timeline.region.getByRole('region', { name: 'Table of the timeline' })).toBeVisible();
  expect(await timeline.accessibilityViolations()).toEqual([]);
});
