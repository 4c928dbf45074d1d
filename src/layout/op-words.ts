import { t, type Text } from '../base/text.ts';
import { listed } from '../base/lists.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { type OpKind, type OpPart, opParts } from '../model/op.ts';
import type { OpQuery } from './op-query.ts';

/**
 * Ops in words, for texts that people write: “sequence 1 step 0 layer 2 ffn1 token 3 chunk 1”, in any order. One word is
 * the part of the network; what is left out is not asked for, and the first op that fits is meant. “sum” makes it the sum
 * of partial results. An expert's matrix is “layer 0 expert 3 ffn1”.
 */
const numbered = ['sequence', 'step', 'layer', 'token', 'expert', 'chunk', 'nth'] as const;
type Numbered = (typeof numbered)[number];

const isNumbered = (word: string): word is Numbered => (numbered as readonly string[]).includes(word);
const isPart = (word: string): word is OpPart => (opParts as readonly string[]).includes(word);

/** Parts whose op is no MVM. */
const kindOfPart: Partial<Record<OpPart, OpKind>> = {
  embedSum: 'add',
  embedNorm: 'layerNorm',
  attention: 'mha',
  attentionAdd: 'add',
  attentionNorm: 'layerNorm',
  crossAttention: 'mha',
  crossAdd: 'add',
  crossNorm: 'layerNorm',
  mix: 'add',
  ffnAdd: 'add',
  ffnNorm: 'layerNorm',
  endNorm: 'layerNorm',
  sample: 'sample',
};

/** The words that name a part. */
const partWords: readonly string[] = [...opParts.filter((part) => part !== 'activation'), 'relu', 'gelu'];

/** What the words ask for; the error says which of them means nothing. */
export function readOpWords(text: string): Outcome<OpQuery, Text> {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const found: { [K in Numbered]?: number } = {};
  let part: OpPart | null = null;
  let op: OpKind | undefined;
  let sum = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === 'sum') sum = true;
    else if (word === 'relu' || word === 'gelu') {
      part = 'activation';
      op = word;
    } else if (isPart(word) && word !== 'activation') part = word;
    else if (isNumbered(word)) {
      const value = words[++i] ?? '';
      if (!/^\d+$/.test(value)) return failure(t`“${word}” in “${text}” wants a number after it.`);
      found[word] = Number(value);
    } else return failure(t`“${word}” in “${text}” names no part of an op; the parts are ${listed(partWords)}.`);
  }
  if (part === null) return failure(t`“${text}” names no part of the network; the parts are ${listed(partWords)}.`);
  const { expert, ...places } = found;
  const kind = sum ? 'add' : (op ?? kindOfPart[part]);
  const ofExpert =
    expert === undefined
      ? { part }
      : { matrix: `decoder_stack.layers.${places.layer ?? 0}.moe_layer.experts.${expert}.${part}` };
  return success({ ...places, ...ofExpert, ...(kind === undefined ? {} : { op: kind }) });
}
