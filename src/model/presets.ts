import { t, type Text } from '../base/text.ts';
import { initialValues } from './field.ts';
import { moeFields } from './model-fields.ts';
import { initialScenario, type MoE, type RoutingRow, type Scenario } from './scenario.ts';

/** A complete scenario to start from. */
export interface ScenarioPreset {
  readonly id: string;
  /** Goes into scenarios, links and files, so it is English in every language. */
  readonly name: string;
  /** One line on what there is to see. */
  readonly description: Text;
  readonly scenario: Scenario;
}

type Group = 'accelerator' | 'model' | 'mapping' | 'workload' | 'fidelity';
type Parts = Partial<Omit<Scenario, Group>> & {
  readonly [G in Group]?: Partial<Scenario[G]>;
};

/** A scenario that differs from the initial one in the given parts. */
export function scenarioWith(parts: Parts): Scenario {
  const initial = initialScenario();
  return {
    ...initial,
    ...parts,
    accelerator: { ...initial.accelerator, ...parts.accelerator },
    model: { ...initial.model, ...parts.model },
    mapping: { ...initial.mapping, ...parts.mapping },
    workload: { ...initial.workload, ...parts.workload },
    fidelity: { ...initial.fidelity, ...parts.fidelity },
  };
}

/** A mixture of experts that differs from the initial one in the given parts. */
export const moeWith = (parts: Partial<MoE>): MoE => ({ ...initialValues(moeFields), ...parts });

/** A draw of two of eight experts for each token of layers 0 and 2. */
const moeRouting: RoutingRow[] = [
  ['decoder_stack.layers.0.moe_layer', 0, 0, [0, 2]],
  ['decoder_stack.layers.0.moe_layer', 0, 1, [2, 5]],
  ['decoder_stack.layers.0.moe_layer', 0, 2, [0, 1]],
  ['decoder_stack.layers.0.moe_layer', 0, 3, [3, 6]],
  ['decoder_stack.layers.2.moe_layer', 0, 0, [1, 0]],
  ['decoder_stack.layers.2.moe_layer', 0, 1, [5, 3]],
  ['decoder_stack.layers.2.moe_layer', 0, 2, [5, 3]],
  ['decoder_stack.layers.2.moe_layer', 0, 3, [0, 5]],
  ['decoder_stack.layers.0.moe_layer', 1, 0, [0, 1]],
  ['decoder_stack.layers.2.moe_layer', 1, 0, [1, 4]],
  ['decoder_stack.layers.0.moe_layer', 2, 0, [1, 0]],
  ['decoder_stack.layers.2.moe_layer', 2, 0, [4, 5]],
  ['decoder_stack.layers.0.moe_layer', 3, 0, [5, 4]],
  ['decoder_stack.layers.2.moe_layer', 3, 0, [1, 5]],
];

const moeOn24Tiles = scenarioWith({
  name: 'MoE decoder on 24 tiles',
  accelerator: { tiles: 24, tiers: 128, kvCaching: true, digitalUnits: 8, mhaUnits: 2 },
  model: {
    layers: 4,
    dModel: 1024,
    heads: 16,
    dFF: 4096,
    vocab: 2048,
    maxSeq: 64,
    activation: 'gelu',
    moe: moeWith({ frequency: 2, numExperts: 8, k: 2 }),
  },
  mapping: { strategy: 'MOE_SEPARATED' },
  workload: { batch: 4, startLen: 4, targetLen: 8 },
  costs: {
    layerNorm: { latency: { base: 0, perElement: 0.09765625 }, energy: { perElement: 4.09375e-5 } },
    relu: { latency: { base: 1 }, energy: { perElement: 6e-8 } },
    gelu: { latency: { base: 6, perElement: 0.0625 }, energy: { perElement: 3.76e-5 } },
    add: { latency: { base: 4, perElement: 0.03125 }, energy: { perElement: 3.68e-5 } },
    communication: { latency: { perElement: 0.046875 }, energy: { perElement: 5.05e-5 } },
    mha: { latency: { base: 7, perDot: 0.0157 }, energy: { base: 0, perDot: 2.2286e-5 } },
    passivePower: 0.02412,
  },
  routing: moeRouting,
});

export const scenarioPresets: readonly ScenarioPreset[] = [
  {
    id: 'moe-24',
    name: 'MoE decoder on 24 tiles',
    description: t`Four sequences decode through two mixture-of-experts layers; attention waits for the KV cache.`,
    scenario: moeOn24Tiles,
  },
  {
    id: 'readme',
    name: '3D-SiM README example',
    description: t`The first example of the original simulator: three layers on a chip that is nearly empty.`,
    scenario: scenarioWith({ name: '3D-SiM README example' }),
  },
  {
    id: 'readme-kv',
    name: 'README example with KV caching',
    description: t`The same network computing one token a step, with keys and values from the cache.`,
    scenario: scenarioWith({ name: 'README example with KV caching', accelerator: { kvCaching: true } }),
  },
];
