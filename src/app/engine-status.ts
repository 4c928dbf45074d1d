import type { ExplorerStore } from '../state/store.ts';

/**
 * Keeps `data-engine` on the document's root at the engine's status: “busy” from the moment of
 * an edit, so that a test that edits and then waits for “idle” never sees the idleness before the edit. Until all of the page
 * has loaded it is “busy” in any case.
 */
export function publishEngineStatus(store: ExplorerStore, root: Element, complete: Promise<unknown>): void {
  let isComplete = false;
  const publish = () => root.setAttribute('data-engine', isComplete ? store.getState().run.status : 'busy');
  publish();
  store.subscribe(publish);
  void complete.finally(() => {
    isComplete = true;
    // After the frame in which the page has drawn what came.
    requestAnimationFrame(() => requestAnimationFrame(publish));
  });
}
