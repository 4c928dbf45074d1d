import { runChunk } from '../../model/op-graph.ts';
import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { endTime, startTime } from '../schedule-times.ts';
import { firstFrom } from './lane-index.ts';
import { QUEUE_ROW, type LaneRow } from './rows.ts';
import type { Scene } from './scene.ts';
import { xOf } from './time-scale.ts';
import type { TimelineIndex } from './timeline-index.ts';

/** The lane of an op: its tile, or the unit that ran it; or its token within its sequence. */
export function laneOf(
  { graph, mapping, schedule }: Simulation,
  { resources, by, perSequence }: TimelineIndex,
  id: number,
): number {
  const op = id % graph.ops;
  if (by === 'token') {
    const token = graph.token[op];
    return ((id - op) / graph.ops) * perSequence + (token < 0 ? perSequence - 1 : token);
  }
  const chunk = runChunk(graph, id);
  if (chunk >= 0) return mapping.chunks.tile[chunk];
  return resources.tiles + (graph.kind[op] === OP.mha ? resources.digital : 0) + schedule.unit[id];
}

/** Position of an op in the index; −1 if it is not complete. */
export function positionOf(simulation: Simulation, index: TimelineIndex, id: number): number {
  const lane = laneOf(simulation, index, id);
  const step = simulation.schedule.startStep[id];
  const { lanes } = index;
  const end = lanes.first[lane + 1];
  for (let at = firstFrom(lanes, lane, step); at < end && lanes.step[at] === step; at++)
    if (lanes.op[at] === id) return at;
  return -1;
}

/** Where an op's bar is, CSS pixels of the canvas, also if that is out of sight. */
export interface OpBox {
  readonly row: LaneRow;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The place of an op; null if its lane is folded away. */
export function boxOf({ input, layout, scale }: Scene, id: number): OpBox | null {
  const { simulation, index, queue } = input;
  const lane = laneOf(simulation, index, id);
  const row = layout.rowOf(lane);
  if (!row) return null;
  const left = xOf(scale, startTime(simulation, id));
  const right = Math.max(left + 1, xOf(scale, endTime(simulation, id)));
  const position = positionOf(simulation, index, id);
  if (row.queueRows > 0 && queue && position >= 0) {
    const top = row.top + queue.row[position - index.lanes.first[lane]] * QUEUE_ROW;
    return { row, left, right, top, bottom: top + QUEUE_ROW };
  }
  const { row: rowIn, rowsOfCluster } = index.lanes;
  if (rowIn && rowsOfCluster && position >= 0) {
    const height = (row.bottom - row.top) / rowsOfCluster[position];
    const top = row.top + height * rowIn[position];
    return { row, left, right, top, bottom: top + height };
  }
  return { row, left, right, top: row.top, bottom: row.bottom };
}
