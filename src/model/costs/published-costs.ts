import type { Scenario } from '../scenario.ts';
import { type AttentionShape, cacheLoad, type LinearKind, type OpCosts } from './cost-shape.ts';

/*
 * The tables of the 3D-CiM paper, as the MoE-PIM derivative reprints them (arXiv 2602.10254), in closed forms that meet
 * all their points: attention time exactly, attention energy within 0.4 pJ (except one point that is a misprint), the
 * others to the printed digits. Latencies are rounded up to whole ns. Energies of the tables are in pJ, ours in nJ.
 */
const NJ_PER_PJ = 1e-3;

/** 0.02412 W for five digital and four MHA units; how it is shared among them is not stated, so each counts alike. */
export const PUBLISHED_POWER_PER_UNIT = 0.02412 / 9;

/** Blocks of 512 elements that the norm and the transfer units take one after the other. */
const blocks = (size: number): number => Math.ceil(size / 512);

const latency: Record<LinearKind, (size: number) => number> = {
  layerNorm: (size) => blocks(size) * 50,
  relu: () => 1,
  gelu: (size) => Math.ceil((16 * size) / 256 + 6),
  add: (size) => Math.ceil((8 * size) / 256 + 4),
  communication: (size) => blocks(size) * 24,
  sample: () => 10,
};

const picojoule: Record<LinearKind, (size: number) => number> = {
  layerNorm: (size) => blocks(size) * 20.96,
  relu: (size) => (0.0155 * size) / 256,
  gelu: (size) => (9.6275 * size) / 256,
  add: (size) => (9.43 * size) / 256,
  communication: (size) => 0.0505 * size,
  sample: () => 0,
};

/** Pairs of a query and a key: those before it where causal, all otherwise, one query's with a cache. */
const pairs = ({ seqLen: n, causal, cached }: AttentionShape): number =>
  cached ? n : causal ? (n * n + n) / 2 : n * n;

/** Attention over n tokens of width d, ns: the table's causal form; cached and not causal by their number of pairs. */
function attentionTime(shape: AttentionShape): number {
  const { size: d, seqLen: n, cached } = shape;
  const softmax = cached ? n / 32 : (n * n) / 32;
  return Math.ceil((d * d * pairs(shape)) / 32_768 + softmax + 7);
}

/** The same in pJ: the table is causal; not causal in proportion to the pairs, cached 1/n of it. */
function attentionPicojoule({ size: d, seqLen: n, causal, cached }: AttentionShape): number {
  const table = 0.022_286_457_2 * d * n * n - 0.0056 * d + 0.001_090_6 * n * n + 4.285 * Math.ceil(d / 768);
  if (cached) return table / n;
  return causal ? table : (table * 2 * n) / (n + 1);
}

export function publishedCosts({ accelerator }: Scenario): OpCosts {
  return {
    latency: (kind, size) => latency[kind](size),
    energy: (kind, size) => picojoule[kind](size) * NJ_PER_PJ,
    attentionLatency: (shape) => ({ dram: cacheLoad(shape, accelerator).latency, compute: attentionTime(shape) }),
    attentionEnergy: (shape) => ({
      dram: cacheLoad(shape, accelerator).energy,
      compute: attentionPicojoule(shape) * NJ_PER_PJ,
    }),
  };
}
