import type { Routing } from '../../model/result.ts';
import type { MoE, RoutingRow, Scenario } from '../../model/scenario.ts';
import { moeBlockName } from '../../model/workload-shape.ts';
import { expertDraw } from './expert-draw.ts';
import { RoutedVectors } from './routed-vectors.ts';

/** The experts of every routed vector of one sequence, looked up by MoE block, step and token. */
export interface RoutingTable extends Routing {
  /** Index into `experts` of the first expert of a vector. */
  at(stack: string, layer: number, step: number, token: number): number;
  /** The experts of every sequence, one after the other, where each chooses for itself; null = all choose alike. */
  readonly perSequence: Uint16Array | null;
}

const isChoice = (experts: readonly number[], { k, numExperts }: MoE): boolean =>
  experts.length === k && new Set(experts).size === k && experts.every((expert) => expert >= 0 && expert < numExperts);

/** The experts that the scenario gives where it gives them, and drawn with the routing seed elsewhere. */
export function routingTable(scenario: Scenario): RoutingTable | null {
  const { moe } = scenario.model;
  if (moe === null) return null;
  const { k } = moe;
  const vectors = new RoutedVectors(scenario);
  const choices = vectors.count * k;
  const sequences = scenario.fidelity.routingPerSequence ? scenario.workload.batch : 1;
  const experts = new Uint16Array(choices * sequences);

  const isGiven = new Uint8Array(vectors.count);
  const fits = ([block, step, token, chosen]: RoutingRow): boolean => {
    const vector = vectors.indexOf(block, step, token);
    if (vector < 0 || !isChoice(chosen, moe)) return false;
    isGiven[vector] = 1;
    experts.set(chosen, vector * k);
    return true;
  };
  const rows = scenario.routing ?? [];
  const unused = rows.length - rows.filter(fits).length;

  const draw = expertDraw(scenario);
  let given = 0;
  let index = 0;
  for (const { block, step, token } of vectors.all()) {
    if (isGiven[index]) given++;
    else draw(experts, index * k, [block, step, token]);
    // What the scenario gives is the routing of the first sequence; the others draw.
    for (let sequence = 1; sequence < sequences; sequence++)
      draw(experts, sequence * choices + index * k, [block, step, token, sequence]);
    index++;
  }
  return {
    k,
    experts: experts.subarray(0, choices),
    at: (stack, layer, step, token) => vectors.indexOf(moeBlockName(stack, layer), step, token) * k,
    perSequence: scenario.fidelity.routingPerSequence ? experts : null,
    summary: { given, drawn: vectors.count - given, unused },
  };
}
