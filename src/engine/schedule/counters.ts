import type { Compiled } from '../compiled.ts';

/** The counters of all sequences as they stand at the beginning, in a clock's memory. */
interface CounterColumn {
  readonly address: number;
  /** A counter has 1 << width bytes. */
  readonly width: 0 | 1 | 2;
}

const widthFor = (highest: number): 0 | 1 | 2 => (highest < 2 ** 8 ? 0 : highest < 2 ** 16 ? 1 : 2);

/** Puts the counters of one sequence into memory for each of so many, as narrow as the highest of them allows. */
export function putCounters(clock: Compiled, counters: Int32Array, sequences: number): CounterColumn {
  const width = widthFor(counters.reduce((highest, count) => Math.max(highest, count), 0));
  const narrow = [Uint8Array, Uint16Array, Int32Array][width] ?? Int32Array;
  const one = new Uint8Array(narrow.from(counters).buffer);
  const address = clock.room(one.length * sequences);
  const all = clock.bytesAt(address, one.length * sequences);
  for (let sequence = 0; sequence < sequences; sequence++) all.set(one, sequence * one.length);
  return { address, width };
}
