/** Texts one after the other, as the language puts them. */
import { t, type Text } from './text.ts';

/** Things of a kind: "tiles, tiers". */
export const listed = (things: readonly Text[]): Text =>
  things.length === 0 ? '' : things.reduce<Text>((list, thing) => t`${list}, ${thing}##things of a list`);

/** Sentences; empty ones are left out. Chinese has no space between them. */
export const inSentences = (...sentences: readonly Text[]): Text =>
  sentences
    .filter((text) => text !== '')
    .reduce<Text>((text, next) => (text === '' ? next : t`${text} ${next}##sentences`), '');
