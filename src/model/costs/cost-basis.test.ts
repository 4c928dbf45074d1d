import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { scenarioWith } from '../presets.ts';
import { costBasis, costBasisOfAll, passivePowerBasis } from './cost-basis.ts';
import { startingCoefficients } from './closest-coefficients.ts';
import { costModel } from './cost-model.ts';

const attention = { size: 768, seqLen: 512, causal: true, cached: false };
const published = scenarioWith({ costs: { model: 'published' } });

test.each([
  ['at a point of the table', attention, 'published', ''],
  ['of a wider vector', { ...attention, size: 1600 }, 'derived', 'd = 1600, and the table ends at 1024'],
  ['of more tokens', { ...attention, seqLen: 600 }, 'derived', 'n = 600 tokens, and the table ends at 512'],
  ['with a cache', { ...attention, cached: true }, 'derived', ''],
  ['not causal', { ...attention, causal: false }, 'derived', ''],
] as const)('published attention %s', (_, shape, provenance, warning) => {
  const basis = costBasis(published, 'mha', 'latency', shape);
  expect(basis.provenance).toBe(provenance);
  expect(english(basis.warning)).toContain(warning);
  expect(english(basis.source)).toContain('3D-CiM paper');
});

test('what the table has no row for says so', () => {
  expect(costBasis(published, 'sample', 'latency').provenance).toBe('placeholder');
  const llama = scenarioWith({ costs: { model: 'published' }, model: { activation: 'silu', norm: 'rmsNorm' } });
  expect(english(costBasis(llama, 'gelu', 'latency').source)).toContain('SiLU is charged as GELU');
  expect(costBasis(llama, 'layerNorm', 'energy').provenance).toBe('derived');
});

test('the derivative’s own functions are derived, what it leaves is published', () => {
  const moePim = scenarioWith({ costs: { model: 'moe-pim' } });
  expect(english(costBasis(moePim, 'layerNorm', 'latency').source)).toContain('MoE-PIM');
  expect(costBasis(moePim, 'layerNorm', 'latency').provenance).toBe('derived');
  expect(costBasis(moePim, 'relu', 'latency').provenance).toBe('published');
  expect(costBasis(moePim, 'relu', 'energy').provenance).toBe('derived');
});

test('a stub is a placeholder, and so is the half of a custom cost that is left out', () => {
  expect(costBasis(scenarioWith({}), 'add', 'energy').provenance).toBe('placeholder');
  const custom = scenarioWith({ costs: { add: { latency: { base: 4 } } } });
  expect(costBasis(custom, 'add', 'latency').provenance).toBe('user');
  expect(costBasis(custom, 'add', 'energy').provenance).toBe('placeholder');
});

test('several ops rest on the least reliable of them, with its warning', () => {
  const basis = costBasisOfAll(published, 'gelu', 'latency', [
    { ...attention, size: 512 },
    { ...attention, size: 4096 },
  ]);
  expect(basis.provenance).toBe('derived');
  expect(english(basis.warning)).toContain('d = 4096');
});

test('passive power is published for the units that were measured, derived for others', () => {
  const of = (digitalUnits: number) =>
    passivePowerBasis(scenarioWith({ costs: { model: 'published' }, accelerator: { digitalUnits, mhaUnits: 4 } }));
  expect(of(5).provenance).toBe('published');
  expect(of(8).provenance).toBe('derived');
});

test('custom costs start from the closest lines, exactly where the model is a line', () => {
  const costs = startingCoefficients(published);
  expect(costs.gelu?.latency).toEqual({ base: 6, perElement: 0.0625 });
  expect(costs.add?.latency).toEqual({ base: 4, perElement: 0.03125 });
  const custom = costModel(scenarioWith({ costs: { ...costs, model: 'custom' } }));
  const table = costModel(published);
  const shape = { size: 512, keyValueSize: 512, seqLen: 512, causal: true, cached: false };
  expect(custom.latency('add', 768)).toBe(table.latency('add', 768));
  expect(custom.energy('gelu', 768)).toBeCloseTo(table.energy('gelu', 768), 5);
  const ratio = custom.attentionLatency(shape).compute / table.attentionLatency(shape).compute;
  expect(ratio).toBeCloseTo(1, 3);
});

test('custom costs keep the coefficients that there are', () => {
  const own = scenarioWith({ costs: { model: 'published', add: { latency: { base: 9 } } } });
  expect(startingCoefficients(own)).toEqual({ add: { latency: { base: 9 } } });
  expect(startingCoefficients(scenarioWith({}))).toEqual({});
});

test('only what is charged as something else is derived from it', () => {
  const llama = scenarioWith({ costs: { model: 'published' }, model: { activation: 'silu', norm: 'rmsNorm' } });
  expect(
    (['gelu', 'layerNorm', 'add', 'relu', 'communication'] as const).map(
      (kind) => costBasis(llama, kind, 'latency').provenance,
    ),
  ).toEqual(['derived', 'derived', 'published', 'published', 'published']);
});

test('of several ops the warning is that of the largest, whatever their order', () => {
  const sizes = [2048, 512, 4096, 1600];
  const shapes = sizes.map((size) => ({ ...attention, size }));
  expect(english(costBasisOfAll(published, 'gelu', 'latency', shapes).warning)).toContain('4096');
  const lengths = [600, 900, 700].map((seqLen) => ({ ...attention, seqLen }));
  expect(english(costBasisOfAll(published, 'mha', 'latency', lengths).warning)).toContain('900');
  // With nothing to look at, it is what the kind rests on.
  expect(costBasisOfAll(published, 'mha', 'latency', [])).toEqual(costBasis(published, 'mha', 'latency'));
});

test('halves of custom costs, and passive power that is set', () => {
  const custom = scenarioWith({ costs: { model: 'custom', mha: { energy: { base: 1 } }, passivePower: 2 } });
  expect([costBasis(custom, 'mha', 'energy').provenance, costBasis(custom, 'mha', 'latency').provenance]).toEqual([
    'user',
    'placeholder',
  ]);
  expect(passivePowerBasis(custom).provenance).toBe('user');
  expect(passivePowerBasis(scenarioWith({ costs: { model: 'custom', mha: { energy: { base: 1 } } } })).provenance).toBe(
    'placeholder',
  );
  const units = (mhaUnits: number) =>
    passivePowerBasis(scenarioWith({ costs: { model: 'moe-pim' }, accelerator: { digitalUnits: 5, mhaUnits } }))
      .provenance;
  expect([units(4), units(5)]).toEqual(['published', 'derived']);
});
