import { byCreation, embedPart, kind, segmentPart, segments, segmentStart } from './graph.ts';
import { MVM } from './kinds.ts';
import { allocate, get, put, zeroed } from './memory.ts';
import { groups, groupStart, ops, users } from './plan.ts';
import { keyAt, putKey, sortKeys } from './sort.ts';

/*
 * The original cuts the consumers of a result into runs after sorting them by a label, and labels sort as text. A decoder
 * labels an MVM with the number of its chunk in its matrix; the pieces of an embedding are numbered through the step, and
 * number 0 comes last. An encoder numbers all MVMs of the sequence in the order of their creation.
 */

/** Whether an op is the first of a segment that embeds. */
let embeds: usize = 0;
/** MVMs created before each group. */
let mvmsBefore: usize = 0;
/** Consumers as they were created and in the order of their labels, and what they are sorted by. */
let unordered: usize = 0;
let ordered: usize = 0;
let keys: usize = 0;
let room: i32 = 0;

/** A key above that of every label. */
const AFTER_ALL: u64 = 16 * 10_000_000_000;

export function initOrder(): void {
  room = 0;
  embeds = zeroed(ops);
  for (let segment = 0; segment < segments; segment++)
    if (<i32>load<u8>(segmentPart + <usize>segment) === embedPart)
      store<u8>(embeds + <usize>get(segmentStart, segment), 1);
  if (byCreation === 0) return;
  mvmsBefore = allocate((<usize>groups) << 2);
  let count = 0;
  for (let group = 0; group < groups; group++) {
    put(mvmsBefore, group, count);
    const first = get(groupStart, group);
    if (<i32>load<u8>(kind + <usize>first) === MVM) count += get(groupStart, group + 1) - first;
  }
}

function digitsOf(label: i32): i32 {
  let digits = 1;
  for (let limit: i64 = 10; label >= limit; limit *= 10) digits++;
  return digits;
}

/** A number that compares as the decimal digits of `label` compare as text: 10 before 2, 1 before 10. */
function textOrder(label: i32): u64 {
  const digits = digitsOf(label);
  let key: u64 = label;
  for (let n = digits; n < 10; n++) key *= 10;
  return key * 16 + digits;
}

function sizeOf(group: i32): i32 {
  return get(groupStart, group + 1) - get(groupStart, group);
}

/** The `n`th of the ops that were ordered last. */
export function orderedOp(n: i32): i32 {
  return get(ordered, n);
}

/** Orders the MVMs of the groups users[from] … users[to − 1], all of them users of one op, by their labels. */
export function orderConsumers(from: i32, to: i32): void {
  let count = 0;
  for (let at = from; at < to; at++) count += sizeOf(get(users, at));
  if (count > room) {
    room = 2 * count;
    keys = allocate((<usize>room) << 3);
    unordered = allocate((<usize>room) << 2);
    ordered = allocate((<usize>room) << 2);
  }
  const asCreated = isInOrder(from, to);
  const embedding = load<u8>(embeds + <usize>get(groupStart, get(users, from))) !== 0;
  let position = 0;
  for (let at = from; at < to; at++) {
    const group = get(users, at);
    const first = get(groupStart, group);
    for (let n = 0; n < sizeOf(group); n++, position++) {
      put(asCreated ? ordered : unordered, position, first + n);
      if (!asCreated) putKey(keys, position, (keyOf(group, n, position, embedding) << 26) | position);
    }
  }
  if (asCreated) return;
  sortKeys(keys, count);
  for (let n = 0; n < count; n++) put(ordered, n, get(unordered, <i32>(keyAt(keys, n) & 0x3ff_ffff)));
}

/** Sort key of the `n`th MVM of a group. A step's embedding pieces all use one `sample`, so they count by position. */
function keyOf(group: i32, n: i32, position: i32, embedding: bool): u64 {
  if (byCreation !== 0) return textOrder(get(mvmsBefore, group) + n);
  if (!embedding) return textOrder(n);
  return position === 0 ? AFTER_ALL : textOrder(position);
}

/** Where all labels have equally many digits, they sort as they are. */
function isInOrder(from: i32, to: i32): bool {
  const first = get(users, from);
  if (byCreation !== 0) {
    const last = get(users, to - 1);
    return digitsOf(get(mvmsBefore, first)) === digitsOf(get(mvmsBefore, last) + sizeOf(last) - 1);
  }
  return load<u8>(embeds + <usize>get(groupStart, first)) === 0 && to - from === 1 && sizeOf(first) <= 10;
}
