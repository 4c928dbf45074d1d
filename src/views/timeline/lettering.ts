import type { Words } from '../../base/words.ts';
import type { Theme } from '../shared/read-theme.ts';

/** What a painter writes with: its colours and fonts, and the language. */
export interface Lettering {
  readonly theme: Theme;
  readonly say: Words;
}
