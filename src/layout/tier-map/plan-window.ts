/**
 * The part of the chip that the plan shows, in cells: tiles to the right, tiers upwards, fractions allowed. Cell (3, 7)
 * covers tiles 3 … 4 and tiers 7 … 8.
 */
export interface PlanWindow {
  readonly tileFrom: number;
  readonly tileTo: number;
  readonly tierFrom: number;
  readonly tierTo: number;
}

/** What can be shown at all: all tiles, and the tiers below the break. */
export interface PlanExtent {
  readonly tiles: number;
  readonly tiers: number;
}

/** With fewer tiers than this in use, free ones are drawn too, so that a nearly empty chip looks empty. */
const LEAST_TIERS_SHOWN = 8;

/** Tiers that the plan shows to scale: those in use when free ones are folded away, otherwise all. */
export const shownTiers = (tiers: number, mostUsed: number, folded: boolean): number =>
  folded ? Math.min(tiers, Math.max(mostUsed, LEAST_TIERS_SHOWN)) : tiers;

export const wholeWindow = ({ tiles, tiers }: PlanExtent): PlanWindow => ({
  tileFrom: 0,
  tileTo: tiles,
  tierFrom: 0,
  tierTo: tiers,
});

function clampSpan(from: number, to: number, most: number): readonly [number, number] {
  const size = Math.min(most, Math.max(to - from, Math.min(1, most)));
  const start = Math.min(most - size, Math.max(0, (from + to - size) / 2));
  return [start, start + size];
}

/** The nearest window that lies within the extent and shows at least one cell. */
export function clampWindow(window: PlanWindow, { tiles, tiers }: PlanExtent): PlanWindow {
  const [tileFrom, tileTo] = clampSpan(window.tileFrom, window.tileTo, tiles);
  const [tierFrom, tierTo] = clampSpan(window.tierFrom, window.tierTo, tiers);
  return { tileFrom, tileTo, tierFrom, tierTo };
}

export const isWhole = (window: PlanWindow, { tiles, tiers }: PlanExtent): boolean =>
  window.tileTo - window.tileFrom >= tiles && window.tierTo - window.tierFrom >= tiers;

/** Scales the window by `factor` (< 1 = closer) about a point of it that stays where it is. */
export function zoomWindow(
  window: PlanWindow,
  factor: number,
  tile: number,
  tier: number,
  extent: PlanExtent,
): PlanWindow {
  const along = Math.max(factor, Math.min(1, 1 / (window.tileTo - window.tileFrom)));
  const up = Math.max(factor, Math.min(1, 1 / (window.tierTo - window.tierFrom)));
  return clampWindow(
    {
      tileFrom: tile - (tile - window.tileFrom) * along,
      tileTo: tile + (window.tileTo - tile) * along,
      tierFrom: tier - (tier - window.tierFrom) * up,
      tierTo: tier + (window.tierTo - tier) * up,
    },
    extent,
  );
}

/** Moves the window by tiles and tiers, as far as there is something to show. */
export const panWindow = (window: PlanWindow, tiles: number, tiers: number, extent: PlanExtent): PlanWindow =>
  clampWindow(
    {
      tileFrom: window.tileFrom + tiles,
      tileTo: window.tileTo + tiles,
      tierFrom: window.tierFrom + tiers,
      tierTo: window.tierTo + tiers,
    },
    extent,
  );

/** How far a span has to move to hold a cell. */
const shift = (at: number, from: number, to: number): number => (at < from ? at - from : at + 1 > to ? at + 1 - to : 0);

/** The window of the same size, moved as little as needed to show a cell. */
export function revealCell(window: PlanWindow, tile: number, tier: number, extent: PlanExtent): PlanWindow {
  return panWindow(
    window,
    shift(tile, window.tileFrom, window.tileTo),
    shift(tier, window.tierFrom, window.tierTo),
    extent,
  );
}
