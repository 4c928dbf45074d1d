import { plural } from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import {
  type BlockStages,
  type Lane,
  type MatrixPiece,
  type OpRange,
  resultsOf,
  type SinglePiece,
} from './block-stages.ts';
import { type InteriorBox, laneHeight, measure, type Metrics } from './interior-metrics.ts';
import { chunkOp, lineOps, type PieceGrid, pieceGrid, sumOp } from './piece-grid.ts';

/** A line between two things inside a block. Traced if an op at either end is. Ops count from the start of the block. */
export interface InteriorEdge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Ops at its ends; null = outside the block. */
  readonly from: OpRange | null;
  readonly to: OpRange | null;
}

export interface InteriorLabel {
  readonly x: number;
  readonly y: number;
  /** Widest that it may be. */
  readonly width: number;
  readonly text: Text;
  /** Shorter words for less room. */
  readonly short: Text;
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

/** Where a line leaves, and the ops whose result it carries. */
interface Port {
  readonly x: number;
  readonly y: number;
  readonly ops: OpRange;
}

/** Lays out the inside of a block. */
export function layoutInterior(stages: BlockStages, box: InteriorBox): Interior {
  const drawing = new InteriorDrawing(stages, measure(stages, box), box.titles);
  drawing.draw();
  return drawing.result();
}

class InteriorDrawing {
  private readonly stages: BlockStages;
  private readonly m: Metrics;
  private readonly titles: boolean;
  private readonly x: Float32Array;
  private readonly y: Float32Array;
  private readonly w: Float32Array;
  private readonly h: Float32Array;
  private readonly edges: InteriorEdge[] = [];
  private readonly labels: InteriorLabel[] = [];
  /** Space between the chunks of one matrix. */
  private readonly seam: number;
  private readonly laneHeights: readonly number[];
  private readonly height: number;
  private width = 0;

  constructor(stages: BlockStages, metrics: Metrics, titles: boolean) {
    this.stages = stages;
    this.m = metrics;
    this.titles = titles;
    this.x = new Float32Array(stages.ops);
    this.y = new Float32Array(stages.ops);
    this.w = new Float32Array(stages.ops);
    this.h = new Float32Array(stages.ops);
    const { chunkHeight, title, pad, laneGap, single } = metrics;
    this.seam = chunkHeight > 6 ? 1.5 : chunkHeight > 2 ? 0.5 : 0;
    this.laneHeights = stages.lanes.map((lane) => {
      const { lines, titles: heads } = laneHeight(lane);
      return heads * title + lines * chunkHeight + (heads - 1) * laneGap;
    });
    const total = this.laneHeights.reduce((sum, height) => sum + height, 0);
    const gaps = Math.max(0, stages.lanes.length - 1) * laneGap;
    this.height = 2 * pad + Math.max(total + gaps, title + single);
  }

  result(): Interior {
    const { x, y, w, h, edges, labels, width, height } = this;
    return { width, height, x, y, w, h, edges, labels, chunkHeight: this.m.chunkHeight };
  }

  draw(): void {
    const { stages, m } = this;
    const middle = this.height / 2;
    const tall = Math.min(this.height - 2 * m.pad - m.title, Math.max(m.chunkHeight, Math.min(78, this.height * 0.22)));
    let x = m.pad;
    let entry: Port[] = [];
    for (const piece of stages.before) {
      entry = [this.single(piece, x, middle, tall, entry)];
      x += m.single + m.gap;
    }
    if (stages.gatekeeper) {
      const { linesPerGroup } = pieceGrid(stages.gatekeeper);
      const router = this.matrix(stages.gatekeeper, x, middle - (linesPerGroup * m.chunkHeight) / 2, entry);
      entry = [...entry, ...router.outs];
      x = router.end + m.gap;
    }
    let y = m.pad;
    let end = x;
    const outs: Port[] = [];
    stages.lanes.forEach((lane, index) => {
      const drawn = this.lane(lane, x, y, this.laneHeights[index], lane.fed ? entry : []);
      outs.push(...drawn.outs);
      end = Math.max(end, drawn.end);
      y += this.laneHeights[index] + m.laneGap;
    });
    x = end;
    let from =
      stages.lanes.length > 0
        ? outs.map((port) => (stages.after.length > 0 ? this.brought(port, x - m.gap) : port))
        : entry;
    stages.after.forEach((piece, index) => {
      from = [this.single(piece, x, middle, tall, from)];
      x += m.single + (index < stages.after.length - 1 ? m.gap : 0);
    });
    this.width = x + m.pad - (stages.after.length === 0 ? m.gap : 0);
  }

  private lane({ heads, rest }: Lane, left: number, top: number, height: number, entry: readonly Port[]) {
    const { m } = this;
    let y = top;
    let x = left;
    const ports: Port[][] = [];
    const centres: number[] = [];
    for (const head of heads) {
      const drawn = this.matrix(head, left, y + m.title, entry);
      ports.push([...drawn.outs]);
      x = Math.max(x, drawn.end + m.gap);
      const lines = pieceGrid(head).linesPerGroup * m.chunkHeight;
      centres.push(y + m.title + lines / 2);
      y += m.title + lines + m.laneGap;
    }
    // A gated network: the activation follows the gate, then both meet.
    let from = ports.at(-1) ?? [];
    let waiting = heads.length > 1 ? (ports[0] ?? []) : [];
    const middle = top + (m.title + height) / 2;
    rest.forEach((piece, index) => {
      if (piece.kind === 'single') {
        const centre = index === 0 && heads.length > 1 ? (centres.at(-1) ?? middle) : middle;
        const meets = index > 0 && waiting.length > 0;
        const sources = meets ? [...from, ...waiting.map((port) => this.brought(port, x - m.gap))] : from;
        if (meets) waiting = [];
        const room = height - m.title;
        from = [this.single(piece, x, centre, Math.min(room, Math.max(m.chunkHeight, room * 0.36)), sources)];
        x += m.single + m.gap;
      } else {
        const lines = pieceGrid(piece).linesPerGroup * m.chunkHeight;
        const drawn = this.matrix(piece, x, Math.max(top + m.title, middle - lines / 2), from);
        from = [...drawn.outs];
        x = drawn.end + m.gap;
      }
    });
    return { outs: from, end: x };
  }

  private put(op: number, x: number, y: number, w: number, h: number): void {
    this.x[op] = x;
    this.y[op] = y;
    this.w[op] = Math.max(0.5, w);
    this.h[op] = Math.max(0.5, h);
  }

  private join(from: Port, x: number, y: number, to: OpRange | null): void {
    this.edges.push({ x0: from.x, y0: from.y, x1: x, y1: y, from: from.ops, to });
  }

  /** A result of a short lane is led past its longer neighbours before it turns. */
  private brought(port: Port, to: number): Port {
    if (port.x >= to - 1) return port;
    this.join(port, to, port.y, null);
    return { ...port, x: to };
  }

  /** A digital op: a box. */
  private single(piece: SinglePiece, x: number, centre: number, tall: number, from: readonly Port[]): Port {
    const { m } = this;
    const ops = resultsOf(piece);
    for (const port of from) this.join(port, x, centre, ops);
    this.put(piece.first, x, centre - tall / 2, m.single, tall);
    this.label(x + m.single / 2, centre - tall / 2 - 5, m.single + m.gap * 0.9, piece.title, piece.short, 'center');
    return { x: x + m.single, y: centre, ops };
  }

  private label(x: number, y: number, width: number, text: Text, short: Text, align: 'left' | 'center'): void {
    if (this.titles) this.labels.push({ x, y, width, text, short, strong: align === 'left', align });
  }

  /** A matrix: its chunks line by line, and the sums of their results. */
  private matrix(piece: MatrixPiece, left: number, top: number, from: readonly Port[]) {
    const { m } = this;
    const grid = pieceGrid(piece);
    const gridWidth = grid.perLine * m.chunkWidth;
    const sumsWidth = grid.sumsPerLine * m.sumWidth;
    const sumGap = grid.sumsPerLine > 0 ? m.gap : 0;
    const groupWidth = gridWidth + sumGap + sumsWidth;
    const outs: Port[] = [];
    for (let line = 0; line < grid.lines; line++) {
      const x = left + Math.floor(line / grid.linesPerGroup) * (groupWidth + m.gap);
      const y = top + (line % grid.linesPerGroup) * m.chunkHeight;
      const last = this.line(piece, grid, line, x, y, line < grid.linesPerGroup ? from : []);
      // A wide matrix has a result per line, a tall one at the foot of its running sums.
      if (grid.wide || line === grid.lines - 1) outs.push(last);
    }
    const end = left + grid.groups * groupWidth + (grid.groups - 1) * m.gap;
    const sumsAt = left + gridWidth + sumGap;
    const count = piece.rows * piece.cols;
    const chunks = plural(count, '{0} × {1} chunk', '{0} × {1} chunks', piece.rows, piece.cols);
    const sumsText = grid.wide && piece.rows === 2 ? t`sums` : t`running sums`;
    const sumsRoom = sumsWidth + Math.min(sumGap, m.gap) * 0.9;
    const room = piece.sums > 0 ? sumsAt - left - Math.max(4, (sumsRoom - sumsWidth) / 2 + 4) : gridWidth + m.gap * 0.5;
    this.label(left, top - 5, room, joined([piece.title, chunks], ' · '), piece.title, 'left');
    if (piece.sums > 0 && grid.groups === 1)
      this.label(sumsAt + sumsWidth / 2, top - 5, sumsRoom, sumsText, t`sums`, 'center');
    return { outs, end };
  }

  private line(piece: MatrixPiece, grid: PieceGrid, line: number, x: number, y: number, from: readonly Port[]): Port {
    const { m, seam } = this;
    const centre = y + (m.chunkHeight - seam) / 2;
    const chunks = lineOps(piece, grid, line);
    for (const port of from) this.join(port, x, centre, chunks);
    for (let at = 0; at < grid.perLine; at++)
      this.put(chunkOp(piece, grid, line, at), x + at * m.chunkWidth, y, m.chunkWidth - seam, m.chunkHeight - seam);
    const gridWidth = grid.perLine * m.chunkWidth;
    const port = { x: x + gridWidth - seam, y: centre, ops: chunks };
    if (grid.sumsPerLine === 0) return port;

    const sumsAt = x + gridWidth + m.gap;
    const own = sumOp(piece, grid, line, 0);
    // The first line of a tall matrix has no sums of its own: it enters those of the second, unless that is in another group.
    const isLead = own < 0;
    const target = isLead ? sumOp(piece, grid, 1, 0) : own;
    this.join(port, sumsAt, isLead ? centre + m.chunkHeight : centre, { first: target, count: 1, stride: 1 });
    if (!isLead)
      for (let at = 0; at < grid.sumsPerLine; at++)
        this.put(sumOp(piece, grid, line, at), sumsAt + at * m.sumWidth, y, m.sumWidth - seam, m.chunkHeight - seam);
    const ops = grid.wide
      ? { first: sumOp(piece, grid, line, grid.sumsPerLine - 1), count: 1, stride: 1 }
      : resultsOf(piece);
    return { x: sumsAt + grid.sumsPerLine * m.sumWidth - seam, y: centre, ops };
  }
}
