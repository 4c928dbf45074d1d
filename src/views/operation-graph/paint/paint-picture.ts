import { columnLabels, rowLabels } from '../../../layout/operation-graph/axis-labels.ts';
import { doneIn, type Instant, instantAt, readyIn, startedIn } from '../../../layout/operation-graph/cell-progress.ts';
import { chainLines, LOOP_MARGIN } from '../../../layout/operation-graph/chain-lines.ts';
import {
  type DrawList,
  drawList,
  interiorCache,
  type InteriorCache,
} from '../../../layout/operation-graph/draw-list.ts';
import { type GraphLayout, HEAD_HEIGHT } from '../../../layout/operation-graph/graph-layout.ts';
import type { MarkList } from '../../../layout/operation-graph/mark-list.ts';
import { STATE, stateAt } from '../../../layout/operation-graph/op-state.ts';
import { screenY, type Viewport } from '../../../layout/operation-graph/viewport.ts';
import { OP } from '../../../model/op.ts';
import { chunkOf } from '../../../model/op-graph.ts';
import { labelOf, type StageModel } from '../stage-model.ts';
import { paintAxisLabels, paintPanelLabels } from './paint-axes.ts';
import { type Box, paintCell, paintOp } from './paint-cells.ts';
import { paintChains, paintEdges, paintFunnel, paintSheet } from './paint-lines.ts';

/** A painted picture: what was drawn, and in which state, so that time can pass by repainting only what changed. */
export interface Painted {
  readonly list: DrawList;
  readonly layout: GraphLayout;
  readonly viewport: Viewport;
  /** State of each mark as painted: cells, ops in cells, ops in panels. */
  readonly cellSigns: Int32Array;
  readonly opSigns: readonly Uint8Array[];
}

const cache: InteriorCache = interiorCache();
let cachedFor: object | null = null;

function boxAt(marks: MarkList, at: number): Box {
  return { x: marks.x[at] ?? 0, y: marks.y[at] ?? 0, w: marks.w[at] ?? 0, h: marks.h[at] ?? 0 };
}

function opState({ simulation, sequence, computed }: StageModel, op: number, time: number): number {
  if (computed !== null && computed[op] === 0) return STATE.unknown;
  return stateAt(simulation, sequence * simulation.graph.ops + op, time);
}

/** Done ops, whether some run, whether some wait: one number. */
function cellSign({ progress }: StageModel, cell: number, instant: Instant): number {
  const done = doneIn(progress, cell, instant);
  const started = startedIn(progress, cell, instant);
  const running = started > done ? 1 : 0;
  const waiting = running === 0 && readyIn(progress, cell, instant) > started ? 2 : 0;
  return done * 4 + running + waiting;
}

function paintCellMark(
  context: CanvasRenderingContext2D,
  model: StageModel,
  layout: GraphLayout,
  marks: MarkList,
  at: number,
  sign: number,
): void {
  const cell = marks.ref[at] ?? 0;
  const box = boxAt(marks, at);
  const column = layout.cells.column[cell] ?? 0;
  const ops = layout.cells.ops[cell] ?? 1;
  paintCell(context, model.palette, box, {
    stripes: model.stripes[column] ?? [],
    label: labelOf(model, layout, cell, box.w, box.h),
    share: (sign >> 2) / ops,
    running: (sign & 1) !== 0,
    waiting: (sign & 2) !== 0,
    dimmed: model.keptCells !== null && model.keptCells[cell] === 0,
    onPath: model.pathCells !== null && model.pathCells[cell] === 1,
    partial: model.openCells !== null && model.openCells[cell] === 1,
  });
}

function paintOpMark(
  context: CanvasRenderingContext2D,
  model: StageModel,
  marks: MarkList,
  at: number,
  state: number,
): void {
  const { simulation, emphasis, roles, palette } = model;
  const op = marks.ref[at] ?? 0;
  const box = boxAt(marks, at);
  const chunk = chunkOf(simulation.graph, op, model.sequence);
  const { tile, tier } = simulation.mapping.chunks;
  const place = chunk >= 0 && simulation.graph.kind[op] === OP.mvm ? `${tile[chunk]}/${tier[chunk]}` : '';
  const fits = box.h >= 12 && box.w >= place.length * 6 + 4;
  paintOp(context, palette, box, {
    role: roles[op] ?? 0,
    state,
    dimmed: emphasis.kept !== null && emphasis.kept[op] === 0,
    onPath: emphasis.path !== null && emphasis.path[op] === 1,
    label: fits ? place : '',
  });
}

/** Paints everything in sight at a time. */
export function paintPicture(
  context: CanvasRenderingContext2D,
  model: StageModel,
  layout: GraphLayout,
  viewport: Viewport,
  time: number,
  size: { readonly width: number; readonly height: number },
): Painted {
  const { simulation, places, palette } = model;
  if (cachedFor !== simulation.graph) {
    cachedFor = simulation.graph;
    cache.stages.clear();
    cache.interiors.clear();
  }
  const list = drawList(simulation, places, layout, viewport, cache);
  const instant = instantAt(simulation, time);
  context.clearRect(0, 0, size.width, size.height);

  context.save();
  context.beginPath();
  context.rect(viewport.left - LOOP_MARGIN - 2, viewport.top, viewport.width + LOOP_MARGIN + 12, viewport.height);
  context.clip();
  for (const mark of list.panels)
    paintFunnel(context, palette, mark, model.stripes[layout.cells.column[mark.panel.cell] ?? 0]?.[0]?.role ?? 0);
  const isTraced = (cell: number) => model.tracedCells !== null && model.tracedCells[cell] === 1;
  paintChains(context, palette, chainLines(places, layout, viewport), isTraced);
  const cellSigns = new Int32Array(list.cells.count);
  for (let at = 0; at < list.cells.count; at++) {
    const cell = list.cells.ref[at] ?? 0;
    if (list.open.has(cell)) {
      paintOpenCell(context, model, boxAt(list.cells, at));
      continue;
    }
    const sign = cellSign(model, cell, instant);
    cellSigns[at] = sign;
    paintCellMark(context, model, layout, list.cells, at, sign);
  }
  const paintOps = (marks: MarkList): Uint8Array => {
    const signs = new Uint8Array(marks.count);
    for (let at = 0; at < marks.count; at++) {
      signs[at] = opState(model, marks.ref[at] ?? 0, time);
      paintOpMark(context, model, marks, at, signs[at] ?? 0);
    }
    return signs;
  };
  const opSigns = [paintOps(list.ops)];
  for (const mark of list.panels) {
    paintSheet(context, palette, mark);
    context.save();
    context.beginPath();
    context.rect(mark.x, mark.y, mark.w, mark.h);
    context.clip();
    paintEdges(context, palette, mark.edges, model.emphasis.traced);
    opSigns.push(paintOps(mark.ops));
    paintPanelLabels(context, palette, mark.labels, model.say);
    context.restore();
  }
  paintInnerHeads(context, model, layout, viewport);
  context.restore();
  paintAxes(context, model, layout, viewport, size);
  return { list, layout, viewport, cellSigns, opSigns };
}

/** At level Op: the sheet under a block's ops. */
function paintOpenCell(context: CanvasRenderingContext2D, { palette }: StageModel, { x, y, w, h }: Box): void {
  context.fillStyle = palette.theme.raise;
  context.fillRect(x, y, w, h);
  context.strokeStyle = palette.theme.line;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
}

/** Repaints the marks whose state is another one at `time`. */
export function paintPassage(
  context: CanvasRenderingContext2D,
  model: StageModel,
  painted: Painted,
  time: number,
): void {
  const { list, layout, viewport, cellSigns, opSigns } = painted;
  const { simulation } = model;
  const instant = instantAt(simulation, time);
  context.save();
  context.beginPath();
  context.rect(viewport.left, viewport.top, viewport.width + 12, viewport.height);
  context.clip();
  for (let at = 0; at < list.cells.count; at++) {
    const cell = list.cells.ref[at] ?? 0;
    if (list.open.has(cell)) continue;
    const sign = cellSign(model, cell, instant);
    if (sign === cellSigns[at]) continue;
    cellSigns[at] = sign;
    paintCellMark(context, model, layout, list.cells, at, sign);
  }
  [list.ops, ...list.panels.map(({ ops }) => ops)].forEach((marks, index) => {
    const signs = opSigns[index];
    if (!signs) return;
    for (let at = 0; at < marks.count; at++) {
      const state = opState(model, marks.ref[at] ?? 0, time);
      if (state === signs[at]) continue;
      signs[at] = state;
      paintOpMark(context, model, marks, at, state);
    }
  });
  context.restore();
}

/** Stack whose rows are at the top of the plot: its column heads are pinned. */
function pinnedStack(layout: GraphLayout, viewport: Viewport): number {
  const index = layout.grid.rows.findIndex(
    (_, row) => screenY(viewport, (layout.rowY[row] ?? 0) + (layout.rowHeight[row] ?? 0)) > viewport.top + 2,
  );
  return layout.grid.rows[Math.max(0, index)]?.stack ?? 0;
}

/** Heads of the stacks that are not pinned, between the rows. */
function paintInnerHeads(
  context: CanvasRenderingContext2D,
  model: StageModel,
  layout: GraphLayout,
  viewport: Viewport,
): void {
  const { simulation, places, palette } = model;
  const pinned = pinnedStack(layout, viewport);
  places.stacks.forEach((_, stack) => {
    if (stack === pinned || stack === 0) return;
    const foot = screenY(viewport, (layout.headY[stack] ?? 0) + HEAD_HEIGHT);
    const labels = columnLabels(
      simulation.scenario,
      places,
      layout,
      viewport,
      stack,
      foot - HEAD_HEIGHT - 2,
      model.say,
    );
    paintAxisLabels(context, palette, labels, () => false);
  });
}

function paintAxes(
  context: CanvasRenderingContext2D,
  model: StageModel,
  layout: GraphLayout,
  viewport: Viewport,
  size: { readonly width: number; readonly height: number },
): void {
  const { simulation, places, palette, roomy, selectedCells } = model;
  const selectedRows = new Set<number>();
  if (selectedCells !== null) {
    for (let cell = 0; cell < layout.cells.count; cell++)
      if (selectedCells[cell] === 1) selectedRows.add(layout.cells.firstRow[cell] ?? -1);
  }
  context.save();
  context.beginPath();
  context.rect(0, viewport.top, viewport.left - LOOP_MARGIN - 2, size.height - viewport.top);
  context.clip();
  const isRow = (row: number) => selectedRows.size <= 3 && selectedRows.has(row);
  paintAxisLabels(context, palette, rowLabels(places, layout, viewport, roomy, model.say), isRow);
  context.restore();

  context.save();
  context.beginPath();
  context.rect(viewport.left - 14, 0, size.width - viewport.left + 14, viewport.top);
  context.clip();
  const stack = pinnedStack(layout, viewport);
  const labels = columnLabels(
    simulation.scenario,
    places,
    layout,
    viewport,
    stack,
    viewport.top - HEAD_HEIGHT,
    model.say,
  );
  paintAxisLabels(context, palette, labels, () => false);
  context.restore();
}
