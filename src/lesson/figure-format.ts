import {
  byteUnits,
  countUnits,
  energyUnits,
  engineeringText,
  exactFigure,
  exactText,
  fixedFigure,
  percentFigure,
  rateUnits,
  THIN,
  timeUnits,
} from '../base/format.ts';
import { t } from '../base/language.ts';
import type { FigureValue } from '../model/figure-query.ts';

const times = (value: number): string => `${fixedFigure(value, value < 10 ? 2 : value < 100 ? 1 : 0)}${THIN}×`;

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
  percent: (value: number) => `${percentFigure(value)}${THIN}%`,
  times,
} satisfies Record<string, (value: number) => string>;

export type FigureFormat = keyof typeof formats;

export const figureFormats = Object.keys(formats) as readonly FigureFormat[];

export const isFormat = (word: string): word is FigureFormat => Object.hasOwn(formats, word);

/** A value as it stands in a sentence. */
export const formatFigure = (value: FigureValue, format: FigureFormat): string =>
  typeof value === 'number' ? formats[format](value) : typeof value === 'boolean' ? (value ? t`yes` : t`no`) : value;
