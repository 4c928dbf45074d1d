import { type ReactNode, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useExplorerState } from './explorer-context.ts';
import { readTheme, type Theme } from './read-theme.ts';
import { ThemeContext } from './theme-context.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

/** Puts the chosen theme on <html>, where the style sheet finds it, and hands its colours to painters. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const choice = useExplorerState((state) => state.view.theme);
  const prefersDark = useSyncExternalStore(subscribe, () => dark.matches);
  const name = choice === 'system' ? (prefersDark ? 'dark' : 'light') : choice;
  const [theme, setTheme] = useState<Theme | null>(null);

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.setAttribute('data-theme', name);
    setTheme(readTheme(root));
  }, [name]);

  return theme && <ThemeContext value={theme}>{children}</ThemeContext>;
}
