import type { Scenario } from '../../model/scenario.ts';
import { decoderSteps, isExpertLayer, moeBlockName, type StackShape, stacks } from '../../model/workload-shape.ts';

/** The MoE block, step and token that choose experts once. */
export interface RoutedVector {
  /** Number of the block among the MoE blocks of the network. */
  readonly block: number;
  readonly step: number;
  readonly token: number;
}

/** The MoE blocks of one stack: all of its passes go through each of them. */
interface RoutedStack {
  /** Vectors before each pass, within a block; one more entry at the end. */
  readonly passStart: Int32Array;
  /** Step of the first pass: −1 for an encoder. */
  readonly firstStep: number;
}

interface RoutedBlock {
  readonly stack: RoutedStack;
  /** Vectors of the blocks before. */
  readonly first: number;
  readonly number: number;
}

function routedStack(scenario: Scenario, { name }: StackShape): RoutedStack {
  const tokens =
    name === 'encoder_stack' ? [scenario.workload.contextLen] : decoderSteps(scenario).map((step) => step.tokens);
  const passStart = new Int32Array(tokens.length + 1);
  tokens.forEach((count, pass) => (passStart[pass + 1] = passStart[pass] + count));
  return { passStart, firstStep: name === 'encoder_stack' ? -1 : 0 };
}

/** Numbers the vectors that choose experts: block by block, in a block step by step, in a step token by token. */
export class RoutedVectors {
  readonly count: number;
  private readonly blocks = new Map<string, RoutedBlock>();

  constructor(scenario: Scenario) {
    let count = 0;
    for (const shape of stacks(scenario)) {
      const stack = routedStack(scenario, shape);
      for (let layer = 0; layer < shape.layers; layer++) {
        if (!isExpertLayer(scenario, layer)) continue;
        this.blocks.set(moeBlockName(shape.name, layer), { stack, first: count, number: this.blocks.size });
        count += stack.passStart[stack.passStart.length - 1];
      }
    }
    this.count = count;
  }

  /** Number of a vector; −1 if the network has no such vector. */
  indexOf(blockName: string, step: number, token: number): number {
    const block = this.blocks.get(blockName);
    if (block === undefined) return -1;
    const { passStart, firstStep } = block.stack;
    const pass = step - firstStep;
    if (!(pass >= 0 && pass + 1 < passStart.length && token >= 0 && token < passStart[pass + 1] - passStart[pass]))
      return -1;
    return block.first + passStart[pass] + token;
  }

  /** All vectors in the order of their numbers. */
  *all(): Generator<RoutedVector> {
    for (const { stack, number } of this.blocks.values())
      for (let pass = 0; pass + 1 < stack.passStart.length; pass++)
        for (let token = 0; token < stack.passStart[pass + 1] - stack.passStart[pass]; token++)
          yield { block: number, step: pass + stack.firstStep, token };
  }
}
