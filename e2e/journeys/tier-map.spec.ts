import { expect, test } from '../fixtures.ts';
import { TierMapPage } from '../pages/tier-map.ts';

test.beforeEach(async ({ explorer }) => {
  await explorer.open();
  await explorer.untilIdle();
});

test('keys walk from cell to cell, and the readout says what lies there', async ({ page }) => {
  const map = new TierMapPage(page);
  await map.drawing.focus();
  await page.keyboard.press('ArrowUp');
  expect(await map.pointedCell()).toEqual({ tile: 0, tier: 0 });
  await expect(map.readout).toContainText('L0 router');
  for (let n = 0; n < 8; n++) await page.keyboard.press('ArrowRight');
  for (let n = 0; n < 13; n++) await page.keyboard.press('ArrowUp');
  expect(await map.pointedCell()).toEqual({ tile: 8, tier: 13 });
  await expect(map.readout).toContainText('L0 E5 ffn2');
  expect(await map.figure('Chunk')).toBe('7,0 of 8 × 2');
  expect(await map.figure('Rows × columns used')).toBe('512 × 512');
  expect(await map.figure('MVMs in run')).toBe('8');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('Tile 8, tier 13');
  await page.keyboard.press('m');
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('L0 E5 ffn2');
});

test('the pointer finds what the keyboard finds, and a click selects it', async ({ page }) => {
  const map = new TierMapPage(page);
  await map.pointAt(0.5, 0.4);
  const { tile, tier } = await map.pointedCell();
  await map.clickAt(0.5, 0.4);
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText(`Tile ${tile}, tier ${tier}`);
});

test('the wheel zooms to a cell, and Fit shows the whole chip again', async ({ page }) => {
  const map = new TierMapPage(page);
  // A cell is about six pixels high: near its edge a rounding could change which one is meant.
  const height = await map.heightWithinCell(0.5, 0.5);
  await map.pointAt(0.5, height);
  const before = await map.pointedCell();
  for (let n = 0; n < 12; n++) await map.wheelAt(0.5, height, -400);
  await map.pointAt(0.501, height);
  expect(await map.pointedCell()).toEqual(before);
  await map.region.getByRole('button', { name: 'Fit' }).click();
  await expect(map.region.getByRole('button', { name: 'Fit' })).toHaveCount(0);
});

test('a network with experts is coloured by them until one chooses; the legend shows one class alone', async ({
  page,
  explorer,
}) => {
  const map = new TierMapPage(page);
  const legend = map.region.getByRole('list', { name: 'Legend of the tier map' });
  await expect(legend).toContainText('Expert 7');
  await map.colourBy('role');
  await expect(legend).toContainText('Exp. 1');
  const router = legend.getByRole('button', { name: /Router/ });
  await router.click();
  await expect(router).toHaveAttribute('aria-pressed', 'true');
  await expect(explorer.button('Undo')).toHaveAttribute('title', /Tiers of Router alone in colour/);
  await map.colourBy('expert');
  await expect(legend.getByRole('button', { pressed: true })).toHaveCount(0);
});

test('the table has the same figures as the plan', async ({ page }) => {
  const map = new TierMapPage(page);
  await map.choose('table');
  const table = map.region.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(101);
  await map.region.getByRole('button', { name: 'Tiles', exact: true }).click();
  await expect(table.getByRole('row')).toHaveCount(25);
  await expect(table.getByRole('row').nth(9)).toContainText('30');
});

test('the skyline answers to pointer and keys', async ({ page }) => {
  const map = new TierMapPage(page);
  await map.fillScreen();
  await map.choose('skyline');
  await expect(map.region.getByRole('heading', { name: '24 towers, 662 floors of weights' })).toBeVisible();
  await map.drawing.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(map.readout).toContainText('L0 router');
  await page.keyboard.press('Escape');
  await expect(map.region.getByRole('heading', { name: '24 towers, 662 floors of weights' })).toHaveCount(0);
});

test('a network that does not fit is drawn as far as it fits', async ({ page }) => {
  const map = new TierMapPage(page);
  await page.getByLabel('Tiers', { exact: true }).first().fill('26');
  await expect(map.region.getByRole('region', { name: 'Left over' })).toContainText('first not to fit: L3 ffn1');
  await expect(map.region).toContainText('624 of 662 chunks');
});
