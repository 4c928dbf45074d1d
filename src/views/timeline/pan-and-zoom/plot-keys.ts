import { t, type Text } from '../../../base/text.ts';
import { endTime, startTime } from '../../../layout/schedule-times.ts';
import { panned, windowAround } from '../../../layout/timeline/time-scale.ts';
import { beside, nextLane } from '../../../layout/timeline/neighbours.ts';
import type { Selection } from '../../../state/selection.ts';
import type { PageExplorer } from '../../../state/page-state.ts';
import { opSentence } from '../op-words.ts';
import type { Plot } from '../plot.ts';

/**
 * Does what a key means beside moving the viewport; returns what is to be read out ('' = nothing), or null if the key means
 * nothing here.
 */
export function handleKey(key: string, plot: Plot, explorer: PageExplorer, selection: Selection): Text | null {
  const { scene } = plot;
  if (!scene || plot.partial) return null;
  const { store, cursor, actions } = explorer;
  const { scale, input } = scene;
  const { simulation, index } = input;
  const window = { from: scale.from, to: scale.to };
  const show = (next: { from: number; to: number }): '' => {
    actions.setView({ timelineWindow: plot.isWhole(next) ? null : next });
    return '';
  };
  const { timelineRange } = store.getState().view;
  const { hover } = cursor.getState();
  const selected = selection?.kind === 'op' ? selection.id : -1;
  const current = hover?.kind === 'op' ? hover.id : selected;

  /** Moves the pointer's mark to an op, brings it into sight and reads it out. */
  const visit = (id: number): Text => {
    if (id < 0) return '';
    const [start, end] = [startTime(simulation, id), endTime(simulation, id)];
    if (start < window.from || end > window.to) {
      const length = Math.max(window.to - window.from, 2 * (end - start));
      show(windowAround((start + end) / 2 - length / 2, (start + end) / 2 + length / 2, 1, plot.span));
    }
    plot.reveal(id);
    actions.hover({ kind: 'op', id });
    return opSentence(simulation, id);
  };
  const along = (direction: -1 | 1): Text => visit(beside(scene, current, direction, cursor.getState().time));
  const across = (direction: -1 | 1): Text => visit(nextLane(scene, current, direction, cursor.getState().time));

  switch (key) {
    case 'ArrowLeft':
      return along(-1);
    case 'ArrowRight':
      return along(1);
    case 'ArrowUp':
      return across(-1);
    case 'ArrowDown':
      return across(1);
    case 'Home':
      return show(panned(window, -index.span, plot.span));
    case 'End':
      return show(panned(window, index.span, plot.span));
    case 'Enter':
      if (current < 0) return null;
      actions.select({ kind: 'op', id: current });
      return t`Selected: ${opSentence(simulation, current)}`;
    case 'Escape':
      if (timelineRange === null) return null;
      actions.setView({ timelineRange: null });
      return t`Range cleared`;
    default:
      return null;
  }
}
