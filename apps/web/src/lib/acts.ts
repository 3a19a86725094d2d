import { callApi } from "./callApi";
import { makeActs } from "./makeActs";
import { newId } from "./newId";

/** The acts of this page. */
export const acts = makeActs({
  send: callApi,
  newKey: newId,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  isCutOff: () => !navigator.onLine,
});
