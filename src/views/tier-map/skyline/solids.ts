import type { Point } from '../../../layout/skyline/lattice.ts';
import type { Foot } from './skyline-scene.ts';

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Traces a wall over the edge a–b of a foot, from height z0 to z1. */
export function traceWall(pen: Pen, a: Point, b: Point, z0: number, z1: number): void {
  pen.beginPath();
  pen.moveTo(a[0], a[1] - z0);
  pen.lineTo(b[0], b[1] - z0);
  pen.lineTo(b[0], b[1] - z1);
  pen.lineTo(a[0], a[1] - z1);
  pen.closePath();
}

export function traceRoof(pen: Pen, foot: Foot, z: number): void {
  pen.beginPath();
  for (const [x, y] of foot) pen.lineTo(x, y - z);
  pen.closePath();
}

/** The two walls that one sees of a storey: the front and, darker, the left one. */
export function fillStorey(pen: Pen, foot: Foot, z0: number, z1: number, front: string, side: string): void {
  traceWall(pen, foot[3], foot[0], z0, z1);
  pen.fillStyle = side;
  pen.fill();
  traceWall(pen, foot[0], foot[1], z0, z1);
  pen.fillStyle = front;
  pen.fill();
}

/** A part of the front wall, from its left corner on. */
export const partOfFront = ([front, right]: Foot, share: number): Point => [
  front[0] + (right[0] - front[0]) * share,
  front[1] + (right[1] - front[1]) * share,
];

/** The outline of both walls. */
export function strokeStorey(pen: Pen, [front, right, , left]: Foot, z0: number, z1: number): void {
  pen.beginPath();
  pen.moveTo(left[0], left[1] - z0);
  pen.lineTo(front[0], front[1] - z0);
  pen.lineTo(right[0], right[1] - z0);
  pen.lineTo(right[0], right[1] - z1);
  pen.lineTo(front[0], front[1] - z1);
  pen.lineTo(left[0], left[1] - z1);
  pen.closePath();
  pen.stroke();
}

/** Letters along the front wall, sheared as it is. */
export function writeOnFront(pen: Pen, [front, right]: Foot, z: number, text: string): void {
  const slope = (right[1] - front[1]) / (right[0] - front[0]);
  pen.save();
  pen.transform(1, slope, 0, 1, (front[0] + right[0]) / 2, (front[1] + right[1]) / 2 - z);
  pen.fillText(text, 0, 0);
  pen.restore();
}
