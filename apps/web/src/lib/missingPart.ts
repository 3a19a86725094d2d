import { callApi } from "./callApi";
import { setReachable } from "./connection";
import { kindOfFailure } from "./failure";

/** A part of the program that is fetched when it is first needed could not be. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

export type WhyMissing = "unreachable" | "updated";

/**
 * Why a part is missing. The browser tells a server that is away and a release that took the part with it alike, so the
 * server is asked whether it is there.
 */
export const whyMissing = async (): Promise<WhyMissing> => {
  const isThere = await callApi("GET /session", {}, { anew: true }).then(
    () => true,
    (error: unknown) => kindOfFailure(error) !== "unreachable",
  );
  setReachable(isThere);
  return isThere ? "updated" : "unreachable";
};
