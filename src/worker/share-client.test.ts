import { expose } from 'comlink';
import { expect, test, vi } from 'vitest';
import { success } from '../base/outcome.ts';
import type { DataRequest } from '../model/data-export.ts';
import { openingPreset } from '../state/preset.ts';
import type { WorkerHandle } from './client.ts';
import { createExporter } from './share-client.ts';

const request: DataRequest = { scenario: openingPreset().scenario, kind: 'totals-json', range: null, level: 'block' };

/** Workers that write when told to; what was asked of a worker that is gone is never answered. */
function bench() {
  const workers: {
    crash: (message: string) => void;
    terminated: boolean;
    write: () => void;
    say: (bytes: number) => unknown;
  }[] = [];
  const spawn = (): WorkerHandle => {
    const { port1, port2 } = new MessageChannel();
    let write: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      write = resolve;
    });
    const worker = {
      crash: (_message: string) => undefined as void,
      terminated: false,
      write,
      say: (_bytes: number): unknown => undefined,
    };
    const remote = {
      write: async ({ kind }: DataRequest, report: (bytes: number) => void) => {
        worker.say = report;
        report(2);
        await told;
        return success(new Blob([kind]));
      },
    };
    expose(remote, port2);
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
  return { workers, exporter: createExporter(spawn) };
}

const ignore = (): void => undefined;

test('a worker is started when a file is wanted, and kept for the next', async () => {
  const { workers, exporter } = bench();
  expect(workers).toHaveLength(0);
  let reported = 0;
  const first = exporter.write(request, (bytes) => (reported = bytes));
  workers[0]?.write();
  const outcome = await first;
  expect(outcome.ok && (await outcome.value.text())).toBe('totals-json');
  expect(reported).toBe(2);
  expect((await exporter.write(request, ignore)).ok).toBe(true);
  expect(workers).toHaveLength(1);
});

test('cancelling ends the worker at once; the next file gets a new one', async () => {
  const { workers, exporter } = bench();
  const first = exporter.write(request, ignore);
  exporter.cancel();
  expect(await first).toEqual({ ok: false, error: { tag: 'cancelled' } });
  expect(workers[0]?.terminated).toBe(true);
  const second = exporter.write(request, ignore);
  workers[1]?.write();
  expect((await second).ok).toBe(true);
  // Nothing under way: what is cancelled is the memory that the worker keeps.
  exporter.cancel();
  expect(workers[1]?.terminated).toBe(true);
});

test('what a worker said before it was ended counts no more, though it arrives after', async () => {
  const { workers, exporter } = bench();
  const heard: number[] = [];
  const first = exporter.write(request, (bytes) => heard.push(bytes));
  await vi.waitFor(() => expect(heard).toEqual([2]));
  exporter.cancel();
  await first;
  await workers[0]?.say(9);
  expect(heard).toEqual([2]);
});

test('another file takes the place of the one under way', async () => {
  const { workers, exporter } = bench();
  const first = exporter.write(request, ignore);
  const second = exporter.write(request, ignore);
  expect(await first).toEqual({ ok: false, error: { tag: 'superseded' } });
  workers[1]?.write();
  expect((await second).ok).toBe(true);
});

test('a crash is told, and does not outlive itself', async () => {
  const { workers, exporter } = bench();
  const first = exporter.write(request, ignore);
  workers[0]?.crash('out of memory');
  expect(await first).toEqual({ ok: false, error: { tag: 'worker-crashed', message: 'out of memory' } });
  const second = exporter.write(request, ignore);
  workers[1]?.write();
  expect((await second).ok).toBe(true);
});
