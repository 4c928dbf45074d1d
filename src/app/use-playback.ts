import { useEffect } from 'react';
import { useExplorer } from '../views/shared/explorer-context.ts';
import { reducedMotionQuery } from '../views/shared/use-media.ts';

/** With reduced motion the cursor jumps from event to event, or through the whole run, this far apart in seconds. */
const REDUCED_MOTION_BEAT = 0.5;
/** Longest time between two frames that counts, s: the cursor does not jump after the page was in the background. */
const LONGEST_FRAME = 0.1;

/** Moves the time cursor while it plays. */
export function usePlayback(): void {
  const { cursor, actions } = useExplorer();
  useEffect(() => {
    let frame = 0;
    let last = 0;

    const tick = (now: number): void => {
      const { playing, pace, eventRate } = cursor.getState();
      if (playing === 0) {
        frame = 0;
        return;
      }
      const elapsed = (now - last) / 1000;
      if (matchMedia(reducedMotionQuery).matches) {
        const beat = pace === 'events' ? Math.max(1 / eventRate, REDUCED_MOTION_BEAT) : REDUCED_MOTION_BEAT;
        if (elapsed >= beat) {
          last = now;
          const before = cursor.getState().time;
          if (pace === 'run') actions.advance(beat);
          else {
            actions.stepEvent(playing);
            if (cursor.getState().time !== before) cursor.setState({ playing });
          }
        }
      } else {
        last = now;
        actions.advance(Math.min(elapsed, LONGEST_FRAME));
      }
      frame = requestAnimationFrame(tick);
    };

    const unsubscribe = cursor.subscribe((state) => {
      if (state.playing === 0 || frame !== 0) return;
      last = performance.now();
      frame = requestAnimationFrame(tick);
    });
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, [cursor, actions]);
}
