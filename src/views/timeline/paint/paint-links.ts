import { exactText, plural } from '../../../base/format.ts';
import { readyTime, startTime } from '../../../layout/schedule-times.ts';
import { boxOf, laneOf, type OpBox } from '../../../layout/timeline/op-box.ts';
import type { OpLinks } from '../../../layout/timeline/op-links.ts';
import { opsMeanwhile } from '../../../layout/timeline/range-statistics.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import type { Theme } from '../../shared/read-theme.ts';
import type { Lettering } from '../lettering.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const middle = ({ top, bottom }: OpBox): number => (top + bottom) / 2;

/** A curve from a point to a point, and its head; over a halo of paper, so that it reads on bars. */
function paintArrow(context: CanvasRenderingContext2D, from: Point, to: Point, theme: Theme, dashed: boolean): void {
  // Leaves to the right and arrives from the left, or straight down if there is no room between.
  const reach = Math.max(14, Math.min(60, Math.abs(to.x - from.x) / 2));
  const path = (): void => {
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.bezierCurveTo(from.x + reach, from.y, to.x - reach, to.y, to.x, to.y);
  };
  path();
  context.setLineDash([]);
  context.strokeStyle = theme.bg;
  context.lineWidth = 3.5;
  context.stroke();
  path();
  context.setLineDash(dashed ? [3, 2.5] : []);
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.4;
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(to.x - 6, to.y - 4);
  context.lineTo(to.x, to.y);
  context.lineTo(to.x - 6, to.y + 4);
  context.stroke();
}

function paintFrame(context: CanvasRenderingContext2D, { left, right, top, bottom }: OpBox, theme: Theme): void {
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.5;
  context.strokeRect(left - 0.5, top, Math.max(2, right - left), bottom - top - 0.5);
}

/** Solid arrows from what an op needed to the moment it was ready, dashed ones from its end to what it feeds. */
export function paintLinks(
  context: CanvasRenderingContext2D,
  scene: Scene,
  id: number,
  links: OpLinks,
  theme: Theme,
): void {
  const own = boxOf(scene, id);
  if (!own) return;
  const ready = { x: xOf(scene.scale, readyTime(scene.input.simulation, id)), y: middle(own) };
  for (const needed of links.needed.toReversed()) {
    const box = boxOf(scene, needed);
    if (!box) continue;
    paintFrame(context, box, theme);
    paintArrow(context, { x: box.right, y: middle(box) }, ready, theme, false);
  }
  for (const user of links.feeds.toReversed()) {
    const box = boxOf(scene, user);
    if (!box) continue;
    paintFrame(context, box, theme);
    paintArrow(context, { x: own.right, y: middle(own) }, { x: box.left, y: middle(box) }, theme, true);
  }
}

/** “ready 9 248 ns, waited 700 ns”, and why, beside the whisker of an unfolded lane. */
export function paintWaitWords(
  context: CanvasRenderingContext2D,
  scene: Scene,
  id: number,
  { theme, say }: Lettering,
): void {
  const { simulation, index } = scene.input;
  const box = boxOf(scene, id);
  const ready = readyTime(simulation, id);
  const waited = startTime(simulation, id) - ready;
  if (!box || waited <= 0 || box.row.queueRows < 4) return;
  const lane = laneOf(simulation, index, id);
  const first = say`ready ${exactText(ready, 'ns')}, waited ${exactText(waited, 'ns')}`;
  const others = opsMeanwhile(simulation, index, lane, id);
  const second = say(plural(others, '{n} MVM ran on tile {0} first', '{n} MVMs ran on tile {0} first', lane));
  context.textBaseline = 'alphabetic';
  context.font = `600 11px ${theme.sans}`;
  const width = Math.max(context.measureText(first).width, context.measureText(second).width) + 8;
  const { scale } = scene;
  const right = Math.min(scale.left + scale.width, Math.max(scale.left + width, xOf(scale, ready) - 6));
  // Below its own row if there is room in the lane, else above.
  const below = box.bottom + 44 < box.row.bottom;
  const top = below ? box.bottom + 10 : box.top - 36;
  context.fillStyle = theme.bg;
  context.globalAlpha = 0.9;
  context.fillRect(right - width, top, width, 30);
  context.globalAlpha = 1;
  context.textAlign = 'right';
  context.fillStyle = theme.accent;
  context.fillText(first, right - 4, top + 12);
  context.font = `11px ${theme.sans}`;
  context.fillStyle = theme.ink;
  context.fillText(second, right - 4, top + 26);
}
