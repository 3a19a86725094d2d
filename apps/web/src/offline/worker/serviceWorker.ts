import { type ShellFiles, cacheOf, cachesToRemove, isHashed } from "./shellFiles";
import { whoAnswers } from "./whoAnswers";
import type { WorkerScope } from "./workerScope";

// Opens the app where there is no server to be reached, and at once where there is (docs/decisions/0079). It keeps files of the
// program alone: what is known of people is kept by the pages, for each account.

declare const self: unknown;
/** Put in by the build. */
declare const shellFiles: ShellFiles;

const worker = self as WorkerScope;
// Once: the build writes it out wherever it is named.
const app = shellFiles;
const own = cacheOf(app);
const files = new Set([...app.core, ...app.rest]);

/** The browser was asked to save data. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** From the version before where it is the same file, else from the server. */
const bring = async (path: string): Promise<Response> => {
  const there = isHashed(path) ? await caches.match(path) : undefined;
  if (there) return there;
  const response = await fetch(path, isHashed(path) ? {} : { cache: "no-cache" });
  // Redirected it is somebody else's page, a network's that asks to sign in first.
  if (!response.ok || response.redirected) throw new Error(`${path} could not be kept: ${response.status}`);
  return response;
};

/** A few at a time: whoever is using the app goes first. */
const atOnce = 4;

/** All of it or, where a file cannot be had, nothing: then it is tried again another time. */
const keepFiles = async (): Promise<void> => {
  const cache = await caches.open(own);
  const waiting = [...app.core, ...(savesData() ? [] : app.rest)];
  const next = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      await cache.put(path, await bring(path));
  };
  await Promise.all(Array.from({ length: atOnce }, next));
};

const removeOld = async (): Promise<void> => {
  for (const name of cachesToRemove(await caches.keys(), app)) await caches.delete(name);
};

/** Of this version, or of one whose tab is still open; fetched it is kept. */
const fileAt = async (request: Request): Promise<Response> => {
  const cache = await caches.open(own);
  const kept = (await cache.match(request)) ?? (await caches.match(request));
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200 && !response.redirected && isHashed(new URL(request.url).pathname))
    // Where there is no room it is fetched again the next time.
    await cache.put(request, response.clone()).catch(() => undefined);
  return response;
};

const shell = async (request: Request): Promise<Response> => {
  const cache = await caches.open(own);
  return (await cache.match("/")) ?? fetch(request);
};

worker.addEventListener("install", (event) => event.waitUntil(keepFiles()));
worker.addEventListener("activate", (event) =>
  event.waitUntil(removeOld().then(() => worker.clients.claim())),
);
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const answerer = whoAnswers(request, worker.location.origin, files);
  if (answerer === "shell") event.respondWith(shell(request));
  else if (answerer === "file") event.respondWith(fileAt(request));
});
// Only a person says so: whoever is in the middle of something goes on with the version that is open.
worker.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(worker.skipWaiting());
});
