import type { ExplorerStore } from '../../state/store.ts';
import { forcedColours, readTheme, type Theme } from './read-theme.ts';

/** The theme in force, as something to subscribe to. */
export interface ThemeSource {
  readonly subscribe: (changed: () => void) => () => void;
  /** The same object until the theme changes. */
  readonly current: () => Theme;
}

/** Puts the chosen theme on the document's root, where the style sheet finds it; without a choice it is the system's. */
export function applyTheme(store: ExplorerStore, root: Element): ThemeSource {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const forced = forcedColours();
  const listeners = new Set<() => void>();
  const wanted = () => {
    const { theme } = store.getState().view;
    return theme === 'system' ? (prefersDark.matches ? 'dark' : 'light') : theme;
  };

  const put = (name: string): Theme => {
    root.setAttribute('data-theme', name);
    return readTheme(root);
  };

  let theme = put(wanted());
  const isPresented = () => root.hasAttribute('data-presenter');
  const refresh = (): void => {
    theme = put(wanted());
    for (const listener of listeners) listener();
  };
  const follow = (): void => {
    if (root.getAttribute('data-theme') === wanted() && theme.presented === isPresented()) return;
    refresh();
  };
  store.subscribe(follow);
  prefersDark.addEventListener('change', follow);
  // The reader's colours themselves may change, with no name of ours to tell by.
  forced.addEventListener('change', refresh);
  new MutationObserver(follow).observe(root, { attributeFilter: ['data-presenter'] });

  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    current: () => theme,
  };
}
