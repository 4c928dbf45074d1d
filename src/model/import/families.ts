import type { Model } from '../scenario.ts';

/**
 * What every published model of a family has in common, whatever its size: what its architecture fixes, and what its
 * config.json therefore leaves out. Sizes are never in here: they come from the file or not at all.
 */
export interface Family {
  /** `model_type` of its config.json. */
  readonly id: string;
  readonly name: string;
  /** Other model types and class names that mean the same. */
  readonly also?: readonly string[];
  readonly kind: Model['kind'];
  readonly gated: boolean;
  readonly norm: Model['norm'];
  readonly positions: Model['positions'];
  /** Norms stand before attention and FFN. */
  readonly preNorm: boolean;
  /** LM head and token table are one, where the config does not say. */
  readonly tied: boolean;
  /** The activation, where the config does not say. */
  readonly activation: Model['activation'];
  /** The FFN is four times as wide as the model, where the config does not say. */
  readonly fourfold: boolean;
  /** Its matrices have biases. */
  readonly biases: boolean;
  /** Experts per token, where the architecture fixes them. */
  readonly topK?: number;
  /** A gate weighs its shared expert. */
  readonly gatedShared?: boolean;
  /** What our language cannot say about any of them, a sentence each. */
  readonly unrepresented?: readonly string[];
}

const gpt: Omit<Family, 'id' | 'name'> = {
  kind: 'decoder',
  gated: false,
  norm: 'layerNorm',
  positions: 'table',
  preNorm: true,
  tied: true,
  activation: 'gelu',
  fourfold: true,
  biases: true,
};

const llama: Omit<Family, 'id' | 'name'> = {
  kind: 'decoder',
  gated: true,
  norm: 'rmsNorm',
  positions: 'rotary',
  preNorm: true,
  tied: false,
  activation: 'silu',
  fourfold: false,
  biases: false,
};

const bert: Omit<Family, 'id' | 'name'> = {
  ...gpt,
  kind: 'encoder',
  preNorm: false,
  fourfold: false,
};

const relativeBias =
  'Relative positions, a bias that T5 adds to the attention scores: attention costs the same with and without it here.';
const normsAfter =
  'Norms before attention and FFN: an encoder, and a decoder behind one, has them after here, as many and as wide.';

const t5: Omit<Family, 'id' | 'name'> = {
  kind: 'encoder-decoder',
  gated: false,
  norm: 'rmsNorm',
  positions: 'none',
  preNorm: true,
  tied: true,
  activation: 'relu',
  fourfold: false,
  biases: false,
  unrepresented: [relativeBias, normsAfter],
};

const bart: Omit<Family, 'id' | 'name'> = {
  ...gpt,
  kind: 'encoder-decoder',
  preNorm: false,
  fourfold: false,
};

const parallel =
  'Attention and FFN side by side on the same input: here the FFN waits for attention, so a layer takes longer.';
const headNorms = 'Norms of the queries and keys before attention: they cost nothing here.';
const outerNorms = 'Norms after attention and FFN beside those before them: only one of each pair is here.';
const gemma = { ...llama, tied: true, activation: 'gelu' as const };
const hybrid = 'Layers without attention (Mamba and its kin): every layer here has attention.';

/** The families that are known by name, the better known ones first. */
export const families: readonly Family[] = [
  { id: 'gpt2', name: 'GPT-2', ...gpt },
  { id: 'openai-gpt', name: 'GPT', also: ['OpenAIGPT'], ...gpt, preNorm: false },
  { id: 'gpt_neo', name: 'GPT-Neo', ...gpt },
  { id: 'gpt_bigcode', name: 'GPT BigCode', ...gpt },
  { id: 'gptj', name: 'GPT-J', also: ['gpt-j'], ...gpt, positions: 'rotary', tied: false, unrepresented: [parallel] },
  { id: 'gpt_neox', name: 'GPT-NeoX', ...gpt, positions: 'rotary', tied: false, fourfold: false },
  { id: 'opt', name: 'OPT', ...gpt, activation: 'relu', fourfold: false },
  {
    id: 'bloom',
    name: 'BLOOM',
    ...gpt,
    positions: 'none',
    unrepresented: ['A norm of the embedding itself, beside the one before the first layer: only the latter is here.'],
  },
  {
    id: 'falcon',
    name: 'Falcon',
    also: ['RefinedWeb', 'RefinedWebModel', 'RW'],
    ...gpt,
    positions: 'rotary',
    biases: false,
  },
  { id: 'mpt', name: 'MPT', ...gpt, biases: false },
  { id: 'phi', name: 'Phi', ...gpt, positions: 'rotary', tied: false, fourfold: false, unrepresented: [parallel] },
  { id: 'starcoder2', name: 'StarCoder2', ...gpt, positions: 'rotary', fourfold: false },
  { id: 'ctrl', name: 'CTRL', ...gpt, activation: 'relu', fourfold: false },

  { id: 'bert', name: 'BERT', ...bert },
  { id: 'roberta', name: 'RoBERTa', also: ['xlm-roberta', 'camembert'], ...bert },
  { id: 'distilbert', name: 'DistilBERT', ...bert },
  {
    id: 'albert',
    name: 'ALBERT',
    ...bert,
    unrepresented: [
      'One set of weights for all layers: here every layer has its own, so the network takes more tiers.',
    ],
  },
  { id: 'electra', name: 'ELECTRA', ...bert },
  { id: 'deberta', name: 'DeBERTa', also: ['deberta-v2'], ...bert, positions: 'none' },

  { id: 't5', name: 'T5', also: ['mt5', 'umt5', 'byt5'], ...t5 },
  { id: 'longt5', name: 'LongT5', ...t5 },
  { id: 'switch_transformers', name: 'Switch', ...t5, topK: 1 },
  {
    id: 'bart',
    name: 'BART',
    also: ['mbart', 'plbart', 'blenderbot', 'blenderbot-small', 'pegasus', 'm2m_100', 'marian', 'MarianMT'],
    ...bart,
  },
  { id: 'nllb-moe', name: 'NLLB-MoE', ...bart, activation: 'relu', topK: 2 },
  {
    id: 'whisper',
    name: 'Whisper',
    ...bart,
    unrepresented: ['The convolutions before the encoder, which takes sound: here it takes tokens.'],
  },

  { id: 'llama', name: 'Llama', also: ['Yi', 'open_llama', 'LLaMA'], ...llama },
  { id: 'mistral', name: 'Mistral', ...llama },
  { id: 'mixtral', name: 'Mixtral', ...llama },
  { id: 'qwen2', name: 'Qwen2', ...llama, biases: true },
  { id: 'qwen2_moe', name: 'Qwen2-MoE', ...llama, biases: true, gatedShared: true },
  { id: 'qwen3', name: 'Qwen3', ...llama, unrepresented: [headNorms] },
  { id: 'qwen3_moe', name: 'Qwen3-MoE', ...llama, unrepresented: [headNorms] },
  { id: 'qwen', name: 'Qwen', also: ['QWenLMHead'], ...llama, biases: true },
  { id: 'phi3', name: 'Phi-3', ...llama },
  { id: 'phimoe', name: 'Phi-3.5-MoE', ...llama, norm: 'layerNorm' },
  { id: 'olmo', name: 'OLMo', ...llama, norm: 'layerNorm' },
  { id: 'olmo2', name: 'OLMo 2', ...llama, unrepresented: [headNorms] },
  { id: 'olmoe', name: 'OLMoE', ...llama, unrepresented: [headNorms] },
  { id: 'deepseek', name: 'DeepSeek-MoE', ...llama },
  { id: 'deepseek_v2', name: 'DeepSeek-V2', ...llama },
  { id: 'deepseek_v3', name: 'DeepSeek-V3', also: ['kimi_k2'], ...llama },
  { id: 'granite', name: 'Granite', ...llama, tied: true },
  { id: 'granitemoe', name: 'Granite-MoE', ...llama, tied: true },
  { id: 'granitemoeshared', name: 'Granite-MoE with shared experts', ...llama, tied: true },
  { id: 'gemma', name: 'Gemma', ...gemma },
  { id: 'gemma2', name: 'Gemma 2', ...gemma, unrepresented: [outerNorms] },
  { id: 'gemma3', name: 'Gemma 3', also: ['gemma3_text'], ...gemma, unrepresented: [outerNorms, headNorms] },
  {
    id: 'dbrx',
    name: 'DBRX',
    ...llama,
    norm: 'layerNorm',
  },
  { id: 'llama_moe', name: 'LLaMA-MoE', ...llama },
  { id: 'llama4', name: 'Llama 4', also: ['llama4_text'], ...llama },
  { id: 'glm4_moe', name: 'GLM-4-MoE', ...llama },
  { id: 'ernie4_5_moe', name: 'ERNIE 4.5 MoE', also: ['Ernie4_5_Moe'], ...llama },
  { id: 'hunyuan_v1_moe', name: 'Hunyuan-MoE', also: ['hunyuan', 'HunYuanMoEV1', 'hunyuan_moe'], ...llama },
  { id: 'gpt_oss', name: 'GPT-OSS', also: ['GptOss'], ...llama, biases: true },
  { id: 'minimax', name: 'MiniMax', also: ['MiniMaxText01', 'minimax_m2'], ...llama },
  {
    id: 'jetmoe',
    name: 'JetMoE',
    ...llama,
    tied: true,
    unrepresented: ['Experts inside attention: attention has one set of projections here.'],
  },
  { id: 'stablelm', name: 'StableLM', ...llama, norm: 'layerNorm' },
  {
    id: 'cohere',
    name: 'Command R',
    also: ['cohere2'],
    ...llama,
    norm: 'layerNorm',
    tied: true,
    unrepresented: [parallel],
  },
  { id: 'jamba', name: 'Jamba', ...llama, positions: 'none', unrepresented: [hybrid] },
  { id: 'qwen3_next', name: 'Qwen3-Next', ...llama, gatedShared: true, unrepresented: [hybrid, headNorms] },
  { id: 'bamba', name: 'Bamba', ...llama, unrepresented: [hybrid] },
  { id: 'granitemoehybrid', name: 'Granite hybrid', ...llama, unrepresented: [hybrid] },
  { id: 'nemotron_h', name: 'Nemotron-H', ...llama, gated: false, activation: 'relu', unrepresented: [hybrid] },
  { id: 'zamba2', name: 'Zamba', also: ['zamba'], ...llama, unrepresented: [hybrid] },
  { id: 'falcon_h1', name: 'Falcon-H1', ...llama, unrepresented: [hybrid] },
  { id: 'recurrent_gemma', name: 'RecurrentGemma', ...gemma, unrepresented: [hybrid] },
];

/** Networks without attention, which this simulator has nothing for. */
export const withoutAttention: readonly string[] = [
  'mamba',
  'mamba2',
  'falcon_mamba',
  'rwkv',
  'rwkv5',
  'rwkv6',
  'rwkv7',
  'hyena',
  'resnet',
  'convnext',
];
