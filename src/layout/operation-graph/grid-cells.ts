import type { GraphPlaces } from './graph-places.ts';
import type { Grid } from './grid-fold.ts';

/**
 * The marks of the picture: what a row and a column have in common. A cell holds one block, or all blocks that are folded
 * into it; every block is in exactly one. Attention reaches over all rows of its pass, because it is a barrier.
 */
export interface Cells {
  readonly count: number;
  /** Indices into `Grid.rows`, both included. */
  readonly firstRow: Int32Array;
  readonly lastRow: Int32Array;
  /** Index into `Grid.columns`. */
  readonly column: Int32Array;
  readonly ops: Int32Array;
  /** Blocks in the cell, and the first of them. */
  readonly blocks: Int32Array;
  readonly firstBlock: Int32Array;
  readonly cellOfBlock: Int32Array;
  /** Cell at row × columns + column; −1 for none. */
  readonly at: Int32Array;
}

/** Display index of each base index; ranges are disjoint and rising. */
function displayIndex(ranges: readonly { readonly from: number; readonly to: number }[], count: number): Int32Array {
  const result = new Int32Array(count);
  ranges.forEach(({ from, to }, index) => result.fill(index, from, to));
  return result;
}

/** Gathers the blocks of a graph into the cells of a grid: O(blocks). */
export function gridCells(places: GraphPlaces, grid: Grid): Cells {
  const { blocks, blockStart, blockRow, blockColumn } = places;
  const rowOf = displayIndex(grid.rows, places.rows);
  const columnOf = displayIndex(grid.columns, places.columns.length);
  const width = grid.columns.length;
  const at = new Int32Array(grid.rows.length * width).fill(-1);
  const limit = Math.min(blocks, at.length);
  const cells = {
    firstRow: new Int32Array(limit),
    lastRow: new Int32Array(limit),
    column: new Int32Array(limit),
    ops: new Int32Array(limit),
    blocks: new Int32Array(limit),
    firstBlock: new Int32Array(limit),
  };
  const cellOfBlock = new Int32Array(blocks);
  let count = 0;
  for (let block = 0; block < blocks; block++) {
    const row = rowOf[blockRow[block]];
    const column = columnOf[blockColumn[block]];
    const spot = row * width + column;
    let cell = at[spot];
    if (cell < 0) {
      cell = count++;
      at[spot] = cell;
      cells.firstRow[cell] = row;
      cells.lastRow[cell] = row;
      cells.column[cell] = column;
      cells.firstBlock[cell] = block;
    }
    cells.blocks[cell]++;
    cells.ops[cell] += blockStart[block + 1] - blockStart[block];
    cellOfBlock[block] = cell;
  }
  for (let cell = 0; cell < count; cell++) {
    const { slot } = grid.columns[cells.column[cell]];
    if (slot !== 'attention' && slot !== 'crossAttention') continue;
    const { fromPass, toPass } = grid.rows[cells.firstRow[cell]];
    let last = cells.firstRow[cell];
    // Self attention joins the tokens; cross attention the encoder's outputs too, which may be more.
    const { firstRow, tokens, rows } = places.passes[fromPass];
    const past = firstRow + (slot === 'attention' ? tokens : rows);
    while (last + 1 < grid.rows.length && grid.rows[last + 1].toPass === toPass && grid.rows[last + 1].from < past) {
      last++;
      at[last * width + cells.column[cell]] = cell;
    }
    cells.lastRow[cell] = last;
  }
  return { count, ...cells, cellOfBlock, at };
}
