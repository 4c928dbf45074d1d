import type { StoreApi } from 'zustand/vanilla';
import { startTime } from '../layout/schedule-times.ts';
import type { Simulation } from '../model/result.ts';
import type { ExplorerState } from './explorer-state.ts';
import { type CursorActions, cursorActions, type CursorStore } from './cursor.ts';
import {
  CURRENT,
  resultOf,
  selectionIn,
  selectShownResult,
  withKept,
  withoutRun,
  withSelection,
  withShown,
} from './runs.ts';
import { sameSelection, type Selection } from './selection.ts';

/** What acts on one run: on its time cursor, what is pointed at and what is selected in it. */
export interface RunActions extends CursorActions {
  /**
   * Selects something of the run. Whoever worked out the ids on a result that may have been replaced meanwhile says on
   * which: then they mean nothing any more, and nothing happens.
   */
  readonly select: (selection: Selection, on?: Simulation) => void;
  /** Puts the time cursor at the start of the selected op. */
  readonly seekSelection: () => void;
}

/** The actions on the run of a name, as it is at the time of the action. */
export function runActions(store: StoreApi<ExplorerState>, cursor: CursorStore, name: () => string): RunActions {
  const result = () => resultOf(store.getState(), name());
  const ofCursor = cursorActions(cursor, result);
  return {
    ...ofCursor,
    select(selection, on) {
      const state = store.getState();
      if (on !== undefined && result() !== on) return;
      const waits = name() === CURRENT && state.awaited !== null;
      if (sameSelection(selectionIn(state, name()), selection) && !waits) return;
      store.setState(withSelection(state, name(), selection));
    },
    seekSelection() {
      const simulation = result();
      const selection = selectionIn(store.getState(), name());
      if (simulation && selection?.kind === 'op') ofCursor.seek(startTime(simulation, selection.id));
    },
  };
}

/** What keeps results beside the one that edits replace. */
export interface KeepActions {
  /** Keeps the edited scenario's last result under a name. */
  readonly keepRun: (name: string) => void;
  /** Puts a run on the screen; `CURRENT` is that of the edited scenario. */
  readonly showRun: (name: string) => void;
  readonly dropRun: (name: string) => void;
}

export function keepActions(store: StoreApi<ExplorerState>, cursor: CursorStore): KeepActions {
  const change = (to: (state: ExplorerState) => ExplorerState): void => {
    const before = selectShownResult(store.getState());
    store.setState(to);
    const after = selectShownResult(store.getState());
    if (after === before) return;
    // What was pointed at is of the other run, and the cursor may be past the end of this one.
    const { time } = cursor.getState();
    cursor.setState({ hover: null, time: Math.min(time, after?.totals.executionTime ?? 0) });
  };
  return {
    keepRun: (name) => change((state) => withKept(state, name)),
    showRun: (name) => change((state) => withShown(state, name)),
    dropRun: (name) => change((state) => withoutRun(state, name)),
  };
}
