/**
 * Ops under way that all take the same time and so end in the order in which they began: communications, or MVMs. A
 * record holds the common end of the entries that began in one clock step. An entry of the communications' pipeline
 * stands for all communications that leave one op together.
 *
 * Ops that end together are handled in the order of their keys. Within a step they are pushed in that order; only ops of
 * a zero-latency step at the same time as another can come out of order, and are then sorted.
 */
export class Pipeline {
  op: Int32Array;
  sequence: Int32Array;
  private key: Int32Array;
  private mask: number;
  private head = 0;
  private tail = 0;
  /** Entries before this one have a record. */
  private begun = 0;
  private recordEnd: Float64Array = new Float64Array(64);
  private recordTail: Float64Array = new Float64Array(64);
  private recordMask = 63;
  private recordHead = 0;
  private recordCount = 0;

  constructor() {
    const capacity = 1024;
    this.op = new Int32Array(capacity);
    this.sequence = new Int32Array(capacity);
    this.key = new Int32Array(capacity);
    this.mask = capacity - 1;
  }

  push(op: number, sequence: number, key: number): void {
    if (this.tail - this.head > this.mask) this.grow();
    const at = this.tail++ & this.mask;
    this.op[at] = op;
    this.sequence[at] = sequence;
    this.key[at] = key;
  }

  /** The entries pushed since the last call begin now and end at `end`. */
  begin(end: number): void {
    if (this.begun === this.tail) return;
    this.begun = this.tail;
    if (this.recordCount > this.recordMask) this.growRecords();
    const at = (this.recordHead + this.recordCount++) & this.recordMask;
    this.recordEnd[at] = end;
    this.recordTail[at] = this.tail;
  }

  /** When the next entries end; Infinity if none is under way. */
  nextEnd(): number {
    return this.recordCount === 0 ? Infinity : this.recordEnd[this.recordHead];
  }

  /** Number of entries that end at `end`, the next end; they are the next to be shifted. */
  countEnding(end: number): number {
    let records = 0;
    let position = this.head;
    while (records < this.recordCount) {
      const at = (this.recordHead + records) & this.recordMask;
      if (this.recordEnd[at] !== end) break;
      position = this.recordTail[at];
      records++;
    }
    this.recordHead = (this.recordHead + records) & this.recordMask;
    this.recordCount -= records;
    if (records > 1) this.sortByKey(this.head, position);
    return position - this.head;
  }

  /** Slot of the n-th entry from the front, without removing it. */
  peek(n: number): number {
    return (this.head + n) & this.mask;
  }

  /** Removes the first entry and returns its slot, readable until the next push. */
  shift(): number {
    return this.head++ & this.mask;
  }

  /** Stable insertion sort of a range of entries. */
  private sortByKey(from: number, to: number): void {
    const { op, sequence, key, mask } = this;
    for (let n = from + 1; n < to; n++) {
      const [movedOp, movedSequence, movedKey] = [op[n & mask], sequence[n & mask], key[n & mask]];
      let at = n;
      for (; at > from && key[(at - 1) & mask] > movedKey; at--) {
        op[at & mask] = op[(at - 1) & mask];
        sequence[at & mask] = sequence[(at - 1) & mask];
        key[at & mask] = key[(at - 1) & mask];
      }
      op[at & mask] = movedOp;
      sequence[at & mask] = movedSequence;
      key[at & mask] = movedKey;
    }
  }

  private grow(): void {
    const capacity = 2 * (this.mask + 1);
    const enlarge = (old: Int32Array): Int32Array => {
      const array = new Int32Array(capacity);
      for (let at = this.head; at < this.tail; at++) array[at & (capacity - 1)] = old[at & this.mask];
      return array;
    };
    this.op = enlarge(this.op);
    this.sequence = enlarge(this.sequence);
    this.key = enlarge(this.key);
    this.mask = capacity - 1;
  }

  private growRecords(): void {
    const count = this.recordMask + 1;
    const enlarge = (old: Float64Array): Float64Array => {
      const array = new Float64Array(2 * count);
      for (let n = 0; n < count; n++) array[n] = old[(this.recordHead + n) & this.recordMask];
      return array;
    };
    this.recordEnd = enlarge(this.recordEnd);
    this.recordTail = enlarge(this.recordTail);
    this.recordMask = 2 * count - 1;
    this.recordHead = 0;
  }
}
