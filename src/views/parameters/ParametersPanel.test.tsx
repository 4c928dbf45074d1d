import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { english, type Words, wordsOf } from '../../base/words.ts';
import { type Bench, createSettledBench } from '../../state/explorer.testing.ts';
import { RunPage } from '../shared/run-page.testing.tsx';
import { WordsContext } from '../shared/words-context.ts';
import { ParametersPanel } from './ParametersPanel.tsx';

async function renderPanel(preset?: string, say: Words = english): Promise<Bench> {
  const bench = await createSettledBench(preset);
  render(
    <WordsContext value={say}>
      <RunPage explorer={bench.explorer}>
        <ParametersPanel />
      </RunPage>
    </WordsContext>,
  );
  return bench;
}

const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, select' });
const type = (label: string, text: string) => fireEvent.change(input(label), { target: { value: text } });
const plain = (text: string | null) => (text ?? '').replaceAll('\u202f', ' ');
const problemOf = (label: string) =>
  plain(
    document.getElementById((input(label).getAttribute('aria-describedby') ?? '').split(' ')[0] ?? '')?.textContent ??
      '',
  );

test('every field has its own name, and only those that mean something are there', async () => {
  await renderPanel('readme');
  expect(input('Tiles').value).toBe('100');
  expect(input('KV caching').checked).toBe(false);
  expect(input('Model kind').value).toBe('decoder');
  for (const absent of ['Experts', 'DRAM bandwidth', 'Context length', 'Encoder layers', 'Mapping seed'])
    expect(screen.queryByLabelText(absent)).toBeNull();
  fireEvent.click(input('Mixture of experts'));
  expect(input('Experts').value).toBe('8');
});

test('an edit by hand counts at once, and is marked', async () => {
  const { explorer } = await renderPanel('readme');
  type('Tiles', '50');
  expect(explorer.store.getState().edit.scenario.accelerator.tiles).toBe(50);
  fireEvent.click(screen.getByRole('button', { name: 'Reset Tiles' }));
  expect(input('Tiles').value).toBe('100');
  expect(screen.queryByRole('button', { name: 'Reset Tiles' })).toBeNull();
});

test.each([
  ['0', 'Tiles cannot be 0. It takes a whole number from 1 to 65 536.'],
  ['3.5', 'Tiles must be whole: 3.5 is not.'],
  ['lots', 'Tiles must be a number, not “lots”.'],
])('“%s” tiles is explained at the field', async (text, words) => {
  await renderPanel('readme');
  type('Tiles', text);
  expect(input('Tiles').value).toBe(text);
  expect(input('Tiles').getAttribute('aria-invalid')).toBe('true');
  expect(problemOf('Tiles')).toContain(words);
  fireEvent.click(screen.getByRole('button', { name: 'Back to 100' }));
  expect(input('Tiles').value).toBe('100');
  expect(input('Tiles').getAttribute('aria-invalid')).toBe('false');
});

test('a network that does not fit says what would do, in three clicks', async () => {
  const { explorer, settle } = await renderPanel();
  type('Tiers', '26');
  await settle();
  await screen.findByText('The network does not fit.');
  expect(problemOf('Tiers')).toBe(
    '▲ The network does not fit. It has 662 chunks; 24 tiles of 26 tiers hold 624. 28 tiers would do.',
  );
  const panel = screen.getByRole('region', { name: 'Parameters' });
  for (const name of ['Set Tiers to 28', 'Set Tiles to 26', 'Back to 128'])
    expect(within(panel).getByRole('button', { name })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Set Tiles to 26' }));
  await settle();
  expect(explorer.store.getState().run.status).toBe('idle');
  expect(explorer.store.getState().history.past.map(({ name }) => english(name))).toEqual([
    'Tiers 128 → 26',
    'Tiles 24 → 26',
  ]);
});

test('where another edit broke it, the way back is named after that', async () => {
  const { settle } = await renderPanel();
  type('FFN width', '65536');
  await settle();
  expect(await screen.findByRole('button', { name: 'Back to 4096 FFN width' })).toBeDefined();
});

test('arrow keys step a number', async () => {
  const { explorer } = await renderPanel('readme');
  fireEvent.keyDown(input('Tiles'), { key: 'ArrowUp' });
  fireEvent.keyDown(input('Tiles'), { key: 'PageDown' });
  expect(explorer.store.getState().edit.scenario.accelerator.tiles).toBe(91);
  fireEvent.keyDown(input('MVM latency'), { key: 'ArrowDown' });
  expect(explorer.store.getState().edit.scenario.accelerator.mvmLatency).toBe(90);
});

test('an undo takes back what is in a field as it is typed', async () => {
  const { explorer } = await renderPanel('readme');
  input('Tiles').focus();
  type('Tiles', '5e');
  type('Tiles', '50');
  explorer.actions.undo();
  await waitFor(() => expect(input('Tiles').value).toBe('100'));
});

test('where the decimal mark is a comma, a field shows, takes, steps and tells it', async () => {
  const { explorer } = await renderPanel('readme', wordsOf('de', {}));
  const energy = () => explorer.store.getState().edit.scenario.accelerator.mvmEnergy;
  type('MVM energy', '2,5');
  expect(energy()).toBe(2.5);
  expect(input('MVM energy').value).toBe('2,5');
  fireEvent.keyDown(input('MVM energy'), { key: 'ArrowUp' });
  expect(energy()).toBe(2.6);
  expect(input('MVM energy').value).toBe('2,6');
  expect(plain(input('MVM energy slider').getAttribute('aria-valuetext'))).toBe('2,6 nJ');
  // With a point, as on the number pad of some keyboards.
  type('MVM energy', '2.7');
  expect(energy()).toBe(2.7);
  expect(input('MVM energy').value).toBe('2.7');
  fireEvent.blur(input('MVM energy'));
  expect(input('MVM energy').value).toBe('2,7');
  expect(screen.getByRole('button', { name: 'Reset MVM energy' }).title).toBe('Reset to 10');
});
