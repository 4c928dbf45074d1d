import type { Simulation } from './result.ts';
import type { Accelerator } from './scenario.ts';

/** What follows from the totals of a run by one formula each. */
export interface DerivedMetrics {
  /** Tokens that a run gives, all sequences together: generated ones, or for an encoder the ones it has read. */
  readonly tokens: number;
  /** Tokens per second. */
  readonly throughput: number;
  /** nJ. */
  readonly energyPerToken: number;
  /** W. */
  readonly averagePower: number;
  /** J·s. */
  readonly energyDelay: number;
  /** 10¹² operations per second that the run did. */
  readonly tops: number;
  readonly topsPerWatt: number;
  /** 10¹² operations per second if every tile always computed with its whole array. */
  readonly peakTops: number;
  /** mm². */
  readonly area: number;
  /** Tokens per second and mm². */
  readonly throughputPerArea: number;
}

/** mm², second-hand: figures of the 3D-CiM paper as others quote them; a tile is one of 512 × 512 whatever its tiers. */
export const AREA = { tile: 1, mhaUnit: 5, digitalUnit: 1.25 } as const;

/** mm² of the tiles and the two pools; the DRAM and the wires between are not in it. */
export const chipArea = ({ tiles, mhaUnits, digitalUnits }: Accelerator): number =>
  tiles * AREA.tile + mhaUnits * AREA.mhaUnit + digitalUnits * AREA.digitalUnit;

/** Operations per ns are 10⁹ per second, operations per nJ are 10⁹ per joule. */
const TERA_PER_GIGA = 1e-3;

export function tokensOut({ scenario: { model, workload } }: Pick<Simulation, 'scenario'>): number {
  const { batch, contextLen, startLen, targetLen } = workload;
  return batch * (model.kind === 'encoder' ? contextLen : targetLen - startLen);
}

/**
 * Worked example: a tile of 512 × 512 that takes 100 ns does 2 · 512² / 100 = 5243 operations per ns, which are 5.24 TOPS;
 * with 10 nJ for them it does 52.4 TOPS/W.
 */
export function derivedMetrics(simulation: Simulation): DerivedMetrics {
  const { accelerator } = simulation.scenario;
  const { energy, executionTime, flops } = simulation.totals;
  const tokens = tokensOut(simulation);
  const throughput = tokens / (executionTime * 1e-9);
  const area = chipArea(accelerator);
  const { mvmLatency, tierCols, tierRows, tiles } = accelerator;
  return {
    tokens,
    throughput,
    energyPerToken: energy / tokens,
    averagePower: energy / executionTime,
    energyDelay: energy * 1e-9 * (executionTime * 1e-9),
    tops: (flops / executionTime) * TERA_PER_GIGA,
    topsPerWatt: (flops / energy) * TERA_PER_GIGA,
    peakTops: ((tiles * 2 * tierRows * tierCols) / mvmLatency) * TERA_PER_GIGA,
    area,
    throughputPerArea: throughput / area,
  };
}
