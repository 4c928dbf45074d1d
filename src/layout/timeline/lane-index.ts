import { firstAtLeast } from '../../base/bisect.ts';

/**
 * Ops of a run by lane, in order of their starts: what a painter needs to walk along a lane without touching the columns
 * of the schedule, whose order is that of the op graph. 10 bytes per op. A worked example, two lanes and three ops:
 *
 *     first = [0, 2, 3]     lane 0 holds positions 0 … 1, lane 1 position 2
 *     op    = [4, 9, 7]     op 4, then op 9 on lane 0; op 7 on lane 1
 *     step  = [−1, 3, 0]    op 4 started at time 0, op 9 at the end of step 3, op 7 at the end of step 0
 */
export interface LaneIndex {
  readonly lanes: number;
  /** First position of each lane; one more entry at the end. */
  readonly first: Int32Array;
  /** Op id at each position. */
  readonly op: Int32Array;
  /** Step at whose end the op started, −1 = at time 0. Rising within a lane. */
  readonly step: Int32Array;
  /** Class of the op (see `OpClasses`). */
  readonly opClass: Uint16Array;
  /** The longest op of each lane, ns: how far before a moment one must look for ops that still run. */
  readonly longest: Float64Array;
  /** Roles that occur on each lane, one bit each. */
  readonly roles: Int32Array;
  /**
   * Where ops of one lane overlap in time: the row of each op within its lane, and the rows that its cluster of overlapping
   * ops takes. Null where a lane is a thing that does one op at a time.
   */
  readonly row: Uint16Array | null;
  readonly rowsOfCluster: Uint16Array | null;
}

/** Position of the first op of `lane` that starts at the end of step `step` or later. */
export function firstFrom(index: LaneIndex, lane: number, step: number): number {
  return firstAtLeast(index.step, step, index.first[lane], index.first[lane + 1]);
}

/** The earliest step whose end is at `time` or later; −1 if `time` is not after 0. */
export const stepFrom = (stepEnd: Float64Array, time: number): number => (time <= 0 ? -1 : firstAtLeast(stepEnd, time));
