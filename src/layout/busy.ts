import { chunkOf } from '../model/op-graph.ts';
import { OP } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';

/** How much the parts of the chip had to do. */
export interface BusyTimes {
  /** MVMs of the whole run per chunk. */
  readonly chunkMvms: Int32Array;
  /** Σ of MVM latencies per tile, ns. With one tier at a time this is how long the tile was busy. */
  readonly tile: Float64Array;
  /** MVMs of the whole run per tile. */
  readonly tileMvms: Int32Array;
  readonly digital: UnitTimes;
  readonly mha: UnitTimes;
}

/** Per unit of a pool: how long it was busy, ns, and how many ops it ran. */
export interface UnitTimes {
  readonly time: Float64Array;
  readonly ops: Int32Array;
}

const unitTimes = (units: number): UnitTimes => ({ time: new Float64Array(units), ops: new Int32Array(units) });

function countMvms({ graph, mapping, schedule }: Simulation): Int32Array {
  const counts = new Int32Array(mapping.chunks.tile.length);
  const apart = graph.expertChoices !== null;
  for (let op = 0; op < graph.ops; op++) {
    if (graph.chunk[op] < 0) continue;
    if (!apart) counts[graph.chunk[op]] += schedule.sequences;
    else for (let sequence = 0; sequence < schedule.sequences; sequence++) counts[chunkOf(graph, op, sequence)]++;
  }
  return counts;
}

/** One pass over all ops; `figuresOf` keeps the answer. */
export function busyTimesOf(simulation: Simulation): BusyTimes {
  const { graph, mapping, scenario, schedule } = simulation;
  const { tiles, mvmLatency, digitalUnits, mhaUnits } = scenario.accelerator;
  const chunkMvms = countMvms(simulation);
  const tileMvms = new Int32Array(tiles);
  for (let chunk = 0; chunk < chunkMvms.length; chunk++) tileMvms[mapping.chunks.tile[chunk]] += chunkMvms[chunk];
  const tile = Float64Array.from(tileMvms, (count) => count * mvmLatency);

  const digital = unitTimes(digitalUnits);
  const mha = unitTimes(mhaUnits);
  let id = 0;
  for (let sequence = 0; sequence < schedule.sequences; sequence++) {
    for (let op = 0; op < graph.ops; op++, id++) {
      const kind = graph.kind[op];
      if (kind === OP.mvm) continue;
      const pool = kind === OP.mha ? mha : digital;
      const unit = schedule.unit[id];
      pool.time[unit] += graph.costs[graph.cost[op]].latency;
      pool.ops[unit]++;
    }
  }
  return { chunkMvms, tile, tileMvms, digital, mha };
}

/** A kind of resource and its share of the run, 0 … 1, averaged over its units. */
export interface BusyShare {
  readonly pool: 'mha' | 'tiles' | 'digital';
  /** Units that the share is over: all of a pool, and the tiles that hold weights. */
  readonly units: number;
  readonly share: number;
}

const total = (times: Float64Array): number => times.reduce((sum, time) => sum + time, 0);

/**
 * Busy share of each kind of resource: Σ latency / (units × time). Where a tile computes on several tiers at once, its
 * units are the tiers in use.
 */
export function busyShares(simulation: Simulation, { tile, digital, mha }: BusyTimes): readonly BusyShare[] {
  const { mapping, scenario, totals } = simulation;
  const { accelerator } = scenario;
  const tilesInUse = mapping.tiersUsed.reduce((count, tiers) => count + (tiers > 0 ? 1 : 0), 0);
  const arrays = accelerator.oneTierAtATime ? tilesInUse : mapping.chunks.tile.length;
  const share = (pool: BusyShare['pool'], time: number, units: number): BusyShare => ({
    pool,
    units,
    share: units > 0 && totals.executionTime > 0 ? time / (units * totals.executionTime) : 0,
  });
  return [
    share('mha', total(mha.time), accelerator.mhaUnits),
    share('tiles', total(tile), arrays),
    share('digital', total(digital.time), accelerator.digitalUnits),
  ];
}
