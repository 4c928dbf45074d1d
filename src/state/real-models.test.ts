import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { consistencyIssues } from '../model/consistency.ts';
import { sliced, sliceSize } from '../model/measurement.ts';
import { chipPresets } from '../model/presets/chip-presets.ts';
import { modelPresets } from '../model/presets/model-presets.ts';
import { chipFit } from '../model/presets/preset-scenario.ts';
import { scenarioWith } from '../model/presets.ts';
import { withChip, withModel } from './apply-preset.ts';
import { selectChanges } from './changes.ts';
import { createSettledBench } from './explorer.testing.ts';
import { openingPreset } from './preset.ts';
import { waysToUse } from './ways-to-use.ts';

const { scenario: opening } = openingPreset();
const presetNamed = <T extends { readonly name: string }>(presets: readonly T[], name: string): T => {
  const found = presets.find((preset) => preset.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

test.each(modelPresets.map(({ name }) => name))(
  '%s replaces the model of the opening scenario consistently',
  (name) => {
    const scenario = withModel(opening, presetNamed(modelPresets, name));
    expect(consistencyIssues(scenario)).toEqual([]);
    const [way] = waysToUse(scenario, undefined);
    expect(chipFit(way?.change(scenario) ?? scenario).fits).toBe(true);
  },
);

test.each(chipPresets.map(({ name }) => name))('%s takes the opening model, with enough tiles', (name) => {
  const scenario = withChip(opening, presetNamed(chipPresets, name));
  expect(consistencyIssues(scenario)).toEqual([]);
  expect(scenario.name).toBe(`MoE decoder on ${name}`);
});

test('a model is one step, the baseline of changes, and undone at once', async () => {
  const { explorer, settle } = await createSettledBench('readme');
  const preset = presetNamed(modelPresets, 'GPT-2');
  explorer.actions.typeField('accelerator.tiles', '50', '.');
  explorer.actions.endGesture();
  explorer.actions.reshape({
    name: 'Model → GPT-2',
    change: (scenario) => withModel(scenario, preset),
    baseline: true,
  });
  await settle();
  const { edit, history, run } = explorer.store.getState();
  expect(run.status).toBe('idle');
  expect(edit.scenario.model.dModel).toBe(768);
  // What it is compared with is no preset any more.
  expect(edit.presetId).toBe('');
  expect(selectChanges(explorer.store.getState())).toEqual(['accelerator.tiles']);
  expect(history.past.at(-1)?.name).toBe('Model → GPT-2');
  explorer.actions.setField({ path: 'model.layers', value: 2 });
  explorer.actions.resetField('model.layers');
  expect(explorer.store.getState().edit.scenario.model.layers).toBe(12);
  for (let i = 0; i < 3; i++) explorer.actions.undo();
  expect(explorer.store.getState().edit.scenario.model.dModel).toBe(512);
  expect(explorer.store.getState().edit.scenario.accelerator.tiles).toBe(50);
});

test('the cost model is a field: chosen, undone, reset with its coefficients', async () => {
  const { explorer, settle } = await createSettledBench('readme');
  const { actions, store } = explorer;
  actions.setField({ path: 'costs.model', value: 'published' });
  actions.endGesture();
  await settle();
  const time = store.getState().run.result?.totals.executionTime ?? 0;
  expect(time).not.toBe(45_739);
  actions.setField({ path: 'costs.model', value: 'custom' });
  expect(store.getState().edit.scenario.costs.add?.latency).toEqual({ base: 4, perElement: 0.03125 });
  expect(english(store.getState().history.past.at(-1)?.name ?? '')).toBe('Cost model Published (3D-CiM) → Custom');
  actions.resetField('costs.model');
  expect(selectChanges(store.getState())).toEqual([]);
  expect(store.getState().edit.scenario.costs).toEqual({});
});

test('drawing by weights starts with even ones', async () => {
  const { explorer } = await createSettledBench();
  explorer.actions.setField({ path: 'routes.distribution', value: 'density' });
  expect(explorer.store.getState().edit.scenario.routes.density).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});

test('slices keep a scenario consistent', () => {
  for (const kind of ['decoder', 'encoder', 'encoder-decoder'] as const) {
    const whole = scenarioWith({ model: { kind }, workload: { startLen: 8, targetLen: 12, contextLen: 12, batch: 9 } });
    for (const size of ['layers', 'batch', 'tokens'] as const)
      for (const most of [1, 2]) {
        const part = sliced(whole, size, most);
        expect(consistencyIssues(part)).toEqual([]);
        expect(sliceSize(part, size)).toBeLessThanOrEqual(Math.max(2, most));
      }
  }
});
