import { type Lattice, type Point, project, towerPlace, UNIT_SIDE } from './lattice.ts';

/** A way on the ground with its length on the screen up to each corner. */
export interface Route {
  readonly corners: readonly Point[];
  readonly lengthTo: readonly number[];
  readonly length: number;
}

/** Where a vector starts or ends: a place on the ground and the height of its floor, px. */
export interface Door {
  readonly x: number;
  /** Depth of the door itself, and of the street before it. */
  readonly y: number;
  readonly street: number;
  readonly z: number;
}

/** Streets run in front of every row; avenues between columns. */
const STREET = 0.5;

export function towerDoor(lattice: Lattice, tile: number, z: number): Door {
  const [x, y] = towerPlace(lattice, tile);
  return { x, y: y - lattice.footprint / 2, street: y - STREET, z };
}

/** Low buildings stand before the city, on the other side of its first street. */
export const unitDoor = ({ unitDepth }: Lattice, x: number): Door => ({
  x,
  y: unitDepth + UNIT_SIDE / 2,
  street: -STREET,
  z: 0,
});

/** The way from one door to another: out to the street, along it, over an avenue to the other's street, and in. */
export function routeBetween(lattice: Lattice, from: Door, to: Door): Route {
  const y0 = from.street;
  const y1 = to.street;
  const ground: Point[] = [
    [from.x, from.y],
    [from.x, y0],
  ];
  if (y0 !== y1) {
    const avenue = to.x > from.x ? Math.floor(from.x) + STREET : Math.ceil(from.x) - STREET;
    ground.push([avenue, y0], [avenue, y1]);
  }
  ground.push([to.x, y1], [to.x, to.y]);
  const corners = ground.map(([x, y]) => project(lattice, x, y));
  const lengthTo = [0];
  for (let i = 1; i < corners.length; i++) {
    const [ax, ay] = corners[i - 1];
    const [bx, by] = corners[i];
    lengthTo.push(lengthTo[i - 1] + Math.hypot(bx - ax, by - ay));
  }
  return { corners, lengthTo, length: lengthTo[corners.length - 1] };
}

/** The point `length` px along a route. */
export function pointAlong({ corners, lengthTo }: Route, length: number): Point {
  let i = 1;
  while (i < corners.length - 1 && lengthTo[i] < length) i++;
  const span = lengthTo[i] - lengthTo[i - 1];
  const share = span > 0 ? Math.min(1, Math.max(0, (length - lengthTo[i - 1]) / span)) : 1;
  const [ax, ay] = corners[i - 1];
  const [bx, by] = corners[i];
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** Shares of a transfer's time: down the lift of its source, along the streets, up the lift of its goal. */
const DOWN = 0.14;
const UP = 0.16;

/** Where the head of a vector is after `share` of its time, with how much of its street lies behind it (0 … 1). */
export function headOf(
  route: Route,
  from: Door,
  to: Door,
  share: number,
): { readonly at: Point; readonly street: number } {
  if (share < DOWN) {
    const [x, y] = route.corners[0];
    return { at: [x, y - from.z * (1 - share / DOWN)], street: 0 };
  }
  if (share > 1 - UP) {
    const [x, y] = route.corners[route.corners.length - 1];
    return { at: [x, y - to.z * ((share - 1 + UP) / UP)], street: 1 };
  }
  const street = (share - DOWN) / (1 - DOWN - UP);
  return { at: pointAlong(route, street * route.length), street };
}
