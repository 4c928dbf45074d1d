import { createContext, useContext } from 'react';
import type { Theme } from './read-theme.ts';

export const ThemeContext = createContext<Theme | null>(null);

/** The colours in force; a new object whenever the theme changes, the same one otherwise. */
export function useTheme(): Theme {
  const theme = useContext(ThemeContext);
  if (!theme) throw new Error('no ThemeProvider above this component');
  return theme;
}
