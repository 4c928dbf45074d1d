/**
 * A figure that is constant between two clock steps, such as the number of busy tiles, with what it takes to ask for its
 * mean and maximum over any stretch of time in a few dozen reads per end, however many steps lie between.
 */
export interface StepSeries {
  /** Value while step s runs: values[s − shift]; 0 where there is none. */
  readonly values: Uint16Array | Int32Array | Float64Array;
  /** 0: one value per step, while it runs. 1: the value at the end of a step, which holds until the next end. */
  readonly shift: 0 | 1;
  /** Largest value of each block of steps. */
  readonly blockMax: Float64Array;
  /** ∫ value dt from 0 to the begin of each block, and to the end of the run; ns × unit. */
  readonly blockIntegral: Float64Array;
}

/** Steps per block: the price is 16 bytes per block and series, the gain that a query reads at most two blocks' steps. */
const BLOCK = 32;

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
  const { values, shift, blockIntegral } = series;
  if (step >= stepEnd.length) return blockIntegral.at(-1) ?? 0;
  const block = Math.floor(step / BLOCK);
  let integral = blockIntegral[block];
  let s = block * BLOCK;
  let begin = s === 0 ? 0 : stepEnd[s - 1];
  // The very first step has no value if values hold from the ends of steps on.
  if (s < shift && s < step) begin = stepEnd[s++];
  for (; s < step; s++) {
    const end = stepEnd[s];
    integral += values[s - shift] * (end - begin);
    begin = end;
  }
  return integral + valueAt(series, step) * (time - begin);
}

/** The largest value while any of the steps from … to run (both included). */
export function maxOver({ values, shift, blockMax }: StepSeries, from: number, to: number): number {
  let max = 0;
  const last = Math.min(to, values.length - 1 + shift);
  let step = Math.max(from, shift);
  for (; step <= last && step % BLOCK !== 0; step++) max = Math.max(max, values[step - shift]);
  for (; step + BLOCK - 1 <= last; step += BLOCK) max = Math.max(max, blockMax[step / BLOCK]);
  for (; step <= last; step++) max = Math.max(max, values[step - shift]);
  return max;
}
