import { exactFigure } from '../../../base/format.ts';
import { type Box, cellBox, tierY, tileX } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanScene } from '../scene/plan-scene.ts';

type Pen = CanvasRenderingContext2D;

/** Accent ring with a halo of paper, so that it stands off from every fill. */
function ring(context: Pen, box: Box, theme: PlanScene['theme'], width: number): void {
  const { x, y } = box;
  const right = Math.max(4, box.width);
  const height = Math.max(4, box.height);
  context.lineJoin = 'miter';
  context.strokeStyle = theme.bg;
  context.lineWidth = width + 2.4;
  context.strokeRect(x, y, right, height);
  context.strokeStyle = theme.accent;
  context.lineWidth = width;
  context.strokeRect(x, y, right, height);
}

/** The selection: a ring, a crosshair to both axes, and the axes' own figures in accent. */
export function paintMark(context: Pen, scene: PlanScene): void {
  const { layout, mark, theme, say } = scene;
  const { plot, axis } = layout;
  context.save();
  context.beginPath();
  context.rect(plot.x - 2, plot.y - 2, plot.width + 4, plot.height + 4);
  context.clip();
  if (mark.matrix >= 0 && mark.tile < 0) ringBands(context, scene);
  if (mark.tile >= 0) {
    context.strokeStyle = theme.accent;
    context.lineWidth = 1.2;
    context.setLineDash([2, 2]);
    const x = tileX(layout, mark.tile + 0.5);
    context.beginPath();
    if (mark.tier >= 0) {
      const y = tierY(layout, mark.tier + 0.5);
      context.moveTo(plot.x, y);
      context.lineTo(tileX(layout, mark.tile), y);
      context.moveTo(x, tierY(layout, mark.tier));
      context.lineTo(x, plot.y + plot.height);
    }
    context.stroke();
    context.setLineDash([]);
    if (mark.tier >= 0) ring(context, cellBox(layout, mark.tile, mark.tier), theme, 2.2);
    else
      ring(
        context,
        { x: tileX(layout, mark.tile), y: plot.y + 1, width: layout.cellWidth, height: plot.height - 2 },
        theme,
        1.6,
      );
  }
  context.restore();

  context.fillStyle = theme.accent;
  context.font = `600 11px ${theme.sans}`;
  context.textBaseline = 'middle';
  if (mark.tier >= 0) {
    const y = tierY(layout, mark.tier + 0.5);
    context.textAlign = 'right';
    if (y >= plot.y && y <= plot.y + plot.height) context.fillText(say(exactFigure(mark.tier)), plot.x - 6, y);
  }
  if (mark.tile >= 0) {
    const x = tileX(layout, mark.tile + 0.5);
    context.textAlign = 'center';
    if (x >= plot.x && x <= plot.x + plot.width)
      context.fillText(say(exactFigure(mark.tile)), x, axis.y + axis.height / 2 + 1);
  }
}

/** All bands of the selected matrix. */
function ringBands(context: Pen, { layout, bands, mark, theme }: PlanScene): void {
  for (let band = 0; band < bands.count; band++) {
    if (bands.matrix[band] !== mark.matrix) continue;
    const tier = bands.tier[band] ?? 0;
    const x = tileX(layout, bands.from[band] ?? 0);
    const box = {
      x,
      y: tierY(layout, tier + 1),
      width: tileX(layout, bands.to[band] ?? 0) - x,
      height: layout.cellHeight,
    };
    ring(context, box, theme, 1.4);
  }
}
