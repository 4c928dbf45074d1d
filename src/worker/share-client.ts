import { proxy, type Remote, wrap } from 'comlink';
import { failure, type Outcome } from '../base/outcome.ts';
import type { WorkerHandle } from './client.ts';
import type { DataRequest } from '../model/data-export.ts';
import type { EngineFailure } from './protocol.ts';
import type { ShareWorker } from './protocol-share.ts';

/** Writes files of data beside the page. Never rejects. */
export interface Exporter {
  /** `report` hears how many bytes are written so far. One at a time: another request calls off the one under way. */
  readonly write: (request: DataRequest, report: (bytes: number) => void) => Promise<Outcome<Blob, EngineFailure>>;
  /** Settles what is under way as `cancelled`, and gives back the worker's memory. */
  readonly cancel: () => void;
}

interface Live {
  readonly handle: WorkerHandle;
  readonly remote: Remote<ShareWorker<Blob>>;
  /** Settles what is asked of it. */
  settle: ((reason: EngineFailure) => void) | null;
}

/** The worker that writes files, started when it is first asked. It cannot be interrupted, so cancelling replaces it. */
export function createExporter(spawn: () => WorkerHandle): Exporter {
  let live: Live | null = null;

  const end = (worker: Live, reason: EngineFailure): void => {
    if (live === worker) live = null;
    worker.handle.terminate();
    worker.settle?.(reason);
    worker.settle = null;
  };

  const start = (): Live => {
    const handle = spawn();
    const worker: Live = { handle, remote: wrap<ShareWorker<Blob>>(handle.endpoint), settle: null };
    handle.onCrash((message) => end(worker, { tag: 'worker-crashed', message }));
    return worker;
  };

  return {
    async write(request, report) {
      if (live?.settle) end(live, { tag: 'superseded' });
      live ??= start();
      const worker = live;
      const gone = new Promise<Outcome<Blob, EngineFailure>>((resolve) => {
        worker.settle = (reason) => resolve(failure(reason));
      });
      // What a worker said before it was ended may arrive after.
      const reportLive = (bytes: number): void => {
        if (live === worker) report(bytes);
      };
      try {
        return await Promise.race([worker.remote.write(request, proxy(reportLive)), gone]);
      } catch (error) {
        end(worker, { tag: 'worker-crashed', message: String(error) });
        return await gone;
      } finally {
        worker.settle = null;
      }
    },
    cancel() {
      if (live) end(live, { tag: 'cancelled' });
    },
  };
}
