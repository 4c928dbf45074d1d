/** Takes the new version and opens the page again. */
export type TakeUpdate = () => void;

/** A page that stays open asks this often whether there is a new version, ms: once an hour, when it is looked at. */
const ASK_AGAIN_MS = 3_600_000;

/**
 * Has the service worker keep the page for use without a network, and says when a newer version has been fetched. It
 * waits beside the one in use: nothing changes until `take` is called. Returns what stops asking.
 */
export function keepOffline(onUpdate: (take: TakeUpdate) => void): () => void {
  const { serviceWorker } = navigator;
  const stop = new AbortController();

  const take = (waiting: ServiceWorker): void => {
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    waiting.postMessage('take over');
  };

  const watch = (registration: ServiceWorkerRegistration): void => {
    const offer = (): void => {
      const { waiting } = registration;
      // Without a version in use this is the first visit, and what waits is what the reader sees.
      if (waiting && serviceWorker.controller) onUpdate(() => take(waiting));
    };
    const follow = (): void => registration.installing?.addEventListener('statechange', offer);
    registration.addEventListener('updatefound', follow, { signal: stop.signal });
    follow();
    offer();

    let asked = Date.now();
    const ask = (): void => {
      if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_AGAIN_MS) return;
      asked = Date.now();
      // Without a network there is nothing new.
      registration.update().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', ask, { signal: stop.signal });
  };

  // A browser may refuse, as some do in private windows: the page then needs its host at each visit, and works.
  serviceWorker
    .register('./service-worker.js')
    .then(watch)
    .catch(() => undefined);
  return () => stop.abort();
}
