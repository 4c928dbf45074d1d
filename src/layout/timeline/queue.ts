import { startAt } from './hit-test.ts';
import { firstFrom, stepFrom } from './lane-index.ts';
import { MARK, type MarkList } from './mark-list.ts';
import type { OpColours } from './op-colours.ts';
import { type LaneRow, QUEUE_ROW } from './rows.ts';
import { type TimeScale, xOf } from './time-scale.ts';
import type { TimelineIndex } from './timeline-index.ts';

/**
 * A lane unfolded into its queue: every op gets a row that is free from the moment it is ready until it ends, the lowest
 * one, so that what waits together makes a staircase. Rows are those of the whole lane, not of what is in sight, so that
 * they keep still while one pans.
 */
export interface Queue {
  readonly lane: number;
  readonly rows: number;
  /** Row of each op of the lane, from its first position on. */
  readonly row: Uint8Array;
  /** When each became ready, ns. */
  readonly ready: Float64Array;
  /** The longest time from ready to start, ns. */
  readonly longestWait: number;
}

/** What does not find a row of its own shares the last one: there bars stay apart, whiskers run into each other. */
const MOST_ROWS = 12;
/** Beyond this many ops a lane is not unfolded. */
const MOST_OPS = 500_000;

/** Packs the queue of a lane. `readyStep` is the schedule's column. */
export function queueOf(index: TimelineIndex, lane: number, readyStep: Int32Array): Queue | null {
  const { lanes, stepEnd, classes } = index;
  const first = lanes.first[lane];
  const count = lanes.first[lane + 1] - first;
  if (count === 0 || count > MOST_OPS) return null;
  const ready = new Float64Array(count);
  let longestWait = 0;
  for (let n = 0; n < count; n++) {
    const step = readyStep[lanes.op[first + n]];
    ready[n] = step < 0 ? 0 : stepEnd[step];
    longestWait = Math.max(longestWait, startAt(index, first + n) - ready[n]);
  }
  // First fit in the order in which the ops became ready; a queue of one tile may let later ones go first.
  const order = Array.from({ length: count }, (_, n) => n).toSorted((a, b) => ready[a] - ready[b] || a - b);
  const freeAt = new Float64Array(MOST_ROWS);
  const row = new Uint8Array(count);
  let rows = 1;
  for (const n of order) {
    let at = 0;
    while (at < MOST_ROWS - 1 && freeAt[at] > ready[n]) at++;
    row[n] = at;
    freeAt[at] = Math.max(freeAt[at], startAt(index, first + n) + classes.latency[lanes.opClass[first + n]]);
    rows = Math.max(rows, at + 1);
  }
  return { lane, rows, row, ready, longestWait };
}

/** Bars of an unfolded lane. Its own ops are what one looks at, so nothing of them dims. */
export function addQueueMarks(
  marks: MarkList,
  index: TimelineIndex,
  { classes: looks, slotOf }: OpColours,
  scale: TimeScale,
  box: LaneRow,
  queue: Queue,
): void {
  const { lanes, classes, stepEnd } = index;
  const first = lanes.first[box.lane];
  for (
    let at = firstFrom(lanes, box.lane, stepFrom(stepEnd, scale.from - lanes.longest[box.lane]));
    at < lanes.first[box.lane + 1];
    at++
  ) {
    const start = startAt(index, at);
    if (start >= scale.to) break;
    const left = xOf(scale, start);
    const right = Math.max(xOf(scale, start + classes.latency[lanes.opClass[at]]), left + 1);
    const top = box.top + queue.row[at - first] * QUEUE_ROW;
    const slot = slotOf(lanes.op[at], lanes.opClass[at]);
    marks.add(left, right, top, top + QUEUE_ROW, slot, looks[slot].footLine ? MARK.footLine : 0, lanes.op[at]);
  }
}

/** A line from the moment an op was ready to its start, and the height it is at. */
export interface Whisker {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** The whiskers of an unfolded lane that reach into the window: those of ops that started later, too. */
export function queueWhiskers(index: TimelineIndex, scale: TimeScale, box: LaneRow, queue: Queue): Whisker[] {
  const { lanes, stepEnd } = index;
  const first = lanes.first[box.lane];
  const whiskers: Whisker[] = [];
  for (let at = firstFrom(lanes, box.lane, stepFrom(stepEnd, scale.from)); at < lanes.first[box.lane + 1]; at++) {
    const start = startAt(index, at);
    if (start >= scale.to + queue.longestWait) break;
    const ready = queue.ready[at - first];
    if (ready >= scale.to || start <= ready) continue;
    whiskers.push({
      id: lanes.op[at],
      from: xOf(scale, ready),
      to: xOf(scale, start),
      y: box.top + (queue.row[at - first] + 0.5) * QUEUE_ROW,
    });
  }
  return whiskers;
}
