/**
 * A figure that is constant between two clock steps, such as the number of busy tiles, with what it takes to ask for its
 * mean and maximum over any stretch of time in about 64 reads per end, however many steps lie between.
 */
export interface StepSeries {
  /** Value while step s runs: values[s − shift]; 0 where there is none. */
  readonly values: Uint16Array | Int32Array | Float64Array;
  /** 0: one value per step, while it runs. 1: the value at the end of a step, which holds until the next end. */
  readonly shift: 0 | 1;
  /** Largest value of each block of 64 steps. */
  readonly blockMax: Float64Array;
  /** ∫ value dt from 0 to the begin of each block, and to the end of the run; ns × unit. */
  readonly blockIntegral: Float64Array;
}

const BLOCK = 64;

export const valueAt = ({ values, shift }: StepSeries, step: number): number =>
  step < shift ? 0 : (values[step - shift] ?? 0);

export function stepSeries(values: StepSeries['values'], shift: 0 | 1, stepEnd: Float64Array): StepSeries {
  const steps = stepEnd.length;
  const blocks = Math.ceil(steps / BLOCK);
  const blockMax = new Float64Array(blocks);
  const blockIntegral = new Float64Array(blocks + 1);
  let integral = 0;
  for (let block = 0; block < blocks; block++) {
    const end = Math.min(steps, (block + 1) * BLOCK);
    let max = 0;
    for (let step = block * BLOCK; step < end; step++) {
      const value = step < shift ? 0 : values[step - shift];
      if (value > max) max = value;
      integral += value * (stepEnd[step] - (step === 0 ? 0 : stepEnd[step - 1]));
    }
    blockMax[block] = max;
    blockIntegral[block + 1] = integral;
  }
  return { values, shift, blockMax, blockIntegral };
}

/** ∫ value dt from 0 to `time`, which lies in step `step`. */
export function integralTo(series: StepSeries, stepEnd: Float64Array, time: number, step: number): number {
  if (step >= stepEnd.length) return series.blockIntegral.at(-1) ?? 0;
  const block = Math.floor(step / BLOCK);
  let integral = series.blockIntegral[block];
  let begin = block === 0 ? 0 : stepEnd[block * BLOCK - 1];
  for (let s = block * BLOCK; s < step; s++) {
    integral += valueAt(series, s) * (stepEnd[s] - begin);
    begin = stepEnd[s];
  }
  return integral + valueAt(series, step) * (time - begin);
}

/** The largest value while any of the steps from … to run (both included). */
export function maxOver(series: StepSeries, from: number, to: number): number {
  let max = 0;
  const last = Math.min(to, series.blockMax.length * BLOCK - 1);
  for (let step = from; step <= last;) {
    const whole = step % BLOCK === 0 && step + BLOCK - 1 <= last;
    const value = whole ? series.blockMax[step / BLOCK] : valueAt(series, step);
    if (value > max) max = value;
    step += whole ? BLOCK : 1;
  }
  return max;
}
