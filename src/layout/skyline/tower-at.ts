import { footOf, type Lattice } from './lattice.ts';

/** What lies under a point of the skyline: a floor of a tower; tier −1 = its roof, its glass, or its foot. */
export interface TowerTarget {
  readonly tile: number;
  readonly tier: number;
}

/** How many tiers of tile `tile` are in use. */
type Used = (tile: number) => number;

function floorOf(lattice: Lattice, tile: number, px: number, py: number, used: Used): TowerTarget | null {
  const [front, right, back, left] = footOf(lattice, tile);
  if (px < left[0] || px >= right[0]) return null;
  // The foot of the two visible faces at this screen x, and the far edge of the roof.
  const between = (a: readonly [number, number], b: readonly [number, number]) =>
    a[1] + ((px - a[0]) / (b[0] - a[0] || 1)) * (b[1] - a[1]);
  const foot = px < front[0] ? between(left, front) : between(front, right);
  const far = px < back[0] ? between(left, back) : between(back, right);
  const z = foot - py;
  const height = lattice.kind === 'plaza' ? Math.max(1, used(tile)) * lattice.floor : lattice.cut * lattice.floor;
  if (z < 0 || py < far - height - lattice.cap) return null;
  const tier = Math.floor(z / lattice.floor);
  return { tile, tier: tier < used(tile) ? tier : -1 };
}

/** The tower at a point, the foremost one where several overlap (in the plaza only). */
export function towerAt(lattice: Lattice, tiles: number, px: number, py: number, used: Used): TowerTarget | null {
  // Tiles are numbered from the front in the plaza; elsewhere no two towers share a screen column.
  for (let tile = 0; tile < tiles; tile++) {
    const target = floorOf(lattice, tile, px, py, used);
    if (target) return target;
  }
  return null;
}
