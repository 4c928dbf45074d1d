import { useState } from 'react';
import { type DrawnRun, drawnRunOf, sameDrawnRun } from '../state/drawn-run.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import type { CursorStore } from '../state/cursor.ts';
import { usePage, usePageState } from '../views/shared/page-context.ts';

/** A selector of a run that gives the same object until the run, or what is selected in it, is another. */
function drawnRunSelector(): (
  state: ExplorerState,
  name: string,
  cursor: CursorStore,
  most: number,
) => DrawnRun | null {
  let last: DrawnRun | null = null;
  return (...of) => {
    const next = drawnRunOf(...of);
    if (!sameDrawnRun(last, next)) last = next;
    return last;
  };
}

/** A run of the store, drawn with the page's own cursor; of one under way as much as there is, up to so many ops. */
export function useRunOfStore(name: string, most: number): DrawnRun | null {
  const { cursor } = usePage();
  const [select] = useState(drawnRunSelector);
  return usePageState((state) => select(state, name, cursor, most));
}
