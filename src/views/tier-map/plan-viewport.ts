import { type PlanLayout, tierY, tileX } from '../../layout/tier-map/plan-layout.ts';
import {
  clampWindow,
  isWhole,
  panWindow,
  type PlanWindow,
  revealCell,
  wholeWindow,
  zoomWindow,
} from '../../layout/tier-map/plan-window.ts';
import type { Place } from '../stage/spaces.ts';
import type { ViewportControl } from '../stage/viewport-control.ts';
import type { Cell } from './plan-keys.ts';

export interface PlanViewportHost {
  /** The window that was shown last, which need not be on the screen yet; null = all of the chip. */
  readonly shown: () => PlanWindow | null;
  readonly show: (window: PlanWindow | null) => void;
  /** What is pointed at or selected, if anything is. */
  readonly attended: Cell | null;
}

/** The window of cells that the plan shows. */
export function planViewport(layout: PlanLayout, { shown, show, attended }: PlanViewportHost): ViewportControl {
  const { extent, plot } = layout;
  const windowNow = (): PlanWindow => {
    const window = shown();
    return window === null ? wholeWindow(extent) : clampWindow(window, extent);
  };
  const look = (next: PlanWindow): void => show(isWhole(next, extent) ? null : next);
  const cellSize = ({ tileFrom, tileTo, tierFrom, tierTo }: PlanWindow): readonly [width: number, height: number] => [
    plot.width / (tileTo - tileFrom),
    plot.height / (tierTo - tierFrom),
  ];
  return {
    zoom(factor, { x, y }) {
      const window = windowNow();
      const [width, height] = cellSize(window);
      const tile = window.tileFrom + (x - plot.x) / width;
      const tier = window.tierFrom + (plot.y + plot.height - y) / height;
      look(zoomWindow(window, 1 / factor, tile, tier, extent));
    },
    pan(dx, dy) {
      const window = windowNow();
      const [width, height] = cellSize(window);
      look(panWindow(window, -dx / width, dy / height, extent));
    },
    fit: () => show(null),
    seesAll: () => isWhole(windowNow(), extent),
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
