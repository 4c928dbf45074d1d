import type { DrawList } from './draw-list.ts';
import { markAt } from './mark-list.ts';
import type { GraphLayout } from './graph-layout.ts';
import { plotX, plotY, type Viewport } from './viewport.ts';

/** What is under a point of the canvas. */
export type GraphHit =
  | { readonly kind: 'op'; readonly op: number }
  | { readonly kind: 'cell'; readonly cell: number }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'panel'; readonly panel: number }
  | null;

export const sameHit = (a: GraphHit, b: GraphHit): boolean =>
  a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));

/** Ops before cells, since they lie in them; then the names at the edges. */
export function hitTest(list: DrawList, layout: GraphLayout, viewport: Viewport, x: number, y: number): GraphHit {
  const { left, top, width, height } = viewport;
  if (x < left || y < top) return hitNames(layout, viewport, x, y);
  if (x > left + width || y > top + height) return null;
  for (let index = 0; index < list.panels.length; index++) {
    const mark = list.panels[index];
    if (y < mark.y || y > mark.y + mark.h) continue;
    const at = markAt(mark.ops, x, y);
    return at < 0 ? { kind: 'panel', panel: layout.panels.indexOf(mark.panel) } : { kind: 'op', op: mark.ops.ref[at] };
  }
  const op = markAt(list.ops, x, y);
  if (op >= 0) return { kind: 'op', op: list.ops.ref[op] };
  const cell = markAt(list.cells, x, y);
  return cell < 0 ? null : { kind: 'cell', cell: list.cells.ref[cell] };
}

function hitNames(
  { grid, rowY, rowHeight, columnX, columnWidth }: GraphLayout,
  viewport: Viewport,
  x: number,
  y: number,
): GraphHit {
  if (x < viewport.left && y >= viewport.top) {
    const at = plotY(viewport, y);
    const row = rowY.findIndex((start, index) => at >= start && at < start + rowHeight[index]);
    return row < 0 ? null : { kind: 'row', row };
  }
  if (y < viewport.top && x >= viewport.left) {
    const at = plotX(viewport, x);
    const stack = grid.rows.find((_, row) => rowY[row] + rowHeight[row] > plotY(viewport, viewport.top))?.stack ?? 0;
    const column = grid.columns.findIndex(
      (candidate, index) =>
        candidate.stack === stack && at >= columnX[index] && at < columnX[index] + columnWidth[index],
    );
    return column < 0 ? null : { kind: 'column', column };
  }
  return null;
}
