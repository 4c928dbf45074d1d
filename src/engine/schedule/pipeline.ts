import { doubled } from './grow.ts';

/**
 * Ops under way that all take the same time and so end in the order in which they began: communications, or MVMs. An
 * entry of the communications' pipeline stands for all communications that leave one op together.
 *
 * The columns form a ring, read from `head` to `tail` (both count on for ever; `& mask` gives the slot). After the last
 * entry stands one that ends never, so that the next end can be read without a test.
 */
export class Pipeline {
  op: Int32Array = new Int32Array(32);
  sequence: Int32Array = new Int32Array(32);
  /** Entries that end together are handled in the order of their keys. */
  private key: Int32Array = new Int32Array(32);
  end: Float64Array = new Float64Array(32).fill(Infinity);
  mask = 31;
  head = 0;
  tail = 0;

  get bytes(): number {
    return this.op.byteLength + this.sequence.byteLength + this.key.byteLength + this.end.byteLength;
  }

  push(op: number, sequence: number, key: number, end: number): void {
    const { mask } = this;
    const slot = this.tail & mask;
    this.op[slot] = op;
    this.sequence[slot] = sequence;
    this.key[slot] = key;
    this.end[slot] = end;
    this.tail++;
    if (this.tail - this.head > mask) this.grow();
    else this.end[this.tail & mask] = Infinity;
  }

  /** When the next entries end; Infinity if none is under way. */
  nextEnd(): number {
    return this.end[this.head & this.mask];
  }

  /** Position after the last entry that ends at `end`, the next end. */
  ending(end: number): number {
    let position = this.head;
    while (this.end[position & this.mask] === end) position++;
    return position;
  }

  /**
   * Puts the entries that end next in the order of their keys. Only needed where a step of zero length has begun some
   * after others that end with them; the sort is stable.
   */
  sortEnding(end: number): void {
    const { op, sequence, key, mask } = this;
    const to = this.ending(end);
    for (let n = this.head + 1; n < to; n++) {
      const [movedOp, movedSequence, movedKey] = [op[n & mask], sequence[n & mask], key[n & mask]];
      let at = n;
      for (; at > this.head && key[(at - 1) & mask] > movedKey; at--) {
        op[at & mask] = op[(at - 1) & mask];
        sequence[at & mask] = sequence[(at - 1) & mask];
        key[at & mask] = key[(at - 1) & mask];
      }
      op[at & mask] = movedOp;
      sequence[at & mask] = movedSequence;
      key[at & mask] = movedKey;
    }
  }

  /** Doubles the ring; entries keep their positions. */
  private grow(): void {
    const { head, tail, mask } = this;
    const old = { op: this.op, sequence: this.sequence, key: this.key, end: this.end };
    this.op = doubled(old.op);
    this.sequence = doubled(old.sequence);
    this.key = doubled(old.key);
    this.end = new Float64Array(2 * old.end.length).fill(Infinity);
    this.mask = 2 * mask + 1;
    for (let position = head; position < tail; position++) {
      const from = position & mask;
      const to = position & this.mask;
      this.op[to] = old.op[from];
      this.sequence[to] = old.sequence[from];
      this.key[to] = old.key[from];
      this.end[to] = old.end[from];
    }
  }
}
