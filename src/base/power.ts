/** Square roots until a fraction of a double is used up: it has at most 52 bits and, below 1, a few leading zeros. */
const MOST_BITS = 64;

/**
 * base^exponent for base ≥ 1 and exponent ≥ 0, the same to the last bit on every machine: only products and square roots,
 * whose rounding IEEE 754 fixes, where that of `**` is left to each engine. Whole exponents by squaring, the fraction bit
 * by bit from square roots: 5^2.75 = 5² · √5 · √√5.
 */
export function fixedPower(base: number, exponent: number): number {
  let power = 1;
  let square = base;
  for (let whole = Math.floor(exponent); whole > 0; whole = Math.floor(whole / 2)) {
    if (whole % 2 === 1) power *= square;
    square *= square;
  }
  let root = base;
  let rest = exponent - Math.floor(exponent);
  for (let bit = 0; rest > 0 && bit < MOST_BITS; bit++) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest < 1) continue;
    power *= root;
    rest -= 1;
  }
  return power;
}
