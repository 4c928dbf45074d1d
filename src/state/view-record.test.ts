import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import type { Simulation } from '../model/result.ts';
import { createBench, createSettledBench } from './explorer.testing.ts';
import { initialView } from './initial-view.ts';
import { openingPreset, presetById } from './preset.ts';
import { someChoices, someSelection } from './view.testing.ts';
import { linkedFields } from './view-fields.ts';
import { readViewRecord, type ViewRecord, viewRecordOf } from './view-record.ts';

const { explorer: settled } = await createSettledBench();
const result = settled.store.getState().run.result as Simulation;
const { scenario } = openingPreset();
const recordNow = (explorer = settled): ViewRecord =>
  viewRecordOf(explorer.store.getState(), explorer.cursor.getState());

test('an untouched page has nothing to say', () => {
  expect(recordNow()).toEqual({});
});

test('a view reads as a person would write it', () => {
  settled.actions.setView({ tierColouring: 'layer', tierDrawing: 'skyline', timelineWindow: { from: 100, to: 900 } });
  settled.actions.select({ kind: 'tile', tile: 3 });
  settled.actions.seek(9248.000_000_1);
  expect(recordNow()).toEqual({
    colouring: 'layer',
    drawing: 'skyline',
    window: [100, 900],
    select: { kind: 'tile', tile: 3 },
    time: 9248,
  });
});

test('keys are told apart, and none is called like another part of a record', () => {
  const keys = [...linkedFields.values()].map(({ key }) => key);
  expect(new Set([...keys, 'select', 'time']).size).toBe(keys.length + 2);
});

test('page → record → JSON → another page → record (seed 6701)', async () => {
  const time = fc.double({ min: 0, max: 1, noNaN: true });
  await fc.assert(
    fc.asyncProperty(someChoices(result), someSelection(result), time, async (choices, selection, share) => {
      const { store, actions } = settled;
      store.setState({ view: { ...initialView, ...choices } });
      actions.select(selection);
      actions.seek(share * result.totals.executionTime);
      const record = recordNow();
      const { record: read, problems } = readViewRecord(JSON.parse(JSON.stringify(record)));
      expect(problems).toEqual([]);
      expect(read).toEqual(record);

      const other = createBench();
      other.explorer.actions.openPlace({ scenario, presetId: 'moe-24', view: read, name: 'Open' });
      // What waits for its result is not lost for whoever makes a link meanwhile.
      expect(recordNow(other.explorer)).toEqual(record);
      await other.settle();
      expect(recordNow(other.explorer)).toEqual(record);
      const { view } = other.explorer.store.getState();
      expect(view).toEqual({ ...initialView, ...choices, selection });
    }),
    { seed: 6701, numRuns: 60 },
  );
});

test('what cannot be is named and left out, the rest is kept', () => {
  const { record, problems: texts } = readViewRecord({
    colouring: 'rainbow',
    drawing: 'skyline',
    window: [5, 3],
    cells: [0, 1, 2],
    foldLanes: 'tiles',
    time: -1,
    select: { kind: 'tile', tile: 1.5 },
    soup: 1,
  });
  expect(record).toEqual({ drawing: 'skyline' });
  const problems = texts.map((problem) => english(problem));
  expect(problems).toHaveLength(7);
  expect(problems[0]).toBe(
    'The view’s “colouring” cannot be used: it is one of auto, role, layer, expert, utilisation, mvms, busy, active.',
  );
  expect(problems.at(-1)).toMatch(/“soup” means nothing/);
});

test.each([
  { kind: 'op', id: 3 },
  { kind: 'op', part: 'nose' },
  { kind: 'tier', tile: 3 },
  { kind: 'unit', pool: 'swimming', unit: 0 },
  { kind: '__proto__' },
  { kind: 'toString' },
  { kind: 'matrix', matrix: 'x'.repeat(9999) },
  ['op'],
  7,
])('a selection that is none is none: %j', (select) => {
  const { record, problems } = readViewRecord({ select });
  expect(record).toEqual({});
  expect(problems.map((problem) => english(problem))).toEqual([expect.stringContaining('“select”')]);
});

test('reading never throws, and what was read reads again without a word (seed 6702)', () => {
  const keys = [...[...linkedFields.values()].map(({ key }) => key), 'select', 'time'];
  const anything = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()));
  fc.assert(
    fc.property(anything, (json) => {
      const { record } = readViewRecord(json);
      expect(readViewRecord(record)).toEqual({ record, problems: [] });
    }),
    { seed: 6702, numRuns: 500 },
  );
});

test('what the run has not got is said, and the view stays sound', async () => {
  const bench = createBench();
  const view: ViewRecord = {
    select: { kind: 'tile', tile: 99 },
    window: [1e9, 2e9],
    range: [10, 1e9],
    graphSequence: 77,
    time: 1e12,
  };
  bench.explorer.actions.openPlace({ scenario, presetId: 'moe-24', view, name: 'Open' });
  await bench.settle();
  const { run, view: shown } = bench.explorer.store.getState();
  const end = run.result?.totals.executionTime;
  expect(shown).toMatchObject({ selection: null, timelineWindow: null, graphSequence: 3 });
  expect(shown.timelineRange).toEqual({ from: 10, to: end });
  expect(bench.explorer.cursor.getState().time).toBe(end);
  expect(bench.explorer.dialogs.getState().notice?.lines.map((line) => english(line))).toEqual([
    'What was selected is not in this run.',
  ]);
});

test('opening a place is one step, and its undo brings back what was selected, and when', async () => {
  const bench = await createSettledBench();
  const { store, cursor, actions } = bench.explorer;
  actions.select({ kind: 'tile', tile: 5 });
  actions.seek(4000);
  actions.setView({ tierColouring: 'layer' });
  const readme = presetById('readme');
  if (!readme) throw new Error('no readme');
  const view: ViewRecord = { drawing: 'skyline', select: { kind: 'tile', tile: 60 }, time: 7 };
  actions.openPlace({ scenario: readme.scenario, presetId: 'readme', view, name: 'Open my chip' });
  await bench.settle();
  expect(store.getState().view).toMatchObject({ tierColouring: 'auto', tierDrawing: 'skyline' });
  expect(store.getState().view.selection).toEqual({ kind: 'tile', tile: 60 });
  expect(cursor.getState().time).toBe(7);
  expect(store.getState().history.past.map(({ name }) => english(name))).toEqual([
    'Colour tiers by layer',
    'Open my chip',
  ]);

  actions.undo();
  await bench.settle();
  expect(store.getState().view).toMatchObject({ tierColouring: 'layer', tierDrawing: 'plan' });
  expect(store.getState().view.selection).toEqual({ kind: 'tile', tile: 5 });
  expect(cursor.getState().time).toBe(4000);
  actions.redo();
  await bench.settle();
  expect(store.getState().view.selection).toEqual({ kind: 'tile', tile: 60 });
  expect(cursor.getState().time).toBe(7);
});

test('a place without a view leaves the view alone', async () => {
  const bench = await createSettledBench();
  const { store, actions } = bench.explorer;
  actions.setView({ tierColouring: 'layer' });
  actions.select({ kind: 'tile', tile: 5 });
  const edited = { ...scenario, accelerator: { ...scenario.accelerator, tiles: 30 } };
  actions.openPlace({ scenario: edited, presetId: 'moe-24', view: null, name: 'Open' });
  await bench.settle();
  expect(store.getState().view).toMatchObject({ tierColouring: 'layer', selection: { kind: 'tile', tile: 5 } });
});
