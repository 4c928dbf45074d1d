import type { ExplorerState, PageView, RunState } from './explorer-state.ts';
import type { Explorer } from './store.ts';

/**
 * What views may read of the store. Results and selections are not in it: a view gets them with the run that it is given
 * (see drawn-run.ts), so that two runs can be drawn side by side.
 */
export interface PageState extends Pick<ExplorerState, 'edit' | 'history'> {
  readonly view: PageView;
  /** What the engine does about the scenario under edit. */
  readonly run: Pick<RunState, 'status' | 'progress' | 'slow' | 'failure'>;
}

/** The store, for reading. */
export interface PageStore {
  readonly getState: () => PageState;
  /** Calls back after every change; returns what ends that. */
  readonly subscribe: (listener: (state: PageState, before: PageState) => void) => () => void;
}

/** An explorer as views see it. */
export interface PageExplorer extends Omit<Explorer, 'store'> {
  readonly store: PageStore;
}
