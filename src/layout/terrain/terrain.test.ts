import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisPlaces, terrain, type TerrainSpec } from './terrain.ts';

const margin = { left: 50, right: 20, top: 30, bottom: 40 };
const spec: TerrainSpec = {
  runs: [40, 40, 80, 90].map((value, i) => ({ x: 512 + 8 * i, value })),
  stride: 8,
  known: null,
  ends: null,
  least: 0,
  width: 470,
  height: 370,
  margin,
};

test('each run is a level step of its own, as wide as the stride; between them it is upright', () => {
  const { steps, outline, yOf, left, right } = terrain(spec);
  expect(steps.map(({ from, to }) => to - from)).toEqual([100, 100, 100, 100]);
  expect(steps[0]?.from).toBe(left);
  expect(steps[3]?.to).toBe(right);
  expect(outline).toBe(
    `M50.0 ${yOf(40).toFixed(1)}H150.0V${yOf(40).toFixed(1)}H250.0V${yOf(80).toFixed(1)}H350.0V${yOf(90).toFixed(1)}H450.0`,
  );
});

test('before the answer later runs are not drawn, the axis ends early, and their values do not show in the scale', () => {
  const before = terrain({ ...spec, known: 512, ends: 520, least: 50 });
  expect(before.steps.map(({ x }) => x)).toEqual([512]);
  expect(before.unknown).toBe(before.xOf(516));
  const others = spec.runs.map(({ x, value }) => ({ x, value: x > 512 ? (value ?? 0) * 1000 : value }));
  const other = terrain({ ...spec, runs: others, known: 512, ends: 520, least: 50 });
  expect(other.ticks).toEqual(before.ticks);
});

test('a run that is not computed yet leaves a gap', () => {
  const runs = spec.runs.map((run, i) => (i === 1 ? { ...run, value: null } : run));
  expect(terrain({ ...spec, runs }).outline.match(/M/g)).toHaveLength(2);
});

test('a value and its height are two ways to say the same, and ticks are round', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (least) => {
      const { most, ticks, yOf, valueAt, top, bottom } = terrain({ ...spec, runs: [], least });
      expect(valueAt(yOf(least))).toBeCloseTo(least, 3);
      expect(yOf(least)).toBeGreaterThanOrEqual(top);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(9);
      for (const { value, y } of ticks) expect(y >= top - 1e-6 && y <= bottom && value <= most * 1.000001).toBe(true);
    }),
  );
});

test('places of the axis are runs, apart from each other', () => {
  const runs = Array.from({ length: 89 }, (_, i) => ({ x: 384 + 8 * i, value: 1 }));
  const drawn = terrain({ ...spec, runs, width: 900 });
  const at = runs.map(({ x }) => x);
  expect(axisPlaces(drawn, at, 90)).toEqual([384, 512, 640, 768, 896, 1024]);
});
