import type { ExplorerState } from './explorer-state.ts';
import { initialView } from './initial-view.ts';
import { forget, keep, kept, type Storage } from './keep.ts';
import { looking } from './place.ts';
import { runPart, viewRecordOf } from './view-record.ts';

/** What a page hands to the one that takes its place, so that nothing is lost: edits, views, and the way back. */
export type Session = Pick<ExplorerState, 'edit' | 'view' | 'history' | 'awaited'>;

const KEY = 'tierscope.session';

/** Steps that are handed over at most; a step may hold a routing of some hundred kB, and the store has 5 MB. */
const MOST_STEPS = [500, 50, 5];

/** Tells shapes of the state apart, in case another version of the page takes over. */
const SHAPE = Object.keys(initialView).toSorted().join();

/** What means something on the run at hand only waits for that of the next page. */
export function sessionOf(state: ExplorerState, time: number): Session {
  const record = viewRecordOf(state, { time });
  const { view } = looking({ ...state, view: { ...state.view, selection: null } }, record);
  return { edit: state.edit, view, history: state.history, awaited: runPart(record) };
}

/** Hands a session to the page that comes next in this tab, with as much of its history as there is room for. */
export function handOver(storage: Storage | null, session: Session): void {
  const { history } = session;
  const shortened = MOST_STEPS.map((most) => ({
    past: history.past.slice(-most),
    future: history.future.slice(-most),
  }));
  for (const steps of [...shortened, { past: [], future: [] }]) {
    const handed: Session = { ...session, history: { ...history, ...steps } };
    if (keep(storage, KEY, { shape: SHAPE, session: handed }) === null) return;
  }
}

/** The session that was handed to this page, once; null if there is none. */
export function takeOver(storage: Storage | null): Session | null {
  const json = kept(storage, KEY) as { readonly shape: unknown; readonly session: Session } | null | undefined;
  forget(storage, KEY);
  if (json?.shape !== SHAPE) return null;
  return json.session;
}
