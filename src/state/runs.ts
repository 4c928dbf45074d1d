import type { Simulation } from '../model/result.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { Selection } from './selection.ts';

/* The runs that the store holds: that of the scenario under edit, and any number that were kept under names. */

/** Name of the run of the scenario under edit. It is always there, with or without a result, and is never dropped. */
export const CURRENT = 'current';

type Runs = Pick<ExplorerState, 'run' | 'kept'>;

/** The last complete result of a run; null while there is none, or no such run. */
export const resultOf = ({ run, kept }: Runs, name: string): Simulation | null =>
  name === CURRENT ? run.result : (kept.get(name)?.result ?? null);

/** What is selected in a run, as ids into its result. */
export const selectionIn = ({ view, kept }: Pick<ExplorerState, 'view' | 'kept'>, name: string): Selection =>
  name === CURRENT ? view.selection : (kept.get(name)?.selection ?? null);

/** The selection of the run on the screen. */
export const selectShownSelection = (state: ExplorerState): Selection => selectionIn(state, state.shown);

/** The result on the screen. */
export const selectShownResult = (state: ExplorerState): Simulation | null => resultOf(state, state.shown);

/** Names of the runs: the edited one, then those that were kept, in that order. */
export const runNames = ({ kept }: Pick<ExplorerState, 'kept'>): readonly string[] => [CURRENT, ...kept.keys()];

/**
 * The state with the edited scenario's last result kept under a name, with what is selected in it; one that had the name
 * before goes. The same state while there is no result, or where the name is that of the edited run.
 */
export function withKept(state: ExplorerState, name: string): ExplorerState {
  const { result } = state.run;
  if (result === null || name === CURRENT) return state;
  return { ...state, kept: new Map([...state.kept, [name, { result, selection: state.view.selection }]]) };
}

/** The state with another run on the screen; the same state if there is none of that name. */
export const withShown = (state: ExplorerState, name: string): ExplorerState =>
  name === state.shown || !runNames(state).includes(name) ? state : { ...state, shown: name };

/** The state without a kept run; if it was on the screen, that of the edited scenario takes its place. */
export function withoutRun(state: ExplorerState, name: string): ExplorerState {
  if (!state.kept.has(name)) return state;
  const kept = new Map([...state.kept].filter(([other]) => other !== name));
  return { ...state, kept, shown: state.shown === name ? CURRENT : state.shown };
}

/** The state with something selected in a run. What waits for a result of the edited one gives way to it. */
export function withSelection(state: ExplorerState, name: string, selection: Selection): ExplorerState {
  if (name !== CURRENT) {
    const run = state.kept.get(name);
    return run ? { ...state, kept: new Map([...state.kept, [name, { ...run, selection }]]) } : state;
  }
  const { view, awaited } = state;
  // Who selects something now does not want what was selected elsewhere.
  const { select: _superseded, ...rest } = awaited ?? {};
  return { ...state, view: { ...view, selection }, awaited: awaited && rest };
}
