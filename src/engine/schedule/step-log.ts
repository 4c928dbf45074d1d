/** Steps per piece of the log; pieces spare the copies of a growing array. */
const PIECE = 1 << 16;

/** One entry per clock step: when it ended, in ticks, and the bytes in use then. */
export class StepLog {
  private readonly fullEnds: Float64Array[] = [];
  private readonly fullMemory: Float64Array[] = [];
  private end = new Float64Array(PIECE);
  private memory = new Float64Array(PIECE);
  private used = 0;

  get steps(): number {
    return this.fullEnds.length * PIECE + this.used;
  }

  add(end: number, memory: number): void {
    if (this.used === PIECE) {
      this.fullEnds.push(this.end);
      this.fullMemory.push(this.memory);
      this.end = new Float64Array(PIECE);
      this.memory = new Float64Array(PIECE);
      this.used = 0;
    }
    this.end[this.used] = end;
    this.memory[this.used++] = memory;
  }

  private joined(full: readonly Float64Array[], last: Float64Array): Float64Array<ArrayBuffer> {
    const all = new Float64Array(this.steps);
    full.forEach((piece, index) => all.set(piece, index * PIECE));
    all.set(last.subarray(0, this.used), full.length * PIECE);
    return all;
  }

  /** End of each step in ns. */
  ends(ticksPerNs: number): Float64Array {
    const ends = this.joined(this.fullEnds, this.end);
    if (ticksPerNs !== 1) for (let step = 0; step < ends.length; step++) ends[step] /= ticksPerNs;
    return ends;
  }

  /** Bytes in use at the end of each step. */
  bytes(): Float64Array {
    return this.joined(this.fullMemory, this.memory);
  }
}
