import { t } from '../base/text.ts';
import type { WorkerHandle } from './client.ts';

/*
 * A worker is one line here, written out in the one form by which the build finds a worker's file, and by which
 * tools/vite/single-file.ts puts it into the page instead.
 */

/** The engine's worker. */
export const spawnEngineWorker = (): WorkerHandle =>
  handleOf(new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'engine' }));

/** The worker for comparisons. */
export const spawnMeasureWorker = (): WorkerHandle =>
  handleOf(new Worker(new URL('./entry-measure.ts', import.meta.url), { type: 'module', name: 'survey' }));

/** The worker that writes files of data. */
export const spawnShareWorker = (): WorkerHandle =>
  handleOf(new Worker(new URL('./entry-share.ts', import.meta.url), { type: 'module', name: 'share' }));

function handleOf(worker: Worker): WorkerHandle {
  return {
    endpoint: worker,
    onCrash(listener) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message === '' ? t`The worker could not be loaded.` : event.message);
      });
      worker.addEventListener('messageerror', () => listener(t`The worker sent a message that cannot be read.`));
    },
    terminate: () => worker.terminate(),
  };
}
