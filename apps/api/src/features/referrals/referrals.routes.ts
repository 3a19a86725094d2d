import { ContactDraft, type NewReferral, type Suggestion, routes } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { nextReferralStep } from "@followthrough/domain";
import { describeSuggestion } from "../../wording/describeStepReason";
import type { SignedIn } from "../../http/account";
import { mustBeEmailAddress } from "../../http/emailAddress";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { insertContact } from "../contacts/contacts.store";
import { mustNotBeInFuture, mustNotBeInFutureIfChanged } from "../../http/mustNotBeInFuture";
import { hasOpenStep } from "../follow-ups/followUps.store";
import { insertFollowUp } from "../follow-ups/insertFollowUp.store";
import { suggestionsFor, thanksProposals } from "../follow-ups/suggestions.store";
import {
  insertReferral,
  listReferrals,
  readReferral,
  setThanked,
  trashReferral,
  untrashReferral,
  updateReferral,
} from "./referrals.store";

/** The id of the person referred: the one known, or one made from a name. */
const referredIdOf = async (
  tx: Tx,
  accountId: string,
  referred: NewReferral["referred"],
  now: string,
): Promise<string> => {
  if ("contactId" in referred) return referred.contactId;
  const { name, organization, email, phone } = referred;
  if (email) mustBeEmailAddress("referred.email", email);
  const draft = ContactDraft.parse({
    name,
    organization,
    emails: email ? [{ address: email }] : [],
    phones: phone ? [{ number: phone }] : [],
  });
  return insertContact(tx, accountId, draft, now);
};

/** The step toward the referred contact, unless one is open already. */
const stepProposals = async (
  tx: Tx,
  moment: { account: SignedIn; today: Parameters<typeof suggestionsFor>[1]["today"] },
  referredId: string,
): Promise<Suggestion[]> =>
  (await hasOpenStep(tx, moment.account.id, referredId))
    ? []
    : (await suggestionsFor(tx, moment, { contactId: referredId, outcome: "" })).slice(0, 1);

const proposalFor = (...asked: Parameters<typeof nextReferralStep>): Suggestion | null => {
  const step = nextReferralStep(...asked);
  return step && describeSuggestion(step);
};

export const referralRoutes: Implementation[] = [
  reading(routes.listReferrals, async (tx, { account, query, today }) => {
    const { referrals, nextCursor } = await listReferrals(tx, account.id, query, today);
    const { workingDays } = account;
    return {
      referrals: referrals.map((referral) => ({
        ...referral,
        proposal: proposalFor(referral, { today, workingDays }),
      })),
      nextCursor,
    };
  }),
  writing(routes.createReferral, async (tx, { account, body, today, now }) => {
    mustNotBeInFuture(body.heardOn, today, "heardOn");
    const referredId = await referredIdOf(tx, account.id, body.referred, now);
    const { referrerId, reason, heardOn, nextStep } = body;
    const id = await insertReferral(tx, account.id, { referrerId, referredId, reason, heardOn }, now);
    if (nextStep) {
      await insertFollowUp(
        tx,
        account.id,
        { contactId: referredId, referralId: id, opportunityId: null },
        nextStep,
        now,
      );
    }
    return {
      referral: await readReferral(tx, account.id, id, today),
      proposals: await stepProposals(tx, { account, today }, referredId),
    };
  }),
  reading(routes.readReferral, (tx, { account, params, today }) =>
    readReferral(tx, account.id, params.id, today),
  ),
  writing(routes.editReferral, async (tx, { account, params, body, version, today, now }) => {
    if (body.heardOn) {
      const { heardOn } = await readReferral(tx, account.id, params.id, today);
      mustNotBeInFutureIfChanged(body.heardOn, heardOn, today, "heardOn");
    }
    const referral = await updateReferral(tx, account.id, params.id, { edit: body, version, today }, now);
    return { referral, proposals: await thanksProposals(tx, { account, today }, [referral.id]) };
  }),
  writing(routes.thankReferrer, async (tx, { account, params, body, version, today, now }) => {
    const shown = await readReferral(tx, account.id, params.id, today);
    mustNotBeInFutureIfChanged(body.thankedOn, shown.thankedOn, today, "thankedOn");
    mustBeAsShown(shown, version);
    // Thanked twice is thanked once, so that taking the second back does not take the first back.
    const thankedOn = body.thankedOn ?? shown.thankedOn ?? today;
    if (thankedOn !== shown.thankedOn) await setThanked(tx, account.id, params.id, thankedOn, now);
    return readReferral(tx, account.id, params.id, today);
  }),
  writing(routes.undoThanks, async (tx, { account, params, today, now }) => {
    await setThanked(tx, account.id, params.id, null, now);
    return readReferral(tx, account.id, params.id, today);
  }),
  writing(routes.deleteReferral, async (tx, { account, params, version, today, now }) => {
    mustBeAsShown(await readReferral(tx, account.id, params.id, today), version);
    await trashReferral(tx, account.id, params.id, now);
  }),
  writing(routes.restoreReferral, async (tx, { account, params, today }) => {
    await untrashReferral(tx, account.id, params.id);
    return readReferral(tx, account.id, params.id, today);
  }),
];
