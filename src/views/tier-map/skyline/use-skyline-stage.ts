import { useCallback, useEffect, useMemo } from 'react';
import type { CityWindow } from '../../../layout/skyline/city-window.ts';
import { flightsAt } from '../../../layout/skyline/transfers.ts';
import { emptyInstant, readInstant } from '../../../layout/tier-map/chip-instant.ts';
import type { CursorStore } from '../../../state/cursor.ts';
import { reducedMotionQuery, useMedia } from '../../shared/use-media.ts';
import { describeViewport } from '../../stage/describe-viewport.ts';
import type { CanvasSize, LayerStage } from '../../stage/layer-stage.ts';
import { useStage } from '../../stage/use-stage.ts';
import { planMark } from '../scene/plan-mark.ts';
import { layersOnDemand, paintLayers } from './layers.ts';
import type { SkylineScene } from './skyline-scene.ts';

/** More vectors than this are counted, not drawn. */
const MOST_DRAWN = 400;

/** One layer: everything in the city overlaps, so that a frame paints all of it, over bitmaps of what stands still. */
export function useSkylineStage(
  scene: SkylineScene | null,
  window: CityWindow,
  cursor: CursorStore,
): LayerStage<'city'> {
  const still = useMedia(reducedMotionQuery);
  // Sky, streets and dark towers are painted once per scene and window; a frame is three blits and some light.
  const layers = useMemo(() => layersOnDemand(scene, window), [scene, window]);
  const tiles = scene?.source.cells.tiles ?? 0;
  const now = useMemo(() => emptyInstant(tiles), [tiles]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D, { ratio }: CanvasSize) => {
      const ready = layers(ratio);
      if (!scene || !ready || !scene.source.run) return;
      const { simulation, activity } = scene.source.run;
      const { time, hover } = cursor.getState();
      readInstant(simulation, activity, time, now);
      const flights = flightsAt(simulation, time, MOST_DRAWN);
      paintLayers(context, scene, ready, { cursor: now, flights, hover: planMark(scene.source, hover), still });
      describeViewport(stage.control, { ...window });
    },
    // The stage is always the same.
    // oxlint-disable-next-line react/exhaustive-deps
    [scene, window, layers, cursor, now, still],
  );
  const stage = useStage({ city: paint });
  useEffect(() => cursor.subscribe(() => stage.repaint('city')), [cursor, stage]);
  return stage;
}
