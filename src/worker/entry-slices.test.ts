import { expect, test } from 'vitest';
import { failure, success } from '../base/outcome.ts';
import { scenarioPresets } from '../model/presets.ts';
import { openingPreset } from '../state/preset.ts';
import { beginSimulation, simulate } from '../engine/simulation-run.ts';
import type { Simulation } from '../model/result.ts';
import { runInSlices, type SlicedRun, type Surroundings } from './entry-slices.ts';
import { packResult } from './entry-pack.ts';
import { StructureSender } from './entry-structures.ts';
import { buffersOfResult } from './entry-transfer.ts';

const done = { name: 'result' } as unknown as Simulation;

/** A run of `total` ops that takes `msPerOp` each on a clock of its own. */
function clockwork(total: number, msPerOp: number) {
  let time = 0;
  let opsDone = 0;
  const slices: { ops: number; ms: number }[] = [];
  const reports: number[] = [];
  const shows: number[] = [];
  const run: SlicedRun = {
    get progress() {
      return { opsDone, opsTotal: total, time: 0 };
    },
    advance(ops) {
      const worked = Math.min(ops, total - opsDone);
      opsDone += worked;
      time += worked * msPerOp;
      slices.push({ ops, ms: worked * msPerOp });
      return opsDone === total;
    },
    result: () => done,
  };
  const around: Surroundings = {
    now: () => time,
    yieldToMessages: () => Promise.resolve(),
    cancelled: () => false,
    report: () => reports.push(time),
    show: () => {
      shows.push(time);
      time += 100;
    },
  };
  return { run, around, slices, reports, shows };
}

test('a short run is one slice and reports nothing', async () => {
  const { run, around, slices, reports } = clockwork(27_856, 1e-4);
  expect(await runInSlices(run, around)).toEqual(success(done));
  expect(slices).toHaveLength(1);
  expect(reports).toHaveLength(0);
});

test('slices adapt until none takes longer than a cancel may wait', async () => {
  const { run, around, slices } = clockwork(3_000_000, 2e-3);
  await runInSlices(run, around);
  // The first is a guess of 100 000 ops; every later one knows the speed.
  for (const { ms } of slices.slice(1)) expect(ms).toBeLessThanOrEqual(100);
});

test('progress is reported at most eight times a second', async () => {
  const { run, around, reports } = clockwork(5_000_000, 1e-3);
  await runInSlices(run, around);
  expect(reports.length).toBeGreaterThan(20);
  reports.forEach((time, i) => {
    if (i > 0) expect(time - (reports[i - 1] ?? 0)).toBeGreaterThanOrEqual(125);
  });
});

test('a long run shows what it has, and spends at most a fifth of its time on that', async () => {
  const { run, around, shows } = clockwork(5_000_000, 1e-3);
  await runInSlices(run, around);
  expect(shows.length).toBeGreaterThan(3);
  expect(shows[0]).toBeGreaterThanOrEqual(800);
  shows.forEach((time, i) => {
    if (i > 0) expect(time - (shows[i - 1] ?? 0)).toBeGreaterThanOrEqual(600);
  });
  const short = clockwork(500_000, 1e-3);
  await runInSlices(short.run, short.around);
  expect(short.shows).toHaveLength(0);
});

test('a cancelled run stops at its next breath', async () => {
  const { run, around, slices } = clockwork(5_000_000, 1e-3);
  const outcome = await runInSlices(run, { ...around, cancelled: () => slices.length === 3 });
  expect(outcome).toEqual(failure({ tag: 'cancelled' }));
  expect(slices).toHaveLength(3);
});

test('slicing does not change the result', async () => {
  const { scenario } = openingPreset();
  const begun = beginSimulation(scenario);
  const whole = simulate(scenario);
  if (!begun.ok || !whole.ok) throw new Error('the opening preset does not run');
  const run: SlicedRun = {
    get progress() {
      return begun.value.progress;
    },
    advance: () => begun.value.advance(97),
    result: () => begun.value.result(),
  };
  const { around } = clockwork(1, 1);
  const sliced = await runInSlices(run, around);
  expect(sliced).toEqual(whole);
});

const columnsOf = (...tables: (object | null)[]): ArrayBufferView[] =>
  tables.flatMap((table) => Object.values(table ?? {}) as unknown[]).filter((value) => ArrayBuffer.isView(value));

test('every typed array of a result is transferred, of one result after the other', () => {
  for (const { scenario } of scenarioPresets) {
    const whole = simulate(scenario);
    if (!whole.ok) throw new Error('a preset does not run');
    const sent = packResult(whole.value, new StructureSender());
    structuredClone(sent, { transfer: buffersOfResult(sent) });
    const { mapping, graph } = sent.structures;
    const columns = columnsOf(mapping, mapping?.chunks ?? null, graph, graph?.segments ?? null, sent.run.schedule);
    expect(columns.length).toBeGreaterThan(20);
    for (const column of columns) expect(column.byteLength).toBe(0);
  }
});

test('what an edit leaves as it is stays whole in the worker and is not sent again', () => {
  const structures = new StructureSender();
  const { scenario } = openingPreset();
  const edited = { ...scenario, accelerator: { ...scenario.accelerator, mvmLatency: 130 } };
  const first = beginSimulation(scenario);
  if (!first.ok) throw new Error('no result');
  first.value.advance(Infinity);
  const sentFirst = packResult(first.value.result(), structures);
  const received = structuredClone(sentFirst, { transfer: buffersOfResult(sentFirst) });

  const second = beginSimulation(edited, first.value.preparation);
  if (!second.ok) throw new Error('no result');
  second.value.advance(Infinity);
  const sentSecond = packResult(second.value.result(), structures);
  expect(sentSecond.structures.mapping).toBeNull();
  expect(sentSecond.structures.graph).toBeNull();
  const { structures: known, run } = structuredClone(sentSecond, { transfer: buffersOfResult(sentSecond) });
  const cold = simulate(edited);
  if (!cold.ok) throw new Error('no result');
  expect({ ...received.structures.graph, costs: known.costs }).toEqual(cold.value.graph);
  expect(run.schedule).toEqual(cold.value.schedule);
});
