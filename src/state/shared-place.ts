import type { Simulation } from '../model/result.ts';
import type { LinkContent } from '../share/link.ts';
import type { Json } from '../share/plain-data.ts';
import type { FileContent } from '../share/scenario-file.ts';
import type { ExplorerState, CursorState } from './explorer-state.ts';
import { digestOf } from './result-digest.ts';
import { sameRun } from './scenario-path.ts';
import type { Explorer } from './store.ts';
import { viewRecordOf } from './view-record.ts';

/* The page as what a link or a file holds. The way back is in opened-place.ts. */

type Shown = Pick<ExplorerState, 'edit' | 'view' | 'run' | 'awaited'>;

/** The result of what the fields say; null while there is none. */
export const settledResult = ({ edit, run }: Shown): Simulation | null =>
  run.status === 'idle' && run.result !== null && sameRun(run.result.scenario, edit.scenario) ? run.result : null;

/** What a file holds: the scenario, how one looks at it. */
export function fileContentOf(state: Shown, cursor: Pick<CursorState, 'time'>): FileContent {
  const { scenario, presetId, whole } = state.edit;
  const record = viewRecordOf(state, cursor);
  return { scenario, presetId, whole, view: Object.keys(record).length === 0 ? null : (record as unknown as Json) };
}

/** What a link holds: as a file, and the digest of the result if that is known. */
const linkContentOf = (state: Shown, cursor: Pick<CursorState, 'time'>, resultDigest: string | null): LinkContent => ({
  ...fileContentOf(state, cursor),
  resultDigest,
});

/** The link that holds what the page shows now; with the digest of a result of at most so many ops. */
export function contentNow({ store, cursor }: Explorer, mostOps = 0): LinkContent {
  const state = store.getState();
  const result = settledResult(state);
  const withDigest = result !== null && result.totals.opCount <= mostOps;
  return linkContentOf(state, cursor.getState(), withDigest ? digestOf(result) : null);
}
