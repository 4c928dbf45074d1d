/**
 * Times of a trace. The format counts in µs, with fractions; the simulator in ns on a grid of 0.001 ns. In between they
 * are whole picoseconds, so that a slice that ends where the next begins does so in the file as well.
 */

/** Whole picoseconds of a time in ns. Exact up to 9 000 s. */
export const picoseconds = (ns: number): number => Math.round(ns * 1000);

const bits = new DataView(new ArrayBuffer(8));

/** The next larger double of a positive one. */
function nextUp(value: number): number {
  bits.setFloat64(0, value);
  bits.setBigUint64(0, bits.getBigUint64(0) + 1n);
  return bits.getFloat64(0);
}

/**
 * A time in ps as the text of a number in µs.
 *
 * Perfetto reads it as a double, multiplies by 1000 and cuts off what is below 1 ns: 1.001 µs would become 1000 ns, and a
 * slice that begins there would overlap the one before. So where the product falls short of the whole number of ns, the
 * next double is written: 1.001 → 1.0010000000000001.
 */
export function microseconds(ps: number): string {
  let value = ps / 1e6;
  if (Math.trunc(value * 1000) < Math.trunc(ps / 1000)) value = nextUp(value);
  return String(value);
}
