import type { QueryClient } from "@tanstack/react-query";
import { callApi } from "./callApi";
import { makeActs } from "./makeActs";
import { newId } from "./newId";
import { makeVersionTracker } from "./versionTracker";

/** The acts of this page. */
export const acts = makeActs({
  send: callApi,
  newKey: newId,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  isCutOff: () => !navigator.onLine,
});

/** What this page knows of versions that came after the ones it shows. */
export const versionTracker = makeVersionTracker();

let client: QueryClient | null = null;

export const setAppClient = (made: QueryClient): void => {
  client = made;
};

/** The client of the app, for what is done outside of a component; none where a part is mounted alone. */
export const appClient = (): QueryClient | null => client;
