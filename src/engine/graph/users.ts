import { giveBack, takeCompiled } from '../compiled.ts';
import type { GraphBuilder } from './graph-builder.ts';

/** The users of every op, how many edges the graph has once communications stand between ops, and ops that need nothing. */
export interface UserLists {
  readonly userStart: Int32Array;
  readonly mvmUserStart: Int32Array;
  readonly users: Int32Array;
  readonly edges: number;
  readonly sources: number;
}

/**
 * Turns the edges of a graph, which come group after group, into a list of users per op. Each list keeps the order of
 * creation; digital and attention users come before MVMs.
 */
export function listUsers(builder: GraphBuilder, communication: boolean): UserLists {
  const compiled = takeCompiled();
  const { ops, groups, edges } = builder;
  const columns = {
    userStart: compiled.room(4 * (ops + 1)),
    mvmUserStart: compiled.room(4 * ops),
    users: compiled.room(4 * edges),
  };
  compiled.set({
    ops,
    groups,
    communication: Number(communication),
    kind: compiled.put(builder.kind),
    edgeFrom: compiled.put(builder.edgeFrom),
    groupStart: compiled.put(builder.groupStart),
    groupInputs: compiled.put(builder.groupInputs),
    ...columns,
  });
  compiled.run.listUsers();
  const lists = {
    userStart: new Int32Array(compiled.copy(columns.userStart, 4 * (ops + 1))),
    mvmUserStart: new Int32Array(compiled.copy(columns.mvmUserStart, 4 * ops)),
    users: new Int32Array(compiled.copy(columns.users, 4 * edges)),
    edges: compiled.valueOf('fullEdges'),
    sources: compiled.valueOf('sources'),
  };
  giveBack(compiled);
  return lists;
}
