const ARRIVAL = 0;
const OP = 1;
const SEQUENCE = 2;
const UNIT = 3;
const PICK = 4;
const WIDTH = 8;

/**
 * Ops that run on the units of a pool, in the order of (end, arrival). A new op nearly always ends last or close to it,
 * so it is inserted from the back; the front is what ends next. The order is a ring of slots; a slot's fields stay put.
 */
export class RunningSet {
  size = 0;
  private readonly end: Float64Array;
  private readonly slot: Int32Array;
  private readonly fields: Int32Array;
  private readonly freeSlots: Int32Array;
  private readonly mask: number;
  private head = 0;

  /** For at most `units` ops at a time. */
  constructor(units: number) {
    let capacity = 1;
    while (capacity < units + 1) capacity *= 2;
    this.end = new Float64Array(capacity).fill(Infinity);
    this.slot = new Int32Array(capacity);
    this.fields = new Int32Array(units * WIDTH);
    this.freeSlots = Int32Array.from({ length: units }, (_, n) => n * WIDTH);
    this.mask = capacity - 1;
  }

  get bytes(): number {
    return this.end.byteLength + this.slot.byteLength + this.fields.byteLength + this.freeSlots.byteLength;
  }

  /** When the next op ends; Infinity if none runs. */
  nextEnd(): number {
    return this.end[this.head];
  }

  add(end: number, arrival: number, op: number, sequence: number, unit: number, pick: number): void {
    const { mask, fields, head } = this;
    const ends = this.end;
    const slots = this.slot;
    const fresh = this.freeSlots[this.size];
    let at = (head + this.size++) & mask;
    while (at !== head) {
      const before = (at - 1) & mask;
      const other = ends[before];
      if (other < end || (other === end && fields[slots[before] + ARRIVAL] < arrival)) break;
      ends[at] = other;
      slots[at] = slots[before];
      at = before;
    }
    ends[at] = end;
    slots[at] = fresh;
    fields[fresh + ARRIVAL] = arrival;
    fields[fresh + OP] = op;
    fields[fresh + SEQUENCE] = sequence;
    fields[fresh + UNIT] = unit;
    fields[fresh + PICK] = pick;
  }

  /** Removes the op that ends next and returns its slot, readable until the next `add`. */
  take(): number {
    const at = this.head;
    const slot = this.slot[at];
    this.end[at] = Infinity;
    this.head = (at + 1) & this.mask;
    this.freeSlots[--this.size] = slot;
    return slot;
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
