/**
 * Seeded randomness. Two forms: a stream (draws depend on how many came before) and a hash (a draw depends only on its
 * coordinates, so that adding a token or a sequence does not change the draws of the others).
 *
 * Both rest on splitmix32: a Weyl sequence with step 0x9e3779b9 whose terms are scrambled by `mix`.
 */

const GOLDEN_GAMMA = 0x9e3779b9;
const UINT32_RANGE = 0x1_0000_0000;

/** A bijection of 32-bit integers in which every input bit reaches every output bit. */
function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

/** A number in [0, 1) that depends on `seed` and the coordinates alone. */
export function hashUniform(seed: number, ...coordinates: readonly number[]): number {
  let state = mix(seed + GOLDEN_GAMMA);
  for (const coordinate of coordinates) state = mix((state ^ mix(coordinate + GOLDEN_GAMMA)) + GOLDEN_GAMMA);
  return state / UINT32_RANGE;
}

/** A stream of draws. */
export interface RandomStream {
  /** The next number in [0, 1). */
  uniform(): number;
  /** The next whole number in [0, bound). */
  below(bound: number): number;
}

/** The stream that belongs to `seed`: the same seed always gives the same draws. */
export function randomStream(seed: number): RandomStream {
  let state = mix(seed);
  const uniform = (): number => {
    state = (state + GOLDEN_GAMMA) | 0;
    return mix(state) / UINT32_RANGE;
  };
  return { uniform, below: (bound) => Math.floor(uniform() * bound) };
}

/** The numbers 0 … count − 1 in a random order (Fisher–Yates, from the end). */
export function shuffled(count: number, random: RandomStream): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const moved = order[i] as number;
    order[i] = order[j] as number;
    order[j] = moved;
  }
  return order;
}
