import type { MatrixPiece, OpRange } from './block-stages.ts';

/**
 * A matrix as lines of chunks. A line is what has one edge in the picture. In a wide matrix it is a chunk column, so that
 * its sum stands at its end; in a tall one it is a chunk row, and the running sums stand beside the lines, from the second
 * on. A worked example: 1 024 × 4 096 on 512 × 512 tiers is 2 × 8 chunks: 8 lines of 2, each with 1 sum. Its transpose is
 * 8 lines of 2 too, each but the first with 2 sums, one per output column.
 */
export interface PieceGrid {
  readonly wide: boolean;
  readonly lines: number;
  readonly perLine: number;
  readonly sumsPerLine: number;
  /** Lines are set in this many groups side by side, so that a long matrix is not taller than the picture. */
  readonly groups: number;
  readonly linesPerGroup: number;
}

/** A column of no more chunks than these lies down: one line, its running sums at its end. */
const SHORT = 6;

/** 40 lines of 5 px are as tall as a small picture. */
const MAX_LINES = 40;

export function pieceGrid({ rows, cols, sums }: MatrixPiece): PieceGrid {
  const wide = cols >= rows || (cols === 1 && rows <= SHORT);
  const lines = wide ? cols : rows;
  const groups = Math.ceil(lines / MAX_LINES);
  return {
    wide,
    lines,
    perLine: wide ? rows : cols,
    sumsPerLine: sums === 0 ? 0 : wide ? rows - 1 : cols,
    groups,
    linesPerGroup: Math.ceil(lines / groups),
  };
}

/** The chunk at place `at` of a line, as an op of the block. */
export const chunkOp = (piece: MatrixPiece, { wide }: PieceGrid, line: number, at: number): number =>
  piece.first + (wide ? at * piece.cols + line : line * piece.cols + at);

/** Sum `at` of a line; in a tall matrix the first line has none (−1). */
export function sumOp(piece: MatrixPiece, { wide }: PieceGrid, line: number, at: number): number {
  const sums = piece.first + piece.rows * piece.cols;
  if (wide) return sums + line * (piece.rows - 1) + at;
  return line === 0 ? -1 : sums + at * (piece.rows - 1) + line - 1;
}

/** All chunks of a line. */
export const lineOps = (piece: MatrixPiece, { wide, perLine }: PieceGrid, line: number): OpRange =>
  wide
    ? { first: piece.first + line, count: perLine, stride: piece.cols }
    : { first: piece.first + line * piece.cols, count: perLine, stride: 1 };
