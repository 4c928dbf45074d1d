import type { PlanLayout } from '../../layout/tier-map/plan-layout.ts';
import { type PlanWindow, revealCell, wholeWindow, zoomWindow } from '../../layout/tier-map/plan-window.ts';

export interface Cell {
  readonly tile: number;
  readonly tier: number;
}

/** What a key asks of the plan. */
export type PlanCommand =
  | { readonly kind: 'walk'; readonly cell: Cell }
  | { readonly kind: 'show'; readonly window: PlanWindow | null }
  | { readonly kind: 'select'; readonly what: 'cell' | 'matrix' | 'tile' }
  | null;

const walks: Readonly<Record<string, (cell: Cell, layout: PlanLayout) => Cell>> = {
  ArrowLeft: ({ tile, tier }) => ({ tile: tile - 1, tier }),
  ArrowRight: ({ tile, tier }) => ({ tile: tile + 1, tier }),
  ArrowUp: ({ tile, tier }) => ({ tile, tier: tier + 1 }),
  ArrowDown: ({ tile, tier }) => ({ tile, tier: tier - 1 }),
  PageUp: ({ tile, tier }) => ({ tile, tier: tier + 10 }),
  PageDown: ({ tile, tier }) => ({ tile, tier: tier - 10 }),
  Home: ({ tier }) => ({ tile: 0, tier }),
  End: ({ tier }, { extent }) => ({ tile: extent.tiles - 1, tier }),
};

/** The meaning of a key while `cell` is the one that has the keyboard's attention. */
export function planCommand(key: string, cell: Cell, layout: PlanLayout): PlanCommand {
  const { extent, window } = layout;
  const walk = walks[key];
  if (walk) {
    const to = walk(cell, layout);
    return {
      kind: 'walk',
      cell: {
        tile: Math.min(extent.tiles - 1, Math.max(0, to.tile)),
        tier: Math.min(extent.tiers - 1, Math.max(0, to.tier)),
      },
    };
  }
  const zoom = (factor: number): PlanCommand => ({
    kind: 'show',
    window: zoomWindow(window, factor, cell.tile + 0.5, cell.tier + 0.5, extent),
  });
  switch (key) {
    case '+':
    case '=':
      return zoom(0.7);
    case '-':
    case '−':
      return zoom(1 / 0.7);
    case '0':
      return { kind: 'show', window: null };
    case 'Enter':
      return { kind: 'select', what: 'cell' };
    case 'm':
      return { kind: 'select', what: 'matrix' };
    case 't':
      return { kind: 'select', what: 'tile' };
    case 'z': {
      // Straight to the cell and its neighbours, and back.
      const near = revealCell(
        zoomWindow(wholeWindow(extent), 0, cell.tile + 0.5, cell.tier + 0.5, extent),
        cell.tile,
        cell.tier,
        extent,
      );
      return { kind: 'show', window: near };
    }
    default:
      return null;
  }
}
