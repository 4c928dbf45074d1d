import { ticks } from 'd3';
import { engineering, exactFigure, timeUnits } from '../../base/format.ts';
import { joined, type Text } from '../../base/text.ts';

interface TimeTick {
  readonly value: number;
  readonly label: Text;
}

/** Ticks at 1-2-5 steps in the unit that suits the whole run; the unit stands at the last one. */
export function timeTicks(end: number): readonly TimeTick[] {
  const { unit } = engineering(end, timeUnits);
  const size = timeUnits.find(([name]) => name === unit)?.[1] ?? 1;
  const values = ticks(0, end / size, 9).filter((value) => value <= (end / size) * 0.97);
  return values.map((value, i) => ({
    value: value * size,
    label: i === values.length - 1 ? joined([exactFigure(value), ` ${unit}`]) : exactFigure(value),
  }));
}
