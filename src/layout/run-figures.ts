import { memoiseByObject } from '../base/memoise.ts';
import type { Simulation } from '../model/result.ts';
import { type BusyTimes, busyTimesOf } from './busy.ts';
import { type CriticalPath, criticalPath } from './critical-path.ts';
import { busyOverview, type Overview } from './overview.ts';

/**
 * What summary, inspector and transport want to know of a run as a whole. Each is a pass over all ops, 20 to 100 ms per
 * million: the worker makes them and sends them along, so that the page never has to.
 */
export interface RunFigures {
  readonly busy: BusyTimes;
  readonly overview: Overview;
  readonly critical: CriticalPath;
}

/** A result that may have its figures with it. */
export interface FiguredSimulation extends Simulation {
  readonly figures?: RunFigures;
}

export const makeFigures = (simulation: Simulation): RunFigures => ({
  busy: busyTimesOf(simulation),
  overview: busyOverview(simulation),
  critical: criticalPath(simulation),
});

/** The objects whose columns make up the figures: what to hand over when they are sent. */
export const figureTables = ({ busy, overview, critical }: RunFigures): readonly object[] => [
  busy,
  busy.digital,
  busy.mha,
  overview,
  critical,
];

/** The figures of a result: those that it brought along, or ones that are made now and kept with it. */
export const figuresOf = (simulation: FiguredSimulation): RunFigures => simulation.figures ?? madeFigures(simulation);

const madeFigures = memoiseByObject(makeFigures);
