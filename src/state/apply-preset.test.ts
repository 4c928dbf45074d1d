import { expect, test } from 'vitest';
import { moeWith, scenarioWith } from '../model/presets.ts';
import { chipPresets } from '../model/presets/chip-presets.ts';
import type { ScenarioSubject } from '../model/presets/preset-scenario.ts';
import type { Scenario } from '../model/scenario.ts';
import { withChip, withModel, withTiles } from './apply-preset.ts';

const subject = (model: object): ScenarioSubject => ({ name: 'Net', model }) as unknown as ScenarioSubject;
const scenario = (parts: Parameters<typeof scenarioWith>[0]): Scenario =>
  scenarioWith({ name: 'Old on Chip', ...parts });

test.each([
  // Target, start and context before; the longest sequence; and what is left of them.
  [12, 4, 9, 100, [12, 4, 11]],
  [12, 4, 9, 12, [12, 4, 11]],
  [12, 11, 19, 12, [12, 11, 19]],
  [12, 11, 9, 8, [8, 7, 9]],
  [12, 4, 3, 8, [8, 4, 7]],
  [12, 4, 9, 1, [2, 1, 9]],
])('a workload of %i, %i, %i on a network for %i tokens', (targetLen, startLen, contextLen, maxSeq, expected) => {
  const old = scenario({ workload: { targetLen, startLen, contextLen } });
  const lengths = (kind: string) => {
    const { workload } = withModel(old, subject({ kind, maxSeq }));
    return [workload.targetLen, workload.startLen, workload.contextLen];
  };
  expect(lengths('encoder-decoder')).toEqual(expected);
  // Without an encoder the context is nobody's.
  expect(lengths('decoder')).toEqual([expected[0], expected[1], contextLen]);
});

test('what belonged to the old network goes; the chip and the rest stay', () => {
  const old = scenario({
    accelerator: { tiles: 33, kvCaching: true },
    mapping: { splitFfn: false, density: [[0]] },
    fidelity: { sharedEmbedding: true, serialDram: true },
    routes: { distribution: 'density', skew: 3, density: [[1]] },
    routing: [],
  });
  const next = withModel(old, subject({ layers: 5 }));
  expect(next.name).toBe('Net on Chip');
  expect(next.model).toEqual({ ...scenarioWith({}).model, layers: 5 });
  expect(next.accelerator).toEqual(old.accelerator);
  expect(next.mapping).toEqual({ ...old.mapping, density: null });
  expect(next.fidelity).toEqual({ ...old.fidelity, sharedEmbedding: false });
  expect(next.routes).toEqual({ ...old.routes, distribution: 'uniform', density: null });
  expect(next.routing).toBeNull();
  expect(withModel(old, subject({ kind: 'encoder' })).accelerator.kvCaching).toBe(false);
  const zipf = { ...old, routes: { ...old.routes, distribution: 'zipf' as const } };
  expect(withModel(zipf, subject({})).routes.distribution).toBe('zipf');
});

test('a strategy that cannot work gives way, and one that can stays', () => {
  const after = (strategy: Scenario['mapping']['strategy'], moe: object | null) =>
    withModel(scenario({ mapping: { strategy } }), subject({ moe })).mapping.strategy;
  const experts = moeWith({ frequency: 1, numExperts: 4, k: 1 });
  expect([after('MOE_SEPARATED', null), after('GREEDY_TOP2', null)]).toEqual(['GREEDY_IN_ORDER', 'GREEDY_IN_ORDER']);
  expect([after('GREEDY_UTIL', null), after('GREEDY_TOP2', experts)]).toEqual(['GREEDY_UTIL', 'GREEDY_TOP2']);
  expect(after('MOE_SEPARATED', experts)).toBe('MOE_SEPARATED');
});

test('a chip brings its figures, its costs and its name', () => {
  const [chip] = chipPresets;
  if (!chip) throw new Error('there are chips');
  const next = withChip(scenario({ workload: { batch: 7 } }), chip);
  expect(next.name).toBe(`Old on ${chip.name}`);
  expect(next.accelerator).toMatchObject(chip.accelerator);
  expect(next.costs.model).toBe(chip.costModel);
  expect(next.workload.batch).toBe(7);
  expect(withTiles({ ...next, name: 'Net on 24 tiles' }, 30)).toMatchObject({
    name: 'Net on 30 tiles',
    accelerator: { tiles: 30 },
  });
  expect(withTiles({ ...next, name: 'Net on 24 tiles or so' }, 30).name).toBe('Net on 24 tiles or so');
});
