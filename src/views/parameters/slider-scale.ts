import type { NumberField } from '../../model/field.ts';

/** How a slider's position, 0 … 1, and a field's value belong together. */

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** Position of a value; values beyond the slider's range stand at its ends. */
export function sliderPosition({ slider: { min, max, scale } }: NumberField, value: number): number {
  const inside = clamp(value, min, max);
  return scale === 'log' ? Math.log(inside / min) / Math.log(max / min) : (inside - min) / (max - min);
}

/** Rounds to eight values an octave (…, 512, 576, 640, …), so that sizes stay multiples of small powers of two. */
function octaveValue(value: number): number {
  const grid = Math.max(1, 2 ** (Math.floor(Math.log2(Math.max(1, value))) - 3));
  return Math.round(value / grid) * grid;
}

/** Rounds to two significant digits, on the field's grid. */
const twoDigits = (value: number, step: number): number =>
  Number((Math.round(Number(value.toPrecision(2)) / step) * step).toPrecision(12));

/** The value that a person would choose near `value`. */
function niceValue(field: NumberField, value: number): number {
  const nice =
    field.step < 1
      ? twoDigits(value, field.step)
      : field.slider.scale === 'log'
        ? octaveValue(value)
        : Math.round(value);
  return clamp(nice, field.min, field.max);
}

/** The value at a position, rounded to what a person would choose. */
export function valueAtPosition(field: NumberField, position: number): number {
  const { min, max, scale } = field.slider;
  const raw = scale === 'log' ? min * (max / min) ** position : min + position * (max - min);
  return clamp(niceValue(field, raw), Math.min(min, field.max), Math.max(max, field.min));
}

/** One step up or down: 1 for a whole number, else one in the second significant digit; a large step is ten of them. */
export function steppedValue(field: NumberField, value: number, direction: 1 | -1, large: boolean): number {
  const digit = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - 1);
  const unit = field.step === 1 ? 1 : digit;
  const next = value + direction * unit * (large ? 10 : 1);
  return clamp(Number(next.toPrecision(12)), field.min, field.max);
}
