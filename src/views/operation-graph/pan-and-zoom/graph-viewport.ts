import type { GraphHit } from '../../../layout/operation-graph/hit-test.ts';
import { zoomed } from '../../../layout/operation-graph/viewport.ts';
import type { ViewportControl } from '../../stage/viewport-control.ts';
import type { GraphPicture } from '../graph-picture.ts';

/** What is looked at close fills this share of the plot. */
const SHARE = 0.25;

/** Zoom and scroll of the graph; `focus` is what the keyboard is at. */
export function graphViewport(picture: GraphPicture, focus: () => GraphHit = () => null): ViewportControl {
  const pan = (dx: number, dy: number): void => {
    const { scrollX, scrollY } = picture.viewport;
    picture.look({ ...picture.viewport, scrollX: scrollX - dx, scrollY: scrollY - dy });
  };
  const plot = () => {
    const { left, top, width, height } = picture.viewport;
    return { x: left, y: top, width, height };
  };
  return {
    zoom: (factor, { x, y }) => picture.look(zoomed(picture.viewport, factor, x, y)),
    pan,
    fit: () => picture.look({ ...picture.viewport, zoom: 1, scrollX: 0, scrollY: 0 }),
    seesAll: () => picture.viewport.zoom <= 1,
    plot,
    closeUp() {
      const box = picture.boxOf(focus());
      if (!box) return;
      const { x: left, y: top, width, height } = plot();
      const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
      const factor = Math.max(1, SHARE * Math.min(width / box.w, height / box.h));
      picture.look(zoomed(picture.viewport, factor, x, y));
      pan(left + width / 2 - x, top + height / 2 - y);
    },
  };
}
