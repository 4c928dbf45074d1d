import { firstWhere } from '../base/bisect.ts';
import { chunkOf } from '../model/op-graph.ts';
import type { Simulation } from '../model/result.ts';
import { readyTime, sequenceOf, startTime, templateOp } from './schedule-times.ts';
import { endAt, startAt } from './timeline/hit-test.ts';
import { laneOf } from './timeline/op-box.ts';
import { timelineIndexOf } from './timeline/timeline-index.ts';

/** What an op waited for between being ready and its start. */
export interface Wait {
  /** ns from ready to start. */
  readonly time: number;
  /**
   * For an MVM all ops that its tile ran meanwhile; for others the ops that left their unit just then. Ids, in order of
   * their starts, the first of them perhaps begun before the wait did.
   */
  readonly blockers: readonly number[];
  /** Blockers of each sequence, by sequence. */
  readonly bySequence: ReadonlyMap<number, number>;
}

/** Times that differ by less are the same. */
const HALF_TICK = 5e-4;

/** The first position of a lane's ops that is not over at `time`. */
function firstNotOver(simulation: Simulation, lane: number, time: number): number {
  const index = timelineIndexOf(simulation);
  const { first } = index.lanes;
  return firstWhere(first[lane], first[lane + 1], (at) => endAt(index, at) > time + HALF_TICK);
}

/** What kept an op from starting when it was ready; a binary search, and a walk along what it waited for. */
export function waitOf(simulation: Simulation, id: number): Wait {
  const ready = readyTime(simulation, id);
  const start = startTime(simulation, id);
  const time = Math.max(0, start - ready);
  const blockers: number[] = [];
  const bySequence = new Map<number, number>();
  if (time > HALF_TICK) {
    const { graph } = simulation;
    const index = timelineIndexOf(simulation);
    const lane = laneOf(simulation, index, id);
    const isMvm = chunkOf(graph, templateOp(simulation, id), sequenceOf(simulation, id)) >= 0;
    // A tile's queue counts from the moment of being ready; of a unit, which any op of the pool may get, only the last.
    let at = firstNotOver(simulation, lane, isMvm ? ready : start - 2 * HALF_TICK);
    for (; at < index.lanes.first[lane + 1] && startAt(index, at) < start - HALF_TICK; at++) {
      const other = index.lanes.op[at];
      blockers.push(other);
      const sequence = sequenceOf(simulation, other);
      bySequence.set(sequence, (bySequence.get(sequence) ?? 0) + 1);
    }
  }
  return { time, blockers, bySequence };
}
