import type { AttentionShape } from '../../model/costs/cost-shape.ts';

/** Floating-point operations of a fully used tier: a multiplication per cell, an addition for all but one row's cells. */
export const tierFlops = (rows: number, cols: number): number => rows * cols + rows * (cols - 1);

/** Floating-point operations per element of a digital op. */
export const flopsPerElement = { layerNorm: 10, gelu: 6, relu: 1, add: 1, sample: 1 } as const;

/**
 * Floating-point operations of attention over s tokens of width v with n score pairs: scores, scaling, softmax and the
 * weighted sum of the values.
 */
export function attentionFlops({ size: v, seqLen: s, causal, cached }: AttentionShape): number {
  const n = cached ? s : causal ? (s * s + s) / 2 : s * s;
  return 2 * n * v + 1 + n + 2 * n + (n - s) + (cached ? 2 * s * v : 2 * s * s * v);
}
