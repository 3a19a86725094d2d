import { firstKnownOn, isTooFarAway, isTooLongAgo, tooFarOn } from "@followthrough/contract/dayLimits";

/** What is wrong with a day that no box takes, as the server would say it; null for none. */
export const outOfReach = (day: string): string | null => {
  const problem = day < firstKnownOn ? isTooLongAgo : day >= tooFarOn ? isTooFarAway : null;
  return problem && `This ${problem}.`;
};
