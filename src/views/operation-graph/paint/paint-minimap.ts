import type { GraphLayout } from '../../../layout/operation-graph/graph-layout.ts';
import type { Viewport } from '../../../layout/operation-graph/viewport.ts';
import type { Box } from './paint-cells.ts';
import type { Palette } from './palette.ts';
import type { StageModel } from '../stage-model.ts';

/** At most this large, and in a small view this share of it. */
const LONGEST = { width: 168, height: 116 };
const SHARE = 0.24;

/** Where the minimap stands: bottom right, in the proportions of the picture as far as it stays readable. */
export function minimapBox(layout: GraphLayout, size: { readonly width: number; readonly height: number }): Box {
  const most = {
    width: Math.min(LONGEST.width, size.width * SHARE),
    height: Math.min(LONGEST.height, size.height * SHARE),
  };
  const scale = Math.min(most.width / layout.width, most.height / layout.height);
  const w = Math.max(most.width * 0.4, layout.width * scale);
  const h = Math.max(most.height * 0.3, layout.height * scale);
  return { x: Math.round(size.width - w - 8), y: Math.round(size.height - h - 8), w: Math.round(w), h: Math.round(h) };
}

/** The whole picture in small, painted once per layout. */
export function paintMinimap(canvas: HTMLCanvasElement, model: StageModel, box: Box, ratio: number): void {
  canvas.width = Math.round(box.w * ratio);
  canvas.height = Math.round(box.h * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  const { layout, palette, stripes } = model;
  const { cells, rowY, rowHeight, columnX, columnWidth } = layout;
  context.setTransform(canvas.width / layout.width, 0, 0, canvas.height / layout.height, 0, 0);
  context.fillStyle = palette.theme.bg;
  context.fillRect(0, 0, layout.width, layout.height);
  for (let cell = 0; cell < cells.count; cell++) {
    const column = cells.column[cell] ?? 0;
    const first = cells.firstRow[cell] ?? 0;
    const last = cells.lastRow[cell] ?? 0;
    const role = stripes[column]?.at(-1)?.role ?? 0;
    context.fillStyle = palette.full[role]?.edge ?? palette.theme.ink3;
    const y = rowY[first] ?? 0;
    context.fillRect(columnX[column] ?? 0, y, columnWidth[column] ?? 0, (rowY[last] ?? 0) + (rowHeight[last] ?? 0) - y);
  }
  context.fillStyle = palette.theme.raise;
  layout.panels.forEach((_, index) =>
    context.fillRect(0, layout.panelY[index] ?? 0, layout.width, layout.panelHeight[index] ?? 0),
  );
}

/** Frame of the minimap and of what is in sight. */
export function paintMinimapFrame(
  context: CanvasRenderingContext2D,
  { theme }: Palette,
  layout: GraphLayout,
  { zoom, scrollX, scrollY, width, height }: Viewport,
  box: Box,
): void {
  context.strokeStyle = theme.ink3;
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.w - 1, box.h - 1);
  const [sx, sy] = [box.w / (layout.width * zoom), box.h / (layout.height * zoom)];
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.5;
  context.strokeRect(
    box.x + scrollX * sx + 0.75,
    box.y + scrollY * sy + 0.75,
    Math.min(box.w, width * sx) - 1.5,
    Math.min(box.h, height * sy) - 1.5,
  );
}
