import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallScenario } from '../../engine/random-scenario.testing.ts';
import { OP } from '../../model/op.ts';
import { runChunk } from '../../model/op-graph.ts';
import { endTime, readyTime, startTime, templateOp } from '../schedule-times.ts';
import { simulated } from '../timeline/timeline.testing.ts';
import { tileActivity } from './tile-activity.ts';

/** Length of the union of half-open intervals. */
function unionLength(intervals: readonly (readonly [number, number])[]): number {
  let length = 0;
  let until = -Infinity;
  for (const [from, to] of intervals.toSorted(([a], [b]) => a - b)) {
    length += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return length;
}

test('figures of tiles and chunks are what a look at every MVM gives (seed 81)', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const simulation = simulated(scenario);
      const { graph, mapping, schedule } = simulation;
      const { tiles } = scenario.accelerator;
      const activity = tileActivity(simulation);
      const chunks = mapping.chunks.tile.length;
      const onTile: number[][] = Array.from({ length: tiles }, () => []);
      const onChunk: number[][] = Array.from({ length: chunks }, () => []);
      for (let id = 0; id < graph.ops * schedule.sequences; id++) {
        if (graph.kind[templateOp(simulation, id)] !== OP.mvm) continue;
        const chunk = runChunk(graph, id);
        onChunk[chunk]?.push(id);
        onTile[mapping.chunks.tile[chunk]]?.push(id);
      }
      const span = (id: number) => [startTime(simulation, id), endTime(simulation, id)] as const;
      onChunk.forEach((ids, chunk) => {
        expect(activity.perChunk.mvms[chunk]).toBe(ids.length);
        expect(activity.perChunk.busy[chunk]).toBeCloseTo(unionLength(ids.map(span)), 6);
      });
      onTile.forEach((ids, tile) => {
        const entries = [...activity.op.subarray(activity.first[tile], activity.first[tile + 1])];
        expect(entries.toSorted((a, b) => a - b)).toEqual(ids);
        const { waited, waitTime, busy, longestQueue } = activity.perTile;
        const waits = ids.map((id) => startTime(simulation, id) - readyTime(simulation, id));
        // Steps are compared, and not times: an MVM may wait for a step that takes no time.
        const lazyComponent = ids.filter((id) => schedule.startStep[id] > schedule.readyStep[id]);
        expect(waited[tile]).toBe(lazyComponent.length);
        expect(waitTime[tile]).toBeCloseTo(
          waits.reduce((sum, wait) => sum + wait, 0),
          6,
        );
        expect(busy[tile]).toBeCloseTo(unionLength(ids.map(span)), 6);
        let longest = 0;
        for (let step = -1; step < schedule.steps; step++)
          longest = Math.max(
            longest,
            ids.filter((id) => schedule.readyStep[id] <= step && step < schedule.startStep[id]).length,
          );
        expect(longestQueue[tile]).toBe(longest);
      });
    }),
    { numRuns: 30, seed: 81 },
  );
});
