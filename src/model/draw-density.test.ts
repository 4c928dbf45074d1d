import { expect, test } from 'vitest';
import { densityForm, densityOfGrid, drawnBy, evenDensity, marginals, withSum, withWeight } from './draw-density.ts';
import { moeWith, scenarioWith } from './presets.ts';
import type { Routes, Scenario } from './scenario.ts';

/** Three experts in two of four layers. */
const base = scenarioWith({ model: { layers: 4, moe: moeWith({ frequency: 2, numExperts: 3, k: 2 }) } });
const withRoutes = (routes: Partial<Routes>): Scenario => ({ ...base, routes: { ...base.routes, ...routes } });

test('the form follows from the way of drawing and the shape', () => {
  const forms: [Partial<Routes>, string | null][] = [
    [{ distribution: 'density', density: [1, 2, 3] }, 'weights'],
    [{ distribution: 'density', density: [1, 2] }, null],
    [{ distribution: 'density', density: evenDensity('pairs', base) }, 'pairs'],
    [{ distribution: 'layers', density: evenDensity('layers', base) }, 'layers'],
    [{ distribution: 'layers', density: evenDensity('pairs', base) }, null],
    [{ distribution: 'uniform', density: [1, 2, 3] }, null],
  ];
  for (const [routes, form] of forms) expect(densityForm(withRoutes(routes))).toBe(form);
});

test('a density that fits is kept, another begins even', () => {
  const weights = withRoutes({ distribution: 'density', density: [1, 2, 3] });
  expect(drawnBy('weights', weights)).toMatchObject({ density: [1, 2, 3] });
  expect(drawnBy('layers', weights)).toMatchObject({
    distribution: 'layers',
    density: [
      [1, 1, 1],
      [1, 1, 1],
    ],
  });
});

test('the shape of a table says what it is', () => {
  const rows = (count: number, columns: number) =>
    Array.from({ length: count }, () => Array.from({ length: columns }, () => 2));
  expect(densityOfGrid(rows(1, 3), base, null)).toEqual({ form: 'weights', density: [2, 2, 2] });
  expect(densityOfGrid(rows(3, 1), base, null)).toEqual({ form: 'weights', density: [2, 2, 2] });
  expect(densityOfGrid(rows(3, 3), base, null)?.form).toBe('pairs');
  expect(densityOfGrid(rows(2, 3), base, null)?.form).toBe('layers');
  expect(densityOfGrid(rows(2, 2), base, null)).toBeNull();
});

test('a pair is one, whichever comes first, and none of an expert with itself', () => {
  const pairs = withWeight('pairs', evenDensity('pairs', base), 0, 2, 5);
  expect(pairs).toEqual([
    [0, 1, 5],
    [1, 0, 1],
    [5, 1, 0],
  ]);
  expect(marginals(pairs as number[][])).toEqual({ rows: [6, 2, 6], columns: [6, 2, 6] });
  expect(withSum('pairs', pairs, { row: 0 }, 12)).toEqual([
    [0, 2, 10],
    [2, 0, 1],
    [10, 1, 0],
  ]);
});

test('a sum is set in the proportions of its line, or evenly where there are none', () => {
  expect(withSum('weights', [1, 2, 3], { row: 0 }, 12)).toEqual([2, 4, 6]);
  expect(
    withSum(
      'layers',
      [
        [0, 1, 1],
        [0, 1, 1],
      ],
      { column: 0 },
      6,
    ),
  ).toEqual([
    [3, 1, 1],
    [3, 1, 1],
  ]);
});
