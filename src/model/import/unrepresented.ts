import { plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import { isRecord } from '../../base/plain-data.ts';
import type { Model } from '../scenario.ts';
import { type ConfigReader, quoted, shown } from './config-reader.ts';
import type { Lacking } from './families.ts';
import type { Recognised } from './recognise.ts';

/** One thing that a config may have and our language cannot say: its sentence, or null where the config has it not. */
type Rule = (reader: ConfigReader, recognised: Recognised, model: Partial<Model>) => Text | null;

/** What whole families have, a sentence each. */
const ofFamilies: Readonly<Record<Lacking, Text>> = {
  'relative-bias': t`Relative positions, a bias that T5 adds to the attention scores: attention costs the same with and without it here.`,
  'norms-after': t`Norms before attention and FFN: an encoder, and a decoder behind one, has them after here, as many and as wide.`,
  'parallel-parts': t`Attention and FFN side by side on the same input: here the FFN waits for attention, so a layer takes longer.`,
  'head-norms': t`Norms of the queries and keys before attention: they cost nothing here.`,
  'outer-norms': t`Norms after attention and FFN beside those before them: only one of each pair is here.`,
  'without-attention': t`Layers without attention (Mamba and its kin): every layer here has attention.`,
  'embedding-norm': t`A norm of the embedding itself, beside the one before the first layer: only the latter is here.`,
  'shared-layers': t`One set of weights for all layers: here every layer has its own, so the network takes more tiers.`,
  convolutions: t`The convolutions before the encoder, which takes sound: here it takes tokens.`,
  'attention-experts': t`Experts inside attention: attention has one set of projections here.`,
};

const lacks = ({ family }: Recognised, what: Lacking): boolean => family?.lacking?.includes(what) === true;

const either = (reader: ConfigReader, keys: readonly string[]): string | null =>
  keys.find((key) => reader.says(key)) ?? null;

const above = (reader: ConfigReader, key: string, limit: number): number | null => {
  const value = reader.number(key);
  return value !== null && value > limit ? value : null;
};

const ropeScaling: Rule = (reader) => {
  const raw = reader.get('rope_scaling') ?? reader.get('rope_parameters');
  if (!isRecord(raw)) return null;
  const kind = raw['rope_type'] ?? raw['type'];
  if (typeof kind !== 'string' || kind === 'default') return null;
  return t`Scaling of the rotary positions (“${kind}”): rotary positions cost nothing here, scaled or not.`;
};

const slidingWindow: Rule = (reader, _, { maxSeq }) => {
  const window = above(reader, 'sliding_window', 0);
  const kinds = reader.get('layer_types');
  const sliding = Array.isArray(kinds) ? kinds.filter((kind) => kind === 'sliding_attention').length : null;
  if (window === null || window >= (maxSeq ?? Infinity) || reader.get('use_sliding_window') === false || sliding === 0)
    return null;
  return sliding === null
    ? t`A sliding window of ${shown(window)} tokens: every query looks at all keys here, so longer sequences cost more.`
    : t`A sliding window of ${shown(window)} tokens in ${sliding} of the layers: every query looks at all keys here, so longer sequences cost more.`;
};

const chunkedAttention: Rule = (reader) => {
  const chunk = above(reader, 'attention_chunk_size', 0) ?? above(reader, 'local_attention', 0);
  return chunk === null
    ? null
    : t`Attention within stretches of ${shown(chunk)} tokens: every query looks at all keys here.`;
};

const localAttention: Rule = (reader) => {
  const types = reader.get('attention_types') ?? reader.get('attention_layers');
  // A list of layers, or of [kinds in turn, how often].
  return Array.isArray(types) && types.flat(2).includes('local')
    ? t`Local attention in some layers: every query looks at all keys here.`
    : null;
};

const otherLayers: Rule = (reader, recognised) => {
  // Of the families that are made of them it is said anyway.
  if (lacks(recognised, 'without-attention')) return null;
  const kinds = reader.get('layer_types') ?? reader.get('layers_block_type');
  const others = Array.isArray(kinds)
    ? kinds.filter((kind) => typeof kind === 'string' && !/attention$|^attention/.test(kind) && kind !== 'global')
    : [];
  const linear = Array.isArray(kinds) ? kinds.filter((kind) => kind === 'linear_attention').length : 0;
  const count = others.length + linear;
  if (count > 0)
    return plural(
      count,
      '{n} layer without ordinary attention: every layer here has it.',
      '{n} layers without ordinary attention: every layer here has it.',
    );
  const key = ['mamba_d_state', 'attn_layer_period', 'hybrid_override_pattern', 'ssm_state_size'].find((name) =>
    reader.has(name),
  );
  return key === undefined
    ? null
    : t`Layers without attention (“${reader.full(key)}”): every layer here has attention.`;
};

const biases: Rule = (reader, { family }) => {
  const keys = [
    'attention_bias',
    'qkv_bias',
    'use_qkv_bias',
    'use_bias',
    'bias',
    'mlp_bias',
    'lm_head_bias',
    'add_qkv_bias',
  ];
  const key = either(reader, keys);
  if (key === null && family?.biases !== true) return null;
  const off = keys.some((name) => reader.get(name) === false);
  if (key === null && off) return null;
  return key === null
    ? t`Biases of its matrices: they are neither stored nor added here.`
    : t`Biases of its matrices (“${reader.full(key)}”): they are neither stored nor added here.`;
};

const softcap: Rule = (reader) => {
  const key = ['attn_logit_softcapping', 'final_logit_softcapping'].find((name) => above(reader, name, 0) !== null);
  return key === undefined
    ? null
    : t`Caps on attention scores or logits (“${reader.full(key)}”): they cost nothing here.`;
};

const clipping: Rule = (reader) => {
  const key = ['clip_qkv', 'attn_config.clip_qkv'].find((name) => above(reader, name, 0) !== null);
  return key === undefined
    ? null
    : t`Clipping of queries, keys and values (“${reader.full(key)}”): it costs nothing here.`;
};

const headNorms: Rule = (reader, recognised) => {
  if (lacks(recognised, 'head-norms')) return null;
  const key = either(reader, ['use_qk_norm', 'qk_layernorm', 'qk_norm']);
  return key === null ? null : t`Norms of the queries and keys (“${reader.full(key)}”): they cost nothing here.`;
};

const latentAttention: Rule = (reader) => {
  const rank = above(reader, 'kv_lora_rank', 0);
  if (rank === null) return null;
  const query = above(reader, 'q_lora_rank', 0);
  return query === null
    ? t`Latent attention (MLA): keys and values pass through a vector of ${shown(rank)}, which alone is cached. Here every head has keys and values of its own, so attention has other sizes and a larger cache.`
    : t`Latent attention (MLA): keys and values pass through a vector of ${shown(rank)}, which alone is cached, and queries pass through one of ${shown(query)}. Here every head has keys and values of its own, so attention has other sizes and a larger cache.`;
};

const parallelParts: Rule = (reader, recognised) => {
  const key = either(reader, ['use_parallel_residual', 'parallel_attn', 'parallel_attn_mlp_res']);
  return key === null || lacks(recognised, 'parallel-parts')
    ? null
    : t`Attention and FFN side by side (“${reader.full(key)}”): here the FFN waits for attention, so a layer takes longer.`;
};

const expertGroups: Rule = (reader) => {
  const groups = above(reader, 'n_group', 1);
  return groups === null
    ? null
    : t`Experts in ${shown(groups)} groups, of which a token chooses some first: it chooses among all here.`;
};

const capacity: Rule = (reader, _, { moe }) => {
  const limit = above(reader, 'expert_capacity', 0);
  return limit === null || !moe
    ? null
    : t`A capacity of ${shown(limit)} tokens per expert: an expert takes all that come here.`;
};

const sharedGate: Rule = (_, { family }, { moe }) =>
  family?.gatedShared === true && moe && moe.sharedFF > 0
    ? t`The gate that weighs the shared expert, a column of weights: the shared expert is added as it is.`
    : null;

const nextTokens: Rule = (reader) => {
  const count = above(reader, 'num_nextn_predict_layers', 0);
  return count === null ? null : t`Layers that predict further tokens (${shown(count)}): a step yields one token here.`;
};

const scalings: Rule = (reader) => {
  const keys = [
    'embedding_multiplier',
    'residual_multiplier',
    'attention_multiplier',
    'logits_scaling',
    'logit_scale',
    'scale_embedding',
  ];
  const found = keys.filter((key) => reader.says(key) || (reader.number(key) ?? 1) !== 1);
  return found.length === 0
    ? null
    : t`Multiplications by constants (${listed(found.map(quoted))}): they cost nothing here.`;
};

const quantised: Rule = (reader) =>
  isRecord(reader.get('quantization_config'))
    ? t`The precision of its weights (“quantization_config”): a cell of a tier holds one weight, whatever its bits.`
    : null;

const ownEmbeddingWidth: Rule = (reader, _, { dModel }) => {
  const key = ['embedding_size', 'word_embed_proj_dim'].find((name) => reader.has(name));
  const width = key === undefined ? null : reader.number(key);
  return width === null || width === dModel || width > 65_536
    ? null
    : t`Token vectors of ${shown(width)}, which a matrix brings to the model width: the table is as wide as the model here.`;
};

/** Keys that may differ between the two stacks, while ours share them. */
const stackPairs = [
  ['encoder_attention_heads', 'decoder_attention_heads'],
  ['encoder_ffn_dim', 'decoder_ffn_dim'],
] as const;

const unlikeStacks: Rule = (reader, _, { kind }) => {
  if (kind !== 'encoder-decoder') return null;
  const pair = stackPairs.find(([encoder, decoder]) => {
    const values = [reader.number(encoder), reader.number(decoder)];
    return !values.includes(null) && values[0] !== values[1];
  });
  return pair === undefined
    ? null
    : t`A decoder unlike the encoder (“${pair[1]}”): both have the sizes of the encoder here.`;
};

const encoderTables: Rule = (_, __, { kind }) =>
  kind === 'encoder'
    ? t`The tables of tokens and positions and the head of the task: an encoder starts at its first layer here, and ends at its last.`
    : null;

const secondTable: Rule = (_, __, { kind, positions }) =>
  kind === 'encoder-decoder' && positions === 'table'
    ? t`A table of positions for each stack: with a shared embedding the decoder reads that of the encoder here.`
    : null;

const crossLayers: Rule = (reader) => {
  const key = reader.has('cross_attention_layers') ? 'cross_attention_layers' : either(reader, ['add_cross_attention']);
  return key === null ? null : t`Attention to another network’s outputs (“${reader.full(key)}”): it is left out.`;
};

const sharedKeys: Rule = (reader) => {
  const count = above(reader, 'num_kv_shared_layers', 0);
  return count === null
    ? null
    : plural(
        count,
        '{n} layer that reads the keys and values of others: each layer has its own here.',
        '{n} layers that read the keys and values of others: each layer has its own here.',
      );
};

const rules: readonly Rule[] = [
  latentAttention,
  otherLayers,
  slidingWindow,
  chunkedAttention,
  localAttention,
  parallelParts,
  crossLayers,
  sharedKeys,
  unlikeStacks,
  encoderTables,
  secondTable,
  ownEmbeddingWidth,
  expertGroups,
  sharedGate,
  capacity,
  nextTokens,
  ropeScaling,
  headNorms,
  biases,
  softcap,
  clipping,
  scalings,
  quantised,
];

/** What a config has and our language cannot say, those first that change most. */
export const unrepresentedOf = (reader: ConfigReader, recognised: Recognised, model: Partial<Model>): Text[] => [
  ...(recognised.family?.lacking ?? []).map((what) => ofFamilies[what]),
  ...rules.map((rule) => rule(reader, recognised, model)).filter((sentence) => sentence !== null),
];
