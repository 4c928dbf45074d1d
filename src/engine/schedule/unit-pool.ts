import { LaneQueue } from './lane-queue.ts';
import { RunningSet } from './running-set.ts';

/** Told of every op that starts. */
type Started = (op: number, sequence: number, arrival: number, unit: number) => void;

/** A pool of equal units with its queue: digital units or MHA units. */
export class UnitPool {
  readonly waiting: LaneQueue;
  readonly running: RunningSet;
  readonly units: number;
  /** Unit that each op of the graph is bound to, or null where any unit will do. */
  readonly lock: Uint16Array | null;
  private readonly busy: Int32Array;
  /** No unit below this one is free. */
  private lowFree = 0;

  /** Ops picked so far, and before the present clock step. */
  picks = 0;
  picksBefore = 0;
  /** Slots of ops that end in the step in which they were picked: they come after all others, in the order of the pick. */
  private readonly fresh: Int32Array;
  freshCount = 0;

  constructor(units: number, lanes: number, lock: Uint16Array | null) {
    this.waiting = new LaneQueue(lanes);
    this.running = new RunningSet(units);
    this.units = units;
    this.lock = lock;
    this.busy = new Int32Array(units);
    this.fresh = new Int32Array(units);
  }

  get bytes(): number {
    return this.waiting.bytes + this.running.bytes + this.busy.byteLength + this.fresh.byteLength;
  }

  takeLowestFree(): number {
    let unit = this.lowFree;
    while (this.busy[unit] !== 0) unit++;
    this.lowFree = unit + 1;
    this.busy[unit] = 1;
    return unit;
  }

  isBusy(unit: number): boolean {
    return this.busy[unit] !== 0;
  }

  /** Adds an op to a unit that it is bound to. */
  occupy(unit: number): void {
    this.busy[unit]++;
  }

  /** Frees a unit of one op. */
  release(unit: number): void {
    this.busy[unit]--;
    if (unit < this.lowFree) this.lowFree = unit;
  }

  /**
   * With locks, only as many candidates are looked at as there are free units, and of those only the ones start whose own
   * unit ran nothing when the step began: two may start together on one unit. The others go back to their places.
   */
  startLocked(lock: Uint16Array, laneOf: (op: number, sequence: number) => number, started: Started): void {
    const { waiting } = this;
    const candidates = Math.min(this.units - this.running.size, waiting.size);
    const chosen: number[] = [];
    const kept: { op: number; sequence: number; arrival: number }[] = [];
    for (let n = 0; n < candidates; n++) {
      const entry = waiting.take();
      const op = waiting.opOf(entry);
      const sequence = waiting.sequenceOf(entry);
      const arrival = waiting.arrivalOf(entry);
      if (this.busy[lock[op]] !== 0) kept.push({ op, sequence, arrival });
      else {
        chosen.push(lock[op]);
        started(op, sequence, arrival, lock[op]);
      }
    }
    for (const unit of chosen) this.busy[unit]++;
    for (const { op, sequence, arrival } of kept.toReversed())
      waiting.pushFront(laneOf(op, sequence), op, sequence, arrival);
  }

  /** Sets an op aside that was picked in this step and ends in it. */
  keepFresh(slot: number): void {
    const { fresh, running } = this;
    const pick = running.pickOf(slot);
    let at = this.freshCount++;
    for (; at > 0 && running.pickOf(fresh[at - 1]) > pick; at--) fresh[at] = fresh[at - 1];
    fresh[at] = slot;
  }

  freshSlot(n: number): number {
    return this.fresh[n];
  }
}
