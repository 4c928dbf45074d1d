import { startTime } from '../schedule-times.ts';
import { positionAt } from './hit-test.ts';
import { laneOf, positionOf } from './op-box.ts';
import type { Scene } from './scene.ts';

/** Somewhere to begin when no op is current: the first lane in sight, at the cursor or the begin of the window. */
function firstOp({ input, layout, scale }: Scene, time: number): number {
  const within = time > scale.from && time < scale.to ? time : (scale.from + scale.to) / 2;
  for (const row of layout.lanes) {
    if (row.bottom <= layout.lanesTop) continue;
    const position = positionAt(input.index, row.lane, within, scale.to - scale.from);
    if (position >= 0) return input.index.lanes.op[position];
  }
  return -1;
}

/** The op before or after `id` on its lane; the first to look at if `id` is −1; `id` itself at the end of the lane. */
export function beside(scene: Scene, id: number, direction: -1 | 1, time: number): number {
  const { simulation, index } = scene.input;
  const position = id < 0 ? -1 : positionOf(simulation, index, id);
  if (position < 0) return firstOp(scene, time);
  const lane = laneOf(simulation, index, id);
  const next = position + direction;
  return next >= index.lanes.first[lane] && next < index.lanes.first[lane + 1] ? index.lanes.op[next] : id;
}

/** The op on the next lane above or below that is nearest in time to `id`. */
export function nextLane(scene: Scene, id: number, direction: -1 | 1, time: number): number {
  const { simulation, index } = scene.input;
  if (id < 0) return firstOp(scene, time);
  const { lanes } = scene.layout;
  const lane = laneOf(simulation, index, id);
  const start = startTime(simulation, id);
  let row = lanes.findIndex((candidate) => candidate.lane === lane) + direction;
  for (; row >= 0 && row < lanes.length; row += direction) {
    const position = positionAt(index, lanes[row].lane, start, index.span);
    if (position >= 0) return index.lanes.op[position];
  }
  return id;
}
