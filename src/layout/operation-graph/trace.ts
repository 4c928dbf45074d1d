import type { OpGraph } from '../../model/op-graph.ts';
import { groupInputs } from '../op-relatives.ts';

/**
 * The ops that some ops need, directly or not, and those that need them: one byte per op, not 0 for relatives and for the
 * ops themselves. Ops are numbered in creation order, inputs before users, so one sweep down and one up suffice: O(ops +
 * edges), 20 ms at 1M ops.
 */
export interface Relatives {
  readonly flags: Uint8Array;
  readonly ancestors: number;
  readonly descendants: number;
}

export const RELATIVE = { self: 1, ancestor: 2, descendant: 4 } as const;

export function relativesOf(graph: OpGraph, selected: Iterable<number>): Relatives {
  const { ops, groups, groupStart, userStart, users } = graph;
  const flags = new Uint8Array(ops);
  let first = ops;
  let last = -1;
  for (const op of selected) {
    flags[op] = RELATIVE.self;
    if (op < first) first = op;
    if (op > last) last = op;
  }
  let ancestors = 0;
  let descendants = 0;
  if (last < 0) return { flags, ancestors, descendants };

  const { start, inputs, groupOf } = groupInputs(graph);
  const upwards = RELATIVE.self | RELATIVE.ancestor;
  for (let group = groupOf[last]; group >= 0; group--) {
    let needed = false;
    for (let op = groupStart[group]; op < groupStart[group + 1] && !needed; op++) needed = (flags[op] & upwards) !== 0;
    if (!needed) continue;
    for (let i = start[group]; i < start[group + 1]; i++) {
      const input = inputs[i];
      if ((flags[input] & upwards) === 0) ancestors++;
      flags[input] |= RELATIVE.ancestor;
    }
  }

  const downwards = RELATIVE.self | RELATIVE.descendant;
  const reached = new Uint8Array(groups);
  for (let op = first; op < ops; op++) {
    if (reached[groupOf[op]]) {
      if ((flags[op] & downwards) === 0) descendants++;
      flags[op] |= RELATIVE.descendant;
    }
    if ((flags[op] & downwards) === 0) continue;
    for (let i = userStart[op]; i < userStart[op + 1]; i++) reached[users[i]] = 1;
  }
  return { flags, ancestors, descendants };
}
