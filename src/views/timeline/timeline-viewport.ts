import { endTime, readyTime } from '../../layout/schedule-times.ts';
import {
  nsPerPixel,
  panned,
  timeOf,
  type TimeWindow,
  windowAround,
  xOf,
  zoomed,
} from '../../layout/timeline/time-scale.ts';
import type { Selection } from '../../state/selection.ts';
import type { ViewportControl } from '../stage/viewport-control.ts';
import type { Plot } from './plot.ts';

/** What is zoomed to fills this share of the window. */
const SHARE = 0.25;

/** What a viewport of the timeline changes, and what it reads where it is asked. */
export interface TimelineViewportHost {
  readonly selection: Selection;
  readonly range: TimeWindow | null;
  cursorTime(): number;
  /** Shows a stretch of the run; null = all of it. */
  show(window: TimeWindow | null): void;
  /** The lanes were scrolled. */
  scrolled(): void;
}

/** The window in time, and the lanes that are scrolled under it. */
export function timelineViewport(plot: Plot, host: TimelineViewportHost): ViewportControl {
  const show = (window: TimeWindow): void => {
    // At the ends of the run a gesture may change nothing: then there is nothing to paint, either.
    if (plot.scene && window.from === plot.scene.scale.from && window.to === plot.scene.scale.to) return;
    host.show(plot.isWhole(window) ? null : { from: window.from, to: window.to });
  };
  return {
    zoom(factor, { x }) {
      const { scene, span } = plot;
      if (scene) show(zoomed(scene.scale, factor, timeOf(scene.scale, x), span));
    },
    pan(dx, dy) {
      const { scene, span } = plot;
      if (!scene) return;
      if (dx !== 0) show(panned(scene.scale, -dx * nsPerPixel(scene.scale), span));
      if (dy === 0) return;
      plot.scroll = scene.layout.scroll - dy;
      host.scrolled();
    },
    fit: () => host.show(null),
    seesAll: () => plot.scene === null || plot.isWhole(plot.scene.scale),
    plot() {
      const { scene } = plot;
      if (!scene) return { x: 0, y: 0, width: 1, height: 1 };
      const { scale, layout } = scene;
      return { x: scale.left, y: layout.lanesTop, width: scale.width, height: layout.lanesBottom - layout.lanesTop };
    },
    attention() {
      const { scene } = plot;
      const time = host.cursorTime();
      if (!scene || time <= scene.scale.from || time >= scene.scale.to) return null;
      return { x: xOf(scene.scale, time), y: scene.layout.lanesTop };
    },
    closeUp() {
      const { scene, span } = plot;
      if (!scene) return;
      const { simulation } = scene.input;
      const { selection, range } = host;
      if (selection?.kind === 'op') {
        const [ready, end] = [readyTime(simulation, selection.id), endTime(simulation, selection.id)];
        show(windowAround(ready, end, end > ready ? SHARE * 2 : SHARE, span));
      } else if (range) show(windowAround(range.from, range.to, 0.9, span));
    },
    isMargin: ({ x }) => plot.scene !== null && x < plot.scene.scale.left,
  };
}
