import { entryAt } from '../../base/column.ts';
import { blockKey } from '../../layout/operation-graph/block-names.ts';
import { unfoldKey } from '../../layout/operation-graph/graph-layout.ts';
import { PART } from '../../model/op.ts';
import type { Selection } from '../../state/selection.ts';
import type { StageModel } from './stage-model.ts';

/** Keys of blocks have five parts; those of folded rows and columns fewer. */
export const isBlockKey = (key: string): boolean => key.split('.').length === 5;

/** The unfolded set with a key taken in or out. A block replaces the one that was unfolded before, unless `beside`. */
export function toggled(expanded: readonly string[], key: string, beside: boolean): readonly string[] {
  if (expanded.includes(key)) return expanded.filter((other) => other !== key);
  return isBlockKey(key) && !beside ? [...expanded.filter((other) => !isBlockKey(other)), key] : [...expanded, key];
}

/** What a press on a cell unfolds or folds: its column, then its row, then the block itself; null if it is one op. */
export function keyToToggle({ places, layout }: StageModel, cell: number): string | null {
  const { grid, cells } = layout;
  const column = grid.columns[entryAt(cells.column, cell)];
  const row = grid.rows[entryAt(cells.firstRow, cell)];
  if (!column || !row) return null;
  if (column.fold !== 'block') return column.key;
  const isBarrier = column.slot === 'attention' || column.slot === 'crossAttention';
  if (row.fold === 'token' || (isBarrier && cells.blocks[cell] === 1)) return unfoldKey(places, layout, cell);
  return row.key;
}

/** Its block, if the cell is unfolded. */
export function openKeyOf({ places, layout }: StageModel, cell: number): string | null {
  const { cells } = layout;
  const panel = layout.panels.find((candidate) => candidate.cell === cell);
  return panel ? blockKey(places, entryAt(cells.firstBlock, cell)) : null;
}

/** What is selected with a block: its op if it has one only, else the run of ops that its matrix stands for. */
export function selectionOfCell({ simulation, sequence, places, layout }: StageModel, cell: number): Selection {
  const { cells } = layout;
  if (cells.blocks[cell] !== 1) return null;
  const block = entryAt(cells.firstBlock, cell);
  const { graph } = simulation;
  const first = entryAt(places.blockStart, block);
  if (entryAt(places.blockStart, block + 1) - first === 1) return { kind: 'op', id: sequence * graph.ops + first };
  // The last matrix of a block carries its name: ffn2 rather than the router or ffn1.
  let segment = entryAt(places.blockSegment, block);
  for (let s = segment; s < entryAt(places.blockSegment, block + 1); s++)
    if ((graph.segments.matrix[s] ?? -1) >= 0 && graph.segments.part[s] !== PART.router) segment = s;
  return { kind: 'segment', segment, sequence };
}
