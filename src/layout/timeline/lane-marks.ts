import { BinFold } from './bin-fold.ts';
import { firstFrom, stepFrom } from './lane-index.ts';
import { MARK, type MarkList } from './mark-list.ts';
import { bitCount, type Occupancy } from './occupancy.ts';
import type { OpColours } from './op-colours.ts';
import { nsPerPixel, type TimeScale, xOf } from './time-scale.ts';
import type { TimelineIndex } from './timeline-index.ts';

/** Width of a bin, and the width from which an op has a bar of its own, CSS pixels. */
export const BIN = 2;
/** Gap after a bar: between ops of one colour, and where the colour changes (drawn only where bars are wide enough). */
const GAP = 0.5;
const COLOUR_GAP = 1.5;
const KEEPS_GAP = 4;
/** A bin in which anything ran shows at least this much. */
const LEAST_HEIGHT = 1;

/** Which ops keep their full colour while something is selected. */
export interface Light {
  /** Whether op `id` keeps it. */
  readonly on: (id: number) => boolean;
  /** Busy time of those ops alone, on the grid of the whole table. */
  readonly occupancy: Occupancy;
}

export interface LaneBox {
  readonly lane: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether bins can be read off the table: its cells are no wider than a bin. */
export const usesTable = ({ occupancy }: Pick<OpColours, 'occupancy'>, scale: TimeScale): boolean =>
  occupancy.cells > 0 && occupancy.cell <= BIN * nsPerPixel(scale);

/** Appends what is to be drawn of one lane. */
export function addLaneMarks(
  marks: MarkList,
  index: TimelineIndex,
  colours: OpColours,
  scale: TimeScale,
  box: LaneBox,
  light: Light | null,
): void {
  if (usesTable(colours, scale)) addTableBins(marks, colours, scale, box, light);
  else addBars(marks, index, colours, scale, box, light);
}

/** A bin's rectangles: busy share as height, and the lit part of it again in full colour. */
function addBin(
  marks: MarkList,
  { top, bottom }: LaneBox,
  left: number,
  right: number,
  slot: number,
  share: number,
  litSlot: number,
  lit: number,
  dims: boolean,
): void {
  const height = bottom - top;
  const full = Math.min(1, share) * height;
  if (!dims || lit < share)
    marks.add(
      left,
      right,
      bottom - Math.max(LEAST_HEIGHT, full),
      bottom,
      slot,
      MARK.bin | (dims ? MARK.dimmed : 0),
      -1,
    );
  if (dims && lit > 0)
    marks.add(left, right, bottom - Math.max(LEAST_HEIGHT, Math.min(1, lit) * height), bottom, litSlot, MARK.bin, -1);
}

function addTableBins(
  marks: MarkList,
  { occupancy, masks }: OpColours,
  scale: TimeScale,
  box: LaneBox,
  light: Light | null,
): void {
  const { cells, cell, scale: perNs, first, sums } = occupancy;
  const mask = masks[box.lane];
  const columns = bitCount(mask);
  if (columns === 0) return;
  // Bins are whole cells counted from time 0, so that panning moves the picture without changing it.
  const perBin = Math.max(1, Math.round((BIN * nsPerPixel(scale)) / cell));
  const base = first[box.lane];
  const stride = cells + 1;
  const last = Math.min(Math.ceil(cells / perBin) - 1, Math.floor(scale.to / (cell * perBin)));
  const litSums = light?.occupancy.sums;
  for (let bin = Math.max(0, Math.floor(scale.from / (cell * perBin))); bin <= last; bin++) {
    const from = bin * perBin;
    const to = Math.min(cells, from + perBin);
    let busy = 0;
    let most = 0;
    let main = 0;
    for (let n = 0, at = base; n < columns; n++, at += stride) {
      const value = sums[at + to] - sums[at + from];
      busy += value;
      if (value > most) [most, main] = [value, n];
    }
    if (busy === 0) continue;
    let lit = 0;
    let mostLit = 0;
    let mainLit = 0;
    if (litSums) {
      for (let n = 0, at = base; n < columns; n++, at += stride) {
        const value = litSums[at + to] - litSums[at + from];
        lit += value;
        if (value > mostLit) [mostLit, mainLit] = [value, n];
      }
    }
    const whole = (to - from) * cell * perNs;
    const left = xOf(scale, from * cell);
    const right = xOf(scale, to * cell);
    addBin(
      marks,
      box,
      left,
      right,
      nthBit(mask, main),
      busy / whole,
      nthBit(mask, mainLit),
      lit / whole,
      light !== null,
    );
  }
}

/** Position of the n-th set bit, from the lowest. */
function nthBit(mask: number, n: number): number {
  let rest = mask;
  for (let skipped = 0; skipped < n; skipped++) rest &= rest - 1;
  return 31 - Math.clz32(rest & -rest);
}

function addBars(
  marks: MarkList,
  index: TimelineIndex,
  { classes: looks, slotOf }: OpColours,
  scale: TimeScale,
  box: LaneBox,
  light: Light | null,
): void {
  const { lanes, classes, stepEnd } = index;
  const { step, opClass, op, row, rowsOfCluster } = lanes;
  const { lane, top, bottom } = box;
  const end = lanes.first[lane + 1];
  const bin = BIN * nsPerPixel(scale);
  const height = bottom - top;
  // Bins at the edges of the window are whole, too; those beyond them are not, and not in sight either.
  const firstBin = Math.floor(scale.from / bin);
  const lastBin = Math.ceil(scale.to / bin);
  const [begin, stop] = [firstBin * bin, lastBin * bin];
  const fold = new BinFold((from, to, slot, share, litSlot, lit) => {
    if (from < lastBin && to > firstBin)
      addBin(marks, box, xOf(scale, from * bin), xOf(scale, to * bin), slot, share, litSlot, lit, light !== null);
  });
  for (let at = firstFrom(lanes, lane, stepFrom(stepEnd, begin - lanes.longest[lane])); at < end; at++) {
    const start = step[at] < 0 ? 0 : stepEnd[step[at]];
    if (start >= stop) break;
    const ofClass = opClass[at];
    const latency = classes.latency[ofClass];
    if (start + latency < begin) continue;
    const slot = slotOf(op[at], ofClass);
    const lit = light !== null && light.on(op[at]);
    if (latency < bin && latency > 0) {
      fold.add(slot, start / bin, (start + latency) / bin, rowsOfCluster ? 1 / rowsOfCluster[at] : 1, lit);
      continue;
    }
    const left = xOf(scale, start);
    const edge = xOf(scale, start + latency);
    const width = edge - left;
    if (latency > 0 && (!rowsOfCluster || rowsOfCluster[at] === 1)) fold.cut(start / bin, (start + latency) / bin);
    const changes = at + 1 < end && slotOf(op[at + 1], opClass[at + 1]) !== slot;
    const right = width >= KEEPS_GAP ? edge - (changes ? COLOUR_GAP : GAP) : Math.max(edge, left + 1);
    const barTop = row && rowsOfCluster ? top + (height * row[at]) / rowsOfCluster[at] : top;
    const barBottom = row && rowsOfCluster ? barTop + height / rowsOfCluster[at] : bottom;
    const flags = (light !== null && !lit ? MARK.dimmed : 0) | (looks[slot].footLine ? MARK.footLine : 0);
    marks.add(left, right, barTop, barBottom, slot, flags, op[at]);
    const loading = classes.dramLatency[ofClass];
    if (loading > 0) {
      const loaded = Math.min(right, xOf(scale, start + loading));
      marks.add(left, loaded, barTop, barBottom, slot, flags | MARK.hatched, -1);
    }
  }
  fold.finish();
}
