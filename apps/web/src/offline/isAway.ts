import { callApi } from "../lib/callApi";
import { kindOfFailure } from "../lib/failure";

/** How long it is waited for a sign of life, in milliseconds. */
const patience = 4_000;

/** Whether the server cannot be reached at all, as opposed to one answer that was lost. */
export const isAway = (): Promise<boolean> =>
  callApi("GET /session", {}, { anew: true, signal: AbortSignal.timeout(patience) }).then(
    () => false,
    (failure: unknown) => kindOfFailure(failure) === "unreachable",
  );
