/**
 * Where towers stand. Coordinates of the ground: x along a street, y in depth, both in towers; z upwards in px. The
 * projection is parallel: P(x, y, z) = origin + x·ex + y·ey − z·(0, 1).
 *
 * In the lattice of towers the city is turned by atan(1 / R) for R rows. Tile n stands at column ⌊n / R⌋, row
 * R − 1 − (n mod R), so its screen x is n times the pitch: every tower has a screen column of its own, in tile order, and
 * none hides another. With 24 tiles, R = 3: tile 7 at column 2, row 1, eight pitches from the left.
 */
export interface Lattice {
  readonly kind: 'towers' | 'plaza';
  readonly rows: number;
  readonly columns: number;
  /** Side of a tower, in towers. */
  readonly footprint: number;
  readonly ex: Point;
  readonly ey: Point;
  readonly origin: Point;
  /** Height of a tier, px. */
  readonly floor: number;
  /** Tiers drawn to scale; those above are cut off. */
  readonly cut: number;
  /** px of glass above the cut; 0 if nothing is cut off. */
  readonly cap: number;
  /** Screen distance of neighbouring towers, px. */
  readonly pitch: number;
  /** Depth of the row of low buildings before the city, clear of the numbers and queues at the towers' doors. */
  readonly unitDepth: number;
}

/** px that numbers and queues take below a tower's foot, and that a low building rises. */
const DOORSTEP = { large: 34, small: 15 };
const RISE = { large: 30, small: 12 };
/** Depth of a low building, in towers. */
export const UNIT_SIDE = 0.42;

/** How far before the first row the low buildings stand, if one row is `depth` px deep on the screen. */
const unitDepthFor = (footprint: number, depth: number, large: boolean, doorstep: number): number =>
  -(footprint / 2 + UNIT_SIDE / 2 + (doorstep + RISE[large ? 'large' : 'small']) / depth);

export type Point = readonly [x: number, y: number];

export interface SkylineSpec {
  readonly tiles: number;
  readonly tiers: number;
  readonly mostUsed: number;
  readonly width: number;
  readonly height: number;
  /** The view fills the screen, so that titles stand in the picture's upper left. */
  readonly large: boolean;
}

/** Ratio of the depth of the ground on the screen to its true depth; with three rows x and z have one scale. */
const ELEVATION = { few: 0.3015, many: 0.33 };
/** Towers closer than this (px) would be lines; the plan shows such chips better. */
export const LEAST_PITCH = 9;
const MOST_PITCH = 130;
const MOST_FLOOR = 26;
/** The break between what is to scale and what is not. */
export const BREAK = 8;
/** At most as many tiers in use, and towers are lower than a street is deep. */
const PLAZA_TIERS = 3;

export function rowsFor(tiles: number): number {
  if (tiles <= 1) return 1;
  if (tiles <= 12) return 2;
  if (tiles <= 36) return 3;
  return tiles <= 100 ? 4 : 5;
}

/** The lattice for a chip in a picture of the given size; null if its towers would be too slim to be told apart. */
export function skylineLattice(spec: SkylineSpec): Lattice | null {
  if (spec.mostUsed <= PLAZA_TIERS && spec.tiles > 12 && spec.tiles <= 200) return plaza(spec);
  return towers(spec);
}

function towers({ tiles, tiers, mostUsed, width, height, large }: SkylineSpec): Lattice | null {
  const rows = rowsFor(tiles);
  const columns = Math.ceil(tiles / rows);
  const [left, right, top, bottom] = large ? [96, 60, 24, 26] : [34, 14, 8, 10];
  const pitch = Math.min(MOST_PITCH, (width - left - right) / (tiles + 0.5));
  if (pitch < LEAST_PITCH) return null;
  const s = rows > 3 ? ELEVATION.many : ELEVATION.few;
  const ex: Point = [rows * pitch, -pitch * s];
  const ey: Point = [-pitch, -rows * pitch * s];
  const cut = Math.min(tiers, Math.max(8, Math.ceil(mostUsed / 8) * 8));
  const footprint = 0.93 / (rows + 1);
  const unitDepth = unitDepthFor(footprint, rows * pitch * s, large, DOORSTEP[large ? 'large' : 'small']);
  // The low buildings are shifted to stand under the city, which takes them down by their share of a street's slope.
  const front = (PLATE_EDGE - unitDepth) * rows * pitch * s - (unitDepth / rows) * pitch * s;
  const rise = pitch * s * (columns - 1) + rows * pitch * s * (rows - 1);
  const cap = cut < tiers ? (large ? 44 : 20) : 0;
  // The title stands over the first towers, which are the lowest on the screen.
  const overFirst = large ? 128 : 14;
  const free = Math.min(
    height - top - bottom - front - rise,
    height - bottom - front - rows * pitch * s * (rows - 1) - overFirst,
  );
  const floor = Math.min(MOST_FLOOR, Math.max(0.05, (free - cap - BREAK) / cut));
  const x = (width - right + left - (tiles - 1) * pitch) / 2 + pitch * (rows - 1);
  // What the height leaves over goes above and below alike.
  const spare = Math.max(0, free - floor * cut - cap - BREAK);
  const origin: Point = [x, height - bottom - front - spare / 3];
  return { kind: 'towers', rows, columns, footprint, ex, ey, origin, floor, cut, cap, pitch, unitDepth };
}

/** Plate before the low buildings, in rows. */
const PLATE_EDGE = 0.5;

function plaza({ tiles, tiers, mostUsed, width, height, large }: SkylineSpec): Lattice | null {
  const columns = Math.min(10, tiles);
  const rows = Math.ceil(tiles / columns);
  const [left, right, top, bottom] = large ? [150, 60, 90, 20] : [16, 16, 12, 8];
  // The shape of the design at 95 px a column, scaled to what there is.
  const [ex0, ey0]: readonly [Point, Point] = [
    [95, -15.5],
    [-27, -48],
  ];
  const spanX = ex0[0] * columns - ey0[0] * (rows + 1.2);
  const footprint = 0.58;
  const unitDepth = unitDepthFor(footprint, -ey0[1], large, large ? 14 : 6);
  const spanY = -ex0[1] * columns - ey0[1] * (rows - 0.5 + PLATE_EDGE - unitDepth);
  const scale = Math.min((width - left - right) / spanX, (height - top - bottom - 20) / spanY, 1.25);
  if (95 * scale < 24) return null;
  const ex: Point = [ex0[0] * scale, ex0[1] * scale];
  const ey: Point = [ey0[0] * scale, ey0[1] * scale];
  const slackX = Math.max(0, width - left - right - spanX * scale);
  const slackY = Math.max(0, height - top - bottom - 20 - spanY * scale);
  const origin: Point = [
    left + slackX / 2 - ey[0] * (rows - 0.5) + ex[0] * 0.5,
    height - bottom - slackY / 2 + ey[1] * (PLATE_EDGE - unitDepth) + ex[1] * 0.5,
  ];
  const cut = Math.min(tiers, Math.max(1, mostUsed));
  const floor = 20 * scale;
  return { kind: 'plaza', rows, columns, footprint, ex, ey, origin, floor, cut, cap: 0, pitch: ex[0], unitDepth };
}

/** Ground coordinates of the middle of a tile's tower. */
export function towerPlace({ kind, rows, columns }: Lattice, tile: number): Point {
  if (kind === 'plaza') return [tile % columns, Math.floor(tile / columns)];
  return [Math.floor(tile / rows), rows - 1 - (tile % rows)];
}

/** A point of the city on the screen. */
export const project = ({ origin, ex, ey }: Lattice, x: number, y: number, z = 0): Point => [
  origin[0] + x * ex[0] + y * ey[0],
  origin[1] + x * ex[1] + y * ey[1] - z,
];

/** Height at which tier `tier` begins, px; tiers above the cut share the glass. */
export const floorZ = ({ floor, cut }: Lattice, tier: number): number => Math.min(tier, cut) * floor;

/** The corners of a tower's foot: front left, front right, back right, back left. */
export function footOf(lattice: Lattice, tile: number): readonly [Point, Point, Point, Point] {
  const [x, y] = towerPlace(lattice, tile);
  const half = lattice.footprint / 2;
  return [
    project(lattice, x - half, y - half),
    project(lattice, x + half, y - half),
    project(lattice, x + half, y + half),
    project(lattice, x - half, y + half),
  ];
}
