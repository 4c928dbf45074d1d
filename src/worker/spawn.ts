import type { WorkerHandle } from './client.ts';

/** Starts the engine's worker in the browser. */
export function spawnEngineWorker(): WorkerHandle {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'engine' });
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
