import type { Simulation } from '../../model/result.ts';
import type { TimelineIndex } from './timeline-index.ts';

const indexBySimulation = new WeakMap<Simulation, TimelineIndex>();

/** The token index of a result, if it was made. Apart from what makes it, which few need. */
export const knownTokenIndex = (simulation: Simulation): TimelineIndex | null =>
  indexBySimulation.get(simulation) ?? null;

/** Keeps an index with its result. */
export const keepTokenIndex = (simulation: Simulation, index: TimelineIndex): void => {
  indexBySimulation.set(simulation, index);
};
