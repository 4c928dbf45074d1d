import { describe, expect, test } from 'vitest';
import { english, wordsOf } from '../base/words.ts';
import { failure } from '../base/outcome.ts';
import { selectChanges } from './changes.ts';
import { createBench, createSettledBench, type Request } from './explorer.testing.ts';
import { selectIssues } from './issues.ts';
import { selectStaleReason } from './stale.ts';

const TILES = 'accelerator.tiles';
const TIERS = 'accelerator.tiers';

describe('a run', () => {
  test('starts by itself, and its result is the one of the scenario', async () => {
    const bench = createBench();
    const { store } = bench.explorer;
    expect(store.getState().run.status).toBe('busy');
    await bench.settle();
    expect(store.getState().run.status).toBe('idle');
    expect(store.getState().run.result?.totals.executionTime).toBe(83_851);
  });

  test('follows an edit: busy from the edit on, one request for several edits', async () => {
    const { explorer, requests, settle } = await createSettledBench('readme');
    explorer.actions.typeField(TILES, '5', '.');
    expect(explorer.store.getState().run.status).toBe('busy');
    explorer.actions.typeField(TILES, '50', '.');
    await settle();
    expect(requests).toHaveLength(2);
    expect(requests[1].scenario.accelerator.tiles).toBe(50);
    expect(explorer.store.getState().run.status).toBe('idle');
  });

  test('is compared with the one before it, unless another scenario was opened in between', async () => {
    const { explorer, settle } = await createSettledBench('readme');
    const before = () => explorer.store.getState().run.before?.executionTime;
    expect(before()).toBeUndefined();
    explorer.actions.typeField(TILES, '5', '.');
    await settle();
    expect(before()).toBe(45_739);
    explorer.actions.loadPreset('moe-24');
    await settle();
    expect(before()).toBeUndefined();
    explorer.actions.typeField(TILES, '25', '.');
    await settle();
    expect(before()).toBe(83_851);
  });

  test('is compared with the one that undo leads back to, however many a drag has passed', async () => {
    const { explorer, settle } = await createSettledBench('readme');
    const before = () => explorer.store.getState().run.before?.executionTime;
    const setTiles = async (value: number) => {
      explorer.actions.setField({ path: TILES, value });
      await settle();
      return explorer.store.getState().run.result?.totals.executionTime;
    };
    for (const tiles of [5, 6, 7]) {
      await setTiles(tiles);
      expect(before()).toBe(45_739);
    }
    explorer.actions.endGesture();
    const atSeven = explorer.store.getState().run.result?.totals.executionTime;
    await setTiles(8);
    expect(before()).toBe(atSeven);
    explorer.actions.undo();
    await settle();
    expect(explorer.store.getState().edit.scenario.accelerator.tiles).toBe(7);
  });

  test('is compared with nothing where the step before it never had a result', async () => {
    const { explorer, settle } = await createSettledBench('readme');
    explorer.actions.setField({ path: TILES, value: 5 });
    explorer.actions.endGesture();
    explorer.actions.setField({ path: TILES, value: 6 });
    await settle();
    expect(explorer.store.getState().run.before).toBeNull();
  });

  test('is not asked for where the result is there already', async () => {
    const { explorer, requests } = await createSettledBench('readme');
    explorer.actions.typeField(TILES, 'x', '.');
    explorer.actions.typeField(TILES, '100', '.');
    expect(explorer.store.getState().run.status).toBe('idle');
    expect(requests).toHaveLength(1);
  });

  test.each([
    ['result', (request: Request) => request.run()],
    ['crash', (request: Request) => request.answer(failure({ tag: 'worker-crashed', message: 'gone' }))],
  ] as const)('that is no longer wanted has no say, whether with a %s', async (_what, answerWith) => {
    const { explorer, requests } = await createSettledBench('readme');
    const run = () => explorer.store.getState().run;
    const first = run().result;
    explorer.actions.typeField(TILES, '50', '.');
    await Promise.resolve();
    explorer.actions.typeField(TILES, '60', '.');
    await Promise.resolve();
    requests[1].onProgress({ opsDone: 1, opsTotal: 2, time: 3, elapsed: 4 });
    await answerWith(requests[1]);
    expect(run()).toMatchObject({ status: 'busy', progress: null, failure: null });
    expect(run().result).toBe(first);
    await requests[2].run();
    expect(run().status).toBe('idle');
    expect(run().result?.scenario.accelerator.tiles).toBe(60);
  });

  test('whose engine somebody else took is still to come', async () => {
    const { explorer, requests } = await createSettledBench('readme');
    explorer.actions.typeField(TILES, '50', '.');
    await Promise.resolve();
    await requests[1].answer(failure({ tag: 'superseded' }));
    expect(explorer.store.getState().run).toMatchObject({ status: 'busy', failure: null });
  });

  test('can be cancelled, and asked for again', async () => {
    const { explorer, requests, settle, cancels } = await createSettledBench('readme');
    explorer.actions.typeField(TILES, '50', '.');
    await Promise.resolve();
    explorer.actions.cancelRun();
    expect(cancels()).toBe(1);
    expect(explorer.store.getState().run).toMatchObject({ status: 'error', failure: { tag: 'cancelled' } });
    explorer.actions.retryRun();
    await settle();
    expect(requests).toHaveLength(3);
    expect(explorer.store.getState().run.status).toBe('idle');
  });

  test('of a crashed engine is said to have failed, and the last result stays', async () => {
    const { explorer, requests } = await createSettledBench('readme');
    const before = explorer.store.getState().run.result;
    explorer.actions.typeField(TILES, '50', '.');
    await Promise.resolve();
    await requests[1].answer(failure({ tag: 'worker-crashed', message: 'gone' }));
    expect(explorer.store.getState().run).toMatchObject({ status: 'error', failure: { tag: 'worker-crashed' } });
    expect(explorer.store.getState().run.result).toBe(before);
  });

  test('that was over soon is never said to take long, nor is the next one for its sake', async () => {
    const { explorer, settle, letTimePass } = await createSettledBench('readme');
    letTimePass();
    expect(explorer.store.getState().run).toMatchObject({ status: 'idle', slow: false });
    explorer.actions.typeField(TILES, '50', '.');
    await settle();
    letTimePass();
    expect(explorer.store.getState().run).toMatchObject({ status: 'idle', slow: false });
  });

  test('that takes long says so, with its progress', async () => {
    const { explorer, requests, letTimePass } = await createSettledBench('readme');
    explorer.actions.typeField(TILES, '50', '.');
    await Promise.resolve();
    expect(selectStaleReason(explorer.store.getState())).toBeNull();
    letTimePass();
    requests[1].onProgress({ opsDone: 1, opsTotal: 2, time: 3, elapsed: 4 });
    expect(explorer.store.getState().run).toMatchObject({ slow: true, progress: { opsDone: 1 } });
    expect(english(selectStaleReason(explorer.store.getState()) ?? '')).toBe('from Tiles = 100');
  });
});

describe('a value that cannot work', () => {
  test.each(['0', '-1', '1e9', '3.5', 'many', ''])(
    '“%s” tiles: an issue at the field, the old result marked',
    async (text) => {
      const { explorer, requests } = await createSettledBench('readme');
      explorer.actions.typeField(TILES, text, '.');
      const state = explorer.store.getState();
      expect(state.run.status).toBe('error');
      expect(selectIssues(state).map(({ path }) => path)).toEqual([TILES]);
      expect(state.edit.drafts[TILES]?.text).toBe(text);
      expect(state.edit.scenario.accelerator.tiles).toBe(100);
      expect(state.run.result?.totals.executionTime).toBe(45_739);
      expect(english(selectStaleReason(state) ?? '')).toBe('from Tiles = 100');
      expect(requests).toHaveLength(1);
    },
  );

  test('heads that do not divide the width', async () => {
    const { explorer } = await createSettledBench('readme');
    explorer.actions.typeField('model.heads', '7', '.');
    const state = explorer.store.getState();
    expect(selectIssues(state).map(({ path }) => path)).toEqual(['model.heads']);
    expect(english(selectStaleReason(state) ?? '')).toBe('from Heads = 8');
  });

  test('a network that does not fit', async () => {
    const { explorer, settle } = await createSettledBench();
    explorer.actions.typeField(TIERS, '26', '.');
    await settle();
    const { run } = explorer.store.getState();
    expect(run.failure).toMatchObject({ tiersNeeded: 662, tiersThatFit: 28, tilesThatFit: 26 });
    expect(run.result?.totals.executionTime).toBe(83_851);
  });

  test('goes away with its fix', async () => {
    const { explorer, settle } = await createSettledBench('readme');
    explorer.actions.typeField('model.heads', '7', '.');
    const [fix] = selectIssues(explorer.store.getState())[0].fixes;
    explorer.actions.setField(fix);
    await settle();
    expect(explorer.store.getState().run.status).toBe('idle');
  });
});

describe('undo', () => {
  test('goes back by named steps, and forward again', async () => {
    const { explorer, settle } = await createSettledBench('readme');
    explorer.actions.typeField(TILES, '40', '.');
    explorer.actions.endGesture();
    explorer.actions.setField({ path: 'accelerator.kvCaching', value: true });
    await settle();
    const names = () => explorer.store.getState().history.past.map(({ name }) => english(name));
    expect(names()).toEqual(['Tiles 100 → 40', 'KV caching off → on']);

    explorer.actions.undo();
    expect(explorer.store.getState().edit.scenario.accelerator).toMatchObject({ tiles: 40, kvCaching: false });
    explorer.actions.undo();
    expect(explorer.store.getState().edit.scenario.accelerator.tiles).toBe(100);
    explorer.actions.undo();
    explorer.actions.redo();
    explorer.actions.redo();
    expect(explorer.store.getState().edit.scenario.accelerator).toMatchObject({ tiles: 40, kvCaching: true });
    expect(names()).toEqual(['Tiles 100 → 40', 'KV caching off → on']);
  });

  test('goes forward step by step in the order in which they were taken', async () => {
    const { explorer } = await createSettledBench('readme');
    const { actions, store } = explorer;
    const tiles = () => store.getState().edit.scenario.accelerator.tiles;
    for (const value of [40, 50, 60, 70]) {
      actions.setField({ path: TILES, value });
      actions.endGesture();
    }
    for (const value of [60, 50, 40, 100]) {
      actions.undo();
      expect(tiles()).toBe(value);
    }
    for (const [left, value] of [40, 50, 60, 70].entries()) {
      expect(store.getState().history.future).toHaveLength(4 - left);
      actions.redo();
      expect(tiles()).toBe(value);
    }
    actions.redo();
    expect(tiles()).toBe(70);
    expect(store.getState().history.past.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  });

  test('takes a drag as one step', async () => {
    const { explorer } = await createSettledBench('readme');
    for (const value of [99, 80, 60, 50]) explorer.actions.setField({ path: TILES, value });
    explorer.actions.endGesture();
    explorer.actions.setField({ path: TILES, value: 40 });
    const { past } = explorer.store.getState().history;
    expect(past.map(({ name }) => english(name))).toEqual(['Tiles 100 → 50', 'Tiles 50 → 40']);
  });

  test('brings a wrong value back as it was typed, with its issue', async () => {
    const { explorer } = await createSettledBench('readme');
    explorer.actions.typeField(TILES, 'many', '.');
    explorer.actions.undo();
    expect(explorer.store.getState().run.status).toBe('idle');
    explorer.actions.redo();
    expect(explorer.store.getState().edit.drafts[TILES]?.text).toBe('many');
    expect(explorer.store.getState().run.status).toBe('error');
  });

  test('numbers are read with the decimal mark that they were typed with, and steps say them with the reader’s', async () => {
    const { explorer } = await createSettledBench('readme');
    const latency = () => explorer.store.getState().edit.scenario.accelerator.mvmLatency;
    explorer.actions.typeField('accelerator.mvmLatency', '99,5', ',');
    expect(latency()).toBe(99.5);
    const name = explorer.store.getState().history.past.at(-1)?.name ?? '';
    expect(english(name)).toBe('MVM latency 100 → 99.5');
    expect(wordsOf('de', { 'MVM latency': 'MVM-Latenz' })(name)).toBe('MVM-Latenz 100 → 99,5');

    explorer.actions.typeField('accelerator.mvmLatency', '99,5x', ',');
    explorer.actions.undo();
    explorer.actions.redo();
    expect(explorer.store.getState().edit.drafts['accelerator.mvmLatency']).toEqual({ text: '99,5x', mark: ',' });
    expect(latency()).toBe(99.5);
  });

  test('while a field is wrong by itself, what its last value says about others is not said', async () => {
    const { explorer } = await createSettledBench('readme');
    const paths = () => selectIssues(explorer.store.getState()).map(({ path }) => path);
    explorer.actions.typeField('model.heads', '7', '.');
    const together = paths();
    expect(together.length).toBeGreaterThan(0);
    explorer.actions.typeField(TILES, 'many', '.');
    expect(paths()).toEqual([TILES]);
    explorer.actions.typeField(TILES, '100', '.');
    expect(paths()).toEqual(together);
  });

  test('an outdated result is said to be of the field that was edited last, and of how many more', async () => {
    const { explorer } = await createSettledBench('readme');
    const reason = () => english(selectStaleReason(explorer.store.getState()) ?? '');
    explorer.actions.typeField(TIERS, '0', '.');
    explorer.actions.typeField(TILES, '0', '.');
    expect(reason()).toBe('from Tiles = 100 and 1 more');
    explorer.actions.typeField(TIERS, '1', '.');
    expect(reason()).toMatch(/^from Tiers = \d+ and 1 more$/);
  });

  test('an emptied coefficient is taken out, with what holds nothing else; blanks are empty, too', async () => {
    const { explorer } = await createSettledBench('readme');
    const costs = () => explorer.store.getState().edit.scenario.costs;
    const { typeField } = explorer.actions;
    for (const blank of ['', '  ']) {
      const before = costs();
      typeField('costs.gelu.latency.base', '3', '.');
      typeField('costs.gelu.energy.base', '4', '.');
      typeField('costs.gelu.latency.base', blank, '.');
      expect(costs().gelu).toEqual({ energy: { base: 4 } });
      typeField('costs.gelu.energy.base', blank, '.');
      expect(costs()).toEqual(before);
      expect(explorer.store.getState().edit.drafts).toEqual({});
    }
    // A field that has to have a value keeps its last one.
    typeField(TILES, ' ', '.');
    expect(explorer.store.getState().edit.drafts[TILES]?.text).toBe(' ');
  });

  test('a new edit leaves no way forward', async () => {
    const { explorer } = await createSettledBench('readme');
    explorer.actions.typeField(TILES, '40', '.');
    explorer.actions.undo();
    explorer.actions.typeField(TILES, '41', '.');
    expect(explorer.store.getState().history.future).toHaveLength(0);
  });

  test('covers named changes of the view', async () => {
    const { explorer } = await createSettledBench('readme');
    explorer.actions.setView({ timelineMode: 'token' }, 'Timeline by token');
    explorer.actions.undo();
    expect(explorer.store.getState().view.timelineMode).toBe('resource');
  });
});

describe('what is seen of a run', () => {
  const stretch = { from: 1000, to: 3000 };

  test('does not stay on one that takes another time', async () => {
    const { explorer, settle } = await createSettledBench('readme');
    explorer.actions.setView({ timelineRange: stretch, timelineWindow: stretch });
    explorer.actions.typeField(TILES, '5', '.');
    expect(explorer.store.getState().view).toMatchObject({ timelineRange: stretch, timelineWindow: stretch });
    await settle();
    expect(explorer.store.getState().view).toMatchObject({ timelineRange: null, timelineWindow: null });
  });

  test('stays on one that takes the same time', async () => {
    const { explorer, settle } = await createSettledBench('readme');
    explorer.actions.setView({ timelineRange: stretch, timelineWindow: stretch });
    explorer.actions.typeField('accelerator.mvmEnergy', '20', '.');
    await settle();
    const { run, view } = explorer.store.getState();
    expect(run.result?.scenario.accelerator.mvmEnergy).toBe(20);
    expect(view).toMatchObject({ timelineRange: stretch, timelineWindow: stretch });
  });
});

describe('the preset', () => {
  test('is what changes are counted against and reset to', async () => {
    const { explorer } = await createSettledBench('readme');
    explorer.actions.typeField(TILES, '40', '.');
    explorer.actions.setField({ path: 'model.activation', value: 'gelu' });
    expect(selectChanges(explorer.store.getState())).toEqual([TILES, 'model.activation']);
    explorer.actions.resetField(TILES);
    expect(selectChanges(explorer.store.getState())).toEqual(['model.activation']);
    explorer.actions.resetAll();
    expect(selectChanges(explorer.store.getState())).toEqual([]);
  });

  test('experts come and go as one change', async () => {
    const { explorer } = await createSettledBench();
    explorer.actions.setField({ path: 'model.moe', value: false });
    expect(selectChanges(explorer.store.getState())).toEqual(['model.moe']);
    explorer.actions.setField({ path: 'model.moe', value: true });
    expect(selectChanges(explorer.store.getState())).toEqual([]);
  });

  test('a coefficient that is emptied leaves no empty shell behind', async () => {
    const { explorer } = await createSettledBench('readme');
    explorer.actions.typeField('costs.add.latency.base', '5', '.');
    expect(explorer.store.getState().edit.scenario.costs).toEqual({ add: { latency: { base: 5 } } });
    explorer.actions.typeField('costs.add.latency.base', '', '.');
    expect(explorer.store.getState().edit.scenario.costs).toEqual({});
  });

  test('another one replaces all, and can be undone', async () => {
    const { explorer, settle } = await createSettledBench();
    explorer.actions.loadPreset('readme');
    await settle();
    expect(explorer.store.getState().run.result?.totals.executionTime).toBe(45_739);
    explorer.actions.undo();
    expect(explorer.store.getState().edit.presetId).toBe('moe-24');
  });
});
