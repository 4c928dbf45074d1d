import { assert } from '../../base/assert.ts';
import { simulate } from '../../engine/simulation-run.ts';
import { moeWith, scenarioPresets, scenarioWith } from '../../model/presets.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { gridFor } from './choose-level.ts';
import { type GraphBox, type GraphLayout, layoutGraph } from './graph-layout.ts';
import { type GraphPlaces, graphPlaces } from './graph-places.ts';
import type { GraphLevel } from './grid-fold.ts';

/** The result of a scenario that is known to work. */
export function resultOf(scenario: Scenario): Simulation {
  const outcome = simulate(scenario);
  assert(outcome.ok, `the scenario “${scenario.name}” runs`);
  return outcome.value;
}

const preset = (id: string): Scenario => {
  const found = scenarioPresets.find((candidate) => candidate.id === id);
  assert(found !== undefined, `there is a preset ${id}`);
  return found.scenario;
};

const small = { dModel: 64, dFF: 192, heads: 4, vocab: 100, maxSeq: 24 };
const chip = { tiles: 12, tiers: 96, tierRows: 64, tierCols: 64 };

/** One network of each kind, with every shape of block: one chunk or many, dense or with experts, cached or not. */
export const kindsOfNetwork: readonly { readonly name: string; readonly scenario: Scenario }[] = [
  { name: 'MoE decoder with KV cache', scenario: preset('moe-24') },
  { name: 'decoder that recomputes its prefix', scenario: preset('readme') },
  { name: 'encoder', scenario: scenarioWith({ model: { ...small, kind: 'encoder' }, accelerator: chip }) },
  {
    name: 'encoder–decoder',
    scenario: scenarioWith({
      model: { ...small, kind: 'encoder-decoder', encoderLayers: 3, decoderLayers: 2 },
      accelerator: chip,
      workload: { contextLen: 5, startLen: 1, targetLen: 4, batch: 2 },
    }),
  },
  {
    name: 'norm-first decoder with one expert per token',
    scenario: scenarioWith({
      model: { ...small, layers: 3, normFirst: true, moe: moeWith({ frequency: 1, numExperts: 3, k: 1 }) },
      accelerator: { ...chip, tierRows: 32, tierCols: 32 },
      workload: { startLen: 3, targetLen: 6, batch: 2 },
    }),
  },
  {
    name: 'decoder without communication, three experts per token',
    scenario: scenarioWith({
      model: { ...small, layers: 2, moe: moeWith({ frequency: 2, numExperts: 4, k: 3 }) },
      accelerator: { ...chip, communication: false },
      workload: { startLen: 2, targetLen: 4 },
    }),
  },
  {
    name: 'gated MoE with shared experts, a router that gates, and experts per sequence',
    scenario: scenarioWith({
      model: { ...small, layers: 2, gatedFfn: true, moe: moeWith({ frequency: 2, numExperts: 4, k: 2, sharedFF: 96 }) },
      accelerator: { ...chip, tiers: 400, tierRows: 32, tierCols: 32 },
      workload: { startLen: 2, targetLen: 5, batch: 3 },
      fidelity: { routerGatesExperts: true, routingPerSequence: true, positionalLookup: true },
    }),
  },
];

export const boxes: readonly GraphBox[] = [
  { width: 372, height: 290, roomy: false },
  { width: 1264, height: 690, roomy: true },
  { width: 300, height: 420, roomy: false },
];

export interface Drawn {
  readonly simulation: Simulation;
  readonly places: GraphPlaces;
  readonly layout: GraphLayout;
}

/** A result laid out, as the view does it. */
export function drawn(
  simulation: Simulation,
  box: GraphBox,
  level: GraphLevel | null = null,
  expanded: readonly string[] = [],
): Drawn {
  const places = graphPlaces(simulation);
  const grid = gridFor(places, level, new Set(expanded), box);
  return { simulation, places, layout: layoutGraph({ simulation, places, grid, box, expanded }) };
}
