import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { OP } from '../../model/op.ts';
import { simulated } from '../timeline/timeline.testing.ts';
import { smallScenario } from '../../engine/random-scenario.testing.ts';
import {
  floorZ,
  footOf,
  LEAST_PITCH,
  project,
  rowsFor,
  type SkylineSpec,
  skylineLattice,
  towerPlace,
} from './lattice.ts';
import { buildingOf, lowBuildings } from './low-buildings.ts';
import { pointAlong, routeBetween, towerDoor, unitDoor } from './streets.ts';
import { unitActivity } from './unit-activity.ts';

const spec = (change: Partial<SkylineSpec>): SkylineSpec => ({
  tiles: 24,
  tiers: 128,
  mostUsed: 30,
  width: 900,
  height: 600,
  large: false,
  ...change,
});
const latticeOf = (change: Partial<SkylineSpec>) => {
  const lattice = skylineLattice(spec(change));
  if (!lattice) throw new Error('the towers have room');
  return lattice;
};

test('rows grow with the tiles', () => {
  expect([1, 2, 12, 13, 36, 37, 100, 101].map(rowsFor)).toEqual([1, 2, 2, 3, 3, 4, 4, 5]);
});

test('floors rise one by one up to the cut, above which all share the glass', () => {
  const lattice = latticeOf({});
  expect(lattice.cut).toBe(32);
  for (const tier of [0, 1, 17, 31, 32]) expect(floorZ(lattice, tier)).toBeCloseTo(tier * lattice.floor, 9);
  expect(floorZ(lattice, 33)).toBe(floorZ(lattice, 32));
  expect([latticeOf({ mostUsed: 33 }).cut, latticeOf({ mostUsed: 4 }).cut, latticeOf({ tiers: 20 }).cut]).toEqual([
    40, 8, 20,
  ]);
  expect(lattice.cap).toBeGreaterThan(0);
  expect(latticeOf({ tiers: 32 }).cap).toBe(0);
});

test('towers keep their distance within its limits', () => {
  expect(latticeOf({ tiles: 2, width: 4000 }).pitch).toBe(130);
  // 34 px at the left, 14 at the right, and half a tower more than there are.
  expect(latticeOf({ width: 34 + 14 + 24.5 * 20 }).pitch).toBeCloseTo(20, 9);
  expect(latticeOf({ width: 34 + 14 + 24.5 * LEAST_PITCH }).pitch).toBeCloseTo(LEAST_PITCH, 9);
  expect(skylineLattice(spec({ width: 34 + 14 + 24.5 * LEAST_PITCH - 1 }))).toBeNull();
  expect(latticeOf({ height: 4000 }).floor).toBe(26);
});

test('the screen column of a tile is its number, and the city stands in the middle of its room', () => {
  for (const change of [{}, { large: true, width: 1400 }, { tiles: 90, width: 1500 }, { tiles: 7 }]) {
    const lattice = latticeOf(change);
    const { tiles, width, large } = spec(change);
    const x = (tile: number) => project(lattice, ...towerPlace(lattice, tile))[0];
    for (let tile = 1; tile < tiles; tile++) expect(x(tile) - x(tile - 1)).toBeCloseTo(lattice.pitch, 6);
    const [left, right] = large ? [96, 60] : [34, 14];
    expect((x(0) + x(tiles - 1)) / 2).toBeCloseTo((left + width - right) / 2, 6);
    for (let tile = 0; tile < tiles; tile++)
      expect(footOf(lattice, tile).every(([, y]) => y < spec(change).height)).toBe(true);
  }
});

test('towers are as high as their picture allows: up to its top, or to the title over the first of them', () => {
  let tight = 0;
  for (const large of [false, true])
    for (const tiles of [2, 12, 24, 60, 90])
      for (const height of [260, 420, 700, 1000]) {
        const lattice = skylineLattice(spec({ tiles, height, large, width: 1400 }));
        if (!lattice || lattice.floor <= 0.06 || lattice.floor === 26) continue;
        const topOf = (tile: number) => {
          const [, y] = project(lattice, ...towerPlace(lattice, tile));
          return y - lattice.cut * lattice.floor - lattice.cap - 8;
        };
        const tops = Array.from({ length: lattice.rows * lattice.columns }, (_, tile) => topOf(tile));
        const [overAll, overFirst] = [Math.min(...tops) - (large ? 24 : 8), topOf(0) - (large ? 128 : 14)];
        expect(Math.min(overAll, overFirst)).toBeCloseTo(0, 6);
        tight++;
      }
  expect(tight).toBeGreaterThan(10);
});

test('a chip of few tiers is a plaza that lies within its picture', () => {
  for (const change of [{}, { large: true, width: 1500, height: 900 }, { tiles: 55 }, { tiles: 13 }]) {
    const wanted = spec({ mostUsed: 2, ...change });
    const lattice = latticeOf(wanted);
    expect([lattice.kind, lattice.cut]).toEqual(['plaza', 2]);
    const corners = Array.from({ length: wanted.tiles }, (_, tile) => footOf(lattice, tile)).flat();
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [left, right, top, bottom] = wanted.large ? [150, 60, 90, 20] : [16, 16, 12, 8];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(left);
    expect(Math.max(...xs)).toBeLessThanOrEqual(wanted.width - right);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(top);
    expect(Math.max(...ys)).toBeLessThanOrEqual(wanted.height - bottom);
    // What is left over lies left and right, in parts that differ by less than a tower.
    const [before, after] = [Math.min(...xs) - left, wanted.width - right - Math.max(...xs)];
    expect(Math.abs(before - after)).toBeLessThan(lattice.ex[0]);
  }
  const kind = (change: Partial<SkylineSpec>) => skylineLattice(spec({ width: 4000, height: 3000, ...change }))?.kind;
  expect([
    kind({ mostUsed: 3 }),
    kind({ mostUsed: 4 }),
    kind({ mostUsed: 3, tiles: 12 }),
    kind({ mostUsed: 3, tiles: 13 }),
  ]).toEqual(['plaza', 'towers', 'towers', 'plaza']);
  expect([kind({ mostUsed: 3, tiles: 200 }), kind({ mostUsed: 3, tiles: 201 })]).toEqual(['plaza', 'towers']);
  expect(skylineLattice(spec({ mostUsed: 2, width: 200 }))).toBeNull();
});

test('a way along the streets is as long as its legs, and a point of it lies where its length says', () => {
  const lattice = latticeOf({ width: 1300, large: true });
  for (const [from, to] of [
    [2, 15],
    [15, 2],
    [0, 3],
    [23, 21],
  ] as const) {
    const route = routeBetween(lattice, towerDoor(lattice, from, 10), towerDoor(lattice, to, 10));
    const { corners, lengthTo, length } = route;
    let sum = 0;
    corners.forEach(([x, y], n) => {
      const before = corners[n - 1];
      if (before) sum += Math.hypot(x - before[0], y - before[1]);
      expect(lengthTo[n]).toBeCloseTo(sum, 9);
      expect(pointAlong(route, lengthTo[n] ?? 0)[0]).toBeCloseTo(x, 6);
      expect(pointAlong(route, lengthTo[n] ?? 0)[1]).toBeCloseTo(y, 6);
    });
    expect(length).toBeCloseTo(sum, 9);
    const half = pointAlong(route, (lengthTo[1] ?? 0) / 2);
    expect(half[0]).toBeCloseTo(((corners[0]?.[0] ?? 0) + (corners[1]?.[0] ?? 0)) / 2, 6);
    // It ends at the two doors.
    expect(corners[0]).toEqual(project(lattice, towerDoor(lattice, from, 0).x, towerDoor(lattice, from, 0).y));
    expect(corners.at(-1)).toEqual(project(lattice, towerDoor(lattice, to, 0).x, towerDoor(lattice, to, 0).y));
    // In one street there is no avenue between.
    const sameStreet = towerPlace(lattice, from)[1] === towerPlace(lattice, to)[1];
    expect(corners).toHaveLength(sameStreet ? 4 : 6);
  }
  expect(unitDoor(lattice, 4)).toMatchObject({ x: 4, street: -0.5, z: 0 });
});

test('the activity of units has every op that is no MVM once, unit by unit, in order of start (seed 93)', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const simulation = simulated(scenario);
      const { graph, schedule } = simulation;
      const { digital, mha, first, op } = unitActivity(simulation);
      expect([digital, mha]).toEqual([scenario.accelerator.digitalUnits, scenario.accelerator.mhaUnits]);
      const expected: number[][] = Array.from({ length: digital + mha }, () => []);
      for (const id of schedule.order) {
        const kind = graph.kind[id % graph.ops];
        if (kind !== OP.mvm) expected[schedule.unit[id] + (kind === OP.mha ? digital : 0)]?.push(id);
      }
      expect(expected.map((_, lane) => [...op.subarray(first[lane], first[lane + 1])])).toEqual(expected);
    }),
    { numRuns: 30, seed: 93 },
  );
});

test('units stand one by one while there is room for fourteen names, the attention units in the middle', () => {
  const lattice = latticeOf({ tiles: 90, width: 1500 });
  const units = (digital: number, mha: number) =>
    lowBuildings(lattice, { digital, mha, first: new Int32Array(0), op: new Int32Array(0) });
  const lanes = (digital: number, mha: number) => units(digital, mha).map(({ pool, from, to }) => [pool[0], from, to]);
  expect(lanes(3, 2)).toEqual([
    ['d', 0, 1],
    ['d', 1, 2],
    ['a', 3, 4],
    ['a', 4, 5],
    ['d', 2, 3],
  ]);
  expect(lanes(12, 2)).toHaveLength(14);
  expect(lanes(13, 2)).toEqual([
    ['d', 0, 13],
    ['a', 13, 15],
  ]);
  // Two columns hold four of them.
  const small = latticeOf({ tiles: 4 });
  const on = (digital: number) =>
    lowBuildings(small, { digital, mha: 1, first: new Int32Array(0), op: new Int32Array(0) });
  expect([on(3).length, on(4).length]).toEqual([4, 2]);
  const row = units(5, 3);
  row
    .slice(1)
    .forEach(({ x, width }, n) => expect(x - width / 2).toBeGreaterThan((row[n]?.x ?? 0) + (row[n]?.width ?? 0) / 2));
  for (const lane of [0, 4, 5, 7]) expect(buildingOf(row, lane)).toMatchObject({ from: lane, to: lane + 1 });
  expect(buildingOf(row, 8)).toBeUndefined();
  // Shifted back by its depth, the row has the width of the city.
  const [first, last] = [row[0]?.x ?? 0, row.at(-1)?.x ?? 0];
  const shift = (lattice.unitDepth * lattice.ey[0]) / lattice.ex[0];
  expect((first + last) / 2 + shift).toBeCloseTo((lattice.columns - 1) / 2, 9);
});
