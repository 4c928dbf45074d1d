import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { describeOp } from '../../layout/describe-op.ts';
import { createSettledBench } from '../../state/explorer.testing.ts';
import type { Selection } from '../../state/selection.ts';
import { RunPage } from '../shared/run-page.testing.tsx';
import { InspectorPanel } from './InspectorPanel.tsx';

async function renderInspector(selection: Selection) {
  const { explorer } = await createSettledBench();
  explorer.actions.select(selection);
  render(
    <RunPage explorer={explorer}>
      <InspectorPanel />
    </RunPage>,
  );
  // The pages come when they are first needed.
  if (explorer.store.getState().view.selection) await waitFor(() => expect(text()).not.toBe(''));
  const { result } = explorer.store.getState().run;
  if (!result) throw new Error('no result');
  const selected = () => explorer.store.getState().view.selection;
  return { explorer, result, selected };
}

const text = () =>
  (screen.getByRole('region', { name: 'Inspector' }).textContent ?? '')
    .replace(/^Inspector/, '')
    .replaceAll('\u202f', ' ');
const someOp = 2 * 3236 + 430;

test('with nothing selected it says what it is for', async () => {
  await renderInspector(null);
  expect(text()).toMatch(/^Click an op/);
});

test('an op shows its figures, and leads to its tile, tier and neighbours', async () => {
  const { result, selected, explorer } = await renderInspector({ kind: 'op', id: someOp });
  const op = describeOp(result, someOp);
  expect(text()).toContain(english(op.title));
  expect(text()).toContain(`sequence ${op.sequence} · step ${op.step} · token ${op.token}`);
  const firstNeed = screen
    .getAllByRole('button')
    .find((button) => button.closest('p')?.textContent?.startsWith('needs'));
  if (!firstNeed) throw new Error('it needs nothing');
  fireEvent.click(firstNeed);
  const next = selected();
  if (next?.kind !== 'op') throw new Error('the link led nowhere');
  expect(describeOp(result, next.id).sequence).toBe(op.sequence);
  expect(explorer.cursor.getState().hover).toBeNull();
});

test('every op of the run can be shown', async () => {
  const { explorer, result } = await renderInspector({ kind: 'op', id: 0 });
  for (let op = 0; op < result.graph.ops; op += 97) {
    act(() => explorer.actions.select({ kind: 'op', id: op }));
    expect(text()).toContain(english(describeOp(result, op).title));
  }
});

test.each([
  [{ kind: 'matrix', matrix: 0 }, /^Token emb.*2 048 × 1 024/],
  [{ kind: 'tile', tile: 8 }, /^Tile 8.*30 of 128/],
  [{ kind: 'tier', tile: 8, tier: 13 }, /^Tile 8, tier 13.*Array used100\.0 %/],
  [{ kind: 'tier', tile: 8, tier: 127 }, /free tier/],
  [{ kind: 'unit', pool: 'mha', unit: 1 }, /^MHA unit 1of 2/],
  [{ kind: 'segment', segment: 40, sequence: 3 }, /sequence 3.*Last done/],
] as const)('%o has a page', async (selection, words) => {
  await renderInspector(selection);
  expect(text()).toMatch(words);
});
