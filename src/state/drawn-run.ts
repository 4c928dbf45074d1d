import type { Simulation } from '../model/result.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { MomentStore } from './moment.ts';
import type { Selection } from './selection.ts';

/** A run as a view draws it: views take this value and do not look for results in the store. */
export interface DrawnRun {
  /** The name under which the store keeps the run. */
  readonly name: string;
  readonly simulation: Simulation;
  /** The run is still being computed: final as far as it goes, but its op ids mean nothing outside of this picture. */
  readonly partial: boolean;
  /** What is selected in this run. */
  readonly selection: Selection;
  /** Time cursor and pointed-at item; they change many times a second, so that painters subscribe. */
  readonly cursor: MomentStore;
}

/** The run that the timeline draws: as much as there is of a long one under way, else the last complete result. */
export const selectDrawnRun = ({ run }: ExplorerState): Simulation | null => run.partial ?? run.result;

/** Whether that run is not complete. */
export const selectIsPartial = ({ run }: ExplorerState): boolean => run.partial !== null;
