import { firstAbove, firstWhere } from '../../base/bisect.ts';
import type { Simulation } from '../../model/result.ts';
import { type BlockStages, blockStages, type OpRange } from './block-stages.ts';
import type { GraphLayout, Panel } from './graph-layout.ts';
import type { GraphPlaces } from './graph-places.ts';
import { type Interior, type InteriorEdge, type InteriorLabel, layoutInterior } from './interior.ts';
import { MarkList } from './mark-list.ts';
import { screenX, screenY, type Viewport } from './viewport.ts';

/** A line between two places of the screen, bent if they differ in both coordinates, with ops of the graph at its ends. */
export type EdgeMark = InteriorEdge;

/** An unfolded block on the screen, with the funnel that leads to it from its cell. */
export interface PanelMark {
  readonly panel: Panel;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Foot of the cell, and its left and right edge. */
  readonly cellX: number;
  readonly cellWidth: number;
  readonly cellFoot: number;
  readonly ops: MarkList;
  readonly edges: readonly EdgeMark[];
  readonly labels: readonly InteriorLabel[];
}

/** What is in sight, on the screen: a pure function of layout and viewport, whatever the time. */
export interface DrawList {
  readonly cells: MarkList;
  /** Cells that show their ops, at level Op; a subset of `cells`, with the ops in `ops`. */
  readonly open: ReadonlySet<number>;
  readonly ops: MarkList;
  readonly panels: readonly PanelMark[];
}

/** First and last index of the boxes that reach into low … high; first > last if none does. */
function inSight(
  at: Float64Array,
  size: Float64Array,
  from: number,
  to: number,
  low: number,
  high: number,
): readonly [number, number] {
  const first = firstWhere(from, to, (index) => at[index] + size[index] >= low);
  return [first, firstAbove(at, high, first, to) - 1];
}

/** Ops of a block, moved to the graph's numbers. */
const shifted = (range: OpRange | null, by: number): OpRange | null => range && { ...range, first: range.first + by };

function panelMark(places: GraphPlaces, layout: GraphLayout, viewport: Viewport, index: number): PanelMark {
  const panel = layout.panels[index];
  const { interior, block, cell } = panel;
  const { zoom } = viewport;
  const left = screenX(viewport, 0);
  const y = screenY(viewport, layout.panelY[index]);
  const h = layout.panelHeight[index] * zoom;
  const column = layout.cells.column[cell];
  const row = layout.cells.lastRow[cell];
  // It stands in the middle of its room, and grows with it while it unfolds.
  const top = y + Math.max(0, (h - interior.height * zoom) / 2);
  const ops = new MarkList();
  const first = places.blockStart[block];
  for (let op = 0; op < interior.x.length; op++)
    ops.push(
      first + op,
      left + interior.x[op] * zoom,
      top + interior.y[op] * zoom,
      interior.w[op] * zoom,
      interior.h[op] * zoom,
    );
  const edges = interior.edges.map(({ x0, y0, x1, y1, from, to }) => ({
    x0: left + x0 * zoom,
    y0: top + y0 * zoom,
    x1: left + x1 * zoom,
    y1: top + y1 * zoom,
    from: shifted(from, first),
    to: shifted(to, first),
  }));
  return {
    panel,
    x: left,
    y,
    w: layout.width * zoom,
    h,
    cellX: screenX(viewport, layout.columnX[column]),
    cellWidth: layout.columnWidth[column] * zoom,
    cellFoot: screenY(viewport, layout.rowY[row] + layout.rowHeight[row]),
    ops,
    edges,
    labels: interior.labels.map((label) => ({
      ...label,
      x: left + label.x * zoom,
      y: top + label.y * zoom,
      width: label.width * zoom,
    })),
  };
}

/** Insides of blocks by shape and size: blocks of a column are alike, so a screenful needs a dozen. */
export interface InteriorCache {
  readonly stages: Map<number, BlockStages>;
  readonly interiors: Map<string, Interior>;
}

export const interiorCache = (): InteriorCache => ({ stages: new Map(), interiors: new Map() });

/** Cells smaller than this show no ops. */
const LEAST_OPEN = { width: 16, height: 14 };

function openCell(
  simulation: Simulation,
  places: GraphPlaces,
  block: number,
  box: { x: number; y: number; w: number; h: number },
  zoom: number,
  cache: InteriorCache,
  ops: MarkList,
): boolean {
  if (cache.stages.size > 4000) cache.stages.clear();
  if (cache.interiors.size > 200) cache.interiors.clear();
  let stages = cache.stages.get(block);
  if (!stages) cache.stages.set(block, (stages = blockStages(simulation, places, block)));
  if (stages.lanes.length === 0) return false;
  // Laid out as at zoom 1 and then enlarged, so that proportions stay, and one layout serves every zoom.
  const scale = Math.max(1, Math.min(zoom, box.w / 60));
  const [w, h] = [Math.round((box.w / scale) * 4) / 4, Math.round((box.h / scale) * 4) / 4];
  const key = `${stages.signature}|${w}|${h}`;
  let interior = cache.interiors.get(key);
  if (!interior) {
    const maxChunk = { width: 64, height: 26 };
    cache.interiors.set(key, (interior = layoutInterior(stages, { width: w, maxHeight: h, titles: false, maxChunk })));
  }
  if (interior.chunkHeight * scale < 1.5) return false;
  const left = box.x + Math.max(0, (box.w - interior.width * scale) / 2);
  const top = box.y + Math.max(0, (box.h - interior.height * scale) / 2);
  const first = places.blockStart[block];
  for (let op = 0; op < interior.x.length; op++)
    ops.push(
      first + op,
      left + interior.x[op] * scale,
      top + interior.y[op] * scale,
      interior.w[op] * scale,
      interior.h[op] * scale,
    );
  return true;
}

/** Lists what is in sight. */
export function drawList(
  simulation: Simulation,
  places: GraphPlaces,
  layout: GraphLayout,
  viewport: Viewport,
  cache: InteriorCache,
): DrawList {
  const { grid, cells, rowY, rowHeight, columnX, columnWidth } = layout;
  const marks = new MarkList();
  const ops = new MarkList();
  const open = new Set<number>();
  const { zoom } = viewport;
  const [lowX, highX] = [viewport.scrollX / zoom, (viewport.scrollX + viewport.width) / zoom];
  const [lowY, highY] = [viewport.scrollY / zoom, (viewport.scrollY + viewport.height) / zoom];
  const [firstRow, lastRow] = inSight(rowY, rowHeight, 0, grid.rows.length, lowY, highY);
  const columnRange = places.stacks.map((_, stack) => {
    const from = grid.columns.findIndex((column) => column.stack === stack);
    const count = grid.columns.filter((column) => column.stack === stack).length;
    return inSight(columnX, columnWidth, from, from + count, lowX, highX);
  });
  const width = grid.columns.length;
  for (let row = firstRow; row <= lastRow; row++) {
    const [from, to] = columnRange[grid.rows[row].stack];
    for (let column = from; column <= to; column++) {
      const cell = cells.at[row * width + column];
      if (cell < 0 || (cells.firstRow[cell] !== row && row !== firstRow)) continue;
      const first = cells.firstRow[cell];
      const last = cells.lastRow[cell];
      const x = screenX(viewport, columnX[column]);
      const y = screenY(viewport, rowY[first]);
      const w = columnWidth[column] * zoom;
      const h = (rowY[last] + rowHeight[last] - rowY[first]) * zoom;
      marks.push(cell, x, y, w, h);
      if (grid.level !== 'op' || cells.blocks[cell] !== 1 || w < LEAST_OPEN.width || h < LEAST_OPEN.height) continue;
      if (openCell(simulation, places, cells.firstBlock[cell], { x, y, w, h }, zoom, cache, ops)) open.add(cell);
    }
  }
  const panels = layout.panels.flatMap((_, index) => {
    const bottom = layout.panelY[index] + layout.panelHeight[index];
    return bottom < lowY || layout.panelY[index] - 60 > highY ? [] : [panelMark(places, layout, viewport, index)];
  });
  return { cells: marks, open, ops, panels };
}
