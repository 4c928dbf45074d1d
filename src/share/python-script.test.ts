import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { costModel } from '../model/costs/cost-model.ts';
import { moeWith, scenarioWith } from '../model/presets.ts';
import { type CostModelName, linearCostKinds, type Scenario } from '../model/scenario.ts';
import { opening, resultOf, runnable } from './exports.testing.ts';
import { richScenario } from './link.testing.ts';
import { pythonCosts } from './python-costs.ts';
import { originalLacks } from './python-differences.ts';
import { pythonScript } from './python-script.ts';
import { commentLines, commentText } from './python-text.ts';

/** Runs Python; null where there is none. The scripts need no package for what is tested here. */
function python(
  source: string,
): { readonly status: number | null; readonly output: string; readonly error: string } | null {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-'], { input: source, encoding: 'utf8' });
  return error ? null : { status, output: stdout, error: stderr };
}
const hasPython = python('') !== null;

/** What Python says against the scripts; all at once, since starting it takes a while. */
function syntaxErrors(scripts: readonly string[]): string | undefined {
  const ran = python(
    `import ast, json\nfor script in json.loads(${JSON.stringify(JSON.stringify(scripts))}):\n    ast.parse(script)\n`,
  );
  return ran?.error;
}

test.skipIf(!hasPython)(
  'scripts are Python, with and without a result (seed 6701)',
  () => {
    const scenarios = [...fc.sample(richScenario, { seed: 6701, numRuns: 40 }), opening().scenario];
    const results = fc
      .sample(runnable, { seed: 6702, numRuns: 6 })
      .map((scenario) => pythonScript(scenario, resultOf(scenario)));
    expect(syntaxErrors([...scenarios.map((scenario) => pythonScript(scenario, null)), ...results])).toBe('');
  },
  30_000,
);

test.skipIf(!hasPython)('names from elsewhere do not become code', () => {
  const hostile = 'x\nimport os\r\u2028raise SystemExit(3)\u0085"""\\';
  const scenario: Scenario = { ...opening().scenario, name: hostile, routing: [['a"""\n\\', 0, 0, [1, 2]]] };
  const script = pythonScript(scenario, null);
  expect(script.split('\n')[0]).toBe('# x import os raise SystemExit(3) """\\');
  expect(script).not.toMatch(/^(import os|raise SystemExit\(3\))/m);
  expect(syntaxErrors([script])).toBe('');
});

const named = (model: CostModelName, more: Partial<Scenario['costs']> = {}): Scenario =>
  scenarioWith({ accelerator: { kvCaching: true, digitalUnits: 3 }, costs: { model, ...more } });

test.skipIf(!hasPython).each<[string, Scenario]>([
  ['published', named('published')],
  ['moe-pim', named('moe-pim')],
  ['custom', opening().scenario],
  [
    'custom, in part',
    named('custom', { mha: { energy: { base: 3, perDot: 0.1 } }, add: { latency: { perElement: 0.1 } } }),
  ],
  ['custom, nothing', named('custom')],
])('the costs in Python are those of the page: %s', (_what, scenario) => {
  const sizes = [1, 64, 255, 256, 511, 512, 513, 768, 1000, 1024, 4096, 12_288];
  const lengths = [1, 2, 12, 64, 128, 511];
  const kinds = ['layer_norm', 'relu', 'gelu', 'add', 'com', 'multinomial'];
  const { dramBandwidth, dramActivePower } = scenario.accelerator;
  const ran = python(`
import json, math
class Config: pass
config = Config()
config.dram_bandwidth, config.dram_active_power = ${dramBandwidth}, ${dramActivePower}
def kv_cache_latency(size, seq_len, bandwidth):
    return math.ceil(1e9 * ((2 * seq_len * size / 1e9) / bandwidth))
${pythonCosts(scenario).join('\n')}
def call(name, *args):
    function = getattr(config, name, None)
    return None if function is None else function(*args)
linear = [[[call(f"{kind}_{what}", size) for size in ${JSON.stringify(sizes)}] for what in ("latency", "energy")] for kind in ${JSON.stringify(kinds)}]
mha = [[call("mha_latency", size, n, causal, 8, cached), call("mha_energy", size, n, causal, cached)]
       for size in ${JSON.stringify(sizes)} for n in ${JSON.stringify(lengths)}
       for causal, cached in ((True, True), (True, False), (False, False))]
print(json.dumps([linear, mha, config.passive_power]))
`);
  expect(ran?.error).toBe('');
  const [linear, mha, passive] = JSON.parse(ran?.output ?? '[]') as [
    (number | null)[][][],
    [[number, number] | null, [number, number] | null][],
    number,
  ];
  const costs = costModel(scenario);
  linearCostKinds.forEach((kind, k) =>
    sizes.forEach((size, at) => {
      const [latency, energy] = [linear[k]?.[0]?.[at], linear[k]?.[1]?.[at]];
      if (latency !== null) expect(latency).toBe(costs.latency(kind, size));
      if (energy !== null) expect(energy).toBe(costs.energy(kind, size));
    }),
  );
  const shapes = sizes.flatMap((size) =>
    lengths.flatMap((seqLen) =>
      [
        { causal: true, cached: true },
        { causal: true, cached: false },
        { causal: false, cached: false },
      ].map((how) => ({ ...how, size, keyValueSize: size, seqLen })),
    ),
  );
  shapes.forEach((shape, at) => {
    const [latency, energy] = mha[at] ?? [];
    const wanted = costs.attentionLatency(shape);
    const spent = costs.attentionEnergy(shape);
    if (latency) expect(latency).toEqual([wanted.dram, wanted.compute]);
    if (energy) expect(energy).toEqual([spent.dram, spent.compute]);
  });
  expect(passive).toBe(costs.passivePower);
});

test('without options of its own a scenario is the original’s', () => {
  expect(originalLacks(opening().scenario)).toEqual([]);
  const own = scenarioWith({
    model: { gatedFfn: true, kvHeads: 2, positions: 'rotary', moe: moeWith({ sharedFF: 8, denseLayers: 1 }) },
    fidelity: { serialDram: true },
  });
  expect(originalLacks(own)).toHaveLength(6);
  expect(pythonScript(own, null)).toContain('# - Serial DRAM');
  // What says the same as the default is no difference.
  expect(originalLacks(scenarioWith({ model: { kvHeads: 8, headDim: 64, moe: moeWith({ expertFF: 2048 }) } }))).toEqual(
    [],
  );
});

test('the script has what the scenario has', () => {
  const simulation = opening();
  const script = pythonScript(simulation.scenario, simulation);
  for (const text of [
    'tiles=24,',
    'tier_shape=(512, 512)',
    'kv_caching=True',
    'strategy=Strategy.MOE_SEPARATED, split_ffn=True',
    'fast_trace_decoder(model, start_len=4, target_len=8, bsz=4)',
    '("decoder_stack.layers.0.moe_layer", 0, 0): [0, 2],',
    '"activation": "gelu"}',
    `${simulation.totals.executionTime}, execution_time`,
  ])
    expect(script).toContain(text);
});

test('a placement that the original would draw is written out', () => {
  const scenario = scenarioWith({ mapping: { strategy: 'GREEDY_RANDOM' }, workload: { targetLen: 2 } });
  const script = pythonScript(scenario, resultOf(scenario));
  expect(script).not.toContain('mapper');
  expect(script.match(/^ {4}"[\w.]+": \[\[\(/gm)).toHaveLength(resultOf(scenario).mapping.matrices.length);
});

test('comments are comments', () => {
  expect(commentText('a\nb\u2028c\u0000d')).toBe('a b c d');
  const lines = commentLines('word '.repeat(60));
  expect(lines.every((line) => line.startsWith('# ') && line.length <= 100)).toBe(true);
});
