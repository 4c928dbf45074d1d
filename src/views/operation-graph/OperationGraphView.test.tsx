import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { createSettledBench } from '../../state/explorer.testing.ts';
import { selectShownResult } from '../../state/runs.ts';
import { useDrawnRun } from '../shared/run-context.tsx';
import { RunPage } from '../shared/run-page.testing.tsx';
import { roles } from '../../layout/roles.ts';
import type { Theme } from '../shared/read-theme.ts';
import { ThemeContext } from '../shared/theme-context.ts';
import { OperationGraphView } from './OperationGraphView.tsx';

const theme = {
  dark: false,
  bg: '#ffffff',
  dimmed: 0.5,
  roles: roles.map(() => '#123456'),
} as unknown as Theme;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1300);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
});

const Graph = () => <OperationGraphView run={useDrawnRun()} />;

async function renderGraph(full: boolean) {
  const { explorer } = await createSettledBench();
  if (full) explorer.actions.setView({ fullscreen: 'operationGraph' });
  render(
    <RunPage explorer={explorer}>
      <ThemeContext value={theme}>
        <Graph />
      </ThemeContext>
    </RunPage>,
  );
  const view = () => explorer.store.getState().view;
  return { explorer, view, region: screen.getByRole('region', { name: 'Operation graph' }) };
}

test('the drawing says in words what it shows', async () => {
  const { region } = await renderGraph(false);
  const drawing = within(region).getByRole('application');
  const name = (drawing.getAttribute('aria-label') ?? '').replaceAll('\u202f', ' ');
  expect(name).toContain('3 236 ops and 3 728 communications in 115 blocks of a decoder of 4 layers, 4 steps');
  expect(drawing.getAttribute('tabindex')).toBe('0');
});

test('the table has the blocks of the picture, with what is done at the cursor', async () => {
  const { region, explorer } = await renderGraph(false);
  act(() => explorer.actions.seek(0));
  fireEvent.click(within(region).getByRole('button', { name: 'Table' }));
  await within(region).findAllByRole('row');
  const lines = within(region).getAllByRole('row');
  expect(lines).toHaveLength(116);
  const words = (index: number) =>
    within(lines[index])
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(words(1)).toEqual(['0', '0', '–', '3', '0']);
  expect(within(lines[5]).getByRole('rowheader').textContent).toBe('MoE FFN');
  expect(words(5)).toEqual(['0', '0', '0', '116', '0']);
});

test('search counts what it finds, and going there selects and unfolds it', async () => {
  const { region, view, explorer } = await renderGraph(true);
  const field = await within(region).findByRole('searchbox');
  fireEvent.change(field, { target: { value: 'ffn2 expert 5 layer 0' } });
  expect(within(region).getByText('2 places')).toBeTruthy();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(within(region).getByText('1 of 2')).toBeTruthy();
  expect(view().selection?.kind).toBe('segment');
  expect(view().graphExpanded).toEqual(['D.s0.t1.L0.ffn']);
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
  expect(within(region).getByText('2 of 2')).toBeTruthy();
  expect(view().graphExpanded).toEqual(['D.s3.t0.L0.ffn']);
  expect(selectShownResult(explorer.store.getState())).not.toBeNull();
});

test('keys walk over the blocks, unfold one, walk into it, select an op, and fold it again', async () => {
  const { region, view } = await renderGraph(true);
  const drawing = within(region).getByRole('application');
  const press = (key: string) => fireEvent.keyDown(drawing, { key });
  press('ArrowRight');
  for (let n = 0; n < 3; n++) press('ArrowRight');
  press('ArrowDown');
  const status = () =>
    within(region)
      .getAllByRole('status')
      .map((element) => element.textContent)
      .join(' ');
  expect(status()).toContain('Layer 0 out, token 1 of step 0');
  press('ArrowRight');
  expect(status()).toContain('Layer 0 MoE FFN, token 1 of step 0. experts E2 + E5');
  press('Enter');
  expect(view().graphExpanded).toEqual(['D.s0.t1.L0.ffn']);
  expect(view().selection?.kind).toBe('segment');
  press('Escape');
  expect(view().graphExpanded).toEqual([]);
});

test('levels and what stands out are kept in the state', async () => {
  const { region, view } = await renderGraph(true);
  fireEvent.click(within(region).getByRole('button', { name: 'Layer' }));
  expect(view().graphLevel).toBe('layer');
  fireEvent.click(within(region).getByRole('button', { name: 'Critical path' }));
  expect(view().graphEmphasis).toBe('path');
  expect(within(region).getByRole('application').getAttribute('aria-label')).toContain('shown by layer');
});
