import { t } from '../../base/text.ts';
import type { Fidelity, Model } from '../scenario.ts';
import { activationKeys } from './aliases.ts';
import { type ConfigReader, foundAt, shown } from './config-reader.ts';
import type { Recognised } from './recognise.ts';
import type { Setter } from './setter.ts';

/** Functions that are as good as one of ours. */
const activations: readonly (readonly [pattern: RegExp, activation: Model['activation']])[] = [
  [/^(relu|reglu)$/, 'relu'],
  [/gelu|geglu/, 'gelu'],
  [/^(silu|swish|swiglu)$/, 'silu'],
];

export function readActivation(reader: ConfigReader, { family, architecture }: Recognised, set: Setter): void {
  const found = reader.first(activationKeys);
  const name = typeof found?.raw === 'string' ? found.raw.toLowerCase() : null;
  if (found !== null && name === null)
    reader.complain(
      found.key,
      'wrong-type',
      t`“${reader.full(found.key)}” must be the name of a function, not ${shown(found.raw)}.`,
    );
  const bare = name?.replace(/^gated-/, '') ?? '';
  const activation = activations.find(([pattern]) => pattern.test(bare))?.[1];
  if (activation !== undefined) set('activation', activation, found);
  else if (name === null) {
    const note = family ? t`absent: that of ${architecture.family}##activation` : t`absent`;
    set('activation', family?.activation ?? 'gelu', null, note);
    if (!family) reader.warnings.push(t`The activation is missing (“hidden_act”): GELU was taken.`);
  } else {
    const nearest = /relu/.test(bare) ? 'relu' : 'gelu';
    set('activation', nearest, found, t`the nearest that there is`);
    reader.unrepresented.push(t`The activation “${name}”: ${nearest === 'relu' ? 'ReLU' : 'GELU'} stands in for it.`);
  }

  const says = reader.boolean('is_gated_act');
  if (name !== null && /^gated-|glu$/.test(name)) set('gatedFfn', true, found);
  else if (says !== null) set('gatedFfn', says, foundAt(reader, 'is_gated_act'));
  else if (family)
    set(
      'gatedFfn',
      family.gated,
      null,
      family.gated
        ? t`absent: the FFN of ${architecture.family} is gated`
        : t`absent: the FFN of ${architecture.family} is not gated`,
    );
  else {
    const gated = activation === 'silu';
    set(
      'gatedFfn',
      gated,
      gated ? found : null,
      gated ? t`a SiLU is nearly always part of a gated FFN` : t`absent: not gated`,
    );
  }
}

export function readNorm(
  reader: ConfigReader,
  { family, architecture }: Recognised,
  kind: Model['kind'],
  set: Setter,
): void {
  const root = foundAt(reader, 'rms_norm_eps');
  if (family) set('norm', family.norm, null, t`absent: that of ${architecture.family}##norm`);
  else if (root) set('norm', 'rmsNorm', root, t`it has the constant of an RMSNorm`);
  else set('norm', 'layerNorm', null, t`absent: a LayerNorm`);
  const before = reader.boolean('do_layer_norm_before');
  const preNorm = before ?? family?.preNorm ?? true;
  const found = before === null ? null : foundAt(reader, 'do_layer_norm_before');
  if (kind === 'decoder') {
    const guess = preNorm ? t`absent: norms stand before each part` : t`absent: norms stand after each part`;
    set('normFirst', preNorm, found, found ? '' : guess);
    if (!preNorm)
      reader.unrepresented.push(t`Norms after attention and FFN: a decoder has them before here, as many and as wide.`);
  } else set('normFirst', false, null, t`for decoders only`);
}

const rotaryKeys = [
  'rope_theta',
  'rope_scaling',
  'rope_parameters',
  'rotary_dim',
  'rotary_pct',
  'partial_rotary_factor',
];

export function readPositions(reader: ConfigReader, { family, architecture }: Recognised, set: Setter): void {
  const kind = reader.text('position_embedding_type');
  const bias = ['alibi', 'attn_config.alibi'].find((key) => reader.says(key));
  const rotary = reader.first(rotaryKeys);
  if (bias !== undefined) set('positions', 'none', foundAt(reader, bias), t`a bias inside attention`);
  else if (kind !== null && kind !== 'absolute') {
    const turns = /rot|rope/.test(kind);
    const none = /alibi|relative|nope|none/.test(kind);
    set('positions', turns ? 'rotary' : none ? 'none' : 'table', foundAt(reader, 'position_embedding_type'));
    if (/relative/.test(kind))
      reader.unrepresented.push(t`Positions of the kind “${kind}”: attention costs the same here.`);
  } else if (family) set('positions', family.positions, null, t`absent: those of ${architecture.family}`);
  else if (rotary) set('positions', 'rotary', rotary);
  else
    set(
      'positions',
      kind === 'absolute' ? 'table' : 'none',
      kind ? foundAt(reader, 'position_embedding_type') : null,
      t`absent`,
    );
}

export function readTies(
  reader: ConfigReader,
  { family }: Recognised,
  kind: Model['kind'],
  set: Setter,
): Partial<Fidelity> {
  const says = reader.boolean('tie_word_embeddings');
  const found = says === null ? null : foundAt(reader, 'tie_word_embeddings');
  if (kind === 'encoder') set('tiedEmbedding', false, null, t`an encoder has no LM head here`);
  else
    set(
      'tiedEmbedding',
      says ?? family?.tied ?? false,
      found,
      found ? '' : family ? t`absent: as in ${family.name}` : t`absent: two tables`,
    );
  if (kind !== 'encoder-decoder') return {};
  const shares = reader.boolean('share_encoder_decoder_embeddings');
  const sharedEmbedding = shares ?? true;
  reader.set(
    'fidelity.sharedEmbedding',
    sharedEmbedding,
    shares === null ? null : foundAt(reader, 'share_encoder_decoder_embeddings'),
    shares === null ? t`absent: encoder and decoder read one token table` : '',
  );
  return { sharedEmbedding };
}
