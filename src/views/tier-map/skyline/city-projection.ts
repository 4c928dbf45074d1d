import type { Box } from '../../../layout/callouts/place-callouts.ts';
import { type CityWindow, placeInCity } from '../../../layout/skyline/city-window.ts';
import { floorZ } from '../../../layout/skyline/lattice.ts';
import { tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import { emptyInstant, readInstant } from '../../../layout/tier-map/chip-instant.ts';
import { runChunk } from '../../../model/op-graph.ts';
import type { CursorStore } from '../../../state/cursor.ts';
import type { Place } from '../../stage/spaces.ts';
import type { Projection } from '../../stage/projection.ts';
import { planMark } from '../scene/plan-mark.ts';
import { placeOfTarget, type SkylineScene } from './skyline-scene.ts';

/** The box around a tower from one height to another, px of the window. */
function towerBox({ feet, size }: SkylineScene, window: CityWindow, tile: number, from: number, to: number): Box {
  const [front, right, back, left] = feet[tile] ?? [];
  if (!front || !right || !back || !left) return { x: 0, y: 0, width: 0, height: 0 };
  const a = placeInCity(window, size, { x: left[0], y: back[1] - to });
  const b = placeInCity(window, size, { x: right[0], y: front[1] - from });
  return { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
}

export interface CityInput {
  readonly scene: SkylineScene;
  readonly window: CityWindow;
  readonly cursor: CursorStore;
  readonly stage: { readonly control: HTMLElement | null };
}

/** Where the city has its towers and floors: a tower's place is its roof, an op's the floor that computes it. */
export function cityProjection({ scene, window, cursor, stage }: CityInput): Projection {
  const { lattice, source, size } = scene;
  const { cells, run } = source;
  return {
    canvas: () => stage.control,
    placeOf(anchor): Place | null {
      const mark = anchor.kind === 'time' ? null : planMark(source, anchor);
      if (!mark || mark.tile < 0) return null;
      const { tile, tier } = mark;
      const place = placeOfTarget(
        scene,
        tier < 0 ? { kind: 'tile', tile, part: 'fold' } : { kind: 'cell', tile, tier },
      );
      if (!place) return null;
      const rise = tier < 0 ? floorZ(lattice, tiersUsed(cells, tile)) / 2 : 0;
      return placeInCity(window, size, { x: place.x, y: place.y - rise });
    },
    lit() {
      if (!run) return [];
      const now = emptyInstant(cells.tiles);
      readInstant(run.simulation, run.activity, cursor.getState().time, now);
      const { chunks } = source.mapping;
      return Array.from(now.runFrom).flatMap((from, tile) =>
        Array.from({ length: (now.runTo[tile] ?? from) - from }, (_, i) => {
          const tier = chunks.tier[runChunk(run.simulation.graph, run.activity.op[from + i] ?? 0)] ?? 0;
          return towerBox(scene, window, tile, floorZ(lattice, tier), floorZ(lattice, tier + 1));
        }),
      );
    },
    solid: () =>
      Array.from({ length: cells.tiles }, (_, tile) =>
        towerBox(scene, window, tile, 0, floorZ(lattice, tiersUsed(cells, tile))),
      ),
  };
}
