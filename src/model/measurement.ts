import type { CostClass } from './op-graph.ts';
import type { SizeEstimate, Totals } from './result.ts';
import type { Scenario } from './scenario.ts';

/** How often, and how long, MVMs had to wait for their tile. */
export interface TileWaits {
  readonly mvms: number;
  /** MVMs that did not start the moment they were ready. */
  readonly waited: number;
  /** ns, of all of them together. */
  readonly total: number;
}

/** The figures of a run without its ops: what comparisons need of it. */
export interface Measurement {
  /** ns. */
  readonly executionTime: number;
  /** nJ. */
  readonly energy: number;
  /** Bytes. */
  readonly peakMemory: number;
  readonly ops: number;
  readonly tiersUsed: number;
  readonly tilesUsed: number;
  readonly waits: TileWaits;
  readonly totals: Totals;
  /** Costs of the ops that ran, which say what its figures rest on. */
  readonly costs: readonly CostClass[];
}

/** Sizes of a scenario that can be cut down so that a part of it can be simulated op by op. */
export const sliceSizes = ['layers', 'batch', 'tokens'] as const;
export type SliceSize = (typeof sliceSizes)[number];

/** What a run would take, and how much of it would be small enough, one size at a time; null where none would do. */
export interface SizePlan {
  readonly estimate: SizeEstimate;
  readonly fits: boolean;
  readonly slices: Readonly<Record<SliceSize, number | null>>;
}

/** The least tiles, or tiers, with which the mapping works; null where none within the limits does. */
export interface SmallestChip {
  readonly tilesThatFit: number | null;
  readonly tiersThatFit: number | null;
}

/** How much of a size a scenario has. Of layers, those of the deepest stack. */
export function sliceSize({ model, workload }: Scenario, size: SliceSize): number {
  switch (size) {
    case 'layers':
      return model.kind === 'encoder-decoder' ? Math.max(model.encoderLayers, model.decoderLayers) : model.layers;
    case 'batch':
      return workload.batch;
    case 'tokens':
      return model.kind === 'encoder' ? workload.contextLen : workload.targetLen;
  }
}

/** The scenario with no more than `most` of a size. */
export function sliced(scenario: Scenario, size: SliceSize, most: number): Scenario {
  const { model, workload } = scenario;
  switch (size) {
    case 'layers': {
      const least = (layers: number) => Math.min(layers, most);
      const layers = { layers: least(model.layers), encoderLayers: least(model.encoderLayers) };
      const moe = model.moe && { ...model.moe, denseLayers: least(model.moe.denseLayers) };
      return { ...scenario, model: { ...model, ...layers, decoderLayers: least(model.decoderLayers), moe } };
    }
    case 'batch':
      return { ...scenario, workload: { ...workload, batch: Math.min(workload.batch, most) } };
    case 'tokens': {
      const targetLen = Math.max(2, Math.min(workload.targetLen, most));
      const startLen = Math.min(workload.startLen, targetLen - 1);
      const contextLen = model.kind === 'encoder' ? Math.min(workload.contextLen, most) : workload.contextLen;
      return { ...scenario, workload: { ...workload, targetLen, startLen, contextLen } };
    }
  }
}
