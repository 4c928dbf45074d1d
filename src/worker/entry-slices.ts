import { failure, type Outcome, success } from '../base/outcome.ts';
import type { Simulation } from '../model/result.ts';
import type { Cancelled, RunProgress } from './protocol.ts';

/** A run that can be done bit by bit, as the engine offers it. */
export interface SlicedRun {
  readonly progress: Omit<RunProgress, 'elapsed'>;
  /** Does at least `ops` more ops; true at the end. */
  advance(ops: number): boolean;
  result(): Simulation;
}

/** What a run needs of its thread. */
export interface Surroundings {
  /** ms, from any origin. */
  now(): number;
  /** Lets waiting messages be handled. */
  yieldToMessages(): Promise<void>;
  cancelled(): boolean;
  report(progress: RunProgress): void;
  /** Sends the result so far. */
  show(partial: Simulation): void;
}

/** About 8 ms at the 12 million ops per second that the engine does when warm. */
const FIRST_SLICE_OPS = 100_000;
const MIN_SLICE_OPS = 1000;
const MAX_SLICE_OPS = 4_000_000;
/** A cancel is to be seen within 100 ms; half of that leaves room for a slice that turns out harder than the last. */
const SLICE_MS = 40;
/** Eight reports a second: more cannot be read. */
const REPORT_MS = 125;

/** Partial results are sent only after this time, ms. */
const FIRST_SHOW_MS = 800;
/** Pictures on the way cost time: at most a fifth of the run goes into them. */
const SHOW_SHARE = 0.2;

const nextSlice = (ops: number, took: number): number =>
  Math.round(Math.min(MAX_SLICE_OPS, Math.max(MIN_SLICE_OPS, (ops * SLICE_MS) / Math.max(took, 1))));

/** Runs to the end in slices that adapt to the speed of the machine, unless it is cancelled in between. */
export async function runInSlices(run: SlicedRun, around: Surroundings): Promise<Outcome<Simulation, Cancelled>> {
  let ops = FIRST_SLICE_OPS;
  const started = around.now();
  let reported = started;
  let nextShow = started + FIRST_SHOW_MS;
  for (;;) {
    const began = around.now();
    if (run.advance(ops)) return success(run.result());
    const now = around.now();
    ops = nextSlice(ops, now - began);
    if (now - reported >= REPORT_MS) {
      reported = now;
      around.report({ ...run.progress, elapsed: now - started });
    }
    if (now >= nextShow) {
      around.show(run.result());
      const shown = around.now();
      nextShow = shown + (shown - now) / SHOW_SHARE;
    }
    // Slices must run one after the other.
    // oxlint-disable-next-line no-await-in-loop
    await around.yieldToMessages();
    if (around.cancelled()) return failure({ tag: 'cancelled' });
  }
}
