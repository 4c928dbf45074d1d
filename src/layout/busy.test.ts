import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import { OP } from '../model/op.ts';
import { runChunk } from '../model/op-graph.ts';
import { moeWith, scenarioWith } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import { busyShares, busyTimesOf } from './busy.ts';
import { busyOverview } from './overview.ts';
import { endTime, latencyOf, startTime, templateOp } from './schedule-times.ts';
import { simulated } from './timeline/timeline.testing.ts';

/** Small scenarios, of which half have sequences that choose their experts apart. */
const manyRoutes = fc.tuple(smallScenario, fc.boolean()).map(([scenario, apart]) => {
  if (!apart) return scenario;
  const moe = moeWith({ frequency: 1, numExperts: 3, k: 1 });
  const { model, workload, fidelity } = scenario;
  return {
    ...scenario,
    model: { ...model, moe },
    workload: { ...workload, batch: 3 },
    fidelity: { ...fidelity, routingPerSequence: true },
  };
});

const idsOf = ({ graph, schedule }: Simulation): number[] => [...Array(graph.ops * schedule.sequences).keys()];

/** Adds `amount` to the entry of a list that grows as it has to. */
const add = (list: number[], index: number, amount: number) => (list[index] = (list[index] ?? 0) + amount);
const filled = (list: readonly number[], length: number) => Array.from({ length }, (_, n) => list[n] ?? 0);

test('busy times are the latencies of all ops of the run, each where it ran (seed 71)', () => {
  fc.assert(
    fc.property(manyRoutes, (scenario) => {
      const simulation = simulated(scenario);
      const { graph, mapping, schedule } = simulation;
      const { tiles, digitalUnits, mhaUnits } = scenario.accelerator;
      const [chunkMvms, tile, tileMvms]: number[][] = [[], [], []];
      const pools = { digital: { time: [] as number[], ops: [] as number[] }, mha: { time: [], ops: [] } };
      for (const id of idsOf(simulation)) {
        const kind = graph.kind[templateOp(simulation, id)];
        if (kind === OP.mvm) {
          const chunk = runChunk(graph, id);
          add(chunkMvms, chunk, 1);
          add(tileMvms, mapping.chunks.tile[chunk], 1);
          add(tile, mapping.chunks.tile[chunk], latencyOf(simulation, id));
        } else {
          const pool = kind === OP.mha ? pools.mha : pools.digital;
          add(pool.time, schedule.unit[id], latencyOf(simulation, id));
          add(pool.ops, schedule.unit[id], 1);
        }
      }
      const busy = busyTimesOf(simulation);
      expect([...busy.chunkMvms]).toEqual(filled(chunkMvms, mapping.chunks.tile.length));
      expect([...busy.tileMvms]).toEqual(filled(tileMvms, tiles));
      expect([...busy.tile]).toEqual(filled(tile, tiles));
      expect([...busy.digital.ops]).toEqual(filled(pools.digital.ops, digitalUnits));
      expect([...busy.mha.ops]).toEqual(filled(pools.mha.ops, mhaUnits));
      filled(pools.digital.time, digitalUnits).forEach((time, unit) =>
        expect(busy.digital.time[unit]).toBeCloseTo(time, 6),
      );
      filled(pools.mha.time, mhaUnits).forEach((time, unit) => expect(busy.mha.time[unit]).toBeCloseTo(time, 6));
    }),
    { numRuns: 30, seed: 71 },
  );
});

test('shares are of the units that could be busy: tiles in use, or all their tiers where these run side by side', () => {
  for (const oneTierAtATime of [true, false]) {
    const scenario = scenarioWith({
      accelerator: { tiles: 40, tiers: 4, digitalUnits: 3, mhaUnits: 2, oneTierAtATime },
      model: { layers: 2 },
      workload: { startLen: 2, targetLen: 4 },
    });
    const simulation = simulated(scenario);
    const { totals, mapping } = simulation;
    const inUse = new Set(mapping.chunks.tile).size;
    const chunks = mapping.chunks.tile.length;
    // The example must be able to tell tiles in use from all tiles, and from tiers in use.
    expect(inUse).toBeLessThan(40);
    expect(inUse).toBeLessThan(chunks);
    const time = totals.executionTime;
    const { mvm, mha, ...digital } = totals.latencyBreakdown;
    const allDigital = Object.values(digital).reduce((sum, part) => sum + part, -digital.communication);
    const [first, second, third] = busyShares(simulation, busyTimesOf(simulation));
    expect([first?.pool, second?.pool, third?.pool]).toEqual(['mha', 'tiles', 'digital']);
    expect([first?.units, second?.units, third?.units]).toEqual([2, oneTierAtATime ? inUse : chunks, 3]);
    expect(first?.share).toBeCloseTo((mha.dram + mha.compute) / (2 * time), 9);
    expect(second?.share).toBeCloseTo(mvm / ((oneTierAtATime ? inUse : chunks) * time), 9);
    expect(third?.share).toBeCloseTo(allDigital / (3 * time), 9);

    const still = { ...simulation, totals: { ...totals, executionTime: 0 } };
    expect(busyShares(still, busyTimesOf(simulation)).map(({ share }) => share)).toEqual([0, 0, 0]);
    const without = { ...scenario, accelerator: { ...scenario.accelerator, mhaUnits: 0 } };
    expect(busyShares({ ...simulation, scenario: without }, busyTimesOf(simulation))[0]?.share).toBe(0);
  }
});

/** How much of the span from `from` to `to` an op covers. */
const overlap = (simulation: Simulation, id: number, from: number, to: number): number =>
  Math.max(0, Math.min(to, endTime(simulation, id)) - Math.max(from, startTime(simulation, id)));

test('the overview covers each span of time by what ran in it (seed 72)', () => {
  fc.assert(
    fc.property(smallScenario, fc.integer({ min: 1, max: 24 }), (scenario, spans) => {
      const simulation = simulated(scenario);
      const { graph, mapping, totals } = simulation;
      const overview = busyOverview(simulation, spans);
      const length = totals.executionTime / spans;
      const ids = idsOf(simulation);
      const ofKind = (kind: number) => ids.filter((id) => graph.kind[templateOp(simulation, id)] === kind);
      const units = scenario.accelerator.oneTierAtATime
        ? new Set(mapping.chunks.tile).size
        : mapping.chunks.tile.length;
      const [mvms, mhas] = [ofKind(OP.mvm), ofKind(OP.mha)];
      for (let span = 0; span < spans; span++) {
        const covered = (of: readonly number[]) =>
          of.reduce((sum, id) => sum + overlap(simulation, id, span * length, (span + 1) * length), 0) / length;
        expect(overview.tiles[span]).toBeCloseTo(covered(mvms) / units, 6);
        expect(overview.mha[span]).toBeCloseTo(covered(mhas) / scenario.accelerator.mhaUnits, 6);
      }
      expect(overview.tokens).toEqual(ofKind(OP.sample).map((id) => endTime(simulation, id)));
    }),
    { numRuns: 25, seed: 72 },
  );
});

test('the overview marks two hundred tokens at most', () => {
  const scenario = scenarioWith({
    accelerator: { tiles: 40, tiers: 4 },
    model: { layers: 1, dModel: 64, heads: 2, dFF: 64, vocab: 64 },
    workload: { startLen: 1, targetLen: 3, batch: 101 },
  });
  const simulation = simulated(scenario);
  expect(simulation.totals.ops.sample).toBe(202);
  expect(busyOverview(simulation, 4).tokens).toHaveLength(200);
});
