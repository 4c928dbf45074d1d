import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ComponentType } from 'react';
import { beforeAll, beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import { roles } from '../../layout/roles.ts';
import { drawnRunOf, PARTIAL } from '../../state/drawn-run.ts';
import { createSettledBench } from '../../state/explorer.testing.ts';
import { createCursor, type CursorStore } from '../../state/cursor.ts';
import { CURRENT, selectionIn } from '../../state/runs.ts';
import { InspectorPanel } from '../inspector/InspectorPanel.tsx';
import { OperationGraphView } from '../operation-graph/OperationGraphView.tsx';
import { SummaryPanel } from '../summary/SummaryPanel.tsx';
import { TierMapView } from '../tier-map/TierMapView.tsx';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { TransportBar } from '../transport/TransportBar.tsx';
import type { useExplorer, useExplorerState } from './explorer-context.ts';
import { ExplorerContext, usePageState } from './page-context.ts';
import type { Theme } from './read-theme.ts';
import { ofRun, type OfRunProps } from './run-context.tsx';
import { ThemeContext } from './theme-context.ts';

const theme = {
  dark: false,
  bg: '#ffffff',
  dimmed: 0.5,
  roles: roles.map(() => '#123456'),
} as unknown as Theme;

/** A limit against hanging, not against a slow machine. */
const patience = { timeout: 30_000 };

// What views load when it is first shown is here before, however slow the machine.
beforeAll(async () => {
  await Promise.all([
    import('../inspector/SelectionPage.tsx'),
    import('../operation-graph/GraphTable.tsx'),
    import('../tier-map/PlanTable.tsx'),
    import('../timeline/table/OpTable.tsx'),
  ]);
});

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1300);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
});

interface BesideProps {
  readonly cursors: Readonly<Record<string, CursorStore>>;
  readonly view: ComponentType<OfRunProps>;
}

/** A view twice, each time with another run of the store. */
function Beside({ cursors, view: View }: BesideProps) {
  const state = usePageState((all) => all);
  return Object.entries(cursors).map(([name, cursor]) => (
    <div key={name} data-testid={name}>
      <View run={drawnRunOf(state, name, cursor, PARTIAL.none)} />
    </div>
  ));
}

/** The README's run kept as A, and beside it the MoE example, each with a cursor of its own. */
async function renderBeside(view: ComponentType<OfRunProps>) {
  const { explorer, settle } = await createSettledBench('readme');
  explorer.actions.keepRun('A');
  explorer.actions.loadPreset('moe-24');
  await settle();
  explorer.actions.setView({ tierDrawing: 'table', graphDrawing: 'table', timelineDrawing: 'table' }, null);
  const cursors = { A: createCursor(), [CURRENT]: explorer.cursor };
  render(
    <ExplorerContext value={explorer}>
      <ThemeContext value={theme}>
        <Beside cursors={cursors} view={view} />
      </ThemeContext>
    </ExplorerContext>,
  );
  const selected = (name: string) => selectionIn(explorer.store.getState(), name);
  return { explorer, cursors, selected, a: screen.getByTestId('A'), current: screen.getByTestId(CURRENT) };
}

/** The lines of the table that a view draws; by their tags, since working out the roles of hundreds takes seconds. */
async function rows(of: HTMLElement): Promise<readonly HTMLElement[]> {
  const found = () => [...of.querySelectorAll<HTMLElement>('tbody tr')];
  await waitFor(() => expect(found()).not.toEqual([]), patience);
  return found();
}

const plain = (element: HTMLElement) => (element.textContent ?? '').replaceAll('\u202f', ' ');

test('figures: each says what its own run comes to, on what its own costs rest', async () => {
  const { a, current } = await renderBeside(ofRun(SummaryPanel));
  expect(plain(a)).toContain('exactly 45 739 ns');
  expect(plain(a)).not.toContain('83 851 ns');
  expect(plain(current)).toContain('exactly 83 851 ns');
  expect(plain(current)).not.toContain('45 739 ns');
});

test('what is selected in one is not selected in the other', async () => {
  const { explorer, a, current, selected } = await renderBeside(ofRun(InspectorPanel));
  act(() => explorer.actions.showRun('A'));
  act(() => explorer.actions.select({ kind: 'tile', tile: 8 }));
  await waitFor(() => expect(plain(a)).toMatch(/Tile 8/), patience);
  expect(plain(current)).toMatch(/Click an op/);
  act(() => explorer.actions.showRun(CURRENT));
  act(() => explorer.actions.select({ kind: 'op', id: 7000 }));
  await waitFor(() => expect(plain(current)).toContain('op 7 000'), patience);
  expect(plain(a)).toContain('Tile 8');
  expect(selected('A')).toEqual({ kind: 'tile', tile: 8 });
});

test('the transport moves the cursor of its own run, as far as that goes', async () => {
  const { cursors, a, current } = await renderBeside(ofRun(TransportBar));
  fireEvent.click(within(a).getByRole('button', { name: 'To the end' }));
  expect(cursors.A.getState().time).toBe(45_739);
  expect(cursors[CURRENT]?.getState().time).toBeLessThan(45_739);
  expect(within(a).getByRole<HTMLInputElement>('slider').valueAsNumber).toBe(45_739);
  fireEvent.click(within(current).getByRole('button', { name: 'To the end' }));
  expect(cursors[CURRENT]?.getState().time).toBe(83_851);
  expect(cursors.A.getState().time).toBe(45_739);
});

test('tier map: each draws its own chip, and a press selects and points in its own run', async () => {
  const { cursors, a, current, selected } = await renderBeside(TierMapView);
  const marked = (of: HTMLElement) => of.querySelectorAll('tr[aria-current=true]').length;
  await rows(a);
  expect(within(a).getByText(/^\d+\schunks$/).textContent).not.toBe(
    within(current).getByText(/^\d+\schunks$/).textContent,
  );
  const [row] = await rows(a);
  fireEvent.pointerEnter(row);
  fireEvent.click(row);
  expect(selected('A')?.kind).toBe('tier');
  expect(selected(CURRENT)).toBeNull();
  expect([marked(a), marked(current)]).toEqual([1, 0]);
  expect(cursors.A.getState().hover?.kind).toBe('tier');
  expect(cursors[CURRENT]?.getState().hover).toBeNull();
});

test('operation graph: each draws its own network, and a press selects in its own run', async () => {
  const { a, current, selected } = await renderBeside(OperationGraphView);
  const [ofA, ofCurrent] = [await rows(a), await rows(current)];
  expect(within(current).getAllByText('MoE FFN').length).toBeGreaterThan(0);
  expect(within(a).queryByText('MoE FFN')).toBeNull();
  fireEvent.click(within(ofCurrent[4]).getByRole('button'));
  expect(selected(CURRENT)?.kind).toBe('segment');
  expect(selected('A')).toBeNull();
  fireEvent.click(within(ofA[0]).getByRole('button'));
  expect(selected('A')).not.toBeNull();
});

test('timeline: each draws its own ops, and a press selects in its own run', async () => {
  const { a, current, selected } = await renderBeside(TimelineView);
  const marked = (of: HTMLElement) => of.querySelectorAll('tr[aria-selected=true]').length;
  await rows(a);
  await rows(current);
  expect(plain(a)).toContain('45.74 µs, the whole run');
  expect(plain(current)).toContain('83.85 µs, the whole run');
  const op = a.querySelector<HTMLElement>('tr[data-op] button');
  if (op === null) throw new Error('there are no ops');
  fireEvent.click(op);
  expect(selected('A')?.kind).toBe('op');
  expect(selected(CURRENT)).toBeNull();
  expect([marked(a), marked(current)]).toEqual([1, 0]);
});

test('a click in a view wakes what shows the selection, and not what shows the result', async () => {
  const draws = vi.fn();
  function Result() {
    draws();
    return null;
  }
  const { explorer } = await renderBeside(ofRun(Result));
  const before = draws.mock.calls.length;
  act(() => explorer.actions.select({ kind: 'tile', tile: 1 }));
  act(() => explorer.actions.seek(50));
  expect(draws).toHaveBeenCalledTimes(before);
});

// Checked by the compiler, not when it runs.
test('what views may read of the store has neither results nor selections', () => {
  type Selected = Parameters<Parameters<typeof useExplorerState>[0]>[0];
  type Read = ReturnType<ReturnType<typeof useExplorer>['store']['getState']>;
  expectTypeOf<Selected>().toEqualTypeOf<Read>();
  expectTypeOf<keyof Read>().toEqualTypeOf<'edit' | 'history' | 'view' | 'run'>();
  expectTypeOf<keyof Read['run']>().toEqualTypeOf<'status' | 'progress' | 'slow' | 'failure'>();
  expectTypeOf<Read['view']>().not.toHaveProperty('selection');
});
