import { runChunk } from '../../../model/op-graph.ts';
import { floorZ } from '../../../layout/skyline/lattice.ts';
import { buildingOf } from '../../../layout/skyline/low-buildings.ts';
import {
  type Door,
  headOf,
  pointAlong,
  type Route,
  routeBetween,
  towerDoor,
  unitDoor,
} from '../../../layout/skyline/streets.ts';
import type { Flight, Flights } from '../../../layout/skyline/transfers.ts';
import { opRoles } from '../../../layout/roles.ts';
import { OP } from '../../../model/op.ts';
import { glowSprite } from './glow.ts';
import type { SkylineScene } from './skyline-scene.ts';

type Pen = CanvasRenderingContext2D;

/** A vector with its way. */
export interface Traveller {
  readonly route: Route;
  readonly from: Door;
  readonly to: Door;
  readonly share: number;
  readonly colour: string;
  /** It belongs to what is followed, or nothing is. */
  readonly followed: boolean;
}

/** Up to so many vectors are drawn one by one with their tails; more are heads alone, those that run together as one. */
const IN_DETAIL = 40;
const TAIL = 120;
/** What other vectors keep beside those of what is followed. */
const BESIDE = 0.4;

function doorOf({ source, lattice, buildings }: SkylineScene, id: number): Door | null {
  if (!source.run) return null;
  const { graph, mapping, schedule, scenario } = source.run.simulation;
  const kind = graph.kind[id % graph.ops];
  if (kind === OP.mvm) {
    const chunk = runChunk(graph, id);
    return towerDoor(
      lattice,
      mapping.chunks.tile[chunk] ?? 0,
      floorZ(lattice, (mapping.chunks.tier[chunk] ?? 0) + 0.5),
    );
  }
  const lane = (schedule.unit[id] ?? 0) + (kind === OP.mha ? scenario.accelerator.digitalUnits : 0);
  const building = buildingOf(buildings, lane);
  return building ? unitDoor(lattice, building.x) : null;
}

/** The vectors with their ways. Coloured by the matrix that they come from or go to. */
export function travellersOf(scene: SkylineScene, { flights }: Flights): Traveller[] {
  const { source, theme, sky, isFollowed } = scene;
  if (!source.run) return [];
  const { graph, mapping } = source.run.simulation;
  const roles = opRoles(graph, mapping);
  return flights.flatMap(({ from, to, share }: Flight) => {
    const start = doorOf(scene, from);
    const goal = doorOf(scene, to);
    if (!start || !goal) return [];
    const matrixEnd = graph.kind[from % graph.ops] === OP.mvm ? from : to;
    const colour = theme.roles[roles[matrixEnd % graph.ops] ?? 0] ?? sky.ink;
    const followed = isFollowed === null || isFollowed(to);
    return [{ route: routeBetween(scene.lattice, start, goal), from: start, to: goal, share, colour, followed }];
  });
}

function traceRoute(pen: Pen, route: Route, from: number, to: number): void {
  pen.beginPath();
  const [x, y] = pointAlong(route, from);
  pen.moveTo(x, y);
  route.corners.forEach(([cx, cy], i) => {
    const at = route.lengthTo[i] ?? 0;
    if (at > from && at < to) pen.lineTo(cx, cy);
  });
  const [ex, ey] = pointAlong(route, to);
  pen.lineTo(ex, ey);
}

/**
 * On the streets, before the towers are painted over them: the ways as hairlines, and the tails of the vectors. Where they
 * are too many, only of what is followed.
 */
export function paintStreetsInUse(
  pen: Pen,
  { sky, isFollowed }: SkylineScene,
  travellers: readonly Traveller[],
  still: boolean,
): void {
  const many = travellers.length > IN_DETAIL;
  const detailed = many ? travellers.filter(({ followed }) => followed) : travellers;
  if (many && (isFollowed === null || detailed.length > IN_DETAIL)) return;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const { route, from, to, share, colour, followed } of detailed) {
    const kept = followed ? 1 : BESIDE;
    pen.globalAlpha = 0.35 * kept;
    pen.strokeStyle = colour;
    pen.lineWidth = 0.8;
    traceRoute(pen, route, 0, route.length);
    pen.stroke();
    const { street } = headOf(route, from, to, share);
    if (still || street <= 0 || street >= 1) continue;
    const head = street * route.length;
    for (const [back, alpha, width] of [
      [1, 0.25, 1.6],
      [0.55, 0.45, 2.2],
      [0.22, 0.9, 2.8],
    ] as const) {
      pen.globalAlpha = alpha * kept;
      pen.strokeStyle = sky.dusk && back < 0.3 ? '#ffffff' : colour;
      pen.lineWidth = width;
      traceRoute(pen, route, Math.max(0, head - TAIL * back), head);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}

/** The heads, on the streets or in the lifts of their towers; heads at one place are one, with their number. */
export function paintHeads(
  pen: Pen,
  { sky, theme, large }: SkylineScene,
  travellers: readonly Traveller[],
  lifts: boolean,
): void {
  const bunches = new Map<string, { x: number; y: number; count: number; colour: string; followed: boolean }>();
  for (const { route, from, to, share, colour, followed } of travellers) {
    const { at, street } = headOf(route, from, to, share);
    if ((street <= 0 || street >= 1) !== lifts) continue;
    const key = `${followed} ${Math.round(at[0] / 12)} ${Math.round(at[1] / 12)}`;
    const bunch = bunches.get(key);
    if (bunch) bunch.count++;
    else bunches.set(key, { x: at[0], y: at[1], count: 1, colour, followed });
  }
  pen.font = `600 10px ${theme.sans}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  // What is followed comes last, over the others.
  const inOrder = [...bunches.values()].toSorted((a, b) => Number(a.followed) - Number(b.followed));
  for (const { x, y, count, colour, followed } of inOrder) {
    const radius = (large ? 3 : 2) + Math.min(3, Math.log2(count) * 0.6);
    if (sky.dusk) {
      pen.globalCompositeOperation = 'lighter';
      pen.globalAlpha = followed ? 0.7 : 0.7 * BESIDE;
      pen.drawImage(glowSprite(colour), x - radius * 4, y - radius * 4, radius * 8, radius * 8);
      pen.globalCompositeOperation = 'source-over';
      pen.globalAlpha = 1;
    }
    pen.globalAlpha = followed ? 1 : BESIDE;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fillStyle = sky.dusk ? '#ffffff' : colour;
    pen.fill();
    if (!sky.dusk) {
      pen.strokeStyle = '#fffdf8';
      pen.lineWidth = 1;
      pen.stroke();
    }
    pen.globalAlpha = 1;
    if (count > 1 && large) {
      pen.fillStyle = sky.ink;
      pen.fillText(`×${count}`, x + radius + 2, y - radius - 2);
    }
  }
}
