import { expect, test } from 'vitest';
import { scenarioPresets, scenarioWith } from '../presets.ts';
import { costModel, costModelName } from './cost-model.ts';
import type { LinearKind } from './cost-shape.ts';

const published = costModel(scenarioWith({ costs: { model: 'published' } }));
const widths = [256, 512, 768, 1024];
const causal = (size: number, seqLen: number) => ({ size, keyValueSize: size, seqLen, causal: true, cached: false });

test.each([
  [64, [4295, 16_775, 37_575, 66_695]],
  [128, [17_031, 66_567, 149_127, 264_711]],
  [512, [270_855, 1_058_823, 2_372_103, 4_210_695]],
])('published attention time over %i tokens, ns', (n, table) => {
  expect(widths.map((d) => published.attentionLatency(causal(d, n)).compute)).toEqual(table);
});

test.each([
  [64, [23_376.37, 46_743.98, 70_111.6, 93_483.5]],
  // The table prints 280 466.41 at d = 768, which lies on none of the lines of its row; two digits changed places.
  [128, [93_496.9, 186_971.66, 280_446.41, 373_925.45]],
  [512, [1_495_907.65, 2_991_525.13, 4_487_142.6, 5_982_764.36]],
])('published attention energy over %i tokens, pJ', (n, table) => {
  widths.forEach((d, at) => {
    const picojoule = published.attentionEnergy(causal(d, n)).compute * 1000;
    expect(Math.abs(picojoule - (table[at] ?? NaN))).toBeLessThan(0.4);
  });
});

test.each<[LinearKind, number[], number[]]>([
  ['layerNorm', [50, 50, 100, 100], [20.96, 20.96, 41.92, 41.92]],
  ['relu', [1, 1, 1, 1], [0.02, 0.03, 0.05, 0.06]],
  ['gelu', [22, 38, 54, 70], [9.63, 19.25, 28.88, 38.51]],
  ['add', [12, 20, 28, 36], [9.43, 18.86, 28.29, 37.72]],
  ['communication', [24, 24, 48, 48], [12.93, 25.87, 38.8, 51.73]],
])('published %s: ns and pJ', (kind, ns, picojoule) => {
  expect(widths.map((d) => published.latency(kind, d))).toEqual(ns);
  widths.forEach((d, at) => {
    expect(Math.abs(published.energy(kind, d) * 1000 - (picojoule[at] ?? NaN))).toBeLessThan(0.03);
  });
});

test('one query against a cache takes one n-th of the square, and the load of its keys and values', () => {
  const shape = { ...causal(1024, 128), cached: true };
  // 1024² · 128 / 32768 + 128 / 32 + 7 ns; 2 · 128 · 1024 bytes at 5.332 GB/s.
  expect(published.attentionLatency(shape)).toEqual({ dram: 49_165, compute: 4107 });
  expect(published.attentionEnergy(shape).dram).toBeCloseTo(49_165 * 0.2467, 9);
});

test('keys that heads share make the load shorter, not the computation', () => {
  const shape = { ...causal(1024, 128), cached: true };
  const grouped = published.attentionLatency({ ...shape, keyValueSize: 256 });
  expect(grouped).toEqual({ dram: 12_292, compute: 4107 });
});

test('passive power scales with the units and adds the idle DRAM', () => {
  const accelerator = { digitalUnits: 5, mhaUnits: 4, kvCaching: true };
  expect(costModel(scenarioWith({ accelerator, costs: { model: 'published' } })).passivePower).toBeCloseTo(0.15382, 12);
  expect(costModel(scenarioWith({ accelerator })).passivePower).toBeCloseTo(9.1297, 12);
});

test('what the derivative runs differs from what it prints', () => {
  const model = costModel(scenarioWith({ costs: { model: 'moe-pim' } }));
  expect(model.attentionLatency(causal(1024, 64)).compute).toBe(Math.ceil(4096 * (0.1089536 + 15.94884096) * 0.5));
  const ratio = model.attentionEnergy(causal(512, 128)).compute / published.attentionEnergy(causal(512, 128)).compute;
  expect(ratio).toBeCloseTo(25, 1);
  expect(model.latency('layerNorm', 512)).toBe(100);
  expect(model.latency('gelu', 512)).toBe(published.latency('gelu', 512));
});

test('a scenario without a name for its costs has coefficients or placeholders', () => {
  expect(costModelName(scenarioWith({}))).toBe('stub');
  expect(costModelName(scenarioPresets[0]?.scenario ?? scenarioWith({}))).toBe('custom');
  expect(costModelName(scenarioWith({ costs: { model: 'published', passivePower: 1 } }))).toBe('published');
});
