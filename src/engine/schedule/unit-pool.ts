import { LaneQueue } from './lane-queue.ts';
import { RunningSet } from './running-set.ts';

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

  /** Ops picked in the present clock step, in the order of the pick. */
  picked = 0;
  readonly pickedOp: Int32Array;
  readonly pickedSequence: Int32Array;
  readonly pickedArrival: Int32Array;
  readonly pickedUnit: Int32Array;
  readonly pickedEnd: Float64Array;

  constructor(units: number, lanes: number, lock: Uint16Array | null) {
    this.waiting = new LaneQueue(lanes);
    this.running = new RunningSet(units);
    this.units = units;
    this.lock = lock;
    this.busy = new Int32Array(units);
    this.pickedOp = new Int32Array(units);
    this.pickedSequence = new Int32Array(units);
    this.pickedArrival = new Int32Array(units);
    this.pickedUnit = new Int32Array(units);
    this.pickedEnd = new Float64Array(units);
  }

  /** Takes the ops that start now off the queue. */
  pick(laneOf: (op: number, sequence: number) => number): void {
    this.picked = 0;
    if (this.waiting.size === 0) return;
    if (this.lock === null) this.pickAny();
    else this.pickLocked(this.lock, laneOf);
  }

  private pickAny(): void {
    const { waiting } = this;
    let free = this.units - this.running.size;
    while (free > 0 && waiting.size > 0) {
      const entry = waiting.shift(waiting.firstLane());
      this.note(waiting.op[entry], waiting.sequence[entry], waiting.arrival[entry], this.takeLowestFree());
      free--;
    }
  }

  private note(op: number, sequence: number, arrival: number, unit: number): void {
    const at = this.picked++;
    this.pickedOp[at] = op;
    this.pickedSequence[at] = sequence;
    this.pickedArrival[at] = arrival;
    this.pickedUnit[at] = unit;
  }

  private takeLowestFree(): number {
    let unit = this.lowFree;
    while (this.busy[unit] !== 0) unit++;
    this.lowFree = unit + 1;
    this.busy[unit] = 1;
    return unit;
  }

  /**
   * Only as many candidates are looked at as there are free units, and of those only the ones start whose own unit ran
   * nothing when the step began: two may start together on one unit. The others go back to their places.
   */
  private pickLocked(lock: Uint16Array, laneOf: (op: number, sequence: number) => number): void {
    const { waiting } = this;
    const candidates = Math.min(this.units - this.running.size, waiting.size);
    const kept: { op: number; sequence: number; arrival: number }[] = [];
    for (let n = 0; n < candidates; n++) {
      const entry = waiting.shift(waiting.firstLane());
      const op = waiting.op[entry];
      const sequence = waiting.sequence[entry];
      const arrival = waiting.arrival[entry];
      if (this.busy[lock[op]] === 0) this.note(op, sequence, arrival, lock[op]);
      else kept.push({ op, sequence, arrival });
    }
    for (const { op, sequence, arrival } of kept.toReversed())
      waiting.pushFront(laneOf(op, sequence), op, sequence, arrival);
    for (let n = 0; n < this.picked; n++) this.busy[this.pickedUnit[n]]++;
  }

  /** Frees a unit of one op. */
  release(unit: number): void {
    this.busy[unit]--;
    if (unit < this.lowFree) this.lowFree = unit;
  }
}
