import {
  type GpuBound,
  gpuBound,
  type GpuYardstick,
  gpuYardsticks,
  PAPER_BYTES_PER_WEIGHT,
} from '../../model/presets/gpu-yardsticks.ts';
import { activeParameters, networkParameters } from '../../model/presets/network-size.ts';
import type { Simulation } from '../../model/result.ts';
import { decoderSteps } from '../../model/workload-shape.ts';

/** One GPU beside this chip: the least time in which it could do the same. */
export interface GpuRow {
  readonly gpu: GpuYardstick;
  /** Each pass reads every weight, as the paper counts it. */
  readonly all: GpuBound;
  /** Each pass reads only the experts of one token; null where there are no experts. */
  readonly active: GpuBound | null;
}

/** Passes over the weights: one for each generated token of a sequence, one for an encoder. */
const passes = ({ scenario }: Simulation): number => Math.max(1, decoderSteps(scenario).length);

export function gpuRows(simulation: Simulation): readonly GpuRow[] {
  const { scenario, totals } = simulation;
  const bound = (gpu: GpuYardstick, parameters: number): GpuBound =>
    gpuBound(
      {
        iterations: passes(simulation),
        parameters,
        bytesPerWeight: PAPER_BYTES_PER_WEIGHT,
        flops: totals.flops,
        precision: 'int8',
      },
      gpu,
    );
  return gpuYardsticks.map((gpu) => ({
    gpu,
    all: bound(gpu, networkParameters(scenario)),
    active: scenario.model.moe === null ? null : bound(gpu, activeParameters(scenario)),
  }));
}
