import type { GraphHit } from '../../../layout/operation-graph/hit-test.ts';
import { blockOfOp } from '../../../layout/operation-graph/block-names.ts';
import type { OpSpan } from '../../../layout/operation-graph/marked-ops.ts';
import type { MarkList } from '../../../layout/operation-graph/mark-list.ts';
import { seesAll } from '../../../layout/operation-graph/viewport.ts';
import type { Box } from './paint-cells.ts';
import { minimapBox, paintMinimapFrame } from './paint-minimap.ts';
import type { Painted } from './paint-picture.ts';
import type { StageModel } from '../stage-model.ts';

/** A ring in a colour with a halo of paper, outside the mark. */
function ring(
  context: CanvasRenderingContext2D,
  { x, y, w, h }: Box,
  colour: string,
  paper: string,
  width: number,
): void {
  context.lineJoin = 'miter';
  context.strokeStyle = paper;
  context.lineWidth = width + 2;
  context.strokeRect(x - 1, y - 1, w + 2, h + 2);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.strokeRect(x - 1, y - 1, w + 2, h + 2);
}

/** Rings around the cells that hold selected ops. A matrix that every token uses has many: those get thin ones. */
function ringCells(context: CanvasRenderingContext2D, model: StageModel, { list }: Painted): void {
  const { theme } = model.palette;
  const { selectedCells } = model;
  const { cells } = list;
  if (selectedCells === null) return;
  for (let at = 0; at < cells.count; at++) {
    const cell = cells.ref[at] ?? 0;
    if (selectedCells[cell] !== 1 || list.open.has(cell)) continue;
    const box = boxAt(cells, at);
    ring(context, box, theme.accent, theme.bg, box.w > 12 && box.h > 7 ? 2.2 : 1.2);
  }
}

/** More selected ops than these in one place get one ring around each kind of them. */
const SINGLE_RINGS = 4;

function ringOps(
  context: CanvasRenderingContext2D,
  model: StageModel,
  { list }: Painted,
  elsewhere: readonly OpSpan[],
): void {
  const { theme } = model.palette;
  const { selected } = model.emphasis;
  for (const marks of [list.ops, ...list.panels.map(({ ops }) => ops)]) {
    const found: number[] = [];
    for (let at = 0; at < marks.count; at++) {
      const op = marks.ref[at] ?? 0;
      if (selected?.[op] === 1) found.push(at);
      else if (within(elsewhere, op)) ring(context, boxAt(marks, at), theme.ink, theme.bg, 1);
    }
    const boxes = found.map((at) => boxAt(marks, at));
    if (found.length <= SINGLE_RINGS || marks === list.ops)
      for (const box of boxes) ring(context, box, theme.accent, theme.bg, box.w > 12 && box.h > 7 ? 2.2 : 1.2);
    else {
      const isSum = found.map((at) => model.simulation.graph.chunk[marks.ref[at] ?? 0] === -1);
      for (const kind of [false, true]) {
        const members = boxes.filter((_, index) => isSum[index] === kind);
        if (members.length > 0) ring(context, hull(members), theme.accent, theme.bg, 2);
      }
    }
  }
}

const within = (spans: readonly OpSpan[], op: number): boolean => spans.some(({ from, to }) => op >= from && op < to);

/** The smallest box around some. */
function hull(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const foot = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: foot - y };
}

const boxAt = (marks: MarkList, at: number): Box => ({
  x: marks.x[at] ?? 0,
  y: marks.y[at] ?? 0,
  w: marks.w[at] ?? 0,
  h: marks.h[at] ?? 0,
});

function eachMark(painted: Painted, visit: (marks: MarkList, isCell: boolean) => void): void {
  visit(painted.list.cells, true);
  visit(painted.list.ops, false);
  for (const { ops } of painted.list.panels) visit(ops, false);
}

/** Box of the mark that a hit means, if it is in sight. */
export function boxOfHit(painted: Painted, hit: GraphHit): Box | null {
  let found: Box | null = null;
  if (hit === null || (hit.kind !== 'cell' && hit.kind !== 'op')) return null;
  const wanted = hit.kind === 'cell' ? hit.cell : hit.op;
  eachMark(painted, (marks, isCell) => {
    if (isCell !== (hit.kind === 'cell')) return;
    for (let at = 0; at < marks.count; at++) if (marks.ref[at] === wanted) found = boxAt(marks, at);
  });
  return found;
}

/** The rings of the selection alone, as a figure shows them. */
export function paintSelection(context: CanvasRenderingContext2D, model: StageModel, painted: Painted): void {
  const { left, top, width, height } = painted.viewport;
  context.save();
  context.beginPath();
  context.rect(left - 4, top, width + 12, height);
  context.clip();
  ringCells(context, model, painted);
  ringOps(context, model, painted, []);
  context.restore();
}

export interface OverlayLook {
  readonly hover: GraphHit;
  /** Ops of the graph that another view points at. */
  readonly elsewhere: readonly OpSpan[];
  readonly focus: GraphHit;
  readonly minimap: HTMLCanvasElement | null;
}

/** Rings of selection, pointer and keyboard, and the minimap: what changes without the picture changing. */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  model: StageModel,
  painted: Painted,
  look: OverlayLook,
  size: { readonly width: number; readonly height: number },
): void {
  const { theme } = model.palette;
  const { viewport, layout } = painted;
  context.clearRect(0, 0, size.width, size.height);
  context.save();
  context.beginPath();
  context.rect(viewport.left - 4, viewport.top, viewport.width + 12, viewport.height);
  context.clip();

  ringCells(context, model, painted);
  ringOps(context, model, painted, look.elsewhere);
  const hovered = boxOfHit(painted, look.hover);
  const isSelected =
    (look.hover?.kind === 'cell' && model.selectedCells?.[look.hover.cell] === 1) ||
    (look.hover?.kind === 'op' && model.emphasis.selected?.[look.hover.op] === 1);
  if (hovered && !isSelected) ring(context, hovered, theme.ink, theme.bg, 1.5);
  const [pointed] = look.elsewhere;
  if (pointed && look.hover === null) {
    const cell = layout.cells.cellOfBlock[blockOfOp(model.places, pointed.from)] ?? -1;
    const box = model.selectedCells?.[cell] === 1 ? null : boxOfHit(painted, { kind: 'cell', cell });
    if (box) ring(context, box, theme.ink, theme.bg, 1.2);
  }
  const focused = boxOfHit(painted, look.focus);
  if (focused) {
    context.setLineDash([4, 2]);
    ring(context, focused, theme.ink, theme.bg, 2);
    context.setLineDash([]);
  }
  context.restore();
  if (look.minimap && !seesAll(viewport, layout)) {
    const box = minimapBox(layout, size);
    context.drawImage(look.minimap, box.x, box.y, box.w, box.h);
    paintMinimapFrame(context, model.palette, layout, viewport, box);
  }
}
