import { doubled } from './grow.ts';
import { LaneBits } from './lane-bits.ts';

/** Entries are numbered from 1; 0 means none. */
export const NONE = 0;

const OP = 0;
const SEQUENCE = 1;
const ARRIVAL = 2;
const NEXT = 3;
const WIDTH = 4;

/**
 * Ops that wait for a pool, ordered by lane (the smaller the sooner), within a lane by arrival. Every lane is a ring of
 * entries of which its tail is known; a bit per lane says whether it holds any, so that no keys are compared. An entry is
 * the offset of its fields.
 */
export class LaneQueue {
  size = 0;
  private fields: Int32Array = new Int32Array(16 * WIDTH);
  private readonly tail: Int32Array;
  private readonly occupied: LaneBits;
  private freeEntry = NONE;
  private end = WIDTH;

  constructor(lanes: number) {
    this.tail = new Int32Array(lanes);
    this.occupied = new LaneBits(1, lanes);
  }

  get bytes(): number {
    return this.fields.byteLength + this.tail.byteLength + this.occupied.bytes;
  }

  opOf(entry: number): number {
    return this.fields[entry + OP];
  }

  sequenceOf(entry: number): number {
    return this.fields[entry + SEQUENCE];
  }

  arrivalOf(entry: number): number {
    return this.fields[entry + ARRIVAL];
  }

  /** Adds an op as the last of its lane. */
  push(lane: number, op: number, sequence: number, arrival: number): void {
    this.tail[lane] = this.insert(lane, op, sequence, arrival);
  }

  /** Puts an op back as the first of its lane. */
  pushFront(lane: number, op: number, sequence: number, arrival: number): void {
    const entry = this.insert(lane, op, sequence, arrival);
    if (this.tail[lane] === NONE) this.tail[lane] = entry;
  }

  /** Links a new entry between the tail of a lane and its first entry. */
  private insert(lane: number, op: number, sequence: number, arrival: number): number {
    let entry = this.freeEntry;
    if (entry !== NONE) this.freeEntry = this.fields[entry + NEXT];
    else {
      entry = this.end;
      this.end += WIDTH;
      if (entry === this.fields.length) this.fields = doubled(this.fields);
    }
    const { fields } = this;
    fields[entry + OP] = op;
    fields[entry + SEQUENCE] = sequence;
    fields[entry + ARRIVAL] = arrival;
    const tail = this.tail[lane];
    if (tail === NONE) {
      fields[entry + NEXT] = entry;
      this.occupied.add(0, lane);
    } else {
      fields[entry + NEXT] = fields[tail + NEXT];
      fields[tail + NEXT] = entry;
    }
    this.size++;
    return entry;
  }

  /** Lane of the first op; the queue must not be empty. */
  firstLane(): number {
    return this.occupied.first(0);
  }

  /** Arrival number of the first op; the queue must not be empty. */
  firstArrival(): number {
    return this.fields[this.fields[this.tail[this.firstLane()] + NEXT] + ARRIVAL];
  }

  /** Removes the first op; the queue must not be empty. Its fields stay readable until the next push. */
  take(): number {
    const lane = this.occupied.first(0);
    const { fields } = this;
    const tail = this.tail[lane];
    const entry = fields[tail + NEXT];
    if (entry === tail) {
      this.tail[lane] = NONE;
      this.occupied.remove(0, lane);
    } else fields[tail + NEXT] = fields[entry + NEXT];
    fields[entry + NEXT] = this.freeEntry;
    this.freeEntry = entry;
    this.size--;
    return entry;
  }
}
