import { describe, expect, test } from 'vitest';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import { queueOf } from './queue.ts';
import { preset, simulated } from './timeline.testing.ts';
import { timelineIndexOf } from './timeline-index.ts';

describe('a tile unfolded into its queue', () => {
  const simulation = simulated(preset('moe-24'));
  const index = timelineIndexOf(simulation);

  test.each([0, 8, 23])('tile %i: on one row, ops wait and run one after the other', (lane) => {
    const queue = queueOf(index, lane, simulation.schedule.readyStep);
    expect(queue).not.toBeNull();
    if (!queue) return;
    const first = index.lanes.first[lane];
    const byRow = new Map<number, { readonly id: number }[]>();
    queue.row.forEach((row, n) => byRow.set(row, [...(byRow.get(row) ?? []), { id: index.lanes.op[first + n] }]));
    expect([...byRow.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: queue.rows }, (_, row) => row));
    for (const [row, ops] of byRow) {
      // The last row takes what found no other.
      if (row === 11) continue;
      const inTurn = ops.toSorted((a, b) => readyTime(simulation, a.id) - readyTime(simulation, b.id));
      for (let n = 1; n < inTurn.length; n++) {
        const [before, after] = [inTurn[n - 1], inTurn[n]];
        if (before && after)
          expect(endTime(simulation, before.id)).toBeLessThanOrEqual(readyTime(simulation, after.id) + 1e-6);
      }
    }
  });

  test('the longest wait is that of the engine’s columns', () => {
    const queue = queueOf(index, 8, simulation.schedule.readyStep);
    const waits = Array.from(
      index.lanes.op.subarray(index.lanes.first[8], index.lanes.first[9]),
      (id) => startTime(simulation, id) - readyTime(simulation, id),
    );
    expect(queue?.longestWait).toBe(Math.max(...waits));
  });

  test('a lane without ops has none', () => {
    const readme = simulated(preset('readme'));
    expect(queueOf(timelineIndexOf(readme), 99, readme.schedule.readyStep)).toBeNull();
  });
});
