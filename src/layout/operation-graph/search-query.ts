import { t, type Text } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import { OP, type OpKind, type OpPart, PART } from '../../model/op.ts';

/** What a person looks for, as far as it was understood; what is left over must occur in the matrix's name. */
export interface GraphQuery {
  readonly layer: number | null;
  readonly step: number | null;
  readonly token: number | null;
  readonly expert: number | null;
  readonly tile: number | null;
  readonly tier: number | null;
  /** Id of an op of the run. */
  readonly op: number | null;
  readonly kinds: ReadonlySet<number> | null;
  readonly parts: ReadonlySet<number> | null;
  readonly words: readonly string[];
}

const numbered = ['layer', 'step', 'token', 'expert', 'tile', 'tier', 'op'] as const;
type Numbered = (typeof numbered)[number];

/** “L3”, “E5” and the like stand for “layer 3”, “expert 5”. */
const initials: Readonly<Record<string, Numbered>> = { l: 'layer', s: 'step', t: 'token', e: 'expert' };

const kindNames: Readonly<Record<string, readonly OpKind[]>> = {
  mvm: ['mvm'],
  attention: ['mha'],
  mha: ['mha'],
  norm: ['layerNorm'],
  layernorm: ['layerNorm'],
  add: ['add'],
  gelu: ['gelu'],
  relu: ['relu'],
  silu: ['gelu'],
  activation: ['relu', 'gelu'],
  sample: ['sample'],
};

const partNames: Readonly<Record<string, readonly OpPart[]>> = {
  embed: ['embed', 'embedSum', 'embedNorm'],
  embedding: ['embed', 'embedSum', 'embedNorm'],
  q: ['q', 'crossQ'],
  query: ['q', 'crossQ'],
  k: ['k', 'crossK'],
  key: ['k', 'crossK'],
  v: ['v', 'crossV'],
  value: ['v', 'crossV'],
  qkv: ['q', 'k', 'v', 'crossQ', 'crossK', 'crossV'],
  out: ['out', 'crossOut'],
  cross: ['crossQ', 'crossK', 'crossV', 'crossAttention', 'crossOut', 'crossAdd', 'crossNorm'],
  ffn: ['ffn1', 'gate', 'activation', 'product', 'ffn2', 'ffnAdd', 'ffnNorm'],
  gate: ['gate', 'product'],
  ffn1: ['ffn1'],
  ffn2: ['ffn2'],
  router: ['router'],
  mix: ['mix'],
  residual: ['attentionAdd', 'crossAdd', 'ffnAdd'],
  head: ['lmHead'],
};

/** What the words above are called in the reader’s language; one word may have several forms. */
const alsoCalled: Readonly<Record<string, Text>> = {
  layer: t`layer, layers##words of a search`,
  step: t`step, steps##words of a search`,
  token: t`token, tokens##words of a search`,
  expert: t`expert, experts##words of a search`,
  tile: t`tile, tiles##words of a search`,
  tier: t`tier, tiers##words of a search`,
  op: t`op, ops##words of a search`,
  attention: t`attention##words of a search`,
  norm: t`norm##words of a search`,
  add: t`add##words of a search`,
  activation: t`activation##words of a search`,
  sample: t`sample##words of a search`,
  embedding: t`embedding##words of a search`,
  query: t`query##words of a search`,
  key: t`key##words of a search`,
  value: t`value##words of a search`,
  router: t`router##words of a search`,
  mix: t`mix##words of a search`,
  residual: t`residual##words of a search`,
  head: t`head##words of a search`,
};

/** From the words of a language to those above. */
const readersWords = (say: Words): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(alsoCalled).flatMap(([word, called]) =>
      say(called)
        .toLowerCase()
        .split(/[,，、]\s*/)
        .map((form) => [form, word] as const),
    ),
  );

/** A word of the reader's language, alone or before a number, in English; any other as it is. */
function inEnglish(piece: string, translated: ReadonlyMap<string, string>): string {
  const [, word = piece, number = ''] = /^(\D+)(\d+)$/.exec(piece) ?? [];
  const known = translated.get(word);
  return known === undefined ? piece : known + number;
}

const narrowed = (before: Set<number> | null, codes: readonly number[]): Set<number> =>
  new Set(before === null ? codes : codes.filter((code) => before.has(code)));

/**
 * Reads “ffn2 layer 3 token 1”, “E5 tile 8”, “op 14 260”, “moe_layer.router”, in English and in the words of `say`.
 * Null if nothing is asked for.
 */
export function parseQuery(text: string, say: Words): GraphQuery | null {
  const found: Record<Numbered, number | null> = {
    layer: null,
    step: null,
    token: null,
    expert: null,
    tile: null,
    tier: null,
    op: null,
  };
  let kinds: Set<number> | null = null;
  let parts: Set<number> | null = null;
  const words: string[] = [];
  const translated = readersWords(say);
  // Groups of digits belong together: “op 14 260”.
  const input = text
    .toLowerCase()
    .split(/[\s,，、]+/)
    .map((piece) => inEnglish(piece, translated))
    .join(' ')
    .replace(/(\bop\s+\d+)((?:\s\d{3})+)\b/g, (_, head: string, rest: string) => head + rest.replace(/\D/g, ''))
    .replace(/\blm[\s_-]*head\b/g, 'head');
  const pieces = input.split(' ').filter(Boolean);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    const next = pieces[at + 1];
    const name = numbered.find((candidate) => piece === candidate || piece === `${candidate}s`);
    const short = /^([lste])(\d+)$/.exec(piece) ?? /^(layer|step|token|expert|tile|tier|op)(\d+)$/.exec(piece);
    if (name !== undefined && next !== undefined && /^\d+$/.test(next)) {
      found[name] = Number(next);
      at++;
    } else if (short) found[initials[short[1]] ?? (short[1] as Numbered)] = Number(short[2]);
    else if (piece in kindNames)
      kinds = narrowed(
        kinds,
        kindNames[piece].map((kind) => OP[kind]),
      );
    else if (piece in partNames)
      parts = narrowed(
        parts,
        partNames[piece].map((part) => PART[part]),
      );
    else if (name === undefined) words.push(piece);
  }
  const isEmpty =
    kinds === null && parts === null && words.length === 0 && numbered.every((name) => found[name] === null);
  return isEmpty ? null : { ...found, kinds, parts, words };
}
