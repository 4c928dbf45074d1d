import { startTime } from '../schedule-times.ts';
import { nearestAt } from './hit-test.ts';
import { laneOf, positionOf } from './op-box.ts';
import type { Scene } from './scene.ts';

/** Somewhere to begin when no op is current: the first lane in sight, at the cursor or the begin of the window. */
function firstOp({ input, layout, scale }: Scene, time: number): number {
  const within = time > scale.from && time < scale.to ? time : (scale.from + scale.to) / 2;
  for (const row of layout.lanes) {
    if (row.bottom <= layout.lanesTop) continue;
    const position = nearestAt(input.index, row.lane, within);
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
  const { laneBeside } = scene.layout;
  const start = startTime(simulation, id);
  let lane = laneBeside(laneOf(simulation, index, id), direction);
  for (; lane >= 0; lane = laneBeside(lane, direction)) {
    const position = nearestAt(index, lane, start);
    if (position >= 0) return index.lanes.op[position];
  }
  return id;
}
