/**
 * Ops that run on the units of a pool, sorted by (end, arrival). A new op nearly always ends last or close to it, so it
 * is inserted from the back; the front is what ends next.
 */
export class RunningSet {
  readonly op: Int32Array;
  readonly sequence: Int32Array;
  readonly unit: Int32Array;
  private readonly end: Float64Array;
  private readonly arrival: Int32Array;
  private readonly mask: number;
  private head = 0;
  size = 0;

  /** For at most `units` ops at a time. */
  constructor(units: number) {
    let capacity = 1;
    while (capacity < units + 1) capacity *= 2;
    this.op = new Int32Array(capacity);
    this.sequence = new Int32Array(capacity);
    this.unit = new Int32Array(capacity);
    this.end = new Float64Array(capacity);
    this.arrival = new Int32Array(capacity);
    this.mask = capacity - 1;
  }

  /** When the next op ends; Infinity if none runs. */
  nextEnd(): number {
    return this.size === 0 ? Infinity : this.end[this.head];
  }

  add(end: number, arrival: number, op: number, sequence: number, unit: number): void {
    const { mask } = this;
    let at = (this.head + this.size) & mask;
    for (let left = this.size; left > 0; left--) {
      const before = (at - 1) & mask;
      if (this.end[before] < end || (this.end[before] === end && this.arrival[before] < arrival)) break;
      this.end[at] = this.end[before];
      this.arrival[at] = this.arrival[before];
      this.op[at] = this.op[before];
      this.sequence[at] = this.sequence[before];
      this.unit[at] = this.unit[before];
      at = before;
    }
    this.end[at] = end;
    this.arrival[at] = arrival;
    this.op[at] = op;
    this.sequence[at] = sequence;
    this.unit[at] = unit;
    this.size++;
  }

  /** Removes the op that ends next and returns its slot, readable until the next `add`. */
  take(): number {
    const at = this.head;
    this.head = (at + 1) & this.mask;
    this.size--;
    return at;
  }
}
