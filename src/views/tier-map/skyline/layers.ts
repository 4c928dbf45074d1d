import { type CityWindow, cornerOf } from '../../../layout/skyline/city-window.ts';
import { floorZ } from '../../../layout/skyline/lattice.ts';
import type { Flights } from '../../../layout/skyline/transfers.ts';
import type { ChipInstant } from '../../../layout/tier-map/chip-instant.ts';
import { tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import type { PlanMark } from '../scene/plan-mark.ts';
import { paintCity } from './paint-city.ts';
import { paintGround } from './paint-ground.ts';
import { lightsAt, paintLights, paintPools, repaintNeighbours } from './paint-lights.ts';
import { paintQueues } from './paint-queues.ts';
import { paintHeads, paintStreetsInUse, travellersOf } from './paint-traffic.ts';
import { paintUnits } from './paint-units.ts';
import type { SkylineScene } from './skyline-scene.ts';
import { strokeStorey } from './solids.ts';

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What goes on at the time cursor, and what is pointed at. */
export interface SkylineNow {
  readonly cursor: ChipInstant;
  readonly flights: Flights;
  readonly hover: PlanMark;
  /** Nothing moves but with time. */
  readonly still: boolean;
}

/** What does not change while time moves. */
export interface SkylineLayers {
  readonly window: CityWindow;
  readonly ground: OffscreenCanvas;
  readonly city: OffscreenCanvas;
}

function layer(
  scene: SkylineScene,
  ratio: number,
  window: CityWindow,
  paint: (pen: OffscreenCanvasRenderingContext2D) => void,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(scene.size.width * ratio)),
    Math.max(1, Math.round(scene.size.height * ratio)),
  );
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.scale(ratio, ratio);
    lookThrough(pen, scene, window);
    paint(pen);
  }
  return canvas;
}

/** From here on the pen draws, where the picture was laid out, what is seen of it through a window. */
function lookThrough(pen: Pen, { size }: SkylineScene, window: CityWindow): void {
  const { x, y } = cornerOf(window, size);
  pen.scale(window.zoom, window.zoom);
  pen.translate(-x, -y);
}

const skylineLayers = (scene: SkylineScene, ratio: number, window: CityWindow): SkylineLayers => ({
  window,
  ground: layer(scene, ratio, window, (pen) => paintGround(pen, scene)),
  city: layer(scene, ratio, window, (pen) => paintCity(pen, scene)),
});

/**
 * The layers of a scene as it is seen through a window, made when they are first painted, since only then the screen's
 * resolution is known. They are painted at the window's zoom, so that they are sharp.
 */
export function layersOnDemand(
  scene: SkylineScene | null,
  window: CityWindow,
): (ratio: number) => SkylineLayers | null {
  let made: { readonly ratio: number; readonly layers: SkylineLayers } | null = null;
  return (ratio) => {
    if (scene && made?.ratio !== ratio) made = { ratio, layers: skylineLayers(scene, ratio, window) };
    return made?.layers ?? null;
  };
}

/**
 * One frame. All vectors run at street level, so “streets, then towers” is right without a depth buffer: ground, light on
 * the ground, streets in use, towers, lit floors, lifts, queues, buildings at work.
 */
export function paintLayers(
  pen: CanvasRenderingContext2D,
  scene: SkylineScene,
  { window, ground, city }: SkylineLayers,
  { cursor, flights, hover, still }: SkylineNow,
): void {
  const { x, y } = cornerOf(window, scene.size);
  const { width, height } = scene.size;
  const put = (bitmap: OffscreenCanvas) => pen.drawImage(bitmap, x, y, width / window.zoom, height / window.zoom);
  pen.save();
  lookThrough(pen, scene, window);
  paintFrame(pen, scene, { ground: () => put(ground), city: () => put(city) }, cursor, flights, still);
  paintHovered(pen, scene, hover);
  pen.restore();
}

/** One frame as shapes throughout, for a figure: nothing of it was painted before, and nothing is pointed at. */
export function paintSkyline(
  pen: CanvasRenderingContext2D,
  scene: SkylineScene,
  cursor: ChipInstant,
  flights: Flights,
): void {
  const lasting = { ground: () => paintGround(pen, scene), city: () => paintCity(pen, scene) };
  paintFrame(pen, scene, lasting, cursor, flights, true);
}

function paintFrame(
  pen: CanvasRenderingContext2D,
  scene: SkylineScene,
  lasting: { readonly ground: () => void; readonly city: () => void },
  cursor: ChipInstant,
  flights: Flights,
  still: boolean,
): void {
  const lights = lightsAt(scene, cursor, still);
  const travellers = travellersOf(scene, flights);
  lasting.ground();
  paintPools(pen, scene, lights);
  paintStreetsInUse(pen, scene, travellers, still);
  paintHeads(pen, scene, travellers, false);
  lasting.city();
  paintLights(pen, scene, lights);
  repaintNeighbours(pen, scene, lights);
  paintHeads(pen, scene, travellers, true);
  paintQueues(pen, scene, cursor);
  paintUnits(pen, scene, cursor.time);
}

/** What is pointed at: a thin outline, dashed, since a full one means selected. */
function paintHovered(pen: CanvasRenderingContext2D, scene: SkylineScene, { tile, tier }: PlanMark): void {
  const foot = scene.feet[tile];
  if (!foot) return;
  const { lattice, sky, source } = scene;
  const from = tier < 0 ? 0 : tier;
  const to = tier < 0 ? Math.max(1, tiersUsed(source.cells, tile)) : tier + 1;
  pen.strokeStyle = sky.outline;
  pen.lineWidth = 1.2;
  pen.setLineDash([3, 2]);
  strokeStorey(pen, foot, floorZ(lattice, from), Math.max(floorZ(lattice, from) + 2, floorZ(lattice, to)));
  pen.setLineDash([]);
}
