import type { TowerCut } from '../../../layout/skyline/tower-cut.ts';
import { type CutShape, cutShape } from './cut-shape.ts';
import { paintCutFloor, paintPulledOut } from './paint-cut-floors.ts';
import { paintFloorTable, paintQueueTable } from './paint-cut-tables.ts';
import type { SkylineScene } from './skyline-scene.ts';
import { fillStorey, strokeStorey } from './solids.ts';

type Pen = CanvasRenderingContext2D;

/** One tower, cut open: every floor with what it holds, the one that computes pulled out, the queue at the door. */
export function paintCut(pen: Pen, scene: SkylineScene, cut: TowerCut, latency: number): void {
  const { size, sky } = scene;
  const gradient = pen.createLinearGradient(0, 0, 0, size.height);
  for (const [at, colour] of sky.sky) gradient.addColorStop(at, colour);
  pen.fillStyle = gradient;
  pen.fillRect(0, 0, size.width, size.height);
  const shape = cutShape(scene, cut.floors.length);
  pen.save();
  pen.fillStyle = sky.plate;
  pen.beginPath();
  const [front] = shape.foot;
  for (const [dx, dy] of [
    [-330, 40],
    [380, -58],
    [520, -10],
    [-250, 96],
  ] as const)
    pen.lineTo(front[0] + dx, front[1] + dy);
  pen.fill();
  pen.restore();

  const runningTiers = new Set(cut.running.map(({ tier }) => tier));
  const waitingTiers = new Set(cut.queue.map(({ tier }) => tier));
  for (const floor of cut.floors)
    paintCutFloor(pen, scene, shape, floor, runningTiers.has(floor.tier), waitingTiers.has(floor.tier));
  paintGlassTop(pen, scene, shape, cut);
  cut.running.slice(0, 2).forEach((op, n) => paintPulledOut(pen, scene, shape, cut, op, n, latency));
  paintFloorTable(pen, scene, shape, cut, runningTiers);
  paintQueueTable(pen, scene, shape, cut);
}

function paintGlassTop(pen: Pen, { sky, source }: SkylineScene, { foot, floor }: CutShape, { floors }: TowerCut): void {
  if (floors.length >= source.cells.tiers) return;
  const z = floors.length * floor;
  pen.strokeStyle = sky.glass;
  pen.fillStyle = sky.glassFill;
  pen.lineWidth = 1;
  fillStorey(pen, foot, z, z + 34, sky.glassFill, sky.glassFill);
  strokeStorey(pen, foot, z, z + 34);
}
