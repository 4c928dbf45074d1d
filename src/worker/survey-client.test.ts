import { expose } from 'comlink';
import { expect, test } from 'vitest';
import { success } from '../base/outcome.ts';
import { simulate } from '../engine/simulation-run.ts';
import type { Measurement } from '../model/measurement.ts';
import { openingPreset } from '../state/preset.ts';
import type { WorkerHandle } from './client.ts';
import { createSurveyor } from './survey-client.ts';

const { scenario } = openingPreset();
const run = simulate(scenario);
if (!run.ok) throw new Error(run.error.tag);
const measurement: Measurement = {
  executionTime: 1,
  energy: 1,
  peakMemory: 1,
  ops: 1,
  tiersUsed: 1,
  tilesUsed: 1,
  waits: { mvms: 0, waited: 0, total: 0 },
  totals: run.value.totals,
  costs: run.value.graph.costs,
};

/** Workers that answer when told to; what was asked of a worker that is gone is never answered. */
function bench() {
  const workers: { crash: (message: string) => void; terminated: boolean; answer: () => void }[] = [];
  const spawn = (): WorkerHandle => {
    const { port1, port2 } = new MessageChannel();
    let answer: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const remote = {
      measure: async () => {
        await told;
        return success(measurement);
      },
      plan: () => [],
      smallestChip: () => ({ tilesThatFit: 6, tiersThatFit: 28 }),
      ask: () => success([]),
    };
    expose(remote, port2);
    const worker = { crash: (_message: string) => undefined as void, terminated: false, answer };
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
  return { workers, surveyor: createSurveyor(spawn) };
}

test('no worker is started before it is asked, and one answers everything', async () => {
  const { surveyor, workers } = bench();
  expect(workers).toHaveLength(0);
  const measured = surveyor.measure(scenario);
  expect(await surveyor.smallestChip(scenario)).toEqual({ tilesThatFit: 6, tiersThatFit: 28 });
  workers[0]?.answer();
  expect(await measured).toEqual(success(measurement));
  surveyor.cancel();
  expect(workers).toHaveLength(1);
  expect(workers[0]?.terminated).toBe(false);
});

test('cancelling settles what is asked and replaces the worker', async () => {
  const { surveyor, workers } = bench();
  const measured = surveyor.measure(scenario);
  surveyor.cancel();
  expect(await measured).toEqual({ ok: false, error: { tag: 'superseded' } });
  expect(workers[0]?.terminated).toBe(true);
  expect(await surveyor.plan([scenario])).toEqual([]);
  expect(workers).toHaveLength(2);
  surveyor.cancel();
});

test('a crash is told, and the next question gets a new worker', async () => {
  const { surveyor, workers } = bench();
  const measured = surveyor.measure(scenario);
  workers[0]?.crash('out of memory');
  expect(await measured).toEqual({ ok: false, error: { tag: 'worker-crashed', message: 'out of memory' } });
  expect(await surveyor.smallestChip(scenario)).not.toBeNull();
  expect(workers).toHaveLength(2);
  workers[1]?.crash('done');
});
