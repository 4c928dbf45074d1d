import type { Scenario } from '../scenario.ts';
import { type AttentionShape, cacheLoad, type OpCosts } from './cost-shape.ts';
import { stubCosts } from './stub-costs.ts';

/** Query–key dot products times their length, halved where causality skips half of them. */
const dotWork = (perDot: number, { size, seqLen, causal, cached }: AttentionShape): number => {
  const pairs = cached ? seqLen : seqLen * seqLen;
  return perDot * pairs * (causal && !cached ? 0.5 : 1) * size;
};

/** Coefficients of the scenario: base + perElement · size, latencies rounded up; a missing half keeps the placeholder. */
export function customCosts({ costs, accelerator }: Scenario): OpCosts {
  return {
    latency(kind, size) {
      const form = costs[kind]?.latency;
      return form ? Math.ceil((form.base ?? 0) + (form.perElement ?? 0) * size) : stubCosts.latency(kind, size);
    },
    energy(kind, size) {
      const form = costs[kind]?.energy;
      return form ? (form.base ?? 0) + (form.perElement ?? 0) * size : stubCosts.energy(kind, size);
    },
    attentionLatency(shape) {
      const form = costs.mha?.latency;
      if (!form) return stubCosts.attentionLatency(shape);
      const compute = Math.ceil((form.base ?? 0) + dotWork(form.perDot ?? 0, shape));
      return { dram: cacheLoad(shape, accelerator).latency, compute };
    },
    attentionEnergy(shape) {
      const form = costs.mha?.energy;
      if (!form) return stubCosts.attentionEnergy(shape);
      const compute = (form.base ?? 0) + dotWork(form.perDot ?? 0, shape);
      return { dram: cacheLoad(shape, accelerator).energy, compute };
    },
  };
}
