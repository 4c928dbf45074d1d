import { type BlockStages, type MatrixPiece, type OpRange, type Piece, resultsOf } from './block-stages.ts';
import { chunkOp, lineOps, type PieceGrid, pieceGrid, sumOp } from './piece-grid.ts';

/** A line between two things inside a block. Traced if an op at either end is. Ops count from the start of the block. */
export interface InteriorEdge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly from: OpRange | null;
  readonly to: OpRange | null;
}

export interface InteriorLabel {
  readonly x: number;
  readonly y: number;
  /** Widest that it may be. */
  readonly width: number;
  readonly text: string;
  /** Shorter words for less room. */
  readonly short: string;
  readonly strong: boolean;
  readonly align: 'left' | 'center';
}

/** The inside of a block: marks as columns (one per op, in op order), edges, labels. Origin: its top left corner. */
export interface Interior {
  readonly width: number;
  readonly height: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly w: Float32Array;
  readonly h: Float32Array;
  readonly edges: readonly InteriorEdge[];
  readonly labels: readonly InteriorLabel[];
  /** Height of a chunk: whether anything can be told apart. */
  readonly chunkHeight: number;
}

export interface InteriorBox {
  readonly width: number;
  /** It takes less if it needs less. */
  readonly maxHeight: number;
  readonly titles: boolean;
  readonly maxChunk: { readonly width: number; readonly height: number };
}

interface Metrics {
  readonly chunkWidth: number;
  readonly chunkHeight: number;
  readonly sumWidth: number;
  readonly single: number;
  readonly gap: number;
  readonly title: number;
  readonly pad: number;
}

const linesOf = (lane: readonly Piece[]): number =>
  Math.max(...lane.map((piece) => (piece.kind === 'matrix' ? pieceGrid(piece).linesPerGroup : 1)));

/** Columns of chunks and of sums, and boxes, along a lane. */
function breadth(lane: readonly Piece[]): { chunks: number; sums: number; singles: number; gaps: number } {
  const total = { chunks: 0, sums: 0, singles: 0, gaps: lane.length - 1 };
  for (const piece of lane) {
    if (piece.kind === 'single') {
      total.singles++;
      continue;
    }
    const grid = pieceGrid(piece);
    total.chunks += grid.perLine * grid.groups;
    total.sums += grid.sumsPerLine * grid.groups;
    total.gaps += (grid.sumsPerLine > 0 ? 1 : 0) + grid.groups - 1;
  }
  return total;
}

/** Room between stages, px; `small` without words, where several blocks stand side by side. */
const GAP = { least: 3, small: 9, most: 130 };

function measure(stages: BlockStages, box: InteriorBox): Metrics {
  const roomy = box.titles && box.width > 700;
  const title = box.titles ? (roomy ? 18 : 13) : 0;
  const pad = box.titles ? (roomy ? 14 : 6) : 1.5;
  const lines = stages.lanes.reduce((sum, lane) => sum + linesOf(lane), 0);
  const laneGap = box.titles ? 6 : 2;
  const spent = 2 * pad + stages.lanes.length * title + (stages.lanes.length - 1) * laneGap;
  const chunkHeight = Math.min(box.maxChunk.height, Math.max(box.titles ? 3 : 0.5, (box.maxHeight - spent) / lines));

  const widest = { chunks: 0, sums: 0, singles: 0, gaps: 0 };
  for (const lane of stages.lanes) {
    const b = breadth(lane);
    for (const key of ['chunks', 'sums', 'singles', 'gaps'] as const) widest[key] = Math.max(widest[key], b[key]);
  }
  const singles = stages.before.length + stages.after.length + widest.singles;
  const gaps = stages.before.length + stages.after.length + widest.gaps;
  const inner = box.width - 2 * pad;
  const single = Math.min(box.titles ? 26 : 9, Math.max(1, inner / 24));
  const fixed = singles * single + gaps * Math.min(GAP.least * (roomy ? 6 : 1.4), inner * 0.03);
  const unit = Math.max(0.5, (inner - fixed) / Math.max(1, widest.chunks + 0.45 * widest.sums));
  const chunkWidth = Math.min(box.maxChunk.width, unit);
  const sumWidth = Math.min(20, chunkWidth * 0.45);
  const used = widest.chunks * chunkWidth + widest.sums * sumWidth + singles * single;
  const gap = Math.min(box.titles ? GAP.most : GAP.small, Math.max(0.5, (inner - used) / Math.max(1, gaps)));
  return { chunkWidth, chunkHeight, sumWidth, single, gap, title, pad };
}

interface Port {
  readonly x: number;
  readonly y: number;
  readonly ops: OpRange;
}

/** Lays out the inside of a block. */
export function layoutInterior(stages: BlockStages, box: InteriorBox): Interior {
  const metrics = measure(stages, box);
  const { chunkWidth, chunkHeight, sumWidth, single, gap, title, pad } = metrics;
  const laneGap = box.titles ? 6 : 2;
  const columns = {
    x: new Float32Array(stages.ops),
    y: new Float32Array(stages.ops),
    w: new Float32Array(stages.ops),
    h: new Float32Array(stages.ops),
  };
  const edges: InteriorEdge[] = [];
  const labels: InteriorLabel[] = [];
  // Half a pixel between chunks of one matrix, as long as a chunk has several.
  const seam = chunkHeight > 6 ? 1.5 : chunkHeight > 2 ? 0.5 : 0;

  const place = (op: number, x: number, y: number, w: number, h: number): void => {
    columns.x[op] = x;
    columns.y[op] = y;
    columns.w[op] = Math.max(0.5, w);
    columns.h[op] = Math.max(0.5, h);
  };
  const join = (from: Port | null, x: number, y: number, to: OpRange | null, x0 = x): void => {
    if (from) edges.push({ x0: from.x, y0: from.y, x1: x, y1: y, from: from.ops, to });
    else edges.push({ x0, y0: y, x1: x, y1: y, from: null, to });
  };

  /** A result of a short lane is led past its longer neighbours before it turns. */
  const brought = (port: Port, to: number): Port => {
    if (port.x >= to - 1) return port;
    join(port, to, port.y, null);
    return { ...port, x: to };
  };

  const heights = stages.lanes.map((lane) => title + linesOf(lane) * chunkHeight);
  const total = heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * laneGap;
  const height = 2 * pad + Math.max(total, title + single);
  const middle = height / 2;
  const boxHeight = Math.min(height - 2 * pad - title, Math.max(chunkHeight, Math.min(78, total * 0.24)));

  const box1 = (op: number, x: number, centre: number, tall: number, words: string): void => {
    place(op, x, centre - tall / 2, single, tall);
    if (box.titles)
      labels.push({
        x: x + single / 2,
        y: centre - tall / 2 - 5,
        width: single + gap * 0.9,
        text: words,
        short: words === '+ residual' ? '+' : words,
        strong: false,
        align: 'center',
      });
  };

  let x = pad;
  let entry: Port | null = null;
  for (const piece of stages.before) {
    if (entry) join(entry, x, middle, { first: piece.first, count: 1, stride: 1 });
    box1(piece.first, x, middle, boxHeight, piece.title);
    entry = { x: x + single, y: middle, ops: resultsOf(piece) };
    x += single + gap;
  }

  const laneStart = x;
  const outs: Port[][] = [];
  let laneEnd = x;
  let y = pad;
  stages.lanes.forEach((lane, index) => {
    let at = laneStart;
    const linesTop = y + title;
    const laneHeight = heights[index] - title;
    let from: Port[] = entry && stages.fed[index] ? [entry] : [];
    let isFirst = true;
    for (const piece of lane) {
      if (piece.kind === 'single') {
        const centre = linesTop + laneHeight / 2;
        for (const port of from) join(port, at, centre, resultsOf(piece));
        box1(piece.first, at, centre, Math.min(laneHeight, Math.max(chunkHeight, laneHeight * 0.36)), piece.title);
        from = [{ x: at + single, y: centre, ops: resultsOf(piece) }];
        at += single + gap;
      } else {
        const drawn = drawMatrix(piece, at, linesTop, from, isFirst && from.length === 0 ? 0 : -1);
        from = drawn.outs;
        if (box.titles) {
          const chunks = `${piece.rows} × ${piece.cols} chunk${piece.rows * piece.cols === 1 ? '' : 's'}`;
          const room = drawn.gridEnd - at;
          labels.push({
            x: at,
            y: linesTop - 5,
            width: room + (piece.sums > 0 ? gap * 0.7 : gap * 0.9),
            text: `${piece.title} · ${chunks}`,
            short: piece.title,
            strong: true,
            align: 'left',
          });
          if (piece.sums > 0)
            labels.push({
              x: (drawn.sumStart + drawn.end) / 2,
              y: linesTop - 5,
              width: drawn.end - drawn.sumStart + gap * 0.6,
              text: pieceGrid(piece).wide && piece.rows === 2 ? 'sums' : 'running sums',
              short: 'sums',
              strong: false,
              align: 'center',
            });
        }
        at = drawn.end + gap;
      }
      isFirst = false;
    }
    laneEnd = Math.max(laneEnd, at);
    outs.push(from);
    y += heights[index] + laneGap;
  });

  x = laneEnd;
  let previous: Port | null = null;
  stages.after.forEach((piece, index) => {
    const self = resultsOf(piece);
    if (previous) join(previous, x, middle, self);
    else for (const ports of outs) for (const port of ports) join(brought(port, x - gap), x, middle, self);
    box1(piece.first, x, middle, boxHeight, piece.title);
    previous = { x: x + single, y: middle, ops: self };
    x += single + (index < stages.after.length - 1 ? gap : 0);
  });
  return { width: x + pad, height, ...columns, edges, labels, chunkHeight };

  function drawMatrix(piece: MatrixPiece, left: number, top: number, from: readonly Port[], stub: number) {
    const grid: PieceGrid = pieceGrid(piece);
    const gridWidth = grid.perLine * chunkWidth;
    const sumsWidth = grid.sumsPerLine * sumWidth;
    const sumGap = grid.sumsPerLine > 0 ? gap : 0;
    const groupWidth = gridWidth + sumGap + sumsWidth;
    const results: Port[] = [];
    for (let line = 0; line < grid.lines; line++) {
      const group = Math.floor(line / grid.linesPerGroup);
      const x0 = left + group * (groupWidth + gap);
      const y0 = top + (line % grid.linesPerGroup) * chunkHeight;
      const centre = y0 + (chunkHeight - seam) / 2;
      const chunks = lineOps(piece, grid, line);
      if (group === 0) {
        for (const port of from) join(port, x0, centre, chunks);
        if (from.length === 0 && stub === 0 && box.titles) join(null, x0, centre, chunks, x0 - Math.min(gap, 10));
      }
      for (let c = 0; c < grid.perLine; c++)
        place(chunkOp(piece, grid, line, c), x0 + c * chunkWidth, y0, chunkWidth - seam, chunkHeight - seam);
      const gridEnd = x0 + gridWidth - seam;
      let last: Port = { x: gridEnd, y: centre, ops: chunks };
      if (grid.sumsPerLine > 0) {
        const sumLeft = x0 + gridWidth + sumGap;
        const firstSum = sumOp(piece, grid, line, 0);
        const target = firstSum < 0 ? sumOp(piece, grid, 1, 0) : firstSum;
        const targetY = firstSum < 0 ? centre + chunkHeight : centre;
        join(last, sumLeft, targetY, { first: target, count: 1, stride: 1 });
        if (firstSum >= 0)
          for (let s = 0; s < grid.sumsPerLine; s++)
            place(sumOp(piece, grid, line, s), sumLeft + s * sumWidth, y0, sumWidth - seam, chunkHeight - seam);
        last = { x: sumLeft + sumsWidth - seam, y: centre, ops: sumsOfLine(piece, grid, line) };
      }
      // A wide matrix has a result per line, a tall one at the foot of its running sums.
      if (grid.wide || line === grid.lines - 1) results.push(last);
    }
    const end = left + grid.groups * groupWidth + (grid.groups - 1) * gap;
    return { outs: results, end, gridEnd: left + gridWidth, sumStart: left + gridWidth + sumGap };
  }
}

/** The results that a line hands on: its last sum, or in a tall matrix the last sum of every column. */
function sumsOfLine(piece: MatrixPiece, grid: PieceGrid, line: number): OpRange {
  if (grid.wide) return { first: sumOp(piece, grid, line, grid.sumsPerLine - 1), count: 1, stride: 1 };
  return resultsOf(piece);
}
