import { OP } from '../../model/op.ts';
import { communicationsFrom } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import type { GraphPlaces } from './graph-places.ts';

/** What can be said of a block as a sequence runs it. Times in ns. */
export interface BlockFacts {
  readonly ops: number;
  /** Transfers that leave its ops. */
  readonly communications: number;
  readonly firstReady: number;
  readonly lastDone: number;
  /** Mean time from ready to start over its MVMs; null if it has none. */
  readonly meanWait: number | null;
}

export function blockFacts(simulation: Simulation, sequence: number, places: GraphPlaces, block: number): BlockFacts {
  const { graph } = simulation;
  const first = sequence * graph.ops;
  const from = places.blockStart[block];
  const to = places.blockStart[block + 1];
  let communications = 0;
  let firstReady = Number.POSITIVE_INFINITY;
  let lastDone = 0;
  let waited = 0;
  let mvms = 0;
  for (let op = from; op < to; op++) {
    const id = first + op;
    communications += communicationsFrom(graph, op);
    const ready = readyTime(simulation, id);
    firstReady = Math.min(firstReady, ready);
    lastDone = Math.max(lastDone, endTime(simulation, id));
    if (graph.kind[op] !== OP.mvm) continue;
    waited += startTime(simulation, id) - ready;
    mvms++;
  }
  return { ops: to - from, communications, firstReady, lastDone, meanWait: mvms === 0 ? null : waited / mvms };
}
