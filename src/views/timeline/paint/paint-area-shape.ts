import type { TrackColumns } from '../../../layout/timeline/track-columns.ts';
import { cssOf } from './pixels.ts';
import type { AreaLook } from './raster.ts';

interface AreaBox {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Follows a figure over time, a step per column; equal neighbours are one step. */
function trace(
  pen: CanvasRenderingContext2D,
  values: Float32Array,
  left: number,
  yOf: (value: number) => number,
): void {
  for (let column = 0; column < values.length;) {
    const value = values[column] ?? 0;
    const y = yOf(value);
    pen.lineTo(left + column, y);
    do column++;
    while (column < values.length && values[column] === value);
    pen.lineTo(left + column, y);
  }
}

/** What `drawArea` writes as pixels, as a filled path and a line. */
export function paintAreaShape(
  pen: CanvasRenderingContext2D,
  { mean, max }: TrackColumns,
  full: number,
  { left, top, bottom }: AreaBox,
  { fill, line, peaks }: AreaLook,
): void {
  const yOf = (value: number): number => bottom - (full > 0 ? Math.min(1, value / full) * (bottom - top) : 0);
  pen.beginPath();
  pen.moveTo(left, bottom);
  trace(pen, mean, left, yOf);
  pen.lineTo(left + mean.length, bottom);
  pen.closePath();
  pen.fillStyle = cssOf(fill);
  pen.fill();
  pen.beginPath();
  trace(pen, peaks ? max : mean, left, (value) => yOf(value) + 0.4);
  pen.strokeStyle = cssOf(line);
  pen.lineWidth = 0.8;
  pen.lineJoin = 'round';
  pen.stroke();
}
