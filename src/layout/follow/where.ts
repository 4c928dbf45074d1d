import { entryAt } from '../../base/column.ts';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import type { Simulation } from '../../model/result.ts';
import { SAME_TIME, type Stage, type Track } from './track.ts';

/** Where what is followed is at one instant. */
export interface Whereabouts {
  /** What it went through last; null before its first stage is done. */
  readonly past: Stage | null;
  /** What it is in now, running or waiting: of several the one that ends last. Null while it is on its way, or done. */
  readonly now: Stage | null;
  /** Other stages under way. */
  readonly beside: number;
  /** What comes next where nothing is under way; null after the last. */
  readonly next: Stage | null;
}

/** Reads the stages at `time`, ns: those of one token are few hundreds at most. */
export function whereabouts({ stages }: Track, time: number): Whereabouts {
  let past: Stage | null = null;
  let now: Stage | null = null;
  let next: Stage | null = null;
  let under = 0;
  for (const stage of stages) {
    if (stage.end <= time + SAME_TIME) {
      if (past === null || stage.end >= past.end) past = stage;
    } else if (stage.ready <= time + SAME_TIME) {
      under++;
      if (now === null || stage.end > now.end) now = stage;
    } else if (next === null || stage.ready < next.ready) next = stage;
  }
  return { past, now, next: now === null ? next : null, beside: Math.max(0, under - 1) };
}

/** Ids of a stage's ops. */
export function* opsOfStage({ ranges }: Stage): Generator<number> {
  for (let i = 0; i + 1 < ranges.length; i += 2)
    for (let id = entryAt(ranges, i); id < entryAt(ranges, i + 1); id++) yield id;
}

/** The ops of a stage that have not started at some time. */
export interface Unstarted {
  /** Ready, but their tile or unit is taken. */
  readonly waiting: number;
  /** Of these, the one that starts last; −1 if none waits. */
  readonly last: number;
  /** Without all their inputs. */
  readonly lacking: number;
}

export function unstarted(simulation: Simulation, stage: Stage, time: number): Unstarted {
  let waiting = 0;
  let lacking = 0;
  let last = -1;
  for (const id of opsOfStage(stage)) {
    const start = startTime(simulation, id);
    if (start <= time + SAME_TIME) continue;
    if (readyTime(simulation, id) > time + SAME_TIME) {
      lacking++;
      continue;
    }
    waiting++;
    if (last < 0 || start > startTime(simulation, last)) last = id;
  }
  return { waiting, last, lacking };
}

/** The op that stands for where it is: the one that is waited for, else one that runs, else what came last. */
export function opAt(simulation: Simulation, { past, now, next }: Whereabouts, time: number): number {
  if (now === null) return (past ?? next)?.ranges[0] ?? -1;
  const { last } = unstarted(simulation, now, time);
  if (last >= 0) return last;
  for (const id of opsOfStage(now))
    if (startTime(simulation, id) <= time + SAME_TIME && endTime(simulation, id) > time + SAME_TIME) return id;
  return now.ranges[0] ?? -1;
}
