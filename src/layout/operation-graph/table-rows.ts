import { t, type Text } from '../../base/text.ts';
import { doneIn, type CellProgress, type Instant } from './cell-progress.ts';
import { passName, slotTitle } from './block-names.ts';
import type { GraphLayout } from './graph-layout.ts';
import type { GraphPlaces } from './graph-places.ts';

/** A cell of the picture as a line of a table. */
export interface TableRow {
  readonly cell: number;
  readonly step: Text;
  readonly layer: Text;
  readonly block: Text;
  readonly token: Text;
  readonly ops: number;
  readonly done: number;
}

const range = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`);

/** The cells of a picture from `first` on, row by row, at most `limit`: what the picture shows, in words. */
export function tableRows(
  places: GraphPlaces,
  { grid, cells }: GraphLayout,
  progress: CellProgress,
  instant: Instant,
  first: number,
  limit: number,
): TableRow[] {
  const order = cellsInReadingOrder(grid.columns.length, cells.count, cells.firstRow, cells.column);
  return Array.from(order.subarray(first, first + limit), (cell) => {
    const row = grid.rows[cells.firstRow[cell]];
    const column = grid.columns[cells.column[cell]];
    const pass = places.passes[row.fromPass];
    const last = places.passes[row.toPass - 1];
    const isBarrier = column.slot === 'attention' || column.slot === 'crossAttention';
    const token =
      isBarrier || row.fold === 'steps' ? t`all` : range(row.from - pass.firstRow, row.to - 1 - pass.firstRow);
    const block = column.slot === null ? t`all blocks` : slotTitle(column.slot, column.moe);
    return {
      cell,
      step:
        row.fold === 'steps' ? range(pass.step, last.step) : pass.step < 0 ? passName(pass.step) : String(pass.step),
      layer:
        column.fold === 'stack'
          ? t`all`
          : column.layer < 0
            ? '–'
            : range(column.layer, Math.max(column.layer, column.toLayer - 1)),
      block,
      token,
      ops: cells.ops[cell],
      done: doneIn(progress, cell, instant),
    };
  });
}

function cellsInReadingOrder(width: number, count: number, row: Int32Array, column: Int32Array): Int32Array {
  const order = Int32Array.from({ length: count }, (_, cell) => cell);
  return order.toSorted((a, b) => row[a] * width + column[a] - (row[b] * width + column[b]));
}
