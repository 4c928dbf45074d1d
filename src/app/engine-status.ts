import type { ExplorerStore } from '../state/store.ts';

/**
 * Keeps `data-engine` on the document's root at the engine's status: “busy” from the very edit on, so that whoever edits
 * and then waits for “idle” never sees the idleness of before.
 */
export function publishEngineStatus(store: ExplorerStore, root: Element): void {
  const publish = () => root.setAttribute('data-engine', store.getState().run.status);
  publish();
  store.subscribe(publish);
}
