import type { GraphHit } from '../../../layout/operation-graph/hit-test.ts';
import type { Gestures } from '../../stage/gestures.ts';
import type { Place } from '../../stage/spaces.ts';
import type { ViewportControl } from '../../stage/viewport-control.ts';
import type { GraphPicture } from '../graph-picture.ts';

export interface GraphGestureHost {
  /** Something is pointed at, or nothing. */
  point(hit: GraphHit, at: Place): void;
  /** Something is pressed; `beside` = beside what is open already. */
  press(hit: GraphHit, beside: boolean): void;
}

/** A drag pans, on the minimap it moves what is in sight. */
export const graphGestures = (
  picture: GraphPicture,
  viewport: ViewportControl,
  host: GraphGestureHost,
): Gestures<GraphHit> => ({
  viewport,
  hit: ({ x, y }) => picture.hit(x, y),
  isPressable: (hit) => hit !== null && hit.kind !== 'panel',
  point(hit, at) {
    picture.setHover(hit);
    host.point(hit, at);
  },
  click: (hit, { shiftKey }) => host.press(hit, shiftKey),
  grab({ x, y }) {
    const minimap = picture.overMinimap(x, y);
    return minimap && { atOnce: true, move: (to) => picture.lookFromMinimap(minimap, to.x, to.y) };
  },
});
