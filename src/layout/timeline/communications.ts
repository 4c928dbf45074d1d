import { OP } from '../../model/op.ts';
import type { OpGraph } from '../../model/op-graph.ts';

/** Communications that leave each op of one sequence when it is done; those of a `sample` begin when its inputs are done. */
export function communicationsOf(graph: OpGraph): Int32Array {
  const counts = new Int32Array(graph.ops);
  const { kind, userStart, mvmUserStart, users, groupStart } = graph;
  if (!graph.communication) return counts;
  for (let op = 0; op < graph.ops; op++) {
    const end = userStart[op + 1];
    if (kind[op] === OP.mvm) {
      const begin = userStart[op];
      counts[op] = begin < end && kind[groupStart[users[begin]]] !== OP.sample ? 1 : 0;
    } else {
      for (let at = mvmUserStart[op]; at < end; at++) counts[op] += groupStart[users[at] + 1] - groupStart[users[at]];
    }
  }
  return counts;
}

/** How long a communication takes, ns. */
export const communicationLatency = (graph: OpGraph): number =>
  graph.costs.find(({ kind }) => kind === OP.communication)?.latency ?? 0;
