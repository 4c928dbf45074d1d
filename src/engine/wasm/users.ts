import { edgeFrom, kind } from './graph.ts';
import { MVM, SAMPLE } from './kinds.ts';
import { allocate, get, put } from './memory.ts';
import { communication, groupInputs, groups, groupStart, mvmUserStart, ops, users, userStart } from './plan.ts';

/** Edges of the graph once communications stand between ops, and ops that need nothing. */
export let fullEdges: f64 = 0;
export let sources: i32 = 0;

function kindOf(op: i32): i32 {
  return load<u8>(kind + <usize>op);
}

function add(column: usize, index: i32, value: i32): void {
  put(column, index, get(column, index) + value);
}

/**
 * Turns edges, which come group after group, into a list of users per op by counting sort. The sort is stable, so each list
 * keeps the order of creation; digital and attention users come before MVMs.
 */
export function listUsers(): void {
  memory.fill(userStart, 0, (<usize>(ops + 1)) << 2);
  memory.fill(mvmUserStart, 0, (<usize>ops) << 2);
  sources = 0;
  for (let group = 0, edge = 0; group < groups; group++) {
    const inputs = get(groupInputs, group);
    if (inputs === 0) sources += get(groupStart, group + 1) - get(groupStart, group);
    const others = kindOf(get(groupStart, group)) === MVM ? 0 : 1;
    for (const end = edge + inputs; edge < end; edge++) {
      const from = get(edgeFrom, edge);
      add(userStart, from + 1, 1);
      add(mvmUserStart, from, others);
    }
  }
  for (let op = 0; op < ops; op++) {
    add(userStart, op + 1, get(userStart, op));
    add(mvmUserStart, op, get(userStart, op));
  }

  const bytes = (<usize>ops) << 2;
  const nextOther = allocate(bytes);
  memory.copy(nextOther, userStart, bytes);
  const nextMvm = allocate(bytes);
  memory.copy(nextMvm, mvmUserStart, bytes);
  let edges: i64 = 0;
  for (let group = 0, edge = 0; group < groups; group++) {
    const inputs = get(groupInputs, group);
    const first = get(groupStart, group);
    const members = get(groupStart, group + 1) - first;
    const toMvm = kindOf(first) === MVM;
    const next = toMvm ? nextMvm : nextOther;
    edges += <i64>members * inputs;
    for (const end = edge + inputs; edge < end; edge++) {
      const from = get(edgeFrom, edge);
      put(users, get(next, from), group);
      add(next, from, 1);
      if (communication !== 0 && toMvm && kindOf(from) !== MVM) edges += members;
    }
  }
  fullEdges = <f64>edges + (communication !== 0 ? <f64>handOnEdges() : 0);
}

/** Edges into the communications that follow an MVM or lead to a `sample`. */
function handOnEdges(): i32 {
  let edges = 0;
  for (let op = 0; op < ops; op++) {
    const begin = get(userStart, op);
    const feedsSample = begin < get(userStart, op + 1) && kindOf(get(groupStart, get(users, begin))) === SAMPLE;
    if (kindOf(op) === MVM && !feedsSample) edges++;
    if (kindOf(op) === SAMPLE) edges++;
  }
  return edges;
}
