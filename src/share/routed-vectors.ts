import type { Scenario } from '../model/scenario.ts';
import { decoderSteps, isExpertLayer, moeBlockName, stacks } from '../model/workload-shape.ts';

/** A vector that chooses experts: the MoE block, step (−1 for an encoder) and token that a routing row names. */
export interface RoutedVector {
  readonly block: string;
  /** Number of the block among the MoE blocks of the network. */
  readonly blockIndex: number;
  readonly step: number;
  readonly token: number;
  /** Position in the whole sequence: the token's, and with a cache that of the one new token. */
  readonly position: number;
}

/** The passes of a stack: its step, tokens, and the position of its first token. */
function passes(scenario: Scenario, stack: string): { step: number; tokens: number; first: number }[] {
  if (stack === 'encoder_stack') return [{ step: -1, tokens: scenario.workload.contextLen, first: 0 }];
  return decoderSteps(scenario).map(({ tokens, seqLen, cached }, step) => ({
    step,
    tokens,
    first: cached ? seqLen - 1 : 0,
  }));
}

/** All vectors that choose experts: block by block, in a block step by step, in a step token by token. */
export function routedVectors(scenario: Scenario): RoutedVector[] {
  const vectors: RoutedVector[] = [];
  let blockIndex = 0;
  for (const { name, layers } of stacks(scenario)) {
    for (let layer = 0; layer < layers; layer++) {
      if (!isExpertLayer(scenario, layer)) continue;
      const block = moeBlockName(name, layer);
      for (const { step, tokens, first } of passes(scenario, name))
        for (let token = 0; token < tokens; token++)
          vectors.push({ block, blockIndex, step, token, position: first + token });
      blockIndex++;
    }
  }
  return vectors;
}
