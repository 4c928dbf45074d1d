import type { Scenario } from '../scenario.ts';
import { type AttentionShape, cacheLoad, type LinearKind, type OpCosts } from './cost-shape.ts';
import { publishedCosts } from './published-costs.ts';

/*
 * What the code of the MoE-PIM derivative runs, which is not the table that it prints: attention energy is 25 times the
 * table's, norms and transfers grow with every element instead of in blocks of 512. What it does not change is as
 * published.
 */
const NJ_PER_PJ = 1e-3;

const latency: Partial<Record<LinearKind, (size: number) => number>> = {
  layerNorm: (size) => Math.ceil((50 * size) / 256),
  communication: (size) => Math.ceil((12 * size) / 256),
};

const picojoule: Partial<Record<LinearKind, (size: number) => number>> = {
  layerNorm: (size) => (20.96 * size) / 256,
  communication: (size) => (12.93 * size) / 256,
  relu: (size) => (0.02 * size) / 256,
};

/** Causal attention takes half of the time; with a cache there is one query instead of n. */
const share = ({ seqLen, causal, cached }: AttentionShape): number => (cached ? 1 / seqLen : causal ? 0.5 : 1);

function attentionTime(shape: AttentionShape): number {
  const { size: d, seqLen: n } = shape;
  return Math.ceil(n * n * (1.064e-4 * d + 1.521e-5 * d * d) * share(shape));
}

/** The energy does not know causality. */
function attentionPicojoule({ size: d, seqLen: n, cached }: AttentionShape): number {
  return (n * n * 0.557_225 * d) / (cached ? n : 1);
}

export function moePimCosts(scenario: Scenario): OpCosts {
  const published = publishedCosts(scenario);
  const { accelerator } = scenario;
  return {
    latency: (kind, size) => latency[kind]?.(size) ?? published.latency(kind, size),
    energy(kind, size) {
      const energy = picojoule[kind]?.(size);
      return energy === undefined ? published.energy(kind, size) : energy * NJ_PER_PJ;
    },
    attentionLatency: (shape) => ({ dram: cacheLoad(shape, accelerator).latency, compute: attentionTime(shape) }),
    attentionEnergy: (shape) => ({
      dram: cacheLoad(shape, accelerator).energy,
      compute: attentionPicojoule(shape) * NJ_PER_PJ,
    }),
  };
}
