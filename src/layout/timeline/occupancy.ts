import type { LaneIndex } from './lane-index.ts';
import type { OpClasses } from './op-classes.ts';

/**
 * Busy time per lane and role on a regular grid, as running sums: the exact share of any stretch of whole cells is one
 * subtraction per role, whatever the zoom, so one table is every level of detail at once. (A pyramid that folds the full
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
  /** Per lane, for each of its roles in rising order: cells + 1 running sums. */
  readonly sums: Uint32Array;
}

export const emptyOccupancy: Occupancy = {
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

/** Cells of the table of a run: a power of two, limited so that the table takes at most 4 bytes per op. */
function cellCount(ops: number, columns: number): number {
  if (ops <= WALKED_OPS) return 0;
  const wanted = 2 ** Math.ceil(Math.log2(ops / OPS_PER_CELL));
  const affordable = 2 ** Math.floor(Math.log2(Math.max(1, ops / Math.max(1, columns))));
  return affordable < 512 ? 0 : Math.min(wanted, affordable);
}

/** Adds up busy time. `counts` leaves ops out: the table of what a selection lights is the same table with fewer ops. */
export function occupancyOf(
  index: LaneIndex,
  classes: OpClasses,
  stepEnd: Float64Array,
  time: number,
  counts?: (id: number) => boolean,
): Occupancy {
  let columns = 0;
  for (let lane = 0; lane < index.lanes; lane++) columns += bitCount(index.roles[lane]);
  const cells = time > 0 ? cellCount(index.op.length, columns) : 0;
  if (cells === 0) return emptyOccupancy;

  const cell = time / cells;
  const scale = 0xffff_fffe / time;
  const toSum = cell * scale;
  const first = new Int32Array(index.lanes + 1);
  for (let lane = 0; lane < index.lanes; lane++)
    first[lane + 1] = first[lane] + bitCount(index.roles[lane]) * (cells + 1);
  const sums = new Uint32Array(first[index.lanes]);
  const stride = cells + 1;
  // Room for all roles of the lane with the most of them; each lane uses as many as it has.
  let widest = 0;
  for (let lane = 0; lane < index.lanes; lane++) widest = Math.max(widest, bitCount(index.roles[lane]));
  const busy = new Float64Array(widest * stride);
  const columnOf = new Int32Array(classes.count);
  for (let lane = 0; lane < index.lanes; lane++) {
    const mask = index.roles[lane];
    const used = bitCount(mask) * stride;
    for (let c = 0; c < classes.count; c++) columnOf[c] = bitCount(mask & ((1 << classes.role[c]) - 1)) * stride;
    busy.fill(0, 0, used);
    addLane(busy, columnOf, index, lane, classes, stepEnd, cells, cell, counts);
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
    const column = columnOf[ofClass];
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
