import { expect, test } from '../fixtures.ts';
import { OperationGraphPage } from '../pages/operation-graph.ts';

test.beforeEach(async ({ explorer }) => {
  await explorer.open();
  await explorer.untilIdle();
});

test('keys walk to a block, unfold it, walk into it and select an op', async ({ page }) => {
  const graph = new OperationGraphPage(page);
  await graph.walkTo(1, 4);
  await expect(graph.readout).toContainText('Layer 0 MoE FFN, token 1 of step 0');
  await expect(graph.readout).toHaveAttribute('data-block', 'D.s0.t1.L0.ffn');
  await expect(graph.readout).toContainText('experts E2 + E5');
  await expect(graph.readout).toContainText('116 ops');

  await graph.press('Enter');
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('ffn2');
  await graph.press('ArrowDown', 'ArrowRight', 'Enter');
  await expect(graph.readout).toHaveAttribute('data-op', /^\d+$/);
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('MVM L0 E');

  await graph.press('Escape', 'Escape');
  await expect(graph.readout).toHaveAttribute('data-block', 'D.s0.t1.L0.ffn');
});

test('on the full screen a block is unfolded with its figures, as the engine has them', async ({ page }) => {
  const graph = new OperationGraphPage(page);
  await graph.fillScreen();
  await graph.chooseSequence(2);
  await graph.walkTo(1, 4);
  await graph.press('Enter');
  const facts = graph.region.getByRole('complementary', { name: 'Facts of the unfolded block' });
  await expect(facts).toContainText('Ops, without communication116');
  await expect(facts).toContainText('Communications132');
  await expect(facts).toContainText('893');
  await expect(facts).toContainText('the router does not gate them');
});

test('search finds places by matrix, layer and token, and steps through them', async ({ page }) => {
  const graph = new OperationGraphPage(page);
  await graph.fillScreen();
  await graph.search.fill('ffn2 layer 3 token 1');
  await expect(graph.region.getByText('1 place', { exact: true })).toBeVisible();
  await graph.search.press('Enter');
  await expect(graph.region.getByText('1 of 1')).toBeVisible();
  await expect(graph.region.getByRole('complementary')).toContainText('Layer 3 FFN, token 1 of step 0');
});

test('levels fold and unfold, and the wheel zooms in and back', async ({ page }) => {
  const graph = new OperationGraphPage(page);
  await graph.fillScreen();
  for (const level of ['Step', 'Layer', 'Block', 'Op', 'Token'] as const) {
    await graph.chooseLevel(level);
    await expect(graph.drawing).toHaveAccessibleName(new RegExp(`shown by ${level.toLowerCase()}`));
  }
  await graph.wheelAt(500, 200, -600);
  const back = graph.region.getByRole('button', { name: /show all/ });
  await expect(back).toBeVisible();
  await back.click();
  await expect(back).toHaveCount(0);
});

test('the pointer reads off what the keyboard reads off', async ({ page }) => {
  const graph = new OperationGraphPage(page);
  await graph.fillScreen();
  await graph.pointAt(420, 80);
  await expect(graph.readout).toHaveAttribute('data-block', 'D.s0.t1.L0.ffn');
  await graph.clickAt(420, 80);
  await graph.pointAt(40, 300);
  await expect(graph.readout).toHaveCount(0);
  await expect(graph.region.getByRole('complementary')).toContainText('Layer 0 MoE FFN, token 1 of step 0');
});

test('the table says the same as the picture', async ({ page }) => {
  const graph = new OperationGraphPage(page);
  const lines = await graph.table();
  expect(lines).toHaveLength(115);
  expect(lines[0]?.slice(0, 5)).toEqual(['0', '0', '–', 'embed', '3']);
  expect(lines.reduce((sum, line) => sum + Number(line[4]), 0)).toBe(3236);
});
