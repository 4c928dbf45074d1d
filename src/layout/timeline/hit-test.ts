import { firstWhere } from '../../base/bisect.ts';
import type { LaneGroup } from './lane-groups.ts';
import { firstFrom, stepFrom } from './lane-index.ts';
import { usesTable } from './lane-marks.ts';
import type { LaneRow, RowLayout, TrackId } from './rows.ts';
import { nsPerPixel, timeOf, type TimeScale } from './time-scale.ts';
import type { TimelineIndex } from './timeline-index.ts';

/** What is at a point of the picture. */
export type Hit =
  | { readonly kind: 'axis'; readonly time: number }
  /** `id` is −1 where the lane is idle. */
  | { readonly kind: 'lane'; readonly row: LaneRow; readonly time: number; readonly id: number }
  | { readonly kind: 'group'; readonly group: LaneGroup; readonly time: number }
  | { readonly kind: 'track'; readonly track: TrackId; readonly time: number }
  | { readonly kind: 'lane-label'; readonly row: LaneRow }
  | { readonly kind: 'none' };

/** How far beside a thin bar the pointer may be, CSS pixels. */
const REACH = 2;

export const startAt = ({ lanes, stepEnd }: TimelineIndex, position: number): number =>
  lanes.step[position] < 0 ? 0 : stepEnd[lanes.step[position]];

export const endAt = (index: TimelineIndex, position: number): number =>
  startAt(index, position) + index.classes.latency[index.lanes.opClass[position]];

/**
 * Position of the op that runs on a lane at a moment, or of the nearest one within `reach` ns; −1 if there is none. Where
 * ops share a lane, `depth` (0 … 1 from its top) tells which.
 */
export function positionAt(index: TimelineIndex, lane: number, time: number, reach: number, depth = 0): number {
  const { lanes, stepEnd } = index;
  const { row, rowsOfCluster } = lanes;
  let best = -1;
  let bestDistance = reach;
  for (
    let at = firstFrom(lanes, lane, stepFrom(stepEnd, time - reach - lanes.longest[lane]));
    at < lanes.first[lane + 1];
    at++
  ) {
    const start = startAt(index, at);
    if (start > time + reach) break;
    const end = endAt(index, at);
    const outside = time < start ? start - time : time >= end ? time - end : -1;
    const inRow = !row || !rowsOfCluster || Math.floor(depth * rowsOfCluster[at]) === row[at];
    if (outside < 0 && inRow) return at;
    if (outside <= bestDistance) [best, bestDistance] = [at, Math.max(0, outside)];
  }
  return best;
}

/** Position of the op of a lane that runs at a moment, or else of the one that starts or ends nearest to it. */
export function nearestAt(index: TimelineIndex, lane: number, time: number): number {
  const { lanes, stepEnd } = index;
  const running = positionAt(index, lane, time, 0);
  if (running >= 0) return running;
  const next = firstFrom(lanes, lane, stepFrom(stepEnd, time));
  const before = next - 1;
  if (next >= lanes.first[lane + 1]) return before >= lanes.first[lane] ? before : -1;
  if (before < lanes.first[lane]) return next;
  return startAt(index, next) - time < time - endAt(index, before) ? next : before;
}

/** Number of ops that start on a lane within `reach` ns of a moment: what a pointer on a thin bar may mean. */
export function opsNear({ lanes, stepEnd }: TimelineIndex, lane: number, time: number, reach: number): number {
  return (
    firstFrom(lanes, lane, stepFrom(stepEnd, time + reach)) - firstFrom(lanes, lane, stepFrom(stepEnd, time - reach))
  );
}

/** The row of lanes at a height, by bisection. */
function rowAt({ lanes }: RowLayout, y: number): LaneRow | null {
  const row = lanes[firstWhere(0, lanes.length, (index) => lanes[index].bottom > y)] as LaneRow | undefined;
  return row && row.top <= y ? row : null;
}

export function hitAt(index: TimelineIndex, layout: RowLayout, scale: TimeScale, x: number, y: number): Hit {
  const time = timeOf(scale, x);
  if (y < layout.axisBottom) return x >= scale.left ? { kind: 'axis', time } : { kind: 'none' };
  if (y < layout.lanesBottom) {
    const row = rowAt(layout, y);
    if (row && x < scale.left) return { kind: 'lane-label', row };
    if (x < scale.left) return { kind: 'none' };
    if (row) {
      const reach = usesTable(index, scale) ? 0 : REACH * nsPerPixel(scale);
      const depth = (y - row.top) / (row.bottom - row.top);
      const position = positionAt(index, row.lane, time, reach, depth);
      return { kind: 'lane', row, time, id: position < 0 ? -1 : index.lanes.op[position] };
    }
    const band = layout.groups.find(({ top, bottom }) => y >= top && y < bottom);
    return band ? { kind: 'group', group: band.group, time } : { kind: 'none' };
  }
  const track = layout.tracks.find(({ top, bottom }) => y >= top - 4 && y < bottom + 2);
  return track && x >= scale.left ? { kind: 'track', track: track.id, time } : { kind: 'none' };
}
