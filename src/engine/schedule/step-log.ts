/** One entry per clock step: when it ended, in ticks, and the bytes in use then. */
export class StepLog {
  steps = 0;
  private end: Float64Array;
  private memory: Float64Array;

  constructor(capacity: number) {
    this.end = new Float64Array(capacity);
    this.memory = new Float64Array(capacity);
  }

  add(end: number, memory: number): void {
    if (this.steps === this.end.length) {
      this.end = this.grown(this.end);
      this.memory = this.grown(this.memory);
    }
    this.end[this.steps] = end;
    this.memory[this.steps++] = memory;
  }

  private grown(old: Float64Array): Float64Array {
    const larger = new Float64Array(Math.ceil(1.5 * old.length) + 64);
    larger.set(old);
    return larger;
  }

  /** End of each step in ns. */
  ends(ticksPerNs: number): Float64Array {
    const ends = this.end.slice(0, this.steps);
    if (ticksPerNs !== 1) for (let step = 0; step < ends.length; step++) ends[step] /= ticksPerNs;
    return ends;
  }

  /** Bytes in use at the end of each step. */
  bytes(): Float64Array {
    return this.memory.slice(0, this.steps);
  }
}
