import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { onGrid } from '../../model/field.ts';
import { modelFields } from '../../model/model-fields.ts';
import { acceleratorFields } from '../../model/scenario-fields.ts';
import { sliderPosition, steppedValue, valueAtPosition } from './slider-scale.ts';

const { tiles, mvmLatency, mvmEnergy } = acceleratorFields;

test('a logarithmic slider gives every octave the same room', () => {
  const at = [1, 2, 4, 8].map((value) => sliderPosition(tiles, value));
  expect(at[0]).toBe(0);
  expect(at[2] - at[1]).toBeCloseTo(at[1] - at[0]);
  expect(at[3] - at[2]).toBeCloseTo(at[1] - at[0]);
});

test('values beyond the slider stand at its end', () => {
  expect(sliderPosition(tiles, 65_536)).toBe(1);
});

test('widths come in steps that heads divide', () => {
  for (let i = 0; i <= 100; i++) {
    const width = valueAtPosition(modelFields.dModel, i / 100);
    expect(width % 8).toBe(0);
  }
});

test('every position has a value that its field can take, at that place', () => {
  for (const field of [tiles, mvmLatency, mvmEnergy, modelFields.vocab])
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (position) => {
        const value = valueAtPosition(field, position);
        expect(onGrid(field, value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(field.slider.min);
        expect(value).toBeLessThanOrEqual(field.slider.max);
        expect(Math.abs(sliderPosition(field, value) - position)).toBeLessThan(0.06);
      }),
    );
});

test('steps follow the size of a number and stay in its range', () => {
  expect(steppedValue(tiles, 1, -1, false)).toBe(1);
  expect(steppedValue(tiles, 24, 1, true)).toBe(34);
  expect(steppedValue(mvmLatency, 100, 1, false)).toBe(110);
  expect(steppedValue(acceleratorFields.dramBandwidth, 5.332, 1, false)).toBe(5.432);
});
