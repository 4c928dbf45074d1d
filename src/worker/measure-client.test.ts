import { expect, test } from 'vitest';
import { success } from '../base/outcome.ts';
import { simulate } from '../engine/simulation-run.ts';
import type { Measurement } from '../model/measurement.ts';
import { openingPreset } from '../state/preset.ts';
import { fakeWorkers } from './fake-workers.testing.ts';
import { createMeasurer } from './measure-client.ts';

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

/** Workers that answer when told to. */
function bench() {
  const { workers, spawn } = fakeWorkers((told) => ({
    measure: async () => {
      await told;
      return success(measurement);
    },
    plan: () => [],
    smallestChip: () => ({ tilesThatFit: 6, tiersThatFit: 28 }),
    ask: () => success([]),
  }));
  return { workers, measurer: createMeasurer(spawn) };
}

test('no worker is started before it is asked, and one answers everything', async () => {
  const { measurer, workers } = bench();
  expect(workers).toHaveLength(0);
  const measured = measurer.measure(scenario);
  expect(await measurer.smallestChip(scenario)).toEqual({ tilesThatFit: 6, tiersThatFit: 28 });
  workers[0]?.tell();
  expect(await measured).toEqual(success(measurement));
  measurer.cancel();
  expect(workers).toHaveLength(1);
  expect(workers[0]?.terminated).toBe(false);
});

test('cancelling settles what is asked and replaces the worker', async () => {
  const { measurer, workers } = bench();
  const measured = measurer.measure(scenario);
  measurer.cancel();
  expect(await measured).toEqual({ ok: false, error: { tag: 'superseded' } });
  expect(workers[0]?.terminated).toBe(true);
  expect(await measurer.plan([scenario])).toEqual([]);
  expect(workers).toHaveLength(2);
  measurer.cancel();
});

test('a crash is told, and the next question gets a new worker', async () => {
  const { measurer, workers } = bench();
  const measured = measurer.measure(scenario);
  workers[0]?.crash('out of memory');
  expect(await measured).toEqual({ ok: false, error: { tag: 'worker-crashed', message: 'out of memory' } });
  expect(await measurer.smallestChip(scenario)).not.toBeNull();
  expect(workers).toHaveLength(2);
  workers[1]?.crash('done');
});
