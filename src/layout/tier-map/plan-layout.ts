import { shownTiers, clampWindow, isWhole, type PlanExtent, type PlanWindow, wholeWindow } from './plan-window.ts';

/** Where things are on the plan, in CSS pixels from the top left of its canvas. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlanSpec {
  readonly tiles: number;
  readonly tiers: number;
  readonly mostUsed: number;
  /** Free tiers are folded away behind a break. */
  readonly folded: boolean;
  /** Null = all. */
  readonly window: PlanWindow | null;
  readonly width: number;
  readonly height: number;
  /** The view fills the screen: larger type and one more margin. */
  readonly large: boolean;
  /** Whether there is a schedule to draw queues and shares of; without, the network does not fit. */
  readonly withActivity: boolean;
}

/** The picture's frame: the plot, and the margins under it that belong to tiles. */
export interface PlanLayout {
  readonly spec: PlanSpec;
  readonly extent: PlanExtent;
  readonly window: PlanWindow;
  /** All of the extent is visible. */
  readonly whole: boolean;
  readonly plot: Box;
  /** The folded tiers above the plot; height 0 if nothing is folded or the fold is not in sight. */
  readonly fold: Box;
  readonly axis: Box;
  /** Height 0 = not drawn. */
  readonly queue: Box;
  readonly busy: Box;
  readonly waited: Box;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

const small = { left: 36, right: 5, top: 4, fold: 26, axis: 17, queue: 34, busy: 12, waited: 12, gap: 3 };
const large = { left: 64, right: 4, top: 4, fold: 40, axis: 20, queue: 66, busy: 34, waited: 34, gap: 4 };

/** Below these heights (px) of the canvas the margins go, the least telling one first. */
const ROOM_FOR = { queue: 170, waited: 230, busy: 280 };

export function planLayout(spec: PlanSpec): PlanLayout {
  const { tiles, tiers, width, height } = spec;
  const size = spec.large ? large : small;
  const extent = { tiles, tiers: shownTiers(tiers, spec.mostUsed, spec.folded) };
  const window = spec.window === null ? wholeWindow(extent) : clampWindow(spec.window, extent);
  const foldInSight = extent.tiers < tiers && window.tierTo >= extent.tiers - 1e-9;
  const foldHeight = foldInSight ? size.fold : 0;
  const room = (least: number, wanted: number) => (spec.withActivity && height >= least ? wanted : 0);
  const queueHeight = room(ROOM_FOR.queue, size.queue);
  const waitedHeight = room(ROOM_FOR.waited, size.waited);
  const busyHeight = room(ROOM_FOR.busy, size.busy);
  const margins = [queueHeight, busyHeight, waitedHeight].reduce((sum, h) => sum + (h > 0 ? h + size.gap : 0), 0);

  const x = size.left;
  const plotWidth = Math.max(1, width - size.left - size.right);
  // Room for the words at the line where the chip was full.
  const top = spec.withActivity ? size.top : size.top + 16;
  const plotY = top + foldHeight;
  const plotHeight = Math.max(1, height - plotY - size.axis - margins);
  const across = (y: number, h: number): Box => ({ x, y, width: plotWidth, height: h });
  const axis = across(plotY + plotHeight, size.axis);
  const queue = across(axis.y + axis.height, queueHeight);
  const busy = across(queue.y + queueHeight + size.gap, busyHeight);
  const waited = across(busyHeight > 0 ? busy.y + busyHeight + size.gap : busy.y, waitedHeight);
  return {
    spec,
    extent,
    window,
    whole: isWhole(window, extent),
    plot: across(plotY, plotHeight),
    fold: across(top, foldHeight),
    axis,
    queue,
    busy,
    waited,
    cellWidth: plotWidth / (window.tileTo - window.tileFrom),
    cellHeight: plotHeight / (window.tierTo - window.tierFrom),
  };
}

/** Left edge of a tile's column. */
export const tileX = ({ plot, window, cellWidth }: PlanLayout, tile: number): number =>
  plot.x + (tile - window.tileFrom) * cellWidth;

/** Lower edge of a tier's row. */
export const tierY = ({ plot, window, cellHeight }: PlanLayout, tier: number): number =>
  plot.y + plot.height - (tier - window.tierFrom) * cellHeight;

export const cellBox = (layout: PlanLayout, tile: number, tier: number): Box => ({
  x: tileX(layout, tile),
  y: tierY(layout, tier + 1),
  width: layout.cellWidth,
  height: layout.cellHeight,
});

const contains = ({ x, y, width, height }: Box, px: number, py: number): boolean =>
  px >= x && px < x + width && py >= y && py < y + height;

/** What lies at a point: a cell, a tile (its folded part, its axis, its margins), or nothing. */
export type PlanTarget =
  | { readonly kind: 'cell'; readonly tile: number; readonly tier: number }
  | { readonly kind: 'tile'; readonly tile: number; readonly part: 'fold' | 'axis' | 'queue' | 'busy' | 'waited' }
  | null;

export function planTargetAt(layout: PlanLayout, px: number, py: number): PlanTarget {
  const { plot, window, extent, cellWidth, cellHeight } = layout;
  const tile = Math.floor(window.tileFrom + (px - plot.x) / cellWidth);
  if (px < plot.x || px >= plot.x + plot.width || tile < 0 || tile >= extent.tiles) return null;
  if (contains(plot, px, py)) {
    const tier = Math.floor(window.tierFrom + (plot.y + plot.height - py) / cellHeight);
    return { kind: 'cell', tile, tier: Math.min(extent.tiers - 1, Math.max(0, tier)) };
  }
  for (const part of ['fold', 'axis', 'queue', 'busy', 'waited'] as const)
    if (contains(layout[part], px, py)) return { kind: 'tile', tile, part };
  return null;
}

/** The visible cells, as whole tiles and tiers: [from, to). */
export function visibleCells({ window, extent }: PlanLayout): PlanWindow {
  return {
    tileFrom: Math.max(0, Math.floor(window.tileFrom)),
    tileTo: Math.min(extent.tiles, Math.ceil(window.tileTo)),
    tierFrom: Math.max(0, Math.floor(window.tierFrom)),
    tierTo: Math.min(extent.tiers, Math.ceil(window.tierTo)),
  };
}

/** Numbers to print along an axis: every `step`-th of 0 … count − 1, at least `pitch` px apart. */
export function tickStep(cellSize: number, pitch: number): number {
  for (let power = 1; ; power *= 10)
    for (const factor of [1, 2, 5]) if (factor * power * cellSize >= pitch) return factor * power;
}
