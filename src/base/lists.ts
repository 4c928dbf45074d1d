/** Texts one after the other, as the language puts them. */
import { t } from './language.ts';

/** Things of a kind: "tiles, tiers". */
export const listed = (things: readonly string[]): string =>
  things.length === 0 ? '' : things.reduce((list, thing) => t`${list}, ${thing}##things of a list`);

/** Sentences; empty ones are left out. Chinese has no space between them. */
export const inSentences = (...sentences: readonly string[]): string =>
  sentences
    .filter((text) => text !== '')
    .reduce((text, next) => (text === '' ? next : t`${text} ${next}##sentences`), '');
