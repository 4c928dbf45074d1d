import { entryAt } from '../base/column.ts';
import { english } from '../base/words.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import { resultDigest, scenarioDigest } from './digest.ts';
import { pythonCosts } from './python-costs.ts';
import { originalLacks } from './python-differences.ts';
import { commentLines, commentText, pythonLiteral } from './python-text.ts';
import { routingRowsOf } from './routing-rows.ts';

/*
 * “Copy as 3D-SiM Python”: a script that runs the scenario with the original library (package `threedsim`) and compares
 * its totals with ours. The library draws experts at random and maps in its own way where it draws; what a result of ours
 * says of both is written into the script, so that nothing is left to chance.
 */

function header(scenario: Scenario, simulation: Simulation | null, lacks: readonly string[]): string[] {
  const digest = simulation ? `, result ${resultDigest(simulation)}` : '';
  return [
    `# ${commentText(scenario.name)}`.trimEnd(),
    `# Written by Tierscope for 3D-SiM (package threedsim). Scenario ${scenarioDigest(scenario)}${digest}.`,
    '# Units: ns, nJ, W, GB/s, bytes.',
    ...(lacks.length === 0 ? [] : ['#', '# The original cannot do all of this scenario; expect other totals:']),
    ...lacks.flatMap((text) => commentLines(`- ${text}`)),
    ...(scenario.model.activation === 'silu' ? ['# SiLU is charged as GELU, in both.'] : []),
  ];
}

const modelImports = {
  decoder: ['fast_trace_decoder', 'DecoderOnlyTransformer', 'TransformerDecoderLayer'],
  encoder: ['trace_model', 'EncoderOnlyTransformer', 'TransformerEncoderLayer'],
  'encoder-decoder': [
    'fast_trace_encoder_decoder',
    'EncoderDecoderTransformer',
    'TransformerDecoderLayer, TransformerEncoderLayer',
  ],
} as const;

function imports({ model: { kind, moe } }: Scenario): string[] {
  const [trace, modelClass, layers] = modelImports[kind];
  return [
    'import math',
    '',
    'import numpy as np',
    ...(moe === null ? [] : ['import threedsim.inference.tracer as tracer', 'import threedsim.modules.moe as moe']),
    'from threedsim.accelerator import Accelerator, AcceleratorConfig, kv_cache_latency',
    `from threedsim.inference import schedule_execution, ${trace}`,
    'from threedsim.mapping import Mapper, MapStrategy, Strategy',
    `from threedsim.models import ${modelClass}`,
    `from threedsim.modules import ${layers}`,
    'from threedsim.modules.base import assign_acc, fill_name_fields, make_traceable, make_use_linear',
  ];
}

/** `name=value` lines of a call. */
const named = (values: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(values).map(([name, value]) => `    ${name}=${pythonLiteral(value)},`);

function acceleratorLines(scenario: Scenario): string[] {
  const { accelerator: chip } = scenario;
  return [
    'config = AcceleratorConfig(',
    ...named({ tiles: chip.tiles, tiers: chip.tiers }),
    `    tier_shape=(${chip.tierRows}, ${chip.tierCols}),`,
    ...named({
      num_digital_units: chip.digitalUnits,
      num_mha_units: chip.mhaUnits,
      mvm_latency: chip.mvmLatency,
      mvm_energy: chip.mvmEnergy,
      lock_mha_unit_to_layer: chip.lockMhaUnitToLayer,
      lock_dpu_unit_to_layer: chip.lockDigitalUnitToLayer,
      model_ott: chip.oneTierAtATime,
      kv_caching: chip.kvCaching,
      dram_bandwidth: chip.dramBandwidth,
      dram_active_power: chip.dramActivePower,
      dram_inactive_power: chip.dramInactivePower,
    }),
    ')',
    '',
    ...pythonCosts(scenario),
  ];
}

function modelLines({ model: network }: Scenario): string[] {
  const { kind, moe } = network;
  const layer = {
    d_model: network.dModel,
    nhead: network.heads,
    dim_feedforward: network.dFF,
    activation: network.activation === 'relu' ? 'relu' : 'gelu',
  };
  const embedding = { vocab_size: network.vocab, embedding_dim: network.dModel, max_seq_length: network.maxSeq };
  // Experts do not take over the activation of their layer: left out, they would have a ReLU.
  const { activation } = layer;
  const experts = moe === null ? {} : { frequency: moe.frequency, num_experts: moe.numExperts, k: moe.k, activation };
  const common = [...named({ embedding_layer_kwargs: embedding, moe_kwargs: experts, device: 'meta' }), ')'];
  switch (kind) {
    case 'decoder':
      return [
        'model = DecoderOnlyTransformer(',
        '    TransformerDecoderLayer,',
        ...named({
          num_layers: network.layers,
          decoder_layer_kwargs: { ...layer, norm_first: network.normFirst },
        }),
        ...common,
      ];
    case 'encoder':
      return [
        'model = EncoderOnlyTransformer(',
        '    TransformerEncoderLayer,',
        ...named({ num_layers: network.layers, encoder_layer_kwargs: layer }),
        ...common,
      ];
    case 'encoder-decoder':
      return [
        'model = EncoderDecoderTransformer(',
        '    TransformerEncoderLayer,',
        '    TransformerDecoderLayer,',
        ...named({
          num_encoder_layers: network.encoderLayers,
          num_decoder_layers: network.decoderLayers,
          encoder_layer_kwargs: layer,
          decoder_layer_kwargs: layer,
        }),
        ...common,
      ];
  }
}

/** The strategies that the original has. */
const originals: ReadonlySet<string> = new Set([
  'GREEDY_IN_ORDER',
  'GREEDY_RANDOM',
  'GREEDY_UTIL',
  'GREEDY_TOP2',
  'MOE_SEPARATED',
]);

/** Whether the original's mapper draws, stops, or has no such strategy: then the placement is written out. */
const needsPlacement = ({ model: { moe }, mapping: { strategy, splitFfn } }: Scenario): boolean =>
  !originals.has(strategy) ||
  strategy === 'GREEDY_RANDOM' ||
  (strategy === 'MOE_SEPARATED' && !splitFfn && moe !== null);

function placement({ mapping, scenario }: Simulation): string[] {
  const { chunks, matrices } = mapping;
  const weights = scenario.accelerator.tierRows * scenario.accelerator.tierCols;
  const lines = matrices.map(({ name, firstChunk, chunkRows, chunkCols }) => {
    const rows = Array.from({ length: chunkRows }, (_r, row) => {
      const cells = Array.from({ length: chunkCols }, (_c, col) => {
        const at = firstChunk + row * chunkCols + col;
        const used = [entryAt(chunks.usedRows, at), entryAt(chunks.usedCols, at)] as const;
        return `(${[chunks.tile[at], chunks.tier[at], (used[0] * used[1]) / weights, ...used].join(', ')})`;
      });
      return `[${cells.join(', ')}]`;
    });
    return `    ${pythonLiteral(name)}: [${rows.join(', ')}],`;
  });
  return [
    '# Per matrix, rows and columns of chunks: (tile, tier, utilisation, used rows, used columns).',
    'placement = {',
    ...lines,
    '}',
    'for name, module in model.named_modules():',
    '    if name in placement:',
    '        module.set_mapping(placement[name])',
  ];
}

function whyPlaced(strategy: string): string {
  if (!originals.has(strategy))
    return `${strategy} is no strategy of the original; this is the placement of Tierscope.`;
  return strategy === 'GREEDY_RANDOM'
    ? 'GREEDY_RANDOM draws from generators of its own; this is the placement that Tierscope drew.'
    : 'MOE_SEPARATED without split_ffn stops in the original (an undefined variable); this is the placement of Tierscope.';
}

function mappingLines(scenario: Scenario, simulation: Simulation | null): string[] {
  const { strategy, splitFfn, stackEmbedding, density } = scenario.mapping;
  const experts = scenario.model.moe?.numExperts ?? 0;
  if (needsPlacement(scenario) && simulation) {
    return [...commentLines(whyPlaced(strategy)), ...placement(simulation)];
  }
  const even = `np.ones((${experts}, ${experts})) - np.eye(${experts})`;
  const top2 = strategy === 'GREEDY_TOP2' && experts > 0;
  return [
    ...(needsPlacement(scenario)
      ? commentLines(
          'The original draws this placement at random, or stops: run the scenario in Tierscope before copying.',
        )
      : []),
    'mapper = Mapper(',
    '    accelerator=acc,',
    '    model=model,',
    '    map_strategy=MapStrategy(',
    `        strategy=Strategy.${strategy}, split_ffn=${pythonLiteral(splitFfn)}, stack_embedding=${pythonLiteral(stackEmbedding)}`,
    '    ),',
    ...(top2 ? [`    density=${density === null ? even : `np.array(${pythonLiteral(density)})`},`] : []),
    ')',
    'mapper.map_network()',
  ];
}

function routingLines(scenario: Scenario, simulation: Simulation | null): string[] {
  const { moe } = scenario.model;
  if (moe === null) return [];
  const rows = simulation ? routingRowsOf(simulation) : (scenario.routing ?? []);
  return [
    '',
    '# Experts by MoE block, step (-1 = encoder) and token. The original draws them while it traces; here they are looked up.',
    ...(simulation ? [] : commentLines('Only those that the scenario names; the original draws the others.')),
    'routing = {',
    ...rows.map(
      ([block, step, token, chosen]) => `    (${pythonLiteral(block)}, ${step}, ${token}): ${pythonLiteral(chosen)},`,
    ),
    '}',
    'current = {"step": -1, "key": None}',
    'original_sample, original_forward = moe._sample, moe.MoELayer.forward',
    'original_trace = tracer.trace_prune_and_patch',
    '',
    '',
    'def trace_step(*args, **kwargs):',
    '    current["step"] += 1',
    '    return original_trace(*args, **kwargs)',
    '',
    '',
    'def forward(self, token, op_info=None):',
    '    step = -1 if op_info["decoding_id"] == "memory" else current["step"]',
    '    current["key"] = (self.name, step, op_info["token_id"])',
    '    return original_forward(self, token, op_info=op_info)',
    '',
    '',
    'def sample(density, num_experts, k):',
    '    chosen = routing.get(current["key"])',
    '    return original_sample(density, num_experts, k) if chosen is None else chosen',
    '',
    '',
    'tracer.trace_prune_and_patch = trace_step',
    'moe.MoELayer.forward = forward',
    'moe._sample = sample',
  ];
}

function runLines({ model: { kind }, workload, accelerator: { communication } }: Scenario): string[] {
  const { batch, startLen, targetLen, contextLen } = workload;
  const traced = {
    decoder: `fast_trace_decoder(model, start_len=${startLen}, target_len=${targetLen}, bsz=${batch})`,
    encoder: `trace_model(model, bsz=${batch}, concrete_args={"context_len": ${contextLen}})`,
    'encoder-decoder': `fast_trace_encoder_decoder(\n    model, context_len=${contextLen}, gen_start_len=${startLen}, gen_target_len=${targetLen}, bsz=${batch}\n)`,
  }[kind];
  return [
    'fill_name_fields(model)',
    'make_traceable(model, is_traceable=True)',
    // The fast tracers work on whole matrices and put the tiers in afterwards; the plain one traces the tiers.
    ...(kind === 'encoder' ? [] : ['make_use_linear(model, use_linear=True)']),
    `traced = ${traced}`,
    'execution_time, memory, peak_memory, energy, flops, energy_breakdown, latency_breakdown = schedule_execution(',
    '    traced.graph,',
    '    accelerator=model.accelerator,',
    ...named({ copy_and_cleanup_graph: kind === 'encoder', communication }),
    ')',
  ];
}

const outputs = [
  ['Execution time', 'execution_time', 'ns', 'executionTime'],
  ['Energy', 'energy', 'nJ', 'energy'],
  ['FLOPs', 'flops', '', 'flops'],
  ['Peak scratchpad memory', 'peak_memory', 'B', 'peakMemory'],
] as const;

function comparison(simulation: Simulation | null): string[] {
  if (!simulation) return outputs.map(([label, name, unit]) => `print(f"${label}: {${name}} ${unit}".rstrip())`);
  return [
    '# 3D-SiM beside Tierscope; sums of energy and FLOPs depend on the order of summation in the last digits.',
    'same = True',
    'for label, ours, theirs, unit in [',
    ...outputs.map(
      ([label, name, unit, total]) =>
        `    ("${label}", ${pythonLiteral(simulation.totals[total])}, ${name}, "${unit}"),`,
    ),
    ']:',
    '    equal = math.isclose(ours, theirs, rel_tol=1e-9)',
    '    same = same and equal',
    "    print(f\"{label}: {theirs} {unit} (Tierscope {ours}): {'equal' if equal else 'DIFFERENT'}\")",
    'raise SystemExit(0 if same else 1)',
  ];
}

/**
 * The scenario as a Python script for the original library. With its result, drawn experts and placements are written out
 * and the totals compared; the script ends with status 1 where they differ. What the original cannot do is a comment.
 */
export function pythonScript(scenario: Scenario, simulation: Simulation | null): string {
  const sections = [
    header(
      scenario,
      simulation,
      originalLacks(scenario).map((text) => english(text)),
    ),
    imports(scenario),
    acceleratorLines(scenario),
    ['acc = Accelerator(config, device="meta")', ...modelLines(scenario), 'assign_acc(model, acc)'],
    mappingLines(scenario, simulation),
    routingLines(scenario, simulation),
    runLines(scenario),
    comparison(simulation),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
