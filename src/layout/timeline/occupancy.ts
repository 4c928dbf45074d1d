import type { LaneIndex } from './lane-index.ts';
import type { OpClasses } from './op-classes.ts';

/** How ops are sorted into at most 32 slots: their roles, or another colouring. */
export interface OpSlots {
  /** Slots that occur on each lane, one bit each. */
  readonly masks: Int32Array;
  /** Slot of op `id`, whose class is `opClass`. */
  readonly slotOf: (id: number, opClass: number) => number;
}

/**
 * Busy time per lane and slot (role, or what else ops are coloured by) on a regular grid, as running sums: the exact share of any stretch of whole cells is one
 * subtraction per slot, whatever the zoom, so one table is every level of detail at once. (A pyramid that folds the full
 * occupancy upwards holds the same figures; the sums need no levels and let bins be any number of cells.)
 *
 * Sums are whole numbers of 2⁻³² of the run, so that neither a subtraction nor the order of ops rounds anything.
 */
export interface Occupancy {
  /** Cells of the grid; 0 = no table, the run is small enough to be walked. */
  readonly cells: number;
  /** ns per cell. */
  readonly cell: number;
  /** Sums per ns. */
  readonly scale: number;
  /** First sum of each lane; one more entry at the end. */
  readonly first: Int32Array;
  /** Per lane, for each of its slots in rising order: cells + 1 running sums. */
  readonly sums: Uint32Array;
}

const emptyOccupancy: Occupancy = {
  cells: 0,
  cell: 0,
  scale: 0,
  first: new Int32Array(0),
  sums: new Uint32Array(0),
};

/** Runs up to this size are walked op by op at any zoom (about 2 ms). */
const WALKED_OPS = 150_000;
/**
 * Ops per cell, all lanes together. At 450 bins on the screen, what a zoom just too close for the table has to walk is 450
 * times this.
 */
const OPS_PER_CELL = 400;

export const bitCount = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** A table of fewer cells would be of no use, and one of so few columns is not worth saving: 16 MB. */
const LEAST = { cells: 512, columns: 8192 };

/** Cells of the table of a run: a power of two, limited so that a large table takes at most 4 bytes per op. */
function cellCount(ops: number, columns: number): number {
  if (ops <= WALKED_OPS) return 0;
  const wanted = 2 ** Math.ceil(Math.log2(ops / OPS_PER_CELL));
  const affordable = 2 ** Math.floor(Math.log2(Math.max(1, ops / Math.max(1, columns))));
  if (affordable < LEAST.cells) return columns <= LEAST.columns ? LEAST.cells : 0;
  return Math.min(wanted, affordable);
}

/** Adds up busy time. `counts` leaves ops out: the table of what a selection lights is the same table with fewer ops. */
export function occupancyOf(
  index: LaneIndex,
  classes: OpClasses,
  stepEnd: Float64Array,
  time: number,
  slots: OpSlots,
  counts?: (id: number) => boolean,
): Occupancy {
  let columns = 0;
  for (let lane = 0; lane < index.lanes; lane++) columns += bitCount(slots.masks[lane]);
  const cells = time > 0 ? cellCount(index.op.length, columns) : 0;
  if (cells === 0) return emptyOccupancy;

  const cell = time / cells;
  const scale = 0xffff_fffe / time;
  const toSum = cell * scale;
  const first = new Int32Array(index.lanes + 1);
  for (let lane = 0; lane < index.lanes; lane++)
    first[lane + 1] = first[lane] + bitCount(slots.masks[lane]) * (cells + 1);
  const sums = new Uint32Array(first[index.lanes]);
  const stride = cells + 1;
  // Room for all slots of the lane with the most of them; each lane uses as many as it has.
  let widest = 0;
  for (let lane = 0; lane < index.lanes; lane++) widest = Math.max(widest, bitCount(slots.masks[lane]));
  const busy = new Float64Array(widest * stride);
  const columnOf = new Int32Array(32);
  for (let lane = 0; lane < index.lanes; lane++) {
    const mask = slots.masks[lane];
    const used = bitCount(mask) * stride;
    for (let slot = 0; slot < 32; slot++) columnOf[slot] = bitCount(mask & ((1 << slot) - 1)) * stride;
    busy.fill(0, 0, used);
    addLane(busy, columnOf, slots, index, lane, classes, stepEnd, cells, cell, counts);
    const base = first[lane];
    for (let column = 0; column < used; column += stride) {
      let sum = 0;
      for (let n = 0; n < cells; n++) {
        sum += busy[column + n];
        sums[base + column + n + 1] = sum * toSum + 0.5;
      }
    }
  }
  return { cells, cell, scale, first, sums };
}

/** Adds the ops of a lane to the cells that they cover, in cells of busy time. */
function addLane(
  busy: Float64Array,
  columnOf: Int32Array,
  { slotOf }: OpSlots,
  { first, op, step, opClass, rowsOfCluster }: LaneIndex,
  lane: number,
  { latency }: OpClasses,
  stepEnd: Float64Array,
  cells: number,
  cell: number,
  counts: ((id: number) => boolean) | undefined,
): void {
  for (let at = first[lane]; at < first[lane + 1]; at++) {
    if (counts && !counts(op[at])) continue;
    const ofClass = opClass[at];
    const column = columnOf[slotOf(op[at], ofClass)];
    const weight = rowsOfCluster ? 1 / rowsOfCluster[at] : 1;
    const start = step[at] < 0 ? 0 : stepEnd[step[at]];
    const from = start / cell;
    const to = (start + latency[ofClass]) / cell;
    let n = Math.floor(from);
    if (to <= n + 1) {
      busy[column + n] += (to - from) * weight;
      continue;
    }
    busy[column + n] += (n + 1 - from) * weight;
    const last = Math.min(Math.floor(to), cells);
    for (n++; n < last; n++) busy[column + n] += weight;
    busy[column + last] += (to - last) * weight;
  }
}
