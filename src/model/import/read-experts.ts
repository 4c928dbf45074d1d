import { t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import type { Model, MoE } from '../scenario.ts';
import { expertKeys, expertWidthKeys, sharedCountKeys, sharedWidthKeys, topKKeys } from './aliases.ts';
import { type ConfigReader, foundAt } from './config-reader.ts';
import { expertLayersOf } from './expert-layers.ts';
import type { Recognised } from './recognise.ts';

/** Which layers of a stack have experts, layer by layer, and the keys that say so. */
interface Placement {
  readonly sparse: readonly boolean[];
  readonly keys: readonly string[];
}

type Test = (layer: number) => boolean;

const every: Test = () => true;

const wholeAt = (reader: ConfigReader, key: string): number | null => {
  const value = reader.number(key);
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
};

/** Layers named in a list; null where there is no such list. */
function layersAt(reader: ConfigReader, key: string): ReadonlySet<unknown> | null {
  const raw = reader.get(key);
  return Array.isArray(raw) ? new Set(raw) : null;
}

/**
 * The sparse step of a stack of an encoder–decoder: layers // sparse layers. The steps that a file states itself are not
 * read where it counts the sparse layers, since Switch overwrites them.
 */
function stepRule(
  reader: ConfigReader,
  { family }: Recognised,
  stack: 'encoder' | 'decoder',
  layers: number,
): Placement | null {
  const countKey = `num_sparse_${stack}_layers`;
  const count = wholeAt(reader, countKey);
  const stepKey = `${stack}_sparse_step`;
  const stated = wholeAt(reader, stepKey);
  if (count === null && stated === null) return null;
  const key = count === null ? stepKey : countKey;
  const step = count === null ? (stated ?? 0) : count === 0 ? 0 : Math.max(1, Math.floor(layers / count));
  // Switch is sparse in the layer after a multiple of the step, NLLB-MoE and Qwen-MoE in the last one of each period.
  const after = family?.id === 'switch_transformers' || count !== null;
  const isSparse: Test = (layer) => step === 1 || (step > 1 && (after ? layer % step === 1 : (layer + 1) % step === 0));
  return { sparse: Array.from({ length: layers }, (_, layer) => isSparse(layer)), keys: [key] };
}

/** Rules of decoders; all that a file states hold together. */
function decoderRule(reader: ConfigReader, layers: number): Placement {
  const keys: string[] = [];
  const tests: Test[] = [];
  const add = (key: string, test: Test): void => {
    keys.push(key);
    tests.push(test);
  };
  const dense = wholeAt(reader, 'first_k_dense_replace');
  if (dense !== null) add('first_k_dense_replace', (layer) => layer >= dense);
  const frequency = reader.get('moe_layer_freq');
  if (Array.isArray(frequency)) add('moe_layer_freq', (layer) => frequency[layer] === 1);
  else if (typeof frequency === 'number' && frequency > 1) add('moe_layer_freq', (layer) => layer % frequency === 0);
  else if (frequency === 1) keys.push('moe_layer_freq');
  const step = wholeAt(reader, 'decoder_sparse_step');
  if (step !== null) add('decoder_sparse_step', (layer) => step > 0 && (layer + 1) % step === 0);
  const excepted = layersAt(reader, 'mlp_only_layers');
  if (excepted) add('mlp_only_layers', (layer) => !excepted.has(layer));
  const period = wholeAt(reader, 'expert_layer_period');
  const offset = wholeAt(reader, 'expert_layer_offset') ?? 0;
  if (period !== null && period > 0) add('expert_layer_period', (layer) => (layer - offset) % period === 0);
  const chosen = layersAt(reader, 'moe_layers');
  if (chosen) add('moe_layers', (layer) => chosen.has(layer));
  for (const key of ['interleave_moe_layer_step', 'moe_layer_interval']) {
    const interval = wholeAt(reader, key);
    if (interval !== null && interval > 0) add(key, (layer) => (layer + 1) % interval === 0);
  }
  const start = wholeAt(reader, 'moe_layer_start_index');
  if (start !== null) add('moe_layer_start_index', (layer) => layer >= start);
  const end = wholeAt(reader, 'moe_layer_end_index');
  if (end !== null) add('moe_layer_end_index', (layer) => layer <= end);
  const all = tests.length === 0 ? [every] : tests;
  return { sparse: Array.from({ length: layers }, (_, layer) => all.every((test) => test(layer))), keys };
}

const named = (layers: readonly boolean[]): string => {
  const list = layers.flatMap((sparse, layer) => (sparse ? [layer] : []));
  return list.length > 12 ? `${list.slice(0, 12).join(', ')}, …` : list.join(', ');
};

/** What is to be said of a placement that the other keys `others` have a part in. */
function placementNote(others: Text, exact: boolean): Text {
  if (others === '') return exact ? '' : t`the nearest that there is`;
  return exact ? t`together with ${others}` : t`together with ${others}; the nearest that there is`;
}

function readPlacement(
  reader: ConfigReader,
  recognised: Recognised,
  model: Partial<Model>,
): Pick<MoE, 'frequency' | 'offset' | 'denseLayers'> | null {
  const two = model.kind === 'encoder-decoder';
  const layers = (two ? model.encoderLayers : model.layers) ?? 0;
  const first =
    (two || recognised.family?.id === 'switch_transformers') &&
    stepRule(reader, recognised, model.kind === 'decoder' ? 'decoder' : 'encoder', layers);
  const { sparse, keys } = first || decoderRule(reader, layers);
  if (two) {
    const second = stepRule(reader, recognised, 'decoder', model.decoderLayers ?? layers);
    const same = second === null || second.sparse.every((value, layer) => value === (sparse[layer] ?? value));
    if (!same)
      reader.unrepresented.push(
        t`Experts in other layers of the decoder (${named(second.sparse)}) than of the encoder: both have them as the encoder here.`,
      );
  }
  if (!sparse.includes(true)) return null;
  const rule = expertLayersOf(sparse);
  if (!rule.exact)
    reader.unrepresented.push(
      t`Experts in the layers ${named(sparse)}: no period and dense beginning say exactly that, so the nearest are taken.`,
    );
  const [key] = keys;
  const found = key === undefined ? null : foundAt(reader, key);
  const note = found === null ? t`absent: every layer has experts` : placementNote(listed(keys.slice(1)), rule.exact);
  const { frequency, offset, denseLayers } = rule;
  for (const [field, value] of Object.entries({ frequency, offset, denseLayers }))
    reader.set(`model.moe.${field}`, value, found, note);
  return { frequency, offset, denseLayers };
}

/** Width of all shared experts together. */
function readShared(reader: ConfigReader, { family }: Recognised, expertWidth: number): number {
  const counted = reader.first(sharedCountKeys);
  if (counted !== null && counted.raw !== 0) {
    const count = reader.whole('model.moe.sharedFF', sharedCountKeys, { unentered: true });
    if (count === null) return 0;
    reader.set('model.moe.sharedFF', count * expertWidth, counted, t`${count} × the width of an expert`);
    return count * expertWidth;
  }
  const width = reader.whole('model.moe.sharedFF', sharedWidthKeys, { zeroIsNone: true });
  if (width !== null) return width;
  // Each token of Llama 4 visits one expert of its choice and one that all visit.
  const always = family?.id === 'llama4' ? expertWidth : 0;
  reader.set('model.moe.sharedFF', always, null, always > 0 ? t`absent: Llama 4 has one` : t`absent: there are none`);
  return always;
}

function readTopK(reader: ConfigReader, { family }: Recognised): number {
  const k = reader.whole('model.moe.k', topKKeys);
  if (k !== null) return k;
  if (reader.first(topKKeys) !== null) return 1;
  const fixed = family?.topK;
  const note = fixed ? t`absent: ${family.name} takes ${fixed}` : t`absent: one is taken`;
  reader.set('model.moe.k', fixed ?? 1, null, note);
  if (fixed === undefined)
    reader.warnings.push(t`The number of experts per token is missing (“num_experts_per_tok”): one was taken.`);
  return fixed ?? 1;
}

/** The mixture of experts, or null where there is none. `model` must have its layers and its FFN width. */
export function readExperts(reader: ConfigReader, recognised: Recognised, model: Partial<Model>): MoE | null {
  const start = reader.fields.length;
  const numExperts = reader.whole('model.moe.numExperts', expertKeys, { zeroIsNone: true });
  if (numExperts === null || numExperts === 1) {
    reader.fields.length = start;
    if (numExperts === 1) reader.warnings.push(t`One expert is an ordinary feed-forward network: it was read as such.`);
    return null;
  }
  const placement = readPlacement(reader, recognised, model);
  if (placement === null) {
    reader.fields.length = start;
    reader.warnings.push(t`It has ${numExperts} experts, but no layer that uses them: it was read as a dense network.`);
    return null;
  }
  const k = readTopK(reader, recognised);
  if (k > numExperts) {
    const { key } = reader.first(topKKeys) ?? { key: 'num_experts_per_tok' };
    const remedy = t`At most ${numExperts} would do.`;
    reader.complain(
      key,
      'inconsistent',
      t`“${reader.full(key)}”: a token cannot visit ${k} of ${numExperts} experts.`,
      remedy,
    );
  }
  const own = recognised.family?.id === 'llama4' ? ['intermediate_size'] : expertWidthKeys;
  const expertFF = reader.whole('model.moe.expertFF', own, { zeroIsNone: true });
  if (expertFF === null) reader.set('model.moe.expertFF', 0, null, t`absent: the width of the dense FFN`);
  const sharedFF = readShared(reader, recognised, expertFF ?? model.dFF ?? 0);
  return { ...placement, numExperts, k, expertFF: expertFF ?? 0, sharedFF };
}
