import { expect, test } from 'vitest';
import { simulate } from '../engine/simulation-run.ts';
import { chipArea, derivedMetrics } from './derived-metrics.ts';
import { scenarioWith } from './presets.ts';

test('figures that follow from the totals of the README example', () => {
  const outcome = simulate(scenarioWith({}));
  if (!outcome.ok) throw new Error('it does not run');
  const metrics = derivedMetrics(outcome.value);
  // 11 tokens in 45 739 ns and 269 552.359 36 nJ with 1 295 718 083 operations.
  expect(metrics.tokens).toBe(11);
  expect(metrics.throughput).toBeCloseTo(11 / 45_739e-9, 6);
  expect(metrics.energyPerToken).toBeCloseTo(24_504.759_94, 4);
  expect(metrics.averagePower).toBeCloseTo(5.893_26, 4);
  expect(metrics.energyDelay).toBeCloseTo(269_552.359_36e-9 * 45_739e-9, 15);
  expect(metrics.tops).toBeCloseTo(28.3285, 3);
  expect(metrics.topsPerWatt).toBeCloseTo(4.806_9, 3);
});

test('a tile of 512 × 512 that takes 100 ns does 5.24 TOPS', () => {
  const outcome = simulate(scenarioWith({ accelerator: { tiles: 1 } }));
  if (!outcome.ok) throw new Error('it does not run');
  expect(derivedMetrics(outcome.value).peakTops).toBeCloseTo(5.242_88, 5);
});

test('area is that of tiles and units', () => {
  const { accelerator } = scenarioWith({ accelerator: { tiles: 24, mhaUnits: 2, digitalUnits: 8 } });
  expect(chipArea(accelerator)).toBe(24 + 10 + 10);
});
