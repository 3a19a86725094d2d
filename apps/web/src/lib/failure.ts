export type FailureKind = "unreachable" | "signed-out" | "server" | "refused";

const statusOf = (error: unknown): number | undefined =>
  typeof error === "object" && error !== null && "status" in error && typeof error.status === "number"
    ? error.status
    : undefined;

const codeOf = (error: unknown): unknown => {
  if (typeof error !== "object" || error === null || !("error" in error)) return null;
  const { error: said } = error;
  return typeof said === "object" && said !== null && "code" in said ? said.code : null;
};

// Refused at the door is also a 401, yet nobody was signed out by it.
const isWrongPassword = (error: unknown): boolean => codeOf(error) === "wrong_credentials";

/** The password was asked for and not given: whoever declined need not be told. */
export const isDeclined = (error: unknown): boolean => codeOf(error) === "confirmation_required";

/** What kind of failure a call ended with: nobody answered, signed out, the server failed, or it refused for a reason. */
export const kindOfFailure = (error: unknown): FailureKind => {
  const status = statusOf(error);
  if (status === undefined || status === 0)
    return error instanceof TypeError || status === 0 ? "unreachable" : "server";
  if (status === 401) return isWrongPassword(error) ? "refused" : "signed-out";
  // A proxy in front says so when the server itself is away.
  if (status === 502 || status === 504) return "unreachable";
  return status >= 500 ? "server" : "refused";
};

/** The failure in words for people; the server's own words where it gave some. */
export const sayFailure = (error: unknown): string => {
  const kind = kindOfFailure(error);
  if (kind === "unreachable")
    return "Followthrough cannot be reached. Nothing was saved; try again in a moment.";
  if (kind === "signed-out") return "You are signed out. Sign in again to go on.";
  if (statusOf(error) !== undefined && error instanceof Error && error.message) return error.message;
  return "Something went wrong on our side. Nothing was lost; try again.";
};
