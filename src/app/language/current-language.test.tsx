import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { english, type Words, wordsOf } from '../../base/words.ts';
import { createSettledBench } from '../../state/explorer.testing.ts';
import { ExplorerContext } from '../../views/shared/page-context.ts';
import { WordsContext } from '../../views/shared/words-context.ts';
import { createLanguage, keepLanguage, type Language, LanguageContext, useWordsOf } from './current-language.ts';
import { LanguageMenu } from '../header/LanguageMenu.tsx';
import { LANGUAGE_KEY, type LanguageId, wordsOfVisit } from './languages.ts';
import { NoticeCard } from '../notices/NoticeCard.tsx';
import { RunStatus } from '../header/RunStatus.tsx';

const german = wordsOf('de', {
  Language: 'Sprache',
  cancelled: 'abgebrochen',
  'The page cannot be shown in {0} now.': 'Nicht auf {0}.',
});

const load = async (id: LanguageId): Promise<Words> => {
  if (id === 'zh') throw new Error('the connection is interrupted');
  return id === 'de' ? german : english;
};

test('another language is there once its words are, and none where there are none', async () => {
  const { store, choose } = createLanguage(english, load);
  expect(await choose('de')).toBe(true);
  expect(store.getState().words).toBe(german);
  expect(await choose('zh')).toBe(false);
  expect(store.getState().words).toBe(german);
});

test('of two choices the later one holds, whichever is loaded first', async () => {
  const waiting = new Map<LanguageId, (words: Words) => void>();
  const { store, choose } = createLanguage(english, (id) => new Promise((resolve) => waiting.set(id, resolve)));
  const chosen = [choose('de'), choose('en')];
  waiting.get('en')?.(english);
  waiting.get('de')?.(german);
  expect(await Promise.all(chosen)).toEqual([true, true]);
  expect(store.getState().words).toBe(english);
});

test('the document says its language, and a choice is kept in the browser and the address', async () => {
  localStorage.clear();
  const root = document.createElement('html');
  const language = createLanguage(english, load);
  keepLanguage(language, root);
  expect(root.lang).toBe('en');
  expect(localStorage.getItem(LANGUAGE_KEY)).toBeNull();
  expect(location.search).toBe('');

  await language.choose('de');
  expect(root.lang).toBe('de');
  expect(location.search).toBe('?lang=de');
  expect((await wordsOfVisit()).language).toBe('de');

  // The entry of before the choice.
  history.replaceState(null, '', '?lang=en');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(location.search).toBe('?lang=de');
});

function Page({ language }: { readonly language: Language }) {
  return (
    <LanguageContext value={language}>
      <WordsContext value={useWordsOf(language)}>
        <LanguageMenu />
        <RunStatus />
      </WordsContext>
    </LanguageContext>
  );
}

test('what is on the screen is reworded where it stands; a language that cannot be loaded is said, and changes nothing', async () => {
  const { explorer } = await createSettledBench();
  explorer.store.setState((state) => ({
    run: { ...state.run, status: 'error', failure: { tag: 'cancelled' } },
  }));
  render(
    <ExplorerContext value={explorer}>
      <Page language={createLanguage(english, load)} />
    </ExplorerContext>,
  );
  const menu = screen.getByLabelText<HTMLSelectElement>('Language');
  const status = screen.getByText(/cancelled/);
  fireEvent.change(menu, { target: { value: 'de' } });
  await screen.findByLabelText('Sprache');
  expect(status.textContent).toContain('abgebrochen');
  expect(screen.getByLabelText('Sprache')).toBe(menu);

  fireEvent.change(menu, { target: { value: 'zh' } });
  await waitFor(() => expect(explorer.dialogs.getState().notice).not.toBeNull());
  expect(menu.value).toBe('de');
  const { notice } = explorer.dialogs.getState();
  if (!notice) throw new Error('nothing is said');
  act(() => {
    render(
      <ExplorerContext value={explorer}>
        <WordsContext value={german}>
          <NoticeCard notice={notice} />
        </WordsContext>
      </ExplorerContext>,
    );
  });
  expect(screen.getByRole('alert').textContent).toContain('Nicht auf 中文.');
});
