import { t, type Text } from '../../base/text.ts';
import { modelFields } from '../model-fields.ts';
import type { Fidelity, Model } from '../scenario.ts';
import {
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
import { type ConfigReader, type Found, foundAt, shown } from './config-reader.ts';
import { readActivation, readNorm, readPositions, readTies } from './read-parts.ts';
import type { Recognised } from './recognise.ts';
import { type Setter, setterOf } from './setter.ts';

function readKind(reader: ConfigReader, { family, architecture }: Recognised, set: Setter): Model['kind'] {
  const both = reader.boolean('is_encoder_decoder');
  const decodes = reader.boolean('is_decoder');
  const listed = reader.get('architectures');
  const [className = ''] = Array.isArray(listed) ? listed.filter((entry) => typeof entry === 'string') : [];
  const choose = (kind: Model['kind'], key: string | null, note: Text = ''): Model['kind'] => {
    set('kind', kind, key === null ? null : foundAt(reader, key), note);
    return kind;
  };
  if (family?.kind === 'encoder-decoder' && className.endsWith('EncoderModel'))
    return choose('encoder', 'architectures', t`the encoder alone`);
  if (both === true) return choose('encoder-decoder', 'is_encoder_decoder');
  if (family?.kind === 'encoder-decoder' && both === false)
    return choose('decoder', 'is_encoder_decoder', t`one stack alone`);
  if (family?.kind === 'encoder' && decodes === true) return choose('decoder', 'is_decoder');
  if (family) return choose(family.kind, null, t`absent: ${architecture.family} is one`);
  if (reader.has('encoder_layers') && reader.has('decoder_layers'))
    return choose('encoder-decoder', 'decoder_layers', t`it has layers of both kinds`);
  if (/Masked|SequenceClassification|ImageClassification|Vision|TextModel$/.test(className))
    return choose('encoder', 'architectures');
  return choose('decoder', /CausalLM|LMHead/.test(className) ? 'architectures' : null, t`absent: most are decoders`);
}

/** Of the keys of a field those that concern a stack: `encoder_…` is not a decoder's, nor the other way round. */
function keysOf(keys: readonly string[], kind: Model['kind'], { family }: Recognised): readonly string[] {
  const of = (stack: string): string[] => keys.filter((key) => key.startsWith(`${stack}_`));
  const without = (stack: string): string[] => keys.filter((key) => !key.startsWith(`${stack}_`));
  if (kind !== 'decoder') return without('decoder');
  // Alone, a decoder that usually stands behind an encoder has its own keys beside those of the whole.
  return family?.kind === 'encoder-decoder' ? [...new Set([...of('decoder'), ...without('encoder')])] : keys;
}

function readLayers(reader: ConfigReader, recognised: Recognised, kind: Model['kind'], model: Partial<Model>): void {
  const keys = keysOf(layerKeys, kind, recognised);
  if (kind !== 'encoder-decoder') {
    const layers = reader.required('model.layers', keys, t`The config has no number of layers`);
    if (layers !== null) model.layers = layers;
    return;
  }
  const encoder = reader.required('model.encoderLayers', keys, t`The config has no number of layers`);
  if (encoder === null) return;
  model.encoderLayers = encoder;
  const decoder = reader.whole('model.decoderLayers', decoderLayerKeys);
  model.decoderLayers = decoder ?? encoder;
  if (reader.first(decoderLayerKeys) === null)
    reader.set('model.decoderLayers', encoder, null, t`absent: as many as the encoder has`);
}

function readHeads(
  reader: ConfigReader,
  recognised: Recognised,
  kind: Model['kind'],
  model: Partial<Model>,
  set: Setter,
): void {
  const keys = keysOf(headKeys, kind, recognised);
  const heads = reader.required('model.heads', keys, t`The config has no number of attention heads`);
  if (heads !== null) model.heads = heads;
  const kvHeads = reader.whole('model.kvHeads', kvHeadKeys);
  if (kvHeads !== null) model.kvHeads = kvHeads;
  else if (reader.first(kvHeadKeys) === null) readSharedKeys(reader, model, set);
  // The values of latent attention, and what its output projection takes in, have a width of their own; what such files
  // call head_dim is the part of a key that is rotated.
  const dimKeys = reader.has('kv_lora_rank') ? ['v_head_dim', ...headDimKeys] : headDimKeys;
  const dim = reader.whole('model.headDim', dimKeys);
  if (dim !== null) model.headDim = dim;
  if (reader.first(dimKeys) !== null) return;
  set('headDim', 0, null, t`absent: model width ÷ heads`);
  const { dModel } = model;
  if (dModel === undefined || heads === null || dModel % heads === 0) return;
  const { key, raw } = reader.first(keys) as Found;
  reader.complain(
    key,
    'inconsistent',
    t`“${reader.full(key)}” is ${shown(raw)}, which does not divide the model width of ${shown(dModel)}.`,
    t`A width per head (“head_dim”) would settle it.`,
  );
}

/** Older ways to say that heads share keys and values. */
function readSharedKeys(reader: ConfigReader, model: Partial<Model>, set: Setter): void {
  if (reader.says('multi_query_attention')) {
    const groups = reader.whole('model.kvHeads', ['multi_query_group_num']);
    if (groups !== null) model.kvHeads = groups;
    return;
  }
  // Falcon's newer decoders count their groups instead.
  if (reader.says('multi_query') && !reader.says('new_decoder_architecture'))
    set('kvHeads', 1, foundAt(reader, 'multi_query'), t`all heads share one`);
  else set('kvHeads', 0, null, t`absent: as many as heads`);
}

const isWidth = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;

function readFeedForward(
  reader: ConfigReader,
  recognised: Recognised,
  kind: Model['kind'],
  model: Partial<Model>,
  set: Setter,
): void {
  const { dModel } = model;
  const { family } = recognised;
  // Llama 4 calls the experts' width intermediate_size, and that of its dense layers so:
  const dense = 'intermediate_size_mlp';
  const keys = family?.id === 'llama4' && reader.has(dense) ? [dense] : keysOf(feedForwardKeys, kind, recognised);
  const found = reader.first(keys);
  if (family?.id === 'qwen' && found !== null && isWidth(found.raw)) {
    set('dFF', Math.floor(found.raw / 2), found, t`half of it: the first Qwen counts both of the gated matrices`);
    return;
  }
  const width = reader.whole('model.dFF', keys);
  if (width !== null) model.dFF = width;
  if (found !== null || dModel === undefined) return;
  const ratio = reader.number('expansion_ratio');
  const expert = foundAt(reader, 'ffn_config.ffn_hidden_size') ?? foundAt(reader, 'moe_intermediate_size');
  if (ratio !== null && isWidth(ratio * dModel))
    set('dFF', ratio * dModel, foundAt(reader, 'expansion_ratio'), t`× width`);
  else if (expert !== null && isWidth(expert.raw)) set('dFF', expert.raw, expert, t`as wide as an expert`);
  else {
    const empty = keys.find((key) => reader.config[key] === null);
    const note = empty === undefined ? t`absent: 4 × model width` : t`absent (${empty} is null): 4 × model width`;
    set('dFF', 4 * dModel, null, note);
    if (family?.fourfold !== true)
      reader.warnings.push(
        t`The width of the feed-forward network is missing (“${keys[0] ?? ''}”): four times the model width was taken.`,
      );
  }
}

function readLengths(reader: ConfigReader, kind: Model['kind'], model: Partial<Model>, set: Setter): void {
  const vocab = reader.whole('model.vocab', vocabKeys);
  if (vocab !== null) model.vocab = vocab;
  else if (reader.first(vocabKeys) === null && kind !== 'encoder')
    reader.warnings.push(
      t`The size of the vocabulary is missing (“vocab_size”): it is left as it was in the scenario.`,
    );
  readMaxSeq(reader, model, set);
}

function readMaxSeq(reader: ConfigReader, model: Partial<Model>, set: Setter): void {
  const { max } = modelFields.maxSeq;
  const found = reader.first(maxSeqKeys);
  const table = model.positions === 'table';
  if (found === null && table)
    reader.warnings.push(
      t`The maximum length is missing (“max_position_embeddings”), and with it the size of the positional table: it is left as it was in the scenario.`,
    );
  else if (found === null)
    set('maxSeq', max, null, t`absent: no table of positions ends, so the largest that there is`);
  else if (!table && typeof found.raw === 'number' && found.raw > max && found.raw < Infinity)
    set('maxSeq', max, found, t`the largest that there is; nothing is stored for a position`);
  else {
    const maxSeq = reader.whole('model.maxSeq', maxSeqKeys);
    if (maxSeq !== null) model.maxSeq = maxSeq;
  }
}

/** Everything of the model but its experts. */
export function readShape(
  reader: ConfigReader,
  recognised: Recognised,
): { model: Partial<Model>; fidelity: Partial<Fidelity> } {
  const model: Partial<Model> = {};
  const set = setterOf(reader, model);
  const kind = readKind(reader, recognised, set);
  readLayers(reader, recognised, kind, model);
  const width = reader.required('model.dModel', widthKeys, t`The config has no model width`);
  if (width !== null) model.dModel = width;
  readHeads(reader, recognised, kind, model, set);
  readFeedForward(reader, recognised, kind, model, set);
  readActivation(reader, recognised, set);
  readNorm(reader, recognised, kind, set);
  readPositions(reader, recognised, set);
  readLengths(reader, kind, model, set);
  const fidelity = readTies(reader, recognised, kind, set);
  return { model, fidelity };
}
