import { describe, expect, test, vi } from 'vitest';
import { english } from '../../base/words.ts';
import { writeLink } from '../../share/link.ts';
import { readLink } from '../../share/read-link.ts';
import { createBench, createSettledBench } from '../../state/explorer.testing.ts';
import type { ViewState } from '../../state/explorer-state.ts';
import { keepPreferences, readPreferences } from '../../state/preferences.ts';
import { readViewRecord, type ViewRecord, viewRecordOf } from '../../state/view-record.ts';

/*
 * The recipe for a choice of a view, followed: a field of `ViewState`, its initial value, and its line in the table of
 * choices. They are put there before anything walks over the table.
 */

interface Spare {
  /** In links, a step of the history. */
  readonly spareMode: 'plain' | 'fancy';
  /** In links, no step. */
  readonly spareZoom: number;
  /** Of a run. */
  readonly spareSequence: number;
  /** Of this machine. */
  readonly spareWidth: number;
}

vi.mock(import('../../state/initial-view.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const spare: Spare = { spareMode: 'plain', spareZoom: 1, spareSequence: 0, spareWidth: 200 };
  Object.assign(original.initialView, spare);
  return original;
});

vi.mock(import('../../state/view-fields.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const { natural, oneOf } = await import('../../state/view-entry.ts');
  const { sequenceOfRun } = await import('../../state/run-bound.ts');
  const spare = {
    spareMode: {
      persistence: 'link',
      key: 'spare',
      entry: oneOf('plain', 'fancy'),
      step: (value: string) => `Spare mode ${value}`,
    },
    spareZoom: { persistence: 'link', key: 'spareZoom', entry: natural },
    spareSequence: { persistence: 'link', key: 'spareSequence', entry: natural, ofRun: sequenceOfRun },
    spareWidth: { persistence: 'machine', read: (json: unknown) => (typeof json === 'number' ? json : undefined) },
  } as const;
  for (const [key, field] of original.linkedIn(spare)) (original.linkedFields as Map<unknown, unknown>).set(key, field);
  for (const [key, field] of original.machineIn(spare))
    (original.machineFields as Map<unknown, unknown>).set(key, field);
  return original;
});

const spareOf = (view: ViewState): Spare => {
  const { spareMode, spareZoom, spareSequence, spareWidth } = view as ViewState & Spare;
  return { spareMode, spareZoom, spareSequence, spareWidth };
};
const change = (part: Partial<Spare>) => part as Partial<ViewState>;
const { explorer } = await createSettledBench('moe-24');
const { store, actions, cursor } = explorer;
const viewNow = () => spareOf(store.getState().view);
const recordNow = (): ViewRecord => viewRecordOf(store.getState(), cursor.getState());
const steps = () => store.getState().history.past.map(({ name }) => english(name));

/** The view after the way through a link, on a page of its own. */
async function throughLink(): Promise<Spare> {
  const { scenario } = store.getState().edit;
  const content = { scenario, presetId: 'moe-24', view: recordNow() as never, resultDigest: null };
  const opened = await readLink((await writeLink(content)).fragment);
  if (!opened.ok) throw new Error(english(opened.error.text));
  const { record, problems } = readViewRecord(opened.value.view);
  expect(problems).toEqual([]);
  const other = createBench('readme');
  other.explorer.actions.openPlace({ scenario: opened.value.scenario, presetId: 'moe-24', view: record, name: 'Open' });
  await other.settle();
  return spareOf(other.explorer.store.getState().view);
}

describe('A choice of a view: a field of ViewState, its initial value, its line in the table of choices', () => {
  test('is in no link while nobody has chosen', () => {
    expect(recordNow()).toEqual({});
  });

  test('is in links and files, under its key; what is of the machine is not', async () => {
    actions.setView(change({ spareMode: 'fancy' }));
    actions.setView(change({ spareZoom: 3, spareSequence: 2, spareWidth: 300 }));
    expect(recordNow()).toEqual({ spare: 'fancy', spareZoom: 3, spareSequence: 2 });
    expect(await throughLink()).toEqual({ spareMode: 'fancy', spareZoom: 3, spareSequence: 2, spareWidth: 200 });
  });

  test('is a step of the history where it has a name for one, and is undone', () => {
    expect(steps()).toEqual(['Spare mode fancy']);
    actions.setView(change({ spareZoom: 4 }));
    expect(steps()).toHaveLength(1);
    actions.undo();
    expect(viewNow()).toMatchObject({ spareMode: 'plain', spareZoom: 4 });
    actions.redo();
    expect(viewNow()).toMatchObject({ spareMode: 'fancy' });
  });

  test('of a run follows to another as far as that has it', async () => {
    const bench = await createSettledBench('moe-24');
    bench.explorer.actions.setView(change({ spareSequence: 3 }));
    bench.explorer.actions.setField({ path: 'workload.batch', value: 2 });
    await bench.settle();
    expect(spareOf(bench.explorer.store.getState().view).spareSequence).toBe(1);
  });

  test('of the machine is kept there', () => {
    const entries = new Map<string, string>();
    const storage = {
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => void entries.set(key, value),
      removeItem: (key: string) => void entries.delete(key),
    };
    keepPreferences(storage, store.getState().view);
    expect(readPreferences(storage)).toMatchObject({ spareWidth: 300, theme: 'system' });
  });

  test('that cannot be is named and left out', () => {
    expect(readViewRecord({ spare: 'odd' }).problems.map((problem) => english(problem))).toEqual([
      'The view’s “spare” cannot be used: it is one of plain, fancy.',
    ]);
  });
});
