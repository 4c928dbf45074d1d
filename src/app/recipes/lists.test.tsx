import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { DataKind } from '../../model/data-export.ts';
import { scenarioWith } from '../../model/presets.ts';
import type { Simulation } from '../../model/result.ts';
import { comparisonById } from '../../model/sweeps/comparisons.ts';
import { sweepScenarios } from '../../model/sweeps/sweep.ts';
import { textPieces, texts } from '../../share/data-pieces.ts';
import { writeLink } from '../../share/link.ts';
import { frozenDigests, presetDigests } from '../../share/preset-digests.testing.ts';
import { readLink } from '../../share/read-link.ts';
import { type Bench, createSettledBench } from '../../state/explorer.testing.ts';
import { presetById } from '../../state/preset.ts';
import { ExportDialog } from '../../views/export/ExportDialog.tsx';
import { RunPage } from '../../views/shared/run-page.testing.tsx';
import { ThemeContext } from '../../views/shared/theme-context.ts';
import { readTheme } from '../../views/shared/read-theme.ts';
import { ExampleList } from '../header/ExampleList.tsx';
import { figures } from '../figures.ts';

/* The recipes for an example, a comparison, a file of data and a figure, followed: an entry is added to each list before anything reads it. */

vi.mock(import('../../model/presets.ts'), async (importOriginal) => {
  const original = await importOriginal();
  (original.scenarioPresets as unknown[]).push({
    id: 'spare',
    name: 'Spare example',
    description: 'Added by a recipe.',
    scenario: original.scenarioWith({ name: 'Spare example', accelerator: { tiles: 33 } }),
  });
  return original;
});

vi.mock(import('../../model/sweeps/comparisons.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const [first] = original.comparisons;
  (original.comparisons as unknown[]).push({ ...first, id: 'spare', name: 'Spare comparison', values: [256] });
  return original;
});

vi.mock(import('../../share/data-exports.ts'), async (importOriginal) => {
  const original = await importOriginal();
  (original.dataExports as unknown[]).push({
    kind: 'spare-txt',
    name: 'Spare, text',
    words: 'Added by a recipe.',
    file: 'spare.txt',
    type: 'text/plain',
    timed: false,
    bytes: () => 12_345,
  });
  return original;
});

vi.mock(import('../../share/data-pieces.ts'), async (importOriginal) => {
  const original = await importOriginal();
  Object.assign(original.texts, { 'spare-txt': ({ totals }: Simulation) => ['ops ', String(totals.opCount)] });
  return original;
});

vi.mock(import('../figures.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const [first] = original.figures;
  (original.figures as unknown[]).push({ ...first, id: 'spare', name: 'Spare figure' });
  return original;
});

// Nothing is drawn: there is no canvas here.
vi.mock(import('../../views/export/use-sheets.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  useSheets: () => new Map(),
}));

async function renderIn(element: React.ReactNode): Promise<Bench> {
  const bench = await createSettledBench('readme');
  render(
    <ThemeContext value={readTheme(document.documentElement)}>
      <RunPage explorer={bench.explorer}>{element}</RunPage>
    </ThemeContext>,
  );
  return bench;
}

const exporter = { write: () => new Promise<never>(() => undefined), cancel: () => undefined };
const exportDialog = <ExportDialog figures={figures} exporter={exporter} />;
const inDialog = () => within(screen.getByRole('dialog', { name: 'Export', hidden: true }));

describe('An example: an entry of the presets, and its digest', () => {
  test('is in the menu, and opens', async () => {
    const { explorer } = await renderIn(<ExampleList onChosen={() => undefined} />);
    fireEvent.click(screen.getByRole('button', { name: /^Spare example/ }));
    expect(explorer.store.getState().edit).toMatchObject({
      presetId: 'spare',
      scenario: { accelerator: { tiles: 33 } },
    });
  });

  test('is what links begin from', async () => {
    const scenario = presetById('spare')?.scenario ?? scenarioWith({});
    const { fragment } = await writeLink({ scenario, presetId: 'spare', view: null, resultDigest: null });
    const read = await readLink(fragment);
    expect(read.ok && [read.value.presetId, read.value.scenario]).toEqual(['spare', scenario]);
  });

  test('fails a test while its digest is not written down', () => {
    expect(Object.keys(presetDigests()).filter((id) => !(id in frozenDigests))).toEqual(['spare']);
  });
});

describe('A comparison: a sweep in the list of comparisons', () => {
  test('is in the menu, and opens', async () => {
    const { explorer } = await renderIn(<ExampleList onChosen={() => undefined} />);
    fireEvent.click(await screen.findByRole('button', { name: /^Spare comparison/ }));
    expect(explorer.dialogs.getState()).toMatchObject({ dialog: 'compare', comparison: 'spare' });
  });

  test('is run', () => {
    const sweep = comparisonById('spare');
    expect(sweep && sweepScenarios(sweep)).toHaveLength(sweep?.series.length ?? 0);
  });
});

describe('A file of data: its words and its size, and its text', () => {
  test('is offered, with its size', async () => {
    await renderIn(exportDialog);
    fireEvent.click(inDialog().getByRole('button', { name: 'Data', hidden: true }));
    expect(inDialog().getByRole('button', { name: 'Download Spare, text', hidden: true })).toBeDefined();
    expect(inDialog().getByText(/about 12.kB/)).toBeDefined();
  });

  test('is written', async () => {
    const { explorer } = await createSettledBench('readme');
    const result = explorer.store.getState().run.result as Simulation;
    const pieces = textPieces(result, { kind: 'spare-txt' as never, range: null, level: 'block' }, []);
    expect([...pieces].join('')).toBe(`ops ${result.totals.opCount}`);
  });

  test('does not compile while it has no text', () => {
    // @ts-expect-error: no text for one of the kinds.
    const all: Readonly<Record<Exclude<DataKind, 'ops-arrow'> | 'spare-txt', unknown>> = texts;
    expect(Object.keys(all)).toContain('spare-txt');
  });
});

describe('A view as a figure: its maker in the list of figures', () => {
  test('is offered', async () => {
    await renderIn(exportDialog);
    expect(inDialog().getByRole('heading', { name: 'Spare figure', hidden: true })).toBeDefined();
  });
});
