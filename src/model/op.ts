/** Kinds of ops, in the order of their codes. */
export const opKinds = ['mvm', 'communication', 'mha', 'layerNorm', 'relu', 'gelu', 'add', 'sample'] as const;
export type OpKind = (typeof opKinds)[number];

/** Code of a kind: its index in `opKinds`, as stored in typed arrays. */
export const OP = { mvm: 0, communication: 1, mha: 2, layerNorm: 3, relu: 4, gelu: 5, add: 6, sample: 7 } as const;

/**
 * What an op does in the network, in the order of the codes. The sum of partial results carries the part of its matrix;
 * its kind tells it apart.
 */
export const opParts = [
  'embed',
  'embedSum',
  'embedNorm',
  'q',
  'k',
  'v',
  'attention',
  'out',
  'attentionAdd',
  'attentionNorm',
  'crossQ',
  'crossK',
  'crossV',
  'crossAttention',
  'crossOut',
  'crossAdd',
  'crossNorm',
  'router',
  'ffn1',
  'gate',
  'activation',
  'product',
  'ffn2',
  'mix',
  'ffnAdd',
  'ffnNorm',
  'endNorm',
  'lmHead',
  'sample',
] as const;
export type OpPart = (typeof opParts)[number];

/** Code of a part: its index in `opParts`. */
export const PART = Object.fromEntries(opParts.map((part, code) => [part, code])) as Readonly<Record<OpPart, number>>;
