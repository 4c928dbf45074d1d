import { chunkAt } from '../../../layout/tier-map/chip-cells.ts';
import type { PlanTarget } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import { sameSelection, type Selection } from '../../../state/selection.ts';

export const selectionOf = (target: PlanTarget): Selection =>
  target === null
    ? null
    : target.kind === 'cell'
      ? { kind: 'tier', tile: target.tile, tier: target.tier }
      : { kind: 'tile', tile: target.tile };

/** The matrix in a cell; −1 if it is free. */
export const matrixAt = ({ cells, mapping }: PlanSource, tile: number, tier: number): number =>
  mapping.chunks.matrix[chunkAt(cells, tile, tier)] ?? -1;

/** What a click selects: first the cell, a second time its matrix, a third time the cell again. */
export function picked(source: PlanSource, target: PlanTarget, before: Selection): Selection {
  const chosen = selectionOf(target);
  if (chosen?.kind !== 'tier' || !sameSelection(chosen, before)) return chosen;
  const matrix = matrixAt(source, chosen.tile, chosen.tier);
  return matrix < 0 ? chosen : { kind: 'matrix', matrix };
}
