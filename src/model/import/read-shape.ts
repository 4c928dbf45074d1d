import { moeFields } from '../scenario-fields.ts';
import type { Fidelity, Model } from '../scenario.ts';
import {
  activationKeys,
  decoderLayerKeys,
  feedForwardKeys,
  headDimKeys,
  headKeys,
  kvHeadKeys,
  layerKeys,
  maxSeqKeys,
  vocabKeys,
  widthKeys,
} from './aliases.ts';
import { type ConfigReader, type Found, shown } from './config-reader.ts';
import type { Recognised } from './recognise.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type ModelDraft = Mutable<Partial<Model>>;

/** Sets a field in the draft and in the account of where it came from. */
type Setter = <K extends Exclude<keyof Model, 'moe'>>(key: K, value: Model[K], found: Found | null, note?: string) => void;

const setterOf =
  (reader: ConfigReader, model: ModelDraft): Setter =>
  (key, value, found, note = '') => {
    model[key] = value;
    reader.set(`model.${key}`, value as string | number | boolean, found, note);
  };

const foundIn = (reader: ConfigReader, key: string): Found | null => {
  const raw = reader.get(key);
  return raw === undefined ? null : { key, raw };
};

function readKind(reader: ConfigReader, { family, architecture }: Recognised, set: Setter): Model['kind'] {
  const both = reader.boolean('is_encoder_decoder');
  const decodes = reader.boolean('is_decoder');
  const listed = reader.get('architectures');
  const [className = ''] = Array.isArray(listed) ? listed.filter((entry) => typeof entry === 'string') : [];
  const choose = (kind: Model['kind'], key: string | null, note = ''): Model['kind'] => {
    set('kind', kind, key === null ? null : foundIn(reader, key), note);
    return kind;
  };
  if (both === true) return choose('encoder-decoder', 'is_encoder_decoder');
  if (family?.kind === 'encoder-decoder' && both === false)
    return className.endsWith('EncoderModel')
      ? choose('encoder', 'architectures', 'the encoder alone')
      : choose('decoder', 'is_encoder_decoder', 'one stack alone');
  if (family?.kind === 'encoder' && decodes === true) return choose('decoder', 'is_decoder');
  if (family) return choose(family.kind, null, `absent: ${architecture.family} is one`);
  if (reader.has('encoder_layers') && reader.has('decoder_layers'))
    return choose('encoder-decoder', 'decoder_layers', 'it has layers of both kinds');
  if (/Masked|SequenceClassification|ImageClassification|Vision|TextModel$/.test(className))
    return choose('encoder', 'architectures');
  return choose('decoder', /CausalLM|LMHead/.test(className) ? 'architectures' : null, 'absent: most are decoders');
}

function readLayers(reader: ConfigReader, kind: Model['kind'], model: ModelDraft): void {
  if (kind !== 'encoder-decoder') {
    const alone = kind === 'decoder' && reader.says('is_encoder_decoder') ? ['decoder_layers', ...layerKeys] : layerKeys;
    const layers = reader.required('model.layers', alone, 'number of layers');
    if (layers !== null) model.layers = layers;
    return;
  }
  const encoder = reader.required('model.encoderLayers', layerKeys, 'number of layers');
  if (encoder === null) return;
  model.encoderLayers = encoder;
  const decoder = reader.whole('model.decoderLayers', decoderLayerKeys);
  model.decoderLayers = decoder ?? encoder;
  if (reader.first(decoderLayerKeys) === null)
    reader.set('model.decoderLayers', encoder, null, 'absent: as many as the encoder has');
}

function readHeads(reader: ConfigReader, { family }: Recognised, model: ModelDraft, set: Setter): void {
  const heads = reader.required('model.heads', headKeys, 'number of attention heads');
  if (heads !== null) model.heads = heads;
  const kvHeads = reader.whole('model.kvHeads', kvHeadKeys);
  if (kvHeads !== null) model.kvHeads = kvHeads;
  else if (reader.first(kvHeadKeys) === null) readSharedKeys(reader, model, set);
  const dim = reader.whole('model.headDim', headDimKeys);
  if (dim !== null) {
    model.headDim = dim;
    return;
  }
  if (reader.first(headDimKeys) !== null) return;
  // Multi-head latent attention: the values, and what the output projection takes in, have a width of their own.
  const latent = reader.has('kv_lora_rank') ? reader.whole('model.headDim', ['v_head_dim']) : null;
  if (latent !== null) {
    model.headDim = latent;
    return;
  }
  set('headDim', 0, null, 'absent: model width ÷ heads');
  const { dModel } = model;
  if (family?.id === 'gemma' || dModel === undefined || heads === null || dModel % heads === 0) return;
  const { key, raw } = reader.first(headKeys) as Found;
  reader.complain(
    key,
    'inconsistent',
    `“${reader.full(key)}” is ${shown(raw)}, which does not divide the model width of ${shown(dModel)}.`,
    'A width per head (“head_dim”) would settle it.',
  );
}

/** Older ways to say that heads share keys and values. */
function readSharedKeys(reader: ConfigReader, model: ModelDraft, set: Setter): void {
  if (reader.says('multi_query_attention')) {
    const groups = reader.whole('model.kvHeads', ['multi_query_group_num']);
    if (groups !== null) model.kvHeads = groups;
    return;
  }
  // Falcon's newer decoders count their groups instead.
  if (reader.says('multi_query') && !reader.says('new_decoder_architecture'))
    set('kvHeads', 1, foundIn(reader, 'multi_query'), 'all heads share one');
  else set('kvHeads', 0, null, 'absent: as many as heads');
}

const isWidth = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;

function readFeedForward(reader: ConfigReader, { family }: Recognised, model: ModelDraft, set: Setter): void {
  const { dModel } = model;
  // Llama 4 calls the experts' width intermediate_size, and that of its dense layers so:
  const keys = family?.id === 'llama4' ? ['intermediate_size_mlp', ...feedForwardKeys] : feedForwardKeys;
  const found = reader.first(keys);
  if (family?.id === 'qwen' && found !== null && isWidth(found.raw)) {
    set('dFF', found.raw / 2, found, 'half of it: the first Qwen counts both of the gated matrices');
    return;
  }
  const width = reader.whole('model.dFF', keys);
  if (width !== null) model.dFF = width;
  if (found !== null || dModel === undefined) return;
  const ratio = reader.number('expansion_ratio');
  const expert = foundIn(reader, 'ffn_config.ffn_hidden_size') ?? foundIn(reader, 'moe_intermediate_size');
  if (ratio !== null && isWidth(ratio * dModel)) set('dFF', ratio * dModel, foundIn(reader, 'expansion_ratio'), '× width');
  else if (expert !== null && isWidth(expert.raw)) set('dFF', expert.raw, expert, 'as wide as an expert');
  else {
    const inner = reader.config['n_inner'] === null ? 'n_inner is null' : 'absent';
    set('dFF', 4 * dModel, null, `${inner}: 4 × model width`);
    if (family?.fourfold !== true)
      reader.warnings.push(
        `The width of the feed-forward network is missing (“${keys[0] ?? ''}”): four times the model width was taken.`,
      );
  }
}

function readLengths(reader: ConfigReader, kind: Model['kind'], model: ModelDraft, set: Setter): void {
  const vocab = reader.whole('model.vocab', vocabKeys);
  if (vocab !== null) model.vocab = vocab;
  else if (reader.first(vocabKeys) === null && kind !== 'encoder')
    reader.warnings.push('The size of the vocabulary is missing (“vocab_size”): it is left as it was in the scenario.');
  const maxSeq = reader.whole('model.maxSeq', maxSeqKeys);
  if (maxSeq !== null) model.maxSeq = maxSeq;
  else if (reader.first(maxSeqKeys) === null) {
    if (model.positions === 'table')
      reader.warnings.push(
        'The maximum length is missing (“max_position_embeddings”), and with it the size of the positional table: it is left as it was in the scenario.',
      );
    else set('maxSeq', 1_048_576, null, 'absent: no table of positions ends, so the largest that the field takes');
  }
}

/** Functions that are as good as one of ours. */
const activations: readonly (readonly [pattern: RegExp, activation: Model['activation']])[] = [
  [/^(relu)$/, 'relu'],
  [/gelu|geglu/, 'gelu'],
  [/^(silu|swish|swiglu)$/, 'silu'],
];

function readActivation(reader: ConfigReader, { family, architecture }: Recognised, set: Setter): void {
  const found = reader.first(activationKeys);
  const name = typeof found?.raw === 'string' ? found.raw.toLowerCase() : null;
  if (found !== null && name === null)
    reader.complain(
      found.key,
      'wrong-type',
      `“${reader.full(found.key)}” must be the name of a function, not ${shown(found.raw)}.`,
    );
  const bare = name?.replace(/^gated-/, '') ?? '';
  const activation = activations.find(([pattern]) => pattern.test(bare))?.[1];
  if (activation !== undefined) set('activation', activation, found);
  else if (name === null) {
    set('activation', family?.activation ?? 'gelu', null, family ? `absent: that of ${architecture.family}` : 'absent');
    if (!family) reader.warnings.push('The activation is missing (“hidden_act”): GELU was taken.');
  } else {
    const nearest = /relu/.test(bare) ? 'relu' : 'gelu';
    set('activation', nearest, found, 'the nearest that there is');
    reader.unrepresented.push(`The activation “${name}”: ${nearest === 'relu' ? 'ReLU' : 'GELU'} stands in for it.`);
  }

  const says = reader.boolean('is_gated_act');
  if (name !== null && /^gated-|glu$/.test(name)) set('gatedFfn', true, found);
  else if (says !== null) set('gatedFfn', says, foundIn(reader, 'is_gated_act'));
  else if (family) set('gatedFfn', family.gated, null, `absent: the FFN of ${architecture.family} is ${family.gated ? '' : 'not '}gated`);
  else {
    const gated = activation === 'silu';
    set('gatedFfn', gated, gated ? found : null, gated ? 'a SiLU is nearly always part of a gated FFN' : 'absent: not gated');
  }
}

function readNorm(reader: ConfigReader, { family, architecture }: Recognised, kind: Model['kind'], set: Setter): void {
  const root = foundIn(reader, 'rms_norm_eps');
  if (family) set('norm', family.norm, null, `absent: that of ${architecture.family}`);
  else if (root) set('norm', 'rmsNorm', root, 'it has the constant of an RMSNorm');
  else set('norm', 'layerNorm', null, 'absent: a LayerNorm');
  const before = reader.boolean('do_layer_norm_before');
  const preNorm = before ?? family?.preNorm ?? true;
  const found = before === null ? null : foundIn(reader, 'do_layer_norm_before');
  if (kind === 'decoder') {
    set('normFirst', preNorm, found, found ? '' : `absent: norms stand ${preNorm ? 'before' : 'after'} each part`);
    if (!preNorm)
      reader.unrepresented.push('Norms after attention and FFN: a decoder has them before here, as many and as wide.');
  } else set('normFirst', false, null, 'for decoders only');
}

const rotaryKeys = ['rope_theta', 'rope_scaling', 'rope_parameters', 'rotary_dim', 'rotary_pct', 'partial_rotary_factor'];

function readPositions(reader: ConfigReader, { family, architecture }: Recognised, set: Setter): void {
  const kind = reader.text('position_embedding_type');
  const bias = ['alibi', 'attn_config.alibi'].find((key) => reader.says(key));
  const rotary = reader.first(rotaryKeys);
  if (bias !== undefined) set('positions', 'none', foundIn(reader, bias), 'a bias inside attention');
  else if (kind !== null && kind !== 'absolute') {
    const turns = /rot|rope/.test(kind);
    const none = /alibi|relative|nope|none/.test(kind);
    set('positions', turns ? 'rotary' : none ? 'none' : 'table', foundIn(reader, 'position_embedding_type'));
    if (/relative/.test(kind)) reader.unrepresented.push(`Positions of the kind “${kind}”: attention costs the same here.`);
  } else if (family) set('positions', family.positions, null, `absent: those of ${architecture.family}`);
  else if (rotary) set('positions', 'rotary', rotary);
  else set('positions', kind === 'absolute' ? 'table' : 'none', kind ? foundIn(reader, 'position_embedding_type') : null, 'absent');
}

function readTies(reader: ConfigReader, { family }: Recognised, kind: Model['kind'], set: Setter): Partial<Fidelity> {
  const says = reader.boolean('tie_word_embeddings');
  const found = says === null ? null : foundIn(reader, 'tie_word_embeddings');
  if (kind === 'encoder') set('tiedEmbedding', false, null, 'an encoder has no LM head here');
  else set('tiedEmbedding', says ?? family?.tied ?? false, found, found ? '' : family ? `absent: as in ${family.name}` : 'absent: two tables');
  if (kind !== 'encoder-decoder') return {};
  const shares = reader.boolean('share_encoder_decoder_embeddings');
  const sharedEmbedding = shares ?? true;
  reader.set(
    'fidelity.sharedEmbedding',
    sharedEmbedding,
    shares === null ? null : foundIn(reader, 'share_encoder_decoder_embeddings'),
    shares === null ? 'absent: encoder and decoder read one token table' : '',
  );
  return { sharedEmbedding };
}

/** Everything of the model but its experts. */
export function readShape(reader: ConfigReader, recognised: Recognised): { model: ModelDraft; fidelity: Partial<Fidelity> } {
  const model: ModelDraft = {};
  const set = setterOf(reader, model);
  const kind = readKind(reader, recognised, set);
  readLayers(reader, kind, model);
  const width = reader.required('model.dModel', widthKeys, 'model width');
  if (width !== null) model.dModel = width;
  readHeads(reader, recognised, model, set);
  readFeedForward(reader, recognised, model, set);
  readActivation(reader, recognised, set);
  readNorm(reader, recognised, kind, set);
  readPositions(reader, recognised, set);
  readLengths(reader, kind, model, set);
  const fidelity = readTies(reader, recognised, kind, set);
  return { model, fidelity };
}

/** Most experts that a field takes; here so that the reader of experts and this one agree on the limits of the form. */
export const MOST_EXPERTS = moeFields.numExperts.max;
