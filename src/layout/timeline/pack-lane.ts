import type { LaneIndex } from './lane-index.ts';

/** Ends are sums of times; this is less than half of the grid that they lie on. */
const SAME = 5e-4;
const MOST_ROWS = 65_535;

/**
 * Gives the ops of a lane rows where they overlap: each the lowest row that is free when it starts. Ops that overlap, one
 * with the next, make a cluster, and share the lane's height by the number of rows that the cluster needs. So a lane with
 * one op at a time is full, and 64 parallel MVMs are 64 thin lines.
 */
export function packLane(index: LaneIndex, lane: number, stepEnd: Float64Array, latency: Float64Array): void {
  const { first, step, opClass, row, rowsOfCluster } = index;
  if (!row || !rowsOfCluster) return;
  const freeAt: number[] = [];
  let clusterFrom = first[lane];
  let clusterEnd = Number.NEGATIVE_INFINITY;
  const close = (to: number): void => {
    rowsOfCluster.fill(Math.max(1, freeAt.length), clusterFrom, to);
    clusterFrom = to;
    freeAt.length = 0;
  };
  for (let at = first[lane]; at < first[lane + 1]; at++) {
    const start = step[at] < 0 ? 0 : stepEnd[step[at]];
    if (start > clusterEnd - SAME && at > clusterFrom) close(at);
    const end = start + latency[opClass[at]];
    let free = 0;
    while (free < freeAt.length && freeAt[free] > start + SAME) free++;
    free = Math.min(free, MOST_ROWS - 1);
    freeAt[free] = end;
    row[at] = free;
    if (at === clusterFrom || end > clusterEnd) clusterEnd = end;
  }
  close(first[lane + 1]);
}
