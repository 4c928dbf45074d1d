import { spaced, t, type Text } from '../../base/text.ts';
import { SHARED_EXPERT, type WeightMatrix } from '../../model/network.ts';
import { OP, PART } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import type { GraphPlaces } from './graph-places.ts';

/** Ops first, first + stride, …: `count` of them. */
export interface OpRange {
  readonly first: number;
  readonly count: number;
  readonly stride: number;
}

/** The MVMs of a projection and the sums of their partial results. Ops count from the start of the block. */
export interface MatrixPiece {
  readonly kind: 'matrix';
  readonly segment: number;
  readonly first: number;
  /** Chunk rows and columns that are computed. */
  readonly rows: number;
  readonly cols: number;
  readonly sums: number;
  readonly title: Text;
}

export interface SinglePiece {
  readonly kind: 'single';
  readonly segment: number;
  readonly first: number;
  readonly title: Text;
  /** The title where there is little room. */
  readonly short: Text;
}

export type Piece = MatrixPiece | SinglePiece;

/**
 * What runs one after the other. It begins with one matrix, or in a gated network with two that are set one above the
 * other: the first matrix and its gate.
 */
export interface Lane {
  readonly heads: readonly MatrixPiece[];
  readonly rest: readonly Piece[];
  /** Whether what comes before the lanes feeds it; otherwise its inputs are in another block. */
  readonly fed: boolean;
}

/** A block as it is drawn: what comes first, lanes one above the other, what comes after them. */
export interface BlockStages {
  readonly before: readonly SinglePiece[];
  /** The router where the experts wait for it; otherwise it is the last of the lanes. */
  readonly gatekeeper: MatrixPiece | null;
  readonly lanes: readonly Lane[];
  readonly after: readonly SinglePiece[];
  readonly ops: number;
  /** Blocks of equal shape have equal signatures, so one geometry serves them all. */
  readonly signature: string;
}

/** Titles of ops that stand alone, and what is left of them where there is little room. */
interface SingleTitle {
  readonly title: Text;
  readonly short?: Text;
}

const noTitle: SingleTitle = { title: '' };
const sum: SingleTitle = { title: t`sum` };
const norm: SingleTitle = { title: t`norm##op` };
const residual: SingleTitle = { title: t`+ residual`, short: '+' };

const singleTitles: Readonly<Record<number, SingleTitle>> = {
  [PART.embedSum]: sum,
  [PART.embedNorm]: norm,
  [PART.attentionAdd]: residual,
  [PART.attentionNorm]: norm,
  [PART.crossAdd]: residual,
  [PART.crossNorm]: norm,
  [PART.product]: { title: t`× gate`, short: '×' },
  [PART.mix]: { title: t`mix##sum of the experts’ results` },
  [PART.ffnAdd]: residual,
  [PART.ffnNorm]: norm,
  [PART.endNorm]: norm,
  [PART.sample]: { title: t`sample##op` },
  [PART.attention]: { title: t`attention##in the title of an op` },
  [PART.crossAttention]: { title: t`cross attention` },
};

const matrixTitles: Readonly<Record<number, Text>> = {
  [PART.embed]: t`token table`,
  [PART.q]: 'Q',
  [PART.k]: 'K',
  [PART.v]: 'V',
  [PART.out]: 'out',
  [PART.crossQ]: 'cross Q',
  [PART.crossK]: 'cross K',
  [PART.crossV]: 'cross V',
  [PART.crossOut]: 'cross out',
  [PART.router]: t`Router`,
  [PART.ffn1]: 'ffn1',
  [PART.gate]: 'gate',
  [PART.ffn2]: 'ffn2',
  [PART.lmHead]: t`LM head`,
};

function matrixPieceTitle({ expert, role }: WeightMatrix, part: number): Text {
  if (role === 'positionEmbedding') return t`position table`;
  const words = matrixTitles[part] ?? '';
  if (expert === SHARED_EXPERT) return spaced('shared', words);
  return expert >= 0 ? spaced(`E${expert}`, words) : words;
}

function pieceOf({ graph, mapping, scenario }: Simulation, segment: number, blockStart: number): Piece {
  const { segments } = graph;
  const part = segments.part[segment];
  const first = segments.start[segment] - blockStart;
  const matrix = mapping.matrices[segments.matrix[segment]];
  if (!matrix) {
    const kind = graph.kind[segments.start[segment]];
    const activation = scenario.model.activation === 'silu' ? 'SiLU' : 'GELU';
    const { title, short = title } =
      kind === OP.gelu ? { title: activation } : kind === OP.relu ? { title: 'ReLU' } : (singleTitles[part] ?? noTitle);
    return { kind: 'single', segment, first, title, short };
  }
  const ops = segments.start[segment + 1] - segments.start[segment];
  const cols = matrix.chunkCols;
  // An embedding reads one chunk row only.
  const rows = part === PART.embed ? 1 : matrix.chunkRows;
  return {
    kind: 'matrix',
    segment,
    first,
    rows,
    cols,
    sums: ops - rows * cols,
    title: matrixPieceTitle(matrix, part),
  };
}

/** Takes a block apart into its pieces. */
export function blockStages(simulation: Simulation, places: GraphPlaces, block: number): BlockStages {
  const { blockSegment, blockStart } = places;
  const { part: partOf } = simulation.graph.segments;
  const before: SinglePiece[] = [];
  const after: SinglePiece[] = [];
  const lanes: { heads: MatrixPiece[]; rest: Piece[]; fed: boolean }[] = [];
  let router: MatrixPiece | null = null;
  const signature: string[] = [];
  for (let segment = blockSegment[block]; segment < blockSegment[block + 1]; segment++) {
    const piece = pieceOf(simulation, segment, blockStart[block]);
    const part = partOf[segment];
    const lane = lanes.at(-1);
    if (piece.kind === 'matrix') {
      signature.push(`${part}:${piece.rows}x${piece.cols}+${piece.sums}`);
      if (part === PART.router) router = piece;
      else if (part === PART.gate) lane?.heads.push(piece);
      else if (part === PART.ffn2) lane?.rest.push(piece);
      else lanes.push({ heads: [piece], rest: [], fed: part !== PART.crossK && part !== PART.crossV });
    } else {
      signature.push(`${part}`);
      if (part === PART.activation || part === PART.product) lane?.rest.push(piece);
      else (lanes.length === 0 ? before : after).push(piece);
    }
  }
  const gates = router !== null && simulation.scenario.fidelity.routerGatesExperts;
  // Where it does not gate, the router is drawn below the experts: it joins only at the mix.
  if (router !== null && !gates) lanes.push({ heads: [router], rest: [], fed: true });
  return {
    before,
    gatekeeper: gates ? router : null,
    lanes,
    after,
    ops: blockStart[block + 1] - blockStart[block],
    signature: `${gates ? 'gated ' : ''}${signature.join(' ')}`,
  };
}

/** The ops of a piece that hand on its result. */
export function resultsOf(piece: Piece): OpRange {
  if (piece.kind === 'single') return { first: piece.first, count: 1, stride: 1 };
  const { first, rows, cols, sums } = piece;
  if (sums === 0) return { first, count: rows * cols, stride: 1 };
  return { first: first + rows * cols + rows - 2, count: cols, stride: rows - 1 };
}
