import { fixedPower } from '../../base/power.ts';
import { hashUniform } from '../../base/random.ts';
import { densityForm, type DensityGrid, gridOf } from '../../model/draw-density.ts';
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

/** Expert i of n with weight (i + 1)^−skew, to the same bit everywhere: the larger the skew, the more the first are chosen. */
export const zipfWeights = (n: number, skew: number): number[] =>
  Array.from({ length: n }, (_, expert) => 1 / fixedPower(expert + 1, skew));

/** The weights of the first expert of a vector in an MoE block, and of a further one after the one before. */
interface Weights {
  readonly first: (block: number) => readonly number[];
  readonly next: (block: number, before: number) => readonly number[];
}

const always = (weights: readonly number[]): Weights => ({ first: () => weights, next: () => weights });

function weightsOf(scenario: Scenario, n: number): Weights | null {
  const { density, distribution, skew } = scenario.routes;
  if (distribution === 'zipf') return always(zipfWeights(n, skew));
  const form = densityForm(scenario);
  if (form === null || density === null) return null;
  const grid: DensityGrid = gridOf(density);
  switch (form) {
    case 'weights':
      return always(grid[0]);
    case 'layers':
      return { first: (block) => grid[block], next: (block) => grid[block] };
    case 'pairs': {
      const sums = grid.map((row) => row.reduce((sum, value) => sum + value, 0));
      return { first: () => sums, next: (_, before) => grid[before] };
    }
  }
}

/**
 * The draw of a scenario. Uniform and Zipf draw one expert after the other without replacement; so does a density that is
 * a vector, or a row of a matrix of MoE layers. A density that is a matrix of how often two experts go together yields the
 * first by its row sum, the second by its row, further ones by the row of the one before.
 */
export function expertDraw(scenario: Scenario): ExpertDraw {
  const { model, seeds } = scenario;
  const n = model.moe?.numExperts ?? 0;
  const k = model.moe?.k ?? 0;
  const weights = weightsOf(scenario, n);
  if (weights === null) return uniformDraw(n, k, seeds.routing);
  return (into, at, coordinates) => {
    const [block] = coordinates;
    const taken = new Set<number>();
    let row = weights.first(block);
    for (let pick = 0; pick < k; pick++) {
      const expert = pickWeighted(row, taken, hashUniform(seeds.routing, ...coordinates, pick));
      taken.add(expert);
      into[at + pick] = expert;
      row = weights.next(block, expert);
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
