import { expect, test } from 'vitest';
import { createSettledBench } from './explorer.testing.ts';
import { suitableSpeed } from './cursor.ts';

test('the cursor first stands where something is going on, and later stays where it was put', async () => {
  const { explorer, settle } = await createSettledBench();
  expect(explorer.cursor.getState().time).toBeCloseTo(83_851 * 0.12);
  explorer.actions.seek(80_000);
  explorer.actions.typeField('workload.batch', '5', '.');
  await settle();
  expect(explorer.cursor.getState().time).toBe(80_000);
});

test('the cursor never leaves the run', async () => {
  const { explorer, settle } = await createSettledBench();
  explorer.actions.seek(1e9);
  expect(explorer.cursor.getState().time).toBe(83_851);
  explorer.actions.loadPreset('readme');
  await settle();
  expect(explorer.cursor.getState().time).toBe(45_739);
  explorer.actions.seek(-1);
  expect(explorer.cursor.getState().time).toBe(0);
});

test('stepping visits every end of a clock step, both ways', async () => {
  const { explorer } = await createSettledBench('readme-kv');
  const { cursor, actions, store } = explorer;
  const ends = [...new Set(store.getState().run.result?.schedule.stepEnd ?? [])];
  actions.seek(0);
  const there = ends.map(() => {
    actions.stepEvent(1);
    return cursor.getState().time;
  });
  expect(there).toEqual(ends);
  const back = ends.map(() => {
    actions.stepEvent(-1);
    return cursor.getState().time;
  });
  expect(back).toEqual([0, ...ends.slice(0, -1)].toReversed());
});

test('playing moves by speed and elapsed time, and stops at the end', async () => {
  const { explorer } = await createSettledBench('readme');
  const { cursor, actions } = explorer;
  actions.seek(1000);
  actions.play(1);
  actions.advance(2);
  expect(cursor.getState().time).toBe(1500);
  actions.changeSpeed(1);
  expect(cursor.getState().speed).toBe(500);
  actions.play(-1);
  actions.advance(1);
  expect(cursor.getState().time).toBe(1000);
  actions.advance(1e3);
  expect(cursor.getState()).toMatchObject({ time: 0, playing: 0 });
  actions.play(-1);
  expect(cursor.getState().time).toBe(45_739);
});

test('an event a second is the same wait before every event, both ways, and the cursor moves evenly in between', async () => {
  const { explorer } = await createSettledBench('readme');
  const { cursor, actions } = explorer;
  actions.setPace('events');
  expect(cursor.getState()).toMatchObject({ pace: 'events', eventRate: 1 });
  actions.seek(0);
  actions.stepEvent(1);
  const first = cursor.getState().time;
  actions.stepEvent(1);
  const second = cursor.getState().time;
  actions.seek(first);
  actions.play(1);
  actions.advance(0.25);
  expect(cursor.getState().time).toBeCloseTo(first + (second - first) / 4, 9);
  actions.advance(0.75);
  expect(cursor.getState().time).toBeCloseTo(second, 9);
  actions.play(-1);
  actions.advance(2);
  expect(cursor.getState().time).toBeCloseTo(0, 9);
  actions.changeSpeed(1);
  expect(cursor.getState()).toMatchObject({ eventRate: 2, speed: 250 });
  actions.seek(0);
  actions.play(1);
  actions.advance(1);
  expect(cursor.getState().time).toBeCloseTo(second, 9);
});

test('the whole run plays in ten seconds, whatever its length', async () => {
  const { explorer } = await createSettledBench();
  const { cursor, actions } = explorer;
  actions.setPace('run');
  actions.seek(0);
  actions.play(1);
  actions.advance(5);
  expect(cursor.getState().time).toBeCloseTo(83_851 / 2);
  actions.advance(5);
  expect(cursor.getState()).toMatchObject({ time: 83_851, playing: 0 });
  actions.changeSpeed(1);
  expect(cursor.getState().runSeconds).toBe(10);
  actions.changeSpeed(-1);
  expect(cursor.getState().runSeconds).toBe(20);
});

test('stepping goes to the stops where there are some, and to the ends of the run beyond them', async () => {
  const { explorer } = await createSettledBench('readme');
  const { cursor, actions } = explorer;
  actions.stopAt(Float64Array.of(100, 250.5, 4000));
  actions.seek(0);
  const there = [1, 2, 3, 4].map(() => {
    actions.stepEvent(1);
    return cursor.getState().time;
  });
  expect(there).toEqual([100, 250.5, 4000, 45_739]);
  actions.seek(250.5);
  actions.stepEvent(-1);
  expect(cursor.getState().time).toBe(100);
  actions.stepEvent(-1);
  expect(cursor.getState().time).toBe(0);
});

test.each([
  [45_739, 250],
  [83_851, 250],
  [10_610_000, 50_000],
  [3.94e11, 1e9],
])('a run of %d ns plays at %d ns per second', (time, speed) => {
  expect(suitableSpeed(time)).toBe(speed);
});
