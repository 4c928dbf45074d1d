import type { BlockStages, Lane, Piece } from './block-stages.ts';
import { pieceGrid } from './piece-grid.ts';

export interface InteriorBox {
  readonly width: number;
  /** It takes less if it needs less. */
  readonly maxHeight: number;
  readonly titles: boolean;
  readonly maxChunk: { readonly width: number; readonly height: number };
}

/** Sizes inside a block, px. */
export interface Metrics {
  readonly chunkWidth: number;
  readonly chunkHeight: number;
  readonly sumWidth: number;
  /** Width of a digital op. */
  readonly single: number;
  readonly gap: number;
  /** Height of a line of words above a matrix. */
  readonly title: number;
  readonly pad: number;
  readonly laneGap: number;
}

/** Lines of chunks that a piece is high. */
const linesOf = (piece: Piece): number => (piece.kind === 'matrix' ? pieceGrid(piece).linesPerGroup : 1);

/** Lines that a lane is high, and how many of its matrices have words of their own above them. */
export function laneHeight({ heads, rest }: Lane): { readonly lines: number; readonly titles: number } {
  const stacked = heads.reduce((sum, piece) => sum + linesOf(piece), 0);
  return { lines: Math.max(stacked, ...rest.map(linesOf)), titles: heads.length };
}

interface Breadth {
  chunks: number;
  sums: number;
  singles: number;
  gaps: number;
}

/** Columns of chunks and of sums, boxes and gaps of one piece. */
function pieceBreadth(piece: Piece): Breadth {
  if (piece.kind === 'single') return { chunks: 0, sums: 0, singles: 1, gaps: 0 };
  const { perLine, sumsPerLine, groups } = pieceGrid(piece);
  return {
    chunks: perLine * groups,
    sums: sumsPerLine * groups,
    singles: 0,
    gaps: (sumsPerLine > 0 ? groups : 0) + groups - 1,
  };
}

const keys = ['chunks', 'sums', 'singles', 'gaps'] as const;
const nothing = (): Breadth => ({ chunks: 0, sums: 0, singles: 0, gaps: 0 });
const added = (a: Breadth, b: Breadth): Breadth => ({
  chunks: a.chunks + b.chunks,
  sums: a.sums + b.sums,
  singles: a.singles + b.singles,
  gaps: a.gaps + b.gaps,
});
const widest = (all: readonly Breadth[]): Breadth => {
  const most = nothing();
  for (const breadth of all) for (const key of keys) most[key] = Math.max(most[key], breadth[key]);
  return most;
};

const laneBreadth = ({ heads, rest }: Lane): Breadth =>
  rest
    .map(pieceBreadth)
    .reduce((sum, breadth) => added(sum, { ...breadth, gaps: breadth.gaps + 1 }), widest(heads.map(pieceBreadth)));

/** Room between stages, px; `small` without words, where several blocks stand side by side. */
const GAP = { least: 3, small: 9, most: 130 };

/** Chooses sizes with which a block fits its box. */
export function measure(stages: BlockStages, box: InteriorBox): Metrics {
  const roomy = box.titles && box.width > 700;
  const title = box.titles ? (roomy ? 18 : 13) : 0;
  const pad = box.titles ? (roomy ? 14 : 6) : 1.5;
  const laneGap = box.titles ? 6 : 2;
  const heights = stages.lanes.map(laneHeight);
  const lines = Math.max(
    1,
    heights.reduce((sum, height) => sum + height.lines, 0),
  );
  const titles = heights.reduce((sum, height) => sum + height.titles, 0);
  const spent = 2 * pad + titles * title + Math.max(0, titles - 1) * laneGap;
  const chunkHeight = Math.min(box.maxChunk.height, Math.max(box.titles ? 3 : 0.5, (box.maxHeight - spent) / lines));

  const lanes = widest(stages.lanes.map(laneBreadth));
  const gate = stages.gatekeeper ? pieceBreadth(stages.gatekeeper) : nothing();
  const total = added(lanes, { ...gate, gaps: gate.gaps + (stages.gatekeeper ? 1 : 0) });
  const singles = stages.before.length + stages.after.length + total.singles;
  const gaps = stages.before.length + stages.after.length + total.gaps;
  const inner = box.width - 2 * pad;
  const single = Math.min(box.titles ? 26 : 9, Math.max(1, inner / 24));
  const fixed = singles * single + gaps * Math.min(GAP.least * (roomy ? 6 : 1.4), inner * 0.03);
  const unit = Math.max(0.5, (inner - fixed) / Math.max(1, total.chunks + 0.45 * total.sums));
  const chunkWidth = Math.min(box.maxChunk.width, unit);
  const sumWidth = Math.min(20, chunkWidth * 0.45);
  const used = total.chunks * chunkWidth + total.sums * sumWidth + singles * single;
  const gap = Math.min(box.titles ? GAP.most : GAP.small, Math.max(0.5, (inner - used) / Math.max(1, gaps)));
  return { chunkWidth, chunkHeight, sumWidth, single, gap, title, pad, laneGap };
}
