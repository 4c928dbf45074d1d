import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { createSettledBench } from '../../state/explorer.testing.ts';
import { RunPage } from '../shared/run-page.testing.tsx';
import { SummaryPanel } from './SummaryPanel.tsx';
import { verdict } from './verdict.ts';

async function renderSummary(preset: string) {
  const bench = await createSettledBench(preset);
  render(
    <RunPage explorer={bench.explorer}>
      <SummaryPanel />
    </RunPage>,
  );
  return bench;
}

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u202f', ' ').replace(/\s+/g, ' ');
const row = (name: string) => screen.getByText(name, { selector: 'th[scope=row]' }).closest('tr');

test.each([
  ['moe-24', '83 851 ns', '101 888 B', '27 856', '104 493.911 75 nJ'],
  ['readme', '45 739 ns', '22 528 B', '9 019', '269 552.359 36 nJ'],
  ['readme-kv', '23 739 ns', '2 560 B', '1 594', '128 914.600 46 nJ'],
])('%s: the figures of the original', async (preset, time, peak, ops, energy) => {
  await renderSummary(preset);
  for (const [name, text] of [
    ['Execution time', time],
    ['Peak scratchpad', peak],
    ['Ops', ops],
    ['Energy', energy],
  ])
    expect(plain(row(name)?.textContent)).toMatch(new RegExp(`^${name}${text} `));
  expect(plain(screen.getByRole('region', { name: 'Summary' }).textContent)).toContain(`exactly ${time}`);
});

test('figures that rest on a placeholder say so, others do not', async () => {
  await renderSummary('moe-24');
  const figure = (label: string) => plain(screen.getByText(label, { selector: 'dt' }).parentElement?.textContent);
  expect(figure('Execution time')).toContain('(placeholder)');
  expect(figure('Energy')).not.toContain('(placeholder)');
});

test('the figures stay, marked, when an edit cannot work', async () => {
  const { explorer } = await renderSummary('readme');
  fireEvent.focus(document.body);
  explorer.actions.typeField('accelerator.tiles', '0', '.');
  expect(plain((await screen.findByText(/outdated/)).textContent)).toBe('◷ outdated: from Tiles = 100');
  expect(plain(row('Execution time')?.textContent)).toContain('45 739 ns');
});

test('the verdict names what limits the run, with the evidence', async () => {
  const text = async (preset: string) => {
    const { explorer } = await createSettledBench(preset);
    const { result } = explorer.store.getState().run;
    return result ? plain(english(verdict(result)).replaceAll(/<\/?0>/g, '')) : '';
  };
  expect(await text('moe-24')).toBe(
    'Attention limits this run. The two MHA units carry 62.7 % of the critical path, and 95.0 % of that is loading the KV cache from DRAM.',
  );
  expect(await text('readme')).toContain('Analog computing limits this run: MVMs are 81.8 % of the critical path.');
});
