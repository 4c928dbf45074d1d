import { useEffect, useState } from 'react';
import { selectShownResult } from '../state/runs.ts';
import { usePageState } from '../views/shared/page-context.ts';
import { viewsLoaded } from './slots.tsx';

/** Time after the first picture, ms, after which loading code slows nothing down. */
const QUIET_AFTER_MS = 500;

/** False until the first result has been on the screen for a while: what is not needed before then loads afterwards. */
export function useSettled(): boolean {
  const drawn = usePageState((state) => selectShownResult(state) !== null);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!drawn) return;
    let timer = 0;
    let wanted = true;
    const wait = async (): Promise<void> => {
      await viewsLoaded;
      if (wanted) timer = window.setTimeout(() => setSettled(true), QUIET_AFTER_MS);
    };
    void wait();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [drawn]);
  return settled;
}
