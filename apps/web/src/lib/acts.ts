import type { QueryClient } from "@tanstack/react-query";
import { callApi } from "./callApi";
import { makeActs } from "./makeActs";
import { newId } from "./newId";
import { makeVersionTracker } from "./versionTracker";

type Before = Parameters<typeof makeActs>[0]["before"];
let before: Before | null = null;
/** What goes before each act from now on; null for nothing. */
export const setBeforeAct = (next: Before | null): void => {
  before = next;
};

/** The acts of this page. */
export const acts = makeActs({
  send: callApi,
  newKey: newId,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  isCutOff: () => !navigator.onLine,
  before: async (key, input) => (await before?.(key, input)) ?? null,
  keep: async (...act) => (await import("../offline/outbox/keepAct")).keepAct(...act),
});

/** What this page knows of versions that came after the ones it shows. */
export const versionTracker = makeVersionTracker();

let client: QueryClient | null = null;

export const setAppClient = (made: QueryClient): void => {
  client = made;
};

/** The client of the app, for what is done outside of a component; none where a part is mounted alone. */
export const appClient = (): QueryClient | null => client;
