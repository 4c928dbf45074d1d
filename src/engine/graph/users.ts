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
 * Turns edges, which come group after group, into a list of users per op by counting sort. The sort is stable, so each
 * list keeps the order of creation; digital and attention users come before MVMs.
 */
export function listUsers(builder: GraphBuilder, communication: boolean): UserLists {
  const { ops, groups, edges, edgeFrom, groupStart, groupInputs, kind } = builder;
  const userStart = new Int32Array(ops + 1);
  const mvmUserStart = new Int32Array(ops);
  for (let group = 0, edge = 0; group < groups; group++) {
    const end = edge + groupInputs[group];
    const others = kind[groupStart[group]] === OP.mvm ? 0 : 1;
    for (; edge < end; edge++) {
      const from = edgeFrom[edge];
      userStart[from + 1]++;
      mvmUserStart[from] += others;
    }
  }
  for (let op = 0; op < ops; op++) {
    userStart[op + 1] += userStart[op];
    mvmUserStart[op] += userStart[op];
  }

  const users = new Int32Array(edges);
  const nextOther = userStart.slice(0, ops);
  const nextMvm = mvmUserStart.slice();
  let fullEdges = 0;
  for (let group = 0, edge = 0; group < groups; group++) {
    const end = edge + groupInputs[group];
    const first = groupStart[group];
    const members = groupStart[group + 1] - first;
    const toMvm = kind[first] === OP.mvm;
    const next = toMvm ? nextMvm : nextOther;
    fullEdges += members * groupInputs[group];
    for (; edge < end; edge++) {
      const from = edgeFrom[edge];
      users[next[from]++] = group;
      if (communication && toMvm && kind[from] !== OP.mvm) fullEdges += members;
    }
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
