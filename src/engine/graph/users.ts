import { OP } from '../../model/op.ts';
import type { GraphBuilder } from './graph-builder.ts';

/** The users of every op, and how many edges the graph has once communications stand between ops. */
export interface UserLists {
  readonly userStart: Int32Array;
  readonly mvmUserStart: Int32Array;
  readonly users: Int32Array;
  readonly edges: number;
}

/**
 * Turns edges (op, group), which come in the order of the groups, into a list of users per op by counting sort. The sort
 * is stable, so each list keeps the order of creation; digital and attention users come before MVMs.
 */
export function listUsers(builder: GraphBuilder, communication: boolean): UserLists {
  const { ops, edges, edgeFrom, edgeTo, groupStart, kind } = builder;
  const userStart = new Int32Array(ops + 1);
  const mvmUserStart = new Int32Array(ops);
  for (let edge = 0; edge < edges; edge++) {
    const from = edgeFrom[edge];
    userStart[from + 1] = userStart[from + 1] + 1;
    if (kind[groupStart[edgeTo[edge]]] !== OP.mvm) mvmUserStart[from] = mvmUserStart[from] + 1;
  }
  for (let op = 0; op < ops; op++) {
    userStart[op + 1] = userStart[op + 1] + userStart[op];
    mvmUserStart[op] = mvmUserStart[op] + userStart[op];
  }

  const users = new Int32Array(edges);
  const nextOther = userStart.slice(0, ops);
  const nextMvm = mvmUserStart.slice();
  let fullEdges = 0;
  for (let edge = 0; edge < edges; edge++) {
    const from = edgeFrom[edge];
    const to = edgeTo[edge];
    const first = groupStart[to];
    const members = groupStart[to + 1] - first;
    const toMvm = kind[first] === OP.mvm;
    const next = toMvm ? nextMvm : nextOther;
    const at = next[from];
    next[from] = at + 1;
    users[at] = to;
    fullEdges += members;
    if (communication && toMvm && kind[from] !== OP.mvm) fullEdges += members;
  }
  if (communication) fullEdges += handOnEdges(builder, userStart, users);
  return { userStart, mvmUserStart, users, edges: fullEdges };
}

/** Edges into the communications that follow an MVM or lead to a `sample`. */
function handOnEdges({ ops, kind, groupStart }: GraphBuilder, userStart: Int32Array, users: Int32Array): number {
  let edges = 0;
  for (let op = 0; op < ops; op++) {
    const begin = userStart[op];
    const feedsSample = begin < userStart[op + 1] && kind[groupStart[users[begin]]] === OP.sample;
    if (kind[op] === OP.mvm && !feedsSample) edges++;
    if (kind[op] === OP.sample) edges++;
  }
  return edges;
}
