import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { simulate } from '../engine/simulation-run.ts';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import { scenarioPresets } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import { resultDigest, scenarioDigest } from '../share/digest.ts';
import { LINK_LIMIT, writeLink } from '../share/link.ts';
import { scenarioFileText } from '../share/scenario-file.ts';
import { createBench, createSettledBench } from './explorer.testing.ts';
import { positionOf } from './history.ts';
import { initialView } from './initial-view.ts';
import { placeOfPreset } from './place.ts';
import { openingPreset } from './preset.ts';
import { digestOf } from './result-digest.ts';
import { placeOfFile, placeOfLink } from './opened-place.ts';
import { contentNow, fileContentOf } from './shared-place.ts';
import type { Explorer } from './store.ts';
import { someChoices, someSelection } from './view.testing.ts';
import { viewRecordOf } from './view-record.ts';

const opened = async (link: string) => {
  const read = await placeOfLink(link);
  if (!read.ok) throw new Error(english(read.error));
  return read.value;
};
const resultOf = ({ store }: Explorer): Simulation => {
  const { result } = store.getState().run;
  if (!result) throw new Error('no result');
  return result;
};
const recordOf = ({ store, cursor }: Explorer) => viewRecordOf(store.getState(), cursor.getState());

const runnable = smallScenario.filter((scenario) => simulate(scenario).ok);

/** A page with a random scenario, looked at in a random way. */
const somePage = runnable.chain((scenario) => {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error('not runnable');
  const result = outcome.value;
  return fc.record({
    scenario: fc.constant(scenario),
    choices: someChoices(result),
    selection: someSelection(result),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    presetId: fc.constantFrom('', ...scenarioPresets.map(({ id }) => id)),
  });
});

test('page → link → another page → link: same numbers, same view, same text (seed 6801)', async () => {
  await fc.assert(
    fc.asyncProperty(somePage, async ({ scenario, choices, selection, share, presetId }) => {
      const page = createBench();
      page.explorer.actions.openPlace({ scenario, presetId, view: {}, name: 'Open' });
      await page.settle();
      const result = resultOf(page.explorer);
      page.explorer.store.setState({ view: { ...initialView, ...choices } });
      page.explorer.actions.select(selection);
      page.explorer.actions.seek(share * result.totals.executionTime);
      const content = contentNow(page.explorer, Infinity);
      const { fragment, tooLong } = await writeLink(content);
      expect(tooLong).toBe(false);
      expect(fragment.length).toBeLessThan(LINK_LIMIT);

      const { place, problems, resultDigest: expected } = await opened(fragment);
      expect(problems.map((problem) => english(problem))).toEqual([]);
      const other = createBench();
      other.explorer.actions.openPlace(place);
      await other.settle();
      expect(digestOf(resultOf(other.explorer))).toBe(expected);
      expect(expected).toBe(resultDigest(result));
      expect(scenarioDigest(other.explorer.store.getState().edit.scenario)).toBe(scenarioDigest(scenario));
      expect(recordOf(other.explorer)).toEqual(recordOf(page.explorer));
      expect((await writeLink(contentNow(other.explorer, Infinity))).fragment).toBe(fragment);

      const text = scenarioFileText(fileContentOf(page.explorer.store.getState(), page.explorer.cursor.getState()));
      const file = placeOfFile(text, 'a.tierscope.json');
      expect(file).toMatchObject({ ok: true, value: { problems: [], place: { scenario: place.scenario } } });
      expect(file.ok && file.value.place.view).toEqual(place.view);
    }),
    { seed: 6801, numRuns: 300 },
  );
}, 60_000);

test('a slice keeps its whole in links and files', async () => {
  const bench = await createSettledBench();
  const { actions, store, cursor } = bench.explorer;
  const { scenario } = openingPreset();
  const whole = { ...scenario, workload: { ...scenario.workload, batch: 900 } };
  actions.reshape({ name: 'Model → slice', change: (same) => same, baseline: true, whole });
  const { fragment } = await writeLink(contentNow(bench.explorer));
  expect((await opened(fragment)).place.whole).toEqual(whole);
  const file = placeOfFile(scenarioFileText(fileContentOf(store.getState(), cursor.getState())), 'a.json');
  expect(file.ok && file.value.place.whole).toEqual(whole);
  const other = createBench().explorer;
  other.actions.openPlace((await opened(fragment)).place);
  expect(other.store.getState().edit.whole).toEqual(whole);
});

test('a link has the digest of a result of at most so many ops', async () => {
  const { explorer } = await createSettledBench('readme');
  const result = resultOf(explorer);
  const { opCount } = result.totals;
  expect(contentNow(explorer, opCount).resultDigest).toBe(digestOf(result));
  expect(contentNow(explorer, opCount - 1).resultDigest).toBeNull();
  expect(contentNow(explorer).resultDigest).toBeNull();
});

test('a link’s problems are those of its scenario and of its view', async () => {
  const { scenario } = openingPreset();
  const view = { colouring: 'rainbow', drawing: 'skyline' };
  const { fragment } = await writeLink({ scenario, presetId: 'moe-24', view, resultDigest: null });
  const { place, problems } = await opened(fragment);
  expect(place.view).toEqual({ drawing: 'skyline' });
  expect(problems.map((problem) => english(problem))).toEqual([expect.stringContaining('“colouring”')]);
});

describe('one history over parameters and views', () => {
  const tiles = fc.integer({ min: 24, max: 60 }).map((value) => (explorer: Explorer) => {
    explorer.actions.setField({ path: 'accelerator.tiles', value });
  });
  const typed = fc
    .constantFrom(['workload.batch', '2'], ['workload.batch', 'x'], ['accelerator.mhaUnits', '3'], ['model.heads', '7'])
    .map(
      ([path = '', text = '']) =>
        (explorer: Explorer) =>
          explorer.actions.typeField(path, text, '.'),
    );
  const view = fc
    .constantFrom(
      { tierColouring: 'layer' as const },
      { tierColouring: 'role' as const },
      { tierDrawing: 'skyline' as const },
      { tierFold: false, tierWindow: null },
      { timelineMode: 'token' as const },
      { timelineCollapsed: ['tiles'] },
      { graphLevel: 'op' as const, graphExpanded: ['D.s0'] },
      { graphSequence: 1 },
      { fullscreen: 'timeline' as const },
      { fullscreen: null },
    )
    .map((change) => (explorer: Explorer) => explorer.actions.setView(change));
  const other = fc.constantFrom(
    (explorer: Explorer) => explorer.actions.loadPreset('readme'),
    (explorer: Explorer) => explorer.actions.openPlace({ ...placeOfPreset(openingPreset()), view: { level: 'op' } }),
    (explorer: Explorer) => explorer.actions.resetAll(),
    (explorer: Explorer) => explorer.actions.endGesture(),
    (explorer: Explorer) => explorer.actions.undo(),
    (explorer: Explorer) => explorer.actions.redo(),
    (explorer: Explorer) => explorer.actions.select({ kind: 'tile', tile: 2 }),
    (explorer: Explorer) => explorer.actions.seek(900),
  );
  const session = fc.array(fc.oneof(tiles, typed, view, other), { minLength: 50, maxLength: 50 });

  /** What history restores: the edits and the choices of the view. */
  const stateOf = ({ store }: Explorer) => {
    const { edit, view: all } = store.getState();
    const { selection: _selection, mapShare: _map, upperShare: _upper, theme: _theme, ...choices } = all;
    return { scenario: edit.scenario, drafts: edit.drafts, preset: edit.presetId, choices };
  };

  test('undo to the beginning and redo to the end of 50 edits is where one was (seed 6802)', () => {
    fc.assert(
      fc.property(session, (steps) => {
        const { explorer } = createBench();
        const beginning = stateOf(explorer);
        for (const step of steps) step(explorer);
        const end = stateOf(explorer);
        const digest = scenarioDigest(end.scenario);
        const position = positionOf(explorer.store.getState());
        const names = explorer.store.getState().history.past.map(({ name }) => english(name));
        expect(names.every((name) => name.length > 3)).toBe(true);

        while (explorer.store.getState().history.past.length > 0) explorer.actions.undo();
        expect(stateOf(explorer)).toEqual(beginning);
        for (let step = 0; step < names.length; step++) explorer.actions.redo();
        expect(stateOf(explorer)).toEqual(end);
        expect(scenarioDigest(explorer.store.getState().edit.scenario)).toBe(digest);

        // A jump is as many steps.
        explorer.actions.goTo(0);
        expect(stateOf(explorer)).toEqual(beginning);
        explorer.actions.goTo(position);
        expect(stateOf(explorer)).toEqual(end);
        explorer.actions.goTo(99_999);
        expect(stateOf(explorer)).toEqual(end);
      }),
      { seed: 6802, numRuns: 200 },
    );
  });

  test('and gives the same result', async () => {
    const bench = await createSettledBench();
    const { actions } = bench.explorer;
    for (let value = 25; value < 45; value++) {
      actions.setField({ path: 'accelerator.tiles', value });
      actions.endGesture();
      actions.setView({ tierColouring: value % 2 === 0 ? 'layer' : 'expert' });
    }
    await bench.settle();
    const digest = digestOf(resultOf(bench.explorer));
    actions.goTo(0);
    await bench.settle();
    expect(digestOf(resultOf(bench.explorer))).not.toBe(digest);
    for (let step = 0; step < 40; step++) actions.redo();
    await bench.settle();
    expect(digestOf(resultOf(bench.explorer))).toBe(digest);
  });

  test('choices of the view are steps with names; movements and followers are none', async () => {
    const { explorer } = await createSettledBench();
    const { actions, store } = explorer;
    actions.setView({ tierDrawing: 'skyline' });
    actions.toggleFullscreen('timeline');
    actions.setView({ timelineWindow: { from: 1, to: 2 } });
    actions.setView({ graphSequence: 2 }, null);
    actions.setView({ tierDrawing: 'skyline' });
    actions.setView({ theme: 'dark', mapShare: 0.3 });
    actions.setView({ phoneTab: 'graph' });
    actions.setView({ timelineCollapsed: ['tiles'] });
    actions.setView({ timelineCollapsed: [] });
    expect(store.getState().history.past.map(({ name }) => english(name))).toEqual([
      'Tier map as skyline',
      'Timeline on the full screen',
      'Fold tiles',
      'Unfold lanes',
    ]);
    for (let step = 0; step < 4; step++) actions.undo();
    expect(store.getState().view).toMatchObject({
      tierDrawing: 'plan',
      fullscreen: null,
      theme: 'dark',
      mapShare: 0.3,
    });
  });
});
