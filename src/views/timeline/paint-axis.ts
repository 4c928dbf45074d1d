import type { Scene } from '../../layout/timeline/scene.ts';
import { xOf } from '../../layout/timeline/time-scale.ts';
import type { Theme } from '../shared/read-theme.ts';

/** Ticks with their figures, and the unit once at the left. */
export function paintAxis(context: CanvasRenderingContext2D, { scale, layout, ticks }: Scene, theme: Theme): void {
  const right = scale.left + scale.width;
  context.font = `11px ${theme.sans}`;
  context.textBaseline = 'alphabetic';
  context.fillStyle = theme.ink3;
  const baseline = layout.axisBottom - 6;
  context.textAlign = 'right';
  context.fillText(ticks.unit, scale.left - 6, baseline);
  context.textAlign = 'center';
  for (const { time, label } of ticks.ticks) {
    const x = xOf(scale, time);
    const half = context.measureText(label).width / 2;
    // A label that would be cut off is set beside its tick instead.
    context.fillText(label, Math.min(right - half, Math.max(scale.left + half, x)), baseline);
  }
  context.fillStyle = theme.line;
  context.fillRect(scale.left, layout.axisBottom - 1, scale.width, 1);
}
