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
