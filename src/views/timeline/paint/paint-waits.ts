import { readyTime } from '../../../layout/schedule-times.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { paintWhisker } from './paint-selection.ts';

/** Whiskers that are drawn at most; with more they could not be told apart. */
const MOST = 2500;
/** Bars narrower than this have no whisker, CSS pixels. */
const NARROW = 3;

/** The waits of all ops whose bars are in sight. */
export function paintAllWhiskers(context: CanvasRenderingContext2D, scene: Scene, theme: Theme): void {
  const { marks, scale, input, layout } = scene;
  context.beginPath();
  let count = 0;
  for (let at = 0; at < marks.count && count < MOST; at++) {
    const id = marks.id[at] ?? -1;
    const [left = 0, right = 0] = [marks.left[at], marks.right[at]];
    const [top = 0, bottom = 0] = [marks.top[at], marks.bottom[at]];
    if (id < 0 || right - left < NARROW) continue;
    const ready = xOf(scale, readyTime(input.simulation, id));
    if (ready >= left - 1) continue;
    count++;
    paintWhisker(context, { id, from: ready, to: left, y: (top + bottom) / 2 }, Math.min(3, (bottom - top) / 3));
  }
  context.strokeStyle = theme.ink;
  context.globalAlpha = layout.laneHeight < 8 ? 0.5 : 0.7;
  context.lineWidth = 0.8;
  context.stroke();
  context.globalAlpha = 1;
}
