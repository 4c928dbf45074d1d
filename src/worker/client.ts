import { type Endpoint, proxy, type Remote, wrap } from 'comlink';
import { failure, type Outcome, success } from '../base/outcome.ts';
import type { Text } from '../base/text.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { EngineClient, EngineFailure, EngineWorker, RunProgress, SentResult } from './protocol.ts';

/** A worker as the client needs it; tests hand in one that is none. */
export interface WorkerHandle {
  readonly endpoint: Endpoint;
  /** Called once with the function to call when the worker dies or sends what cannot be read. */
  onCrash(listener: (message: Text) => void): void;
  terminate(): void;
}

/** A worker that does not react to a cancel for so long is replaced: some parts of a run cannot be sliced. */
const PATIENCE_MS = 1000;

interface Request {
  readonly number: number;
  readonly scenario: Scenario;
  readonly onProgress: (progress: RunProgress) => void;
  readonly onPartial: (partial: Simulation) => void;
  settle(outcome: Outcome<Simulation, EngineFailure>): void;
}

interface LiveWorker {
  readonly handle: WorkerHandle;
  readonly remote: Remote<EngineWorker>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The engine behind a worker: comlink with what it lacks. The latest request wins; what it replaces settles as
 * `superseded`. A crash settles what is under way as `worker-crashed`, and the next request gets a new worker.
 */
export function createEngineClient(spawn: () => WorkerHandle, patience = PATIENCE_MS): EngineClient {
  let live: LiveWorker | null = null;
  let pending: Request | null = null;
  let requests = 0;

  const terminate = (worker: LiveWorker): void => {
    if (live === worker) live = null;
    worker.handle.terminate();
  };

  const crash = (worker: LiveWorker, message: Text): void => {
    if (live !== worker) return;
    terminate(worker);
    take()?.settle(failure({ tag: 'worker-crashed', message }));
  };

  const start = (): LiveWorker => {
    const handle = spawn();
    const worker = { handle, remote: wrap<EngineWorker>(handle.endpoint) };
    handle.onCrash((message) => crash(worker, message));
    return worker;
  };

  /** Returns the request under way and clears it, so that it is settled once only. */
  function take(): Request | null {
    const request = pending;
    pending = null;
    return request;
  }

  /** Requests that were told to stop and have not answered yet, by number. */
  const stopping = new Map<number, () => void>();

  /** Mapping and graph of the last result that came, which the next one may share. */
  let latest: Pick<Simulation, 'mapping' | 'graph'> | null = null;

  const unpack = ({ structures, run }: SentResult): Simulation => {
    const mapping = structures.mapping ?? latest?.mapping;
    const graph = structures.graph ?? latest?.graph;
    if (!mapping || !graph) throw new Error('a result came without the mapping or the graph that it rests on');
    latest = { mapping, graph: { ...graph, costs: structures.costs } };
    return { ...run, ...latest };
  };

  const ask = async (worker: LiveWorker, request: Request): Promise<void> => {
    try {
      const show = (sent: SentResult): void => {
        const partial = unpack(sent);
        if (pending === request) request.onPartial(partial);
      };
      const { number, scenario, onProgress } = request;
      const outcome = await worker.remote.simulate(number, scenario, proxy(onProgress), proxy(show));
      // A superseded result is unpacked as well: the next result may reuse its mapping and graph.
      const unpacked = outcome.ok ? success(unpack(outcome.value)) : outcome;
      if (pending === request) take()?.settle(unpacked);
    } catch (error) {
      crash(worker, messageOf(error));
    } finally {
      stopping.get(request.number)?.();
    }
  };

  const send = (request: Request): void => {
    try {
      live ??= start();
    } catch (error) {
      take()?.settle(failure({ tag: 'worker-crashed', message: messageOf(error) }));
      return;
    }
    void ask(live, request);
  };

  /** Replaces a worker that does not listen, and asks the new one what the old one was to do next. */
  const replace = (worker: LiveWorker): void => {
    if (live !== worker) return;
    terminate(worker);
    if (pending) send(pending);
  };

  const stop = (reason: 'superseded' | 'cancelled'): void => {
    const request = take();
    if (!request) return;
    request.settle(failure({ tag: reason }));
    const worker = live;
    if (!worker) return;
    const timer = setTimeout(() => {
      stopping.delete(request.number);
      replace(worker);
    }, patience);
    stopping.set(request.number, () => {
      clearTimeout(timer);
      stopping.delete(request.number);
    });
    worker.remote.cancel(request.number).catch((error: unknown) => crash(worker, messageOf(error)));
  };

  return {
    simulate: (scenario, onProgress, onPartial) =>
      new Promise((settle) => {
        stop('superseded');
        pending = { number: ++requests, scenario, onProgress, onPartial, settle };
        send(pending);
      }),
    cancel: () => stop('cancelled'),
  };
}
