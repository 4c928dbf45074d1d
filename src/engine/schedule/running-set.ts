const ARRIVAL = 0;
const OP = 1;
const SEQUENCE = 2;
const UNIT = 3;
const PICK = 4;
const WIDTH = 8;

/**
 * Ops that run on the units of a pool, sorted by (end, arrival). A new op nearly always ends last or close to it, so it
 * is inserted from the back; the front is what ends next.
 */
export class RunningSet {
  private readonly end: Float64Array;
  private readonly fields: Int32Array;
  private readonly mask: number;
  private head = 0;
  size = 0;

  /** For at most `units` ops at a time. */
  constructor(units: number) {
    let capacity = 1;
    while (capacity < units + 1) capacity *= 2;
    this.end = new Float64Array(capacity).fill(Infinity);
    this.fields = new Int32Array(capacity * WIDTH);
    this.mask = capacity - 1;
  }

  /** When the next op ends; Infinity if none runs. */
  nextEnd(): number {
    return this.end[this.head];
  }

  add(end: number, arrival: number, op: number, sequence: number, unit: number, pick: number): void {
    const { mask, fields } = this;
    const ends = this.end;
    let at = (this.head + this.size) & mask;
    for (let left = this.size; left > 0; left--) {
      const before = (at - 1) & mask;
      const other = ends[before];
      if (other < end || (other === end && fields[before * WIDTH] < arrival)) break;
      ends[at] = other;
      for (let field = 0; field <= PICK; field++) fields[at * WIDTH + field] = fields[before * WIDTH + field];
      at = before;
    }
    ends[at] = end;
    const slot = at * WIDTH;
    fields[slot + ARRIVAL] = arrival;
    fields[slot + OP] = op;
    fields[slot + SEQUENCE] = sequence;
    fields[slot + UNIT] = unit;
    fields[slot + PICK] = pick;
    this.size++;
  }

  /** Removes the op that ends next and returns its slot, readable until the next `add`. */
  take(): number {
    const at = this.head;
    this.end[at] = Infinity;
    this.head = (at + 1) & this.mask;
    this.size--;
    return at * WIDTH;
  }

  opOf(slot: number): number {
    return this.fields[slot + OP];
  }

  sequenceOf(slot: number): number {
    return this.fields[slot + SEQUENCE];
  }

  unitOf(slot: number): number {
    return this.fields[slot + UNIT];
  }

  pickOf(slot: number): number {
    return this.fields[slot + PICK];
  }
}
