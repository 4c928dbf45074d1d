import { cellBox, tierY, tileX } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanMark } from '../scene/plan-mark.ts';
import type { PlanScene } from '../scene/plan-scene.ts';

/** What is pointed at, here or in another view: an outline of ink on paper, thinner than the selection's ring. */
export function paintHover(context: CanvasRenderingContext2D, scene: PlanScene, hover: PlanMark): void {
  const { layout, theme, bands } = scene;
  const { plot } = layout;
  context.save();
  context.beginPath();
  context.rect(plot.x - 1, plot.y - 1, plot.width + 2, plot.height + 2);
  context.clip();
  const outline = (x: number, y: number, width: number, height: number): void => {
    context.strokeStyle = theme.bg;
    context.lineWidth = 3;
    context.strokeRect(x, y, width, height);
    context.strokeStyle = theme.ink;
    context.lineWidth = 1.2;
    context.strokeRect(x, y, width, height);
  };
  if (hover.tile >= 0 && hover.tier >= 0) {
    const { x, y, width, height } = cellBox(layout, hover.tile, hover.tier);
    outline(x, y, Math.max(3, width), Math.max(3, height));
  } else if (hover.tile >= 0) outline(tileX(layout, hover.tile), plot.y, layout.cellWidth, plot.height);
  else if (hover.matrix >= 0) {
    for (let band = 0; band < bands.count; band++) {
      if (bands.matrix[band] !== hover.matrix) continue;
      const x = tileX(layout, bands.from[band] ?? 0);
      outline(x, tierY(layout, (bands.tier[band] ?? 0) + 1), tileX(layout, bands.to[band] ?? 0) - x, layout.cellHeight);
    }
  }
  context.restore();
}
