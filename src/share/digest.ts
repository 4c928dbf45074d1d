import type { Simulation } from '../model/result.ts';
import { initialScenario, type Scenario } from '../model/scenario.ts';
import { canonicalJson } from './plain-data.ts';
import { scenarioDiff } from './scenario-diff.ts';

/*
 * Short digests that say “the same”: 64 bits, 13 characters. They find differences that nobody made on purpose; they are
 * no signature (whoever wants a collision can make one). Two lanes of MurmurHash3's 32-bit mixing with different seeds and
 * multipliers: 1 GB/s or so, without a BigInt and without the asynchronous crypto of secure contexts.
 */

/** Crockford's base 32 in lower case: no i, l, o, u, so that a digest can be read out. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** Avalanche of MurmurHash3. */
function finished(hash: number): number {
  let x = hash;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A hash under way. */
export class Hasher {
  private a = 0x3c6ef372;
  private b = 0x1b873593;
  private length = 0;

  /** Mixes in 32-bit words. */
  words(words: Uint32Array | Int32Array): this {
    let { a, b } = this;
    for (const word of words) {
      a =
        (Math.imul(rotated(a ^ Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593), 13), 5) + 0xe6546b64) |
        0;
      b =
        (Math.imul(rotated(b ^ Math.imul(rotated(Math.imul(word, 0x239b961b), 16), 0xab0e9789), 11), 5) + 0x561ccd1b) |
        0;
    }
    this.a = a;
    this.b = b;
    this.length += words.length;
    return this;
  }

  /** Mixes in doubles by their bits, low word first on every machine. */
  doubles(values: Float64Array): this {
    const view = new DataView(new ArrayBuffer(8));
    const pair = new Uint32Array(2);
    for (const value of values) {
      // −0 is 0, as everywhere else here.
      view.setFloat64(0, value + 0, true);
      pair[0] = view.getUint32(0, true);
      pair[1] = view.getUint32(4, true);
      this.words(pair);
    }
    return this;
  }

  /** Mixes in text as UTF-16 code units, and its length. */
  text(text: string): this {
    const units = new Uint32Array(text.length + 1);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    units[text.length] = text.length;
    return this.words(units);
  }

  /** 13 characters of base 32. The hasher may go on. */
  digest(): string {
    const high = finished(this.a ^ this.length ^ rotated(this.b, 7));
    const low = finished(this.b ^ this.length ^ high);
    let text = '';
    // 64 bits and a leading zero bit: 13 characters of 5 bits, the first of high's 4 uppermost bits.
    for (let at = 60; at >= 0; at -= 5) {
      const bits = at >= 32 ? high >>> (at - 32) : at > 27 ? (high << (32 - at)) | (low >>> at) : low >>> at;
      text += ALPHABET[bits & 31];
    }
    return text;
  }
}

/** Length of a digest, in characters. */
export const DIGEST_LENGTH = 13;

export const isDigest = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-hjkmnp-tv-z]{13}$/.test(text);

/**
 * The digest of a scenario: of everything that decides a result, so not of its name. It covers what differs from the
 * initial scenario, because a field that is added to a later version, with an initial value that changes nothing, must not
 * change the digests of all scenarios before it.
 */
export function scenarioDigest(scenario: Scenario): string {
  const initial = initialScenario();
  const { set, unset } = scenarioDiff(initial, { ...scenario, name: initial.name });
  return new Hasher().text(canonicalJson({ set, unset, version: scenario.version })).digest();
}

/** The digest of a result: totals, and what ran when and where (the columns of the schedule, the placement). */
export function resultDigest({ totals, schedule, mapping, graph }: Simulation): string {
  const { order, completed, steps } = schedule;
  const hasher = new Hasher()
    .text(canonicalJson(totals))
    .words(Int32Array.of(graph.ops, schedule.sequences, steps, completed))
    .doubles(schedule.stepEnd.subarray(0, steps))
    .doubles(schedule.stepMemory.subarray(0, steps))
    .words(schedule.readyStep)
    .words(schedule.startStep)
    .words(Uint32Array.from(schedule.unit))
    .words(order.subarray(0, completed))
    .words(mapping.chunks.tile)
    .words(mapping.chunks.tier);
  return hasher.digest();
}
