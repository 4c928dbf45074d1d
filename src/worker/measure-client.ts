import { type Remote, wrap } from 'comlink';
import { failure, type Outcome } from '../base/outcome.ts';
import type { RunAnswer } from '../model/figure-query.ts';
import type { Measurement, SmallestChip } from '../model/measurement.ts';
import type { WorkerHandle } from './client.ts';
import type { EngineFailure } from './protocol.ts';
import type { Measurer, MeasureWorker } from './protocol-measure.ts';

interface Live {
  readonly handle: WorkerHandle;
  readonly remote: Remote<MeasureWorker>;
  /** Settles what is asked of it when it is gone. */
  readonly pending: Map<number, (reason: EngineFailure) => void>;
}

/** The worker for comparisons, started when it is first asked; cancelling replaces it. */
export function createMeasurer(spawn: () => WorkerHandle): Measurer {
  let live: Live | null = null;
  let questions = 0;

  const end = (worker: Live, reason: EngineFailure): void => {
    if (live === worker) live = null;
    worker.handle.terminate();
    for (const settle of worker.pending.values()) settle(reason);
    worker.pending.clear();
  };

  const start = (): Live => {
    const handle = spawn();
    const worker: Live = { handle, remote: wrap<MeasureWorker>(handle.endpoint), pending: new Map() };
    handle.onCrash((message) => end(worker, { tag: 'worker-crashed', message }));
    return worker;
  };

  /** Asks, and gives `otherwise` if the worker goes before it has answered. */
  async function ask<T>(
    asking: (remote: Remote<MeasureWorker>) => Promise<T>,
    otherwise: (reason: EngineFailure) => T,
  ): Promise<T> {
    live ??= start();
    const worker = live;
    const question = ++questions;
    const gone = new Promise<T>((resolve) => {
      worker.pending.set(question, (reason) => resolve(otherwise(reason)));
    });
    try {
      return await Promise.race([asking(worker.remote), gone]);
    } catch (error) {
      end(worker, { tag: 'worker-crashed', message: String(error) });
      return await gone;
    } finally {
      worker.pending.delete(question);
    }
  }

  return {
    measure: (scenario) =>
      ask(
        (remote): Promise<Outcome<Measurement, EngineFailure>> => remote.measure(scenario),
        (reason) => failure(reason),
      ),
    plan: (scenarios) =>
      ask(
        (remote) => remote.plan(scenarios),
        () => [],
      ),
    smallestChip: (scenario) =>
      ask<SmallestChip | null>(
        (remote) => remote.smallestChip(scenario),
        () => null,
      ),
    ask: (scenario, queries) =>
      ask(
        (remote): Promise<Outcome<readonly RunAnswer[], EngineFailure>> => remote.ask(scenario, queries),
        (reason) => failure(reason),
      ),
    cancel() {
      if (live && live.pending.size > 0) end(live, { tag: 'superseded' });
    },
  };
}
