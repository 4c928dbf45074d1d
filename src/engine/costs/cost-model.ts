import type { Accelerator, Costs, Scenario } from '../../model/scenario.ts';
import { linearCostKinds } from '../../model/scenario.ts';

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

/** The placeholders of the original simulator: they do not depend on the size, except that of a transfer's energy. */
const stubLatency: Record<LinearKind, number> = {
  layerNorm: 50,
  relu: 1,
  gelu: 10,
  add: 10,
  communication: 10,
  sample: 10,
};
const stubEnergy = (kind: LinearKind, size: number): number => {
  if (kind === 'sample') return 0;
  return kind === 'communication' ? 1e-5 * 8 * size : 10;
};
const stubAttention: AttentionCost = { dram: 1, compute: 1 };

/** ns to read the keys and values (8 bits each) of `seqLen` tokens from DRAM. */
export function cacheLoadTime({ seqLen, keyValueSize }: AttentionShape, { dramBandwidth }: Accelerator): number {
  return Math.ceil(1e9 * ((2 * seqLen * keyValueSize) / 1e9 / dramBandwidth));
}

/** Query–key dot products times the model width, halved where causality skips half of them. */
const dotWork = (perDot: number, { size, seqLen, causal, cached }: AttentionShape): number => {
  const pairs = cached ? seqLen : seqLen ** 2;
  return perDot * pairs * (causal && !cached ? 0.5 : 1) * size;
};

/** Power that the pools and the DRAM draw for the whole run, W. */
function passivePower({ accelerator, costs }: Scenario): number {
  const { mhaUnits, digitalUnits, kvCaching, dramInactivePower } = accelerator;
  return costs.passivePower ?? (mhaUnits + digitalUnits) * 1 + (kvCaching ? dramInactivePower : 0);
}

/** The cost model of a scenario: its coefficients, and placeholders where it has none. */
export function costModel(scenario: Scenario): CostModel {
  const { accelerator } = scenario;
  const costs: Costs = scenario.costs;
  return {
    latency(kind, size) {
      const form = costs[kind]?.latency;
      return form ? Math.ceil((form.base ?? 0) + (form.perElement ?? 0) * size) : stubLatency[kind];
    },
    energy(kind, size) {
      const form = costs[kind]?.energy;
      return form ? (form.base ?? 0) + (form.perElement ?? 0) * size : stubEnergy(kind, size);
    },
    attentionLatency(shape) {
      const form = costs.mha?.latency;
      if (!form) return stubAttention;
      return {
        dram: shape.cached ? cacheLoadTime(shape, accelerator) : 0,
        compute: Math.ceil((form.base ?? 0) + dotWork(form.perDot ?? 0, shape)),
      };
    },
    attentionEnergy(shape) {
      const form = costs.mha?.energy;
      if (!form) return stubAttention;
      return {
        dram: shape.cached ? cacheLoadTime(shape, accelerator) * accelerator.dramActivePower : 0,
        compute: (form.base ?? 0) + dotWork(form.perDot ?? 0, shape),
      };
    },
    passivePower: passivePower(scenario),
  };
}
