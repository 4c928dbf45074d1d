import { expect, test } from '../fixtures.ts';

test.beforeEach(async ({ explorer }) => {
  await explorer.open();
  await explorer.button('README example').click();
  await explorer.untilIdle();
});

test('KV caching, switched on, gives the figures of the original', async ({ explorer }) => {
  await explorer.field('KV caching').check();
  await explorer.untilIdle();
  expect(await explorer.figure('Execution time')).toBe(23_739);
  expect(await explorer.figure('Peak scratchpad')).toBe(2560);
  expect(await explorer.figure('Ops')).toBe(1594);
  expect(await explorer.figure('Energy')).toBeCloseTo(128_914.600_46, 4);
});

test('an edit is answered without a button, marked, and undone by its name', async ({ explorer, page }) => {
  await explorer.enter('Layers', '4');
  expect(await explorer.figure('Ops')).toBeGreaterThan(9019);
  await explorer.field('Tiles').focus();
  await explorer.enter('Tiles', '10');
  await expect(explorer.button('2 changes')).toBeVisible();
  await expect(explorer.button('Undo')).toHaveAttribute('title', 'Undo Tiles 100 → 10 (Ctrl+Z)');

  await explorer.button('Undo').click();
  await expect(explorer.field('Tiles')).toHaveValue('100');
  await page.keyboard.press('Control+z');
  await explorer.untilIdle();
  await expect(explorer.field('Layers')).toHaveValue('3');
  expect(await explorer.figure('Ops')).toBe(9019);
  await page.keyboard.press('Control+Shift+z');
  await explorer.untilIdle();
  await expect(explorer.field('Layers')).toHaveValue('4');
  await explorer.button('Reset Layers').click();
  await explorer.untilIdle();
  expect(await explorer.figure('Execution time')).toBe(45_739);
});

for (const [label, value, message] of [
  ['Tiles', '0', 'Tiles cannot be 0.'],
  ['Tiles', '-1', 'Tiles cannot be −1.'],
  ['Tiles', '1e9', 'Tiles of 1\u202f000\u202f000\u202f000 is too many.'],
  ['Layers', '3.5', 'Layers must be whole: 3.5 is not.'],
  ['Layers', 'three', 'Layers must be a number, not “three”.'],
  ['Heads', '7', 'Heads must divide Model width: 512 is not a multiple of 7.'],
  ['Target length', '1', 'The target length must be above the prompt length'],
] as const) {
  test(`${label} = ${value} is explained at the field, and the last result stays up`, async ({ explorer }) => {
    const before = await explorer.field(label).inputValue();
    await explorer.field(label).fill(value);
    await explorer.untilRefused();
    await expect(explorer.problem(label)).toContainText(message);
    await expect(explorer.field(label)).toHaveAttribute('aria-invalid', 'true');
    await expect(explorer.region('Summary')).toContainText(`outdated: from ${label} = ${before}`);
    await expect(explorer.region('Timeline')).toContainText(`outdated: from ${label} = ${before}`);
    expect(await explorer.figure('Execution time')).toBe(45_739);

    await explorer.button('Undo').click();
    await explorer.untilIdle();
    await expect(explorer.field(label)).toHaveValue(before);
    await expect(explorer.problem(label)).toHaveCount(0);
  });
}

test('a network that does not fit says what would do', async ({ explorer, page }) => {
  await page.getByRole('button', { name: 'Open ▾' }).click();
  await page.getByRole('button', { name: 'MoE decoder on 24 tiles' }).click();
  await explorer.untilIdle();
  await explorer.field('Tiers').fill('26');
  await explorer.untilRefused();
  await expect(explorer.problem('Tiers')).toContainText('The network does not fit.');
  await expect(explorer.problem('Tiers')).toContainText('24 tiles of 26 tiers hold 624. 28 tiers would do.');
  expect(await explorer.figure('Execution time')).toBe(83_851);
  await explorer.button('Set Tiers to 28').click();
  await explorer.untilIdle();
  await expect(explorer.field('Tiers')).toHaveValue('28');
  await expect(explorer.problem('Tiers')).toHaveCount(0);
});

test('a field in trouble that is out of sight is one click away', async ({ explorer, page }) => {
  await explorer.field('KV caching').check();
  await explorer.untilIdle();
  await explorer.field('Model kind').selectOption('encoder');
  await explorer.untilRefused();
  await page.getByRole('button', { name: '▲ 1 value to correct' }).click();
  await expect(explorer.field('KV caching')).toBeFocused();
  await expect(explorer.problem('KV caching')).toBeInViewport();
  await explorer.button('Turn KV caching off').click();
  await explorer.untilIdle();
});

test('a slider moves its field, and a whole drag is one step back', async ({ explorer }) => {
  const slider = explorer.field('Tiles slider');
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider is not there');
  const { page } = explorer;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (const share of [0.55, 0.6, 0.7, 0.8]) await page.mouse.move(box.x + box.width * share, y);
  await page.mouse.up();
  await explorer.untilIdle();
  await expect(explorer.field('Tiles')).not.toHaveValue('100');
  await explorer.button('Undo').click();
  await expect(explorer.field('Tiles')).toHaveValue('100');
});

test('a large run shows its progress, keeps the page alive and can be cancelled', async ({ explorer, page }) => {
  await explorer.field('Batch').fill('600');
  await expect(page.getByRole('progressbar', { name: 'Simulation' })).toBeVisible();
  await explorer.button('Cancel Esc').click();
  await explorer.untilRefused();
  await expect(page.getByText('▲ cancelled')).toBeVisible();
  expect(await explorer.figure('Execution time')).toBe(45_739);
  await explorer.enter('Batch', '1');
  expect(await explorer.figure('Execution time')).toBe(45_739);
});
