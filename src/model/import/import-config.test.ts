/** The importer on real and broken configurations. Long because everything is held to the same fixtures. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../base/text.ts';
import { english, wordsOf } from '../../base/words.ts';
import { chosen } from '../../state/chosen-preset.testing.ts';
import { consistencyIssues } from '../consistency.ts';
import { parseScenario } from '../parse.ts';
import { chipPresets } from '../presets/chip-presets.ts';
import { modelPresets } from '../presets/model-presets.ts';
import { scenarioWith } from '../presets.ts';
import type { Model, MoE } from '../scenario.ts';
import { importConfig } from './import-config.ts';
import type { ImportedModel } from './imported-model.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtureText = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8');
const fixture = (name: string) => JSON.parse(fixtureText(name)) as Record<string, unknown>;
const fixtureNames = readdirSync(folder).map((file) => file.replace('.json', ''));

/** Sentences as one text. */
const said = (sentences: readonly Text[]): string => sentences.map((sentence) => english(sentence)).join('\n');

function imported(input: unknown): ImportedModel {
  const result = importConfig(input);
  if (!result.ok) throw new Error(said(result.error.map(({ problem }) => problem)));
  return result.value;
}

function issuesOf(input: unknown) {
  const result = importConfig(input);
  if (result.ok) throw new Error('it was imported');
  return result.error;
}

/** With what 0 stands for filled in, so that two ways to say the same are equal. */
function resolved({ model, fidelity }: Pick<ImportedModel, 'model' | 'fidelity'>) {
  const full = scenarioWith({ model, fidelity });
  const { kind, layers, encoderLayers, decoderLayers, maxSeq, moe, ...rest } = full.model;
  return {
    ...rest,
    kind,
    stacks: kind === 'encoder-decoder' ? [encoderLayers, decoderLayers] : [layers],
    kvHeads: rest.kvHeads || rest.heads,
    headDim: rest.headDim || rest.dModel / rest.heads,
    moe: moe && { ...moe, expertFF: moe.expertFF || rest.dFF },
    // Switch states no maximum: nothing is stored for a position.
    maxSeq: moe && kind === 'encoder-decoder' ? null : maxSeq,
    sharedEmbedding: full.fidelity.sharedEmbedding,
  };
}

const presetFixtures: readonly [preset: string, file: string][] = modelPresets
  .map(({ id }): [string, string] => [id, id])
  .filter(([, file]) => fixtureNames.includes(file));

test('there is a config for the preset of every family', () => {
  const families = new Set(
    presetFixtures.map(([id]) => modelPresets.find((preset) => preset.id === id)?.source.modelType),
  );
  const wanted = new Set(modelPresets.map(({ source }) => source.modelType).filter((type) => type !== null));
  expect(families).toEqual(wanted);
});

test.each(presetFixtures)('the config of %s is its preset', (id, file) => {
  const preset = modelPresets.find((entry) => entry.id === id);
  if (!preset) throw new Error(id);
  const result = imported(fixtureText(file));
  expect(resolved(result)).toEqual(resolved(preset));
  expect(result.architecture).toMatchObject({ modelType: preset.source.modelType, recognisedBy: 'model_type' });
  expect(result.warnings).toEqual([]);
});

test.each(fixtureNames.filter((name) => name !== 'llava-1.5'))('%s makes a scenario without issues', (name) => {
  const { model, fidelity, fields } = imported(fixtureText(name));
  for (const chip of chipPresets) {
    const scenario = chosen({ name, model, fidelity }, chip);
    expect(consistencyIssues(scenario)).toEqual([]);
    expect(parseScenario(JSON.parse(JSON.stringify(scenario))).ok).toBe(true);
  }
  // Every field that was set says where it is from, once, and with the value that the model has.
  const full = { model: { ...model, ...(model.moe ? {} : { moe: undefined }) }, fidelity };
  const leaves = [
    ...Object.entries(model).flatMap(([key, value]) =>
      key === 'moe'
        ? Object.entries(model.moe ?? {}).map(([inner, of]) => [`model.moe.${inner}`, of])
        : [[`model.${key}`, value]],
    ),
    ...Object.entries(full.fidelity).map(([key, value]) => [`fidelity.${key}`, value]),
  ];
  expect(Object.fromEntries(fields.map(({ path, value }) => [path, value]))).toEqual(Object.fromEntries(leaves));
  expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
  for (const { key, note, raw } of fields) {
    expect(key === null).toBe(raw === undefined);
    if (key === null) expect(english(note)).not.toBe('');
  }
});

type Row = readonly [file: string, family: string, model: Partial<Model>, moe?: Partial<MoE> | null];

const rows: readonly Row[] = [
  [
    'gpt2-old',
    'GPT-2',
    { kind: 'decoder', layers: 24, dModel: 1024, dFF: 4096, activation: 'gelu', tiedEmbedding: true },
  ],
  ['bert-old', 'BERT', { kind: 'encoder', layers: 12, dFF: 3072, normFirst: false }],
  ['llama-old', 'Llama', { kvHeads: 0, maxSeq: 2048, gatedFfn: true, positions: 'rotary' }],
  ['t5-v1.1-base', 'T5', { gatedFfn: true, activation: 'gelu', tiedEmbedding: false, dFF: 2048 }],
  ['t5-encoder', 'T5', { kind: 'encoder', layers: 24, headDim: 64, gatedFfn: true }],
  ['switch-wrong-step', 'Switch', { encoderLayers: 12 }, { frequency: 2, offset: 1, numExperts: 32, k: 1 }],
  ['mistral-7b-v0.1', 'Mistral', { kvHeads: 8, dFF: 14_336 }, null],
  ['qwen2.5-7b', 'Qwen2', { dModel: 3584, heads: 28, kvHeads: 4 }, null],
  ['qwen-7b', 'Qwen', { dFF: 11_008, headDim: 128, gatedFfn: true }],
  ['gemma-2-9b', 'Gemma 2', { headDim: 256, activation: 'gelu', gatedFfn: true, tiedEmbedding: true }],
  [
    'dbrx',
    'DBRX',
    { dModel: 6144, kvHeads: 8, norm: 'layerNorm', gatedFfn: true },
    { numExperts: 16, k: 4, expertFF: 10_752 },
  ],
  ['pythia-1.4b', 'GPT-NeoX', { positions: 'rotary', dFF: 8192, tiedEmbedding: false, gatedFfn: false }],
  ['opt-125m', 'OPT', { activation: 'relu', dFF: 3072, normFirst: true, positions: 'table' }],
  ['opt-350m', 'OPT', { normFirst: false, dModel: 1024 }],
  ['bloom-560m', 'BLOOM', { dModel: 1024, dFF: 4096, positions: 'none', maxSeq: 2048 }],
  ['falcon-7b', 'Falcon', { heads: 71, kvHeads: 1, dFF: 18_176, tiedEmbedding: true }],
  ['falcon-40b-old', 'Falcon', { layers: 60, heads: 128, kvHeads: 8, dFF: 32_768 }],
  ['bart-large', 'BART', { kind: 'encoder-decoder', encoderLayers: 12, decoderLayers: 12, dFF: 4096, vocab: 50_265 }],
  ['distilbart-cnn-12-6', 'BART', { encoderLayers: 12, decoderLayers: 6 }],
  ['bart-decoder-only', 'BART', { kind: 'decoder', layers: 6, dFF: 3072 }],
  ['roberta-base', 'RoBERTa', { kind: 'encoder', maxSeq: 514 }],
  [
    'distilbert-base',
    'DistilBERT',
    { kind: 'encoder', layers: 6, heads: 12, dModel: 768, dFF: 3072, activation: 'gelu' },
  ],
  ['gpt-j-6b', 'GPT-J', { dFF: 16_384, positions: 'rotary', gatedFfn: false, layers: 28 }],
  ['gpt-neo-1.3b', 'GPT-Neo', { dFF: 8192, positions: 'table', layers: 24 }],
  ['jamba', 'Jamba', { positions: 'none' }, { frequency: 2, offset: 1, numExperts: 16, k: 2, expertFF: 0 }],
  ['deepseek-v2-lite', 'DeepSeek-V2', { headDim: 128 }, { denseLayers: 1, numExperts: 64, k: 6, sharedFF: 2816 }],
  [
    'deepseek-v3',
    'DeepSeek-V3',
    { headDim: 128 },
    { denseLayers: 3, numExperts: 256, k: 8, expertFF: 2048, sharedFF: 2048 },
  ],
  ['llama-moe-3.5b', 'LLaMA-MoE', { kvHeads: 0 }, { numExperts: 16, k: 4, expertFF: 688 }],
  [
    'openmoe-misreported',
    'Llama',
    { activation: 'silu', headDim: 128 },
    { frequency: 6, offset: 5, numExperts: 32, k: 2 },
  ],
  ['mixtral-misreported', 'Mixtral', { kvHeads: 8 }, { frequency: 1, numExperts: 8, k: 2 }],
  ['llama-called-bert', 'Llama', { kind: 'decoder', positions: 'rotary', gatedFfn: true }],
  ['ernie-4.5-moe', 'ERNIE 4.5 MoE', {}, { denseLayers: 1, frequency: 1, numExperts: 64, k: 6, sharedFF: 3072 }],
  ['nllb-moe-54b', 'NLLB-MoE', { kind: 'encoder-decoder' }, { frequency: 4, offset: 3, numExperts: 128, k: 2 }],
  ['mpt-7b', 'MPT', { dFF: 16_384, positions: 'none', maxSeq: 2048 }],
  ['gemma-3-4b', 'Gemma 3', { dModel: 2560, layers: 34, vocab: 262_208 }],
  [
    'llama-4-scout',
    'Llama 4',
    { dFF: 16_384, maxSeq: 1_048_576 },
    { numExperts: 16, k: 1, expertFF: 8192, sharedFF: 8192 },
  ],
  ['whisper-small', 'Whisper', { kind: 'encoder-decoder', maxSeq: 448 }],
  ['gpt-oss-20b', 'GPT-OSS', { headDim: 64, heads: 64 }, { numExperts: 32, k: 4 }],
  ['unknown-family', 'Llama', { gatedFfn: true, norm: 'rmsNorm', positions: 'rotary', tiedEmbedding: true }],
  ['qwen2-moe-mlp-only', 'Qwen2-MoE', {}, { denseLayers: 2, frequency: 1, expertFF: 704, sharedFF: 0 }],
];

test.each(rows.map(([file, family, model, moe]) => [file, family, { model, moe }] as const))(
  '%s is read as %s',
  (file, family, { model, moe }) => {
    const result = imported(fixtureText(file));
    expect(result.architecture.family).toBe(family);
    expect(result.model).toMatchObject(model);
    if (moe === null) expect(result.model.moe).toBeNull();
    else if (moe) expect(result.model.moe).toMatchObject(moe);
  },
);

test.each([
  ['llama-3.1-8b', 'Scaling of the rotary positions (“llama3”)'],
  ['mistral-7b-v0.1', 'sliding window of 4\u202f096 tokens'],
  ['phi-3.5-moe', 'Biases of its matrices (“attention_bias”)'],
  ['gemma-2-9b', '“attn_logit_softcapping”'],
  ['gemma-2-9b', 'only one of each pair'],
  ['dbrx', '“attn_config.clip_qkv”'],
  ['deepseek-v3', 'Latent attention (MLA): keys and values pass through a vector of 512'],
  ['deepseek-v3', '8 groups'],
  ['jamba', 'Layers without attention'],
  ['pythia-1.4b', 'Attention and FFN side by side'],
  ['gpt-j-6b', 'Attention and FFN side by side'],
  ['gpt-neo-1.3b', 'Local attention'],
  ['opt-350m', 'Token vectors of 512'],
  ['opt-350m', 'Norms after attention and FFN'],
  ['olmoe-1b-7b', 'Norms of the queries and keys'],
  ['qwen1.5-moe-a2.7b', 'gate that weighs the shared expert'],
  ['qwen2-moe-mlp-only', 'layers 2, 3, 4, 6, 7'],
  ['switch-base-8', 'capacity of 64 tokens'],
  ['t5-small', 'Relative positions'],
  ['bert-base', 'starts at its first layer'],
  ['granite-3.0-1b-a400m', '“embedding_multiplier”'],
  ['llama-4-scout', 'stretches of 8\u202f192 tokens'],
  ['gpt-oss-20b', 'in 12 of the layers'],
])('%s: what cannot be said is listed: %s', (file, sentence) => {
  expect(said(imported(fixtureText(file)).unrepresented)).toContain(sentence);
});

test.each([
  ['qwen1.5-moe-a2.7b', 'sliding'],
  ['qwen2.5-7b', 'sliding'],
  ['mixtral-8x7b', 'sliding'],
  ['phi-3.5-moe', 'sliding'],
])('%s has a %s window in its file, but not in use', (file, word) => {
  expect(said(imported(fixtureText(file)).unrepresented)).not.toContain(word);
});

describe('where a field comes from', () => {
  const fieldOf = (input: unknown, path: string) => imported(input).fields.find((field) => field.path === path);

  test.each([
    ['gpt2', 'model.dModel', 'n_embd', 768],
    ['bart-large', 'model.decoderLayers', 'decoder_layers', 12],
    ['mixtral-8x7b', 'model.moe.numExperts', 'num_local_experts', 8],
    ['olmoe-1b-7b', 'model.moe.numExperts', 'num_experts', 64],
    ['dbrx', 'model.moe.k', 'ffn_config.moe_top_k', 4],
    ['dbrx', 'model.kvHeads', 'attn_config.kv_n_heads', 8],
    ['dbrx', 'model.activation', 'ffn_config.ffn_act_fn.name', 'silu'],
    ['gemma-3-4b', 'model.dModel', 'text_config.hidden_size', 2560],
    ['switch-base-8', 'model.moe.frequency', 'num_sparse_encoder_layers', 6],
    ['deepseek-moe-16b', 'model.moe.sharedFF', 'n_shared_experts', 2],
    ['falcon-7b', 'model.kvHeads', 'multi_query', true],
    ['gpt2', 'model.kvHeads', null, undefined],
    ['t5-small', 'model.decoderLayers', null, undefined],
    ['llama-2-7b', 'model.headDim', null, undefined],
  ])('%s: %s is from %s', (file, path, key, raw) => {
    expect(fieldOf(fixtureText(file), path)).toMatchObject({ key, raw });
  });

  test('null counts as absent: FFN of 4d, heads with keys of their own', () => {
    const field = fieldOf(fixtureText('gpt2-xl'), 'model.dFF');
    expect(field).toMatchObject({ value: 6400, key: null });
    expect(field && english(field.note)).toBe('absent (n_inner is null): 4 × model width');
    expect(fieldOf({ ...fixture('llama-2-7b'), num_key_value_heads: null }, 'model.kvHeads')).toMatchObject({
      value: 0,
      key: null,
    });
  });

  test('the first alias that is there wins; another value under a later one is told', () => {
    const result = imported({ ...fixture('mixtral-8x7b'), num_experts: 16 });
    expect(result.model.moe?.numExperts).toBe(8);
    expect(said(result.warnings)).toBe('“num_local_experts” is 8, “num_experts” 16: the former was taken.');
  });
});

describe('how a family is recognised', () => {
  test.each([
    ['gpt2-old', 'keys'],
    ['bert-old', 'keys'],
    ['mixtral-misreported', 'architectures'],
    ['llama-called-bert', 'keys'],
    ['openmoe-misreported', 'model_type'],
  ])('%s: by %s, with a sentence', (file, by) => {
    const { architecture } = imported(fixtureText(file));
    expect(architecture.recognisedBy).toBe(by);
    expect(english(architecture.how)).toMatch(/\.$/);
  });

  test.each([
    ['mixtral-misreported', '“model_type” is “mistral”'],
    ['llama-called-bert', 'It calls itself BERT'],
    ['openmoe-misreported', 'has no experts, but has “num_experts”'],
    ['unknown-family', '“novel” is not among the families'],
    ['gemma-3-4b', 'Only its language model'],
  ])('%s is warned of: %s', (file, warning) => {
    expect(said(imported(fixtureText(file)).warnings)).toContain(warning);
  });

  // Without its model_type every config is what it was, by its class or, without that as well, by its keys.
  test.each(presetFixtures.map(([, file]) => file))('%s without its model_type', (file) => {
    const { model_type: _, ...rest } = fixture(file);
    expect(imported(rest).model).toEqual(imported(fixtureText(file)).model);
    const { architectures: __, ...bare } = rest;
    expect(imported(bare).model).toEqual(imported(fixtureText(file)).model);
  });

  test('a network of which nothing is known is read from the usual keys', () => {
    const { architecture, model, warnings } = imported({
      model_type: 'x',
      hidden_size: 64,
      num_layers: 2,
      num_heads: 4,
    });
    expect(architecture).toMatchObject({ family: 'x', recognisedBy: 'keys' });
    expect(model).toMatchObject({ kind: 'decoder', dModel: 64, layers: 2, heads: 4, dFF: 256, positions: 'none' });
    expect(said(warnings)).toMatch(/family is not known.*feed-forward.*vocabulary/s);
  });
});

test('a network that has no name is of no family', () => {
  const { architecture } = imported({ hidden_size: 64, num_layers: 2, num_heads: 4 });
  expect(architecture.family).toBe('');
  expect(english(architecture.how)).toBe('There is no “model_type”; the usual keys were read.');
});

describe('in another language', () => {
  test('an issue is worded and its figures are written as there, its key as in the file', () => {
    const say = wordsOf('de', { '“{0}” must be whole: {1} is not.': '„{0}“ muss ganzzahlig sein: {1} ist es nicht.' });
    const [issue] = issuesOf({ ...fixture('llama-2-7b'), hidden_size: 4096.5 });
    expect(issue?.path).toBe('hidden_size');
    expect(issue && say(issue.problem)).toBe('„hidden_size“ muss ganzzahlig sein: 4\u202f096,5 ist es nicht.');
  });
});

test('what is left out is said once', () => {
  const { unrepresented } = imported(fixtureText('jamba'));
  expect(unrepresented.filter((sentence) => english(sentence).includes('without attention'))).toHaveLength(1);
  expect(new Set(unrepresented.map((sentence) => english(sentence))).size).toBe(unrepresented.length);
});

describe('what cannot be read', () => {
  const llama = fixture('llama-2-7b');
  const without = (...keys: string[]) =>
    Object.fromEntries(Object.entries(llama).filter(([key]) => !keys.includes(key)));

  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    [`{"a": "${'x'.repeat(5_000_000)}"}`, 'not-json'],
    ['[]', 'wrong-type'],
    ['null', 'wrong-type'],
    ['12', 'wrong-type'],
    ['"gpt2"', 'wrong-type'],
  ])('%.20s: %s', (text, code) => {
    expect(issuesOf(text)).toMatchObject([{ path: '', code }]);
  });

  test.each([[undefined], [null], [Symbol('x')], [[1]], [() => 1], [new Date(0)], [new Map()]])(
    '%s is no config',
    (input) => {
      expect(issuesOf(input).length).toBeGreaterThan(0);
    },
  );

  test.each([['hidden_size'], ['num_hidden_layers'], ['num_attention_heads']])('%s is missing', (key) => {
    const [issue, ...others] = issuesOf(without(key));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ path: key });
    expect(english(issue?.problem ?? '')).toContain(`“${key}” is missing`);
    expect(english(issue?.remedy ?? '')).toContain('defaults');
  });

  test('all that is missing is told at once: LLaVA leaves out what a class has by default', () => {
    const paths = issuesOf(fixtureText('llava-1.5')).map(({ path }) => path);
    expect(paths).toEqual([
      'text_config.num_hidden_layers',
      'text_config.hidden_size',
      'text_config.num_attention_heads',
    ]);
  });

  test.each([
    ['hidden_size', '768', 'wrong-type'],
    ['hidden_size', true, 'wrong-type'],
    ['hidden_size', {}, 'wrong-type'],
    ['hidden_size', [], 'wrong-type'],
    ['hidden_size', 0, 'out-of-range'],
    ['hidden_size', -1, 'out-of-range'],
    ['hidden_size', 4096.5, 'off-grid'],
    ['hidden_size', 1e300, 'out-of-range'],
    ['hidden_size', Infinity, 'wrong-type'],
    ['num_hidden_layers', 1e9, 'out-of-range'],
    ['vocab_size', 1e12, 'out-of-range'],
    ['num_key_value_heads', 0, 'out-of-range'],
    ['num_key_value_heads', 3, 'inconsistent'],
    ['num_key_value_heads', 64, 'inconsistent'],
    ['num_attention_heads', 31, 'inconsistent'],
    ['hidden_act', 3, 'wrong-type'],
    ['tie_word_embeddings', 'no', 'wrong-type'],
    ['num_local_experts', 1e6, 'out-of-range'],
    ['num_local_experts', 'eight', 'wrong-type'],
    ['max_position_embeddings', -5, 'out-of-range'],
  ])('%s = %j is %s', (key, value, code) => {
    const { num_key_value_heads: _, ...rest } = llama;
    const [issue] = issuesOf({ ...rest, [key]: value });
    expect(issue).toMatchObject({ path: key, code, fixes: [] });
    expect(english(issue?.problem ?? '')).toContain(key);
  });

  test('more experts per token than there are', () => {
    const [issue] = issuesOf({ ...fixture('mixtral-8x7b'), num_experts_per_tok: 9 });
    expect(issue).toMatchObject({ path: 'num_experts_per_tok', code: 'inconsistent' });
  });

  test('a product out of range names the key that it is from', () => {
    const [issue] = issuesOf({ ...fixture('deepseek-moe-16b'), n_shared_experts: 100_000 });
    expect(issue).toMatchObject({ path: 'n_shared_experts' });
  });

  test('a network without attention', () => {
    expect(issuesOf({ model_type: 'mamba', hidden_size: 768, num_hidden_layers: 24 })).toMatchObject([
      { path: 'model_type' },
    ]);
  });

  test('what is null, 0 or 1 says that there are no experts', () => {
    for (const count of [null, 0, 1]) expect(imported({ ...llama, num_local_experts: count }).model.moe).toBeNull();
  });

  test('experts that no layer uses are none', () => {
    const { model, warnings } = imported({ ...fixture('qwen3-30b-a3b'), decoder_sparse_step: 100 });
    expect(model.moe).toBeNull();
    expect(said(warnings)).toContain('no layer that uses them');
  });

  test('experts without their number per token: one, with a warning', () => {
    const { num_experts_per_tok: _, ...rest } = fixture('mixtral-8x7b');
    const { model, warnings } = imported(rest);
    expect(model.moe?.k).toBe(1);
    expect(said(warnings)).toContain('num_experts_per_tok');
  });
});

test('hostile keys mean nothing', () => {
  const text =
    '{"__proto__": {"hidden_size": 1, "polluted": true}, "constructor": {"prototype": {"n_layer": 3}}, "toString": 1}';
  expect(issuesOf(text).map(({ path }) => path)).toContain('hidden_size');
  const harmless = fixtureText('gpt2').replace('{', '{"__proto__": {"n_inner": 12, "num_experts": 64},');
  expect(imported(harmless).model).toEqual(imported(fixtureText('gpt2')).model);
  const nested = fixtureText('gemma-3-4b').replace(
    '"text_config": {',
    '"text_config": {"__proto__": {"intermediate_size": 1},',
  );
  expect(imported(nested).model).toEqual(imported(fixtureText('gemma-3-4b')).model);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('deeply nested values do no harm', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  for (const key of [
    'hidden_size',
    'size_experts',
    'attention_types',
    'architectures',
    'layer_types',
    'moe_layer_freq',
  ])
    expect(() => importConfig(fixtureText('mixtral-8x7b').replace('{', `{"${key}": ${deep},`))).not.toThrow();
});

test('whatever a file says, it is imported as a valid model or refused with a reason', () => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.integer({ min: -2, max: 200 }),
    fc.constantFrom(0, 1, 2, 3, 8, 1e6, 1e20, '', 'gelu', 'bert', [0, 1], [1, [2]], {}),
  );
  const change = fc.constantFrom(...fixtureNames).chain((name) =>
    fc.record({
      name: fc.constant(name),
      changes: fc.dictionary(
        fc.oneof(
          fc.constantFrom(...Object.keys(fixture(name))),
          fc.constantFrom('num_experts', 'text_config', 'head_dim', '__proto__'),
        ),
        odd,
        { maxKeys: 4 },
      ),
    }),
  );
  fc.assert(
    fc.property(change, ({ name, changes }) => {
      const result = importConfig({ ...fixture(name), ...changes });
      if (!result.ok) {
        expect(result.error.length).toBeGreaterThan(0);
        for (const { problem } of result.error) expect(english(problem)).not.toBe('');
        return;
      }
      const { model, fidelity } = result.value;
      const scenario = scenarioWith({ model, fidelity, workload: { startLen: 1, targetLen: 2, contextLen: 2 } });
      const parsed = parseScenario({
        ...scenario,
        model: { ...scenario.model, maxSeq: Math.max(2, scenario.model.maxSeq) },
      });
      expect(parsed.ok ? [] : parsed.error).toEqual([]);
    }),
    { seed: 7, numRuns: 500 },
  );
});
