import { type ChipCells, tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import type { PlanTarget } from '../../../layout/tier-map/plan-layout.ts';

/** The floor or tower that an arrow key leads to; null for other keys. Below tier 0 lies the tower as a whole. */
export function walkTowers(key: string, at: NonNullable<PlanTarget>, cells: ChipCells): PlanTarget {
  const tier = at.kind === 'cell' ? at.tier : -1;
  const along = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0;
  const up = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[key] ?? 0;
  if (along === 0 && up === 0) return null;
  const tile = Math.min(cells.tiles - 1, Math.max(0, at.tile + along));
  const to = Math.min(tiersUsed(cells, tile) - 1, Math.max(-1, tier + up));
  return to < 0 ? { kind: 'tile', tile, part: 'fold' } : { kind: 'cell', tile, tier: to };
}
