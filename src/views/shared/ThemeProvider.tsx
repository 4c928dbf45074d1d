import { type ReactNode, useSyncExternalStore } from 'react';
import { ThemeContext } from './theme-context.ts';
import type { ThemeSource } from './theme-source.ts';

interface ThemeProviderProps {
  readonly source: ThemeSource;
  readonly children: ReactNode;
}

/** Hands the colours in force to painters. */
export function ThemeProvider({ source, children }: ThemeProviderProps) {
  const theme = useSyncExternalStore(source.subscribe, source.current);
  return <ThemeContext value={theme}>{children}</ThemeContext>;
}
