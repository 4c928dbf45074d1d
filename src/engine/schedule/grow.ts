/** A copy of twice the length; what is beyond the old end is 0. */
export function doubled(old: Int32Array): Int32Array {
  const larger = new Int32Array(2 * old.length);
  larger.set(old);
  return larger;
}
