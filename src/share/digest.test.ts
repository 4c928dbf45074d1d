import { expect, test } from 'vitest';
import { simulated } from '../layout/timeline/timeline.testing.ts';
import { scenarioWith } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import { Hasher, isDigest, resultDigest, scenarioDigest } from './digest.ts';

const simulation = simulated(
  scenarioWith({
    accelerator: { tiles: 6, tiers: 64, tierRows: 64, tierCols: 64 },
    model: { layers: 1, dModel: 64, heads: 2, dFF: 128, vocab: 64 },
    workload: { startLen: 1, targetLen: 3, batch: 2 },
  }),
);
const { schedule, totals, mapping, graph } = simulation;

/** The column with the entry at `index` one more. */
function bumped<T extends Int32Array | Float64Array | Uint16Array | Uint32Array>(column: T, index: number): T {
  const copy = column.slice() as T;
  copy[index]++;
  return copy;
}

const inSchedule = (part: Partial<Simulation['schedule']>): Simulation => ({
  ...simulation,
  schedule: { ...schedule, ...part },
});
const inChunks = (part: Partial<Simulation['mapping']['chunks']>): Simulation => ({
  ...simulation,
  mapping: { ...mapping, chunks: { ...mapping.chunks, ...part } },
});
const last = schedule.readyStep.length - 1;
const changes: [string, Simulation][] = [
  ['a total', { ...simulation, totals: { ...totals, edges: totals.edges + 1 } }],
  ['the number of ops', { ...simulation, graph: { ...graph, ops: graph.ops + 1 } }],
  ['the number of sequences', inSchedule({ sequences: schedule.sequences + 1 })],
  ['the number of steps', inSchedule({ steps: schedule.steps - 1 })],
  ['the number of completed ops', inSchedule({ completed: schedule.completed - 1 })],
  ...(['readyStep', 'startStep', 'unit'] as const).flatMap((name): [string, Simulation][] => [
    [`the first of ${name}`, inSchedule({ [name]: bumped(schedule[name], 0) })],
    [`the last of ${name}`, inSchedule({ [name]: bumped(schedule[name], last) })],
  ]),
  ['the first that ended', inSchedule({ order: bumped(schedule.order, 0) })],
  ['the last that ended', inSchedule({ order: bumped(schedule.order, schedule.completed - 1) })],
  ...(['stepEnd', 'stepMemory'] as const).flatMap((name): [string, Simulation][] => [
    [`the first of ${name}`, inSchedule({ [name]: bumped(schedule[name], 0) })],
    [`the last of ${name}`, inSchedule({ [name]: bumped(schedule[name], schedule.steps - 1) })],
  ]),
  ...(['tile', 'tier'] as const).flatMap((name): [string, Simulation][] => [
    [`the first ${name}`, inChunks({ [name]: bumped(mapping.chunks[name], 0) })],
    [`the last ${name}`, inChunks({ [name]: bumped(mapping.chunks[name], mapping.chunks[name].length - 1) })],
  ]),
];

test.each(changes)('the digest of a result notices a change of %s', (_, changed) => {
  expect(resultDigest(changed)).not.toBe(resultDigest(simulation));
});

test('what stands behind the end of a run is not in its digest', () => {
  const longer = Float64Array.of(...schedule.stepEnd.subarray(0, schedule.steps), 77);
  expect(resultDigest(inSchedule({ stepEnd: longer }))).toBe(resultDigest(simulation));
});

test('the digest of a scenario is of what decides its result', () => {
  const scenario = scenarioWith({ name: 'one' });
  const digest = scenarioDigest(scenario);
  expect(isDigest(digest)).toBe(true);
  expect(scenarioDigest({ ...scenario, name: 'another' })).toBe(digest);
  const tiles = { ...scenario.accelerator, tiles: scenario.accelerator.tiles + 1 };
  expect(scenarioDigest({ ...scenario, accelerator: tiles })).not.toBe(digest);
  expect(scenarioDigest({ ...scenario, costs: {} })).not.toBe(scenarioDigest({ ...scenario, costs: { gelu: {} } }));
});

test('a hash knows the order, the length and the sign of what it is of', () => {
  const of = (...values: number[]) => new Hasher().doubles(Float64Array.from(values)).digest();
  expect(of(1, 2)).not.toBe(of(2, 1));
  expect(of(0)).not.toBe(of());
  expect(of(0, 0)).not.toBe(of(0));
  expect(of(-1)).not.toBe(of(1));
  expect(of(-0)).toBe(of(0));
  const words = (...values: number[]) => new Hasher().words(Int32Array.from(values)).digest();
  expect(words(0)).not.toBe(words(0, 0));
  const texts = (...values: string[]) => values.reduce((hasher, text) => hasher.text(text), new Hasher()).digest();
  expect(texts('ab', 'c')).not.toBe(texts('a', 'bc'));
  const digests = Array.from({ length: 2000 }, (_, n) => words(n));
  expect(new Set(digests).size).toBe(2000);
  // Every character of a digest takes part: the first has the four uppermost bits, the others five each.
  for (let at = 0; at < 13; at++) expect(new Set(digests.map((digest) => digest[at])).size).toBe(at === 0 ? 16 : 32);
});
