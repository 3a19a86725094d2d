import type { ErrorCode, FieldProblem } from "@followthrough/contract";
import type { Progress } from "./stoppedPartWay";

/** An error the API answers on purpose, in the one error shape. */
export class Problem extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly more: {
      fields?: FieldProblem[];
      current?: unknown;
      mergedInto?: string;
      retryAfterSeconds?: number;
      progress?: Progress;
    } = {},
  ) {
    super(message);
    this.name = "Problem";
  }
}

/** What does not exist and what belongs to somebody else answer alike. */
export const notFound = (noun: string): Problem => new Problem("not_found", `There is no such ${noun}.`);

/** There is no page, file or route at an address. */
export const nothingAtAddress = (): Problem => new Problem("not_found", "There is nothing at this address.");

export const signedOut = (): Problem => new Problem("signed_out", "You are signed out. Sign in to go on.");

/** The session of a browser is another account's by now, and the window that calls shows the one before. */
export const otherAccount = (): Problem =>
  new Problem("other_account", "You are signed in as somebody else by now. Nothing was changed.");

/** Never given out, meant for something else, ended, run out: all answer alike. */
export const invalidLink = (): Problem =>
  new Problem(
    "not_found",
    "This link is not good, or no longer: it may have run out, been ended, or not be whole.",
  );

/** One field of the input that the schema alone cannot judge. */
export const invalidField = (path: string, message: string): Problem =>
  new Problem("invalid_input", `${path}: ${message}`, { fields: [{ path, message }] });

/** The record was changed since the version that was edited or acted on; it is answered as it is now. */
export const changedElsewhere = (current: unknown): Problem =>
  new Problem("changed_elsewhere", "This was changed elsewhere since you opened it.", { current });

/** An act is done to the record as it was shown; over a rewritten one it would do what nobody meant. Throws `changed_elsewhere`. */
export const mustBeAsShown = (current: { readonly version: number }, version: number): void => {
  if (current.version !== version) throw changedElsewhere(current);
};
