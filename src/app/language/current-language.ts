import { createContext, useContext, useSyncExternalStore } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Words } from '../../base/words.ts';
import { browserStorage, keep } from '../../state/keep.ts';
import { addressIn, LANGUAGE_PARAMETER } from '../../views/shared/page-address.ts';
import { LANGUAGE_KEY, type LanguageId, loadWords } from './languages.ts';

/** The language that the page is in, and the way to another one. */
export interface Language {
  readonly store: StoreApi<{ readonly words: Words }>;
  /** The page is in that language from then on; false if its words cannot be loaded: then all stays as it was. */
  readonly choose: (language: LanguageId) => Promise<boolean>;
}

/** The language that a page begins with; `load` gets what it takes to say all in another one, and rejects where it cannot. */
export function createLanguage(words: Words, load: (language: LanguageId) => Promise<Words> = loadWords): Language {
  const store = createStore<{ readonly words: Words }>(() => ({ words }));
  let choices = 0;
  return {
    store,
    async choose(language) {
      const mine = ++choices;
      const loaded = await load(language).catch(() => null);
      // Whoever has chosen again meanwhile waits for that.
      if (loaded !== null && mine === choices) store.setState({ words: loaded });
      return loaded !== null;
    },
  };
}

/** Puts a language into the address. In a sandboxed frame there is none to change; the page does without. */
function enterInAddress(language: string): void {
  try {
    history.replaceState(history.state, '', addressIn(language, location.href));
  } catch {
    // The address stays as it is.
  }
}

/** Says on the document which language it is in, and from the first choice on keeps it, in the browser and the address. */
export function keepLanguage({ store }: Language, root: HTMLElement): void {
  const mark = (): void => void (root.lang = store.getState().words.language);
  mark();
  store.subscribe(({ words: { language } }) => {
    mark();
    keep(browserStorage(), LANGUAGE_KEY, language);
    enterInAddress(language);
  });
  // Entries of before the choice have the language of then in their addresses.
  window.addEventListener('popstate', () => {
    const named = new URLSearchParams(location.search).get(LANGUAGE_PARAMETER);
    const { language } = store.getState().words;
    if (named !== null && named !== language) enterInAddress(language);
  });
}

export const LanguageContext = createContext<Language | null>(null);

/** The language of the page around this component. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('no LanguageContext above this component');
  return language;
}

/** The words of a language as it is now. */
export function useWordsOf({ store }: Language): Words {
  const read = () => store.getState().words;
  return useSyncExternalStore(store.subscribe, read, read);
}
