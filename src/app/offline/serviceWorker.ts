/**
 * Keeps the app in the browser, so that it opens without a network. The build writes the list of files and their
 * hashes into this script: a new version is a new list, and only files that are not kept yet are fetched, so that the
 * database engine stays over versions that don't change it. What was fetched is kept only if it is what was built.
 */
interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends LongEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ServiceScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: {
      readonly type: "window";
      readonly includeUncontrolled: true;
    }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", run: (event: LongEvent) => void): void;
  addEventListener(type: "fetch", run: (event: RequestEvent) => void): void;
  addEventListener(type: "message", run: (event: MessageEvent<unknown>) => void): void;
}

/** SHA-256 in base64 by path from the app's folder. The build puts the object in place of the name. */
declare const KEPT_FILES: Readonly<Record<string, string>>;

const worker = globalThis as unknown as ServiceScope;
const root = worker.registration.scope;
const files = new Map(Object.entries(KEPT_FILES));
const cacheName = `vetscope ${root}`;
const atOnce = 4;

const keyOf = (path: string, hash: string): string => `${root}${path}?${encodeURIComponent(hash)}`;
const keys = new Set([...files].map(([path, hash]) => keyOf(path, hash)));

async function openCache(): Promise<Cache> {
  // The workspace owns the data's storage; this is the app's own files.
  // oxlint-disable-next-line no-restricted-globals
  return caches.open(cacheName);
}

async function keep(cache: Cache, path: string, hash: string): Promise<void> {
  // A file below assets/ never changes under its name.
  const fetched = await fetch(new URL(path === "index.html" ? "./" : path, root), {
    cache: path.startsWith("assets/") ? "default" : "no-cache",
    integrity: `sha256-${hash}`,
  });
  if (!fetched.ok) throw new Error(`${path}: ${fetched.status}`);
  // A page may not be answered with what came by a redirection.
  const { status, headers } = fetched;
  await cache.put(
    keyOf(path, hash),
    fetched.redirected ? new Response(fetched.body, { status, headers }) : fetched,
  );
}

async function keepAll(): Promise<void> {
  const cache = await openCache();
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...files].filter(([path, hash]) => !kept.has(keyOf(path, hash))).values();
  const takeNext = async (): Promise<void> => {
    for (const [path, hash] of missing) await keep(cache, path, hash);
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
}

/** Removes what only earlier versions need, once no other window may still run one. */
async function sweep(): Promise<void> {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.length > 1) return;
  const cache = await openCache();
  for (const request of await cache.keys()) if (!keys.has(request.url)) await cache.delete(request);
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await openCache();
  const hash = files.get(path);
  const kept =
    hash === undefined
      ? await cache.match(`${root}${path}`, { ignoreSearch: true, ignoreVary: true })
      : await cache.match(keyOf(path, hash), { ignoreVary: true });
  return kept ?? fetch(request);
}

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) =>
  event.waitUntil(worker.clients.claim().then(async () => sweep())),
);
worker.addEventListener("message", (event) => {
  if (event.data === "use") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  const { pathname } = new URL(request.url);
  const below = decodeURI(pathname.slice(new URL(root).pathname.length));
  const isPage = request.mode === "navigate";
  const path = isPage && below === "" ? "index.html" : below;
  // Scripts of an earlier version are asked for by windows that were opened with it.
  if (files.has(path) || path.startsWith("assets/")) event.respondWith(answer(request, path));
  if (isPage) event.waitUntil(sweep());
});
