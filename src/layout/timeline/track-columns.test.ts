import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../base/random.ts';
import { stepSeries, valueAt } from './step-series.ts';
import { columnEdges, peakOf, runningStep, trackColumns } from './track-columns.ts';
import { timeScale } from './time-scale.ts';

/** A run of random steps, some of no duration, with a value each. */
function randomRun(seed: number, steps: number): { stepEnd: Float64Array; values: Int32Array } {
  const random = randomStream(seed);
  let time = 0;
  const stepEnd = Float64Array.from({ length: steps }, () => (time += random.below(20)));
  return { stepEnd, values: Int32Array.from({ length: steps }, () => random.below(100)) };
}

test('every column is the mean and the maximum of all steps that it shows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1 << 30 }),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom(0 as const, 1 as const),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (seed, steps, shift, zoom) => {
        const { stepEnd, values } = randomRun(seed, steps);
        const span = Math.max(1, stepEnd[steps - 1]);
        const series = stepSeries(values, shift, stepEnd);
        const from = (span * (1 - zoom)) / 3;
        const scale = timeScale({ from, to: from + span * zoom }, 10, 37);
        const edges = columnEdges(stepEnd, scale);
        const { mean, max } = trackColumns(series, stepEnd, edges);
        for (let column = 0; column < edges.count; column++) {
          const [begin, end] = [edges.time[column], edges.time[column + 1]];
          let integral = 0;
          let most = 0;
          for (let step = 0; step < steps; step++) {
            const time = Math.min(end, stepEnd[step]) - Math.max(begin, step === 0 ? 0 : stepEnd[step - 1]);
            if (time > 0) {
              integral += valueAt(series, step) * time;
              most = Math.max(most, valueAt(series, step));
            }
          }
          expect(mean[column]).toBeCloseTo(integral / (end - begin), 2);
          // What touches the column's edge may count, too: never less than what is in it.
          expect(max[column]).toBeGreaterThanOrEqual(most);
        }
      },
    ),
    { seed: 21, numRuns: 60 },
  );
});

test('a value at the end of a step holds until the next end, and peaks there', () => {
  const stepEnd = Float64Array.of(10, 20, 30);
  const series = stepSeries(Float64Array.of(5, 9, 0), 1, stepEnd);
  expect([0, 10, 15, 20, 29].map((time) => valueAt(series, runningStep(stepEnd, time)))).toEqual([0, 5, 5, 9, 9]);
  expect(peakOf(series, stepEnd)).toEqual({ time: 20, value: 9 });
});
