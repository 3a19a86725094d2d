import type { Resending } from "./callApi";

export type FailureKind = "unreachable" | "signed-out" | "server" | "refused";

const statusOf = (error: unknown): number | undefined =>
  typeof error === "object" && error !== null && "status" in error && typeof error.status === "number"
    ? error.status
    : undefined;

const answerOf = (error: unknown): object | null =>
  typeof error === "object" && error !== null && "error" in error && typeof error.error === "object"
    ? error.error
    : null;

/** The code of what the server said, where it said one. */
export const codeOf = (error: unknown): unknown => {
  const answer = answerOf(error);
  return answer && "code" in answer ? answer.code : undefined;
};

const requestIdOf = (error: unknown): string | null => {
  const answer = answerOf(error);
  return answer && "requestId" in answer && typeof answer.requestId === "string" ? answer.requestId : null;
};

/** What sending it again would do. */
export const resendingOf = (error: unknown): Resending =>
  typeof error === "object" && error !== null && "resending" in error
    ? ((["once-only", "anew", "unsent"] as const).find((one) => one === error.resending) ?? "reading")
    : "reading";

/** The password was asked for and not given: whoever declined need not be told. */
export const isDeclined = (error: unknown): boolean => codeOf(error) === "confirmation_required";

/** The session is another account's by now. */
export const isOtherAccount = (error: unknown): boolean => codeOf(error) === "other_account";

/** What kind of failure a call ended with: nobody answered, signed out, the server failed, or it refused for a reason. */
export const kindOfFailure = (error: unknown): FailureKind => {
  const status = statusOf(error);
  if (status === undefined || status === 0)
    return error instanceof TypeError || status === 0 ? "unreachable" : "server";
  // Refused at the door is also a 401, yet nobody was signed out by it.
  if (status === 401) return codeOf(error) === "wrong_credentials" ? "refused" : "signed-out";
  // A proxy in front says so when the server itself is away; the server's own 503 has its code.
  if (status === 502 || status === 504) return "unreachable";
  if (status === 503 && codeOf(error) === "unexpected") return "unreachable";
  return status >= 500 ? "server" : "refused";
};

/** The server lost its database, perhaps in the very moment in which it was saved. */
const isDatabaseAway = (error: unknown): boolean => codeOf(error) === "database_away";

/** An act in parts stopped in the middle, and the server says how far it came. */
const saysHowFar = (error: unknown): boolean => {
  const answer = answerOf(error);
  return answer !== null && "progress" in answer;
};

/** Whether it may have been done all the same: the answer is missing, or the server failed without saying how far it came. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  kindOfFailure(error) === "unreachable" ||
  (kindOfFailure(error) === "server" &&
    (codeOf(error) === "unexpected" || codeOf(error) === undefined || isDatabaseAway(error)));

/** Whether the same may do in a moment: nobody answered, or the server is busy. */
export const isTransient = (error: unknown): boolean =>
  kindOfFailure(error) === "unreachable" || statusOf(error) === 503;

const unreachable: Readonly<Record<Resending, string>> = {
  reading: "Followthrough cannot be reached. Try again in a moment.",
  "once-only":
    "The server did not answer, so it is not known whether this was saved. Try again: it will not be saved twice.",
  anew: "The server did not answer, so it is not known whether this was done. Try again in a moment.",
  unsent: "This device has no network, so nothing was sent and nothing was saved. Try again once it has.",
};

const brokenDown: Readonly<Record<Resending, string>> = {
  reading: "Something went wrong on the server. Try again.",
  "once-only":
    "Something went wrong on the server, and it is not known whether this was saved. Try again: it will not be saved twice.",
  anew: "Something went wrong on the server, and it is not known whether this was done.",
  unsent: "Something went wrong before anything was sent. Try again.",
};

const databaseAway: Readonly<Record<Resending, string>> = {
  reading: "The server cannot reach its database just now. Try again in a moment.",
  "once-only":
    "The server cannot reach its database, and it is not known whether this was saved. Try again in a moment: it will not be saved twice.",
  anew: "The server cannot reach its database, and it is not known whether this was done. Try again in a moment.",
  unsent: unreachable.unsent,
};

/** The failure in words for people: what is known, and what to do. The server's own words where it gave a reason. */
export const describeFailure = (error: unknown): string => {
  const kind = kindOfFailure(error);
  if (kind === "unreachable") return unreachable[resendingOf(error)];
  if (kind === "signed-out") return "You are signed out. Sign in again to go on.";
  if (saysHowFar(error) && error instanceof Error && error.message) return error.message;
  if (isDatabaseAway(error)) return databaseAway[resendingOf(error)];
  if (isOutcomeUnknown(error)) {
    const requestId = requestIdOf(error);
    const words = brokenDown[resendingOf(error)];
    return requestId === null ? words : `${words} In the server’s log it is ${requestId}.`;
  }
  return error instanceof Error && error.message ? error.message : brokenDown[resendingOf(error)];
};
