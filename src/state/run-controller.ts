import { t } from '../base/text.ts';
import { inSentences } from '../base/lists.ts';
import type { Outcome } from '../base/outcome.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { EngineClient, EngineFailure } from '../worker/protocol.ts';
import type { ExplorerState, RunState } from './explorer-state.ts';
import { selectIssues } from './issues.ts';
import { sameRun } from './scenario-path.ts';

/** Time, as the controller needs it; handed in, so that tests own it. */
export interface Timers {
  /** Runs a task when what is happening now is over, so that several changes make one request. */
  soon(task: () => void): void;
  /** Runs a task after some ms; returns what calls it off. */
  after(ms: number, task: () => void): () => void;
}

export interface RunController {
  /** Makes result and scenario agree again after an edit. */
  synchronise(): void;
  cancel(): void;
  /** Runs again what was cancelled or crashed. */
  retry(): void;
}

interface Host {
  readonly engine: EngineClient;
  readonly timers: Timers;
  getState(): ExplorerState;
  setRun(change: Partial<RunState>): void;
  /** A new result is here; everything that refers to the old one has to follow. */
  adopt(result: Simulation): void;
}

/** A run that takes longer than this, ms, is marked as slow; a faster one shows no progress. */
const SLOW_AFTER_MS = 150;

/** Keeps result and scenario in agreement: every edit, valid or not, ends in `synchronise`. */
export function createRunController(host: Host): RunController {
  const { engine, timers } = host;
  let wanted: Scenario | null = null;
  let asked: Scenario | null = null;
  let callOffSlow: (() => void) | null = null;

  const settle = (change: Partial<RunState>): void => {
    wanted = null;
    asked = null;
    callOffSlow?.();
    host.setRun({ progress: null, slow: false, partial: null, ...change });
  };

  const finish = (scenario: Scenario, outcome: Outcome<Simulation, EngineFailure>): void => {
    // The answer to an earlier request is ignored.
    if (asked !== scenario) return;
    if (outcome.ok) {
      host.adopt(outcome.value);
      settle({ status: 'idle', failure: null });
      return;
    }
    const { error } = outcome;
    if (error.tag === 'superseded') return;
    if (error.tag === 'invalid') {
      const message = t`The engine refused the scenario: ${inSentences(...error.issues.map(({ problem }) => problem))}`;
      settle({ status: 'error', failure: { tag: 'worker-crashed', message } });
    } else settle({ status: 'error', failure: error });
  };

  const start = (): void => {
    const scenario = wanted;
    if (scenario === null || scenario === asked) return;
    asked = scenario;
    const request = engine.simulate(
      scenario,
      (progress) => {
        if (asked === scenario) host.setRun({ progress });
      },
      (partial) => {
        if (asked === scenario) host.setRun({ partial });
      },
    );
    void request.then((outcome) => finish(scenario, outcome));
  };

  const stop = (change: Partial<RunState>): void => {
    if (asked !== null) engine.cancel();
    settle(change);
  };

  const request = (scenario: Scenario): void => {
    if (wanted === null) {
      callOffSlow?.();
      callOffSlow = timers.after(SLOW_AFTER_MS, () => host.setRun({ slow: true }));
    }
    wanted = scenario;
    host.setRun({ status: 'busy', failure: null, progress: null, partial: null });
    timers.soon(start);
  };

  return {
    synchronise() {
      const state = host.getState();
      const { scenario } = state.edit;
      const { result } = state.run;
      if (selectIssues(state).length > 0) stop({ status: 'error', failure: null });
      else if (result !== null && sameRun(result.scenario, scenario)) stop({ status: 'idle', failure: null });
      else if (wanted === null || !sameRun(wanted, scenario)) request(scenario);
    },
    cancel() {
      const { status, partial } = host.getState().run;
      // The partial result of a cancelled run stays on the screen, marked as partial.
      if (status === 'busy') stop({ status: 'error', failure: { tag: 'cancelled' }, partial });
    },
    retry() {
      const state = host.getState();
      if (state.run.failure !== null && selectIssues(state).length === 0) request(state.edit.scenario);
    },
  };
}
