import { plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import { expertKeys } from './aliases.ts';
import { type ConfigReader, quoted } from './config-reader.ts';
import { families, type Family } from './families.ts';
import type { Architecture } from './imported-model.ts';

export interface Recognised {
  /** Null where the family is not among those we know; its keys then decide everything. */
  readonly family: Family | null;
  readonly architecture: Architecture;
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const byName = new Map(
  families.flatMap((family) => [family.id, ...(family.also ?? [])].map((name) => [plain(name), family])),
);

/** What follows the name of the family in the name of a class. */
const TASK =
  /(?:With)?(?:For[A-Z]\w*|LMHead\w*|DoubleHeads\w*|Encoder(?:Model)?|Decoder(?:Model)?|Model|Pretrained\w*)$/;

const familyOfClass = (name: string): Family | undefined =>
  byName.get(plain(name)) ?? byName.get(plain(name.replace(TASK, '')));

/** Combinations of keys that only one family has, the more telling ones first. */
const keyMarks: readonly (readonly [family: string, ...keys: string[]])[] = [
  ['switch_transformers', 'num_sparse_encoder_layers'],
  ['switch_transformers', 'num_sparse_decoder_layers'],
  ['dbrx', 'ffn_config.moe_num_experts'],
  ['mpt', 'expansion_ratio', 'n_layers'],
  ['jamba', 'attn_layer_period', 'mamba_d_state'],
  ['deepseek_v3', 'kv_lora_rank', 'n_group', 'topk_method', 'num_nextn_predict_layers'],
  ['deepseek_v2', 'kv_lora_rank'],
  ['deepseek', 'n_routed_experts'],
  ['qwen2_moe', 'shared_expert_intermediate_size', 'num_experts'],
  ['qwen3_moe', 'moe_intermediate_size', 'num_experts', 'decoder_sparse_step'],
  ['ernie4_5_moe', 'moe_num_experts', 'moe_k'],
  ['llama_moe', 'num_selects', 'size_experts'],
  ['granitemoeshared', 'num_local_experts', 'shared_intermediate_size'],
  ['granitemoe', 'num_local_experts', 'embedding_multiplier'],
  ['phimoe', 'num_local_experts', 'lm_head_bias'],
  ['mixtral', 'num_local_experts', 'rms_norm_eps'],
  ['olmoe', 'num_experts', 'rms_norm_eps', 'clip_qkv'],
  ['mixtral', 'num_local_experts', 'num_experts_per_tok'],
  ['t5', 'd_kv', 'd_ff'],
  ['t5', 'relative_attention_num_buckets'],
  ['whisper', 'num_mel_bins', 'encoder_layers'],
  ['bart', 'encoder_layers', 'decoder_layers'],
  ['distilbert', 'dim', 'n_heads', 'n_layers'],
  ['opt', 'do_layer_norm_before', 'ffn_dim'],
  ['falcon', 'multi_query', 'parallel_attn'],
  ['falcon', 'new_decoder_architecture'],
  ['gpt_bigcode', 'multi_query', 'n_embd'],
  ['bloom', 'offset_alibi'],
  ['bloom', 'n_embed', 'n_layer'],
  ['gptj', 'n_embd', 'rotary_dim'],
  ['gpt_neox', 'rotary_pct'],
  ['gpt_neo', 'attention_types'],
  ['gpt2', 'n_embd', 'n_head', 'n_layer'],
  ['albert', 'num_hidden_groups', 'embedding_size'],
  ['bert', 'type_vocab_size', 'hidden_size'],
  ['llama', 'rms_norm_eps', 'intermediate_size', 'num_attention_heads'],
];

const familyOfKeys = (reader: ConfigReader): { family: Family; keys: readonly string[] } | null => {
  for (const [name, ...keys] of keyMarks) {
    const family = byName.get(plain(name));
    if (family && keys.every((key) => reader.has(key))) return { family, keys };
  }
  return null;
};

/** True where the keys belong to another kind of network than the family's, whatever the file calls itself. */
function contradicts(family: Family, reader: ConfigReader): boolean {
  const afterLlama = reader.has('rms_norm_eps') && reader.has('intermediate_size');
  if (family.positions === 'table' && afterLlama) return true;
  if (family.kind === 'decoder') return reader.has('encoder_layers') && reader.has('decoder_layers');
  if (family.kind === 'encoder') return reader.has('n_embd') && reader.has('n_head') && !reader.has('hidden_size');
  return !reader.says('is_encoder_decoder') && afterLlama;
}

const expertFamily = /moe|mixtral|switch|dbrx|deepseek|jamba|llama4|gpt_oss|minimax|qwen3_next|granitemoe|hybrid/;

/** A warning where a family without experts has some. */
function warnOfExperts(family: Family, reader: ConfigReader): void {
  const found = reader.first(expertKeys);
  const none = found === null || found.raw === 0 || found.raw === 1;
  if (none || expertFamily.test(family.id)) return;
  reader.warnings.push(
    t`It calls itself ${family.name}, which has no experts, but has “${reader.full(found.key)}”: its experts are imported.`,
  );
}

/** Finds the family of a config: by what it calls itself, by the class that it names, or by its keys. */
export function recognise(reader: ConfigReader): Recognised {
  const modelType = reader.text('model_type') ?? '';
  const classes = reader.get('architectures');
  const [className = ''] = Array.isArray(classes) ? classes.filter((entry) => typeof entry === 'string') : [];
  const ofType = byName.get(plain(modelType));
  const ofClass = className === '' ? undefined : familyOfClass(className);
  const ofKeys = familyOfKeys(reader);

  const known = (family: Family, recognisedBy: Architecture['recognisedBy'], how: Text): Recognised => {
    warnOfExperts(family, reader);
    return { family, architecture: { family: family.name, modelType: family.id, recognisedBy, how } };
  };

  if (ofType && ofClass && ofType !== ofClass) {
    const keysAgree = ofKeys?.family === ofType;
    const chosen = keysAgree ? ofType : ofClass;
    reader.warnings.push(
      ofKeys?.family === chosen
        ? t`“model_type” is “${modelType}”, but “architectures” names ${className}: it was read as ${chosen.name}, to which its keys belong.`
        : t`“model_type” is “${modelType}”, but “architectures” names ${className}: it was read as ${chosen.name}.`,
    );
    return keysAgree
      ? known(ofType, 'model_type', t`“model_type” is “${modelType}”.`)
      : known(ofClass, 'architectures', t`“architectures” names ${className}.`);
  }
  const named = ofType ?? ofClass;
  if (named && ofKeys && ofKeys.family !== named && contradicts(named, reader)) {
    reader.warnings.push(
      t`It calls itself ${named.name}, but its keys are not of that family: it was read as ${ofKeys.family.name}.`,
    );
    const { family, keys } = ofKeys;
    const how = plural(
      keys.length,
      'It calls itself {0}, but {1} is a key of {2}.',
      'It calls itself {0}, but {1} are keys of {2}.',
      named.name,
      listed(keys.map(quoted)),
      family.name,
    );
    return known(family, 'keys', how);
  }
  if (ofType) return known(ofType, 'model_type', t`“model_type” is “${modelType}”.`);
  const without = (instead: Text): Text =>
    modelType === ''
      ? t`There is no “model_type”; ${instead}`
      : t`“model_type” is “${modelType}”, which is not known; ${instead}`;
  if (ofClass) return known(ofClass, 'architectures', without(t`“architectures” names ${className}.`));
  if (ofKeys) {
    if (modelType !== '')
      reader.warnings.push(
        t`“${modelType}” is not among the families that are known: it was read as ${ofKeys.family.name}, after its keys.`,
      );
    const { family, keys } = ofKeys;
    const list = listed(keys.map(quoted));
    const instead = plural(keys.length, '{0} is a key of {1}.', '{0} are keys of {1}.', list, family.name);
    return known(family, 'keys', without(instead));
  }
  reader.warnings.push(
    modelType === ''
      ? t`Its family is not known: every field was read from the usual keys alone.`
      : t`Its family is not known (“${modelType}”): every field was read from the usual keys alone.`,
  );
  const how = without(t`the usual keys were read.`);
  return {
    family: null,
    architecture: { family: modelType || className, modelType, recognisedBy: 'keys', how },
  };
}
