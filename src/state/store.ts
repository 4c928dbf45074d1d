/**
 * The explorer's state, and how views use it.
 *
 * A view draws a run that it is given (`DrawnRun`: its result, what is selected in it, its cursor), as a prop or through
 * `useRun()` and `useSelected()`. The result is immutable columns, to be drawn from, never to be rendered into React
 * elements one by one; derived data is computed by pure functions in `src/layout/`, memoised per result. What does not
 * belong to a run (what is edited, how it is looked at: `PageState`, durable) a view reads through
 * `useExplorerState(selector)`, and the cursor (`CursorState`, many times a second) either through `useCursor(selector)`
 * or, better for a painter, through `explorer.cursor.subscribe`. It changes things only through `explorer.actions`, which
 * act on the run that is drawn.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { t, type Text } from '../base/text.ts';
import { headline, type Headline } from '../model/headline.ts';
import type { Simulation } from '../model/result.ts';
import type { EngineClient } from '../worker/protocol.ts';
import type { Measurer } from '../worker/protocol-measure.ts';
import type { ExplorerState, PageView, ViewId } from './explorer-state.ts';
import { createDialogs, type DialogActions, dialogActions, type DialogsStore } from './dialogs.ts';
import { createEditActions, type EditActions } from './edit-actions.ts';
import { emptyHistory, openingOf, positionOf, recorded, redone, travelled, undoable, undone } from './history.ts';
import { initialView } from './initial-view.ts';
import { createCursor, type CursorStore, suitableSpeed } from './cursor.ts';
import { arrivedAt, looking, opened, type Place } from './place.ts';
import { type KeepActions, keepActions, type RunActions, runActions } from './run-actions.ts';
import { createRunController, type Timers } from './run-controller.ts';
import { CURRENT } from './runs.ts';
import { sameRun } from './scenario-path.ts';
import { carrySelection, sameSelection } from './selection.ts';
import { viewStepName } from './view-fields.ts';
import { carriedView, firstTime, recordOnRun, runPart, type ViewRecord, viewRecordOf } from './view-record.ts';

export interface ExplorerActions extends RunActions, KeepActions, EditActions, DialogActions {
  readonly undo: () => void;
  readonly redo: () => void;
  /** To the state after the step with that id, forward or back; 0 is the beginning. */
  readonly goTo: (position: number) => void;
  /** Another scenario and view, as one step. */
  readonly openPlace: (place: Place) => void;
  /** Looks at the run as a record says, without a step. */
  readonly lookAs: (record: ViewRecord) => void;
  readonly cancelRun: () => void;
  readonly retryRun: () => void;
  /**
   * Changes how one looks at it. A choice is a step of the history, named after it (see view-fields.ts) or as given;
   * null says that nobody chose this.
   */
  readonly setView: (change: Partial<PageView>, name?: Text | null) => void;
  readonly toggleFullscreen: (view: ViewId) => void;
}

export type ExplorerStore = StoreApi<ExplorerState>;

export interface Explorer {
  readonly store: ExplorerStore;
  readonly cursor: CursorStore;
  readonly dialogs: DialogsStore;
  /** Answers questions beside the result on the screen. */
  readonly measurer: Measurer;
  readonly actions: ExplorerActions;
}

export interface ExplorerOptions {
  readonly engine: EngineClient;
  readonly measurer: Measurer;
  readonly timers: Timers;
  /** What it opens on. */
  readonly start: Place;
}

const initialState = (start: Place): ExplorerState => ({
  ...arrivedAt(initialView, start),
  run: {
    status: 'busy',
    progress: null,
    slow: false,
    partial: null,
    result: null,
    before: null,
    step: 0,
    opening: 0,
    failure: null,
  },
  kept: new Map(),
  shown: CURRENT,
  history: emptyHistory,
});

/**
 * What a new result is compared with: the one before the step that undo takes back. While a slider is dragged that is not
 * the last result, but the one that the drag began at.
 */
function baseline(state: ExplorerState): Headline | null {
  const { result, before, step, opening } = state.run;
  if (result === null || opening !== openingOf(state)) return null;
  if (step === positionOf(state)) return before;
  // A step before the last whose own result never came: there is nothing that undo would lead back to on the screen.
  const last = state.history.past.at(-1);
  const known = last === undefined || last.id < step || sameRun(last.before.edit.scenario, result.scenario);
  return known ? headline(result) : null;
}

/** The state after a new result: what referred to the old one follows, or goes. */
function adopted(state: ExplorerState, result: Simulation): ExplorerState {
  const previous = state.run.result;
  const { view } = state;
  const selection = previous === null ? null : carrySelection(view.selection, previous, result);
  return {
    ...state,
    run: { ...state.run, result, before: baseline(state), step: positionOf(state), opening: openingOf(state) },
    view: {
      ...view,
      ...carriedView(view, previous, result),
      selection: sameSelection(selection, view.selection) ? view.selection : selection,
    },
  };
}

/** Makes an explorer: its stores, its actions, its connection to the engine. The first run is asked for at once. */
export function createExplorer({ engine, measurer, timers, start }: ExplorerOptions): Explorer {
  const store: ExplorerStore = createStore<ExplorerState>(() => initialState(start));
  const { getState, setState } = store;
  const cursor = createCursor();
  const dialogs = createDialogs();
  /** The speed that was set for the length of the run rather than by somebody. */
  let fitted = cursor.getState().speed;
  const ofShown = runActions(store, cursor, () => getState().shown);

  const controller = createRunController({
    engine,
    timers,
    getState,
    setRun: (change) => setState((state) => ({ run: { ...state.run, ...change } })),
    adopt(result) {
      const first = getState().run.result === null;
      const { speed } = cursor.getState();
      const suitable = suitableSpeed(result.totals.executionTime);
      // A speed that the user has set stays.
      cursor.setState({ hover: null, speed: speed === fitted ? suitable : speed });
      fitted = speed === fitted ? suitable : fitted;
      setState((state) => adopted(state, result));
      ofShown.seek(first ? firstTime(result) : cursor.getState().time);
      putInForce(result);
    },
  });

  /** Applies the part of an opened place that could only be applied to its result. */
  const putInForce = (result: Simulation): void => {
    const { awaited, view } = getState();
    if (awaited === null) return;
    const { view: ofRun, time, problems } = recordOnRun(awaited, result);
    setState({ awaited: null, view: { ...view, ...ofRun } });
    ofShown.seek(time);
    if (problems.length > 0) dialogs.setState({ notice: { title: t`Not everything is here.`, lines: problems } });
  };

  const travel = (to: (state: ExplorerState) => ExplorerState): void => {
    setState(to);
    const { run, edit } = getState();
    if (run.result !== null && sameRun(run.result.scenario, edit.scenario)) putInForce(run.result);
    controller.synchronise();
  };
  const runView = (state: ExplorerState): ViewRecord => runPart(viewRecordOf(state, cursor.getState()));

  const actions: ExplorerActions = {
    ...ofShown,
    ...keepActions(store, cursor),
    ...dialogActions(dialogs),
    ...createEditActions(store, controller),
    undo: () => travel((state) => undone(state, runView)),
    redo: () => travel((state) => redone(state, runView)),
    goTo: (position) => travel((state) => travelled(state, position, runView)),
    lookAs: (record) => travel((state) => ({ ...state, ...looking(state, record) })),
    openPlace: (place) => travel((state) => opened(state, place, cursor.getState().time)),
    cancelRun: () => controller.cancel(),
    retryRun: () => controller.retry(),
    setView(change, name) {
      const state = getState();
      const keys = (Object.keys(change) as (keyof PageView)[]).filter((key) => change[key] !== state.view[key]);
      if (keys.length === 0) return;
      const view = { ...state.view, ...change };
      const step = name === undefined ? viewStepName(state.view, change) : name;
      setState(step === null ? { view } : { view, history: recorded(state, '', () => step, undoable(state, keys)) });
    },
    toggleFullscreen(view) {
      actions.setView({ fullscreen: getState().view.fullscreen === view ? null : view });
    },
  };

  controller.synchronise();
  return { store, cursor, dialogs, measurer, actions };
}
