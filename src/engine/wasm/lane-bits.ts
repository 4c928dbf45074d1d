import { zeroed } from './memory.ts';

const HIGH_BIT: u32 = 0x8000_0000;

/**
 * Sets of lanes, one per resource, of which the smallest lane is asked for. A bit per lane, the first in the highest bit so
 * that `clz` finds it, and a bit per word of those that is not zero: with 554 sequences of 11 tokens a scan of the 191 words
 * of one level would cost more than all the rest of serving an op.
 */
@unmanaged
export class LaneBits {
  bits: usize = 0;
  summary: usize = 0;
  words: i32 = 0;
  summaryWords: i32 = 0;

  init(resources: i32, lanes: i32): void {
    this.words = (lanes + 31) >>> 5;
    this.summaryWords = (this.words + 31) >>> 5;
    this.bits = zeroed((<usize>resources * this.words) << 2);
    this.summary = zeroed((<usize>resources * this.summaryWords) << 2);
  }

  private wordAt(resource: i32, word: i32): usize {
    return this.bits + ((<usize>(resource * this.words + word)) << 2);
  }

  private summaryAt(resource: i32, word: i32): usize {
    return this.summary + ((<usize>(resource * this.summaryWords + word)) << 2);
  }

  add(resource: i32, lane: i32): void {
    const word = lane >>> 5;
    const at = this.wordAt(resource, word);
    store<u32>(at, load<u32>(at) | (HIGH_BIT >>> (lane & 31)));
    const above = this.summaryAt(resource, word >>> 5);
    store<u32>(above, load<u32>(above) | (HIGH_BIT >>> (word & 31)));
  }

  remove(resource: i32, lane: i32): void {
    const word = lane >>> 5;
    const at = this.wordAt(resource, word);
    const left = load<u32>(at) & ~(HIGH_BIT >>> (lane & 31));
    store<u32>(at, left);
    if (left !== 0) return;
    const above = this.summaryAt(resource, word >>> 5);
    store<u32>(above, load<u32>(above) & ~(HIGH_BIT >>> (word & 31)));
  }

  /** The smallest lane of a set that is not empty. */
  first(resource: i32): i32 {
    const begin = this.summaryAt(resource, 0);
    let at = begin;
    while (load<u32>(at) === 0) at += 4;
    const word = ((<i32>((at - begin) >>> 2)) << 5) + clz(load<i32>(at));
    return (word << 5) + clz(load<i32>(this.wordAt(resource, word)));
  }
}
