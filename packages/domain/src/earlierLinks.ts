import type { CalendarDay, ReferralState } from "@followthrough/contract";
import { hasOutcome } from "./referral";

/** Of whoever pointed to somebody: whether they were heard from themselves, and how one came to them. */
export interface EarlierFacts {
  readonly metOn: CalendarDay | null;
  readonly lastConversationOn: CalendarDay | null;
  /** Something waited for came from them. */
  readonly hasAnswered: boolean;
  /** The states of the referrals that lead to them; none where the chain begins with them. */
  readonly states: readonly ReferralState[];
}

/**
 * Whether a referral waits for the one before it on its chain: whoever made it was only pointed out themselves and has not
 * been heard from yet. Priya pointed to Lena, and Lena knows Ruth: writing to Ruth, in Lena's name, waits until Lena has
 * answered. It does not wait once Ruth was written to all the same, nor for somebody from whom nothing is to be expected any more.
 */
export const waitsForEarlier = (state: ReferralState, earlier: EarlierFacts): boolean => {
  if (state !== "heard") return false;
  if (earlier.metOn !== null || earlier.lastConversationOn !== null || earlier.hasAnswered) return false;
  return (
    earlier.states.length > 0 &&
    !earlier.states.includes("talked") &&
    earlier.states.some((one) => !hasOutcome(one))
  );
};

/**
 * For whom a step toward somebody waits: of those who pointed to them the first, where every way to them waits; else null.
 */
export const whoIsWaitedFor = <Who>(
  links: readonly { readonly state: ReferralState; readonly referrer: Who; readonly earlier: EarlierFacts }[],
): Who | null =>
  links.every(({ state, earlier }) => waitsForEarlier(state, earlier)) ? (links[0]?.referrer ?? null) : null;

/** Steps in their order, but what waits for an earlier link of its chain after what can be done now. */
export const waitingLinksLast = <T extends { readonly waitsFor: object | null }>(
  steps: readonly T[],
): T[] => [
  ...steps.filter(({ waitsFor }) => waitsFor === null),
  ...steps.filter(({ waitsFor }) => waitsFor !== null),
];
