import type { CalendarDay, ReferralState } from "@followthrough/contract";
import { RuleError } from "./ruleError";
import { type SuggestedStep, suggestNextSteps } from "./suggestions";
import { firstName } from "./firstName";
import { fitStep } from "./fitStep";
import { type WorkingDays, nextWorkingDay } from "./workingDays";

const outcomes: ReadonlySet<ReferralState> = new Set(["came-to-something", "led-nowhere", "declined"]);
const order: readonly ReferralState[] = ["heard", "reached-out", "talked"];

/** Whether there is an outcome, good or bad, to tell the referrer. */
export const hasOutcome = (state: ReferralState): boolean => outcomes.has(state);

/** Thanks are owed once there is an outcome and the referrer has not been told or thanked. */
export const owesThanks = (state: ReferralState, thankedOn: CalendarDay | null): boolean =>
  hasOutcome(state) && thankedOn === null;

/** The referred person has not been contacted yet. */
export const isUncontacted = (state: ReferralState): boolean => state === "heard";

/** The state after talking with the referred contact or reaching out to them; it only moves forward. */
export const advanceReferral = (state: ReferralState, to: "reached-out" | "talked"): ReferralState =>
  hasOutcome(state) || order.indexOf(state) >= order.indexOf(to) ? state : to;

/**
 * Throws `referral_to_self` or `referral_loop` when "the referrer pointed me to the referred contact" cannot be
 * recorded: for the same person, or when the referrer became known through the referred contact.
 */
export const mustBeValidReferral = (referral: {
  referrer: { id: string; name: string };
  referred: { id: string; name: string };
  /** Everyone on the way back from the referrer to where it began. */
  wayBackOfReferrer: ReadonlySet<string>;
}): void => {
  const { referrer, referred, wayBackOfReferrer } = referral;
  if (referrer.id === referred.id) {
    throw new RuleError({ code: "referral_to_self", name: referrer.name });
  }
  if (wayBackOfReferrer.has(referred.id)) {
    throw new RuleError({ code: "referral_loop", referrer: referrer.name, referred: referred.name });
  }
};

/**
 * The first step after a referral: write to the referred contact on the next working day and name the referrer.
 */
export const firstContactStep = (
  referredName: string,
  referrerName: string,
  { today, workingDays }: { today: CalendarDay; workingDays: WorkingDays },
): SuggestedStep => ({
  action: "email",
  what: fitStep(`Write to ${referredName} and mention ${referrerName}`),
  dueOn: nextWorkingDay(today, workingDays),
  why: { kind: "pointed-there", referrer: referrerName, referred: referredName },
});

/** The step toward the referrer once there is an outcome: tell them how it went and thank them. */
export const thanksStep = (
  referredName: string,
  state: ReferralState,
  { today, workingDays }: { today: CalendarDay; workingDays: WorkingDays },
): SuggestedStep => ({
  action: "thank",
  what:
    state === "came-to-something"
      ? `Thank for pointing you to ${referredName}`
      : `Tell how it went with ${referredName}, and thank`,
  dueOn: nextWorkingDay(today, workingDays),
  why: { kind: state === "came-to-something" ? "came-to-something" : "led-nowhere" },
});

/**
 * The step to propose for a referral without an open one: write to the referred contact, thank the referrer, or get
 * in touch again; null once it is closed and the referrer knows. For one heard on Thursday 2026-06-25, write on
 * Friday.
 */
export const nextReferralStep = (
  referral: {
    readonly id: string;
    readonly state: ReferralState;
    readonly thanksOwed: boolean;
    /** By `waitsForEarlier`: the step before it is the one to take. */
    readonly waitsForReferrer?: boolean;
    readonly nextStep: object | null;
    readonly referrer: { readonly id: string; readonly name: string };
    readonly referred: { readonly id: string; readonly name: string };
  },
  when: { today: CalendarDay; workingDays: WorkingDays },
): (SuggestedStep & { contactId: string; referralId: string }) | null => {
  const { referrer, referred, state } = referral;
  const referralId = referral.id;
  if (referral.thanksOwed)
    return { contactId: referrer.id, referralId, ...thanksStep(referred.name, state, when) };
  if (referral.nextStep || referral.waitsForReferrer || hasOutcome(state)) return null;
  if (isUncontacted(state))
    return { contactId: referred.id, referralId, ...firstContactStep(referred.name, referrer.name, when) };
  const step = suggestNextSteps({
    action: null,
    outcome: "",
    firstName: firstName(referred.name),
    ...when,
  }).find(({ action }) => action === "check-in");
  return step ? { contactId: referred.id, referralId, ...step } : null;
};
