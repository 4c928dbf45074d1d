import { readTheme, type Theme } from '../shared/read-theme.ts';

/** Families that every renderer has, or replaces by one of the same measures. */
const SANS = 'Arial, Helvetica, sans-serif';

/** The light colours on white paper, whatever theme the page has. A new object: painters keep patterns per theme. */
export function printTheme(): Theme {
  const sample = document.createElement('div');
  sample.dataset['theme'] = 'light';
  sample.hidden = true;
  document.body.append(sample);
  const light = readTheme(sample);
  sample.remove();
  const paper = '#ffffff';
  return { ...light, dark: false, bg: paper, panel: paper, raise: paper, sans: SANS };
}
