/** One entry per clock step: when it ended, in ticks, and the bytes in use then. */
export class StepLog {
  private readonly pieces: Float64Array[] = [];
  private count = 0;

  /** Adds steps as pairs of end and bytes. */
  add(pairs: Float64Array): void {
    this.pieces.push(pairs);
    this.count += pairs.length / 2;
  }

  /** End of each step in ns, and the bytes in use at the end of each. */
  columns(ticksPerNs: number): { stepEnd: Float64Array; stepMemory: Float64Array } {
    const stepEnd = new Float64Array(this.count);
    const stepMemory = new Float64Array(this.count);
    let step = 0;
    for (const pairs of this.pieces)
      for (let at = 0; at < pairs.length; at += 2, step++) {
        stepEnd[step] = pairs[at] / ticksPerNs;
        stepMemory[step] = pairs[at + 1];
      }
    return { stepEnd, stepMemory };
  }
}
