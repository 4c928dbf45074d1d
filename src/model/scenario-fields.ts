import { choice, decimal, toggle, whole } from './field.ts';
import { modelFields, moeFields } from './model-fields.ts';

/*
 * The fields of the scenario, group by group. Times are in ns, energies in nJ, powers in W, bandwidths in GB/s; sizes count
 * elements or units.
 */

export const acceleratorFields = {
  tiles: whole({
    label: 'Tiles',
    definition: 'Number of 3D analog crossbar stacks on the chip.',
    initial: 100,
    min: 1,
    max: 65_536,
    slider: [1, 1024, 'log'],
  }),
  tiers: whole({
    label: 'Tiers',
    definition: 'Crossbar arrays stacked in one tile; each stores one chunk of one weight matrix.',
    initial: 1024,
    min: 1,
    max: 65_536,
    slider: [1, 2048, 'log'],
  }),
  tierRows: whole({
    label: 'Tier rows',
    definition: 'Inputs of one crossbar array: the length of the vector that it multiplies.',
    initial: 512,
    min: 1,
    max: 65_536,
    slider: [32, 2048, 'log'],
  }),
  tierCols: whole({
    label: 'Tier columns',
    definition: 'Outputs of one crossbar array; also the length of one transferred vector.',
    initial: 512,
    min: 1,
    max: 65_536,
    slider: [32, 2048, 'log'],
  }),
  digitalUnits: whole({
    label: 'Digital units',
    definition: 'Pool of digital processing units (DPUs) for additions, norms, activations and sampling.',
    initial: 4,
    min: 1,
    max: 4096,
    slider: [1, 64, 'log'],
  }),
  mhaUnits: whole({
    label: 'MHA units',
    definition: 'Pool of digital units for multi-head attention.',
    initial: 1,
    min: 1,
    max: 4096,
    slider: [1, 64, 'log'],
  }),
  mvmLatency: decimal({
    label: 'MVM latency',
    definition: 'Time of one matrix–vector multiplication on one tier, whatever part of the array is used.',
    unit: 'ns',
    initial: 100,
    min: 0.001,
    max: 1e9,
    step: 0.001,
    slider: [10, 1000, 'log'],
  }),
  mvmEnergy: decimal({
    label: 'MVM energy',
    definition: 'Energy of one matrix–vector multiplication on one tier.',
    unit: 'nJ',
    initial: 10,
    min: 0,
    max: 1e9,
    step: 1e-6,
    slider: [0, 50],
  }),
  oneTierAtATime: toggle({
    label: 'One tier at a time',
    definition: 'A tile computes on one of its tiers at a time, because its tiers share their periphery.',
    initial: true,
  }),
  lockMhaUnitToLayer: toggle({
    label: 'Lock MHA unit to layer',
    definition: 'Each attention layer always runs on the same MHA unit.',
    initial: false,
  }),
  lockDigitalUnitToLayer: toggle({
    label: 'Lock digital unit to layer',
    definition: 'The digital ops of a layer always run on the same digital unit.',
    initial: false,
  }),
  kvCaching: toggle({
    label: 'KV caching',
    definition: 'Keys and values of earlier tokens are kept in DRAM, so that a later step computes one token only.',
    initial: false,
  }),
  dramBandwidth: decimal({
    label: 'DRAM bandwidth',
    definition: 'Rate at which the key–value cache is read.',
    unit: 'GB/s',
    initial: 5.332,
    min: 0.001,
    max: 1e6,
    step: 0.001,
    slider: [1, 1000, 'log'],
  }),
  dramActivePower: decimal({
    label: 'DRAM active power',
    definition: 'Power of the DRAM while it loads a key–value cache.',
    unit: 'W',
    initial: 0.2467,
    min: 0,
    max: 1e6,
    step: 1e-6,
    slider: [0, 5],
  }),
  dramInactivePower: decimal({
    label: 'DRAM idle power',
    definition: 'Power that the DRAM draws for the whole run when key–value caching is on.',
    unit: 'W',
    initial: 0.1297,
    min: 0,
    max: 1e6,
    step: 1e-6,
    slider: [0, 2],
  }),
  communication: toggle({
    label: 'Communication',
    definition: 'Moving a vector between units takes time and energy.',
    initial: true,
  }),
};

export const fidelityFields = {
  routerGatesExperts: toggle({
    label: 'Router gates experts',
    definition: 'An expert starts only when the router has decided; in 3D-SiM both start together.',
    initial: false,
  }),
  routingPerSequence: toggle({
    label: 'Routing per sequence',
    definition: 'Each sequence of the batch draws its own experts; in 3D-SiM all take the same.',
    initial: false,
  }),
  serialDram: toggle({
    label: 'Serial DRAM',
    definition: 'One key–value cache is loaded at a time; in 3D-SiM every MHA unit loads at the full bandwidth.',
    initial: false,
  }),
  positionalLookup: toggle({
    label: 'Positional lookup',
    definition: 'A token also reads its row of the positional table; in 3D-SiM that table is stored, but never read.',
    initial: false,
  }),
  memoryPerVector: toggle({
    label: 'Memory per vector',
    definition:
      'Each 8-bit vector counts once in the scratchpad; 3D-SiM counts a vector once per row block that reads it.',
    initial: false,
  }),
  sharedEmbedding: toggle({
    label: 'Shared embedding',
    definition: "The decoder reads the encoder's embedding tables; its own are not stored (encoder–decoder only).",
    initial: false,
  }),
};

export const workloadFields = {
  batch: whole({
    label: 'Batch',
    definition: 'Independent sequences that run at the same time; all have the same op graph.',
    unit: 'seq',
    initial: 1,
    min: 1,
    max: 65_536,
    slider: [1, 128, 'log'],
  }),
  startLen: whole({
    label: 'Prompt length',
    definition: 'Tokens that are there at the start; the first step processes them all.',
    unit: 'tok',
    initial: 1,
    min: 1,
    max: 1_048_576,
    slider: [1, 1024, 'log'],
  }),
  targetLen: whole({
    label: 'Target length',
    definition: 'Length of the sequence at the end: one step for every token between the prompt and it.',
    unit: 'tok',
    initial: 12,
    min: 1,
    max: 1_048_576,
    slider: [2, 1024, 'log'],
  }),
  contextLen: whole({
    label: 'Context length',
    definition: 'Tokens that the encoder reads.',
    unit: 'tok',
    initial: 4,
    min: 1,
    max: 1_048_576,
    slider: [1, 1024, 'log'],
  }),
};

export const mappingFields = {
  strategy: choice({
    label: 'Strategy',
    definition: 'How the chunks of the weight matrices are spread over the tiles.',
    initial: 'GREEDY_IN_ORDER',
    options: [
      {
        value: 'GREEDY_IN_ORDER',
        label: 'Greedy in order',
        definition: 'Each chunk goes to the first tile with the fewest tiers taken.',
      },
      {
        value: 'GREEDY_RANDOM',
        label: 'Greedy random',
        definition: 'Matrices in random order, each chunk to a random tile among those with the fewest tiers taken.',
      },
      {
        value: 'GREEDY_UTIL',
        label: 'Greedy utilisation',
        definition: 'Each chunk goes to the tile whose tiers are expected to be used least often.',
      },
      {
        value: 'GREEDY_TOP2',
        label: 'Greedy top-2',
        definition: 'As in order, but experts that are chosen together are placed apart.',
      },
      {
        value: 'MOE_SEPARATED',
        label: 'MoE separated',
        definition: 'Experts of one layer are stacked on tiles of their own; the other matrices follow.',
      },
    ],
  }),
  splitFfn: toggle({
    label: 'Split FFN',
    definition: "An expert's two matrices may lie on different tiles.",
    initial: true,
  }),
  stackEmbedding: toggle({
    label: 'Stack embedding',
    definition: 'All row blocks of an embedding table lie on the same tiles, since a token reads one of them.',
    initial: true,
  }),
};

export const routeFields = {
  distribution: choice({
    label: 'Expert draw',
    definition: 'How the experts of a token are drawn where the scenario does not name them.',
    initial: 'uniform',
    options: [
      { value: 'uniform', label: 'Uniform', definition: 'All experts are equally likely.' },
      { value: 'zipf', label: 'Zipf', definition: 'Expert i has weight 1 / (i + 1)^skew: a few are popular.' },
      { value: 'density', label: 'Density', definition: 'By a given vector of weights, or a matrix of pairs.' },
      { value: 'layers', label: 'Layer density', definition: 'By given weights, each MoE layer its own.' },
    ],
  }),
  skew: decimal({
    label: 'Skew',
    definition: 'Exponent of the Zipf draw; 0 = uniform, 1 = the classic law.',
    initial: 1,
    min: 0,
    max: 10,
    step: 0.01,
    slider: [0, 3],
  }),
};

const seedField = whole({
  label: 'Seed',
  definition: 'The same seed always gives the same random choices.',
  initial: 1,
  min: 0,
  max: 2 ** 31 - 1,
});

export const seedFields = {
  mapping: { ...seedField, label: 'Mapping seed' },
  routing: { ...seedField, label: 'Routing seed' },
};

/** Groups of fields as the form shows them, keyed by their place in the scenario. */
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
