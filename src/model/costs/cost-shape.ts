import type { Accelerator, linearCostKinds } from '../scenario.ts';

export type LinearKind = (typeof linearCostKinds)[number];

/** What one op is, as far as its cost depends on it. */
export interface AttentionShape {
  /** Queries of all heads together: the model width, unless heads have a width of their own. */
  readonly size: number;
  /** Keys of all KV heads together; the same, unless heads share them. */
  readonly keyValueSize: number;
  readonly seqLen: number;
  readonly causal: boolean;
  readonly cached: boolean;
}

export interface AttentionCost {
  readonly dram: number;
  readonly compute: number;
}

/** Latency (ns) and energy (nJ) of every op kind as functions of a size. */
export interface CostModel {
  latency(kind: LinearKind, size: number): number;
  energy(kind: LinearKind, size: number): number;
  attentionLatency(shape: AttentionShape): AttentionCost;
  attentionEnergy(shape: AttentionShape): AttentionCost;
  /** W, drawn for the whole run. */
  readonly passivePower: number;
}

/** Latency and energy of the digital ops and of attention, as one cost model has them; passive power is the chip's. */
export type OpCosts = Omit<CostModel, 'passivePower'>;

/** ns to read the keys and values (8 bits each) of `seqLen` tokens from DRAM. */
function cacheLoadTime({ seqLen, keyValueSize }: AttentionShape, { dramBandwidth }: Accelerator): number {
  return Math.ceil(1e9 * ((2 * seqLen * keyValueSize) / 1e9 / dramBandwidth));
}

/** Time (ns) and energy (nJ) to load the cache for one attention op; nothing where nothing is cached. */
export function cacheLoad(shape: AttentionShape, accelerator: Accelerator): { latency: number; energy: number } {
  const latency = shape.cached ? cacheLoadTime(shape, accelerator) : 0;
  return { latency, energy: latency * accelerator.dramActivePower };
}
