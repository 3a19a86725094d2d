import type { ErrorCode } from "@followthrough/contract";

/** A rule of the product says no: its code and the reason in words for the user. Answered as 409. */
export class RuleError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "RuleError";
  }
}
