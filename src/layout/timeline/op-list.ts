import { entryAt } from '../../base/column.ts';
import type { Simulation } from '../../model/result.ts';
import { completedBy, endTime, latencyOf, startTime } from '../schedule-times.ts';
import type { TimeWindow } from './time-scale.ts';

/**
 * The ops that run in a window, in the order in which they complete: a stretch of the schedule's own order, and those that
 * still run at the end of the window. Nothing is copied but these few, so that a window of millions of ops costs nothing.
 */
export interface OpList {
  readonly first: number;
  readonly last: number;
  /** Ops that started in or before the window and end after it. */
  readonly running: readonly number[];
  readonly count: number;
}

export function opList(simulation: Simulation, { from, to }: TimeWindow): OpList {
  const { order, completed } = simulation.schedule;
  const longest = simulation.graph.costs.reduce((most, { latency }) => Math.max(most, latency), 0);
  let first = completedBy(simulation, from);
  // Ops without duration that happen at the very begin are part of the window, too.
  while (first > 0 && latencyOf(simulation, order[first - 1]) === 0 && endTime(simulation, order[first - 1]) === from)
    first--;
  const last = completedBy(simulation, to);
  const running: number[] = [];
  for (let at = last; at < completed && endTime(simulation, order[at]) <= to + longest; at++)
    if (startTime(simulation, order[at]) < to) running.push(order[at]);
  return { first, last, running, count: last - first + running.length };
}

/** Ops `from` … `to` − 1 of a list. */
export function opsOfList({ schedule }: Simulation, list: OpList, from: number, to: number): readonly number[] {
  const inOrder = list.last - list.first;
  const ids: number[] = [];
  for (let n = from; n < Math.min(to, list.count); n++)
    ids.push(n < inOrder ? schedule.order[list.first + n] : entryAt(list.running, n - inOrder));
  return ids;
}
