import { hashUniform } from '../../base/random.ts';
import type { Scenario } from '../../model/scenario.ts';

/** Draws k different experts for a vector, which is given by its coordinates; the same ones always give the same draw. */
export type ExpertDraw = (into: Uint16Array, at: number, coordinates: readonly number[]) => void;

/** Position in `weights` that a number in [0, 1) falls on; entries of weight 0 are never met unless all are 0. */
function pickWeighted(weights: readonly number[], taken: ReadonlySet<number>, uniform: number): number {
  const free = weights.map((weight, expert) => (taken.has(expert) ? 0 : weight));
  const total = free.reduce((sum, weight) => sum + weight, 0);
  const open = free.map((_, expert) => expert).filter((expert) => !taken.has(expert));
  if (!(total > 0)) return open[Math.floor(uniform * open.length)];
  let left = uniform * total;
  for (const expert of open) {
    left -= free[expert];
    if (left < 0) return expert;
  }
  return open.findLast((expert) => free[expert] > 0) ?? open[0];
}

/** Expert i of n with weight (i + 1)^−skew: the larger the skew, the more the first experts are chosen. */
export const zipfWeights = (n: number, skew: number): number[] =>
  Array.from({ length: n }, (_, expert) => (expert + 1) ** -skew);

const isMatrix = (density: readonly (number | readonly number[])[]): density is readonly (readonly number[])[] =>
  density.length > 0 && typeof density[0] !== 'number';

/**
 * The draw of a scenario. Uniform and Zipf draw one expert after the other without replacement; so does a density that is
 * a vector. A density that is a matrix of how often two experts go together yields the first by its row sum, the second
 * by its row, further ones by the row of the one before.
 */
export function expertDraw({ model: { moe }, routes, seeds }: Scenario): ExpertDraw {
  const n = moe?.numExperts ?? 0;
  const k = moe?.k ?? 0;
  const { distribution, skew, density } = routes;
  const given = distribution === 'density' && density !== null && density.length === n ? density : null;
  if (distribution === 'uniform' || (distribution === 'density' && given === null))
    return uniformDraw(n, k, seeds.routing);

  const rows = given !== null && isMatrix(given) ? given : null;
  const weights = rows
    ? rows.map((row) => row.reduce((sum, value) => sum + value, 0))
    : ((given as readonly number[] | null) ?? zipfWeights(n, skew));
  return (into, at, coordinates) => {
    const taken = new Set<number>();
    let row = weights;
    for (let pick = 0; pick < k; pick++) {
      const expert = pickWeighted(row, taken, hashUniform(seeds.routing, ...coordinates, pick));
      taken.add(expert);
      into[at + pick] = expert;
      if (rows) row = [...rows[expert]];
    }
  };
}

/** All experts equally likely. */
function uniformDraw(n: number, k: number, seed: number): ExpertDraw {
  return (into, at, coordinates) => {
    for (let pick = 0; pick < k; pick++) {
      // The pick-th of the remaining experts: step over those already taken, in rising order.
      let expert = Math.floor(hashUniform(seed, ...coordinates, pick) * (n - pick));
      for (const other of into.slice(at, at + pick).toSorted()) if (other <= expert) expert++;
      into[at + pick] = expert;
    }
  };
}
