import { momentAt, runMoments } from '../../layout/run-moments.ts';
import type { Simulation } from '../../model/result.ts';
import { useActions, useExplorer, useMoment } from '../../views/shared/explorer-context.ts';
import type { Steps } from './steps.ts';
import { useSay } from '../../views/shared/words-context.ts';

/** So near the cursor stands at a moment, ns. */
const NEAR = 1e-3;

/** The moments of the run that are worth seeing, as steps. Where one is, the time cursor says: playing goes through them. */
export function useMomentSteps(simulation: Simulation): Steps {
  const say = useSay();
  const actions = useActions();
  const { moment } = useExplorer();
  const moments = runMoments(simulation);
  const index = useMoment(({ time }) => momentAt(moments, time));
  const at = moments[index];
  const there = useMoment(({ time }) => at !== undefined && Math.abs(time - at.time) < NEAR);

  const go = (to: number): void => {
    const target = moments[Math.min(moments.length - 1, Math.max(0, to))];
    if (!target) return;
    actions.play(0);
    actions.seek(target.time);
    actions.select(target.op < 0 ? null : { kind: 'op', id: target.op });
  };
  const now = () => momentAt(moments, moment.getState().time);
  return {
    index,
    count: moments.length,
    title: say(at?.title ?? ''),
    caption: there ? say(at?.line ?? '') : null,
    onward: index + 1 < moments.length ? say`Next` : null,
    next: () => go(now() + 1),
    // From between two moments back to the one that it began with.
    back: () => go(there ? now() - 1 : now()),
    first: () => go(0),
    last: () => go(moments.length - 1),
  };
}
