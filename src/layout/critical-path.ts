import { type OpKind, opKinds } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import { criticalChain } from './operation-graph/critical-chain.ts';
import { endTime, readyTime, startTime } from './schedule-times.ts';

/** What a run's length is made of: a chain of ops without a gap from its start to its end. */
export interface CriticalPath {
  /** Ids of the chain, from the first op to the last; communications between them are not listed. */
  readonly ops: Int32Array;
  /** ns on the chain per op kind; they add up to the time of the run. */
  readonly time: Readonly<Record<OpKind, number>>;
  /** ns of attention on the chain that load the key–value cache. */
  readonly loading: number;
  /** Ops of the chain that were ready before they started: they waited for their tile or unit. */
  readonly blocked: number;
  /** Length of the chain in ops, communications included. */
  readonly length: number;
}

/** Where the time of a run went. */
export function criticalPath(simulation: Simulation): CriticalPath {
  const { graph } = simulation;
  const ops = Int32Array.from(criticalChain(simulation)).toReversed();
  const time = Object.fromEntries(opKinds.map((kind) => [kind, 0])) as Record<OpKind, number>;
  let loading = 0;
  let blocked = 0;
  let length = ops.length;
  let before = 0;
  for (const id of ops) {
    const start = startTime(simulation, id);
    const cost = graph.costs[graph.cost[id % graph.ops]];
    // What lies between two ops of the chain is the communication that carried the result.
    if (start > before) {
      time.communication += start - before;
      length++;
    }
    if (readyTime(simulation, id) < start) blocked++;
    time[opKinds[cost.kind]] += cost.latency;
    if (cost.cached) loading += cost.dramLatency;
    before = endTime(simulation, id);
  }
  return { ops, time, loading, blocked, length };
}
