import { useCallback, useEffect, useMemo } from 'react';
import { emptyInstant, readInstant } from '../../layout/tier-map/chip-instant.ts';
import type { CursorStore } from '../../state/cursor.ts';
import { sameSelection, type Selection } from '../../state/selection.ts';
import { describeViewport } from '../stage/describe-viewport.ts';
import type { CanvasSize, LayerStage } from '../stage/layer-stage.ts';
import { useStage } from '../stage/use-stage.ts';
import { paintInstant } from './paint-instant.ts';
import { paintPlan } from './paint-plan.ts';
import { planMark, type PlanMark } from './plan-mark.ts';
import type { PlanScene } from './plan-scene.ts';
import { cellBox, tierY, tileX } from '../../layout/tier-map/plan-layout.ts';

/** What is pointed at, here or in another view: an outline of ink on paper, thinner than the selection's ring. */
function paintHover(context: CanvasRenderingContext2D, scene: PlanScene, hover: PlanMark): void {
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

/** Two layers: what stands still, and above it what moves with the time cursor and the pointer. */
export function usePlanStage(
  scene: PlanScene | null,
  selection: Selection,
  cursor: CursorStore,
): LayerStage<'ground' | 'now'> {
  const paintGround = useCallback(
    (context: CanvasRenderingContext2D, { ratio }: CanvasSize) => {
      if (!scene) return;
      paintPlan(context, scene, ratio);
      const { window, extent } = scene.layout;
      describeViewport(stage.control, { zoom: extent.tiles / (window.tileTo - window.tileFrom), ...window });
    },
    // The stage is always the same.
    // oxlint-disable-next-line react/exhaustive-deps
    [scene],
  );
  const tiles = scene?.source.cells.tiles ?? 0;
  const now = useMemo(() => emptyInstant(tiles), [tiles]);
  const paintNow = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!scene) return;
      const { source } = scene;
      const { time, hover } = cursor.getState();
      if (source.run) {
        readInstant(source.run.simulation, source.run.activity, time, now);
        paintInstant(context, scene, now);
      }
      if (!sameSelection(hover, selection)) paintHover(context, scene, planMark(source, hover));
    },
    [scene, cursor, now, selection],
  );
  const stage = useStage({ ground: paintGround, now: paintNow });
  useEffect(() => cursor.subscribe(() => stage.repaint('now')), [cursor, stage]);
  return stage;
}
