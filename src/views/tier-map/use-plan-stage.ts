import { useCallback, useEffect, useMemo } from 'react';
import { emptyInstant, readInstant } from '../../layout/tier-map/chip-instant.ts';
import type { CursorStore } from '../../state/cursor.ts';
import { sameSelection, type Selection } from '../../state/selection.ts';
import { describeViewport } from '../stage/describe-viewport.ts';
import type { CanvasSize, LayerStage } from '../stage/layer-stage.ts';
import { useStage } from '../stage/use-stage.ts';
import { paintHover } from './paint/paint-hover.ts';
import { paintInstant } from './paint/paint-instant.ts';
import { paintPlan } from './paint/paint-plan.ts';
import { planMark } from './scene/plan-mark.ts';
import type { PlanScene } from './scene/plan-scene.ts';

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
