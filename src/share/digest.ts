import type { Simulation } from '../model/result.ts';
import { initialScenario, type Scenario } from '../model/scenario.ts';
import { canonicalJson } from './plain-data.ts';
import { scenarioDiff } from './scenario-diff.ts';

/*
 * Short digests that say “the same”: 64 bits, 13 characters. They find accidental differences; they are not a
 * signature, since a collision can be made on purpose. Two lanes of MurmurHash3's 32-bit mixing with different seeds and
 * multipliers: 1 GB/s or so, without a BigInt and without the asynchronous crypto of secure contexts.
 */

/** Crockford's base 32 in lower case: no i, l, o, u, so that a digest can be read out. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** One more word in either lane. */
const mixedA = (a: number, word: number): number =>
  (Math.imul(rotated(a ^ Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593), 13), 5) + 0xe6546b64) | 0;
const mixedB = (b: number, word: number): number =>
  (Math.imul(rotated(b ^ Math.imul(rotated(Math.imul(word, 0x239b961b), 16), 0xab0e9789), 11), 5) + 0x561ccd1b) | 0;

/** Where the low word of a double stands among its two. */
const LOW = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 0 : 1;

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
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      a = mixedA(a, word);
      b = mixedB(b, word);
    }
    this.a = a;
    this.b = b;
    this.length += words.length;
    return this;
  }

  /** Mixes in doubles by their bits, low word first on every machine. */
  doubles(values: Float64Array): this {
    let { a, b } = this;
    const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
    for (let at = 0; at < bits.length; at += 2) {
      const low = bits[at + LOW] as number;
      const high = bits[at + 1 - LOW] as number;
      // −0 is 0, as everywhere else here.
      const signed = low === 0 && high === 0x8000_0000 ? 0 : high;
      a = mixedA(mixedA(a, low), signed);
      b = mixedB(mixedB(b, low), signed);
    }
    this.a = a;
    this.b = b;
    this.length += bits.length;
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
