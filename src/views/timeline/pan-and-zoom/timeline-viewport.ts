import { endTime, readyTime } from '../../../layout/schedule-times.ts';
import {
  clampWindow,
  nsPerPixel,
  panned,
  timeOf,
  type TimeScale,
  timeScale,
  type TimeWindow,
  windowAround,
  xOf,
  zoomed,
} from '../../../layout/timeline/time-scale.ts';
import type { Selection } from '../../../state/selection.ts';
import type { ViewportControl } from '../../stage/viewport-control.ts';
import type { Plot } from '../plot.ts';

/** What is zoomed to fills this share of the window. */
const SHARE = 0.25;

/** What a viewport of the timeline changes, and what it reads where it is asked. */
export interface TimelineViewportHost {
  readonly selection: Selection;
  readonly range: TimeWindow | null;
  /** The stretch that was shown last, which need not be painted yet; null = all of the run. */
  shown(): TimeWindow | null;
  cursorTime(): number;
  /** Shows a stretch of the run; null = all of it. */
  show(window: TimeWindow | null): void;
  /** The lanes were scrolled. */
  scrolled(): void;
}

/** The window in time, and the lanes that are scrolled under it. */
export function timelineViewport(plot: Plot, host: TimelineViewportHost): ViewportControl {
  const scaleNow = (): TimeScale | null => {
    if (!plot.scene) return null;
    const { left, width } = plot.scene.scale;
    return timeScale(clampWindow(host.shown() ?? { from: 0, to: plot.span }, plot.span), left, width);
  };
  const show = (window: TimeWindow): void => {
    const scale = scaleNow();
    // At the ends of the run a gesture may change nothing: then there is nothing to paint, either.
    if (window.from === scale?.from && window.to === scale.to) return;
    host.show(plot.isWhole(window) ? null : { from: window.from, to: window.to });
  };
  return {
    zoom(factor, { x }) {
      const scale = scaleNow();
      if (scale) show(zoomed(scale, factor, timeOf(scale, x), plot.span));
    },
    pan(dx, dy) {
      const scale = scaleNow();
      if (scale && dx !== 0) show(panned(scale, -dx * nsPerPixel(scale), plot.span));
      if (dy === 0) return;
      plot.scroll -= dy;
      host.scrolled();
    },
    fit: () => host.show(null),
    seesAll: () => plot.isWhole(scaleNow() ?? { from: 0, to: plot.span }),
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
