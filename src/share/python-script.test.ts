import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { costModel } from '../model/costs/cost-model.ts';
import { moeWith, scenarioWith } from '../model/presets.ts';
import { type CostModelName, linearCostKinds, type Scenario } from '../model/scenario.ts';
import { opening, resultOf, runnable } from './exports.testing.ts';
import { richScenario } from './link.testing.ts';
import { pythonFaults, pythonStatements } from './python-check.testing.ts';
import { pythonCosts } from './python-costs.ts';
import { originalLacks } from './python-differences.ts';
import { type PythonValue, runPython } from './python-run.testing.ts';
import { pythonScript } from './python-script.ts';
import { commentLines, commentText } from './python-text.ts';

test('what is no Python is found', () => {
  for (const wrong of ['x = (1,\n', 'x = "abc\nimport os\n', 'a = 1\n    b = 2\n', 'def f(:\n    pass\n', 'x = 1 2\n'])
    expect(pythonFaults(wrong)).not.toEqual([]);
  expect(pythonFaults('def f(a):\n    """Says."""\n    return {"a": [a, -1e-3,]}, f"{a}: {\'x\'}"\n')).toEqual([]);
});

test('scripts are Python, with and without a result (seed 6701)', () => {
  const scenarios = [...fc.sample(richScenario, { seed: 6701, numRuns: 40 }), opening().scenario];
  for (const scenario of scenarios) expect(pythonFaults(pythonScript(scenario, null))).toEqual([]);
  for (const scenario of fc.sample(runnable, { seed: 6702, numRuns: 6 }))
    expect(pythonFaults(pythonScript(scenario, resultOf(scenario)))).toEqual([]);
}, 30_000);

test('names from elsewhere do not become code', () => {
  const hostile = 'x\nimport os\r\u2028raise SystemExit(3)\u0085"""\\';
  const plain: Scenario = { ...opening().scenario, routing: [['block', 0, 0, [1, 2]]] };
  const scenario: Scenario = { ...plain, name: hostile, routing: [['a"""\n\\', 0, 0, [1, 2]]] };
  const script = pythonScript(scenario, null);
  expect(script.split('\n')[0]).toBe('# x import os raise SystemExit(3) """\\');
  expect(script).not.toMatch(/^(import os|raise SystemExit\(3\))/m);
  expect(pythonFaults(script)).toEqual([]);
  // It does what the script of any other name does.
  expect(pythonStatements(script)).toEqual(pythonStatements(pythonScript(plain, null)));
});

const named = (model: CostModelName, more: Partial<Scenario['costs']> = {}): Scenario =>
  scenarioWith({ accelerator: { kvCaching: true, digitalUnits: 3 }, costs: { model, ...more } });

test.each<[string, Scenario]>([
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
  const { dramBandwidth, dramActivePower } = scenario.accelerator;
  const config: Record<string, PythonValue> = { dram_bandwidth: dramBandwidth, dram_active_power: dramActivePower };
  const loading =
    'kv_cache_latency = lambda size, seq_len, bandwidth: math.ceil(1e9 * ((2 * seq_len * size / 1e9) / bandwidth))';
  const math = { ceil: (value: PythonValue) => Math.ceil(Number(value)) };
  runPython(
    [loading, ...pythonCosts(scenario)].join('\n'),
    new Map<string, PythonValue>([
      ['config', config],
      ['math', math],
    ]),
  );
  const call = (name: string, ...args: PythonValue[]): PythonValue | null => {
    const cost = config[name];
    return typeof cost === 'function' ? cost(...args) : null;
  };

  const costs = costModel(scenario);
  const pythonNames = ['layer_norm', 'relu', 'gelu', 'add', 'com', 'multinomial'];
  let compared = 0;
  linearCostKinds.forEach((kind, k) =>
    sizes.forEach((size) => {
      const latency = call(`${pythonNames[k]}_latency`, size);
      const energy = call(`${pythonNames[k]}_energy`, size);
      if (latency !== null) expect(latency).toBe(costs.latency(kind, size));
      if (energy !== null) expect(energy).toBe(costs.energy(kind, size));
      compared += Number(latency !== null) + Number(energy !== null);
    }),
  );
  const hows = [
    { causal: true, cached: true },
    { causal: true, cached: false },
    { causal: false, cached: false },
  ];
  for (const size of sizes)
    for (const seqLen of lengths)
      for (const { causal, cached } of hows) {
        const shape = { causal, cached, size, keyValueSize: size, seqLen };
        const wanted = costs.attentionLatency(shape);
        const spent = costs.attentionEnergy(shape);
        const latency = call('mha_latency', size, seqLen, causal, 8, cached);
        const energy = call('mha_energy', size, seqLen, causal, cached);
        if (latency !== null) expect(latency).toEqual([wanted.dram, wanted.compute]);
        if (energy !== null) expect(energy).toEqual([spent.dram, spent.compute]);
        compared += Number(latency !== null) + Number(energy !== null);
      }
  expect(config['passive_power']).toBe(costs.passivePower);
  // As many as there are functions in the script, each at all of its sizes.
  const functions = pythonCosts(scenario).filter((line) => /^config\.\w+_(latency|energy) = /.test(line));
  const ofAttention = functions.filter((line) => line.startsWith('config.mha'));
  const others = new Set(functions.map((line) => line.split(' ')[0])).size - ofAttention.length;
  expect(compared).toBe(others * sizes.length + ofAttention.length * sizes.length * lengths.length * hows.length);
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

test('the original knows ReLU and GELU; SiLU is charged as GELU, and the script says so', () => {
  for (const [activation, word, note] of [
    ['relu', 'relu', false],
    ['gelu', 'gelu', false],
    ['silu', 'gelu', true],
  ] as const)
    for (const kind of ['decoder', 'encoder'] as const) {
      const script = pythonScript(scenarioWith({ model: { kind, activation } }), null);
      expect(script).toContain(`"activation": "${word}"`);
      expect(script).not.toContain('silu');
      expect(script.includes('# SiLU is charged as GELU, in both.')).toBe(note);
    }
});

test('totals are equal to nine digits, and each is compared with its own', () => {
  const { totals } = opening();
  const script = pythonScript(opening().scenario, opening());
  expect(script).toContain('math.isclose(ours, theirs, rel_tol=1e-9)');
  expect(script).toContain(`("Execution time", ${totals.executionTime}, execution_time, "ns"),`);
  expect(script).toContain(`("Peak scratchpad memory", ${totals.peakMemory}, peak_memory, "B"),`);
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

test('only experts off the first layer of their period are more than the original has', () => {
  const lacks = (offset: number) =>
    originalLacks(scenarioWith({ model: { layers: 8, moe: moeWith({ frequency: 2, offset }) } })).length;
  expect([lacks(0), lacks(2), lacks(1)]).toEqual([0, 0, 1]);
});
