import { cellBox, type PlanLayout, tileX } from '../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import type { Projection } from '../stage/projection.ts';
import { planMark } from './scene/plan-mark.ts';

export interface PlanInput {
  readonly layout: PlanLayout | null;
  readonly source: PlanSource;
  readonly stage: { readonly control: HTMLElement | null };
}

/** Where the plan has its tiles and tiers: a tile's place is the foot of its column, a matrix's its first tier. */
export const planProjection = ({ layout, source, stage }: PlanInput): Projection => ({
  canvas: () => stage.control,
  placeOf(anchor) {
    const mark = layout && anchor.kind !== 'time' ? planMark(source, anchor) : null;
    if (!layout || !mark) return null;
    const { chunks } = source.mapping;
    const first = mark.tile < 0 && mark.matrix >= 0 ? chunks.matrix.indexOf(mark.matrix) : -1;
    const [tile, tier] = first < 0 ? [mark.tile, mark.tier] : [chunks.tile[first] ?? -1, chunks.tier[first] ?? -1];
    if (tile < 0) return null;
    if (tier < 0) return { x: tileX(layout, tile + 0.5), y: layout.plot.y + layout.plot.height };
    const { x, y, width, height } = cellBox(layout, tile, tier);
    return { x: x + width / 2, y: y + height / 2 };
  },
});
