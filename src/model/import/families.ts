import type { Model } from '../scenario.ts';

/** What a whole family has and our language cannot say; the sentences are in unrepresented.ts. */
export type Lacking =
  | 'relative-bias'
  | 'norms-after'
  | 'parallel-parts'
  | 'head-norms'
  | 'outer-norms'
  | 'without-attention'
  | 'embedding-norm'
  | 'shared-layers'
  | 'convolutions'
  | 'attention-experts';

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
  /** What our language cannot say about any of them. */
  readonly lacking?: readonly Lacking[];
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
  lacking: ['relative-bias', 'norms-after'],
};

const bart: Omit<Family, 'id' | 'name'> = {
  ...gpt,
  kind: 'encoder-decoder',
  preNorm: false,
  fourfold: false,
};

const gemma = { ...llama, tied: true, activation: 'gelu' as const };

/** The families that are known by name, the better known ones first. */
export const families: readonly Family[] = [
  { id: 'gpt2', name: 'GPT-2', ...gpt },
  { id: 'openai-gpt', name: 'GPT', also: ['OpenAIGPT'], ...gpt, preNorm: false },
  { id: 'gpt_neo', name: 'GPT-Neo', ...gpt },
  { id: 'gpt_bigcode', name: 'GPT BigCode', ...gpt },
  { id: 'gptj', name: 'GPT-J', also: ['gpt-j'], ...gpt, positions: 'rotary', tied: false, lacking: ['parallel-parts'] },
  { id: 'gpt_neox', name: 'GPT-NeoX', ...gpt, positions: 'rotary', tied: false, fourfold: false },
  { id: 'opt', name: 'OPT', ...gpt, activation: 'relu', fourfold: false },
  {
    id: 'bloom',
    name: 'BLOOM',
    ...gpt,
    positions: 'none',
    lacking: ['embedding-norm'],
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
  { id: 'phi', name: 'Phi', ...gpt, positions: 'rotary', tied: false, fourfold: false, lacking: ['parallel-parts'] },
  { id: 'starcoder2', name: 'StarCoder2', ...gpt, positions: 'rotary', fourfold: false },
  { id: 'ctrl', name: 'CTRL', ...gpt, activation: 'relu', fourfold: false },

  { id: 'bert', name: 'BERT', ...bert },
  { id: 'roberta', name: 'RoBERTa', also: ['xlm-roberta', 'camembert'], ...bert },
  { id: 'distilbert', name: 'DistilBERT', ...bert },
  {
    id: 'albert',
    name: 'ALBERT',
    ...bert,
    lacking: ['shared-layers'],
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
    lacking: ['convolutions'],
  },

  { id: 'llama', name: 'Llama', also: ['Yi', 'open_llama', 'LLaMA'], ...llama },
  { id: 'mistral', name: 'Mistral', ...llama },
  { id: 'mixtral', name: 'Mixtral', ...llama },
  { id: 'qwen2', name: 'Qwen2', ...llama, biases: true },
  { id: 'qwen2_moe', name: 'Qwen2-MoE', ...llama, biases: true, gatedShared: true },
  { id: 'qwen3', name: 'Qwen3', ...llama, lacking: ['head-norms'] },
  { id: 'qwen3_moe', name: 'Qwen3-MoE', ...llama, lacking: ['head-norms'] },
  { id: 'qwen', name: 'Qwen', also: ['QWenLMHead'], ...llama, biases: true },
  { id: 'phi3', name: 'Phi-3', ...llama },
  { id: 'phimoe', name: 'Phi-3.5-MoE', ...llama, norm: 'layerNorm' },
  { id: 'olmo', name: 'OLMo', ...llama, norm: 'layerNorm' },
  { id: 'olmo2', name: 'OLMo 2', ...llama, lacking: ['head-norms'] },
  { id: 'olmoe', name: 'OLMoE', ...llama, lacking: ['head-norms'] },
  { id: 'deepseek', name: 'DeepSeek-MoE', ...llama },
  { id: 'deepseek_v2', name: 'DeepSeek-V2', ...llama },
  { id: 'deepseek_v3', name: 'DeepSeek-V3', also: ['kimi_k2'], ...llama },
  { id: 'granite', name: 'Granite', ...llama, tied: true },
  { id: 'granitemoe', name: 'Granite-MoE', ...llama, tied: true },
  { id: 'granitemoeshared', name: 'Granite-MoE with shared experts', ...llama, tied: true },
  { id: 'gemma', name: 'Gemma', ...gemma },
  { id: 'gemma2', name: 'Gemma 2', ...gemma, lacking: ['outer-norms'] },
  { id: 'gemma3', name: 'Gemma 3', also: ['gemma3_text'], ...gemma, lacking: ['outer-norms', 'head-norms'] },
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
    lacking: ['attention-experts'],
  },
  { id: 'stablelm', name: 'StableLM', ...llama, norm: 'layerNorm' },
  {
    id: 'cohere',
    name: 'Command R',
    also: ['cohere2'],
    ...llama,
    norm: 'layerNorm',
    tied: true,
    lacking: ['parallel-parts'],
  },
  { id: 'jamba', name: 'Jamba', ...llama, positions: 'none', lacking: ['without-attention'] },
  { id: 'qwen3_next', name: 'Qwen3-Next', ...llama, gatedShared: true, lacking: ['without-attention', 'head-norms'] },
  { id: 'bamba', name: 'Bamba', ...llama, lacking: ['without-attention'] },
  { id: 'granitemoehybrid', name: 'Granite hybrid', ...llama, lacking: ['without-attention'] },
  { id: 'nemotron_h', name: 'Nemotron-H', ...llama, gated: false, activation: 'relu', lacking: ['without-attention'] },
  { id: 'zamba2', name: 'Zamba', also: ['zamba'], ...llama, lacking: ['without-attention'] },
  { id: 'falcon_h1', name: 'Falcon-H1', ...llama, lacking: ['without-attention'] },
  { id: 'recurrent_gemma', name: 'RecurrentGemma', ...gemma, lacking: ['without-attention'] },
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
