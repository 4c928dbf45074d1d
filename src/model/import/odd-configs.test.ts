import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { fieldAt } from '../field-check.ts';
import type { Model, MoE } from '../scenario.ts';
import { importConfig } from './import-config.ts';

const folder = new URL('odd-fixtures/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** What is read, and of some fields the key that they are from; null = absent, which the report says. */
type Read = readonly [
  file: string,
  model: Partial<Model> & { readonly moe?: MoE | null },
  keys: Record<string, string | null>,
];

const llama: Partial<Model> = { kind: 'decoder', layers: 22, dModel: 2048, heads: 32, dFF: 5632, gatedFfn: true };

const read: readonly Read[] = [
  [
    'distilgpt2-n-ctx-only.json',
    { layers: 6, dModel: 768, heads: 12, dFF: 3072, maxSeq: 1024, gatedFfn: false },
    { 'model.maxSeq': 'n_ctx', 'model.dModel': 'n_embd', 'model.dFF': null },
  ],
  ['gpt2-no-type-ffn-list.json', { layers: 12, dFF: 3072, positions: 'table' }, { 'model.dFF': 'n_inner' }],
  ['opt-ffn-dim.json', { dFF: 8192, layers: 24, activation: 'relu' }, { 'model.dFF': 'ffn_dim' }],
  [
    't5-d-ff.json',
    { kind: 'encoder-decoder', encoderLayers: 8, decoderLayers: 8, heads: 6, headDim: 64, dFF: 1024, gatedFfn: true },
    { 'model.dFF': 'd_ff', 'model.headDim': 'd_kv', 'model.decoderLayers': 'num_decoder_layers' },
  ],
  ['vlm-text-config-quantized.json', llama, { 'model.dModel': 'text_config.hidden_size' }],
  ['awq-quantized.json', { ...llama, kvHeads: 4 }, {}],
  ['fp8-moe.json', { dModel: 1024 }, { 'model.moe.k': 'num_experts_per_tok' }],
  ['nulls-where-optional.json', { ...llama, kvHeads: 0, headDim: 0, moe: null }, { 'model.kvHeads': null }],
  ['heads-per-layer.json', { ...llama, kvHeads: 4 }, { 'model.kvHeads': 'num_key_value_heads' }],
  ['experts-zero.json', { moe: null }, {}],
  ['experts-one.json', { moe: null }, {}],
  ['experts-300.json', { dModel: 1024 }, { 'model.moe.numExperts': 'num_local_experts' }],
  ['prototype-keys.json', llama, { 'model.dModel': 'hidden_size' }],
  ['encoder-decoder-unlike.json', { encoderLayers: 12, decoderLayers: 1 }, { 'model.decoderLayers': 'decoder_layers' }],
  ['gqa-by-one.json', { ...llama, kvHeads: 1 }, {}],
  ['byte-order-mark.txt', llama, { 'model.dModel': 'hidden_size' }],
  ['infinite-limit.txt', llama, {}],
  ['duplicate-keys.txt', llama, { 'model.dModel': 'hidden_size' }],
];

/** What is refused: every issue by its key, and words of the first. */
const refused: readonly (readonly [file: string, paths: readonly string[], words: RegExp])[] = [
  ['numbers-as-strings.json', ['num_hidden_layers', 'hidden_size'], /must be a number, not “22”/],
  ['nulls-where-required.json', ['hidden_size', 'num_attention_heads'], /“hidden_size” is missing/],
  ['widths-per-layer.json', ['num_hidden_layers', 'num_attention_heads'], /no number of layers/],
  ['negative-layers.json', ['num_hidden_layers'], /cannot be −22/],
  ['zero-heads.json', ['num_attention_heads'], /cannot be 0/],
  ['heads-not-dividing.json', ['num_attention_heads'], /does not divide the model width of 2\u202f048/],
  ['kv-heads-not-dividing.json', ['num_key_value_heads'], /“num_key_value_heads”/],
  ['half-a-head.json', ['num_attention_heads'], /must be whole: 32.5/],
  ['experts-chosen-300-of-8.json', ['num_experts_per_tok'], /cannot visit 300 of 8/],
  ['experts-as-record.json', ['num_local_experts'], /must be a number, not an object/],
  ['experts-negative-topk.json', ['num_experts_per_tok'], /cannot be −2/],
  ['missing-all.json', ['num_hidden_layers', 'hidden_size', 'num_attention_heads'], /other names/],
  ['missing-width.json', ['hidden_size'], /no model width/],
  ['empty-record.json', ['num_hidden_layers', 'hidden_size', 'num_attention_heads'], /is missing/],
  ['peft-adapter.json', ['num_hidden_layers', 'hidden_size', 'num_attention_heads'], /is missing/],
  ['tokenizer-config.json', ['num_hidden_layers', 'hidden_size', 'num_attention_heads'], /is missing/],
  ['booleans-as-words.json', ['tie_word_embeddings'], /must be true or false, not “false”/],
  ['activation-as-record.json', ['hidden_act'], /must be the name of a function/],
  ['width-too-large.json', ['hidden_size'], /cannot be 10\u202f000\u202f000/],
  ['wrapped-list.json', [''], /this is a list/],
  ['trailing-comma.txt', [''], /line 16 has a comma after the last entry/],
  ['comments.txt', [''], /line 7 has a comment/],
  ['block-comment.txt', [''], /line 1 has a comment/],
  ['nan-width.txt', ['hidden_size'], /must be a number, not “NaN”/],
  ['overflowing-width.txt', ['hidden_size'], /must be a number/],
  ['python-record.txt', [''], /single quote/],
  ['cut-off.txt', [''], /ends too soon/],
  ['two-documents.txt', [''], /misplaced/],
  ['html-page.txt', [''], /web page/],
  ['readme-front-matter.txt', [''], /does not begin as one/],
];

test('every odd file has its expectation', () => {
  expect([...read.map(([file]) => file), ...refused.map(([file]) => file)].toSorted()).toEqual(
    readdirSync(folder).toSorted(),
  );
});

describe('is read', () => {
  test.each(read)('%s', (file, model, keys) => {
    const result = importConfig(textOf(file));
    if (!result.ok) throw new Error(result.error.map(({ problem }) => english(problem)).join(' '));
    const { fields } = result.value;
    expect(result.value.model).toMatchObject(model);
    for (const [path, key] of Object.entries(keys)) expect(fields.find((field) => field.path === path)?.key).toBe(key);
    // Each field that the file sets is one of ours, entered once, with its key or a note on why it has none.
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    for (const { path, key, note } of fields) {
      expect(fieldAt(path)).toBeDefined();
      expect(key ?? english(note)).not.toBe('');
    }
  });
});

test.each(refused)('%s is refused at its place', (file, paths, words) => {
  const result = importConfig(textOf(file));
  if (result.ok) throw new Error('it was imported');
  expect(result.error.map(({ path }) => path)).toEqual(paths);
  expect(english(result.error[0]?.problem ?? '')).toMatch(words);
});

test('quantised weights are said to be one cell each', () => {
  for (const file of ['awq-quantized.json', 'vlm-text-config-quantized.json', 'fp8-moe.json']) {
    const result = importConfig(textOf(file));
    expect(result.ok && result.value.unrepresented.map((sentence) => english(sentence)).join()).toContain(
      'quantization_config',
    );
  }
});

test('a file of five megabytes and a deep one are refused in a moment', () => {
  const long = `{"hidden_size": 768, "pad": "${'x'.repeat(5_000_000)}"}`;
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const text of [long, deep, `{"a": ${deep}`, '{"a":'.repeat(100_000)]) {
    const before = process.hrtime.bigint();
    expect(importConfig(text).ok).toBe(false);
    expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(2000);
  }
});
