import { expect, test } from 'vitest';
import { moeWith, scenarioWith } from '../../model/presets.ts';
import type { Routes, Scenario } from '../../model/scenario.ts';
import { expertDraw, zipfWeights } from './expert-draw.ts';

const DRAWS = 20_000;

/** Four experts in each of two layers. */
const scenario = (routes: Partial<Routes>, k: number): Scenario => {
  const base = scenarioWith({ model: { layers: 2, moe: moeWith({ frequency: 1, numExperts: 4, k }) } });
  return { ...base, routes: { ...base.routes, ...routes } };
};

/** The experts of many vectors of an MoE block, k after k. */
function drawn(routes: Partial<Routes>, k: number, block = 0): number[][] {
  const draw = expertDraw(scenario(routes, k));
  return Array.from({ length: DRAWS }, (_, token) => {
    const into = new Uint16Array(k);
    draw(into, 0, [block, 0, token]);
    return [...into];
  });
}

/** Shares of the experts among the picks at one place. */
const shares = (draws: readonly number[][], pick: number): number[] =>
  [0, 1, 2, 3].map((expert) => draws.filter((picks) => picks[pick] === expert).length / draws.length);

/** By how much a share differs from the wanted one, at most: the deviation of the mean of as many draws is 0.0035. */
const farthest = (actual: readonly number[], wanted: readonly number[]): number =>
  Math.max(...wanted.map((share, i) => Math.abs((actual[i] ?? 0) - share)));
const NEAR = 0.015;

test('Zipf: 1, 1/2, 1/3, 1/4, over their sum of 25/12', () => {
  expect(zipfWeights(4, 1)).toEqual([1, 1 / 2, 1 / 3, 1 / 4]);
  expect(
    farthest(shares(drawn({ distribution: 'zipf', skew: 1 }, 1), 0), [12 / 25, 6 / 25, 4 / 25, 3 / 25]),
  ).toBeLessThan(NEAR);
});

test('weights of all layers: the second pick is drawn among the others', () => {
  const draws = drawn({ distribution: 'density', density: [3, 1, 0, 0] }, 2);
  expect(farthest(shares(draws, 0), [0.75, 0.25, 0, 0])).toBeLessThan(NEAR);
  // With 0 and 1 taken alike often, the other of the two follows; there is nobody else of any weight.
  expect(farthest(shares(draws, 1), [0.25, 0.75, 0, 0])).toBeLessThan(NEAR);
});

test('pairs: the first by the sum of its row, the second by the row', () => {
  const density = [
    [0, 2, 0, 0],
    [2, 0, 1, 0],
    [0, 1, 0, 1],
    [0, 0, 1, 0],
  ];
  const draws = drawn({ distribution: 'density', density }, 2);
  // Row sums 2, 3, 2, 1 of 8.
  expect(farthest(shares(draws, 0), [2 / 8, 3 / 8, 2 / 8, 1 / 8])).toBeLessThan(NEAR);
  const afterOne = draws.filter(([first]) => first === 1);
  expect(farthest(shares(afterOne, 1), [2 / 3, 0, 1 / 3, 0])).toBeLessThan(NEAR);
  for (const [first = 0, second = 0] of draws) expect(density[first]?.[second]).toBeGreaterThan(0);
});

test('layers: each by its own row', () => {
  const density = [
    [1, 0, 0, 0],
    [0, 0, 1, 1],
  ];
  expect(farthest(shares(drawn({ distribution: 'layers', density }, 1, 0), 0), [1, 0, 0, 0])).toBeLessThan(NEAR);
  expect(farthest(shares(drawn({ distribution: 'layers', density }, 1, 1), 0), [0, 0, 0.5, 0.5])).toBeLessThan(NEAR);
});
