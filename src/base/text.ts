/**
 * Texts for people, as data. A text stands in English where it belongs, marked by `t` or `plural`, and stays a value through
 * all layers, workers and files; `Words` (words.ts) turn it into the reader's language at the moment it is shown.
 */

/**
 * What can be shown to a person. A plain string is the same in every language: a name, an id, a symbol, what the reader
 * wrote. Everything else is an object that can be cloned, compared and sent to a worker.
 */
export type Text = string | Phrase | Plural | Figure | Joined | Capital;

/** A marked template with its values: t`Tile ${3}` is { key: 'Tile {0}', values: [3] }; catalogues list the keys. */
export interface Phrase {
  readonly key: string;
  readonly values: readonly TextValue[];
}

/** A phrase whose form depends on a count, which is {n} in it; the forms stand in the key with | between them. */
export interface Plural extends Phrase {
  readonly count: number;
}

/** A figure with its digits in groups, with a point as decimal mark whatever the language, and perhaps a unit. */
export interface Figure {
  readonly figure: string;
}

/** Texts one after the other, with nothing between them. */
export interface Joined {
  readonly parts: readonly Text[];
}

/** A text that begins with a capital letter, where the language has any. */
export interface Capital {
  readonly capital: Text;
}

/** What may stand in a phrase. Numbers are written as they are: format fractions and large ones before. */
export type TextValue = Text | number;

/** The key of a template in a catalogue: "Tile {0}". */
export const keyOf = (strings: readonly string[]): string =>
  strings.reduce((text, part, i) => (i === 0 ? part : `${text}{${i - 1}}${part}`), '');

/**
 * Marks a text: t`Tile ${3}` has the key "Tile {0}". What stands behind ## is not shown: it tells apart English texts that
 * are the same and mean different things, t`Open##a file` and t`Open##not decided`.
 */
export const t = (strings: TemplateStringsArray, ...values: readonly TextValue[]): Phrase => ({
  key: keyOf(strings),
  values,
});

/** Texts one after the other; `between` stands between two of them and is the same in every language. */
export const joined = (parts: readonly Text[], between = ''): Joined => ({
  parts: between === '' ? parts : parts.flatMap((part, i) => (i === 0 ? [part] : [between, part])),
});

/** Texts with a space between them; empty ones are left out. For names such as “MVM L0 E5 ffn2”, not for sentences. */
export function spaced(...parts: readonly Text[]): Text {
  const shown = parts.filter((part) => part !== '');
  return shown.length === 1 ? (shown[0] ?? '') : shown.length === 0 ? '' : joined(shown, ' ');
}

/** A text that begins a sentence or stands alone: with a capital letter, where the language has any. */
export const capital = (text: Text): Text => ({ capital: text });
