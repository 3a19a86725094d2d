import { codeOf, describeFailure, isOutcomeUnknown, kindOfFailure, resendingOf } from "./failure";

/** As `describeFailure`, of an undo: whether it was taken back is what is not known, and sent again it does no harm. */
export const describeUndoFailure = (error: unknown): string => {
  if (codeOf(error) === "changed_elsewhere") return "It was changed again since, so that was not undone.";
  if (kindOfFailure(error) === "signed-out" || !isOutcomeUnknown(error)) return describeFailure(error);
  if (resendingOf(error) === "unsent")
    return "This device has no network, so that was not undone. Undo it again once it has.";
  const what =
    kindOfFailure(error) === "unreachable"
      ? "The server did not answer, so"
      : "Something went wrong on the server, and";
  return `${what} it is not known whether that was undone. Undo it again: nothing is undone twice.`;
};
