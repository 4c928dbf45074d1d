import { readyTime, startTime } from '../../../layout/schedule-times.ts';
import { boxOf, type OpBox } from '../../../layout/timeline/op-box.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import { queueWhiskers, type Whisker } from '../../../layout/timeline/queue.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import type { Theme } from '../../shared/read-theme.ts';

/** Restricts drawing to the lanes' plot. */
export function clipToLanes(context: CanvasRenderingContext2D, { scale, layout }: Scene): void {
  context.beginPath();
  context.rect(scale.left, layout.lanesTop, scale.width, layout.lanesBottom - layout.lanesTop);
  context.clip();
}

/** From a tick at the moment an op was ready to its start. */
export function paintWhisker(context: CanvasRenderingContext2D, { from, to, y }: Whisker, tick: number): void {
  context.moveTo(from, y);
  context.lineTo(to, y);
  context.moveTo(from, y - tick);
  context.lineTo(from, y + tick);
}

/** The wait of the selected op, in the accent colour. */
function selectedWhisker({ input, scale }: Scene, id: number, box: OpBox): Whisker | null {
  const ready = readyTime(input.simulation, id);
  const start = startTime(input.simulation, id);
  return start > ready ? { id, from: xOf(scale, ready), to: xOf(scale, start), y: (box.top + box.bottom) / 2 } : null;
}

/** The waits of an unfolded lane. */
export function paintQueueWhiskers(context: CanvasRenderingContext2D, scene: Scene, theme: Theme): void {
  const { queue, index } = scene.input;
  const row = scene.layout.lanes.find(({ queueRows }) => queueRows > 0);
  if (!queue || !row) return;
  context.beginPath();
  for (const whisker of queueWhiskers(index, scene.scale, row, queue)) paintWhisker(context, whisker, 3);
  context.strokeStyle = theme.ink3;
  context.lineWidth = 0.8;
  context.stroke();
}

/** A ring with a halo of paper around the selected op, and the crosshair to the axis. */
export function paintSelectedOp(
  context: CanvasRenderingContext2D,
  scene: Scene,
  id: number,
  theme: Theme,
  whiskers: boolean,
): void {
  const box = boxOf(scene, id);
  if (!box) return;
  const whisker = whiskers ? selectedWhisker(scene, id, box) : null;
  if (whisker) {
    context.beginPath();
    paintWhisker(context, whisker, 4);
    context.strokeStyle = theme.bg;
    context.lineWidth = 4;
    context.stroke();
    context.strokeStyle = theme.accent;
    context.lineWidth = 1.8;
    context.stroke();
  }
  const [left, top] = [box.left - 1.5, box.top - 1.5];
  const [width, height] = [Math.max(3, box.right - box.left + 2), box.bottom - box.top + 2];
  context.lineWidth = 4;
  context.strokeStyle = theme.bg;
  context.strokeRect(left, top, width, height);
  context.lineWidth = 2.2;
  context.strokeStyle = theme.accent;
  context.strokeRect(left, top, width, height);
}
