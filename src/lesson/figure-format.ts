import {
  byteUnits,
  countUnits,
  energyUnits,
  engineeringText,
  exactFigure,
  exactText,
  fixedFigure,
  percentFigure,
  preciseFigure,
  quantityText,
  rateUnits,
  THIN,
  timeUnits,
} from '../base/format.ts';
import { joined, t, type Text } from '../base/text.ts';
import type { FigureValue } from '../model/figure-query.ts';

/** A ratio has its sign for a unit, and in some languages a word. */
const times = (value: number): Text =>
  joined([fixedFigure(value, value < 10 ? 2 : value < 100 ? 1 : 0), THIN, t`×##as a unit: 2.10 ×`]);

/** How a figure in the prose is written, by the word after its bar. */
const formats = {
  number: exactFigure,
  rounded: (value: number) => exactFigure(Math.round(value)),
  ns: (value: number) => exactText(Math.round(value * 1000) / 1000, 'ns'),
  time: (value: number) => engineeringText(value, timeUnits),
  energy: (value: number) => engineeringText(value, energyUnits),
  bytes: (value: number) => engineeringText(value, byteUnits),
  count: (value: number) => engineeringText(value, countUnits),
  rate: (value: number) => engineeringText(value, rateUnits),
  percent: (value: number) => quantityText({ figure: percentFigure(value), unit: '%' }),
  times,
} satisfies Record<string, (value: number) => Text>;

export type FigureFormat = keyof typeof formats;

export const figureFormats = Object.keys(formats) as readonly FigureFormat[];

export const isFormat = (word: string): word is FigureFormat => Object.hasOwn(formats, word);

/** A value as it stands in a sentence. */
export const formatFigure = (value: FigureValue, format: FigureFormat): Text =>
  typeof value === 'number' ? formats[format](value) : typeof value === 'boolean' ? (value ? t`yes` : t`no`) : value;

const ANSWER_DIGITS = 4;
const MOST_IN_FULL = 1e6;

/** Units in which a run is spoken of with four significant digits, whoever speaks. */
const runUnits: ReadonlySet<string> = new Set(['µs']);

/** A guess as it is set; of the time of a run as everything that speaks of runs: 46.00 µs. */
export const guessText = (value: number, unit: string): Text =>
  runUnits.has(unit) ? quantityText({ figure: preciseFigure(value, ANSWER_DIGITS), unit }) : exactText(value, unit);

/** What the engine answers to a question, in its unit: four significant digits, but all before the mark below a million. */
export function answerText(value: number, unit: string): Text {
  if (runUnits.has(unit)) return guessText(value, unit);
  const size = Math.abs(value);
  const inFull = size >= 10 ** (ANSWER_DIGITS - 1) && size < MOST_IN_FULL;
  return exactText(inFull ? Math.round(value) : Number(value.toPrecision(ANSWER_DIGITS)), unit);
}
