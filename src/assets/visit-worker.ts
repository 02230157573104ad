/** Answers with the kept team sheet where the network does not; everything else goes its way (assessment §3). */
declare function skipWaiting(): Promise<void>;
declare const clients: { readonly claim: () => Promise<void> };

const kept = /^\/(?:visits\/[0-9a-z]+\/sheet|app\.css|visit-sheet\.js|mark\.svg)$/;

/** Milliseconds after which a line counts as none. */
const patience = 5000;

addEventListener("install", () => void skipWaiting());
addEventListener("activate", (event: Event) => {
  if (event instanceof ExtendableEvent) event.waitUntil(clients.claim());
});
addEventListener("fetch", (event: Event) => {
  if (!(event instanceof FetchEvent)) return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method === "GET" && origin === location.origin && kept.test(pathname))
    event.respondWith(answer(request, pathname));
});

/** The network first, so that a sheet that was closed to somebody is closed here too. */
async function answer(request: Request, path: string): Promise<Response> {
  const fromNetwork = fetch(request);
  // refused or late: said below
  fromNetwork.catch(() => undefined);
  const before = await caches.match(path, { ignoreVary: true });
  if (before === undefined) return fromNetwork;
  try {
    const fresh = await Promise.race([fromNetwork, tooLong()]);
    if (fresh === undefined || fresh.status >= 500) return before;
    if (fresh.status === 403 || fresh.status === 404) await forget(path);
    return fresh;
  } catch {
    return before;
  }
}

function tooLong(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), patience));
}

async function forget(path: string): Promise<void> {
  for (const name of await caches.keys()) await (await caches.open(name)).delete(path);
}
