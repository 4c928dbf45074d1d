import { highlightAt, runHighlights } from '../../layout/run-highlights.ts';
import type { Simulation } from '../../model/result.ts';
import { useActions, useExplorer, useCursor } from '../../views/shared/explorer-context.ts';
import type { Steps } from './steps.ts';
import { useSay } from '../../views/shared/words-context.ts';

/** So near the cursor stands at a moment, ns. */
const NEAR = 1e-3;

/** The moments of the run that are worth seeing, as steps. Where one is, the time cursor says: playing goes through them. */
export function useHighlightSteps(simulation: Simulation): Steps {
  const say = useSay();
  const actions = useActions();
  const { cursor } = useExplorer();
  const highlights = runHighlights(simulation);
  const index = useCursor(({ time }) => highlightAt(highlights, time));
  const at = highlights[index];
  /** The title still speaks of what is seen. */
  const holds = useCursor(({ time }) => at !== undefined && time <= at.until);
  const there = useCursor(({ time }) => at !== undefined && Math.abs(time - at.time) < NEAR);

  const go = (to: number): void => {
    const target = highlights[Math.min(highlights.length - 1, Math.max(0, to))];
    if (!target) return;
    actions.play(0);
    actions.seek(target.time);
    actions.select(target.op < 0 ? null : { kind: 'op', id: target.op });
  };
  const now = () => highlightAt(highlights, cursor.getState().time);
  return {
    index,
    count: highlights.length,
    title: at === undefined ? '' : holds ? say(at.title) : say`After: ${at.title}##a moment of the run`,
    caption: there ? say(at?.line ?? '') : null,
    onward: index + 1 < highlights.length ? say`Next` : null,
    next: () => go(now() + 1),
    // From between two moments back to the one that it began with.
    back: () => go(there ? now() - 1 : now()),
    first: () => go(0),
    last: () => go(highlights.length - 1),
  };
}
