import { entryAt } from '../../../base/column.ts';
import type { GraphHit } from '../../../layout/operation-graph/hit-test.ts';
import type { MarkList } from '../../../layout/operation-graph/mark-list.ts';
import type { Painted } from '../paint/paint-picture.ts';
import type { StageModel } from '../stage-model.ts';

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const directions: Readonly<Record<ArrowKey, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The next cell or op in the direction of an arrow key; what one started from at the edge. `row` is the row that one walks
 * in: on the other side of a barrier, which stands in many rows, the walk goes on in the same one.
 */
export function neighbourOf(
  model: StageModel,
  painted: Painted | null,
  from: GraphHit,
  key: ArrowKey,
  row: number,
): GraphHit {
  const [dx, dy] = directions[key];
  if (from?.kind === 'op' && painted) return opNeighbour(painted, from, dx, dy);
  if (from?.kind !== 'cell') return { kind: 'cell', cell: 0 };
  return cellNeighbour(model, painted, from.cell, dx, dy, row);
}

function cellNeighbour(
  model: StageModel,
  painted: Painted | null,
  cell: number,
  dx: number,
  dy: number,
  walked: number,
): GraphHit {
  const { grid, cells, panels } = model.layout;
  const width = grid.columns.length;
  const column = entryAt(cells.column, cell);
  // Down from an unfolded block leads into it.
  const panel = panels.find((candidate) => candidate.cell === cell);
  const firstOp = painted?.list.panels.find((mark) => mark.panel === panel)?.ops.ref[0];
  if (dy > 0 && panel && firstOp !== undefined) return { kind: 'op', op: firstOp };
  const [first, last] = [entryAt(cells.firstRow, cell), entryAt(cells.lastRow, cell)];
  let row = dy > 0 ? last + 1 : dy < 0 ? first - 1 : Math.min(last, Math.max(first, walked));
  let at = column + dx;
  while (row >= 0 && row < grid.rows.length && at >= 0 && at < width) {
    const found = cells.at[row * width + at] ?? -1;
    if (found >= 0) return { kind: 'cell', cell: found };
    // A row may have nothing in this column: the head hangs on the last one only. Then the nearest to the left.
    if (dx !== 0) at += dx;
    else {
      for (let left = at - 1; left >= 0; left--) {
        const other = cells.at[row * width + left] ?? -1;
        if (other >= 0) return { kind: 'cell', cell: other };
      }
      row += dy;
    }
  }
  return { kind: 'cell', cell };
}

const centre = (marks: MarkList, at: number) => ({
  x: entryAt(marks.x, at) + entryAt(marks.w, at) / 2,
  y: entryAt(marks.y, at) + entryAt(marks.h, at) / 2,
});

/** The nearest op in a direction; going aside counts three times. */
function opNeighbour(painted: Painted, from: GraphHit & { kind: 'op' }, dx: number, dy: number): GraphHit {
  for (const marks of [...painted.list.panels.map(({ ops }) => ops), painted.list.ops]) {
    const start = marks.ref.subarray(0, marks.count).indexOf(from.op);
    if (start < 0) continue;
    const here = centre(marks, start);
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < marks.count; at++) {
      const there = centre(marks, at);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      if (along < 0.5) continue;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (along + 3 * aside < least) {
        least = along + 3 * aside;
        best = at;
      }
    }
    return best < 0 ? from : { kind: 'op', op: marks.ref[best] ?? from.op };
  }
  return from;
}
