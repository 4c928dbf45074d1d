import type { ChainLine } from '../../../layout/operation-graph/chain-lines.ts';
import type { EdgeMark, PanelMark } from '../../../layout/operation-graph/draw-list.ts';
import type { OpRange } from '../../../layout/operation-graph/block-stages.ts';
import type { Palette } from './palette.ts';

/** Lines of the overview: all thin, then the traced ones thick above them. */
export function paintChains(
  context: CanvasRenderingContext2D,
  palette: Palette,
  lines: readonly ChainLine[],
  isTraced: (cell: number) => boolean,
): void {
  const stroke = (traced: boolean): void => {
    context.beginPath();
    for (const { x0, y0, x1, y1, from, to } of lines) {
      if (traced && !(from >= 0 && to >= 0 && isTraced(from) && isTraced(to))) continue;
      context.moveTo(x0, y0);
      context.lineTo(x1, y1);
    }
    context.strokeStyle = traced ? palette.theme.ink : palette.theme.ink3;
    context.lineWidth = traced ? 1.5 : 0.7;
    context.stroke();
  };
  stroke(false);
  stroke(true);
}

function touches(range: OpRange | null, flags: Uint8Array): boolean {
  if (range === null) return true;
  for (let n = 0; n < range.count; n++) if (flags[range.first + n * range.stride] !== 0) return true;
  return false;
}

function trace(context: CanvasRenderingContext2D, { x0, y0, x1, y1 }: EdgeMark): void {
  context.moveTo(x0, y0);
  if (Math.abs(y0 - y1) < 0.5) {
    context.lineTo(x1, y1);
    return;
  }
  const bend = (x1 - x0) * 0.55;
  context.bezierCurveTo(x0 + bend, y0, x1 - bend, y1, x1, y1);
}

/** Dependencies inside a block. */
export function paintEdges(
  context: CanvasRenderingContext2D,
  palette: Palette,
  edges: readonly EdgeMark[],
  relatives: Uint8Array | null,
): void {
  const isTraced = (edge: EdgeMark) =>
    relatives !== null && touches(edge.from, relatives) && touches(edge.to, relatives);
  context.beginPath();
  for (const edge of edges) if (!isTraced(edge)) trace(context, edge);
  context.strokeStyle = palette.theme.ink3;
  context.lineWidth = 0.6;
  context.stroke();
  if (relatives === null) return;
  context.beginPath();
  for (const edge of edges) if (isTraced(edge)) trace(context, edge);
  context.strokeStyle = palette.theme.ink;
  context.lineWidth = 1.5;
  context.stroke();
}

/** The light that falls on an unfolded block from its cell, behind the rows between them. */
export function paintFunnel(context: CanvasRenderingContext2D, palette: Palette, mark: PanelMark, role: number): void {
  context.fillStyle = palette.full[role]?.solid ?? palette.theme.ink3;
  context.globalAlpha = 0.1;
  context.beginPath();
  context.moveTo(mark.cellX, mark.cellFoot);
  context.lineTo(mark.cellX + mark.cellWidth, mark.cellFoot);
  context.lineTo(mark.x + mark.w, mark.y);
  context.lineTo(mark.x, mark.y);
  context.fill();
  context.globalAlpha = 1;
}

/** The sheet of an unfolded block. */
export function paintSheet(context: CanvasRenderingContext2D, { theme }: Palette, mark: PanelMark): void {
  context.fillStyle = theme.raise;
  context.fillRect(mark.x, mark.y, mark.w, mark.h);
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(mark.x + 0.5, mark.y + 0.5, mark.w - 1, mark.h - 1);
  context.fillStyle = theme.accent;
  context.fillRect(mark.x, mark.y - 1, mark.w, 2);
}
