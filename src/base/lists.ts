/** Texts one after the other, as the language puts them. */
import { t, type Text } from './text.ts';

/** Things of a kind: "tiles, tiers". */
export const listed = ([first = '', ...rest]: readonly Text[]): Text =>
  rest.reduce<Text>((list, thing) => t`${list}, ${thing}##things of a list`, first);

/** Sentences; empty ones are left out. Chinese has no space between them. */
export const inSentences = (...sentences: readonly Text[]): Text =>
  sentences
    .filter((text) => text !== '')
    .reduce<Text>((text, next) => (text === '' ? next : t`${text} ${next}##sentences`), '');
