import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { english } from '../../base/words.ts';
import { type Field, toggle, whole } from '../../model/field.ts';
import { parseScenario } from '../../model/parse.ts';
import { moeWith } from '../../model/presets.ts';
import { fieldGroups } from '../../model/scenario-fields.ts';
import { initialScenario, type Scenario } from '../../model/scenario.ts';
import { scenarioFileSchema } from '../../share/json-schema.ts';
import { writeLink } from '../../share/link.ts';
import { readLink } from '../../share/read-link.ts';
import { openScenarioFile, scenarioFileText } from '../../share/scenario-file.ts';
import { createBench } from '../../state/explorer.testing.ts';
import { differingPaths, furtherPaths, type GroupId, groupPaths } from '../../state/form-fields.ts';
import { atPath } from '../../base/plain-data.ts';
import { withValueAt } from '../../state/scenario-path.ts';
import { ParametersPanel } from '../../views/parameters/ParametersPanel.tsx';
import { RunPage } from '../../views/shared/run-page.testing.tsx';

/*
 * The recipe for a field, followed: an entry in each group, and not a line more. It is put there before anything reads the
 * tables, as an entry of the source would be.
 */

vi.mock(import('../../model/scenario-fields.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const groups: Record<string, Record<string, Field>> = original.fieldGroups;
  for (const [group, fields] of Object.entries(groups)) {
    const text = { label: `Spare of ${group}`, definition: 'Added by a recipe.' };
    fields['spare'] =
      group === 'fidelity'
        ? toggle({ ...text, initial: false })
        : whole({ ...text, unit: 'ns', initial: 5, min: 2, max: 9 });
  }
  const rare = { definition: 'Added by a recipe.', initial: 5, min: 2, max: 9 };
  Object.assign(original.acceleratorFields, {
    rare: whole({ ...rare, label: 'Rare', further: true }),
    apt: whole({ ...rare, label: 'Apt', when: ({ accelerator }) => accelerator.kvCaching }),
    final: whole({ ...rare, label: 'Final', last: true }),
    later: whole({ ...rare, label: 'Later' }),
  });
  return original;
});

const shownIn: Readonly<Record<keyof typeof fieldGroups, GroupId>> = {
  model: 'model',
  'model.moe': 'model',
  workload: 'workload',
  accelerator: 'accelerator',
  mapping: 'mapping',
  seeds: 'mapping',
  routes: 'mapping',
  fidelity: 'fidelity',
};

const groups = Object.keys(shownIn) as (keyof typeof fieldGroups)[];
const withExperts: Scenario = { ...initialScenario(), model: { ...initialScenario().model, moe: moeWith({}) } };
const initialOf = (group: string) => (group === 'fidelity' ? false : 5);
const otherOf = (group: string) => (group === 'fidelity' ? true : 7);
const edited = (group: string): Scenario => withValueAt(withExperts, `${group}.spare`, otherOf(group));

describe.each(groups)('A field: an entry in %s', (group) => {
  const path = `${group}.spare`;
  const label = `Spare of ${group}`;

  test('is in the form, behind the entries before it', () => {
    const paths = groupPaths(shownIn[group], withExperts);
    const before = Object.keys(fieldGroups[group])
      .map((key) => `${group}.${key}`)
      .slice(0, Object.keys(fieldGroups[group]).indexOf('spare'))
      .filter((other) => paths.includes(other) && !['model.activation', 'seeds.routing'].includes(other));
    expect(paths).toContain(path);
    for (const other of before) expect(paths.indexOf(other), other).toBeLessThan(paths.indexOf(path));
  });

  test('has its initial value where a document says nothing, and its limits', () => {
    const parsed = parseScenario({ model: { moe: {} } });
    expect(parsed.ok && atPath(parsed.value.scenario, path)).toBe(initialOf(group));
    const refused = parseScenario(withValueAt(withExperts, path, group === 'fidelity' ? 'maybe' : 10));
    expect(refused.ok ? [] : refused.error.map((issue) => [issue.path, english(issue.problem)])).toEqual([
      [path, group === 'fidelity' ? `${label} must be on or off (true or false).` : `${label} of 10 is too large.`],
    ]);
  });

  test('is in links', async () => {
    const { fragment } = await writeLink({
      scenario: edited(group),
      presetId: 'readme',
      view: null,
      resultDigest: null,
    });
    const read = await readLink(fragment);
    expect(read.ok && read.value.problems).toEqual([]);
    expect(read.ok && read.value.scenario).toEqual(edited(group));
  });

  test('is in files', () => {
    const text = scenarioFileText({ scenario: edited(group), presetId: '', view: null });
    const opened = openScenarioFile(text);
    expect(text).toContain('"spare"');
    expect(opened.ok && opened.value.problems).toEqual([]);
    expect(opened.ok && opened.value.scenario).toEqual(edited(group));
  });

  test('is in the published schema', () => {
    const at = path.split('.').join('.properties.').replace('moe.properties', 'moe.anyOf.0.properties');
    const properties = (scenarioFileSchema()['$defs'] as { scenario: { properties: unknown } }).scenario.properties;
    const node = at.split('.').reduce<unknown>((value, key) => Reflect.get(value as object, key), properties);
    expect(node).toMatchObject({ title: label, default: initialOf(group) });
  });

  test('is told as a difference, by its name', () => {
    expect(differingPaths(withExperts, edited(group))).toEqual([path]);
  });

  test('is a step that can be undone, by its name', () => {
    const { store, actions } = createBench('moe-24').explorer;
    actions.setField({ path, value: otherOf(group) });
    const step = group === 'fidelity' ? `${label} off → on` : `${label} 5 → 7`;
    expect(store.getState().history.past.map(({ name }) => english(name))).toEqual([step]);
    expect(atPath(store.getState().edit.scenario, path)).toBe(otherOf(group));
    actions.undo();
    expect(atPath(store.getState().edit.scenario, path)).toBe(initialOf(group));
  });
});

describe('A field says where and when it is shown', () => {
  const plain = initialScenario();
  const cached: Scenario = { ...plain, accelerator: { ...plain.accelerator, kvCaching: true } };

  test('further: folded away', () => {
    expect(groupPaths('accelerator', plain)).not.toContain('accelerator.rare');
    expect(furtherPaths('accelerator', plain)).toEqual(['accelerator.rare']);
  });

  test('when: only on scenarios to which it means something', () => {
    expect(groupPaths('accelerator', plain)).not.toContain('accelerator.apt');
    expect(groupPaths('accelerator', cached)).toContain('accelerator.apt');
  });

  test('last: behind entries that come after it', () => {
    expect(groupPaths('accelerator', plain).slice(-2)).toEqual(['accelerator.later', 'accelerator.final']);
  });

  test('on the page all of them can be set', () => {
    const { container } = render(
      <RunPage explorer={createBench('moe-24').explorer}>
        <ParametersPanel />
      </RunPage>,
    );
    for (const fold of container.querySelectorAll('details')) {
      fold.open = true;
      fireEvent(fold, new Event('toggle'));
    }
    for (const name of [...groups.map((group) => `Spare of ${group}`), 'Rare', 'Apt', 'Final'])
      expect(screen.getByLabelText(name, { selector: 'input' }), name).toBeDefined();
  });
});
