import type { Simulation } from '../model/result.ts';
import type { ViewState } from './explorer-state.ts';

/** A choice of the view that means something only on the run that it was chosen on: what becomes of it on another. */
export interface RunBound<V> {
  /** What a link, a file or an undone step asked for, as far as the run has it. */
  readonly fit: (value: V, result: Simulation) => V;
  /** What was on the screen, when an edit has given a new result; left out: as far as that has it. */
  readonly carry?: (value: V, before: Simulation | null, result: Simulation) => V;
}

type Stretch = ViewState['timelineWindow'];

/** The part of a stretch of time that lies within the run; null if there is none, or once the run takes another time. */
export const stretchOfRun: RunBound<Stretch> = {
  fit(stretch, { totals }) {
    const end = totals.executionTime;
    return stretch === null || stretch.from >= end ? null : { from: stretch.from, to: Math.min(stretch.to, end) };
  },
  carry: (stretch, before, { totals }) => (before?.totals.executionTime === totals.executionTime ? stretch : null),
};

/** One of the sequences of the run. */
export const sequenceOfRun: RunBound<number> = {
  fit: (sequence, { schedule }) => Math.min(sequence, schedule.sequences - 1),
};

/** What is followed, where the run has such a sequence; of its tokens whoever follows it knows. */
export const followedInRun: RunBound<ViewState['followed']> = {
  fit: (followed, { schedule }) => (followed !== null && followed.sequence < schedule.sequences ? followed : null),
};
