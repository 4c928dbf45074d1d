import { LaneBits } from './lane-bits.ts';
import { allocate, get, put, zeroed } from './memory.ts';
import { tiles } from './plan.ts';
import { keyAt, putKey, sortKeys } from './sort.ts';
import { Entry, entryAt, firstOf, giveBack, link, newEntry, NONE, unlinkFirst } from './waiting.ts';

/*
 * MVMs that wait, per tile. Each tile serves them by (sequence, token), one lane for each pair, and by arrival within a
 * lane; the tiles among themselves take turns by their earliest arrival, for which each keeps its entries in a second list,
 * in order of arrival. Both removals cost O(1).
 */

let lanes: i32 = 0;
/** Last entry of each lane of each tile, tile by tile. */
let tails: usize = 0;
let occupied: LaneBits = changetype<LaneBits>(0);
let firstArrived: usize = 0;
let lastArrived: usize = 0;
/** MVMs that each tile runs. */
let busy: usize = 0;
/** Tiles that can start an op in this step: first those just freed, then those with a first arrival. */
let startable: usize = 0;
let keys: usize = 0;
export let startableCount: i32 = 0;
let freedCount: i32 = 0;

export function initTiles(lanesPerTile: i32): void {
  lanes = lanesPerTile;
  tails = zeroed((<usize>tiles * lanes) << 2);
  occupied = changetype<LaneBits>(allocate(offsetof<LaneBits>()));
  occupied.init(tiles, lanes);
  firstArrived = zeroed((<usize>tiles) << 2);
  lastArrived = zeroed((<usize>tiles) << 2);
  busy = zeroed((<usize>tiles) << 2);
  startable = allocate((<usize>tiles) << 2);
  keys = allocate((<usize>tiles) << 3);
  startableCount = 0;
  freedCount = 0;
}

export function isEmpty(tile: i32): bool {
  return <usize>get(firstArrived, tile) === NONE;
}

function earliestEntry(tile: i32): Entry {
  return entryAt(<usize>get(firstArrived, tile));
}

/** Arrival number of the earliest op of a tile that has one. */
export function earliest(tile: i32): i32 {
  return earliestEntry(tile).arrival;
}

export function startableTile(n: i32): i32 {
  return get(startable, n);
}

function makeStartable(tile: i32): void {
  put(startable, startableCount++, tile);
}

/** All tiles that could start an op have done so. */
export function noneStartable(): void {
  startableCount = 0;
  freedCount = 0;
}

export function occupy(tile: i32): void {
  put(busy, tile, get(busy, tile) + 1);
}

/** An MVM of the tile ends. */
export function release(tile: i32): void {
  const left = get(busy, tile) - 1;
  put(busy, tile, left);
  if (left === 0 && !isEmpty(tile)) makeStartable(tile);
}

/** The tiles that can start so far were freed; those that follow have a first arrival, and so are in order already. */
export function allFreed(): void {
  freedCount = startableCount;
}

export function pushMvm(tile: i32, lane: i32, op: i32, sequence: i32, arrival: i32): void {
  if (isEmpty(tile) && get(busy, tile) === 0) makeStartable(tile);
  const entry = newEntry(op, sequence, arrival, lane);
  const at = tails + ((<usize>(tile * lanes + lane)) << 2);
  if (link(entry, at)) occupied.add(tile, lane);
  const self = changetype<usize>(entry);
  store<usize>(at, self);

  const last = <usize>get(lastArrived, tile);
  entry.earlier = last;
  entry.later = NONE;
  if (last === NONE) put(firstArrived, tile, <i32>self);
  else entryAt(last).later = self;
  put(lastArrived, tile, <i32>self);
}

/** Removes the op that the tile serves next. */
export function takeNext(tile: i32): Entry {
  return shift(tile, occupied.first(tile));
}

/** Removes the op that arrived first; within its lane it is the first, too. */
export function takeEarliest(tile: i32): Entry {
  return shift(tile, earliestEntry(tile).lane);
}

function shift(tile: i32, lane: i32): Entry {
  const at = tails + ((<usize>(tile * lanes + lane)) << 2);
  const entry = firstOf(at);
  if (unlinkFirst(at)) occupied.remove(tile, lane);
  const before = entry.earlier;
  const after = entry.later;
  if (before === NONE) put(firstArrived, tile, <i32>after);
  else entryAt(before).later = after;
  if (after === NONE) put(lastArrived, tile, <i32>before);
  else entryAt(after).earlier = before;
  giveBack(entry);
  return entry;
}

/** Up to so many an insertion sort is the fastest: they are nearly in order. */
const FEW = 64;

/** Brings the tiles that were freed, each of which has ops waiting, into the order of their earliest arrivals. */
export function sortFreed(): void {
  if (freedCount > FEW) return sortMany();
  for (let n = 1; n < freedCount; n++) {
    const tile = get(startable, n);
    const arrival = earliest(tile);
    let at = n;
    for (; at > 0 && earliest(get(startable, at - 1)) > arrival; at--) put(startable, at, get(startable, at - 1));
    put(startable, at, tile);
  }
}

/** Sorts arrival and tile in one number. */
function sortMany(): void {
  const count = freedCount;
  for (let n = 0; n < count; n++) {
    const tile = get(startable, n);
    putKey(keys, n, ((<u64>earliest(tile)) << 32) | tile);
  }
  sortKeys(keys, count);
  for (let n = 0; n < count; n++) put(startable, n, <i32>keyAt(keys, n));
}
