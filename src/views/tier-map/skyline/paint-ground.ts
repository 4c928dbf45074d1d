import { project, UNIT_SIDE } from '../../../layout/skyline/lattice.ts';
import type { SkylineScene } from './skyline-scene.ts';

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Sky, plate and streets. */
export function paintGround(pen: Pen, { size, sky, lattice }: SkylineScene): void {
  const gradient = pen.createLinearGradient(0, 0, 0, size.height);
  for (const [at, colour] of sky.sky) gradient.addColorStop(at, colour);
  pen.fillStyle = gradient;
  pen.fillRect(0, 0, size.width, size.height);

  const { columns, rows } = lattice;
  const left = -0.85 - (lattice.unitDepth * lattice.ey[0]) / lattice.ex[0];
  const right = columns - 0.15;
  const front = lattice.unitDepth - UNIT_SIDE / 2 - 0.2;
  const back = rows - 0.35;
  const trace = (corners: readonly (readonly [number, number])[], drop = 0): void => {
    pen.beginPath();
    for (const [x, y] of corners) {
      const [px, py] = project(lattice, x, y);
      pen.lineTo(px, py + drop);
    }
    pen.closePath();
  };
  const plate = [
    [left, front],
    [right, front],
    [right, back],
    [left, back],
  ] as const;
  pen.fillStyle = sky.plateEdge;
  trace(plate, 7);
  pen.fill();
  pen.fillStyle = sky.plate;
  trace(plate);
  pen.fill();

  pen.strokeStyle = sky.street;
  pen.lineCap = 'butt';
  const line = (x0: number, y0: number, x1: number, y1: number): void => {
    const from = project(lattice, x0, y0);
    const to = project(lattice, x1, y1);
    pen.beginPath();
    pen.moveTo(from[0], from[1]);
    pen.lineTo(to[0], to[1]);
    pen.stroke();
  };
  pen.lineWidth = Math.max(1, Math.min(6, lattice.pitch / 9));
  for (let row = 0; row < rows; row++) line(left, row - 0.5, right, row - 0.5);
  pen.lineWidth = Math.max(0.7, Math.min(4, lattice.pitch / 14));
  for (let column = 0; column <= columns; column++) line(column - 0.5, -0.5, column - 0.5, back);
}
