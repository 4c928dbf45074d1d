import { integralTo, maxOver, type StepSeries } from './step-series.ts';
import { timeOf, type TimeScale } from './time-scale.ts';

/** A track per pixel column: mean and largest value over the time that the column shows. */
export interface TrackColumns {
  readonly count: number;
  readonly mean: Float32Array;
  readonly max: Float32Array;
}

/** First step that ends after `time`. */
export function runningStep(stepEnd: Float64Array, time: number): number {
  let low = 0;
  let high = stepEnd.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stepEnd[middle] > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Folds a series into the columns of a plot, exactly: no column skips a step. */
export function trackColumns(series: StepSeries, stepEnd: Float64Array, scale: TimeScale): TrackColumns {
  const count = Math.ceil(scale.width);
  const mean = new Float32Array(count);
  const max = new Float32Array(count);
  let time = scale.from;
  let step = runningStep(stepEnd, time);
  let integral = integralTo(series, stepEnd, time, step);
  for (let column = 0; column < count; column++) {
    const next = timeOf(scale, scale.left + column + 1);
    const nextStep = runningStep(stepEnd, next);
    const nextIntegral = integralTo(series, stepEnd, next, nextStep);
    mean[column] = (nextIntegral - integral) / (next - time);
    max[column] = maxOver(series, step, Math.min(nextStep, stepEnd.length - 1));
    time = next;
    step = nextStep;
    integral = nextIntegral;
  }
  return { count, mean, max };
}

/** Where the largest value of a series begins: its step, and the moment. */
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
