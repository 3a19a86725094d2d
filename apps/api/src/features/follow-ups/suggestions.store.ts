import {
  type Action,
  Cadence,
  type CalendarDay,
  ReferralState,
  type Suggestion,
} from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { shortName, firstContactStep, owesThanks, suggestNextSteps, thanksStep } from "@followthrough/domain";
import { describeSuggestion } from "../../wording/describeStepReason";
import { dayOrNull } from "../../sql/storedDay";
import type { ActingAccount } from "../../http/account";
import { notFound } from "../../http/problem";

interface Moment {
  readonly account: ActingAccount;
  readonly today: CalendarDay;
}

/** Next steps with a contact, by rule. Someone you were pointed to and have not reached is first of all written to. */
export const suggestionsFor = async (
  tx: Tx,
  { account, today }: Moment,
  done: { contactId: string; action?: Action | undefined; outcome: string },
): Promise<Suggestion[]> => {
  const contact = await tx.contact.findFirst({
    where: { accountId: account.id, id: done.contactId, deletedAt: null },
    select: {
      name: true,
      preferredName: true,
      cadenceEvery: true,
      cadenceUnit: true,
      referralsReceived: {
        where: { deletedAt: null, state: "heard", referrer: { deletedAt: null } },
        select: { id: true, referrer: { select: { name: true } } },
        take: 1,
      },
    },
  });
  if (!contact) throw notFound("person");
  const { workingDays } = account;
  const steps = suggestNextSteps({
    action: done.action ?? null,
    outcome: done.outcome,
    firstName: shortName(contact),
    today,
    workingDays,
    cadence: contact.cadenceEvery
      ? Cadence.parse({ every: contact.cadenceEvery, unit: contact.cadenceUnit })
      : null,
  }).map((step) => ({ contactId: done.contactId, referralId: null, ...describeSuggestion(step) }));
  const [waiting] = contact.referralsReceived;
  if (done.action || !waiting) return steps;
  const toThem = describeSuggestion(
    firstContactStep(contact.name, waiting.referrer.name, { today, workingDays }),
  );
  return [{ contactId: done.contactId, referralId: waiting.id, ...toThem }, ...steps.slice(1)];
};

/** What a referral that has come to an outcome calls for: telling and thanking the referrer, once. */
export const thanksProposals = async (
  tx: Tx,
  { account, today }: Moment,
  referralIds: readonly string[],
): Promise<Suggestion[]> => {
  if (referralIds.length === 0) return [];
  const referrals = await tx.referral.findMany({
    where: {
      accountId: account.id,
      id: { in: [...referralIds] },
      deletedAt: null,
      referrer: { deletedAt: null },
    },
    select: {
      id: true,
      state: true,
      thankedOn: true,
      referrerId: true,
      referred: { select: { name: true } },
      tellings: { select: { contactId: true, news: true } },
      followUps: {
        where: { state: "open", deletedAt: null, action: "thank" },
        select: { id: true },
        take: 1,
      },
    },
  });
  return referrals
    .filter(
      (one) =>
        owesThanks(ReferralState.parse(one.state), dayOrNull(one.thankedOn)) &&
        one.followUps.length === 0 &&
        !one.tellings.some(({ contactId, news }) => contactId === one.referrerId && news === one.state),
    )
    .map(({ id, state, referrerId, referred }) => ({
      contactId: referrerId,
      referralId: id,
      ...describeSuggestion(
        thanksStep(referred.name, ReferralState.parse(state), { today, workingDays: account.workingDays }),
      ),
    }));
};
