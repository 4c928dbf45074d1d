import { doubled } from './grow.ts';
import { LaneBits } from './lane-bits.ts';
import { NONE } from './lane-queue.ts';

/** Fields of an entry: one cache line holds two entries, so that handling one costs one miss. */
const OP = 0;
const SEQUENCE = 1;
const ARRIVAL = 2;
const LANE = 3;
const NEXT = 4;
const LATER = 5;
const EARLIER = 6;
const WIDTH = 8;

/**
 * MVMs that wait, per tile. Each tile serves them by (sequence, token), one lane for each pair, and by arrival within a
 * lane; the tiles among themselves take turns by their earliest arrival, for which each keeps its entries in a second
 * list, in order of arrival. Both removals cost O(1). An entry is the offset of its fields, 0 = none.
 */
export class TileQueues {
  private fields: Int32Array = new Int32Array(16 * WIDTH);
  /** Tail of each lane of each tile, tile by tile; lanes are rings. */
  private readonly tail: Int32Array;
  /** Lanes of each tile that hold any entry. */
  private readonly occupied: LaneBits;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly lanes: number;
  private freeEntry = NONE;
  private end = WIDTH;

  constructor(tiles: number, lanes: number) {
    this.lanes = lanes;
    this.tail = new Int32Array(tiles * lanes);
    this.occupied = new LaneBits(tiles, lanes);
    this.first = new Int32Array(tiles);
    this.last = new Int32Array(tiles);
  }

  get bytes(): number {
    const { fields, tail, first, last, occupied } = this;
    return fields.byteLength + tail.byteLength + first.byteLength + last.byteLength + occupied.bytes;
  }

  isEmpty(tile: number): boolean {
    return this.first[tile] === NONE;
  }

  /** Arrival number of the earliest op of a tile that has one. */
  earliest(tile: number): number {
    return this.fields[this.first[tile] + ARRIVAL];
  }

  opOf(entry: number): number {
    return this.fields[entry + OP];
  }

  sequenceOf(entry: number): number {
    return this.fields[entry + SEQUENCE];
  }

  private allocate(): number {
    const entry = this.freeEntry;
    if (entry !== NONE) {
      this.freeEntry = this.fields[entry + NEXT];
      return entry;
    }
    const fresh = this.end;
    this.end += WIDTH;
    if (fresh === this.fields.length) this.fields = doubled(this.fields);
    return fresh;
  }

  push(tile: number, lane: number, op: number, sequence: number, arrival: number): void {
    const entry = this.allocate();
    const { fields } = this;
    fields[entry + OP] = op;
    fields[entry + SEQUENCE] = sequence;
    fields[entry + ARRIVAL] = arrival;
    fields[entry + LANE] = lane;

    const at = tile * this.lanes + lane;
    const tail = this.tail[at];
    if (tail === NONE) {
      fields[entry + NEXT] = entry;
      this.occupied.add(tile, lane);
    } else {
      fields[entry + NEXT] = fields[tail + NEXT];
      fields[tail + NEXT] = entry;
    }
    this.tail[at] = entry;

    const last = this.last[tile];
    fields[entry + EARLIER] = last;
    fields[entry + LATER] = NONE;
    if (last === NONE) this.first[tile] = entry;
    else fields[last + LATER] = entry;
    this.last[tile] = entry;
  }

  /** Removes the op that the tile serves next. Its fields stay readable until the next push. */
  takeNext(tile: number): number {
    return this.shift(tile, this.occupied.first(tile));
  }

  /** Removes the op that arrived first; within its lane it is the first, too. */
  takeEarliest(tile: number): number {
    return this.shift(tile, this.fields[this.first[tile] + LANE]);
  }

  private shift(tile: number, lane: number): number {
    const { fields } = this;
    const at = tile * this.lanes + lane;
    const tail = this.tail[at];
    const entry = fields[tail + NEXT];
    if (entry === tail) {
      this.tail[at] = NONE;
      this.occupied.remove(tile, lane);
    } else fields[tail + NEXT] = fields[entry + NEXT];
    const before = fields[entry + EARLIER];
    const after = fields[entry + LATER];
    if (before === NONE) this.first[tile] = after;
    else fields[before + LATER] = after;
    if (after === NONE) this.last[tile] = before;
    else fields[after + EARLIER] = before;
    fields[entry + NEXT] = this.freeEntry;
    this.freeEntry = entry;
    return entry;
  }
}
