import type { Scene } from '../../../layout/timeline/scene.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import type { Lettering } from '../lettering.ts';

/** Distance of the lines of a hatch, CSS pixels. */
const HATCH = 9;

/** What a run under way has not come to yet: paper with a hatch, behind an edge of ink. */
export function paintUncomputed(context: CanvasRenderingContext2D, scene: Scene, lettering: Lettering): void {
  const { theme } = lettering;
  const { scale, layout, input } = scene;
  const right = scale.left + scale.width;
  const left = Math.max(scale.left, xOf(scale, input.index.span));
  if (left >= right) return;
  const top = layout.axisBottom;
  const bottom = layout.tracks.at(-1)?.bottom ?? layout.lanesBottom;
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.fillStyle = theme.free;
  context.fillRect(left, top, right - left, bottom - top);
  context.beginPath();
  for (let x = left - (bottom - top); x < right; x += HATCH) {
    context.moveTo(x, bottom);
    context.lineTo(x + bottom - top, top);
  }
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = theme.ink;
  context.fillRect(left, top, 1.5, bottom - top);
  paintWords(context, lettering, left, right - left, Math.round((layout.lanesTop + layout.lanesBottom) / 2));
  context.restore();
}

/** What the hatch means, as far as there is room for it. */
function paintWords(
  context: CanvasRenderingContext2D,
  { theme, say }: Lettering,
  left: number,
  room: number,
  y: number,
): void {
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const lines = [
    { text: say`not computed yet`, font: `600 13px ${theme.sans}`, colour: theme.ink, y },
    { text: say`the scale is an estimate until it ends`, font: `11px ${theme.sans}`, colour: theme.ink2, y: y + 14 },
  ];
  for (const line of lines) {
    context.font = line.font;
    const { width } = context.measureText(line.text);
    if (width + 20 > room) return;
    context.fillStyle = theme.free;
    context.fillRect(left + 8, line.y - 14, width + 12, 20);
    context.fillStyle = line.colour;
    context.fillText(line.text, left + 14, line.y);
  }
}
