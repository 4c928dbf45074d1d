import { type Lattice, type Point, project, UNIT_SIDE } from './lattice.ts';
import type { UnitActivity } from './unit-activity.ts';

/** A digital or MHA unit before the city, or a whole pool of them where there are many. */
export interface LowBuilding {
  readonly pool: 'digital' | 'attention';
  /** Lanes of `UnitActivity` that it stands for: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
}

/** More buildings than this, or narrower ones (in towers), would have no room for their names. */
const MOST = 14;
const LEAST_SLOT = 0.5;
/** px of a name. */
const NAME = 92;

export function lowBuildings({ columns, unitDepth, ex, ey }: Lattice, { digital, mha }: UnitActivity): LowBuilding[] {
  const single = digital + mha <= MOST && (digital + mha) * LEAST_SLOT <= columns + 0.1;
  const before = Math.ceil(digital / 2);
  // The attention units stand in the middle, where the ways to them are shortest.
  const lanes: readonly (readonly ['digital' | 'attention', number, number])[] = single
    ? [
        ...Array.from({ length: before }, (_, i) => ['digital', i, i + 1] as const),
        ...Array.from({ length: mha }, (_, i) => ['attention', digital + i, digital + i + 1] as const),
        ...Array.from({ length: digital - before }, (_, i) => ['digital', before + i, before + i + 1] as const),
      ]
    : [
        ['digital', 0, digital],
        ['attention', digital, digital + mha],
      ];
  // What stands nearer stands farther to the right on the screen; shifted back, the row has the city's width.
  const left = -0.55 - (unitDepth * ey[0]) / ex[0];
  const span = columns + 0.1;
  const slot = span / lanes.length;
  // In a city of many slim columns a building spans several, so that its name finds room.
  const width = Math.min(Math.max(0.9, NAME / ex[0]), slot * 0.78);
  return lanes.map(([pool, from, to], i) => ({ pool, from, to, x: left + (i + 0.5) * slot, width }));
}

/** The building that holds a lane. */
export const buildingOf = (buildings: readonly LowBuilding[], lane: number): LowBuilding | undefined =>
  buildings.find(({ from, to }) => lane >= from && lane < to);

/** Corners of its foot: front left, front right, back right, back left. */
export function buildingFoot(lattice: Lattice, { x, width }: LowBuilding): readonly [Point, Point, Point, Point] {
  const [half, depth] = [width / 2, UNIT_SIDE / 2];
  const { unitDepth } = lattice;
  return [
    project(lattice, x - half, unitDepth - depth),
    project(lattice, x + half, unitDepth - depth),
    project(lattice, x + half, unitDepth + depth),
    project(lattice, x - half, unitDepth + depth),
  ];
}
