import type { Text } from '../../base/text.ts';
import type { Scenario } from '../scenario.ts';
import type { MeasureName, SweepRun } from './measures.ts';

/** A line of a sweep: one scenario for every value of its parameter. */
export interface SweepSeries {
  readonly id: string;
  readonly label: Text;
  /** What it is, in one sentence. */
  readonly definition: Text;
  readonly scenario: (value: number) => Scenario;
}

/** A line that is not simulated but worked out beside the runs of a series, such as what a GPU could do at best. */
export interface Yardstick {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  /** The series whose scenarios it is worked out for. */
  readonly of: string;
  readonly measure: MeasureName;
  readonly value: (run: SweepRun) => number;
  /** Where its figures are from, as a sentence. */
  readonly source: Text;
}

/** Looks up a figure of a line; null while it is not known, or where the scenario has no result. */
export type SweepFigures = (line: string, measure: MeasureName, value: number) => number | null;

/** The same where it is known. */
export type KnownFigures = (line: string, measure: MeasureName, value: number) => number;

/** One thing to see in a sweep, in numbers that were measured just now. */
export interface Finding {
  readonly text: Text;
  /** The stretch of the parameter where it is to be seen; null = all of it. */
  readonly between: readonly [from: number, to: number] | null;
  /** Two or three words for that place in the picture; empty = no mark. */
  readonly mark: Text;
  /** The one chart that it is marked in; left out = in all. */
  readonly measure?: MeasureName;
}

/** A claim, and the runs that show how far the model bears it out. Another comparison is another value of this type. */
export interface Sweep {
  readonly id: string;
  readonly name: Text;
  /** One line for a list. */
  readonly description: Text;
  /** What is claimed, and by whom. */
  readonly claim: Text;
  /** What is simulated, and what of the claim it leaves out. */
  readonly setting: Text;
  readonly parameter: {
    readonly label: Text;
    readonly symbol: string;
    readonly unit: Text;
    readonly scale: 'linear' | 'log';
  };
  /** Rising. */
  readonly values: readonly number[];
  readonly series: readonly SweepSeries[];
  readonly yardsticks: readonly Yardstick[];
  /** A chart for each; `log` where the lines span orders of magnitude. */
  readonly charts: readonly { readonly measure: MeasureName; readonly scale: 'linear' | 'log' }[];
  /** What else the table lists. */
  readonly columns: readonly MeasureName[];
  /** What its figures say; asked of all that it needs, so that `findingsOf` knows whether they are there. */
  readonly findings: (figure: KnownFigures) => readonly Finding[];
}

/** The findings of a sweep as soon as all figures that they speak of are there; empty before. */
export function findingsOf({ findings }: Pick<Sweep, 'findings'>, figures: SweepFigures): readonly Finding[] {
  let complete = true;
  const list = findings((line, measure, value) => {
    const figure = figures(line, measure, value);
    if (figure === null) complete = false;
    return figure ?? Number.NaN;
  });
  return complete ? list : [];
}

/** The scenarios of a sweep in the order in which they are run: value by value, so that all lines grow together. */
export const sweepScenarios = ({ series, values }: Sweep): readonly Scenario[] =>
  values.flatMap((value) => series.map(({ scenario }) => scenario(value)));

/** Place of a point in that order. */
export const sweepIndex = ({ series }: Sweep, seriesIndex: number, valueIndex: number): number =>
  valueIndex * series.length + seriesIndex;

/** Where one line comes to lie above another that it was below of: the two values between which they cross. */
export function crossing(
  values: readonly number[],
  lower: (value: number) => number,
  upper: (value: number) => number,
): readonly [number, number] | null {
  const above = values.map((value) => lower(value) >= upper(value));
  const at = above.findIndex((now, i) => now && above[i - 1] === false);
  const [before, after] = [values[at - 1], values[at]];
  return before === undefined || after === undefined ? null : [before, after];
}

/** Charts of these measures on linear scales. */
export const linearCharts = (...measures: readonly MeasureName[]): Sweep['charts'] =>
  measures.map((measure) => ({ measure, scale: 'linear' }));
