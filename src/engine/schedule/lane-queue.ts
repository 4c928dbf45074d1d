/** Entries of a queue are small numbers from 1; 0 means none. */
export const NONE = 0;

/**
 * Ops that wait for a pool, ordered by lane (the smaller the sooner), within a lane by arrival. Every lane is a ring of
 * entries of which its tail is known; a bit per lane says whether it holds any, so the first one is found by counting
 * leading zeros instead of comparing keys.
 */
export class LaneQueue {
  /** Of each entry: its op (within the graph), its sequence, its arrival number. */
  op: Int32Array;
  sequence: Int32Array;
  arrival: Int32Array;
  size = 0;
  private next: Int32Array;
  private readonly tail: Int32Array;
  private readonly occupied: Int32Array;
  /** No word below this one has a bit set. */
  private lowWord: number;
  private freeEntry = NONE;
  private entries = 1;

  constructor(lanes: number) {
    const capacity = 256;
    this.op = new Int32Array(capacity);
    this.sequence = new Int32Array(capacity);
    this.arrival = new Int32Array(capacity);
    this.next = new Int32Array(capacity);
    this.tail = new Int32Array(lanes);
    this.occupied = new Int32Array((lanes + 31) >>> 5);
    this.lowWord = this.occupied.length;
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
    this.next = larger(this.next);
  }

  private allocate(op: number, sequence: number, arrival: number): number {
    let entry = this.freeEntry;
    if (entry !== NONE) this.freeEntry = this.next[entry];
    else {
      entry = this.entries++;
      if (entry === this.next.length) this.grow();
    }
    this.op[entry] = op;
    this.sequence[entry] = sequence;
    this.arrival[entry] = arrival;
    return entry;
  }

  private mark(lane: number): void {
    const word = lane >>> 5;
    this.occupied[word] |= 0x8000_0000 >>> (lane & 31);
    if (word < this.lowWord) this.lowWord = word;
  }

  /** Adds an op as the last of its lane. */
  push(lane: number, op: number, sequence: number, arrival: number): void {
    const entry = this.allocate(op, sequence, arrival);
    const last = this.tail[lane];
    if (last === NONE) {
      this.next[entry] = entry;
      this.mark(lane);
    } else {
      this.next[entry] = this.next[last];
      this.next[last] = entry;
    }
    this.tail[lane] = entry;
    this.size++;
  }

  /** Puts an op back as the first of its lane. */
  pushFront(lane: number, op: number, sequence: number, arrival: number): void {
    const last = this.tail[lane];
    if (last === NONE) return this.push(lane, op, sequence, arrival);
    const entry = this.allocate(op, sequence, arrival);
    this.next[entry] = this.next[last];
    this.next[last] = entry;
    this.size++;
  }

  /** Lane of the first op; the queue must not be empty. */
  firstLane(): number {
    let word = this.lowWord;
    while (this.occupied[word] === 0) word++;
    this.lowWord = word;
    return (word << 5) + Math.clz32(this.occupied[word]);
  }

  /** Removes the first op of a lane. The entry's columns stay readable until the next push. */
  shift(lane: number): number {
    const last = this.tail[lane];
    const entry = this.next[last];
    if (entry === last) {
      this.tail[lane] = NONE;
      this.occupied[lane >>> 5] &= ~(0x8000_0000 >>> (lane & 31));
    } else this.next[last] = this.next[entry];
    this.next[entry] = this.freeEntry;
    this.freeEntry = entry;
    this.size--;
    return entry;
  }
}
