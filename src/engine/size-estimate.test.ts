import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioPresets, scenarioWith } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import { smallScenario } from './random-scenario.testing.ts';
import { simulate } from './simulation-run.ts';
import { estimateSize, mappingBytes, MEMORY_LIMIT } from './size-estimate.ts';

function run(scenario: Parameters<typeof simulate>[0]): Simulation {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error(outcome.error.tag);
  return outcome.value;
}

test('the ops of a run are known before it (seed 41)', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      expect(estimateSize(scenario).ops).toBe(run(scenario).totals.opCount);
    }),
    { numRuns: 50, seed: 41 },
  );
});

test('the estimate is not far above what a run keeps', () => {
  for (const { id, scenario } of scenarioPresets.filter((preset) =>
    ['moe-24', 'readme', 'readme-kv'].includes(preset.id),
  )) {
    const { graph, schedule, mapping } = run(scenario);
    const kept = [graph, graph.segments, schedule, mapping.chunks]
      .flatMap((columns) => Object.values(columns) as unknown[])
      .reduce<number>((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
    const { bytes, limitBytes } = estimateSize(scenario);
    expect([id, bytes / kept > 1.5 && bytes / kept < 4]).toEqual([id, true]);
    expect(limitBytes).toBe(MEMORY_LIMIT);
  }
});

test('a placement takes 60 bytes per chunk, and no more than there are tiers for', () => {
  const scenario = scenarioWith({});
  const chunks = run(scenario).mapping.chunks.tile.length;
  expect(mappingBytes(scenario)).toBe(60 * chunks);
  const full = { ...scenario, accelerator: { ...scenario.accelerator, tiles: 3, tiers: 4 } };
  expect(mappingBytes(full)).toBe(60 * 12);
});

test('the estimate grows with the batch by what the clock keeps per op', () => {
  const scenario = scenarioWith({});
  const of = (batch: number) => estimateSize({ ...scenario, workload: { ...scenario.workload, batch } });
  const [one, two, five] = [of(1), of(2), of(5)];
  expect(five.ops).toBe(5 * one.ops);
  expect(five.bytes - two.bytes).toBeCloseTo(3 * (two.bytes - one.bytes), 3);
  // 28 bytes in the clock's memory and as fetched, 22.4 for steps, one for counters; communications take none.
  const { graph } = run(scenario);
  expect((two.bytes - one.bytes) / graph.ops).toBeCloseTo(28 + 22.4 + 1, 6);
});
