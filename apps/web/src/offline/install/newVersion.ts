import { useSyncExternalStore } from "react";

/** The worker of a version that came while this one is open; it waits until it is asked to take over. */
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

const offer = (worker: ServiceWorker | null): void => {
  waiting = worker;
  for (const changed of listeners) changed();
};

/** How long a page that stays open goes without asking whether there is a new version, in milliseconds. */
const askedEvery = 60 * 60_000;

const follow = (worker: ServiceWorker): void =>
  worker.addEventListener("statechange", () => {
    // The very first one takes the place of none, and there is nothing to offer.
    if (worker.state === "installed" && navigator.serviceWorker.controller) offer(worker);
    else if (worker === waiting && worker.state !== "installed") offer(null);
  });

const watch = (registration: ServiceWorkerRegistration): void => {
  offer(registration.waiting);
  if (registration.waiting) follow(registration.waiting);
  registration.addEventListener("updatefound", () => {
    if (registration.installing) follow(registration.installing);
  });
  let isLongAgo = false;
  setInterval(() => (isLongAgo = true), askedEvery);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || !isLongAgo) return;
    isLongAgo = false;
    registration.update().catch(() => undefined);
  });
};

/** Has the browser keep the app, so that it opens without a server. Where it cannot, everything is as it was without. */
export const keepApp = (): void => {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker
    .register("/sw.js", { updateViaCache: "none" })
    .then(watch)
    // Refused by the browser (private windows, plain http) or cut off: it is tried again with the next page.
    .catch(() => undefined);
};

/** Loads this window with the version that waits; others go on with theirs. What is typed is kept as when a page is loaded anew. */
export const loadNewVersion = (): void => {
  // Another window had it take over already.
  if (waiting?.state !== "installed") {
    window.location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), {
    once: true,
  });
  // A worker is of this origin by itself; only a window's message has a target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  waiting.postMessage("take over");
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** Whether a new version waits to be loaded. */
export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => waiting !== null);
