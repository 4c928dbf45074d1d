import { memoiseByObject } from '../../base/memoise.ts';
import { OP } from '../../model/op.ts';
import type { OpGraph } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import { completedBy, endTime } from '../schedule-times.ts';

/**
 * Vectors on the way. A result of an MVM travels to all its users, that of another op to its MVMs only (digital units
 * share a memory). Every transfer lasts equally long. What a `sample` gathers before it starts is left out here.
 */
export interface Transfers {
  /** ns that one transfer takes; 0 if moving a vector costs no time. */
  readonly latency: number;
  /** Vectors that each op of one sequence sends. */
  readonly sent: Int32Array;
}

/** First of an op's entries in `users` that gets its result by a transfer; userStart[op + 1] if none does. */
function firstSent(graph: OpGraph, op: number): number {
  const end = graph.userStart[op + 1];
  if (graph.kind[op] !== OP.mvm) return graph.mvmUserStart[op];
  const begin = graph.userStart[op];
  return begin < end && graph.kind[graph.groupStart[graph.users[begin]]] === OP.sample ? end : begin;
}

export const transfersOf = memoiseByObject((graph: OpGraph): Transfers => {
  const latency = graph.costs.find(({ kind }) => kind === OP.communication)?.latency ?? 0;
  const sent = new Int32Array(graph.ops);
  if (graph.communication)
    for (let op = 0; op < graph.ops; op++)
      for (let at = firstSent(graph, op); at < graph.userStart[op + 1]; at++) {
        const group = graph.users[at];
        sent[op] += graph.groupStart[group + 1] - graph.groupStart[group];
      }
  return { latency, sent };
});

export interface Flight {
  /** Op that sends, and op that receives (ids of the run). */
  readonly from: number;
  readonly to: number;
  /** Share of its time that has passed, 0 … 1. */
  readonly share: number;
}

export interface Flights {
  /** All vectors on the way. */
  readonly count: number;
  /** The first `limit` of them. */
  readonly flights: readonly Flight[];
}

/** The vectors on the way at `time`: sent at start ≤ time, arrived at time < end. */
export function flightsAt(simulation: Simulation, time: number, limit: number): Flights {
  const { graph, schedule } = simulation;
  const { latency, sent } = transfersOf(graph);
  const flights: Flight[] = [];
  let count = 0;
  if (!(latency > 0)) return { count, flights };
  // An end a fraction of a picosecond away has come.
  const end = completedBy(simulation, time + 2e-4);
  for (let n = completedBy(simulation, time - latency + 2e-4); n < end; n++) {
    const from = schedule.order[n];
    const op = from % graph.ops;
    if (sent[op] === 0) continue;
    count += sent[op];
    const base = from - op;
    const share = Math.min(1, Math.max(0, (time - endTime(simulation, from)) / latency));
    for (let at = firstSent(graph, op); at < graph.userStart[op + 1] && flights.length < limit; at++) {
      const group = graph.users[at];
      for (let to = graph.groupStart[group]; to < graph.groupStart[group + 1] && flights.length < limit; to++)
        flights.push({ from, to: base + to, share });
    }
  }
  return { count, flights };
}
