import { kind } from './graph.ts';
import { MVM, SAMPLE, SENDS } from './kinds.ts';
import { get, put } from './memory.ts';
import {
  chunk,
  chunkTile,
  communication,
  flags,
  groupCounter,
  groupInputs,
  groups,
  groupStart,
  mvmUserStart,
  ops,
  tileOf,
  users,
  userStart,
} from './plan.ts';

/** Numbers the groups that wait for more than one input; returns how many there are. */
export function numberCounters(): i32 {
  let count = 0;
  for (let group = 0; group < groups; group++) put(groupCounter, group, get(groupInputs, group) > 1 ? count++ : -1);
  return count;
}

/** Finds the tile of every MVM, 0 for other ops, and whether a communication carries an op's result. */
export function placeOps(): void {
  memory.copy(flags, kind, ops);
  for (let op = 0; op < ops; op++) {
    const at = get(chunk, op);
    put(tileOf, op, at < 0 ? 0 : get(chunkTile, at));
    if (communication !== 0 && sends(op)) store<u8>(flags + <usize>op, load<u8>(flags + <usize>op) | SENDS);
  }
}

function sends(op: i32): bool {
  const begin = get(userStart, op);
  const end = get(userStart, op + 1);
  if (load<u8>(kind + <usize>op) !== MVM) return get(mvmUserStart, op) < end;
  return begin < end && <i32>load<u8>(kind + <usize>get(groupStart, get(users, begin))) !== SAMPLE;
}
