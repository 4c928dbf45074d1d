import { memoiseByObject } from '../base/memoise.ts';
import type { OpGraph } from '../model/op-graph.ts';

/**
 * Inputs of every op of one sequence: the graph lists users, group by group; this is its transpose. The members of a
 * group share their inputs, so it is kept per group: inputs[start[g]] … inputs[start[g + 1] − 1], in creation order.
 */
export interface GroupInputs {
  readonly start: Int32Array;
  readonly inputs: Int32Array;
  /** Group of each op. */
  readonly groupOf: Int32Array;
}

/** Kept with the graph's column of users: a graph that only got other costs still has it. */
/** The inputs of a graph's groups, computed once per graph by counting and filling. */
export const groupInputs = (graph: OpGraph): GroupInputs => inputsByUsers(graph.users, graph);

const inputsByUsers = memoiseByObject((users: Int32Array, graph: OpGraph): GroupInputs => {
  const { groups, groupStart, ops, userStart } = graph;
  const groupOf = new Int32Array(ops);
  for (let g = 0; g < groups; g++) groupOf.fill(g, groupStart[g], groupStart[g + 1]);

  const start = new Int32Array(groups + 1);
  for (let i = 0; i < userStart[ops]; i++) start[users[i] + 1]++;
  for (let g = 0; g < groups; g++) start[g + 1] += start[g];
  const next = start.slice();
  const inputs = new Int32Array(start[groups]);
  for (let op = 0; op < ops; op++) {
    for (let i = userStart[op]; i < userStart[op + 1]; i++) inputs[next[users[i]]++] = op;
  }
  return { start, inputs, groupOf };
});

/** The ops that `op` uses, in creation order: a view into the shared columns, not a copy. */
export function inputsOf(graph: OpGraph, op: number): Int32Array {
  const { start, inputs, groupOf } = groupInputs(graph);
  const group = groupOf[op];
  return inputs.subarray(start[group], start[group + 1]);
}

/** The ops that use `op`, in creation order, digital and attention ops first; at most `limit` of them. */
export function usersOf(graph: OpGraph, op: number, limit = Number.POSITIVE_INFINITY): number[] {
  const result: number[] = [];
  for (let i = graph.userStart[op]; i < graph.userStart[op + 1]; i++) {
    const group = graph.users[i];
    for (let user = graph.groupStart[group]; user < graph.groupStart[group + 1]; user++) {
      if (result.length >= limit) return result;
      result.push(user);
    }
  }
  return result;
}

/** Number of ops that use `op`. */
export function userCount(graph: OpGraph, op: number): number {
  let count = 0;
  for (let i = graph.userStart[op]; i < graph.userStart[op + 1]; i++) {
    const group = graph.users[i];
    count += graph.groupStart[group + 1] - graph.groupStart[group];
  }
  return count;
}
