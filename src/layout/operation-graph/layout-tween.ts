import { firstWhere } from '../../base/bisect.ts';
import type { GraphLayout } from './graph-layout.ts';

/** Index of the range that holds `at`; ranges rise and leave no gaps. */
const rangeOf = (ranges: readonly { readonly from: number; readonly to: number }[], at: number): number =>
  firstWhere(1, ranges.length, (index) => ranges[index].from > at) - 1;

/** How far a row or column has come from where its structure stood before. */
function moved(
  before: {
    ranges: GraphLayout['grid']['rows'] | GraphLayout['grid']['columns'];
    at: Float64Array;
    size: Float64Array;
  },
  after: { ranges: GraphLayout['grid']['rows'] | GraphLayout['grid']['columns']; at: Float64Array; size: Float64Array },
  progress: number,
) {
  const at = new Float64Array(after.ranges.length);
  const size = new Float64Array(after.ranges.length);
  after.ranges.forEach(({ from, to }, index) => {
    const first = rangeOf(before.ranges, from);
    const last = rangeOf(before.ranges, to - 1);
    const start = before.at[first];
    const extent = before.at[last] + before.size[last] - start;
    // What comes out of a fold begins as its share of it.
    const range = before.ranges[first];
    const share = first === last ? (to - from) / (range.to - range.from) : 1;
    const offset = first === last ? (extent * (from - range.from)) / (range.to - range.from) : 0;
    at[index] = start + offset + (after.at[index] - start - offset) * progress;
    size[index] = extent * share + (after.size[index] - extent * share) * progress;
  });
  return { at, size };
}

/** The picture on its way from one layout to another of the same structure; progress 0 … 1. */
export function tweenLayout(before: GraphLayout, after: GraphLayout, progress: number): GraphLayout {
  if (progress >= 1) return after;
  const rows = moved(
    { ranges: before.grid.rows, at: before.rowY, size: before.rowHeight },
    { ranges: after.grid.rows, at: after.rowY, size: after.rowHeight },
    progress,
  );
  const columns = moved(
    { ranges: before.grid.columns, at: before.columnX, size: before.columnWidth },
    { ranges: after.grid.columns, at: after.columnX, size: after.columnWidth },
    progress,
  );
  const panelHeight = after.panelHeight.map((height, index) => {
    const old = before.panels.findIndex(({ key }) => key === after.panels[index].key);
    return (old < 0 ? 0 : before.panelHeight[old]) * (1 - progress) + height * progress;
  });
  const panelY = after.panelY.map((y, index) => {
    const { afterRow } = after.panels[index];
    return y + (rows.at[afterRow] + rows.size[afterRow] - after.rowY[afterRow] - after.rowHeight[afterRow]);
  });
  return {
    ...after,
    height: Math.max(before.height, after.height),
    rowY: rows.at,
    rowHeight: rows.size,
    columnX: columns.at,
    columnWidth: columns.size,
    panelHeight,
    panelY,
  };
}
