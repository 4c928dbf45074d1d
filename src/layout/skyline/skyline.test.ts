import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../engine/simulation-run.ts';
import { scenarioPresets } from '../../model/presets.ts';
import { OP } from '../../model/op.ts';
import { endTime, startTime } from '../schedule-times.ts';
import { floorZ, footOf, type Lattice, project, type SkylineSpec, skylineLattice } from './lattice.ts';
import { headOf, routeBetween, towerDoor } from './streets.ts';
import { towerAt } from './tower-at.ts';
import { flightsAt, transfersOf } from './transfers.ts';
import { runningOn, unitActivity } from './unit-activity.ts';

const arbitrarySpec: fc.Arbitrary<SkylineSpec> = fc
  .record({
    tiles: fc.integer({ min: 1, max: 150 }),
    tiers: fc.constantFrom(1, 8, 128, 1024),
    mostUsed: fc.integer({ min: 1, max: 128 }),
    width: fc.integer({ min: 320, max: 1600 }),
    height: fc.integer({ min: 300, max: 900 }),
    large: fc.boolean(),
  })
  .map((spec) => ({ ...spec, mostUsed: Math.min(spec.mostUsed, spec.tiers) }));

test('every tower has its own screen column, in tile order', () => {
  fc.assert(
    fc.property(arbitrarySpec, (spec) => {
      const lattice = skylineLattice(spec);
      fc.pre(lattice?.kind === 'towers');
      let edge = -Infinity;
      for (let tile = 0; tile < spec.tiles; tile++) {
        const [, right, , left] = footOf(lattice, tile);
        expect(left[0]).toBeGreaterThanOrEqual(edge);
        edge = right[0];
      }
      expect(edge).toBeLessThanOrEqual(spec.width);
    }),
    { seed: 1 },
  );
});

test('what lies under the middle of a floor’s front is that floor', () => {
  fc.assert(
    fc.property(arbitrarySpec, fc.nat(), fc.nat(), (spec, a, b) => {
      const lattice = skylineLattice(spec);
      fc.pre(lattice !== null && lattice.kind === 'towers' && lattice.floor > 0.5);
      const tile = a % spec.tiles;
      const tier = b % spec.mostUsed;
      const [front, right] = footOf(lattice, tile);
      const z = (floorZ(lattice, tier) + floorZ(lattice, tier + 1)) / 2;
      const target = towerAt(
        lattice,
        spec.tiles,
        (front[0] + right[0]) / 2,
        (front[1] + right[1]) / 2 - z,
        () => spec.mostUsed,
      );
      expect(target).toEqual({ tile, tier });
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('above the tiers in use there is glass, then nothing; an unused tile of a plaza is as high as one floor', () => {
  const inColumn = (spec: SkylineSpec, tile: number, used: number) => {
    const lattice = skylineLattice(spec);
    if (!lattice) throw new Error('the city has room');
    const [front, right] = footOf(lattice, tile);
    const [x, foot] = [(front[0] + right[0]) / 2, (front[1] + right[1]) / 2];
    return { lattice, at: (z: number) => towerAt(lattice, spec.tiles, x, foot - z, () => used) };
  };
  const size = { width: 1400, height: 800, large: true };
  const tower = inColumn({ tiles: 24, tiers: 128, mostUsed: 21, ...size }, 5, 21);
  const { floor, cut, cap } = tower.lattice;
  expect([floor > 3, cut, cap > 0]).toEqual([true, 24, true]);
  expect(tower.at(0.5 * floor)).toEqual({ tile: 5, tier: 0 });
  expect(tower.at(20.5 * floor)).toEqual({ tile: 5, tier: 20 });
  expect(tower.at(21.5 * floor)).toEqual({ tile: 5, tier: -1 });
  expect(tower.at(cut * floor + cap - 1)).toEqual({ tile: 5, tier: -1 });
  expect(tower.at(-1)?.tile).not.toBe(5);
  const free = inColumn({ tiles: 13, tiers: 8, mostUsed: 2, ...size }, 5, 0);
  expect(free.lattice.kind).toBe('plaza');
  /** The height up to which it is hit, with so many tiers in use. */
  const heightWith = (used: number) => {
    const { at } = inColumn({ tiles: 13, tiers: 8, mostUsed: 2, ...size }, 5, used);
    let z = 0;
    while (at(z)?.tile === 5) z += 0.25;
    return z;
  };
  expect(heightWith(0)).toBe(heightWith(1));
  expect(heightWith(2) - heightWith(1)).toBeCloseTo(free.lattice.floor, 0);
  expect(free.at(0.9 * free.lattice.floor)).toEqual({ tile: 5, tier: -1 });
  expect(free.at(0.05 * free.lattice.floor)).toEqual({ tile: 5, tier: -1 });
});

test('the highest floor stays inside the picture', () => {
  fc.assert(
    fc.property(arbitrarySpec, (spec) => {
      const lattice = skylineLattice(spec);
      fc.pre(lattice?.kind === 'towers' && lattice.floor > 0.06);
      for (let tile = 0; tile < spec.tiles; tile++) {
        const top = Math.min(...footOf(lattice, tile).map(([, y]) => y)) - lattice.cut * lattice.floor - lattice.cap;
        expect(top).toBeGreaterThanOrEqual(-lattice.pitch);
      }
    }),
    { seed: 3 },
  );
});

test('a vector begins on its floor, ends on its floor, and takes streets between', () => {
  const lattice = skylineLattice({
    tiles: 24,
    tiers: 128,
    mostUsed: 30,
    width: 1300,
    height: 700,
    large: true,
  }) as Lattice;
  const from = towerDoor(lattice, 2, 50);
  const to = towerDoor(lattice, 15, 90);
  const route = routeBetween(lattice, from, to);
  const begin = route.corners[0];
  expect(headOf(route, from, to, 0).at).toEqual([begin[0], begin[1] - 50]);
  const end = route.corners.at(-1) as readonly [number, number];
  expect(headOf(route, from, to, 1).at[1]).toBeCloseTo(end[1] - 90);
  expect(headOf(route, from, to, 0.5).street).toBeGreaterThan(0.4);
  expect(route.length).toBeGreaterThan(Math.hypot(end[0] - begin[0], end[1] - begin[1]));
  expect(project(lattice, 0, 0)).toEqual(lattice.origin);
});

const presets = scenarioPresets.map(({ id, scenario }) => {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error(outcome.error.tag);
  return [id, outcome.value] as const;
});

describe.each(presets)('%s', (_, simulation) => {
  const { graph, schedule, totals, scenario } = simulation;
  const { latency, sent } = transfersOf(graph);

  test('vectors sent are the communications of the run, but for those of samples', () => {
    let samples = 0;
    for (let op = 0; op < graph.ops; op++) if (graph.kind[op] === OP.sample) samples++;
    expect(sent.reduce((a, b) => a + b, 0) + samples).toBe(graph.communicationOps);
  });

  test('vectors on the way are those sent less than a transfer ago', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const time = share * totals.executionTime;
        let expected = 0;
        for (let id = 0; id < graph.ops * schedule.sequences; id++) {
          const age = time - endTime(simulation, id);
          if (age >= -2e-4 && age < latency - 2e-4) expected += sent[id % graph.ops];
        }
        const { count, flights } = flightsAt(simulation, time, Infinity);
        expect(count).toBe(expected);
        expect(flights.length).toBe(count);
        for (const { from, share: passed } of flights)
          expect(passed).toBeCloseTo((time - endTime(simulation, from)) / latency, 4);
        for (const { from, to } of flights)
          expect(startTime(simulation, to)).toBeGreaterThanOrEqual(endTime(simulation, from) + latency - 1e-3);
      }),
      { seed: 4, numRuns: 15 },
    );
  });

  test('a vector is on its way from the end of its op, to within rounding, until it has arrived', () => {
    if (latency === 0) return;
    const id = schedule.order[schedule.order.findIndex((each) => sent[each % graph.ops] > 0)] ?? 0;
    const { flights } = flightsAt(simulation, endTime(simulation, id) - 1e-4, Infinity);
    expect(flights.find(({ from }) => from === id)?.share).toBe(0);
    const arrived = flightsAt(simulation, endTime(simulation, id) + latency, Infinity);
    expect(arrived.flights.filter(({ from }) => from === id)).toEqual([]);
  });

  test('a unit runs what the schedule says', () => {
    const units = unitActivity(simulation);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const time = share * totals.executionTime;
        const running = new Int32Array(units.digital + units.mha).fill(-1);
        for (let id = 0; id < graph.ops * schedule.sequences; id++) {
          const kind = graph.kind[id % graph.ops];
          if (kind === OP.mvm || startTime(simulation, id) > time || endTime(simulation, id) - 2e-4 <= time) continue;
          running[schedule.unit[id] + (kind === OP.mha ? scenario.accelerator.digitalUnits : 0)] = id;
        }
        expect([...running.keys()].map((lane) => runningOn(simulation, units, lane, time))).toEqual([...running]);
      }),
      { seed: 5, numRuns: 15 },
    );
  });
});
