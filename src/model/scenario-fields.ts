import { t } from '../base/text.ts';
import { cachesKeys, generates, hasExperts, hasTwoStacks, isDecoder, readsContext } from './circumstances.ts';
import { choice, decimal, toggle, whole } from './field.ts';
import { modelFields, moeFields } from './model-fields.ts';

/*
 * The fields of the scenario, group by group. Times are in ns, energies in nJ, powers in W, bandwidths in GB/s; sizes count
 * elements or units.
 */

export const acceleratorFields = {
  tiles: whole({
    label: t`Tiles`,
    definition: t`Number of 3D analog crossbar stacks on the chip.`,
    initial: 100,
    min: 1,
    max: 65_536,
    slider: [1, 1024, 'log'],
  }),
  tiers: whole({
    label: t`Tiers`,
    definition: t`Crossbar arrays stacked in one tile; each stores one chunk of one weight matrix.`,
    initial: 1024,
    min: 1,
    max: 65_536,
    slider: [1, 2048, 'log'],
  }),
  tierRows: whole({
    label: t`Tier rows`,
    definition: t`Inputs of one crossbar array: the length of the vector that it multiplies.`,
    initial: 512,
    min: 1,
    max: 65_536,
    slider: [32, 2048, 'log'],
  }),
  tierCols: whole({
    label: t`Tier columns`,
    definition: t`Outputs of one crossbar array; also the length of one transferred vector.`,
    initial: 512,
    min: 1,
    max: 65_536,
    slider: [32, 2048, 'log'],
  }),
  digitalUnits: whole({
    label: t`Digital units`,
    definition: t`Pool of digital processing units (DPUs) for additions, norms, activations and sampling.`,
    initial: 4,
    min: 1,
    max: 4096,
    slider: [1, 64, 'log'],
  }),
  mhaUnits: whole({
    label: t`MHA units`,
    definition: t`Pool of digital units for multi-head attention.`,
    initial: 1,
    min: 1,
    max: 4096,
    slider: [1, 64, 'log'],
  }),
  mvmLatency: decimal({
    label: t`MVM latency`,
    definition: t`Time of one matrix–vector multiplication on one tier, whatever part of the array is used.`,
    unit: 'ns',
    initial: 100,
    min: 0.001,
    max: 1e9,
    step: 0.001,
    slider: [10, 1000, 'log'],
  }),
  mvmEnergy: decimal({
    label: t`MVM energy`,
    definition: t`Energy of one matrix–vector multiplication on one tier.`,
    unit: 'nJ',
    initial: 10,
    min: 0,
    max: 1e9,
    step: 1e-6,
    slider: [0, 50],
  }),
  kvCaching: toggle({
    label: t`KV caching`,
    definition: t`Keys and values of earlier tokens are kept in DRAM, so that a later step computes one token only.`,
    initial: false,
    // What has it on can turn it off.
    when: (scenario) => isDecoder(scenario) || cachesKeys(scenario),
  }),
  dramBandwidth: decimal({
    label: t`DRAM bandwidth`,
    definition: t`Rate at which the key–value cache is read.`,
    unit: 'GB/s',
    initial: 5.332,
    min: 0.001,
    max: 1e6,
    step: 0.001,
    slider: [1, 1000, 'log'],
    when: cachesKeys,
  }),
  dramActivePower: decimal({
    label: t`DRAM active power`,
    definition: t`Power of the DRAM while it loads a key–value cache.`,
    unit: 'W',
    initial: 0.2467,
    min: 0,
    max: 1e6,
    step: 1e-6,
    slider: [0, 5],
    when: cachesKeys,
  }),
  dramInactivePower: decimal({
    label: t`DRAM idle power`,
    definition: t`Power that the DRAM draws for the whole run when key–value caching is on.`,
    unit: 'W',
    initial: 0.1297,
    min: 0,
    max: 1e6,
    step: 1e-6,
    slider: [0, 2],
    when: cachesKeys,
  }),
  oneTierAtATime: toggle({
    label: t`One tier at a time`,
    definition: t`A tile computes on one of its tiers at a time, because its tiers share their periphery.`,
    initial: true,
  }),
  communication: toggle({
    label: t`Communication`,
    definition: t`Moving a vector between units takes time and energy.`,
    initial: true,
  }),
  lockMhaUnitToLayer: toggle({
    label: t`Lock MHA unit to layer`,
    definition: t`Each attention layer always runs on the same MHA unit.`,
    initial: false,
  }),
  lockDigitalUnitToLayer: toggle({
    label: t`Lock digital unit to layer`,
    definition: t`The digital ops of a layer always run on the same digital unit.`,
    initial: false,
  }),
};

export const fidelityFields = {
  routerGatesExperts: toggle({
    label: t`Router gates experts`,
    definition: t`An expert starts only when the router has decided; in 3D-SiM both start together.`,
    initial: false,
    when: hasExperts,
  }),
  routingPerSequence: toggle({
    label: t`Routing per sequence`,
    definition: t`Each sequence of the batch draws its own experts; in 3D-SiM all take the same.`,
    initial: false,
    when: hasExperts,
  }),
  serialDram: toggle({
    label: t`Serial DRAM`,
    definition: t`One key–value cache is loaded at a time; in 3D-SiM every MHA unit loads at the full bandwidth.`,
    initial: false,
  }),
  positionalLookup: toggle({
    label: t`Positional lookup`,
    definition: t`A token also reads its row of the positional table; in 3D-SiM that table is stored, but never read.`,
    initial: false,
  }),
  memoryPerVector: toggle({
    label: t`Memory per vector`,
    definition: t`Each 8-bit vector counts once in the scratchpad; 3D-SiM counts a vector once per row block that reads it.`,
    initial: false,
  }),
  sharedEmbedding: toggle({
    label: t`Shared embedding`,
    definition: t`The decoder reads the encoder's embedding tables; its own are not stored (encoder–decoder only).`,
    initial: false,
    when: hasTwoStacks,
  }),
};

export const workloadFields = {
  batch: whole({
    label: t`Batch`,
    definition: t`Independent sequences that run at the same time; all have the same op graph.`,
    unit: t`seq`,
    initial: 1,
    min: 1,
    max: 65_536,
    slider: [1, 128, 'log'],
  }),
  contextLen: whole({
    label: t`Context length`,
    definition: t`Tokens that the encoder reads.`,
    unit: 'tok',
    initial: 4,
    min: 1,
    max: 1_048_576,
    slider: [1, 1024, 'log'],
    when: readsContext,
  }),
  startLen: whole({
    label: t`Prompt length`,
    definition: t`Tokens that are there at the start; the first step processes them all.`,
    unit: 'tok',
    initial: 1,
    min: 1,
    max: 1_048_576,
    slider: [1, 1024, 'log'],
    when: generates,
  }),
  targetLen: whole({
    label: t`Target length`,
    definition: t`Length of the sequence at the end: one step for every token between the prompt and it.`,
    unit: 'tok',
    initial: 12,
    min: 1,
    max: 1_048_576,
    slider: [2, 1024, 'log'],
    when: generates,
  }),
};

export const mappingFields = {
  strategy: choice({
    label: t`Strategy`,
    definition: t`How the chunks of the weight matrices are spread over the tiles.`,
    initial: 'GREEDY_IN_ORDER',
    options: [
      {
        value: 'GREEDY_IN_ORDER',
        label: t`Greedy in order`,
        definition: t`Each chunk goes to the first tile with the fewest tiers taken.`,
      },
      {
        value: 'GREEDY_RANDOM',
        label: t`Greedy random`,
        definition: t`Matrices in random order, each chunk to a random tile among those with the fewest tiers taken.`,
      },
      {
        value: 'GREEDY_UTIL',
        label: t`Greedy utilisation`,
        definition: t`Each chunk goes to the tile whose tiers are expected to be used least often.`,
      },
      {
        value: 'GREEDY_TOP2',
        label: t`Greedy top-2`,
        definition: t`As in order, but experts that are chosen together are placed apart.`,
      },
      {
        value: 'MOE_SEPARATED',
        label: t`MoE separated`,
        definition: t`Experts of one layer are stacked on tiles of their own; the other matrices follow.`,
      },
    ],
  }),
  splitFfn: toggle({
    label: t`Split FFN`,
    definition: t`An expert's two matrices may lie on different tiles.`,
    initial: true,
    when: hasExperts,
  }),
  stackEmbedding: toggle({
    label: t`Stack embedding`,
    definition: t`All row blocks of an embedding table lie on the same tiles, since a token reads one of them.`,
    initial: true,
    when: generates,
  }),
};

export const routeFields = {
  distribution: choice({
    label: t`Expert draw`,
    definition: t`How the experts of a token are drawn where the scenario does not name them.`,
    initial: 'uniform',
    options: [
      { value: 'uniform', label: t`Uniform`, definition: t`All experts are equally likely.` },
      { value: 'zipf', label: 'Zipf', definition: t`Expert i has weight 1 / (i + 1)^skew: a few are popular.` },
      { value: 'density', label: t`Density`, definition: t`By a given vector of weights, or a matrix of pairs.` },
      { value: 'layers', label: t`Layer density`, definition: t`By given weights, each MoE layer its own.` },
    ],
    when: hasExperts,
  }),
  skew: decimal({
    label: t`Skew`,
    definition: t`Exponent of the Zipf draw; 0 = uniform, 1 = the classic law.`,
    initial: 1,
    min: 0,
    max: 10,
    step: 0.01,
    slider: [0, 3],
    when: (scenario) => hasExperts(scenario) && scenario.routes.distribution === 'zipf',
  }),
};

const seed = {
  definition: t`The same seed always gives the same random choices.`,
  initial: 1,
  min: 0,
  max: 2 ** 31 - 1,
};

export const seedFields = {
  mapping: whole({
    label: t`Mapping seed`,
    ...seed,
    when: ({ mapping }) => mapping.strategy === 'GREEDY_RANDOM',
  }),
  routing: whole({
    label: t`Routing seed`,
    ...seed,
    when: hasExperts,
    last: true,
  }),
};

/** The groups of fields, keyed by their place in the scenario. */
export const fieldGroups = {
  accelerator: acceleratorFields,
  model: modelFields,
  'model.moe': moeFields,
  mapping: mappingFields,
  workload: workloadFields,
  fidelity: fidelityFields,
  routes: routeFields,
  seeds: seedFields,
};
