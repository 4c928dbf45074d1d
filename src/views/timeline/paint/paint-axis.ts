import { engineeringText, timeUnits } from '../../../base/format.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import type { Lettering } from '../lettering.ts';

/** From the cursor's line to its readout, CSS pixels. */
const BESIDE = 9;

/** Ticks with their figures, the unit once at the left, and the time cursor's readout, under which no figure stands. */
export function paintAxis(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { theme, say }: Lettering,
  time: number,
): void {
  const { scale, layout, ticks } = scene;
  const right = scale.left + scale.width;
  const baseline = layout.axisBottom - 6;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';

  const cursor = xOf(scale, time);
  let [takenFrom, takenTo] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  if (cursor >= scale.left - 0.5 && cursor <= right + 0.5) {
    const text = say(engineeringText(time, timeUnits));
    context.font = `600 11px ${theme.sans}`;
    const width = context.measureText(text).width;
    const flips = cursor + BESIDE + width > right;
    const x = flips ? cursor - BESIDE - width : cursor + BESIDE;
    [takenFrom, takenTo] = [Math.min(x, cursor - 7) - 4, Math.max(x + width, cursor + 7) + 4];
    context.fillStyle = theme.accent;
    context.fillText(text, x, baseline);
  }

  context.font = `11px ${theme.sans}`;
  context.fillStyle = theme.ink3;
  context.textAlign = 'right';
  context.fillText(ticks.unit, scale.left - 6, baseline);
  context.textAlign = 'center';
  for (const tick of ticks.ticks) {
    const label = say(tick.label);
    const half = context.measureText(label).width / 2;
    // A figure that would be cut off is set beside its tick instead.
    const x = Math.min(right - half, Math.max(scale.left + half, xOf(scale, tick.time)));
    if (x + half > takenFrom && x - half < takenTo) continue;
    context.fillText(label, x, baseline);
  }
}
