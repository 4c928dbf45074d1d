import { boxOf } from '../../layout/timeline/op-box.ts';
import { xOf } from '../../layout/timeline/time-scale.ts';
import type { Projection } from '../stage/projection.ts';
import type { Plot } from './plot.ts';

export interface PlotInput {
  readonly plot: Plot;
  readonly stage: { readonly control: HTMLElement | null };
}

/** Where the timeline has its ops and times: an op's place is the middle of what is in sight of its bar. */
export const plotProjection = ({ plot, stage }: PlotInput): Projection => ({
  canvas: () => stage.control,
  solid() {
    const { scene } = plot;
    return (scene?.layout.groups ?? []).map(({ top, bottom }) => ({
      x: 0,
      y: top,
      width: (scene?.scale.left ?? 0) + (scene?.scale.width ?? 0),
      height: bottom - top,
    }));
  },
  placeOf(anchor) {
    const { scene } = plot;
    if (!scene) return null;
    const { scale, layout } = scene;
    const right = scale.left + scale.width;
    if (anchor.kind === 'time') return { x: xOf(scale, anchor.time), y: layout.lanesTop };
    if (anchor.kind === 'tile') {
      const row = layout.rowOf(anchor.tile);
      return row && { x: scale.left, y: (row.top + row.bottom) / 2 };
    }
    const box = anchor.kind === 'op' ? boxOf(scene, anchor.id) : null;
    if (!box) return null;
    const inSight = box.right > scale.left && box.left < right;
    const from = inSight ? Math.max(scale.left, box.left) : box.left;
    const to = inSight ? Math.min(right, box.right) : box.right;
    return { x: (from + to) / 2, y: (box.top + box.bottom) / 2 };
  },
});
