import type { MappingResult } from '../../model/network.ts';
import { OP } from '../../model/op.ts';
import type { OpGraph } from '../../model/op-graph.ts';
import { opRoles } from '../roles.ts';

/** What a bar of the timeline needs to know of an op besides when it started: ops of one class look alike and last alike. */
export interface OpClasses {
  readonly count: number;
  /** Class of every op of one sequence. */
  readonly of: Uint16Array;
  /** Per class: role (index into `roles`), latency in ns, and the part of it that loads the KV cache. */
  readonly role: Uint8Array;
  readonly latency: Float64Array;
  readonly dramLatency: Float64Array;
}

/** The classes of a graph: the pairs of role and cost that occur, at most a few hundred. */
export function opClasses(graph: OpGraph, mapping: MappingResult): OpClasses {
  const role = opRoles(graph, mapping);
  const costs = graph.costs.length;
  const classOfPair = new Int32Array(32 * costs).fill(-1);
  const of = new Uint16Array(graph.ops);
  const pairs: number[] = [];
  for (let op = 0; op < graph.ops; op++) {
    const pair = role[op] * costs + graph.cost[op];
    if (classOfPair[pair] < 0) classOfPair[pair] = pairs.push(pair) - 1;
    of[op] = classOfPair[pair];
  }
  const costOf = (pair: number) => graph.costs[pair % costs];
  return {
    count: pairs.length,
    of,
    role: Uint8Array.from(pairs, (pair) => Math.floor(pair / costs)),
    latency: Float64Array.from(pairs, (pair) => costOf(pair).latency),
    dramLatency: Float64Array.from(pairs, (pair) => (costOf(pair).kind === OP.mha ? costOf(pair).dramLatency : 0)),
  };
}
