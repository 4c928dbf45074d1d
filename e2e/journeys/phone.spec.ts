import { expect, test } from '../fixtures.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('one view at a time, with the figures above and the transport below', async ({ explorer, page }) => {
  await explorer.open();
  await expect(explorer.region('Tier map')).toBeVisible();
  await expect(explorer.region('Summary')).toContainText('83.85');
  await expect(explorer.region('Transport')).toBeVisible();

  await page.getByRole('tab', { name: 'Graph' }).tap();
  await expect(explorer.region('Operation graph')).toBeVisible();
  await expect(explorer.region('Tier map')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Results' }).tap();
  expect(await explorer.figure('Execution time')).toBe(83_851);
});

test('parameters can be set by thumb', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('tab', { name: 'Setup' }).tap();
  await explorer.enter('Batch', '2');
  await page.getByRole('tab', { name: 'Results' }).tap();
  expect(await explorer.figure('Ops')).toBe(27_856 / 2);
});

test('nothing is wider than the screen, and targets are large enough', async ({ explorer, page }) => {
  await explorer.open();
  for (const tab of ['Setup', 'Map', 'Graph', 'Time', 'Results']) {
    await page.getByRole('tab', { name: tab }).tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  for (const name of ['Play', 'Previous event', 'Next event', 'Play backwards']) {
    const box = await explorer.button(name).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  expect(await explorer.accessibilityViolations()).toEqual([]);
});

for (const [width, height] of [
  [844, 390],
  [640, 360],
  [320, 256],
] as const)
  test(`at ${width} × ${height} both pictures are high enough to be read, and can be reached`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await explorer.open();
    for (const name of ['Tier map', 'Timeline'] as const) {
      const region = explorer.region(name);
      await region.scrollIntoViewIfNeeded();
      await expect(region).toBeInViewport();
      expect((await region.boundingBox())?.height).toBeGreaterThanOrEqual(220);
    }
    const sizes = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { scrollWidth, scrollHeight };
    });
    expect(sizes).toEqual({ scrollWidth: width, scrollHeight: height });
  });
