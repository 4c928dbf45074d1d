import { allocate, get, put, zeroed } from './memory.ts';
import { WaitingOps } from './waiting.ts';

/** An op that runs on a unit. */
@unmanaged
export class Running {
  op: i32 = 0;
  sequence: i32 = 0;
  arrival: i32 = 0;
  unit: i32 = 0;
  /** Counts the picks of the pool. */
  pick: i32 = 0;
}

const RUNNING_BYTES: usize = 32;

function runningAt(address: i32): Running {
  return changetype<Running>(<usize>address);
}

/** A place in the order of the running ops. */
@unmanaged
class Place {
  end: f64 = 0;
  /** Address of a `Running`. */
  running: i32 = 0;
}

/**
 * A pool of equal units with its queue: digital units or MHA units.
 *
 * The ops that run are kept in the order of (end, arrival). A new one nearly always ends last or close to it, so it is
 * inserted from the back; the front is what ends next. The order is a ring of places.
 */
@unmanaged
export class UnitPool {
  units: i32 = 0;
  /** Unit that each op of the graph is bound to; no address = any unit will do. */
  lock: usize = 0;
  waiting: WaitingOps = changetype<WaitingOps>(0);
  /** Ops that run. */
  size: i32 = 0;
  private places: usize = 0;
  private mask: i32 = 0;
  private head: i32 = 0;
  /** Addresses of `Running`s that are not in use, from `size` on. */
  private spare: usize = 0;
  /** Ops on each unit. */
  private busy: usize = 0;
  /** No unit below this one is free. */
  private lowFree: i32 = 0;
  /** Ops picked so far, and before the present clock step. */
  private picks: i32 = 0;
  private picksBefore: i32 = 0;
  /** Ops that end in the step in which they were picked: they come after all others, in the order of the pick. */
  private fresh: usize = 0;
  freshCount: i32 = 0;

  init(units: i32, lanes: i32, lock: usize): void {
    this.units = units;
    this.lock = lock;
    this.waiting = changetype<WaitingOps>(allocate(offsetof<WaitingOps>()));
    this.waiting.init(lanes);
    this.size = 0;
    let capacity = 1;
    while (capacity < units + 1) capacity *= 2;
    this.mask = capacity - 1;
    this.head = 0;
    this.places = allocate((<usize>capacity) << 4);
    for (let n = 0; n < capacity; n++) this.place(n).end = Infinity;
    this.spare = allocate((<usize>units) << 2);
    const running = allocate(<usize>units * RUNNING_BYTES);
    for (let n = 0; n < units; n++) put(this.spare, n, <i32>(running + <usize>n * RUNNING_BYTES));
    this.busy = zeroed((<usize>units) << 2);
    this.lowFree = 0;
    this.picks = 0;
    this.picksBefore = 0;
    this.fresh = allocate((<usize>units) << 2);
    this.freshCount = 0;
  }

  private place(n: i32): Place {
    return changetype<Place>(this.places + ((<usize>(n & this.mask)) << 4));
  }

  /** A clock step begins. */
  beginStep(): void {
    this.picksBefore = this.picks;
  }

  /** When the next op ends; Infinity if none runs. */
  nextEnd(): f64 {
    return this.place(this.head).end;
  }

  takeLowestFree(): i32 {
    let unit = this.lowFree;
    while (get(this.busy, unit) !== 0) unit++;
    this.lowFree = unit + 1;
    put(this.busy, unit, 1);
    return unit;
  }

  isBusy(unit: i32): bool {
    return get(this.busy, unit) !== 0;
  }

  /** Adds an op to a unit that it is bound to. */
  occupy(unit: i32): void {
    put(this.busy, unit, get(this.busy, unit) + 1);
  }

  /** An op begins on a unit that was taken or occupied for it. */
  add(end: f64, arrival: i32, op: i32, sequence: i32, unit: i32): void {
    const address = get(this.spare, this.size);
    let at = this.head + this.size++;
    for (; at !== this.head; at--) {
      const before = this.place(at - 1);
      if (before.end < end || (before.end === end && runningAt(before.running).arrival < arrival)) break;
      const place = this.place(at);
      place.end = before.end;
      place.running = before.running;
    }
    const place = this.place(at);
    place.end = end;
    place.running = address;
    const running = runningAt(address);
    running.op = op;
    running.sequence = sequence;
    running.arrival = arrival;
    running.unit = unit;
    running.pick = this.picks++;
  }

  /** Ends the op that ends next. It stays readable until the next `add`. */
  take(): Running {
    const place = this.place(this.head);
    place.end = Infinity;
    this.head = (this.head + 1) & this.mask;
    put(this.spare, --this.size, place.running);
    const running = runningAt(place.running);
    const unit = running.unit;
    put(this.busy, unit, get(this.busy, unit) - 1);
    if (unit < this.lowFree) this.lowFree = unit;
    return running;
  }

  /** Sets an op that ended aside if it was picked in this very step. */
  keepIfFresh(running: Running): bool {
    const pick = running.pick;
    if (pick < this.picksBefore) return false;
    let at = this.freshCount++;
    for (; at > 0 && this.freshAt(at - 1).pick > pick; at--) put(this.fresh, at, get(this.fresh, at - 1));
    put(this.fresh, at, <i32>changetype<usize>(running));
    return true;
  }

  freshAt(n: i32): Running {
    return runningAt(get(this.fresh, n));
  }
}
