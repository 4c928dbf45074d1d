import { expect, test } from 'vitest';
import { moeWith, scenarioWith } from '../model/presets.ts';
import type { Scenario } from '../model/scenario.ts';
import { salvageScenario } from './salvage.ts';

const base = scenarioWith({ name: 'base', model: { layers: 5 }, seeds: { mapping: 2, routing: 9 } });
const pathsOf = ({ dropped }: ReturnType<typeof salvageScenario>) => dropped.map(({ path }) => path);

test('an entry that cannot be is the one of the base, and all others are kept', () => {
  const document = {
    ...base,
    name: 'mine',
    accelerator: { ...base.accelerator, tiles: -4, tiers: 7 },
    model: { ...base.model, layers: 'many', dModel: 64, moe: { k: 'two', numExperts: 4 } },
  };
  const salvage = salvageScenario(document, base);
  expect(pathsOf(salvage).toSorted()).toEqual(['accelerator.tiles', 'model.layers', 'model.moe.k']);
  expect(salvage.scenario).toEqual({
    ...base,
    name: 'mine',
    accelerator: { ...base.accelerator, tiers: 7 },
    model: { ...base.model, dModel: 64, moe: { ...moeWith({}), numExperts: 4, k: 2 } },
  });
});

test('a list with one wrong entry falls back as a whole', () => {
  const document = {
    ...base,
    routing: [
      ['decoder_stack.layers.0.moe_layer', 0, 0, [1]],
      ['decoder_stack.layers.0.moe_layer', 0, 1, ['x']],
    ],
    mapping: { ...base.mapping, density: [[0, 'x']] },
  };
  const salvage = salvageScenario(document, base);
  expect(pathsOf(salvage).toSorted()).toEqual(['mapping.density', 'routing']);
  expect(salvage.scenario).toEqual(base);
});

test('valid fields that contradict each other are kept', () => {
  const document = { ...base, model: { ...base.model, heads: 7 } };
  expect(salvageScenario(document, base)).toEqual({ scenario: document, dropped: [] });
});

test('where the base is wrong as well, the groups around the entry are tried before all is given up', () => {
  const wrong = { ...base, model: { ...base.model, layers: -1 } } satisfies Scenario;
  const document = { ...base, model: { ...base.model, layers: 'many' } };
  const salvage = salvageScenario(document, wrong);
  expect(pathsOf(salvage)).toEqual(['model.layers', 'model', '']);
  expect(salvage.scenario).toEqual(wrong);
});
