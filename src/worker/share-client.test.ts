import { expect, test, vi } from 'vitest';
import { success } from '../base/outcome.ts';
import type { DataRequest } from '../model/data-export.ts';
import { openingPreset } from '../state/preset.ts';
import { fakeWorkers } from './fake-workers.testing.ts';
import { createExporter } from './share-client.ts';

const request: DataRequest = { scenario: openingPreset().scenario, kind: 'totals-json', range: null, level: 'block' };

/** Workers that write when told to. */
function bench() {
  /** By worker: how it says how far it is. */
  const say: ((bytes: number) => unknown)[] = [];
  const { workers, spawn } = fakeWorkers((told) => {
    const place = say.push(() => undefined) - 1;
    return {
      write: async ({ kind }: DataRequest, report: (bytes: number) => void) => {
        say[place] = report;
        report(2);
        await told;
        return success(new Blob([kind]));
      },
    };
  });
  return { workers, say, exporter: createExporter(spawn) };
}

const ignore = (): void => undefined;

test('a worker is started when a file is wanted, and kept for the next', async () => {
  const { workers, exporter } = bench();
  expect(workers).toHaveLength(0);
  let reported = 0;
  const first = exporter.write(request, (bytes) => (reported = bytes));
  workers[0]?.tell();
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
  workers[1]?.tell();
  expect((await second).ok).toBe(true);
  // Nothing under way: what is cancelled is the memory that the worker keeps.
  exporter.cancel();
  expect(workers[1]?.terminated).toBe(true);
});

test('what a worker said before it was ended counts no more, though it arrives after', async () => {
  const { say, exporter } = bench();
  const heard: number[] = [];
  const first = exporter.write(request, (bytes) => heard.push(bytes));
  await vi.waitFor(() => expect(heard).toEqual([2]));
  exporter.cancel();
  await first;
  await say[0]?.(9);
  expect(heard).toEqual([2]);
});

test('another file takes the place of the one under way', async () => {
  const { workers, exporter } = bench();
  const first = exporter.write(request, ignore);
  const second = exporter.write(request, ignore);
  expect(await first).toEqual({ ok: false, error: { tag: 'superseded' } });
  workers[1]?.tell();
  expect((await second).ok).toBe(true);
});

test('a crash is told, and does not outlive itself', async () => {
  const { workers, exporter } = bench();
  const first = exporter.write(request, ignore);
  workers[0]?.crash('out of memory');
  expect(await first).toEqual({ ok: false, error: { tag: 'worker-crashed', message: 'out of memory' } });
  const second = exporter.write(request, ignore);
  workers[1]?.tell();
  expect((await second).ok).toBe(true);
});
