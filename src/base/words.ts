/** Turns texts into words of a language. English stands in the texts themselves; other languages have a catalogue. */
import { type DecimalMark, exactFigure } from './format.ts';
import { keyOf, type Text, type TextValue } from './text.ts';

/** English text → translation. Places for values are numbered: "Tile {0}"; forms of a plural stand with | between them. */
export type Catalogue = Readonly<Record<string, string>>;

/** A language: say(text), or at once say`Tile ${3}`. */
export interface Words {
  (text: Text): string;
  (strings: TemplateStringsArray, ...values: readonly TextValue[]): string;
  /** Its tag, such as "en". */
  readonly language: string;
  /** What stands between a number and its fraction. */
  readonly decimalMark: DecimalMark;
}

/** Languages that write the comma as decimal mark; digits are grouped by thin spaces everywhere, as ISO 80000 has it. */
const withComma: ReadonlySet<string> = new Set(['de']);

/** The forms that a language may have, in the order in which a catalogue lists those that it has. */
const pluralOrder: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The English text without the hint to translators, which stands behind ##. */
const withoutHint = (text: string): string => text.replace(/##.*$/s, '');

/** A template in pieces, with the numbers of values at the odd positions. */
const pieces = (template: string): readonly string[] => template.split(/\{(\d+|n)\}/);

const isTemplate = (text: Text | TemplateStringsArray): text is TemplateStringsArray => Array.isArray(text);

/** The words of a language with a catalogue; what the catalogue lacks stays English. */
export function wordsOf(language: string, catalogue: Catalogue): Words {
  const decimalMark = withComma.has(language) ? ',' : '.';
  const rules = new Intl.PluralRules(language);
  const { pluralCategories } = rules.resolvedOptions();
  const forms = pluralOrder.filter((form) => pluralCategories.includes(form));
  /** Templates in pieces by key; a plural has one for each form. */
  const known = new Map<string, readonly (readonly string[])[]>();
  /** The key of each template of the source that was said at once. */
  const keys = new WeakMap<TemplateStringsArray, string>();

  const templates = (key: string, plural: boolean): readonly (readonly string[])[] => {
    const found = known.get(key);
    if (found) return found;
    const translation = catalogue[key];
    const made = plural
      ? (translation ?? key).split('|').map((form) => pieces(withoutHint(form)))
      : [pieces(withoutHint(translation ?? key))];
    known.set(key, made);
    return made;
  };

  const filled = (template: readonly string[], values: readonly TextValue[], count = ''): string =>
    template.length === 1
      ? (template[0] ?? '')
      : template
          .map((piece, i) => (i % 2 === 0 ? piece : piece === 'n' ? count : shown(values[Number(piece)] ?? '')))
          .join('');

  const formOf = (key: string, count: number, values: readonly TextValue[]): string => {
    const all = templates(key, true);
    // English forms are two, whatever the rules of the language that has no translation of them.
    const form = catalogue[key] === undefined ? Number(count !== 1) : forms.indexOf(rules.select(count));
    return filled(all[form] ?? all.at(-1) ?? [], values, shown(exactFigure(count)));
  };

  const shown = (text: TextValue): string => {
    if (typeof text === 'string') return text;
    if (typeof text === 'number') return String(text);
    if ('figure' in text) return text.figure.replace('.', decimalMark);
    if ('parts' in text) return text.parts.map(shown).join('');
    if ('capital' in text) {
      const inner = shown(text.capital);
      return inner.charAt(0).toUpperCase() + inner.slice(1);
    }
    if ('count' in text) return formOf(text.key, text.count, text.values);
    return filled(templates(text.key, false)[0] ?? [], text.values);
  };

  const say = (text: Text | TemplateStringsArray, ...values: readonly TextValue[]): string => {
    if (!isTemplate(text)) return shown(text);
    let key = keys.get(text);
    if (key === undefined) keys.set(text, (key = keyOf(text)));
    return filled(templates(key, false)[0] ?? [], values);
  };
  return Object.assign(say, { language, decimalMark } as const);
}

/** English, for what other programs read and for command lines. */
export const english: Words = wordsOf('en', {});
