import type { ExplorerState, HistoryEntry, HistoryState, Undoable } from './explorer-state.ts';

/** Undo and redo over scenario and views, as pure functions of the state. */

/** Steps that are kept; a step holds references, not copies, so this bounds the list rather than the memory. */
const DEPTH = 500;

export const emptyHistory: HistoryState = { past: [], future: [], gesture: '' };

export const undoable = ({ edit, view }: ExplorerState): Undoable => ({
  edit,
  view: { tierColouring: view.tierColouring, timelineMode: view.timelineMode, graphSequence: view.graphSequence },
});

/**
 * The history after a step that leads away from `state`. A step with the key of the gesture under way joins the last one
 * and renames it, so that a drag from 24 to 100 is one step.
 */
export function recorded(state: ExplorerState, key: string, nameFrom: (before: Undoable) => string): HistoryState {
  const { past, gesture } = state.history;
  const last = past.at(-1);
  const joins = last !== undefined && key !== '' && gesture === key && last.key === key;
  const before = joins ? last.before : undoable(state);
  const entry: HistoryEntry = { name: nameFrom(before), key, before };
  return { past: [...(joins ? past.slice(0, -1) : past), entry].slice(-DEPTH), future: [], gesture: key };
}

const restore = (state: ExplorerState, to: Undoable, history: HistoryState): ExplorerState => ({
  ...state,
  edit: to.edit,
  view: { ...state.view, ...to.view },
  history,
});

/** The state before the last step; the same state if there is none. */
export function undone(state: ExplorerState): ExplorerState {
  const entry = state.history.past.at(-1);
  if (entry === undefined) return state;
  const past = state.history.past.slice(0, -1);
  const future = [...state.history.future, { ...entry, before: undoable(state) }];
  return restore(state, entry.before, { past, future, gesture: '' });
}

/** The state after the step that was undone last; the same state if there is none. */
export function redone(state: ExplorerState): ExplorerState {
  const entry = state.history.future.at(-1);
  if (entry === undefined) return state;
  const future = state.history.future.slice(0, -1);
  const past = [...state.history.past, { ...entry, before: undoable(state) }];
  return restore(state, entry.before, { past, future, gesture: '' });
}
