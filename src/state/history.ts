import type { Text } from '../base/text.ts';
import type { ExplorerState, HistoryEntry, HistoryState, KeptView, Undoable, ViewState } from './explorer-state.ts';

/** Undo and redo over scenario and views, as pure functions of the state. */

/** Steps that are kept; a step holds references, not copies, so this bounds the list rather than the memory. */
const DEPTH = 500;

export const emptyHistory: HistoryState = { past: [], future: [], gesture: '', nextId: 1 };

/** What a step that changes the given parts of the view leads back to. */
export const undoable = (
  { edit, view }: ExplorerState,
  keys: readonly (keyof ViewState)[] = [],
  ofRun: KeptView | null = null,
): Undoable => ({
  edit,
  view: Object.fromEntries(keys.map((key) => [key, view[key]])),
  ofRun,
});

/**
 * The history after a step that leads away from `state`. A step with the key of the gesture under way joins the last one
 * and renames it, so that a drag from 24 to 100 is one step.
 */
export function recorded(
  state: ExplorerState,
  key: string,
  nameFrom: (before: Undoable) => Text,
  leaving: Undoable = undoable(state),
  opens = false,
): HistoryState {
  const { past, gesture, nextId } = state.history;
  const last = past.at(-1);
  const joined = last !== undefined && key !== '' && gesture === key && last.key === key ? last : null;
  const before = joined?.before ?? leaving;
  const entry: HistoryEntry = { id: joined?.id ?? nextId, name: nameFrom(before), key, opens, before };
  return {
    past: [...(joined ? past.slice(0, -1) : past), entry].slice(-DEPTH),
    future: [],
    gesture: key,
    nextId: joined ? nextId : nextId + 1,
  };
}

/** Selection, time cursor and the like as they are now; asked for only where a step restores them. */
type RunView = (state: ExplorerState) => KeptView;

/** Exchanges the state with what an entry holds; the entry then holds the way back. */
function exchanged(
  state: ExplorerState,
  entry: HistoryEntry,
  runView: RunView,
): { readonly state: ExplorerState; readonly entry: HistoryEntry } {
  const { edit, view, ofRun } = entry.before;
  const keys = Object.keys(view) as (keyof ViewState)[];
  return {
    state: { ...state, edit, view: { ...state.view, ...view }, awaited: ofRun ?? state.awaited },
    entry: { ...entry, before: undoable(state, keys, ofRun && runView(state)) },
  };
}

/** The state before the last step; the same state if there is none. */
export function undone(state: ExplorerState, runView: RunView): ExplorerState {
  const last = state.history.past.at(-1);
  if (last === undefined) return state;
  const { past, future, nextId } = state.history;
  const { state: before, entry } = exchanged(state, last, runView);
  return { ...before, history: { past: past.slice(0, -1), future: [...future, entry], gesture: '', nextId } };
}

/** The state after the step that was undone last; the same state if there is none. */
export function redone(state: ExplorerState, runView: RunView): ExplorerState {
  const next = state.history.future.at(-1);
  if (next === undefined) return state;
  const { past, future, nextId } = state.history;
  const { state: after, entry } = exchanged(state, next, runView);
  return { ...after, history: { past: [...past, entry], future: future.slice(0, -1), gesture: '', nextId } };
}

/** The id of the step that led to the present state; 0 at the beginning. */
export const positionOf = ({ history }: { readonly history: HistoryState }): number => history.past.at(-1)?.id ?? 0;

/** The id of the step that opened what is edited; 0 for what the page began with. */
export const openingOf = ({ history }: { readonly history: HistoryState }): number =>
  history.past.findLast(({ opens }) => opens)?.id ?? 0;

/** True for a position that undo or redo leads to; the beginning always is one. */
export const isReachable = ({ past, future }: HistoryState, position: number): boolean =>
  position === 0 || [...past, ...future].some(({ id }) => id === position);

/** The state at a position, by as many undos or redos as it takes; the same state if it cannot be reached. */
export function travelled(state: ExplorerState, position: number, runView: RunView): ExplorerState {
  if (!isReachable(state.history, position)) return state;
  const step = state.history.future.some(({ id }) => id === position) ? redone : undone;
  let at = state;
  while (positionOf(at) !== position) at = step(at, runView);
  return at;
}
