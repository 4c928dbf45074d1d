import type { PlanLayout } from '../../../layout/tier-map/plan-layout.ts';

export interface Cell {
  readonly tile: number;
  readonly tier: number;
}

/** What a key asks of the plan, beside moving its window. */
export type PlanCommand =
  | { readonly kind: 'walk'; readonly cell: Cell }
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
  const { extent } = layout;
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
  switch (key) {
    case 'Enter':
      return { kind: 'select', what: 'cell' };
    case 'm':
      return { kind: 'select', what: 'matrix' };
    case 't':
      return { kind: 'select', what: 'tile' };
    default:
      return null;
  }
}
