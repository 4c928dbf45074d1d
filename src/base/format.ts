/** Figures as text: thin spaces between groups of three digits, units after the value, engineering prefixes. */
import { type Figure, joined, type Plural, type Text, type TextValue } from './text.ts';

/** Narrow no-break space: groups digits, and stands between a value and its unit. */
export const THIN = '\u202f';
const MINUS = '\u2212';

const groupWhole = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, THIN);
const groupFraction = (digits: string): string => digits.replace(/(\d{3})(?=\d)/g, `$1${THIN}`);

/** Groups the digits of a decimal numeral: "104493.91175" → "104 493.911 75". */
function groupDigits(numeral: string): string {
  const [, sign = '', whole = '', fraction, exponent = ''] = /^(-?)(\d+)(?:\.(\d+))?(e.*)?$/.exec(numeral) ?? [];
  if (whole === '') return numeral;
  const decimals = fraction === undefined ? '' : `.${groupFraction(fraction)}`;
  return `${sign === '-' ? MINUS : ''}${groupWhole(whole)}${decimals}${exponent}`;
}

/** A decimal numeral as a figure. */
const figureOf = (numeral: string): Figure => ({ figure: groupDigits(numeral) });

/** Digits of a figure that is printed in full: those of a double that do not depend on the order of a long sum. */
const EXACT_DIGITS = 11;

/** A number in full, a fraction rounded to 11 significant digits: 104493.911747 → "104 493.911 75". */
export const exactFigure = (value: number): Figure =>
  figureOf(
    Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(EXACT_DIGITS))),
  );

/** A number with a fixed count of decimals: 0.7016 → "0.70" with two. */
export const fixedFigure = (value: number, decimals: number): Figure => figureOf(value.toFixed(decimals));

/** A number with so many significant digits: 0.70163 → "0.702" with three, and 12345 → "12 300". */
export function preciseFigure(value: number, digits: number): Figure {
  const numeral = value.toPrecision(digits);
  return figureOf(numeral.includes('e+') ? String(Number(numeral)) : numeral);
}

/** A share 0 … 1 as a percentage without its sign: 0.7016 → "70.2". */
export const percentFigure = (share: number): Figure => fixedFigure(share * 100, 1);

/** A value and its unit apart, since they are set apart. */
export interface Quantity {
  readonly figure: Figure;
  readonly unit: string;
}

/** Units of one kind, each with its size in the base unit, rising. */
export type UnitScale = readonly (readonly [unit: string, size: number])[];

/** Times are kept in ns, energies in nJ, sizes in bytes; powers in W. */
export const timeUnits: UnitScale = [
  ['ps', 1e-3],
  ['ns', 1],
  ['µs', 1e3],
  ['ms', 1e6],
  ['s', 1e9],
];
export const energyUnits: UnitScale = [
  ['fJ', 1e-6],
  ['pJ', 1e-3],
  ['nJ', 1],
  ['µJ', 1e3],
  ['mJ', 1e6],
  ['J', 1e9],
];
export const byteUnits: UnitScale = [
  ['B', 1],
  ['kB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
];
export const countUnits: UnitScale = [
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
];
export const rateUnits: UnitScale = countUnits.map(([prefix, size]) => [`${prefix} tok/s`.trim(), size]);

const SIGNIFICANT = 4;

function unitFor(value: number, units: UnitScale): readonly [string, number] {
  const fits = ([, size]: readonly [string, number]) => Number((value / size).toPrecision(SIGNIFICANT)) >= 1;
  return units.findLast(fits) ?? units[0] ?? ['', 1];
}

/**
 * A value in engineering notation with four significant figures: 83851 ns → "83.85" "µs". Whole numbers of the base unit
 * stay whole below a thousand: 512 B, not 512.0 B.
 */
export function engineering(value: number, units: UnitScale): Quantity {
  const base = units.find(([, size]) => size === 1)?.[0] ?? '';
  if (value === 0) return { figure: figureOf('0'), unit: base };
  const [unit, size] = unitFor(Math.abs(value), units);
  if (size === 1 && Number.isInteger(value) && Math.abs(value) < 1000) return { figure: figureOf(String(value)), unit };
  const scaled = value / size;
  const decimals = Math.max(
    0,
    SIGNIFICANT - 1 - Math.floor(Math.log10(Math.abs(Number(scaled.toPrecision(SIGNIFICANT))))),
  );
  return { figure: fixedFigure(scaled, Math.min(decimals, 12)), unit };
}

/** A quantity as one piece of text. */
export const quantityText = ({ figure, unit }: Quantity): Figure =>
  unit === '' ? figure : { figure: `${figure.figure}${THIN}${unit}` };

/** Engineering notation as one piece of text: 83851 ns → "83.85 µs". */
export const engineeringText = (value: number, units: UnitScale): Figure => quantityText(engineering(value, units));

/** A value in full with its unit: "83 851 ns". */
export const exactText = (value: number, unit: string): Figure => quantityText({ figure: exactFigure(value), unit });

/** What stands between a number and its fraction, where text is typed and read. */
export type DecimalMark = '.' | ',';

/**
 * A value as it stands in a text field: digits in groups from five digits on, so that "1024" can be edited as it is, and no
 * exponent where a person would not write one.
 */
export function fieldText(value: number, mark: DecimalMark): string {
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-9 || size >= 1e15)) return String(value).replace('.', mark);
  const text = value.toFixed(15).replace(/\.?0+$/, '');
  const numeral = Number(text) === value && text.length < 22 ? text : String(value);
  return (size >= 10_000 ? groupDigits(numeral).replace(MINUS, '-') : numeral).replace('.', mark);
}

/** Groups as they are typed with a mark, which is the comma where the point is the decimal mark, and the point elsewhere. */
const typedGroups = {
  '.': /^[+-]?[1-9]\d{0,2}(,\d{3})+(?=\.|$)/,
  ',': /^[+-]?[1-9]\d{0,2}(\.\d{3})+(?=,|$)/,
};

/**
 * Reads what a person types: with grouping spaces or marks, a minus sign of either form, and their decimal mark; where that
 * is the comma, a point that groups nothing is one too. NaN if it is no number.
 */
export function readNumber(text: string, mark: DecimalMark): number {
  const comma = mark === ',';
  const plain = text
    .trim()
    .replaceAll(MINUS, '-')
    .replace(/[\s\u00a0\u2009\u202f_]/g, '')
    .replace(typedGroups[mark], (grouped) => grouped.replaceAll(comma ? '.' : ',', ''));
  const numeral = comma ? plain.replace(',', '.') : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(numeral) ? Number(numeral) : Number.NaN;
}

/** "1 chunk", "2 chunks". A catalogue has the noun alone, under "chunk|chunks". */
export const counted = (count: number, noun: string, plural = `${noun}s`): Text =>
  joined([exactFigure(count), { key: `${noun}|${plural}`, count, values: [] } satisfies Plural], ' ');

/**
 * A text that depends on a count, which stands for {n} in it; values stand for {0}, {1} …:
 * plural(3, '{n} MVM waits in {0}', '{n} MVMs wait in {0}', 'tile 2').
 */
export const plural = (count: number, one: string, other: string, ...values: readonly TextValue[]): Plural => ({
  key: `${one}|${other}`,
  count,
  values,
});
