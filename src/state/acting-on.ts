import type { CursorStore } from './cursor.ts';
import { runActions } from './run-actions.ts';
import type { Explorer } from './store.ts';

/** The same explorer for the part of a page that draws one run: what is done there is done to that run. */
export function actingOn(explorer: Explorer, name: string, cursor: CursorStore): Explorer {
  const ofRun = runActions(explorer.store, cursor, () => name);
  return { ...explorer, cursor: cursor, actions: { ...explorer.actions, ...ofRun } };
}
