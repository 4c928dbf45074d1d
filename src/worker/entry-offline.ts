/**
 * The service worker: keeps every file of this version, so that the page opens without a network. It is as careful as the
 * page itself: a new version is fetched whole beside the old one, and takes over only when the reader says so.
 */
declare const self: ServiceWorkerGlobalScope;
/** The page is './'. The build puts these two before this script: see tools/vite/offline.ts. */
declare const FILES: readonly string[];
declare const VERSION: string;

const { scope } = self.registration;
/** Several copies may live on one host, and share its caches. */
const prefix = `tierscope ${scope} `;
const cacheName = prefix + VERSION;

/** Keeps one file. Some hosts answer with a detour, which a browser would not take from a cache when it opens a page. */
async function keep(cache: Cache, file: string): Promise<void> {
  const address = new URL(file, scope).href;
  // Asks whether the browser's own copy is still good: right after the first visit hardly anything is sent twice.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await cache.put(address, response.redirected ? new Response(response.body, response) : response);
}

/** All files or none: where one cannot be had, the browser tries again at another visit. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(FILES.map((file) => keep(cache, file)));
}

/** Drops the versions that nobody can have open any more: all but this one and the one before it. */
async function tidy(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  // The first visit is served from here on, too: what it has not loaded yet is there when the network goes.
  await self.clients.claim();
}

/** What a file is kept under: the page under its folder, whatever stands behind its `?`. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).replace(/\/index\.html$/, '/');
}

async function answer(request: Request): Promise<Response> {
  const address = addressOf(request.url);
  const cache = await caches.open(cacheName);
  // A page of the version before may still be open in another tab; its parts carry other names.
  return (await cache.match(address)) ?? (await caches.match(address)) ?? (await fetch(request));
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(request));
});
self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting());
});
