import type { CalendarDay, ReferralState } from "@followthrough/contract";
import { RuleError } from "./ruleError";
import { type SuggestedStep, suggestNextSteps } from "./suggestions";
import { firstName } from "./firstName";
import { type WorkingDays, nextWorkingDay } from "./workingDays";

const outcomes: ReadonlySet<ReferralState> = new Set(["came-to-something", "led-nowhere", "declined"]);
const order: readonly ReferralState[] = ["heard", "reached-out", "talked"];

/** It came to something or to nothing: there is something to tell the referrer. */
export const hasOutcome = (state: ReferralState): boolean => outcomes.has(state);

/** Thanks are owed once there is an outcome and the referrer has not been told or thanked. */
export const owesThanks = (state: ReferralState, thankedOn: CalendarDay | null): boolean =>
  hasOutcome(state) && thankedOn === null;

/** The referred person has not been contacted yet. */
export const isUncontacted = (state: ReferralState): boolean => state === "heard";

/** The state after a conversation with the referred contact, or after reaching out to them: forward only. */
export const advanceReferral = (state: ReferralState, to: "reached-out" | "talked"): ReferralState =>
  hasOutcome(state) || order.indexOf(state) >= order.indexOf(to) ? state : to;

/**
 * Whether "the referrer pointed me to the referred contact" may be recorded: not to oneself, and not when the referrer
 * was come to know through the referred contact. Throws `referral_to_self` or `referral_loop`.
 */
export const mustBeValidReferral = (referral: {
  referrer: { id: string; name: string };
  referred: { id: string; name: string };
  /** Everyone on the way back from the referrer to where it began. */
  wayBackOfReferrer: ReadonlySet<string>;
}): void => {
  const { referrer, referred, wayBackOfReferrer } = referral;
  if (referrer.id === referred.id) {
    throw new RuleError("referral_to_self", `${referrer.name} cannot point you to themselves.`);
  }
  if (wayBackOfReferrer.has(referred.id)) {
    throw new RuleError(
      "referral_loop",
      `You came to know ${referrer.name} through ${referred.name}, so ${referrer.name} cannot be how you came to know ${referred.name}.`,
    );
  }
};

/** The step toward someone you were pointed to: write to them on the next working day and name the referrer. */
export const firstContactStep = (
  referredName: string,
  referrerName: string,
  { today, workingDays }: { today: CalendarDay; workingDays: WorkingDays },
): SuggestedStep => ({
  action: "email",
  what: `Write to ${referredName} and mention ${referrerName}`,
  dueOn: nextWorkingDay(today, workingDays),
  why: `${referrerName} pointed you to ${referredName}.`,
});

/** The step toward the referrer once there is an outcome: tell them how it went, and thank them. */
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
  why:
    state === "came-to-something"
      ? "It came to something."
      : "It led nowhere, and they would still like to hear.",
});

/**
 * The step a referral calls for while none is open: write to whom one was pointed to, thank who pointed, or be in touch
 * again; null once it is closed and the referrer knows. On Thursday 2026-06-25 one heard that day asks to write on Friday.
 */
export const nextReferralStep = (
  referral: {
    readonly id: string;
    readonly state: ReferralState;
    readonly thanksOwed: boolean;
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
  if (referral.nextStep || hasOutcome(state)) return null;
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
