import type { MomentStore } from './moment.ts';
import { runActions } from './run-actions.ts';
import type { Explorer } from './store.ts';

/** The same explorer for the part of a page that draws one run: what is done there is done to that run. */
export function actingOn(explorer: Explorer, name: string, cursor: MomentStore): Explorer {
  const ofRun = runActions(explorer.store, cursor, () => name);
  return { ...explorer, moment: cursor, actions: { ...explorer.actions, ...ofRun } };
}
