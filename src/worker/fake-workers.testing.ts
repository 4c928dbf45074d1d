import { expose } from 'comlink';
import type { WorkerHandle } from './client.ts';

/** A worker without a thread: its side of the wire is in the test's hands. */
interface FakeWorker {
  /** As if it had crashed. */
  crash: (message: string) => void;
  terminated: boolean;
  /** Lets go on what waits for `told`. */
  readonly tell: () => void;
}

/** Starts workers with the functions of `remoteOf`; what was asked of a worker that is gone is never answered. */
export function fakeWorkers(remoteOf: (told: Promise<void>) => object) {
  const workers: FakeWorker[] = [];
  const spawn = (): WorkerHandle => {
    const { port1, port2 } = new MessageChannel();
    let tell: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    expose(remoteOf(told), port2);
    const worker: FakeWorker = { crash: () => undefined, terminated: false, tell };
    workers.push(worker);
    return {
      endpoint: port1,
      onCrash: (listener) => {
        worker.crash = listener;
      },
      terminate() {
        worker.terminated = true;
        port1.close();
      },
    };
  };
  return { workers, spawn };
}
