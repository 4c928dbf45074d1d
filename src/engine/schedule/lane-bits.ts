const HIGH_BIT = 0x8000_0000;

/**
 * Sets of lanes, one per resource, of which the smallest lane is asked for. A bit per lane, the first in the highest bit
 * so that `clz32` finds it, and a bit per word of those that is not zero: with 554 sequences of 11 tokens a scan of the
 * 191 words of one level would cost more than all the rest of serving an op.
 */
export class LaneBits {
  private readonly bits: Int32Array;
  private readonly summary: Int32Array;
  private readonly words: number;
  private readonly summaryWords: number;

  constructor(resources: number, lanes: number) {
    this.words = (lanes + 31) >>> 5;
    this.summaryWords = (this.words + 31) >>> 5;
    this.bits = new Int32Array(resources * this.words);
    this.summary = new Int32Array(resources * this.summaryWords);
  }

  get bytes(): number {
    return this.bits.byteLength + this.summary.byteLength;
  }

  add(resource: number, lane: number): void {
    const word = lane >>> 5;
    this.bits[resource * this.words + word] |= HIGH_BIT >>> (lane & 31);
    this.summary[resource * this.summaryWords + (word >>> 5)] |= HIGH_BIT >>> (word & 31);
  }

  remove(resource: number, lane: number): void {
    const word = lane >>> 5;
    const at = resource * this.words + word;
    this.bits[at] &= ~(HIGH_BIT >>> (lane & 31));
    if (this.bits[at] === 0) this.summary[resource * this.summaryWords + (word >>> 5)] &= ~(HIGH_BIT >>> (word & 31));
  }

  /** The smallest lane of a set that is not empty. */
  first(resource: number): number {
    let at = resource * this.summaryWords;
    const begin = at;
    while (this.summary[at] === 0) at++;
    const word = ((at - begin) << 5) + Math.clz32(this.summary[at]);
    return (word << 5) + Math.clz32(this.bits[resource * this.words + word]);
  }
}
