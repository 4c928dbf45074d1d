import { expect, test } from 'vitest';
import { scenarioWith } from '../../model/presets.ts';
import { CostTable, SAMPLE_SIZE } from './cost-table.ts';

test('an MVM counts a multiplication per cell, and the additions of the original, on tiers of any shape', () => {
  const table = new CostTable(scenarioWith({ accelerator: { tierRows: 64, tierCols: 128 } }));
  expect(table.classes[table.mvm()]).toMatchObject({ size: 128, flops: 64 * 128 + 64 * 127 });
});

test('a sample takes the time of its vocabulary, and the energy and operations of the original’s 512 elements', () => {
  const custom = { latency: { base: 1, perElement: 0.5 }, energy: { base: 2, perElement: 0.25 } };
  const table = new CostTable(scenarioWith({ model: { vocab: 100 }, costs: { model: 'custom', sample: custom } }));
  const sample = table.classes[table.digital('sample', SAMPLE_SIZE)];
  expect(sample).toMatchObject({ size: 512, latency: 51, energy: 130, flops: 512 });
});
