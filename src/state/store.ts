/**
 * The explorer's state, and how views use it.
 *
 * A view is a component without props. It reads `ExplorerState` (what is edited, run, looked at: durable) through
 * `useExplorerState(selector)` and `MomentState` (hover and time cursor: many times a second) either through
 * `useMoment(selector)` or, better for a painter, through `explorer.moment.subscribe`. It changes things only through
 * `explorer.actions`. The result is `state.run.result`: immutable columns, to be drawn from, never to be rendered into
 * React elements one by one. Derived data is computed by pure functions in `src/layout/`, memoised per result.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { startTime } from '../layout/schedule-times.ts';
import type { ScenarioPreset } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import type { EngineClient } from '../worker/protocol.ts';
import type { Surveyor } from '../worker/protocol-survey.ts';
import type { ExplorerState, ViewId, ViewState } from './explorer-state.ts';
import { createDesk, type DeskActions, deskActions, type DeskStore } from './desk.ts';
import { createEditActions, type EditActions, editOf } from './edit-actions.ts';
import { emptyHistory, recorded, redone, undone } from './history.ts';
import { createMoment, type MomentActions, momentActions, type MomentStore } from './moment.ts';
import { createRunController, type Timers } from './run-controller.ts';
import { carrySelection, sameSelection, type Selection } from './selection.ts';

export interface ExplorerActions extends MomentActions, EditActions, DeskActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly cancelRun: () => void;
  readonly retryRun: () => void;
  readonly select: (selection: Selection) => void;
  /** Puts the time cursor at the start of the selected op. */
  readonly seekSelection: () => void;
  /** Changes how one looks at it. With a name it is a step of the history, if it concerns what history restores. */
  readonly setView: (change: Partial<ViewState>, name?: string) => void;
  readonly toggleFullscreen: (view: ViewId) => void;
}

export type ExplorerStore = StoreApi<ExplorerState>;

export interface Explorer {
  readonly store: ExplorerStore;
  readonly moment: MomentStore;
  readonly desk: DeskStore;
  /** Answers questions beside the result on the screen. */
  readonly surveyor: Surveyor;
  readonly actions: ExplorerActions;
}

export interface ExplorerOptions {
  readonly engine: EngineClient;
  readonly surveyor: Surveyor;
  readonly timers: Timers;
  readonly preset: ScenarioPreset;
}

/** How the centre is divided before anybody moves its lines. */
export const initialShares = { mapShare: 0.47, upperShare: 0.51 };

const initialView: ViewState = {
  selection: null,
  ...initialShares,
  fullscreen: null,
  theme: 'system',
  phoneTab: 'map',
  tierColouring: 'role',
  tierDrawing: 'plan',
  tierFold: true,
  tierWindow: null,
  timelineMode: 'resource',
  timelineWindow: null,
  timelineRange: null,
  timelineWhiskers: 'selection',
  timelineCollapsed: [],
  timelineDrawing: 'chart',
  graphSequence: 0,
  graphExpanded: [],
  graphLevel: 'auto',
  graphEmphasis: 'trace',
};

const initialState = (preset: ScenarioPreset): ExplorerState => ({
  edit: editOf(preset),
  run: { status: 'busy', progress: null, slow: false, partial: null, result: null, failure: null },
  view: initialView,
  history: emptyHistory,
});

/** Where the time cursor stands when the first result arrives: far enough in that something is going on. */
const FIRST_CURSOR = 0.12;

/** The state after a new result: what referred to the old one follows, or goes. */
function adopted(state: ExplorerState, result: Simulation): ExplorerState {
  const previous = state.run.result;
  const { view } = state;
  const selection = previous === null ? null : carrySelection(view.selection, previous, result);
  const graphSequence = Math.min(view.graphSequence, result.schedule.sequences - 1);
  const sameSpan = previous?.totals.executionTime === result.totals.executionTime;
  return {
    ...state,
    run: { ...state.run, result },
    view: {
      ...view,
      selection: sameSelection(selection, view.selection) ? view.selection : selection,
      graphSequence,
      timelineWindow: sameSpan ? view.timelineWindow : null,
      timelineRange: sameSpan ? view.timelineRange : null,
    },
  };
}

/** Makes an explorer: its stores, its actions, its connection to the engine. The first run is asked for at once. */
export function createExplorer({ engine, surveyor, timers, preset }: ExplorerOptions): Explorer {
  const store: ExplorerStore = createStore<ExplorerState>(() => initialState(preset));
  const { getState, setState } = store;
  const moment = createMoment();
  const desk = createDesk();
  const ofMoment = momentActions(moment, () => getState().run.result);

  const controller = createRunController({
    engine,
    timers,
    getState,
    setRun: (change) => setState((state) => ({ run: { ...state.run, ...change } })),
    adopt(result) {
      const first = getState().run.result === null;
      moment.setState({ hover: null });
      setState((state) => adopted(state, result));
      ofMoment.seek(first ? result.totals.executionTime * FIRST_CURSOR : moment.getState().time);
    },
  });

  const travel = (to: (state: ExplorerState) => ExplorerState): void => {
    setState(to);
    controller.synchronise();
  };

  const actions: ExplorerActions = {
    ...ofMoment,
    ...deskActions(desk),
    ...createEditActions(store, controller),
    undo: () => travel(undone),
    redo: () => travel(redone),
    cancelRun: () => controller.cancel(),
    retryRun: () => controller.retry(),
    select(selection) {
      const { view } = getState();
      if (!sameSelection(view.selection, selection)) setState({ view: { ...view, selection } });
    },
    seekSelection() {
      const { run, view } = getState();
      if (run.result && view.selection?.kind === 'op') ofMoment.seek(startTime(run.result, view.selection.id));
    },
    setView(change, name) {
      const state = getState();
      const view = { ...state.view, ...change };
      setState(name === undefined ? { view } : { view, history: recorded(state, '', () => name) });
    },
    toggleFullscreen(view) {
      actions.setView({ fullscreen: getState().view.fullscreen === view ? null : view });
    },
  };

  controller.synchronise();
  return { store, moment, desk, surveyor, actions };
}
