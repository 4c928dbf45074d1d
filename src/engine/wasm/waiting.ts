import { LaneBits } from './lane-bits.ts';
import { allocate, zeroed } from './memory.ts';

/** No entry: nothing of use stands at address 0. */
export const NONE: usize = 0;

/** An op that waits. Two fit into a cache line. */
@unmanaged
export class Entry {
  op: i32 = 0;
  sequence: i32 = 0;
  arrival: i32 = 0;
  lane: i32 = 0;
  /** Of its lane, which is a ring; of the free entries, which are a list. */
  next: usize = 0;
  /** Neighbours by arrival, of a tile's entries. */
  later: usize = 0;
  earlier: usize = 0;
}

export function entryAt(address: usize): Entry {
  return changetype<Entry>(address);
}

const BLOCK: usize = 32;
const ENTRY_BYTES: usize = 32;

let free: usize = NONE;

export function forgetEntries(): void {
  free = NONE;
}

export function newEntry(op: i32, sequence: i32, arrival: i32, lane: i32): Entry {
  let at = free;
  if (at === NONE) {
    at = allocate(BLOCK * ENTRY_BYTES);
    for (let n: usize = 0; n < BLOCK - 1; n++) entryAt(at + n * ENTRY_BYTES).next = at + (n + 1) * ENTRY_BYTES;
    entryAt(at + (BLOCK - 1) * ENTRY_BYTES).next = NONE;
  }
  const entry = entryAt(at);
  free = entry.next;
  entry.op = op;
  entry.sequence = sequence;
  entry.arrival = arrival;
  entry.lane = lane;
  return entry;
}

/** Its fields, but for `next`, stay readable until an entry is new. */
export function giveBack(entry: Entry): void {
  entry.next = free;
  free = changetype<usize>(entry);
}

/**
 * Puts an entry between the last one of its lane and the first; `at` is where the address of the last one stands. True if
 * the lane was empty.
 */
export function link(entry: Entry, at: usize): bool {
  const tail = load<usize>(at);
  const self = changetype<usize>(entry);
  if (tail === NONE) {
    entry.next = self;
    return true;
  }
  entry.next = entryAt(tail).next;
  entryAt(tail).next = self;
  return false;
}

/** Takes the first entry out of a lane that is not empty. True if the lane is empty then. */
export function unlinkFirst(at: usize): bool {
  const tail = load<usize>(at);
  const first = entryAt(tail).next;
  if (first === tail) {
    store<usize>(at, NONE);
    return true;
  }
  entryAt(tail).next = entryAt(first).next;
  return false;
}

/** The first entry of a lane that is not empty. */
export function firstOf(at: usize): Entry {
  return entryAt(entryAt(load<usize>(at)).next);
}

/**
 * Ops that wait for a pool, ordered by lane (the smaller the sooner), within a lane by arrival. A bit per lane says whether
 * it holds any, so that no keys are compared.
 */
@unmanaged
export class WaitingOps {
  size: i32 = 0;
  private tails: usize = 0;
  private occupied: LaneBits = changetype<LaneBits>(0);

  init(lanes: i32): void {
    this.size = 0;
    this.tails = zeroed((<usize>lanes) << 2);
    this.occupied = changetype<LaneBits>(allocate(offsetof<LaneBits>()));
    this.occupied.init(1, lanes);
  }

  private tailAt(lane: i32): usize {
    return this.tails + ((<usize>lane) << 2);
  }

  /** Adds an op as the last of its lane. */
  push(lane: i32, op: i32, sequence: i32, arrival: i32): void {
    const entry = newEntry(op, sequence, arrival, lane);
    const at = this.tailAt(lane);
    if (link(entry, at)) this.occupied.add(0, lane);
    store<usize>(at, changetype<usize>(entry));
    this.size++;
  }

  /** Puts an op back as the first of its lane. */
  pushFront(lane: i32, op: i32, sequence: i32, arrival: i32): void {
    const entry = newEntry(op, sequence, arrival, lane);
    const at = this.tailAt(lane);
    if (link(entry, at)) {
      this.occupied.add(0, lane);
      store<usize>(at, changetype<usize>(entry));
    }
    this.size++;
  }

  /** The first op; there must be one. */
  first(): Entry {
    return firstOf(this.tailAt(this.occupied.first(0)));
  }

  /** Removes the first op; there must be one. */
  take(): Entry {
    const lane = this.occupied.first(0);
    const at = this.tailAt(lane);
    const entry = firstOf(at);
    if (unlinkFirst(at)) this.occupied.remove(0, lane);
    giveBack(entry);
    this.size--;
    return entry;
  }
}
