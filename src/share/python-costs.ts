import { costModel, costModelName } from '../model/costs/cost-model.ts';
import { type Costs, linearCostKinds, type Scenario } from '../model/scenario.ts';
import { pythonLiteral } from './python-text.ts';

/*
 * The cost models of src/model/costs/ as Python functions that replace those of the accelerator's configuration. The
 * expressions are written in the order of ours, so that they yield the same doubles. A test runs both.
 */

/** What the original calls our kinds. */
const names = {
  layerNorm: 'layer_norm',
  relu: 'relu',
  gelu: 'gelu',
  add: 'add',
  communication: 'com',
  sample: 'multinomial',
} as const;

const replace = (kind: keyof typeof names, what: 'latency' | 'energy', expression: string): string =>
  `config.${names[kind]}_${what} = lambda size: ${expression}`;

/** Attention: functions of five and four arguments, each returning (DRAM, compute). */
const attention = (latency: readonly string[], energy: readonly string[]): string[] => [
  '',
  '',
  'def load_time(size, seq_len, kv_caching):',
  '    """ns to read the keys and values of the cache."""',
  '    return kv_cache_latency(size, seq_len, config.dram_bandwidth) if kv_caching else 0',
  '',
  '',
  ...(latency.length > 0
    ? [
        'def mha_latency(size, n, causal, heads, kv_caching):',
        ...latency.map((line) => `    ${line}`),
        '    return load_time(size, n, kv_caching), compute',
        '',
        '',
      ]
    : []),
  ...(energy.length > 0
    ? [
        'def mha_energy(size, n, causal, kv_caching):',
        ...energy.map((line) => `    ${line}`),
        '    return load_time(size, n, kv_caching) * config.dram_active_power, compute',
        '',
        '',
      ]
    : []),
  ...(latency.length > 0 ? ['config.mha_latency = mha_latency'] : []),
  ...(energy.length > 0 ? ['config.mha_energy = mha_energy'] : []),
];

const published = [
  '# The tables of the 3D-CiM paper in closed form (pJ of the tables are nJ here).',
  replace('layerNorm', 'latency', 'math.ceil(size / 512) * 50'),
  replace('relu', 'latency', '1'),
  replace('gelu', 'latency', 'math.ceil((16 * size) / 256 + 6)'),
  replace('add', 'latency', 'math.ceil((8 * size) / 256 + 4)'),
  replace('communication', 'latency', 'math.ceil(size / 512) * 24'),
  replace('sample', 'latency', '10'),
  replace('layerNorm', 'energy', 'math.ceil(size / 512) * 20.96 * 1e-3'),
  replace('relu', 'energy', '(0.0155 * size) / 256 * 1e-3'),
  replace('gelu', 'energy', '(9.6275 * size) / 256 * 1e-3'),
  replace('add', 'energy', '(9.43 * size) / 256 * 1e-3'),
  replace('communication', 'energy', '0.0505 * size * 1e-3'),
  replace('sample', 'energy', '0.0'),
];

const publishedAttention = attention(
  [
    'pairs = n if kv_caching else (n * n + n) / 2 if causal else n * n',
    'softmax = n / 32 if kv_caching else (n * n) / 32',
    'compute = math.ceil((size * size * pairs) / 32768 + softmax + 7)',
  ],
  [
    'table = 0.0222864572 * size * n * n - 0.0056 * size + 0.0010906 * n * n + 4.285 * math.ceil(size / 768)',
    'compute = (table / n if kv_caching else table if causal else (table * 2 * n) / (n + 1)) * 1e-3',
  ],
);

const moePim = [
  ...published,
  '# What the code of MoE-PIM runs, where that is not the table.',
  replace('layerNorm', 'latency', 'math.ceil((50 * size) / 256)'),
  replace('communication', 'latency', 'math.ceil((12 * size) / 256)'),
  replace('layerNorm', 'energy', '(20.96 * size) / 256 * 1e-3'),
  replace('communication', 'energy', '(12.93 * size) / 256 * 1e-3'),
  replace('relu', 'energy', '(0.02 * size) / 256 * 1e-3'),
];

const moePimAttention = attention(
  [
    'share = 1 / n if kv_caching else 0.5 if causal else 1',
    'compute = math.ceil(n * n * (1.064e-4 * size + 1.521e-5 * size * size) * share)',
  ],
  ['compute = (n * n * 0.557225 * size) / (n if kv_caching else 1) * 1e-3'],
);

const sum = (form: { readonly base?: number | undefined; readonly perElement?: number | undefined }): string =>
  `${pythonLiteral(form.base ?? 0)} + ${pythonLiteral(form.perElement ?? 0)} * size`;

/** Query–key dot products times their length, as `dotWork` of the custom costs has them. */
const work = (perDot: number | undefined): string[] => [
  'half = 0.5 if causal and not kv_caching else 1',
  `work = ${pythonLiteral(perDot ?? 0)} * (n if kv_caching else n**2) * half * size`,
];

function customCosts(costs: Costs): string[] {
  const lines = ['# base + perElement · size; what is not here keeps the placeholder of the original.'];
  for (const kind of linearCostKinds) {
    const { latency, energy } = costs[kind] ?? {};
    if (latency) lines.push(replace(kind, 'latency', `math.ceil(${sum(latency)})`));
    if (energy) lines.push(replace(kind, 'energy', sum(energy)));
  }
  const { latency, energy } = costs.mha ?? {};
  if (latency || energy) {
    const time = latency
      ? [...work(latency.perDot), `compute = math.ceil(${pythonLiteral(latency.base ?? 0)} + work)`]
      : [];
    const spent = energy ? [...work(energy.perDot), `compute = ${pythonLiteral(energy.base ?? 0)} + work`] : [];
    lines.push(...attention(time, spent));
  }
  return lines;
}

/** Statements that give `config` the costs of a scenario; they need `math` and `kv_cache_latency`. */
export function pythonCosts(scenario: Scenario): string[] {
  const passive = `config.passive_power = ${pythonLiteral(costModel(scenario).passivePower)}  # W`;
  switch (costModelName(scenario)) {
    case 'stub':
      return ['# The placeholders of the original stay as they are.'];
    case 'published':
      return [...published, ...publishedAttention, passive];
    case 'moe-pim':
      return [...moePim, ...moePimAttention, passive];
    case 'custom':
      return [...customCosts(scenario.costs), passive];
  }
}
