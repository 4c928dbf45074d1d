import { allocate } from './memory.ts';

/** An op under way. */
@unmanaged
export class UnderWay {
  end: f64 = 0;
  op: i32 = 0;
  sequence: i32 = 0;
  /** Entries that end together are handled in the order of their keys. */
  key: i32 = 0;
}

/** Bytes per entry, as a power of two. */
const SHIFT = 5;

/**
 * Ops under way that all take the same time and so end in the order in which they began: communications, or MVMs. An entry
 * of the communications' pipeline stands for all communications that leave one op together.
 *
 * The entries form a ring, read from `head` to `tail`, which both count on for ever. After the last entry stands one that
 * ends never, so that the next end can be read without a test.
 */
@unmanaged
export class Pipeline {
  head: i32 = 0;
  private tail: i32 = 0;
  private mask: i32 = 0;
  private entries: usize = 0;

  init(): void {
    this.head = 0;
    this.tail = 0;
    this.mask = 7;
    this.entries = allocate((<usize>8) << SHIFT);
    this.at(0).end = Infinity;
  }

  at(position: i32): UnderWay {
    return changetype<UnderWay>(this.entries + ((<usize>(position & this.mask)) << SHIFT));
  }

  push(op: i32, sequence: i32, key: i32, end: f64): void {
    const entry = this.at(this.tail++);
    entry.end = end;
    entry.op = op;
    entry.sequence = sequence;
    entry.key = key;
    if (this.tail - this.head > this.mask) this.grow();
    this.at(this.tail).end = Infinity;
  }

  /** When the next entry ends; Infinity if none is under way. */
  nextEnd(): f64 {
    return this.at(this.head).end;
  }

  /**
   * Puts the entries that end next in the order of their keys. Only needed where a step of zero length has begun some after
   * others that end with them; the sort is stable.
   */
  sortEnding(end: f64): void {
    for (let n = this.head + 1; this.at(n).end === end; n++) {
      const op = this.at(n).op;
      const sequence = this.at(n).sequence;
      const key = this.at(n).key;
      let position = n;
      for (; position > this.head && this.at(position - 1).key > key; position--) {
        const before = this.at(position - 1);
        this.set(position, before.op, before.sequence, before.key);
      }
      this.set(position, op, sequence, key);
    }
  }

  private set(position: i32, op: i32, sequence: i32, key: i32): void {
    const entry = this.at(position);
    entry.op = op;
    entry.sequence = sequence;
    entry.key = key;
  }

  /** Doubles the ring; entries keep their positions. */
  private grow(): void {
    const mask = 2 * this.mask + 1;
    const entries = allocate((<usize>(mask + 1)) << SHIFT);
    for (let position = this.head; position < this.tail; position++)
      memory.copy(
        entries + ((<usize>(position & mask)) << SHIFT),
        changetype<usize>(this.at(position)),
        (<usize>1) << SHIFT,
      );
    this.entries = entries;
    this.mask = mask;
  }
}
