/**
 * The language of the page. Texts are written in English where they are used, marked with `t`, `plural` or `counted`; the
 * English text is the key under which a catalogue has its translation. The catalogue is there before any module with texts
 * is evaluated (see src/app/main.ts), so a text may as well stand in a constant.
 */

/** English text → translation. Places for values are numbered: "Tile {0}"; forms of a plural stand with | between them. */
export type Catalogue = Readonly<Record<string, string>>;

/** What may stand in a text. Numbers are set as they are: format fractions and large ones before. */
type Value = string | number;

/** Decimal marks; digits are grouped by thin spaces everywhere, as ISO 80000 and GB/T 15835 have it. */
const decimalMarks: Readonly<Record<string, string>> = { de: ',' };

/** The forms that a language may have, in the order in which a catalogue lists those that it has. */
const pluralOrder: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

interface Speech {
  readonly language: string;
  readonly catalogue: Catalogue;
  readonly decimalMark: string;
  readonly formOf: (count: number) => number;
  /** Translation → English text without its hint; made when it is first wanted. */
  english: ReadonlyMap<string, string> | null;
  /** Texts as they were found for their place in the source: pieces, with numbers of values at the odd positions. */
  readonly found: WeakMap<TemplateStringsArray, readonly string[]>;
}

function speechOf(language: string, catalogue: Catalogue): Speech {
  const rules = new Intl.PluralRules(language);
  const { pluralCategories } = rules.resolvedOptions();
  const forms = pluralOrder.filter((form) => pluralCategories.includes(form));
  return {
    language,
    catalogue,
    decimalMark: decimalMarks[language] ?? '.',
    formOf: (count) => forms.indexOf(rules.select(count)),
    english: null,
    found: new WeakMap(),
  };
}

let speech = speechOf('en', {});

/** Speaks a language from now on. Texts that were made before stay as they are. */
export function speak(language: string, catalogue: Catalogue): void {
  speech = speechOf(language, catalogue);
}

/** What a function makes of texts in English: for files, whose words do not depend on who writes them. */
export function inEnglish<T>(make: () => T): T {
  const spoken = speech;
  speech = speechOf('en', {});
  try {
    return make();
  } finally {
    speech = spoken;
  }
}

/** The language that is spoken, such as "en". */
export const spokenLanguage = (): string => speech.language;

/** What stands between a number and its fraction. */
export const decimalMark = (): string => speech.decimalMark;

/** The English text without the hint to translators, which stands behind ##. */
const withoutHint = (key: string): string => key.replace(/##.*$/s, '');

const translated = (key: string): string => speech.catalogue[key] ?? withoutHint(key);

/** The English of a whole text of the catalogue, so that its words can be searched for too; any other text is itself. */
export function englishOf(text: string): string {
  speech.english ??= new Map(
    Object.entries(speech.catalogue).map(([key, translation]) => [translation, withoutHint(key)]),
  );
  return speech.english.get(text) ?? text;
}

const pieces = (text: string): readonly string[] => text.split(/\{(\d+|n)\}/);

const filled = (parts: readonly string[], values: readonly Value[], count = ''): string =>
  parts.map((part, i) => (i % 2 === 0 ? part : part === 'n' ? count : (values[Number(part)] ?? ''))).join('');

/**
 * A text in the language of the page: t`Tile ${3}` looks up "Tile {0}". What stands behind ## is not shown: it tells apart
 * English texts that are the same and mean different things, t`Open##a file` and t`Open##not decided`.
 */
export function t(strings: TemplateStringsArray, ...values: readonly Value[]): string {
  let parts = speech.found.get(strings);
  if (parts === undefined) {
    const key = strings.reduce((text, part, i) => (i === 0 ? part : `${text}{${i - 1}}${part}`), '');
    parts = pieces(translated(key));
    speech.found.set(strings, parts);
  }
  return parts.length === 1 ? (parts[0] ?? '') : filled(parts, values);
}

/** The form of a text that goes with a count, by the rules of the language; `count` is how it is written. */
export function formFor(
  count: number,
  written: string,
  one: string,
  other: string,
  values: readonly Value[] = [],
): string {
  const forms = speech.catalogue[`${one}|${other}`]?.split('|');
  const form = forms ? (forms[speech.formOf(count)] ?? forms.at(-1)) : withoutHint(count === 1 ? one : other);
  return filled(pieces(form ?? other), values, written);
}
