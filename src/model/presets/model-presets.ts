/** Published networks, family by family: one list of data, and longer than a module should be because it is one. */
import { t, type Text } from '../../base/text.ts';
import { moeWith } from '../presets.ts';
import type { Fidelity, Model } from '../scenario.ts';

/** A published network, as far as the language of the model can say it. */
export interface ModelPreset {
  readonly id: string;
  /** Goes into the names of scenarios, so it is English in every language. */
  readonly name: string;
  /** The family that it belongs to, for the headings of a list. */
  readonly family: Text;
  /** One line on what it is. */
  readonly description: Text;
  /** All fields of the model, so that choosing a preset leaves nothing behind of the one before. */
  readonly model: Partial<Model>;
  /** Options without which the network would not be itself. */
  readonly fidelity: Partial<Fidelity>;
  readonly source: {
    /** `model_type` of its config.json; null where there is none. */
    readonly modelType: string | null;
    /** Where its figures are published. */
    readonly where: Text;
  };
}

type Family = Pick<ModelPreset, 'family' | 'fidelity' | 'source'> & { readonly base: Partial<Model> };
type Entry = readonly [id: string, name: string, description: Text, model: Partial<Model>];

/** What a preset has unless it says otherwise: the plain transformer of the original simulator. */
const plain: Partial<Model> = {
  layers: 1,
  encoderLayers: 1,
  decoderLayers: 1,
  kvHeads: 0,
  headDim: 0,
  activation: 'relu',
  gatedFfn: false,
  normFirst: false,
  norm: 'layerNorm',
  positions: 'table',
  tiedEmbedding: false,
  moe: null,
};

/** Decoders after Llama: norms before each part, gated FFN, rotary positions. */
const llamaLike: Partial<Model> = {
  kind: 'decoder',
  activation: 'silu',
  gatedFfn: true,
  normFirst: true,
  norm: 'rmsNorm',
  positions: 'rotary',
};

/** T5 and Switch: relative positions, which are a bias inside attention; one token table for both stacks and the head. */
const t5Like: Partial<Model> = {
  kind: 'encoder-decoder',
  activation: 'relu',
  norm: 'rmsNorm',
  positions: 'none',
  tiedEmbedding: true,
};

const presetsOf = ({ base, ...family }: Family, entries: readonly Entry[]): ModelPreset[] =>
  entries.map(([id, name, description, model]) => ({
    id,
    name,
    description,
    ...family,
    model: { ...plain, ...base, ...model },
  }));

const gpt2Size = (dModel: number, layers: number, heads: number): Partial<Model> => ({
  dModel,
  layers,
  heads,
  dFF: 4 * dModel,
});

const stacksOf = (each: number): Partial<Model> => ({ layers: each, encoderLayers: each, decoderLayers: each });

/**
 * Switch: every other layer of either stack, from the second, sends each token to one expert. What our language cannot
 * say: a sparse step of its own for each stack (theirs are alike), the capacity above which an expert drops tokens, and
 * norms before rather than after attention and FFN in an encoder–decoder.
 */
const switchOf = (numExperts: number): Partial<Model> => ({
  ...stacksOf(12),
  dModel: 768,
  heads: 12,
  dFF: 3072,
  vocab: 32_128,
  // Its positions are relative and have no end; it was trained on 512 tokens.
  maxSeq: 512,
  moe: moeWith({ frequency: 2, offset: 1, numExperts, k: 1 }),
});

/** The networks to choose from; heads of `kvHeads` 0 have keys of their own, `headDim` 0 is the width over the heads. */
export const modelPresets: readonly ModelPreset[] = [
  ...presetsOf(
    {
      family: '3D-SiM',
      base: { kind: 'decoder' },
      fidelity: {},
      source: { modelType: null, where: t`README of the 3D-SiM simulator` },
    },
    [
      [
        '3d-sim-readme',
        '3D-SiM README example',
        t`Three small layers: the first example of the original simulator.`,
        { layers: 3, dModel: 512, heads: 8, dFF: 2048, vocab: 1024, maxSeq: 12 },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: 'GPT-2',
      base: {
        kind: 'decoder',
        vocab: 50_257,
        maxSeq: 1024,
        activation: 'gelu',
        normFirst: true,
        tiedEmbedding: true,
      },
      fidelity: {},
      source: { modelType: 'gpt2', where: t`Radford et al., 2019; config.json of openai-community/gpt2 and its sizes` },
    },
    [
      ['gpt2', 'GPT-2', t`The smallest GPT-2, 124 M parameters: a dense decoder.`, gpt2Size(768, 12, 12)],
      ['gpt2-medium', 'GPT-2 medium', t`A dense decoder of 355 M parameters.`, gpt2Size(1024, 24, 16)],
      ['gpt2-large', 'GPT-2 large', t`A dense decoder of 774 M parameters.`, gpt2Size(1280, 36, 20)],
      ['gpt2-xl', 'GPT-2 XL', t`The largest GPT-2, 1.6 G parameters: 48 dense layers.`, gpt2Size(1600, 48, 25)],
    ],
  ),
  ...presetsOf(
    {
      family: 'BERT',
      base: { kind: 'encoder', vocab: 30_522, maxSeq: 512, activation: 'gelu' },
      fidelity: {},
      source: {
        modelType: 'bert',
        where: t`Devlin et al., 2019; config.json of google-bert/bert-base-uncased and -large`,
      },
    },
    [
      [
        'bert-base',
        'BERT base',
        t`An encoder of 12 layers; reads a sentence at once.`,
        { layers: 12, dModel: 768, heads: 12, dFF: 3072 },
      ],
      ['bert-large', 'BERT large', t`An encoder of 24 layers.`, { layers: 24, dModel: 1024, heads: 16, dFF: 4096 }],
    ],
  ),
  ...presetsOf(
    {
      family: 'T5',
      base: { ...t5Like, vocab: 32_128, maxSeq: 512 },
      fidelity: { sharedEmbedding: true },
      source: { modelType: 't5', where: t`Raffel et al., 2020; config.json of google-t5/t5-small and t5-base` },
    },
    [
      [
        't5-small',
        'T5 small',
        t`An encoder and a decoder of 6 layers each.`,
        { ...stacksOf(6), dModel: 512, heads: 8, dFF: 2048 },
      ],
      [
        't5-base',
        'T5 base',
        t`An encoder and a decoder of 12 layers each.`,
        { ...stacksOf(12), dModel: 768, heads: 12, dFF: 3072 },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: 'Switch',
      base: t5Like,
      fidelity: { sharedEmbedding: true },
      source: {
        modelType: 'switch_transformers',
        where: t`Fedus et al., 2022; config.json of google/switch-base-8 and its sizes`,
      },
    },
    [
      ['switch-base-8', 'Switch-base-8', t`T5 base with 8 experts in every other layer, one per token.`, switchOf(8)],
      ['switch-base-32', 'Switch-base-32', t`T5 base with 32 experts in every other layer.`, switchOf(32)],
      ['switch-base-64', 'Switch-base-64', t`T5 base with 64 experts in every other layer.`, switchOf(64)],
      ['switch-base-256', 'Switch-base-256', t`T5 base with 256 experts in every other layer.`, switchOf(256)],
    ],
  ),
  ...presetsOf(
    {
      family: 'Llama',
      base: llamaLike,
      fidelity: {},
      source: {
        modelType: 'llama',
        where: t`Touvron et al., 2023, and Meta, 2024; config.json of the meta-llama models`,
      },
    },
    [
      [
        'llama-2-7b',
        'Llama-2-7B',
        t`A dense decoder with gated FFN and rotary positions.`,
        { layers: 32, dModel: 4096, heads: 32, dFF: 11_008, vocab: 32_000, maxSeq: 4096 },
      ],
      [
        'llama-3.1-8b',
        'Llama-3.1-8B',
        t`A dense decoder; four query heads share one key–value head.`,
        { layers: 32, dModel: 4096, heads: 32, kvHeads: 8, dFF: 14_336, vocab: 128_256, maxSeq: 131_072 },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: 'Mixtral',
      base: llamaLike,
      fidelity: {},
      source: { modelType: 'mixtral', where: t`Jiang et al., 2024; config.json of mistralai/Mixtral-8x7B-v0.1` },
    },
    [
      [
        'mixtral-8x7b',
        'Mixtral-8x7B',
        t`Eight large experts in every layer, two per token.`,
        {
          layers: 32,
          dModel: 4096,
          heads: 32,
          kvHeads: 8,
          dFF: 14_336,
          vocab: 32_000,
          maxSeq: 32_768,
          moe: moeWith({ frequency: 1, numExperts: 8, k: 2 }),
        },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: 'OLMoE',
      base: llamaLike,
      fidelity: {},
      source: { modelType: 'olmoe', where: t`Muennighoff et al., 2024; config.json of allenai/OLMoE-1B-7B-0924` },
    },
    [
      [
        'olmoe-1b-7b',
        'OLMoE-1B-7B',
        t`64 small experts in every layer, eight per token.`,
        {
          layers: 16,
          dModel: 2048,
          heads: 16,
          // The width of one expert; no layer has a dense network.
          dFF: 1024,
          vocab: 50_304,
          maxSeq: 4096,
          moe: moeWith({ frequency: 1, numExperts: 64, k: 8 }),
        },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: 'DeepSeek',
      base: llamaLike,
      fidelity: {},
      source: { modelType: 'deepseek', where: t`Dai et al., 2024; config.json of deepseek-ai/deepseek-moe-16b-base` },
    },
    [
      [
        'deepseek-moe-16b',
        'DeepSeek-MoE-16B',
        t`64 routed experts, six per token, and two that every token visits; the first layer is dense.`,
        {
          layers: 28,
          dModel: 2048,
          heads: 16,
          dFF: 10_944,
          vocab: 102_400,
          maxSeq: 4096,
          moe: moeWith({ frequency: 1, denseLayers: 1, numExperts: 64, k: 6, expertFF: 1408, sharedFF: 2 * 1408 }),
        },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: 'Qwen MoE',
      base: llamaLike,
      fidelity: {},
      source: { modelType: 'qwen2_moe', where: t`Qwen team, 2024; config.json of Qwen/Qwen1.5-MoE-A2.7B` },
    },
    [
      [
        'qwen1.5-moe-a2.7b',
        'Qwen1.5-MoE-A2.7B',
        t`60 experts, four per token, beside one wide expert that every token visits.`,
        {
          layers: 24,
          dModel: 2048,
          heads: 16,
          dFF: 5632,
          vocab: 151_936,
          maxSeq: 8192,
          moe: moeWith({ frequency: 1, numExperts: 60, k: 4, expertFF: 1408, sharedFF: 5632 }),
        },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: 'Qwen MoE',
      base: llamaLike,
      fidelity: {},
      source: { modelType: 'qwen3_moe', where: t`Qwen team, 2025; config.json of Qwen/Qwen3-30B-A3B` },
    },
    [
      [
        'qwen3-30b-a3b',
        'Qwen3-30B-A3B',
        t`128 small experts in every layer, eight per token; heads wider than the model width over their number.`,
        {
          layers: 48,
          dModel: 2048,
          heads: 32,
          kvHeads: 4,
          headDim: 128,
          // No layer is dense; the width is the one its config.json states.
          dFF: 6144,
          vocab: 151_936,
          maxSeq: 40_960,
          moe: moeWith({ frequency: 1, numExperts: 128, k: 8, expertFF: 768 }),
        },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: 'Phi',
      // Its norms subtract the mean, although config.json calls their constant rms_norm_eps.
      base: { ...llamaLike, norm: 'layerNorm' },
      fidelity: {},
      source: { modelType: 'phimoe', where: t`Abdin et al., 2024; config.json of microsoft/Phi-3.5-MoE-instruct` },
    },
    [
      [
        'phi-3.5-moe',
        'Phi-3.5-MoE',
        t`16 experts in every layer, two per token.`,
        {
          layers: 32,
          dModel: 4096,
          heads: 32,
          kvHeads: 8,
          dFF: 6400,
          vocab: 32_064,
          maxSeq: 131_072,
          moe: moeWith({ frequency: 1, numExperts: 16, k: 2 }),
        },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: 'Granite',
      base: { ...llamaLike, tiedEmbedding: true, dFF: 512, vocab: 49_152, maxSeq: 4096 },
      fidelity: {},
      source: {
        modelType: 'granitemoe',
        where: t`IBM, 2024; config.json of ibm-granite/granite-3.0-1b-a400m-base and 3b-a800m`,
      },
    },
    [
      [
        'granite-3.0-1b-a400m',
        'Granite-3.0-1b-a400m',
        t`32 tiny experts in every layer, eight per token.`,
        { layers: 24, dModel: 1024, heads: 16, kvHeads: 8, moe: moeWith({ frequency: 1, numExperts: 32, k: 8 }) },
      ],
      [
        'granite-3.0-3b-a800m',
        'Granite-3.0-3b-a800m',
        t`40 tiny experts in every layer, eight per token.`,
        { layers: 32, dModel: 1536, heads: 24, kvHeads: 8, moe: moeWith({ frequency: 1, numExperts: 40, k: 8 }) },
      ],
    ],
  ),
  ...presetsOf(
    {
      family: t`3D-CiM paper`,
      // The paper gives the sizes; GELU and norms first are our choice, after GPT-2, whose vocabulary it takes.
      base: { kind: 'decoder', activation: 'gelu', normFirst: true },
      fidelity: {},
      source: {
        modelType: null,
        where: t`Büchel et al., Nature Computational Science 5, 13–26, 2025 (sizes, second-hand)`,
      },
    },
    [
      [
        'paper-moe',
        'Paper-scale MoE',
        t`128 experts in each of 48 layers, one per token: 51.5 G parameters in the experts.`,
        {
          layers: 48,
          dModel: 1024,
          heads: 16,
          dFF: 4096,
          vocab: 50_257,
          maxSeq: 1024,
          moe: moeWith({ frequency: 1, numExperts: 128, k: 1 }),
        },
      ],
    ],
  ),
];
