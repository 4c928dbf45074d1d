import { describe, expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { actingOn } from './acting-on.ts';
import { drawnRunOf, PARTIAL, sameDrawnRun } from './drawn-run.ts';
import { createBench, createSettledBench } from './explorer.testing.ts';
import { createCursor } from './cursor.ts';
import { placeOfPreset } from './place.ts';
import { openingPreset } from './preset.ts';
import { CURRENT, resultOf, runNames, selectionIn, selectShownResult, selectShownSelection } from './runs.ts';
import { selectStaleReason } from './stale.ts';

const TILES = 'accelerator.tiles';
const op = (id: number) => ({ kind: 'op', id }) as const;
const tile = (number: number) => ({ kind: 'tile', tile: number }) as const;

/** An explorer with the README's run kept as A, in which tile 3 is selected, and a slower one of half its tiles edited. */
async function comparison() {
  const bench = await createSettledBench('readme');
  const { explorer } = bench;
  const { actions, store, cursor: pageCursor } = explorer;
  actions.select(tile(3));
  actions.keepRun('A');
  actions.typeField(TILES, '5', '.');
  await bench.settle();
  const state = () => store.getState();
  const tilesOf = (name: string) => resultOf(state(), name)?.scenario.accelerator.tiles;
  return { ...bench, actions, store, pageCursor, state, tilesOf };
}

describe('a run that is kept', () => {
  test('stays as it was when edits replace the other', async () => {
    const { state, tilesOf } = await comparison();
    expect(runNames(state())).toEqual([CURRENT, 'A']);
    expect([tilesOf('A'), tilesOf(CURRENT)]).toEqual([100, 5]);
    expect(state().shown).toBe(CURRENT);
    expect(selectShownResult(state())?.scenario.accelerator.tiles).toBe(5);
  });

  test('is not there before there is a result, and cannot take the place of the edited one', async () => {
    const { explorer, settle } = createBench('readme');
    explorer.actions.keepRun('A');
    expect(runNames(explorer.store.getState())).toEqual([CURRENT]);
    await settle();
    explorer.actions.keepRun(CURRENT);
    expect(runNames(explorer.store.getState())).toEqual([CURRENT]);
  });

  test('replaces the one that had its name', async () => {
    const { actions, state, tilesOf, pageCursor } = await comparison();
    actions.hover(op(1));
    actions.keepRun('B');
    actions.keepRun('A');
    // What is on the screen stays, and so does what is pointed at in it.
    expect(pageCursor.getState().hover).toEqual(op(1));
    expect(runNames(state())).toEqual([CURRENT, 'A', 'B']);
    expect([tilesOf('A'), tilesOf('B')]).toEqual([5, 5]);
  });

  test('has a selection of its own, which no edit carries away', async () => {
    const { actions, state, settle } = await comparison();
    actions.typeField(TILES, '2', '.');
    await settle();
    expect(selectionIn(state(), CURRENT)).toBeNull();
    expect(selectionIn(state(), 'A')).toEqual(tile(3));
  });

  test('is never outdated', async () => {
    const { actions, state } = await comparison();
    actions.typeField(TILES, '0', '.');
    expect(english(selectStaleReason(state()) ?? '')).toBe('from Tiles = 5');
    expect(selectStaleReason(state(), 'A')).toBeNull();
  });
});

describe('the run on the screen', () => {
  test('is another one when asked for, under the same view', async () => {
    const { actions, state } = await comparison();
    const { view } = state();
    actions.showRun('A');
    expect(selectShownResult(state())?.scenario.accelerator.tiles).toBe(100);
    expect(state().view).toBe(view);
    actions.showRun('nobody');
    expect(state().shown).toBe('A');
    actions.showRun(CURRENT);
    expect(selectShownResult(state())?.scenario.accelerator.tiles).toBe(5);
  });

  test('gets what is selected, and the other keeps its own', async () => {
    const { actions, state } = await comparison();
    actions.showRun('A');
    actions.select(op(40));
    expect(selectionIn(state(), 'A')).toEqual(op(40));
    expect(selectShownSelection(state())).toEqual(op(40));
    expect(selectionIn(state(), CURRENT)).toEqual(tile(3));
    actions.showRun(CURRENT);
    actions.select(null);
    expect(selectionIn(state(), 'A')).toEqual(op(40));
  });

  test('has the cursor, which stays within it, and what was pointed at was in the other', async () => {
    const { actions, state, pageCursor } = await comparison();
    const end = (name: string) => resultOf(state(), name)?.totals.executionTime ?? NaN;
    expect(end(CURRENT)).toBeGreaterThan(end('A'));
    actions.seek(end(CURRENT));
    actions.hover(op(1));
    actions.showRun('A');
    expect(pageCursor.getState()).toMatchObject({ time: end('A'), hover: null });
    actions.showRun(CURRENT);
    actions.seek(1234);
    actions.showRun('A');
    expect(pageCursor.getState().time).toBe(1234);
    actions.seek(end(CURRENT));
    expect(pageCursor.getState().time).toBe(end('A'));
  });

  test('leads the cursor to its own selection', async () => {
    const { actions, pageCursor } = await comparison();
    actions.select(op(0));
    actions.showRun('A');
    actions.select(op(500));
    actions.seekSelection();
    const ofA = pageCursor.getState().time;
    actions.showRun(CURRENT);
    actions.seekSelection();
    expect(ofA).toBeGreaterThan(pageCursor.getState().time);
  });

  test('is the edited one again when it is dropped', async () => {
    const { actions, state } = await comparison();
    actions.keepRun('B');
    actions.showRun('A');
    actions.dropRun('B');
    expect(state().shown).toBe('A');
    actions.dropRun('A');
    expect(state().shown).toBe(CURRENT);
    expect(runNames(state())).toEqual([CURRENT]);
    actions.dropRun(CURRENT);
    expect(runNames(state())).toEqual([CURRENT]);
    expect(selectShownResult(state())).not.toBeNull();
  });
});

describe('what a place that was opened selects', () => {
  const place = {
    ...placeOfPreset(openingPreset()),
    view: { select: { kind: 'tile', tile: 5 }, time: 1234 },
  } as const;

  test('is selected when its result is there', async () => {
    const { actions, state, settle, pageCursor } = await comparison();
    actions.openPlace(place);
    await settle();
    expect(selectionIn(state(), CURRENT)).toEqual(tile(5));
    expect(pageCursor.getState().time).toBe(1234);
  });

  test('gives way to what somebody selects meanwhile, be it the same as before; the rest comes into force', async () => {
    const { actions, state, settle, pageCursor } = await comparison();
    actions.openPlace(place);
    actions.select(tile(3));
    await settle();
    expect(selectionIn(state(), CURRENT)).not.toEqual(tile(5));
    expect(pageCursor.getState().time).toBe(1234);
  });

  test('waits while something is selected in a run that is kept', async () => {
    const { actions, state, settle } = await comparison();
    actions.showRun('A');
    actions.openPlace(place);
    actions.select(tile(1));
    await settle();
    expect(selectionIn(state(), CURRENT)).toEqual(tile(5));
    expect(selectionIn(state(), 'A')).toEqual(tile(1));
  });
});

describe('what acts on one run', () => {
  test('leaves the other alone, with a cursor of its own', async () => {
    const { explorer, actions, state, pageCursor } = await comparison();
    const cursor = createCursor();
    const onA = actingOn(explorer, 'A', cursor);
    actions.seek(100);
    onA.actions.seek(1e9);
    onA.actions.select(op(7));
    onA.actions.hover(op(8));
    expect(selectionIn(state(), 'A')).toEqual(op(7));
    expect(selectionIn(state(), CURRENT)).toEqual(tile(3));
    expect(cursor.getState()).toMatchObject({ hover: op(8), time: resultOf(state(), 'A')?.totals.executionTime });
    expect(pageCursor.getState()).toMatchObject({ hover: null, time: 100 });
    // The rest of the page is the same for both.
    onA.actions.setView({ timelineMode: 'token' });
    expect(state().view.timelineMode).toBe('token');
  });

  test('has no effect with ids of a result that was replaced, or of a run that was dropped', async () => {
    const { explorer, actions, state, settle } = await comparison();
    const before = resultOf(state(), CURRENT);
    if (before === null) throw new Error('there is no result');
    actions.typeField(TILES, '6', '.');
    await settle();
    actions.select(op(9), before);
    expect(selectionIn(state(), CURRENT)).not.toEqual(op(9));
    const now = resultOf(state(), CURRENT);
    if (now === null) throw new Error('there is no result');
    actions.select(op(9), now);
    expect(selectionIn(state(), CURRENT)).toEqual(op(9));
    const onA = actingOn(explorer, 'A', createCursor());
    actions.dropRun('A');
    onA.actions.select(op(9));
    expect(runNames(state())).toEqual([CURRENT]);
    expect(selectionIn(state(), 'A')).toBeNull();
  });
});

describe('a run as a value', () => {
  test('has its own result, selection and cursor, and only the edited one has a result before', async () => {
    const { state, pageCursor } = await comparison();
    const cursor = createCursor();
    const current = drawnRunOf(state(), CURRENT, pageCursor, PARTIAL.any);
    const kept = drawnRunOf(state(), 'A', cursor, PARTIAL.any);
    expect(current).toMatchObject({ name: CURRENT, partial: false, selection: tile(3), cursor: pageCursor });
    expect(current?.before?.executionTime).toBe(45_739);
    expect(kept).toMatchObject({ name: 'A', partial: false, selection: tile(3), before: null, cursor });
    expect(kept?.simulation).toBe(resultOf(state(), 'A'));
    expect(drawnRunOf(state(), 'nobody', pageCursor, PARTIAL.any)).toBeNull();
  });

  test('is the same until its run changes, whatever else does', async () => {
    const { actions, state, pageCursor } = await comparison();
    const drawn = (name: string) => drawnRunOf(state(), name, pageCursor, PARTIAL.none);
    const [current, kept] = [drawn(CURRENT), drawn('A')];
    actions.setView({ timelineMode: 'token' });
    actions.seek(5);
    expect(sameDrawnRun(drawn(CURRENT), current)).toBe(true);
    actions.select(op(4));
    expect(sameDrawnRun(drawn(CURRENT), current)).toBe(false);
    expect(sameDrawnRun(drawn('A'), kept)).toBe(true);
    expect(sameDrawnRun(kept, null)).toBe(false);
    expect(sameDrawnRun(null, null)).toBe(true);
  });

  test.each([
    [PARTIAL.none, false],
    [99, false],
    [100, true],
    [PARTIAL.any, true],
  ])('under way with 100 ops done and %d allowed: drawn so far = %s', async (most, partial) => {
    const { store, state, pageCursor } = await comparison();
    const result = resultOf(state(), CURRENT);
    if (result === null) throw new Error('there is no result');
    const soFar = { ...result, schedule: { ...result.schedule, completed: 100 } };
    store.setState(({ run }) => ({ run: { ...run, partial: soFar } }));
    const drawn = drawnRunOf(state(), CURRENT, pageCursor, most);
    expect(drawn?.simulation).toBe(partial ? soFar : result);
    // Its ids are not those that are selected.
    expect(drawn).toMatchObject({ partial, selection: partial ? null : tile(3) });
    expect(drawnRunOf(state(), 'A', pageCursor, most)).toMatchObject({ partial: false, selection: tile(3) });
  });
});
