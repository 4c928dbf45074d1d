/** The worker: receives a scenario, runs the engine, sends the result. All that is interesting is elsewhere. */
import { expose, releaseProxy, type Remote, transfer } from 'comlink';
import { failure, success } from '../base/outcome.ts';
import { beginSimulation } from '../engine/simulation-run.ts';
import { withTimeline } from '../layout/timeline/timeline-index.ts';
import { messageBreather } from './entry-breathing.ts';
import { runInSlices } from './entry-slices.ts';
import { buffersOfFailure, buffersOfResult } from './entry-transfer.ts';
import type { EngineWorker } from './protocol.ts';

let current = 0;
const breathe = messageBreather();

const engine: EngineWorker = {
  async simulate(request, scenario, report) {
    current = request;
    const cancelled = () => current !== request;
    try {
      // Whatever else is in the mail comes first: a newer request, or a change of mind.
      await breathe();
      if (cancelled()) return failure({ tag: 'cancelled' });
      const begun = beginSimulation(scenario);
      if (!begun.ok) return transfer(begun, buffersOfFailure(begun.error));
      const outcome = await runInSlices(begun.value, { now: () => performance.now(), breathe, cancelled, report });
      if (!outcome.ok) return outcome;
      const result = withTimeline(outcome.value);
      return transfer(success(result), buffersOfResult(result));
    } finally {
      (report as Partial<Remote<typeof report>>)[releaseProxy]?.();
    }
  },
  cancel(request) {
    if (current === request) current = 0;
  },
};

expose(engine);
