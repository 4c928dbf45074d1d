import type { Simulation } from '../model/result.ts';
import type { ExplorerState } from './explorer-state.ts';

/** The run that the timeline draws: as much as there is of a long one under way, else the last complete result. */
export const selectDrawnRun = ({ run }: ExplorerState): Simulation | null => run.partial ?? run.result;

/** Whether that run is not complete. */
export const selectIsPartial = ({ run }: ExplorerState): boolean => run.partial !== null;
