import { fixedFigure, timeUnits } from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
import type { TimeWindow } from './time-scale.ts';

export interface Tick {
  readonly time: number;
  /** Figure without its unit, which stands once at the left of the axis. */
  readonly label: Text;
}

export interface Ticks {
  readonly unit: string;
  /** ns between ticks. */
  readonly step: number;
  readonly ticks: readonly Tick[];
}

/** The smallest of 1, 2, 5 times a power of ten that is at least `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Round moments of a window, in the unit that suits its far end: 10 000 ns reads “10 µs”. */
export function ticksOf({ from, to }: TimeWindow, most: number): Ticks {
  const step = niceStep((to - from) / Math.max(1, most));
  const [unit, size] = timeUnits.findLast(([, unitSize]) => unitSize <= to * (1 + 1e-9)) ?? ['ns', 1];
  const decimals = Math.max(0, -Math.floor(Math.log10((step / size) * (1 + 1e-9))));
  const ticks: Tick[] = [];
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) {
    ticks.push({ time: n * step, label: n === 0 ? '0' : fixedFigure((n * step) / size, decimals) });
  }
  return { unit, step, ticks };
}
