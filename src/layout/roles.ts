import { t, type Text } from '../base/text.ts';
import { memoiseByObject } from '../base/memoise.ts';
import type { MappingResult, MatrixRole, WeightMatrix } from '../model/network.ts';
import { OP, PART } from '../model/op.ts';
import type { OpGraph } from '../model/op-graph.ts';

/**
 * What an op or a matrix is for, as the pictures colour it. The order is that of the legend; a role's index is its code
 * in typed arrays. Colours live in CSS as `--role-<id>`.
 */
export interface Role {
  readonly id: string;
  /** Short code printed in a mark, the second cue beside colour. Experts print their number instead: see `roleCode`. */
  readonly code: string;
  /** In English, as links name it. */
  readonly name: string;
  readonly label: Text;
  /** The second matrix of a feed-forward pair carries a line along its foot. */
  readonly footLine: boolean;
  /** An op of a digital unit, of which `code` is a sign rather than a letter of a matrix. */
  readonly digital: boolean;
}

const role = (id: string, code: string, name: string, label: Text, mark?: 'foot' | 'digital'): Role => ({
  id,
  code,
  name,
  label,
  footLine: mark === 'foot',
  digital: mark === 'digital',
});

export const roles: readonly Role[] = [
  role('embedding', 'Em', 'Embedding', t`Embedding`),
  role('q', 'Q', 'Q projection', t`Q projection`),
  role('k', 'K', 'K projection', t`K projection`),
  role('v', 'V', 'V projection', t`V projection`),
  role('out', 'O', 'Out projection', t`Out projection`),
  role('attention', 'At', 'Attention (MHA)', t`Attention (MHA)`),
  role('ffn1', 'F1', 'FFN 1', t`FFN 1`),
  role('ffn2', 'F2', 'FFN 2', t`FFN 2`, 'foot'),
  role('expert1', 'E', 'Expert FFN 1', t`Expert FFN 1`),
  role('expert2', 'E', 'Expert FFN 2', t`Expert FFN 2`, 'foot'),
  role('router', 'R', 'Router', t`Router`),
  role('lm-head', 'H', 'LM head', t`LM head`),
  role('norm', 'n', 'Norm', t`Norm##op`, 'digital'),
  role('add', '+', 'Add', t`Add##op`, 'digital'),
  role('activation', 'g', 'Activation', t`Activation`, 'digital'),
  role('sample', '◆', 'Sample', t`Sample##op`, 'digital'),
  role('communication', '·', 'Communication', t`Communication`, 'digital'),
];

/** Code of a role: its index in `roles`. */
export const ROLE = {
  embedding: 0,
  q: 1,
  k: 2,
  v: 3,
  out: 4,
  attention: 5,
  ffn1: 6,
  ffn2: 7,
  expert1: 8,
  expert2: 9,
  router: 10,
  lmHead: 11,
  norm: 12,
  add: 13,
  activation: 14,
  sample: 15,
  communication: 16,
} as const;

/** Words of few letters for the roles whose labels are long. */
export const shortRoles: Readonly<Record<number, Text>> = {
  [ROLE.embedding]: t`Embed##short`,
  [ROLE.q]: t`Query##short`,
  [ROLE.k]: t`Key##short`,
  [ROLE.v]: t`Value##short`,
  [ROLE.out]: t`Out##short`,
  [ROLE.attention]: t`Attention`,
  [ROLE.expert1]: t`Exp. 1##short`,
  [ROLE.expert2]: t`Exp. 2##short`,
};

const roleOfMatrixRole: Readonly<Record<MatrixRole, number>> = {
  tokenEmbedding: ROLE.embedding,
  positionEmbedding: ROLE.embedding,
  q: ROLE.q,
  k: ROLE.k,
  v: ROLE.v,
  out: ROLE.out,
  ffn1: ROLE.ffn1,
  ffnGate: ROLE.ffn1,
  ffn2: ROLE.ffn2,
  router: ROLE.router,
  expertFfn1: ROLE.expert1,
  expertGate: ROLE.expert1,
  expertFfn2: ROLE.expert2,
  lmHead: ROLE.lmHead,
};

/** The role of a weight matrix. */
export const matrixRole = (matrix: WeightMatrix): number => roleOfMatrixRole[matrix.role];

/** What is printed in a mark of a role: the expert's number for an expert's matrices, else the role's own code. */
export const roleCode = (code: number, expert: number): string =>
  (code === ROLE.expert1 || code === ROLE.expert2) && expert >= 0 ? `E${expert}` : (roles[code]?.code ?? '');

const roleOfKind = new Uint8Array(8);
roleOfKind[OP.communication] = ROLE.communication;
roleOfKind[OP.mha] = ROLE.attention;
roleOfKind[OP.layerNorm] = ROLE.norm;
roleOfKind[OP.relu] = ROLE.activation;
roleOfKind[OP.gelu] = ROLE.activation;
roleOfKind[OP.add] = ROLE.add;
roleOfKind[OP.sample] = ROLE.sample;

/** The role that an MVM has by its part; used where a segment names no matrix. */
const roleOfPart = new Uint8Array(32);
roleOfPart[PART.embed] = ROLE.embedding;
for (const part of [PART.q, PART.crossQ]) roleOfPart[part] = ROLE.q;
for (const part of [PART.k, PART.crossK]) roleOfPart[part] = ROLE.k;
for (const part of [PART.v, PART.crossV]) roleOfPart[part] = ROLE.v;
for (const part of [PART.out, PART.crossOut]) roleOfPart[part] = ROLE.out;
roleOfPart[PART.router] = ROLE.router;
roleOfPart[PART.ffn1] = ROLE.ffn1;
roleOfPart[PART.gate] = ROLE.ffn1;
roleOfPart[PART.ffn2] = ROLE.ffn2;
roleOfPart[PART.lmHead] = ROLE.lmHead;

/** Kept with the graph's column of kinds: a graph that only got other costs still has it. */
/** The role of every op of one sequence, one byte each; computed once per graph. */
export const opRoles = (graph: OpGraph, mapping: MappingResult): Uint8Array => rolesOf(graph.kind, graph, mapping);

const rolesOf = memoiseByObject((kind: Uint8Array, graph: OpGraph, mapping: MappingResult): Uint8Array => {
  const result = new Uint8Array(graph.ops);
  const { segments } = graph;
  for (let s = 0; s < segments.count; s++) {
    const matrix = mapping.matrices[segments.matrix[s]];
    const ofMvm = matrix ? matrixRole(matrix) : roleOfPart[segments.part[s]];
    for (let op = segments.start[s]; op < segments.start[s + 1]; op++) {
      result[op] = kind[op] === OP.mvm ? ofMvm : roleOfKind[kind[op]];
    }
  }
  return result;
});
