import { firstAbove } from '../../base/bisect.ts';
import type { Simulation } from '../../model/result.ts';
import { stepAfter, timeOfStep } from '../schedule-times.ts';
import type { TileActivity } from './tile-activity.ts';

/**
 * The tiles at one instant. An MVM runs while start ≤ t < end; it waits while ready ≤ t < start. The buffers are made once
 * and written anew for every instant, so that scrubbing allocates nothing.
 */
export interface ChipInstant {
  time: number;
  /** MVMs that run, and tiles that run at least one. */
  running: number;
  runningTiles: number;
  /** MVMs that wait on all tiles. */
  waiting: number;
  /** Entries of `TileActivity` columns that run: those of tile i are runFrom[i] … runTo[i] − 1. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
  /** MVMs that wait for each tile. */
  readonly waitingOn: Int32Array;
  /** The last clock step that has ended; −1 before the first end. */
  step: number;
}

export const emptyInstant = (tiles: number): ChipInstant => ({
  time: -1,
  running: 0,
  runningTiles: 0,
  waiting: 0,
  runFrom: new Int32Array(tiles),
  runTo: new Int32Array(tiles),
  waitingOn: new Int32Array(tiles),
  step: -1,
});

/**
 * start + latency may differ in its last bits from the end of the clock step at which the MVM ended. The clock ticks in
 * picoseconds at the finest, so an end that is a fifth of one away has come.
 */
const SAME_TIME = 2e-4;

/** Writes what the tiles do at `time` into `instant`. */
export function readInstant(simulation: Simulation, activity: TileActivity, time: number, instant: ChipInstant): void {
  const { first, startStep, arrivalStep, latency, tiles } = activity;
  const { stepEnd } = simulation.schedule;
  const step = stepAfter(simulation, time) - 1;
  instant.time = time;
  instant.step = step;
  instant.running = 0;
  instant.runningTiles = 0;
  instant.waiting = 0;
  for (let tile = 0; tile < tiles; tile++) {
    const from = first[tile];
    const to = first[tile + 1];
    const started = firstAbove(startStep, step, from, to);
    const arrived = firstAbove(arrivalStep, step, from, to);
    instant.waitingOn[tile] = arrived - started;
    instant.waiting += arrived - started;
    instant.runTo[tile] = started;
    let run = started;
    // A tile takes on new MVMs only when it is free, so what runs now all started together.
    if (started > from && time < timeOfStep(stepEnd, startStep[started - 1]) + latency - SAME_TIME) {
      const together = startStep[started - 1];
      while (run > from && startStep[run - 1] === together) run--;
      instant.runningTiles++;
      instant.running += started - run;
    }
    instant.runFrom[tile] = run;
  }
}

/**
 * The MVMs that wait for `tile`, in the order in which they will run: by (sequence, token), then arrival. Of those that
 * wait together the order of start is that order, so they are met by walking on from the last start. At most `limit`;
 * writes op ids into `into` and returns how many.
 */
export function waitingInOrder(
  activity: TileActivity,
  instant: ChipInstant,
  tile: number,
  limit: number,
  into: Int32Array,
): number {
  const wanted = Math.min(limit, instant.waitingOn[tile], into.length);
  const end = activity.first[tile + 1];
  let found = 0;
  for (let at = instant.runTo[tile]; at < end && found < wanted; at++)
    if (activity.readyStep[at] <= instant.step) into[found++] = activity.op[at];
  return found;
}
