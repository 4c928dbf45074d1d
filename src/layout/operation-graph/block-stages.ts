import { OP, PART } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { matrixRole, roleCode } from '../roles.ts';
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
  readonly matrix: number;
  readonly first: number;
  /** Chunk rows and columns that are computed. */
  readonly rows: number;
  readonly cols: number;
  readonly sums: number;
  readonly title: string;
}

export interface SinglePiece {
  readonly kind: 'single';
  readonly segment: number;
  readonly first: number;
  readonly title: string;
  readonly part: number;
}

export type Piece = MatrixPiece | SinglePiece;

/** A block as it is drawn: what comes first, lanes side by side, what comes after them. */
export interface BlockStages {
  readonly before: readonly SinglePiece[];
  readonly lanes: readonly (readonly Piece[])[];
  readonly after: readonly SinglePiece[];
  /** Lanes that `before` feeds; the others have their inputs from elsewhere. */
  readonly fed: readonly boolean[];
  readonly ops: number;
  /** Blocks of equal shape have equal signatures, so one geometry serves them all. */
  readonly signature: string;
}

const singleTitles: Readonly<Record<number, string>> = {
  [PART.embedSum]: 'sum',
  [PART.embedNorm]: 'norm',
  [PART.attentionAdd]: '+ residual',
  [PART.attentionNorm]: 'norm',
  [PART.crossAdd]: '+ residual',
  [PART.crossNorm]: 'norm',
  [PART.mix]: 'mix',
  [PART.ffnAdd]: '+ residual',
  [PART.ffnNorm]: 'norm',
  [PART.endNorm]: 'norm',
  [PART.sample]: 'sample',
  [PART.attention]: 'attention',
  [PART.crossAttention]: 'cross attention',
};

const matrixTitles: Readonly<Record<number, string>> = {
  [PART.embed]: 'embed',
  [PART.q]: 'Q',
  [PART.k]: 'K',
  [PART.v]: 'V',
  [PART.out]: 'out',
  [PART.crossQ]: 'cross Q',
  [PART.crossK]: 'cross K',
  [PART.crossV]: 'cross V',
  [PART.crossOut]: 'cross out',
  [PART.router]: 'Router',
  [PART.ffn1]: 'ffn1',
  [PART.ffn2]: 'ffn2',
  [PART.lmHead]: 'LM head',
};

function pieceOf({ graph, mapping }: Simulation, segment: number, blockStart: number): Piece {
  const { segments } = graph;
  const part = segments.part[segment];
  const first = segments.start[segment] - blockStart;
  const matrix = mapping.matrices[segments.matrix[segment]];
  if (!matrix) {
    const kind = graph.kind[segments.start[segment]];
    const title = kind === OP.gelu ? 'GELU' : kind === OP.relu ? 'ReLU' : (singleTitles[part] ?? '');
    return { kind: 'single', segment, first, title, part };
  }
  const ops = segments.start[segment + 1] - segments.start[segment];
  const cols = matrix.chunkCols;
  // An embedding reads the first chunk row only.
  const rows = part === PART.embed ? 1 : matrix.chunkRows;
  const expert = matrix.expert >= 0 ? `${roleCode(matrixRole(matrix), matrix.expert)} ` : '';
  return {
    kind: 'matrix',
    segment,
    matrix: segments.matrix[segment],
    first,
    rows,
    cols,
    sums: ops - rows * cols,
    title: expert + (matrixTitles[part] ?? ''),
  };
}

/** Takes a block apart into its pieces. */
export function blockStages(simulation: Simulation, places: GraphPlaces, block: number): BlockStages {
  const { blockSegment, blockStart } = places;
  const before: SinglePiece[] = [];
  const lanes: Piece[][] = [];
  const after: SinglePiece[] = [];
  let feeding = true;
  const fed: boolean[] = [];
  const signature: string[] = [];
  for (let segment = blockSegment[block]; segment < blockSegment[block + 1]; segment++) {
    const piece = pieceOf(simulation, segment, blockStart[block]);
    const part = simulation.graph.segments.part[segment];
    signature.push(piece.kind === 'matrix' ? `${part}:${piece.rows}x${piece.cols}+${piece.sums}` : `${part}`);
    const lane = lanes.at(-1);
    if (part === PART.activation || part === PART.ffn2) lane?.push(piece);
    else if (piece.kind === 'matrix') {
      lanes.push([piece]);
      feeding = part !== PART.crossK && part !== PART.crossV;
      fed.push(feeding);
    } else if (lanes.length === 0) before.push(piece);
    else after.push(piece);
  }
  // The router is drawn below the experts: it joins only at the mix.
  const isRouter = (lane: readonly Piece[]) => simulation.graph.segments.part[lane[0].segment] === PART.router;
  const order = lanes.map((lane, index) => ({ lane, fed: fed[index] }));
  const ordered = [...order.filter(({ lane }) => !isRouter(lane)), ...order.filter(({ lane }) => isRouter(lane))];
  return {
    before,
    lanes: ordered.map(({ lane }) => lane),
    after,
    fed: ordered.map((entry) => entry.fed),
    ops: blockStart[block + 1] - blockStart[block],
    signature: signature.join(' '),
  };
}

/** The ops of a piece that hand on its result. */
export function resultsOf(piece: Piece): OpRange {
  if (piece.kind === 'single') return { first: piece.first, count: 1, stride: 1 };
  const { first, rows, cols, sums } = piece;
  if (sums === 0) return { first, count: rows * cols, stride: 1 };
  return { first: first + rows * cols + rows - 2, count: cols, stride: rows - 1 };
}
