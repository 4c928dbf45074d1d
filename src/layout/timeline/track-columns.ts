import { firstAbove } from '../../base/bisect.ts';
import { memoiseByObject } from '../../base/memoise.ts';
import { integralTo, maxOver, type StepSeries, valueAt } from './step-series.ts';
import { timeOf, type TimeScale } from './time-scale.ts';

/** First step that ends after `time`. */
export const runningStep = (stepEnd: Float64Array, time: number): number => firstAbove(stepEnd, time);

/** The same, from a step that is known not to be later: in leaps that double, then by bisection within the last one. */
function stepOnward(stepEnd: Float64Array, time: number, from: number): number {
  let low = from;
  let leap = 1;
  while (low + leap < stepEnd.length && stepEnd[low + leap - 1] <= time) {
    low += leap;
    leap *= 2;
  }
  return firstAbove(stepEnd, time, low, Math.min(stepEnd.length, low + leap));
}

/** Edges of the pixel columns of a plot: their times and the steps that run then. All tracks share them. */
export interface ColumnEdges {
  /** Columns; there is one edge more. */
  readonly count: number;
  readonly time: Float64Array;
  readonly step: Int32Array;
}

export function columnEdges(stepEnd: Float64Array, scale: TimeScale): ColumnEdges {
  const count = Math.ceil(scale.width);
  const time = new Float64Array(count + 1);
  const step = new Int32Array(count + 1);
  for (let edge = 0; edge <= count; edge++) {
    time[edge] = timeOf(scale, scale.left + edge);
    step[edge] = edge === 0 ? runningStep(stepEnd, time[0]) : stepOnward(stepEnd, time[edge], step[edge - 1]);
  }
  return { count, time, step };
}

/** A track per pixel column: mean and largest value over the time that the column shows. */
export interface TrackColumns {
  readonly mean: Float32Array;
  readonly max: Float32Array;
}

/** Folds a series into the columns of a plot, exactly: no column skips a step. */
export function trackColumns(series: StepSeries, stepEnd: Float64Array, edges: ColumnEdges): TrackColumns {
  const { count, time, step } = edges;
  const mean = new Float32Array(count);
  const max = new Float32Array(count);
  let integral = integralTo(series, stepEnd, time[0], step[0]);
  for (let column = 0; column < count; column++) {
    // Zoomed in, most columns lie within one step.
    if (step[column] === step[column + 1] && step[column] < stepEnd.length) {
      const value = valueAt(series, step[column]);
      integral += value * (time[column + 1] - time[column]);
      mean[column] = value;
      max[column] = value;
      continue;
    }
    const next = integralTo(series, stepEnd, time[column + 1], step[column + 1]);
    mean[column] = (next - integral) / (time[column + 1] - time[column]);
    max[column] = maxOver(series, step[column], Math.min(step[column + 1], stepEnd.length - 1));
    integral = next;
  }
  return { mean, max };
}

/** Where the largest value of a series begins, and what it is. */
export function peakOf(series: StepSeries, stepEnd: Float64Array): { readonly time: number; readonly value: number } {
  let value = 0;
  let at = 0;
  for (let n = 0; n < series.values.length; n++) {
    const candidate = series.values[n] ?? 0;
    if (candidate > value) [value, at] = [candidate, n];
  }
  const time = series.shift === 1 ? stepEnd[at] : at === 0 ? 0 : stepEnd[at - 1];
  return { time: time ?? 0, value };
}

/** The largest value of a series, looked for once. */
export const largest = memoiseByObject((series: StepSeries): number =>
  series.blockMax.reduce((max, value) => Math.max(max, value), 0),
);
