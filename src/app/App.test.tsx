import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { createSettledBench } from '../state/explorer.testing.ts';
import { applyTheme } from '../views/shared/theme-source.ts';
import { App } from './App.tsx';
import { createLanguage } from './language/current-language.ts';

test('the page is headed by its name, and its parts are regions', async () => {
  const { explorer } = await createSettledBench();
  const theme = applyTheme(explorer.store, document.documentElement);
  render(<App explorer={explorer} theme={theme} language={createLanguage(english)} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tierscope');
  for (const name of ['Parameters', 'Summary', 'Inspector', 'Transport'])
    expect(screen.getByRole('region', { name })).toBeDefined();
});
