import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionEvents } from '../../engine/completion-events.ts';
import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { endTime, startTime } from '../schedule-times.ts';
import { laneOf, positionOf } from './op-box.ts';
import { valueAt } from './step-series.ts';
import { preset, randomScenario, simulated } from './timeline.testing.ts';
import { buildTimelineIndex, type TimelineIndex, timelineTables } from './timeline-index.ts';
import { tokenIndexInSlices, tokenIndexOf } from './token-index.ts';

const presets = ['moe-24', 'readme', 'readme-kv'];

/** Every op is on its lane once, and lanes are in order of start. */
function expectSorted(simulation: Simulation, index: TimelineIndex): void {
  const { lanes } = index;
  const { startStep, completed } = simulation.schedule;
  const seen = new Uint8Array(completed);
  // Counted rather than expected one by one: a million expectations take longer than the engine.
  let wrong = 0;
  for (let lane = 0; lane < lanes.lanes; lane++) {
    for (let at = lanes.first[lane]; at < lanes.first[lane + 1]; at++) {
      const id = lanes.op[at];
      seen[id]++;
      if (laneOf(simulation, index, id) !== lane || lanes.step[at] !== startStep[id]) wrong++;
      if (at > lanes.first[lane] && lanes.step[at] < lanes.step[at - 1]) wrong++;
    }
  }
  expect(wrong).toBe(0);
  expect(seen.every((count) => count === 1)).toBe(true);
}

/** Communications in flight while each step runs, counted from the engine's own list of completions. */
function inFlightByEvents({ graph, schedule }: Simulation): Int32Array {
  const stepOf = new Map<number, number>();
  const { stepEnd, steps } = schedule;
  for (let step = 0; step < steps; step++) stepOf.set(stepEnd[step], step);
  const counts = new Int32Array(steps);
  for (const { kind, start, end } of completionEvents(graph, schedule)) {
    if (kind !== OP.communication) continue;
    const from = start === 0 && !stepOf.has(0) ? 0 : (stepOf.get(start) ?? -1) + 1;
    for (let step = from; step <= (stepOf.get(end) ?? 0); step++) counts[step]++;
  }
  return counts;
}

describe('the index of a result', () => {
  test.each(presets)('%s: every op is on its lane once, in order of start', (id) => {
    const simulation = simulated(preset(id));
    const index = buildTimelineIndex(simulation);
    expectSorted(simulation, index);
    for (let op = 0; op < simulation.schedule.completed; op += 37)
      expect(index.lanes.op[positionOf(simulation, index, op)]).toBe(op);
  });

  test('random scenarios, by resource and by token', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1 << 30 }), (seed) => {
        const simulation = simulated(randomScenario(seed));
        const index = buildTimelineIndex(simulation);
        expectSorted(simulation, index);
        expectSorted(simulation, tokenIndexOf(simulation));
      }),
      { seed: 4, numRuns: 25 },
    );
  });

  test.each(presets)('%s: one unit does one op at a time', (id) => {
    const simulation = simulated(preset(id));
    const { lanes } = buildTimelineIndex(simulation);
    let overlaps = 0;
    for (let lane = 0; lane < lanes.lanes; lane++)
      for (let at = lanes.first[lane] + 1; at < lanes.first[lane + 1]; at++)
        if (startTime(simulation, lanes.op[at]) < endTime(simulation, lanes.op[at - 1]) - 1e-6) overlaps++;
    expect(overlaps).toBe(0);
  });

  test.each(presets)('%s: the tracks count what the engine lists as running', (id) => {
    const simulation = simulated(preset(id));
    const { tracks, resources, stepEnd } = buildTimelineIndex(simulation);
    const { steps } = simulation.schedule;
    expect(Array.from(tracks.inFlight.values)).toEqual(Array.from(inFlightByEvents(simulation)));

    const busy = { tiles: new Int32Array(steps), digital: new Int32Array(steps), mha: new Int32Array(steps) };
    for (let op = 0; op < simulation.schedule.completed; op++) {
      const lane = laneOf(simulation, buildTimelineIndexOnce(simulation), op);
      const of =
        lane < resources.tiles ? busy.tiles : lane < resources.tiles + resources.digital ? busy.digital : busy.mha;
      const [start, end] = [startTime(simulation, op), endTime(simulation, op)];
      for (let step = simulation.schedule.startStep[op] + 1; step < steps; step++) {
        if ((step === 0 ? 0 : stepEnd[step - 1]) >= end - 1e-6) break;
        if (stepEnd[step] > start) of[step]++;
      }
    }
    for (const pool of ['tiles', 'digital', 'mha'] as const)
      for (let step = 0; step < steps; step++) {
        // A step of no duration, in which an op without duration ends, counts as either.
        if (stepEnd[step] > (step === 0 ? 0 : stepEnd[step - 1]))
          expect(valueAt(tracks[pool], step)).toBe(busy[pool][step]);
      }
  });

  test('it is made of columns that can be handed over', () => {
    const index = buildTimelineIndex(simulated(preset('moe-24')));
    const columns = timelineTables(index).flatMap((table) => Object.values(table) as unknown[]);
    const moved = structuredClone(index, {
      transfer: [
        ...new Set(columns.filter((value) => ArrayBuffer.isView(value)).map((view) => view.buffer)),
      ] as ArrayBuffer[],
    });
    expect(index.lanes.op).toHaveLength(0);
    expect(moved.lanes.op.length).toBeGreaterThan(10_000);
  });

  test('a run that is under way has only what is complete', () => {
    const whole = simulated(preset('moe-24'));
    const partial = { ...whole, schedule: { ...whole.schedule, completed: 5000 } };
    const { lanes } = buildTimelineIndex(partial);
    expect(lanes.op).toHaveLength(5000);
    expect([...lanes.op].toSorted((a, b) => a - b)).toEqual(
      [...whole.schedule.order.subarray(0, 5000)].toSorted((a, b) => a - b),
    );
  });
});

let known: { readonly of: Simulation; readonly index: TimelineIndex } | null = null;
function buildTimelineIndexOnce(simulation: Simulation): TimelineIndex {
  if (known?.of !== simulation) known = { of: simulation, index: buildTimelineIndex(simulation) };
  return known.index;
}

test('a token index made in slices is the one made at once, with pauses between', () => {
  const simulation = simulated(preset('moe-24', 20));
  const work = tokenIndexInSlices(simulation);
  let pauses = 0;
  let next = work.next();
  for (; !next.done; next = work.next()) pauses++;
  expect(pauses).toBeGreaterThan(3);
  expect(next.value.lanes).toEqual(tokenIndexOf(simulation).lanes);
});
