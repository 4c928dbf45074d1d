import { expect, test } from '../fixtures.ts';
import { RealModelsPage } from '../pages/real-models-page.ts';

const mixtral = {
  architectures: ['MixtralForCausalLM'],
  model_type: 'mixtral',
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  intermediate_size: 14336,
  num_local_experts: 8,
  num_experts_per_tok: 2,
  vocab_size: 32000,
  max_position_embeddings: 32768,
  hidden_act: 'silu',
  tie_word_embeddings: false,
};

test('a model is found by words, chosen with a chip that holds it, and undone at once', async ({ explorer, page }) => {
  const models = new RealModelsPage(page);
  await explorer.open();
  await models.chooseModel('gpt2 xl', 'GPT-2 XL');
  await explorer.untilIdle();
  await expect(explorer.field('Model width')).toHaveValue('1600');
  await expect(explorer.field('Tiles')).toHaveValue('70');
  await expect(page.getByText('GPT-2 XL on 70 tiles')).toBeVisible();
  expect(await explorer.figure('Tiers used')).toBe(8864);

  await explorer.enter('Layers', '2');
  await explorer.button('Reset Layers').click();
  await expect(explorer.field('Layers')).toHaveValue('48');
  await explorer.button('Undo').click();
  await explorer.button('Undo').click();
  await expect(explorer.button('Undo')).toHaveAttribute('title', 'Undo Model → GPT-2 XL (Ctrl+Z)');
  await explorer.button('Undo').click();
  await explorer.untilIdle();
  expect(await explorer.figure('Execution time')).toBe(83_851);
});

test('a chip is chosen with what its figures rest on', async ({ explorer, page }) => {
  const models = new RealModelsPage(page);
  await explorer.open();
  const dialog = await models.open('Choose a chip…', 'Choose a chip');
  await expect(dialog).toContainText('63.1 TOPS');
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Use MoE-PIM', exact: true }).click();
  await explorer.untilIdle();
  await expect(explorer.field('Tiles')).toHaveValue('8192');
  await expect(explorer.field('Cost model')).toHaveValue('moe-pim');
});

test('the cost model is chosen, its table is on the page, and custom starts from it', async ({ explorer }) => {
  await explorer.open();
  await explorer.field('Cost model').selectOption('published');
  await explorer.untilIdle();
  const costs = explorer.region('Parameters');
  await costs.locator('summary', { hasText: 'Attention' }).click();
  await explorer.button('Show Attention values').click();
  const table = costs.getByRole('table', { name: 'Attention latency' });
  await expect(table.getByRole('row', { name: /^1024/ })).toHaveText(/66\s695\s*264\s711\s*4\s210\s695/);
  await expect(costs.getByRole('img', { name: /Attention energy over the tokens n/ })).toBeVisible();
  // GELU runs on 4096 elements; the table ends at 1024.
  await costs.locator('summary', { hasText: 'GELU' }).click();
  await expect(costs.getByText('Extrapolated: d = 4096, and the table ends at 1024.')).toBeVisible();
  expect(await explorer.accessibilityViolations('section[aria-label=Parameters]')).toEqual([]);

  await explorer.button('Undo').click();
  await explorer.untilIdle();
  await explorer.button('README example').click();
  await explorer.field('Cost model').selectOption('published');
  await explorer.field('Cost model').selectOption('custom');
  await explorer.untilIdle();
  await expect(explorer.field('Passive power')).toBeVisible();
  await expect(costs.getByLabel('Latency, per el. (GELU latency per element)')).toHaveValue('0.0625');
});

test('a config.json is pasted, read key by key, and used as one step', async ({ explorer, page }) => {
  const models = new RealModelsPage(page);
  await explorer.open();
  await explorer.enter('Batch', '1');
  const dialog = await models.open('Import…', 'Import a config.json');
  const text = dialog.getByLabel('Text of the config.json');
  await text.fill('{"model_type": ');
  await expect(dialog.getByRole('alert')).toContainText('This is not JSON');
  await text.fill(JSON.stringify({ ...mixtral, num_hidden_layers: 2 }));
  await expect(dialog.getByRole('row', { name: /KV heads/ })).toContainText('num_key_value_heads');
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
  await dialog.getByRole('button', { name: /^Use it with/ }).click();
  await explorer.untilIdle();
  await expect(explorer.field('Layers')).toHaveValue('2');
  await expect(explorer.field('Experts')).toHaveValue('8');
  await expect(explorer.button('Undo')).toHaveAttribute('title', 'Undo Model → Mixtral (Ctrl+Z)');
});

test('a file can be dropped anywhere; what is too large is said before, and a slice is simulated', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await explorer.field('Batch').fill('300');
  await page.evaluate((json) => {
    const data = new DataTransfer();
    data.items.add(new File([json], 'mixtral-8x7b.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, JSON.stringify(mixtral));
  const dialog = page.getByRole('dialog', { name: 'Import a config.json' });
  await expect(dialog).toContainText('too large to simulate op by op');
  await dialog.getByRole('button', { name: /^Use a slice: \d+ of 300 sequences/ }).click();
  await expect(explorer.region('Summary')).toContainText('A slice:', { timeout: 60_000 });
  await expect(explorer.region('Summary')).toContainText('of 300 sequences');
});

test('derived metrics and the yardstick have units, formulas and provenance', async ({ explorer }) => {
  await explorer.open();
  const summary = explorer.region('Summary');
  await summary.locator('summary', { hasText: 'Per token, power, area' }).click();
  await expect(summary.getByText('Energy ÷ tokens of all sequences.')).toBeVisible();
  expect(await explorer.figure('Chip area')).toBe(44);
  expect(await explorer.figure('Energy per token')).toBeCloseTo(104_493.911_747 / 16, 3);
  await summary.locator('summary', { hasText: 'GPU yardstick' }).click();
  const gpus = summary.getByRole('table', { name: 'Lower bounds of GPUs' });
  await expect(gpus.getByRole('row', { name: /A100 40 GB/ })).toContainText('≥');
  await expect(summary).toContainText('Bounds, not predictions');
  expect(await explorer.accessibilityViolations('section[aria-label=Summary]')).toEqual([]);
});

test('a fidelity option shows its difference in one click, and is named beside the result', async ({
  explorer,
  page,
}) => {
  const models = new RealModelsPage(page);
  await explorer.open();
  await explorer.region('Parameters').locator('summary', { hasText: 'Fidelity' }).click();
  await explorer.button('Show me the difference of Serial DRAM').click();
  const dialog = page.getByRole('dialog', { name: 'Show me the difference' });
  expect(await models.difference(dialog, 'Execution time', 0)).toBe(83_851);
  expect(await models.difference(dialog, 'Execution time', 1)).toBeGreaterThan(83_851);
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Turn Serial DRAM on' }).click();
  await page.keyboard.press('Escape');
  await explorer.untilIdle();
  await expect(explorer.region('Summary').getByText('Beyond 3D-SiM:')).toBeVisible();
  await expect(explorer.region('Summary').getByRole('button', { name: 'Serial DRAM' })).toBeVisible();
});

test('strategies stand side by side, and one is taken over by a click', async ({ explorer, page }) => {
  const models = new RealModelsPage(page);
  await explorer.open();
  const dialog = await models.open('Compare strategies…', 'Compare strategies');
  await expect(dialog.locator('[data-strategy] [data-value]')).toHaveCount(5);
  await expect(dialog).toContainText('6 tiles, or 28 tiers');
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
  const time = Number(await dialog.locator('[data-strategy=GREEDY_UTIL] [data-value]').getAttribute('data-value'));
  await dialog.getByRole('button', { name: 'Use Greedy utilisation' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await explorer.untilIdle();
  expect(await explorer.figure('Execution time')).toBe(time);
});

test('experts are drawn, seen as a heatmap, chosen by hand and led to their matrix', async ({ explorer, page }) => {
  const models = new RealModelsPage(page);
  await explorer.open();
  const dialog = await models.open('Routing…', 'Routing');
  await expect(dialog).toContainText('14 given, 0 drawn');
  await dialog.getByRole('button', { name: 'Layer 2, expert 5: 20 visits' }).click();
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('heading', { name: 'Layer 2, expert 4' })).toBeVisible();
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);

  await dialog.getByLabel('Experts', { exact: true }).fill('7, 6');
  await page.keyboard.press('Enter');
  await explorer.untilIdle();
  await expect(dialog.getByRole('button', { name: 'Layer 2, expert 7: 4 visits' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Draw all again' }).click();
  await explorer.untilIdle();
  await expect(dialog).toContainText('0 given, 14 drawn');
  await dialog.getByRole('button', { name: 'Select its matrix' }).click();
  await expect(explorer.region('Inspector')).toContainText('E4');
});
