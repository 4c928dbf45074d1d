import { hashUniform } from '../../base/random.ts';
import type { Routing } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { decoderSteps, isExpertLayer, moeBlockName, stacks } from '../../model/workload-shape.ts';

/** Tokens of one pass through one stack, all of which choose experts in each of its MoE layers. */
interface Pass {
  readonly step: number;
  readonly tokens: number;
}

/** The experts of every routed vector of one sequence, looked up by MoE block, step and token. */
export interface RoutingTable extends Routing {
  /** Index into `experts` of the first expert of a vector. */
  at(stack: string, layer: number, step: number, token: number): number;
}

/** `k` of `n` experts without replacement, all equally likely; a draw depends on its coordinates alone. */
function drawExperts(
  into: Uint16Array,
  at: number,
  n: number,
  k: number,
  seed: number,
  vector: readonly number[],
): void {
  for (let pick = 0; pick < k; pick++) {
    // The pick-th of the remaining experts: step over those already taken, in rising order.
    let expert = Math.floor(hashUniform(seed, ...vector, pick) * (n - pick));
    const taken = into.slice(at, at + pick).toSorted();
    for (const other of taken) if (other <= expert) expert++;
    into[at + pick] = expert;
  }
}

const passesOf = (scenario: Scenario, stack: string): Pass[] =>
  stack === 'encoder_stack'
    ? [{ step: -1, tokens: scenario.workload.contextLen }]
    : decoderSteps(scenario).map(({ tokens }, step) => ({ step, tokens }));

/** The experts that the scenario gives where it gives them, and drawn with the routing seed elsewhere. */
export function routingTable(scenario: Scenario): RoutingTable | null {
  const { moe } = scenario.model;
  if (moe === null) return null;
  const { numExperts, k } = moe;

  // Vectors are numbered block by block, within a block step by step, within a step token by token.
  const firstOfBlock = new Map<string, number>();
  const passStart = new Map<string, Int32Array>();
  let vectors = 0;
  for (const stack of stacks(scenario)) {
    const passes = passesOf(scenario, stack.name);
    const starts = new Int32Array(passes.length + 1);
    passes.forEach(({ tokens }, index) => (starts[index + 1] = starts[index] + tokens));
    passStart.set(stack.name, starts);
    for (let layer = 0; layer < stack.layers; layer++) {
      if (!isExpertLayer(scenario, layer)) continue;
      firstOfBlock.set(moeBlockName(stack.name, layer), vectors);
      vectors += starts[passes.length];
    }
  }

  const at = (stack: string, layer: number, step: number, token: number): number => {
    const starts = passStart.get(stack) as Int32Array;
    const first = firstOfBlock.get(moeBlockName(stack, layer)) as number;
    return (first + starts[Math.max(0, step)] + token) * k;
  };

  const experts = new Uint16Array(vectors * k);
  const isGiven = new Uint8Array(vectors);
  let unused = 0;
  for (const [block, step, token, chosen] of scenario.routing ?? []) {
    const [stack = ''] = block.split('.');
    const starts = passStart.get(stack);
    const pass = stack === 'encoder_stack' ? step + 1 : step;
    const known = firstOfBlock.get(block);
    const tokens = starts && pass >= 0 && pass + 1 < starts.length ? starts[pass + 1] - starts[pass] : 0;
    const valid =
      known !== undefined &&
      token >= 0 &&
      token < tokens &&
      chosen.length === k &&
      new Set(chosen).size === k &&
      chosen.every((expert) => expert >= 0 && expert < numExperts);
    if (!valid) {
      unused++;
      continue;
    }
    const vector = known + (starts as Int32Array)[pass] + token;
    isGiven[vector] = 1;
    experts.set(chosen, vector * k);
  }

  let given = 0;
  let blockIndex = 0;
  for (const stack of stacks(scenario)) {
    const passes = passesOf(scenario, stack.name);
    for (let layer = 0; layer < stack.layers; layer++) {
      if (!isExpertLayer(scenario, layer)) continue;
      for (const { step, tokens } of passes)
        for (let token = 0; token < tokens; token++) {
          const entry = at(stack.name, layer, step, token);
          if (isGiven[entry / k]) given++;
          else drawExperts(experts, entry, numExperts, k, scenario.seeds.routing, [blockIndex, step, token]);
        }
      blockIndex++;
    }
  }
  return { k, experts, at, summary: { given, drawn: vectors - given, unused } };
}
