import type { WorkerHandle } from './client.ts';

/** Starts the engine's worker in the browser. */
export const spawnEngineWorker = (): WorkerHandle =>
  handleOf(new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'engine' }));

/** Starts the worker for comparisons. */
export const spawnSurveyWorker = (): WorkerHandle =>
  handleOf(new Worker(new URL('./entry-survey.ts', import.meta.url), { type: 'module', name: 'survey' }));

function handleOf(worker: Worker): WorkerHandle {
  return {
    endpoint: worker,
    onCrash(listener) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message === '' ? 'The worker could not be loaded.' : event.message);
      });
      worker.addEventListener('messageerror', () => listener('The worker sent a message that cannot be read.'));
    },
    terminate: () => worker.terminate(),
  };
}
