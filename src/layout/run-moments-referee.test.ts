import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import { OP } from '../model/op.ts';
import { busyOverview } from './overview.ts';
import { runHighlights } from './run-highlights.ts';
import { endTime, readyTime, startTime } from './schedule-times.ts';
import { tileWaits } from './tile-waits.ts';
import { simulated } from './timeline/timeline.testing.ts';

/** The first of the largest. */
const extreme = (values: ArrayLike<number>): number => {
  const all = Array.from(values);
  return all.indexOf(Math.max(...all));
};

test('moments and waits of a run are those of a look at every op (seed 95)', () => {
  let kinds = 0;
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const simulation = simulated(scenario);
      const { graph, schedule, totals } = simulation;
      const ids = [...Array(graph.ops * schedule.sequences).keys()];
      const ofKind = (kind: number) => ids.filter((id) => graph.kind[id % graph.ops] === kind);
      const waitOf = (id: number) => startTime(simulation, id) - readyTime(simulation, id);

      const mvms = ofKind(OP.mvm);
      const waits = tileWaits(simulation);
      const lazyComponent = mvms.filter((id) => waitOf(id) > 0);
      expect([waits.mvms, waits.waited]).toEqual([mvms.length, lazyComponent.length]);
      expect(waits.total).toBeCloseTo(
        lazyComponent.reduce((sum, id) => sum + waitOf(id), 0),
        6,
      );

      const attention = ofKind(OP.mha);
      const earliest = Math.min(...attention.map((id) => startTime(simulation, id)));
      const firstAttention = attention.find((id) => startTime(simulation, id) === earliest);
      // The last sample of the prompt step, sequence by sequence.
      const inPrompt = (op: number) => {
        const { segments } = graph;
        const segment = segments.start.subarray(0, segments.count).findLastIndex((start) => start <= op);
        return segments.step[segment] === 0;
      };
      const samples = ofKind(OP.sample).filter((id) => inPrompt(id % graph.ops));
      const tokens = [...Array(schedule.sequences).keys()].flatMap((sequence) => {
        const last = samples.findLast((id) => Math.floor(id / graph.ops) === sequence);
        return last === undefined ? [] : [endTime(simulation, last)];
      });
      const { tiles } = busyOverview(simulation);
      const most = Math.max(...ids.map(waitOf));
      const longest = most > 5e-4 ? ids.find((id) => waitOf(id) === most) : undefined;
      const peak = extreme(schedule.stepMemory);
      const times = [
        0,
        ...(firstAttention === undefined ? [] : [startTime(simulation, firstAttention)]),
        ...(tokens.length > 0 ? [Math.min(...tokens)] : []),
        ...(tokens.length > 1 ? [Math.max(...tokens)] : []),
        ((extreme(tiles) + 0.5) / tiles.length) * totals.executionTime,
        ...(longest === undefined ? [] : [(startTime(simulation, longest) + readyTime(simulation, longest)) / 2]),
        schedule.stepEnd[peak] ?? 0,
      ].toSorted((a, b) => a - b);
      const end = totals.executionTime;
      // What falls together is one, and the end is the end.
      const apart = times.filter((time, n) => n === 0 || (time > (times[n - 1] ?? 0) + 5e-4 && time < end - 5e-4));
      const highlights = runHighlights(simulation);
      expect(highlights.map(({ time }) => time)).toEqual([...apart, end]);
      const about = highlights.map(({ op }) => op).filter((op) => op >= 0);
      for (const op of about) expect([firstAttention, longest]).toContain(op);
      kinds = Math.max(kinds, highlights.length);
    }),
    { numRuns: 40, seed: 95 },
  );
  expect(kinds).toBeGreaterThan(6);
});
