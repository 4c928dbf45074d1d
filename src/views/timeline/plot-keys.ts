import { t } from '../../base/language.ts';
import type { KeyboardEvent } from 'react';
import { endTime, readyTime, startTime } from '../../layout/schedule-times.ts';
import { isPartial } from '../../layout/timeline/scene.ts';
import { panned, windowAround, zoomed } from '../../layout/timeline/time-scale.ts';
import { beside, nextLane } from '../../layout/timeline/neighbours.ts';
import type { PageExplorer } from '../../state/page-state.ts';
import type { Selection } from '../../state/selection.ts';
import { opSentence } from './op-words.ts';
import type { Plot } from './plot.ts';

/** One press of W or S. */
const ZOOM = 1.3;
/** One press of A or D, as a share of what is shown. */
const PAN = 0.15;
/** What is zoomed to fills this share of the window. */
const SHARE = 0.25;

/** Does what a key means; returns what is to be read out ('' = nothing), or null if the key means nothing here. */
export function handleKey(
  event: KeyboardEvent,
  plot: Plot,
  explorer: PageExplorer,
  selection: Selection,
): string | null {
  const { scene } = plot;
  if (!scene || isPartial(scene.input.simulation) || event.ctrlKey || event.metaKey || event.altKey) return null;
  const { store, moment, actions } = explorer;
  const { scale, input } = scene;
  const { simulation, index } = input;
  const window = { from: scale.from, to: scale.to };
  const show = (next: { from: number; to: number }): '' => {
    const whole = next.from <= 0 && next.to >= plot.span;
    actions.setView({ timelineWindow: whole ? null : next });
    return '';
  };
  /** Zooms about the time cursor if it is in sight, else about the middle. */
  const zoom = (factor: number): '' => {
    const { time } = moment.getState();
    const inside = time > window.from && time < window.to;
    return show(zoomed(window, factor, inside ? time : (window.from + window.to) / 2, plot.span));
  };
  const pan = (share: number): '' => show(panned(window, share * (window.to - window.from), plot.span));
  const { timelineRange } = store.getState().view;
  const { hover } = moment.getState();
  const selected = selection?.kind === 'op' ? selection.id : -1;
  const current = hover?.kind === 'op' ? hover.id : selected;

  /** Moves the pointer's mark to an op, brings it into sight and reads it out. */
  const visit = (id: number): string => {
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
  const along = (direction: -1 | 1): string => visit(beside(scene, current, direction, moment.getState().time));
  const across = (direction: -1 | 1): string => visit(nextLane(scene, current, direction, moment.getState().time));

  switch (event.key.toLowerCase()) {
    case 'w':
    case '+':
    case '=':
      return zoom(ZOOM);
    case 's':
    case '-':
      return zoom(1 / ZOOM);
    case 'a':
      return pan(-PAN);
    case 'd':
      return pan(PAN);
    case 'f':
      actions.setView({ timelineWindow: null });
      return '';
    case 'z': {
      if (selected >= 0) {
        const length = endTime(simulation, selected) - readyTime(simulation, selected);
        return show(
          windowAround(
            readyTime(simulation, selected),
            endTime(simulation, selected),
            length > 0 ? SHARE * 2 : SHARE,
            plot.span,
          ),
        );
      }
      return timelineRange ? show(windowAround(timelineRange.from, timelineRange.to, 0.9, plot.span)) : '';
    }
    case 'arrowleft':
      return event.shiftKey ? pan(-PAN) : along(-1);
    case 'arrowright':
      return event.shiftKey ? pan(PAN) : along(1);
    case 'arrowup':
      return across(-1);
    case 'arrowdown':
      return across(1);
    case 'home':
      return show(panned(window, -index.span, plot.span));
    case 'end':
      return show(panned(window, index.span, plot.span));
    case 'enter':
      if (current < 0) return null;
      actions.select({ kind: 'op', id: current });
      return t`Selected: ${opSentence(simulation, current)}`;
    case 'escape':
      if (timelineRange === null) return null;
      actions.setView({ timelineRange: null });
      return t`Range cleared`;
    default:
      return null;
  }
}
