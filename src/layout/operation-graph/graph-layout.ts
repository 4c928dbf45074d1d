import type { Simulation } from '../../model/result.ts';
import { blockKey, blockOfKey, blockOps } from './block-names.ts';
import { type BlockStages, blockStages } from './block-stages.ts';
import type { GraphPlaces } from './graph-places.ts';
import { type Cells, gridCells } from './grid-cells.ts';
import type { Grid, GridColumn } from './grid-fold.ts';
import { type Interior, layoutInterior } from './interior.ts';

/** Box of the picture in CSS pixels, and whether it has the screen for itself. */
export interface GraphBox {
  readonly width: number;
  readonly height: number;
  readonly roomy: boolean;
}

/** A block that is unfolded beneath the rows of its pass. */
export interface Panel {
  readonly key: string;
  readonly block: number;
  readonly cell: number;
  /** Row that it stands under (index into `grid.rows`). */
  readonly afterRow: number;
  readonly stages: BlockStages;
  readonly interior: Interior;
}

/**
 * The picture in plot coordinates: x from 0 at the left of the columns, y from 0 at the top of the first row, in CSS pixels
 * at zoom 1, where the width always fits its box. Positions depend on structure and box alone, not on time or cost.
 */
export interface GraphLayout {
  readonly grid: Grid;
  readonly cells: Cells;
  readonly width: number;
  readonly height: number;
  /** Height of the box that it was made for. */
  readonly boxHeight: number;
  readonly rowY: Float64Array;
  readonly rowHeight: Float64Array;
  readonly columnX: Float64Array;
  readonly columnWidth: Float64Array;
  /** Where the head of each stack's columns begins; that of the first is pinned above the plot. */
  readonly headY: Float64Array;
  readonly panels: readonly Panel[];
  readonly panelY: Float64Array;
  readonly panelHeight: Float64Array;
}

/** Heights in px: rows as drawn in the design, and the least that still holds a digit. */
export const ROW_PITCH = { most: 28, least: 13 } as const;
export const HEAD_HEIGHT = 34;
/** Height of the light that falls from a block on its panel. */
const FUNNEL = 22;
/** Room at the right in a roomy panel for its facts. */
const FACTS_WIDTH = 268;

const slotWeight = {
  embed: 56,
  qkv: 56,
  attention: 31,
  out: 56,
  crossQkv: 66,
  crossAttention: 50,
  crossOut: 56,
  ffn: 104,
  head: 56,
  sample: 27,
} as const;

/** Widths of columns in relation to each other. */
function columnWeight({ fold, slot }: GridColumn): number {
  if (fold === 'stack') return 1000;
  if (slot !== null) return slotWeight[slot];
  return fold === 'layer' ? 70 : 90;
}

const leastGap = (count: number, width: number) => Math.min(8, Math.max(0.5, (0.13 * width) / Math.max(1, count)));

function placeColumns({ columns }: Grid, { width }: GraphBox, weights: Float64Array | null) {
  const columnX = new Float64Array(columns.length);
  const columnWidth = new Float64Array(columns.length);
  const stacks = new Set(columns.map(({ stack }) => stack));
  for (const stack of stacks) {
    const own = columns.flatMap((column, index) => (column.stack === stack ? [index] : []));
    const gap = leastGap(own.length, width);
    const weight = (index: number) => weights?.[index] ?? columnWeight(columns[index]);
    const total = own.reduce((sum, index) => sum + weight(index), 0);
    // A small network is not blown up beyond twice the drawn size: its blocks would look like more than they are.
    const scale = Math.min(2.2, (width - gap * (own.length - 1)) / total);
    let x = 0;
    for (const index of own) {
      columnX[index] = x;
      columnWidth[index] = weight(index) * scale;
      x += columnWidth[index] + gap;
    }
  }
  return { columnX, columnWidth };
}

function openPanels(
  simulation: Simulation,
  places: GraphPlaces,
  grid: Grid,
  cells: Cells,
  box: GraphBox,
  keys: readonly string[],
) {
  const panels: Panel[] = [];
  // The rows keep their least height as long as the panel stays readable beside them.
  const left = box.height - grid.rows.length * 1.2 * ROW_PITCH.least - FUNNEL - 16;
  const maxHeight = box.roomy ? Math.min(430, box.height * 0.56) : Math.max(110, Math.min(left, box.height * 0.6));
  for (const key of keys) {
    const block = blockOfKey(places, key);
    if (block < 0 || blockOps(places, block) < 2) continue;
    const cell = cells.cellOfBlock[block];
    if (cells.blocks[cell] > 1) continue;
    let afterRow = cells.lastRow[cell];
    const { toPass } = grid.rows[afterRow];
    while (afterRow + 1 < grid.rows.length && grid.rows[afterRow + 1].toPass === toPass) afterRow++;
    const stages = blockStages(simulation, places, block);
    const interior = layoutInterior(stages, {
      width: box.roomy ? box.width - FACTS_WIDTH : box.width,
      maxHeight,
      titles: true,
      maxChunk: box.roomy ? { width: 48, height: 20 } : { width: 30, height: 14 },
    });
    panels.push({ key, block, cell, afterRow, stages, interior });
  }
  return panels.toSorted((a, b) => a.afterRow - b.afterRow);
}

/** Room that a panel takes below its rows, the funnel that leads to it included. */
const panelRoom = ({ interior }: Panel, { roomy }: GraphBox) => Math.max(interior.height, roomy ? 392 : 96) + FUNNEL;

/** At level Op a cell shows the inside of its block; its size follows from the largest inside in its column. */
const OP_CHUNK = { width: 11, height: 9 };

/** Sizes of cells that hold their ops: natural width per column, and one height for all rows. */
function opSizes(simulation: Simulation, places: GraphPlaces, grid: Grid, cells: Cells) {
  const weights = new Float64Array(grid.columns.length);
  let height = 24;
  const seen = new Set<number>();
  for (let cell = 0; cell < cells.count; cell++) {
    const column = cells.column[cell];
    if (seen.has(column) || cells.blocks[cell] > 1) continue;
    seen.add(column);
    const { slot } = grid.columns[column];
    if (slot === 'attention' || slot === 'crossAttention' || slot === 'sample') {
      weights[column] = 24;
      continue;
    }
    const stages = blockStages(simulation, places, cells.firstBlock[cell]);
    const interior = layoutInterior(stages, { width: 400, maxHeight: 400, titles: false, maxChunk: OP_CHUNK });
    const lines = interior.height;
    weights[column] = Math.max(24, Math.min(interior.width, 180));
    height = Math.max(height, lines);
  }
  for (let column = 0; column < weights.length; column++)
    if (weights[column] === 0) weights[column] = Math.min(200, columnWeight(grid.columns[column]));
  return { weights, height };
}

export interface LayoutInput {
  readonly simulation: Simulation;
  readonly places: GraphPlaces;
  readonly grid: Grid;
  readonly box: GraphBox;
  /** Keys of blocks that are unfolded. */
  readonly expanded: readonly string[];
}

/** Places everything. */
export function layoutGraph({ simulation, places, grid, box, expanded }: LayoutInput): GraphLayout {
  const cells = gridCells(places, grid);
  const panels = openPanels(simulation, places, grid, cells, box, expanded);
  const ops = grid.level === 'op' ? opSizes(simulation, places, grid, cells) : null;
  const { columnX, columnWidth } = placeColumns(grid, box, ops?.weights ?? null);

  const heads = places.stacks.length;
  const { rows } = grid;
  let steps = 0;
  for (let row = 1; row < rows.length; row++) if (rows[row].fromPass !== rows[row - 1].fromPass) steps++;
  // The gap between steps takes 0.6 of a row: room for the line from a sample to the next embedding.
  const panelsHeight = panels.reduce((sum, panel) => sum + panelRoom(panel, box) + 4, 0);
  const room = box.height - panelsHeight - (heads - 1) * (HEAD_HEIGHT + 10) - 8;
  const wanted = room / (rows.length + 0.6 * steps);
  const most = ops ? Math.max(ROW_PITCH.most, ops.height + 6) : ROW_PITCH.most;
  const least = ops ? Math.min(most, Math.max(40, ops.height * 0.6)) : ROW_PITCH.least;
  const pitch = Math.min(most, Math.max(least, wanted));
  const seam = Math.min(4, pitch * 0.14);

  const rowY = new Float64Array(rows.length);
  const rowHeight = new Float64Array(rows.length).fill(pitch - seam);
  const headY = new Float64Array(heads);
  const panelY = new Float64Array(panels.length);
  const panelHeight = new Float64Array(panels.length);
  let y = 3;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined && before.stack !== row.stack) {
      headY[row.stack] = y + 10;
      y += HEAD_HEIGHT + 10;
    } else if (before !== undefined && before.fromPass !== row.fromPass) y += Math.min(16, 0.6 * pitch);
    rowY[index] = y;
    y += pitch;
    panels.forEach((panel, at) => {
      if (panel.afterRow !== index) return;
      panelY[at] = y + FUNNEL - 4;
      panelHeight[at] = panelRoom(panel, box) - FUNNEL;
      y += panelRoom(panel, box) + 4;
    });
  });
  return {
    grid,
    cells,
    width: box.width,
    height: y + 4,
    boxHeight: box.height,
    rowY,
    rowHeight,
    columnX,
    columnWidth,
    headY,
    panels,
    panelY,
    panelHeight,
  };
}

/** The name under which a cell's block unfolds; null where there is nothing to unfold. */
export function unfoldKey(places: GraphPlaces, { cells }: GraphLayout, cell: number): string | null {
  if (cells.blocks[cell] !== 1) return null;
  const block = cells.firstBlock[cell];
  return blockOps(places, block) > 1 ? blockKey(places, block) : null;
}
