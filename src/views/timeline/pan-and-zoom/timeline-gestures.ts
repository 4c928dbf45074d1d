import type { Hit } from '../../../layout/timeline/hit-test.ts';
import { timeOf, type TimeWindow, xOf } from '../../../layout/timeline/time-scale.ts';
import type { Selection } from '../../../state/selection.ts';
import type { Gestures, Grip } from '../../stage/gestures.ts';
import type { Place } from '../../stage/spaces.ts';
import type { ViewportControl } from '../../stage/viewport-control.ts';
import type { Plot } from '../plot.ts';

/** What gestures do to the rest of the page. */
export interface TimelineGestureHost {
  cursorTime(): number;
  /** Says what is pointed at; null = nothing. */
  readout(hit: Hit | null, at: Place): void;
  hover(selection: Selection): void;
  select(selection: Selection): void;
  seek(time: number): void;
  /** Chooses a stretch of the run; null = none. */
  range(range: TimeWindow | null): void;
}

/** How near to the cursor's line on the axis one takes hold of it, CSS px. */
const GRIP = 9;

/** What a click on something selects; undefined if a click there means nothing. */
function selectionOf(hit: Hit): Selection | undefined {
  if (hit.kind === 'lane') return hit.id >= 0 ? { kind: 'op', id: hit.id } : null;
  if (hit.kind !== 'lane-label') return undefined;
  const { group, number } = hit.row;
  switch (group.kind) {
    case 'tiles':
      return { kind: 'tile', tile: number };
    case 'digital':
    case 'mha':
      return { kind: 'unit', pool: group.kind, unit: number };
    case 'sequence':
      return undefined;
  }
}

/** A drag on the axis moves the time cursor, where it is, or chooses a range; elsewhere it pans, with Shift it chooses. */
export function timelineGestures(plot: Plot, viewport: ViewportControl, host: TimelineGestureHost): Gestures<Hit> {
  const isOnAxis = ({ x, y }: Place, slack = 0): boolean =>
    plot.scene !== null && y < plot.scene.layout.axisBottom && x >= plot.scene.scale.left - slack;
  const timeAt = ({ x }: Place): number => (plot.scene ? timeOf(plot.scene.scale, x) : 0);

  const rangeFrom = (from: number): Grip => {
    let chosen: TimeWindow | null = null;
    return {
      move(at) {
        const time = Math.min(plot.span, Math.max(0, timeAt(at)));
        chosen = { from: Math.min(from, time), to: Math.max(from, time) };
        host.range(chosen);
      },
      end() {
        if (chosen && chosen.from === chosen.to) host.range(null);
      },
    };
  };

  return {
    viewport,
    hit: ({ x, y }) => plot.hit(x, y),
    point(hit, at) {
      host.readout(hit, at);
      // Ids of a run under way mean nothing to the rest of the page.
      if (hit === null || !plot.partial) host.hover((hit && selectionOf(hit)) ?? null);
    },
    click(hit, at) {
      if (isOnAxis(at)) host.seek(timeAt(at));
      else if (!plot.partial) {
        const selection = selectionOf(hit);
        if (selection !== undefined) host.select(selection);
      }
    },
    grab(at) {
      if (!plot.scene) return null;
      const { scale } = plot.scene;
      if (isOnAxis(at, GRIP)) {
        const isAtCursor = Math.abs(at.x - xOf(scale, host.cursorTime())) <= GRIP;
        return isAtCursor ? { move: (to) => host.seek(timeAt(to)) } : rangeFrom(timeAt(at));
      }
      return at.shiftKey && at.x >= scale.left ? rangeFrom(timeAt(at)) : null;
    },
  };
}
