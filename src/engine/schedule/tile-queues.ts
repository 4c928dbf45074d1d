import { NONE } from './lane-queue.ts';

/**
 * MVMs that wait, per tile. Each tile serves them by (sequence, token), one lane for each pair, and by arrival within a
 * lane; the tiles among themselves take turns by their earliest arrival, for which each keeps its entries in a second
 * list, in order of arrival. Both removals cost O(1).
 */
export class TileQueues {
  op: Int32Array;
  sequence: Int32Array;
  private arrival: Int32Array;
  private laneOf: Int32Array;
  private laneNext: Int32Array;
  private later: Int32Array;
  private earlier: Int32Array;
  /** Tail of each lane of each tile, tile by tile. */
  private readonly tail: Int32Array;
  private readonly occupied: Int32Array;
  private readonly lowWord: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly lanes: number;
  private readonly words: number;
  private freeEntry = NONE;
  private entries = 1;

  constructor(tiles: number, lanes: number) {
    const capacity = 1024;
    this.op = new Int32Array(capacity);
    this.sequence = new Int32Array(capacity);
    this.arrival = new Int32Array(capacity);
    this.laneOf = new Int32Array(capacity);
    this.laneNext = new Int32Array(capacity);
    this.later = new Int32Array(capacity);
    this.earlier = new Int32Array(capacity);
    this.lanes = lanes;
    this.words = (lanes + 31) >>> 5;
    this.tail = new Int32Array(tiles * lanes);
    this.occupied = new Int32Array(tiles * this.words);
    this.lowWord = new Int32Array(tiles).fill(this.words);
    this.first = new Int32Array(tiles);
    this.last = new Int32Array(tiles);
  }

  private grow(): void {
    const larger = (old: Int32Array): Int32Array => {
      const array = new Int32Array(2 * old.length);
      array.set(old);
      return array;
    };
    this.op = larger(this.op);
    this.sequence = larger(this.sequence);
    this.arrival = larger(this.arrival);
    this.laneOf = larger(this.laneOf);
    this.laneNext = larger(this.laneNext);
    this.later = larger(this.later);
    this.earlier = larger(this.earlier);
  }

  isEmpty(tile: number): boolean {
    return this.first[tile] === NONE;
  }

  /** Arrival number of the earliest op of a tile that has one. */
  earliest(tile: number): number {
    return this.arrival[this.first[tile]];
  }

  push(tile: number, lane: number, op: number, sequence: number, arrival: number): void {
    let entry = this.freeEntry;
    if (entry !== NONE) this.freeEntry = this.laneNext[entry];
    else {
      entry = this.entries++;
      if (entry === this.op.length) this.grow();
    }
    this.op[entry] = op;
    this.sequence[entry] = sequence;
    this.arrival[entry] = arrival;
    this.laneOf[entry] = lane;

    const at = tile * this.lanes + lane;
    const tail = this.tail[at];
    if (tail === NONE) {
      this.laneNext[entry] = entry;
      const word = lane >>> 5;
      this.occupied[tile * this.words + word] |= 0x8000_0000 >>> (lane & 31);
      if (word < this.lowWord[tile]) this.lowWord[tile] = word;
    } else {
      this.laneNext[entry] = this.laneNext[tail];
      this.laneNext[tail] = entry;
    }
    this.tail[at] = entry;

    const last = this.last[tile];
    this.earlier[entry] = last;
    this.later[entry] = NONE;
    if (last === NONE) this.first[tile] = entry;
    else this.later[last] = entry;
    this.last[tile] = entry;
  }

  /** Removes the op that the tile serves next. Its columns stay readable until the next push. */
  takeNext(tile: number): number {
    const base = tile * this.words;
    let word = this.lowWord[tile];
    while (this.occupied[base + word] === 0) word++;
    this.lowWord[tile] = word;
    return this.shift(tile, (word << 5) + Math.clz32(this.occupied[base + word]));
  }

  /** Removes the op that arrived first; within its lane it is the first, too. */
  takeEarliest(tile: number): number {
    return this.shift(tile, this.laneOf[this.first[tile]]);
  }

  private shift(tile: number, lane: number): number {
    const at = tile * this.lanes + lane;
    const tail = this.tail[at];
    const entry = this.laneNext[tail];
    if (entry === tail) {
      this.tail[at] = NONE;
      this.occupied[tile * this.words + (lane >>> 5)] &= ~(0x8000_0000 >>> (lane & 31));
    } else this.laneNext[tail] = this.laneNext[entry];
    const before = this.earlier[entry];
    const after = this.later[entry];
    if (before === NONE) this.first[tile] = after;
    else this.later[before] = after;
    if (after === NONE) this.last[tile] = before;
    else this.earlier[after] = before;
    this.laneNext[entry] = this.freeEntry;
    this.freeEntry = entry;
    return entry;
  }
}
