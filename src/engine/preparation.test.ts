import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { moeWith, scenarioPresets, scenarioWith } from '../model/presets.ts';
import type { Scenario } from '../model/scenario.ts';
import { graphSize } from './graph/graph-size.ts';
import { prepare, type Preparation } from './preparation.ts';
import { smallScenario } from './random-scenario.testing.ts';
import { beginSimulation, simulate } from './simulation-run.ts';
import { estimateSize } from './size-estimate.ts';

const prepared = (scenario: Scenario, known: Preparation | null = null): Preparation => {
  const outcome = prepare(scenario, known);
  if (!outcome.ok) throw new Error(outcome.error.tag);
  return outcome.value;
};

test('the size of a graph is known before it is built', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const { graph } = prepared(scenario);
      const size = graphSize(scenario);
      expect([graph.ops, graph.groups, graph.users.length, graph.segments.count, graph.communicationOps]).toEqual([
        size.ops,
        size.groups,
        size.groupEdges,
        size.segments,
        size.communications,
      ]);
    }),
    { numRuns: 100, seed: 3 },
  );
});

test('the estimate bounds what a run allocates', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const simulation = simulate(scenario);
      if (!simulation.ok) throw new Error(simulation.error.tag);
      const { graph, schedule, mapping } = simulation.value;
      const bytes = [graph, graph.segments, schedule, mapping.chunks]
        .flatMap((columns) => Object.values(columns) as unknown[])
        .reduce<number>((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
      expect(bytes).toBeLessThan(estimateSize(scenario).bytes);
    }),
    { numRuns: 60, seed: 4 },
  );
});

const moe = scenarioPresets[0]?.scenario ?? scenarioWith({});
const edits: [string, Scenario, boolean, boolean][] = [
  ['MVM latency', { ...moe, accelerator: { ...moe.accelerator, mvmLatency: 130 } }, true, true],
  ['digital units', { ...moe, accelerator: { ...moe.accelerator, digitalUnits: 2 } }, true, true],
  ['batch', { ...moe, workload: { ...moe.workload, batch: 9 } }, true, true],
  ['costs', { ...moe, costs: {} }, true, true],
  ['DRAM bandwidth', { ...moe, accelerator: { ...moe.accelerator, dramBandwidth: 44.8 } }, true, true],
  ['KV caching', { ...moe, accelerator: { ...moe.accelerator, kvCaching: false } }, true, false],
  ['target length', { ...moe, workload: { ...moe.workload, targetLen: 12 } }, true, false],
  ['tiles', { ...moe, accelerator: { ...moe.accelerator, tiles: 30 } }, false, false],
  ['FFN width', { ...moe, model: { ...moe.model, dFF: 2048 } }, false, false],
];

test.each(edits)('an edit of %s redoes no more than it has to, and changes nothing else', (_, edited, map, graph) => {
  const before = prepared(moe);
  const after = prepared(edited, before);
  expect(after.mapping === before.mapping).toBe(map);
  expect(after.graph.users === before.graph.users).toBe(graph);
  const warm = beginSimulation(edited, before);
  const cold = simulate(edited);
  if (!warm.ok || !cold.ok) throw new Error('no result');
  warm.value.advance(Infinity);
  expect(warm.value.result()).toEqual(cold.value);
});

test('a run that would not fit in memory is refused with its estimate, at once', () => {
  const huge = scenarioWith({
    accelerator: { tiles: 65_536, tiers: 65_536 },
    model: { layers: 1024, dModel: 4096, dFF: 16_384, maxSeq: 1_048_576 },
    workload: { startLen: 1000, targetLen: 1_000_000, batch: 65_536 },
  });
  const outcome = beginSimulation(huge);
  expect(outcome.ok).toBe(false);
  if (outcome.ok || outcome.error.tag !== 'too-large') throw new Error('expected too-large');
  expect(outcome.error.estimate.ops).toBeGreaterThan(1e15);
  expect(outcome.error.estimate.bytes).toBeGreaterThan(outcome.error.estimate.limitBytes);
});

test('where sequences choose their experts apart, another batch has other choices', () => {
  const of = (batch: number) =>
    scenarioWith({
      accelerator: { tiles: 24 },
      model: { layers: 2, dModel: 256, dFF: 256, vocab: 128, maxSeq: 8, moe: moeWith({ numExperts: 4, k: 2 }) },
      workload: { startLen: 2, targetLen: 4, batch },
      fidelity: { routingPerSequence: true },
    });
  const two = prepared(of(2));
  expect(prepared(of(5), two).graph.expertChoices).toEqual(prepared(of(5)).graph.expertChoices);
  expect(prepared(of(5), two).graph.expertChoices).not.toEqual(two.graph.expertChoices);
  expect(prepared(of(2), two).mapping).toBe(two.mapping);
});
