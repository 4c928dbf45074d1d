import { useCallback, useEffect, useMemo } from 'react';
import type { Text } from '../../base/text.ts';
import { type Track, trackOf } from '../../layout/follow/track.ts';
import { followWords } from '../../layout/follow/words.ts';
import { opAt, whereabouts } from '../../layout/follow/where.ts';
import type { Simulation } from '../../model/result.ts';
import { useActions, useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { useResult } from '../shared/run-context.tsx';

/** Above so many events a second nobody sees what is selected. */
const MOST_EVENTS = 5;

export interface Following {
  readonly simulation: Simulation;
  readonly track: Track;
  /** What happens to it at a time, in words. */
  readonly words: (time: number) => Text;
}

/** What is followed through the run on the screen; null if nothing is, or not in this run. */
export function useFollowing(): Following | null {
  const simulation = useResult();
  const followed = useExplorerState((state) => state.view.followed);
  const track = useMemo(() => (simulation && followed ? trackOf(simulation, followed) : null), [simulation, followed]);
  const words = useCallback(
    (time: number) => (simulation && track ? followWords(simulation, track, time) : ''),
    [simulation, track],
  );
  return useMemo(() => (simulation && track ? { simulation, track, words } : null), [simulation, track, words]);
}

/**
 * Takes the page along: stepping stops at the events of what is followed, and the op that it is in is selected. Once per
 * page, wherever the following is shown.
 */
export function useTakeAlong(following: Following | null): void {
  const { cursor } = useExplorer();
  const complete = useResult() !== null;
  const actions = useActions();
  const settled = useExplorerState(({ view, run }) => view.followed !== null && run.status === 'idle');
  const missing = settled && complete;
  useEffect(() => {
    // What was followed is not in this run: a token that another scenario has not got.
    if (missing && following === null) actions.setView({ followed: null }, null);
  }, [missing, following, actions]);
  useEffect(() => {
    if (!following) return;
    const { simulation, track } = following;
    actions.stopAt(track.stops);
    const point = (): void => {
      const { time, playing, pace, eventRate } = cursor.getState();
      if (playing !== 0 && (pace !== 'events' || eventRate > MOST_EVENTS)) return;
      const id = opAt(simulation, whereabouts(track, time), time);
      if (id >= 0) actions.select({ kind: 'op', id }, simulation);
    };
    const unsubscribe = cursor.subscribe((state, before) => {
      if (state.time !== before.time || state.playing !== before.playing) point();
    });
    return () => {
      unsubscribe();
      actions.stopAt(null);
    };
  }, [following, actions, cursor]);
}
