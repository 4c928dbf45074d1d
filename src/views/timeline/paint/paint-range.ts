import type { Scene } from '../../../layout/timeline/scene.ts';
import { type TimeWindow, xOf } from '../../../layout/timeline/time-scale.ts';
import type { Theme } from '../../shared/read-theme.ts';

/** A wash over the range, its edges, and a bar on the axis. */
export function paintRange(context: CanvasRenderingContext2D, scene: Scene, range: TimeWindow, theme: Theme): void {
  const { scale, layout, input } = scene;
  const left = Math.max(scale.left, xOf(scale, range.from));
  const right = Math.min(scale.left + scale.width, xOf(scale, range.to));
  if (right < left) return;
  const top = layout.axisBottom - 1;
  context.fillStyle = theme.accent;
  context.globalAlpha = theme.dark ? 0.09 : 0.05;
  context.fillRect(left, top, right - left, input.height - top);
  context.globalAlpha = 1;
  context.fillRect(left, top - 2, right - left, 3);
  if (left > scale.left) context.fillRect(left - 0.5, top, 1, input.height - top);
  if (right < scale.left + scale.width) context.fillRect(right - 0.5, top, 1, input.height - top);
}
