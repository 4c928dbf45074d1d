import type { GraphHit } from '../../layout/operation-graph/hit-test.ts';
import type { MarkList } from '../../layout/operation-graph/mark-list.ts';
import { seesAll } from '../../layout/operation-graph/viewport.ts';
import type { Box } from './paint-cells.ts';
import { minimapBox, paintMinimapFrame } from './paint-minimap.ts';
import type { Painted } from './paint-picture.ts';
import type { StageModel } from './stage-model.ts';

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
    for (let at = 0; at < marks.count; at++)
      if (marks.ref[at] === wanted)
        found = { x: marks.x[at] ?? 0, y: marks.y[at] ?? 0, w: marks.w[at] ?? 0, h: marks.h[at] ?? 0 };
  });
  return found;
}

export interface OverlayLook {
  readonly hover: GraphHit;
  /** Ops of the graph that another view points at. */
  readonly elsewhere: Uint8Array | null;
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

  const { selected } = model.emphasis;
  // A selection of many marks, such as a matrix used in every step, gets thin rings; they would touch otherwise.
  let rings = 0;
  eachMark(painted, (marks, isCell) => {
    for (let at = 0; at < marks.count && rings < 3000; at++) {
      const ref = marks.ref[at] ?? 0;
      const flag = isCell ? model.selectedCells?.[ref] : selected?.[ref];
      const pointed = !isCell && look.elsewhere?.[ref];
      if (!flag && !pointed) continue;
      const box = { x: marks.x[at] ?? 0, y: marks.y[at] ?? 0, w: marks.w[at] ?? 0, h: marks.h[at] ?? 0 };
      if (flag) ring(context, box, theme.accent, theme.bg, box.w > 12 && box.h > 7 ? 2.2 : 1.2);
      else ring(context, box, theme.ink, theme.bg, 1);
      rings++;
    }
  });
  const hovered = boxOfHit(painted, look.hover);
  if (hovered) ring(context, hovered, theme.ink, theme.bg, 1.5);
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
