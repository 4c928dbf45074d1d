import type { MappingFailure } from '../../model/network.ts';
import type { Simulation } from '../../model/result.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import type { Selection } from '../../state/selection.ts';

/**
 * Working out what tiles do takes about 70 ms per million ops, on the page's own thread: for what is replaced a moment
 * later, only while it is quick.
 */
const QUICK = 1e6;

/** What of a long run is drawn while it is under way. */
export function selectMapPartial({ run: { partial } }: ExplorerState): Simulation | null {
  return partial !== null && partial.schedule.completed <= QUICK ? partial : null;
}

/** The run that the map draws. */
export const selectMapRun = (state: ExplorerState): Simulation | null => selectMapPartial(state) ?? state.run.result;

/** A mapping that failed, and not merely a run that did. */
export const selectMappingFailure = ({ run: { failure } }: ExplorerState): MappingFailure | null =>
  failure?.tag === 'does-not-fit' || failure?.tag === 'cannot-stack-experts' ? failure : null;

/** The selection, if it speaks of the run that is drawn: its ids are those of the last complete result. */
export const selectMapSelection = (state: ExplorerState): Selection =>
  selectMapPartial(state) === null ? state.view.selection : null;
