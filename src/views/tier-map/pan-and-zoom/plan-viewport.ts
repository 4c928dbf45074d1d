import { type PlanLayout, planLayout, tierY, tileX } from '../../../layout/tier-map/plan-layout.ts';
import {
  isWhole,
  panWindow,
  type PlanWindow,
  revealCell,
  wholeWindow,
  zoomWindow,
} from '../../../layout/tier-map/plan-window.ts';
import type { Place } from '../../stage/spaces.ts';
import type { ViewportControl } from '../../stage/viewport-control.ts';
import type { Cell } from './plan-keys.ts';

export interface PlanViewportHost {
  /** The window that was shown last, which need not be on the screen yet; null = all of the chip. */
  readonly shown: () => PlanWindow | null;
  readonly show: (window: PlanWindow | null) => void;
  /** What is pointed at or selected, if anything is. */
  readonly attended: Cell | null;
}

/** The place of the chip, in tiles and tiers, that is drawn at a place of the canvas. */
const chipPoint = ({ window, plot, cellWidth, cellHeight }: PlanLayout, { x, y }: Place) => ({
  tile: window.tileFrom + (x - plot.x) / cellWidth,
  tier: window.tierFrom + (plot.y + plot.height - y) / cellHeight,
});

/** The window of cells that the plan shows. */
export function planViewport(layout: PlanLayout, { shown, show, attended }: PlanViewportHost): ViewportControl {
  const { extent, plot, spec } = layout;
  const layoutOf = (window: PlanWindow | null): PlanLayout => planLayout({ ...spec, window });
  const look = (next: PlanWindow): void => show(isWhole(next, extent) ? null : next);
  return {
    zoom(factor, at) {
      const before = layoutOf(shown());
      const { tile, tier } = chipPoint(before, at);
      const next = zoomWindow(before.window, 1 / factor, tile, tier, extent);
      // When the fold above the plot goes out of sight, the plot grows by it.
      const moved = chipPoint(layoutOf(next), at);
      look(panWindow(next, tile - moved.tile, tier - moved.tier, extent));
    },
    pan(dx, dy) {
      const { window, cellWidth, cellHeight } = layoutOf(shown());
      look(panWindow(window, -dx / cellWidth, dy / cellHeight, extent));
    },
    fit: () => show(null),
    seesAll: () => layoutOf(shown()).whole,
    plot: () => plot,
    attention(): Place | null {
      if (!attended) return null;
      const [x, y] = [tileX(layout, attended.tile + 0.5), tierY(layout, attended.tier + 0.5)];
      const inSight = x > plot.x && x < plot.x + plot.width && y > plot.y && y < plot.y + plot.height;
      return inSight ? { x, y } : null;
    },
    closeUp() {
      // Straight to the cell and its neighbours.
      const { tile, tier } = attended ?? { tile: 0, tier: 0 };
      const near = zoomWindow(wholeWindow(extent), 0, tile + 0.5, tier + 0.5, extent);
      look(revealCell(near, tile, tier, extent));
    },
  };
}
