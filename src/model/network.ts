import type { StackShape } from './workload-shape.ts';

/** Stands for the shared experts where an expert is named; they are stored as one wide feed-forward network. */
export const SHARED_EXPERT = -2;

/** What a weight matrix is for. */
export type MatrixRole =
  | 'tokenEmbedding'
  | 'positionEmbedding'
  | 'q'
  | 'k'
  | 'v'
  | 'out'
  | 'ffn1'
  | 'ffnGate'
  | 'ffn2'
  | 'router'
  | 'expertFfn1'
  | 'expertGate'
  | 'expertFfn2'
  | 'lmHead';

/** A weight matrix of the network; shape rows × cols, used as token · W, so rows = inputs. */
export interface WeightMatrix {
  /** Dotted path, such as `decoder_stack.layers.0.moe_layer.experts.3.ffn1`. */
  readonly name: string;
  readonly role: MatrixRole;
  readonly rows: number;
  readonly cols: number;
  /** The stack it belongs to; null for the LM head. */
  readonly stack: StackShape['name'] | null;
  /** Layer within its stack; −1 for the LM head. */
  readonly layer: number;
  /** Expert within its MoE block; `SHARED_EXPERT` for those that every token visits; −1 elsewhere. */
  readonly expert: number;
  /** True for a matrix of the attention to the encoder's outputs. */
  readonly cross: boolean;
}

/** A weight matrix cut into chunks of at most tierRows × tierCols, numbered row by row from `firstChunk`. */
export interface PlacedMatrix extends WeightMatrix {
  readonly chunkRows: number;
  readonly chunkCols: number;
  /** Index of its first chunk in the columns of `PlacedChunks`. */
  readonly firstChunk: number;
}

/** Where every chunk lies: columns of equal length, one entry per chunk, matrix by matrix in mapping order. */
export interface PlacedChunks {
  /** Index into `MappingResult.matrices`. */
  readonly matrix: Int32Array;
  /** Row and column of the chunk in its matrix. */
  readonly row: Int32Array;
  readonly col: Int32Array;
  readonly tile: Int32Array;
  readonly tier: Int32Array;
  /** Weights really used of the tier's rows and columns. */
  readonly usedRows: Int32Array;
  readonly usedCols: Int32Array;
}

export interface MappingResult {
  readonly matrices: readonly PlacedMatrix[];
  readonly chunks: PlacedChunks;
  /** Tiers taken, per tile. */
  readonly tiersUsed: Int32Array;
  /** Elements of all matrices. */
  readonly parameters: number;
  /** ⌈chunks / tiers⌉: tiles that the network needs at the very least. */
  readonly tilesRequired: number;
}

/** Why a network could not be placed, and what would help. */
export interface MappingFailure {
  readonly tag: 'does-not-fit' | 'cannot-stack-experts';
  /** The first matrix with a chunk that found no tier. */
  readonly matrix: string;
  /** Chunks of that matrix that were placed, and all it has. */
  readonly matrixChunksPlaced: number;
  readonly matrixChunks: number;
  /** Tiers that the network needs and that the chip has. */
  readonly tiersNeeded: number;
  readonly tiersAvailable: number;
  /** The least number of tiles (with today's tiers) with which this mapping works; null if none within the limits. */
  readonly tilesThatFit: number | null;
  /** The least number of tiers (with today's tiles) with which this mapping works; null if none within the limits. */
  readonly tiersThatFit: number | null;
  /** What had found a place when it failed. */
  readonly partial: MappingResult;
}
