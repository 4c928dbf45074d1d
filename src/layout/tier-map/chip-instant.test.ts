import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../engine/simulation-run.ts';
import { scenarioPresets, scenarioWith } from '../../model/presets.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { OP } from '../../model/op.ts';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import { emptyInstant, readInstant, waitingInOrder } from './chip-instant.ts';
import { tileActivity } from './tile-activity.ts';

function resultOf(scenario: Scenario): Simulation {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error(outcome.error.tag);
  return outcome.value;
}

const moe = scenarioPresets.find(({ id }) => id === 'moe-24')?.scenario as Scenario;
const results: readonly (readonly [string, Simulation])[] = [
  ...scenarioPresets.map(({ id, scenario }) => [id, resultOf(scenario)] as const),
  ['tiers side by side', resultOf({ ...moe, accelerator: { ...moe.accelerator, oneTierAtATime: false } })],
  [
    'fractions of a nanosecond',
    resultOf({
      ...moe,
      accelerator: { ...moe.accelerator, mvmLatency: 33.337 },
      workload: { ...moe.workload, batch: 2 },
    }),
  ],
  ['one tile', resultOf(scenarioWith({ name: 'one tile', accelerator: { tiles: 1 } }))],
];

interface Waiting {
  readonly id: number;
  readonly key: number;
}

/** Every MVM of the run looked at in turn: what runs and what waits at `time`, per tile. */
function byBruteForce(simulation: Simulation, time: number) {
  const { graph, mapping, schedule, scenario } = simulation;
  const { tiles, oneTierAtATime } = scenario.accelerator;
  const running: number[][] = Array.from({ length: tiles }, () => []);
  const waiting: Waiting[][] = Array.from({ length: tiles }, () => []);
  for (let id = 0; id < graph.ops * schedule.sequences; id++) {
    const op = id % graph.ops;
    if (graph.kind[op] !== OP.mvm) continue;
    const tile = mapping.chunks.tile[graph.chunk[op]];
    const start = startTime(simulation, id);
    // Sums of fractions differ in their last bit: an end a fraction of a picosecond away has come.
    if (start <= time && time < endTime(simulation, id) - 2e-4) running[tile].push(id);
    const sequence = Math.floor(id / graph.ops);
    const ready = readyTime(simulation, id);
    if (ready <= time && time < start)
      waiting[tile].push({ id, key: oneTierAtATime ? sequence * 1e6 + graph.token[op] : 0 });
  }
  // By (sequence, token) where tiers take turns, then by arrival.
  const arrival = (id: number) => schedule.readyStep[id];
  for (const queue of waiting) queue.sort((a, b) => a.key - b.key || arrival(a.id) - arrival(b.id));
  return { running, waiting };
}

describe.each(results)('%s', (_, simulation) => {
  const activity = tileActivity(simulation);
  const cursor = emptyInstant(activity.tiles);
  const end = simulation.totals.executionTime;
  const { stepEnd, steps } = simulation.schedule;

  function expectExact(time: number) {
    readInstant(simulation, activity, time, cursor);
    const { running, waiting } = byBruteForce(simulation, time);
    for (let tile = 0; tile < activity.tiles; tile++) {
      const ids = [...activity.op.subarray(cursor.runFrom[tile], cursor.runTo[tile])];
      expect(ids.toSorted((a, b) => a - b)).toEqual(running[tile]);
      expect(cursor.waitingOn[tile]).toBe(waiting[tile].length);
      const queue = new Int32Array(waiting[tile].length);
      expect(waitingInOrder(activity, cursor, tile, Infinity, queue)).toBe(queue.length);
      const keys = new Map(waiting[tile].map(({ id, key }) => [id, key] as const));
      expect([...queue].map((id) => keys.get(id))).toEqual(waiting[tile].map(({ key }) => key));
      expect([...queue].toSorted((a, b) => a - b)).toEqual(waiting[tile].map(({ id }) => id).toSorted((a, b) => a - b));
    }
    expect(cursor.running).toBe(running.flat().length);
    expect(cursor.waiting).toBe(waiting.flat().length);
  }

  test('what runs and what waits at any time is what the schedule says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => expectExact(share * end)),
      { seed: 4, numRuns: 12 },
    );
  });

  test('and so at the very ends of clock steps', () => {
    fc.assert(
      fc.property(fc.nat(steps - 1), (step) => expectExact(stepEnd[step])),
      { seed: 5, numRuns: 12 },
    );
  });

  test('before the first and after the last event', () => {
    expectExact(0);
    expectExact(end);
  });

  test('figures per tile and chunk add up to the run', () => {
    const { mvms } = activity.perChunk;
    expect(mvms.reduce((a, b) => a + b, 0)).toBe(simulation.totals.ops.mvm);
    expect(activity.op.length).toBe(simulation.totals.ops.mvm);
    for (let tile = 0; tile < activity.tiles; tile++)
      expect(activity.perTile.busy[tile]).toBeLessThanOrEqual(end * (1 + 1e-9));
    let longest = 0;
    for (let step = 0; step < steps; step += 7) {
      readInstant(simulation, activity, stepEnd[step], cursor);
      for (let tile = 0; tile < activity.tiles; tile++) {
        longest = Math.max(longest, cursor.waitingOn[tile]);
        expect(cursor.waitingOn[tile]).toBeLessThanOrEqual(activity.perTile.longestQueue[tile]);
      }
    }
    expect(longest).toBeLessThanOrEqual(Math.max(...activity.perTile.longestQueue));
  });
});
