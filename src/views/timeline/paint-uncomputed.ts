import type { Scene } from '../../layout/timeline/scene.ts';
import { xOf } from '../../layout/timeline/time-scale.ts';
import type { Theme } from '../shared/read-theme.ts';

/** Distance of the lines of a hatch, CSS pixels. */
const HATCH = 9;
/** Words need so much room. */
const ROOM = 150;

/** What a run under way has not come to yet: paper with a hatch, behind an edge of ink. */
export function paintUncomputed(context: CanvasRenderingContext2D, scene: Scene, theme: Theme): void {
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
  if (right - left > ROOM) {
    const y = Math.round((layout.lanesTop + layout.lanesBottom) / 2);
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.fillStyle = theme.free;
    context.fillRect(left + 8, y - 14, 214, 34);
    context.fillStyle = theme.ink;
    context.font = `600 13px ${theme.sans}`;
    context.fillText('not computed yet', left + 14, y);
    context.fillStyle = theme.ink2;
    context.font = `11px ${theme.sans}`;
    context.fillText('the scale is an estimate until it ends', left + 14, y + 14);
  }
  context.restore();
}
