import { isPartial } from '../../layout/timeline/scene.ts';
import type { Hit } from '../../layout/timeline/hit-test.ts';
import type { PageExplorer } from '../../state/page-state.ts';
import type { Selection } from '../../state/selection.ts';
import type { GestureHost } from './gestures.ts';
import type { Plot } from './plot.ts';

interface Outputs {
  repaint(): void;
  /** Says what is pointed at; null = nothing. */
  readout(hit: Hit | null, x: number, y: number): void;
}

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

/** Gestures as changes of the explorer's state. */
export function plotHost(plot: Plot, { store, moment, actions }: PageExplorer, outputs: Outputs): GestureHost {
  const leave = (): void => {
    outputs.readout(null, 0, 0);
    actions.hover(null);
  };
  /** Ids of a run under way mean nothing to the rest of the page. */
  const partial = (): boolean => plot.scene !== null && isPartial(plot.scene.input.simulation);
  return {
    scene: () => plot.scene,
    span: () => plot.span,
    cursorTime: () => moment.getState().time,
    setWindow(window) {
      // At the ends of the run a gesture may change nothing: then there is nothing to paint, either.
      if (plot.scene && window.from === plot.scene.scale.from && window.to === plot.scene.scale.to) return;
      const whole = window.from <= 0 && window.to >= plot.span;
      actions.setView({ timelineWindow: whole ? null : { from: window.from, to: window.to } });
    },
    scrollTo(scroll) {
      if (scroll === plot.scroll) return;
      plot.scroll = scroll;
      outputs.repaint();
    },
    pointAt(x, y) {
      const hit = plot.hit(x, y);
      outputs.readout(hit, x, y);
      if (!partial()) actions.hover(selectionOf(hit) ?? null);
    },
    leave,
    click(x, y) {
      if (partial()) return;
      const selection = selectionOf(plot.hit(x, y));
      if (selection !== undefined) actions.select(selection);
    },
    fit: () => actions.setView({ timelineWindow: null }),
    seek: (time) => actions.seek(time),
    range: (range) => actions.setView({ timelineRange: range }),
    moving(moving) {
      if (moving) leave();
      else if (store.getState().view.timelineRange?.from === store.getState().view.timelineRange?.to)
        actions.setView({ timelineRange: null });
    },
  };
}
