import type { GraphLayout } from './graph-layout.ts';
import type { GraphPlaces } from './graph-places.ts';
import { screenX, screenY, type Viewport } from './viewport.ts';

/** Line segments of the overview as columns of x0, y0, x1, y1 on the screen, and what they join. */
export interface ChainLine {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Cells at the ends; −1 where a line has none of its own. */
  readonly from: number;
  readonly to: number;
}

/** Room between the frame of the plot and its first column, for the lines that lead back to the embeddings. */
export const LOOP_MARGIN = 7;

/** The cell in which a pass ends: the lowest one in the last column of its stack; −1 for none. */
function lastCellOf({ grid, cells }: GraphLayout, lastRow: number): number {
  const { stack, fromPass } = grid.rows[lastRow];
  const column = grid.columns.findLastIndex((candidate) => candidate.stack === stack);
  for (let row = lastRow; row >= 0 && grid.rows[row].fromPass === fromPass; row--) {
    const cell = cells.at[row * grid.columns.length + column];
    if (cell >= 0) return cell;
  }
  return -1;
}

/** The cell of a row in the first column of its stack; −1 for none. */
const firstCellOf = ({ grid, cells }: GraphLayout, row: number): number =>
  cells.at[row * grid.columns.length + grid.columns.findIndex(({ stack }) => stack === grid.rows[row].stack)];

/**
 * The edges that mean something at the level of blocks: from block to block along each row, from a step's sample to the
 * next step's embeddings, and from the encoder's outputs to the decoder's cross attention.
 */
export function chainLines(places: GraphPlaces, layout: GraphLayout, viewport: Viewport): ChainLine[] {
  const { grid, cells, rowY, rowHeight, columnX, columnWidth } = layout;
  const lines: ChainLine[] = [];
  const width = grid.columns.length;
  const top = viewport.top - 40;
  const bottom = viewport.top + viewport.height + 40;
  const middle = (row: number) => screenY(viewport, rowY[row] + rowHeight[row] / 2);
  const line = (x0: number, y0: number, x1: number, y1: number, from = -1, to = -1): void => {
    if (Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) return;
    lines.push({ x0, y0, x1, y1, from, to });
  };
  const rightOf = (cell: number) => screenX(viewport, columnX[cells.column[cell]] + columnWidth[cells.column[cell]]);
  const leftOf = (cell: number) => screenX(viewport, columnX[cells.column[cell]]);
  const loopX = screenX(viewport, 0) - LOOP_MARGIN;

  for (let row = 0; row < grid.rows.length; row++) {
    const y = middle(row);
    const visible = y >= top && y <= bottom;
    if (visible) {
      let previous = -1;
      const pass = places.passes[grid.rows[row].fromPass];
      const isMemory = grid.rows[row].fold === 'token' && grid.rows[row].from - pass.firstRow >= pass.tokens;
      for (let column = 0; column < width; column++) {
        const cell = cells.at[row * width + column];
        if (cell < 0) continue;
        // Head and sample hang on the last row only; in the others the chain ends with the last layer.
        // Rows of the encoder's further outputs hold nothing but what cross attention reads.
        const joins = !isMemory || grid.columns[cells.column[previous]]?.slot === 'crossQkv';
        if (previous >= 0 && joins && grid.columns[column].stack === grid.rows[row].stack)
          line(rightOf(previous), y, leftOf(cell), y, previous, cell);
        previous = cell;
      }
    }
    const before = grid.rows[row - 1];
    const { stack, fromPass } = grid.rows[row];
    if (before === undefined || before.fromPass === fromPass || before.stack !== stack) continue;
    const sample = lastCellOf(layout, row - 1);
    if (sample < 0) continue;
    const gapY = screenY(viewport, rowY[row] - Math.min(6, (rowY[row] - rowY[row - 1] - rowHeight[row - 1]) / 2));
    const sampleRow = cells.lastRow[sample];
    const sampleFoot = screenY(viewport, rowY[sampleRow] + rowHeight[sampleRow]);
    const sampleX = (leftOf(sample) + rightOf(sample)) / 2;
    let lowest = -1;
    for (let at = row; at < grid.rows.length && grid.rows[at].fromPass === fromPass; at++) {
      const first = firstCellOf(layout, at);
      if (first < 0) continue;
      lowest = at;
      line(loopX, middle(at), leftOf(first), middle(at), sample, first);
    }
    if (lowest < 0) continue;
    const target = firstCellOf(layout, row);
    line(sampleX, sampleFoot, sampleX, gapY, sample, target);
    line(sampleX, gapY, loopX, gapY, sample, target);
    line(loopX, gapY, loopX, middle(lowest), sample, target);
  }
  lines.push(...memoryLines(places, layout, viewport));
  return lines;
}

/** From the encoder's outputs to every block that projects them: into the first step, since all are alike. */
function memoryLines(places: GraphPlaces, layout: GraphLayout, viewport: Viewport): ChainLine[] {
  const { grid, cells, rowY, rowHeight, columnX, columnWidth } = layout;
  if (places.stacks.length < 2) return [];
  const lines: ChainLine[] = [];
  const firstDecoder = grid.rows.findIndex(({ stack }) => stack === 1);
  const lastEncoder = firstDecoder - 1;
  const outputs = grid.columns.findLastIndex(({ stack }) => stack === 0);
  const source = cells.at[lastEncoder * grid.columns.length + outputs];
  const right = screenX(viewport, columnX[outputs] + columnWidth[outputs]);
  const out = right + LOOP_MARGIN;
  const bar = (x0: number, y0: number, x1: number, y1: number, to = -1) =>
    lines.push({ x0, y0, x1, y1, from: source, to });
  for (let row = 0; row <= lastEncoder; row++) {
    const y = screenY(viewport, rowY[row] + rowHeight[row] / 2);
    bar(right, y, out, y);
  }
  const leave = screenY(viewport, rowY[lastEncoder] + rowHeight[lastEncoder] + 6);
  const arrive = screenY(viewport, rowY[firstDecoder]) - 2.5;
  const loopX = screenX(viewport, 0) - LOOP_MARGIN;
  bar(out, screenY(viewport, rowY[0] + rowHeight[0] / 2), out, leave);
  bar(out, leave, loopX, leave);
  bar(loopX, leave, loopX, arrive);
  let last = loopX;
  grid.columns.forEach((column, index) => {
    const reads = column.stack === 1 && (column.slot === 'crossQkv' || column.fold !== 'block');
    if (!reads) return;
    const x = screenX(viewport, columnX[index] + columnWidth[index] / 2);
    const target = cells.at[firstDecoder * grid.columns.length + index];
    bar(x, arrive, x, arrive + 2.5, target);
    last = x;
  });
  bar(loopX, arrive, last, arrive);
  return lines;
}
