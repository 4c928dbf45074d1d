import type { Words } from '../../../base/words.ts';
import type { Followed } from '../../../layout/follow/followed.ts';
import { followedOps } from '../../../layout/skyline/followed-ops.ts';
import { floorZ, footOf, type Lattice, type Point, skylineLattice } from '../../../layout/skyline/lattice.ts';
import { type LowBuilding, lowBuildings } from '../../../layout/skyline/low-buildings.ts';
import { unitActivity } from '../../../layout/skyline/unit-activity.ts';
import type { Colouring } from '../../../layout/tier-map/colouring.ts';
import { tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import type { PlanTarget } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import type { Theme } from '../../shared/read-theme.ts';
import type { PlanMark } from '../scene/plan-mark.ts';
import type { Place } from '../../stage/spaces.ts';
import type { BoxSize } from '../../stage/use-box-size.ts';
import { type FloorColours, floorColours, type SkyPalette, skyPalette } from './skyline-colours.ts';

export type Foot = readonly [front: Point, right: Point, back: Point, left: Point];

/** All that the painters of the skyline read; made anew when one of its parts changes, never per frame. */
export interface SkylineScene {
  readonly source: PlanSource;
  readonly colouring: Colouring;
  readonly mark: PlanMark;
  readonly highlight: number;
  readonly theme: Theme;
  /** What is written into it is in this language. */
  readonly say: Words;
  readonly large: boolean;
  readonly size: BoxSize;
  readonly lattice: Lattice;
  readonly feet: readonly Foot[];
  readonly buildings: readonly LowBuilding[];
  readonly sky: SkyPalette;
  readonly colours: readonly FloorColours[];
  /** Whether an op belongs to what is followed; null = nothing is. */
  readonly isFollowed: ((id: number) => boolean) | null;
}

export type SkylineInputs = Pick<
  SkylineScene,
  'source' | 'colouring' | 'mark' | 'highlight' | 'theme' | 'say' | 'large'
>;

/** Null if the chip has too many tiles for towers of this picture's size. */
export function skylineScene(
  inputs: SkylineInputs,
  size: BoxSize,
  followed: Followed | null = null,
): SkylineScene | null {
  const { cells, run } = inputs.source;
  const lattice = skylineLattice({
    ...size,
    tiles: cells.tiles,
    tiers: cells.tiers,
    mostUsed: cells.mostUsed,
    large: inputs.large,
  });
  if (!lattice) return null;
  return {
    ...inputs,
    size,
    lattice,
    feet: Array.from({ length: cells.tiles }, (_, tile) => footOf(lattice, tile)),
    buildings: run ? lowBuildings(lattice, unitActivity(run.simulation)) : [],
    sky: skyPalette(inputs.theme),
    colours: floorColours(inputs.colouring, inputs.theme),
    isFollowed: run && followed ? followedOps(run.simulation, followed) : null,
  };
}

/** Where in the picture a tower or a floor is, px as it is laid out. */
export function placeOfTarget({ feet, lattice, source }: SkylineScene, target: PlanTarget): Place | null {
  const foot = target && feet[target.tile];
  if (!foot) return null;
  const [front, , back] = foot;
  const tier = target.kind === 'cell' ? target.tier + 0.5 : tiersUsed(source.cells, target.tile) / 2;
  return { x: (front[0] + back[0]) / 2, y: (front[1] + back[1]) / 2 - floorZ(lattice, tier) };
}
