/**
 * Keeps document, scripts and styles on the telephone, so that a page that was open once opens without a network. It keeps
 * nothing that anybody typed: drafts lie in the page's own storage, and answers of the interface are never kept.
 */
export {};

/** What this file needs of a service worker's world, whose types cannot stand beside those of a page. */
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', hear: (event: Fetching) => void): void;
}

declare const ASSETS: readonly string[];
declare const self: WorkerScope;

const DOCUMENT = '/';
/** A new build has other names in its list, and so a keep of its own. */
const KEEP = `page ${ASSETS.join(' ')}`;

self.addEventListener('install', event => {
  event.waitUntil(caches.open(KEEP).then(keep => keep.addAll([DOCUMENT, ...ASSETS])).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  const old = caches.keys().then(names => Promise.all(names.filter(name => name !== KEEP).map(name => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

/** The network's document where it answers, else the one that was kept: all addresses have the same. */
const documentFor = (request: Request): Promise<Response> =>
  fetch(request).catch(async () => (await caches.match(DOCUMENT)) ?? Response.error());

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(documentFor(request));
  else if (ASSETS.includes(pathname)) event.respondWith(caches.match(request).then(kept => kept ?? fetch(request)));
});
