import { expect, test } from '../fixtures.ts';

test('the page opens on the MoE example, with the figures of the original', async ({ explorer, page }) => {
  await explorer.open();
  await expect(page).toHaveTitle(/Tierscope/);
  expect(await explorer.headline('Execution time')).toMatch(/^83\.85 µs.*exactly 83851 ns$/);
  expect(await explorer.headline('Peak scratchpad')).toMatch(/^101\.9 kB.*exactly 101888 B$/);
  expect(await explorer.figure('Execution time')).toBe(83_851);
  expect(await explorer.figure('Peak scratchpad')).toBe(101_888);
  expect(await explorer.figure('Ops')).toBe(27_856);
});

test('every part of the page is a region with its name', async ({ explorer }) => {
  await explorer.open();
  for (const name of [
    'Parameters',
    'Tier map',
    'Operation graph',
    'Timeline',
    'Summary',
    'Inspector',
    'Transport',
  ] as const)
    await expect(explorer.region(name)).toBeVisible();
});

test('the README example is one click away', async ({ explorer }) => {
  await explorer.open();
  await explorer.button('README example').click();
  await explorer.untilIdle();
  expect(await explorer.figure('Execution time')).toBe(45_739);
  expect(await explorer.figure('Peak scratchpad')).toBe(22_528);
  expect(await explorer.figure('Ops')).toBe(9019);
  expect(await explorer.figure('FLOPs')).toBe(1_295_718_083);
  expect(await explorer.figure('Energy')).toBeCloseTo(269_552.359_36, 4);
});

test('nothing is drawn or asked for twice: the worker answers a burst of edits once', async ({ explorer }) => {
  await explorer.open();
  for (const tiles of ['30', '31', '32', '33']) await explorer.field('Tiles').fill(tiles);
  await explorer.untilIdle();
  await expect(explorer.field('Tiles')).toHaveValue('33');
  expect(await explorer.figure('Tiers used')).toBe(662);
});
