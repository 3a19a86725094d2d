import { ContactEdit, IntroductionState, ReferralState, saveTelling } from "@followthrough/contract";
import * as z from "zod";
import { MovedReferral } from "../../contacts/movedReferral";
import { at, atOrNone, count, day, dayOrNone, id, idOrNone, version } from "./column";

/** Those of several referrals stand together once people were merged, so there may be more than a form takes. */
const reason = ContactEdit.shape.notes.unwrap().default("");

/** A referral as undoing puts it back. */
export const referralFields = {
  reason,
  heardOn: day,
  state: ReferralState,
  stateOn: day,
  thankedOn: dayOrNone,
};

/** A referral that an act moved, as it was. */
export const movedReferral = MovedReferral.extend({
  id,
  stateOn: day,
  thankedOn: day.nullable(),
  versionAfter: count,
});

export const Referral = z
  .strictObject({
    id,
    version,
    referrerId: id,
    referredId: id,
    ...referralFields,
    state: ReferralState.default("heard"),
    deletedAt: atOrNone,
    batchId: idOrNone,
    createdAt: at,
    updatedAt: at,
  })
  // In the trash there may be one between two who are one person by now.
  .refine(({ referrerId, referredId, deletedAt }) => deletedAt !== null || referrerId !== referredId, {
    path: ["referredId"],
    error: "must be somebody else than the referrer",
  });

export const Introduction = z
  .strictObject({
    id,
    version,
    contactAId: id,
    contactBId: id,
    reason,
    madeOn: day,
    state: IntroductionState.default("made"),
    stateOn: day,
    followUpId: idOrNone,
    deletedAt: atOrNone,
    batchId: idOrNone,
    createdAt: at,
    updatedAt: at,
  })
  .refine(({ contactAId, contactBId, deletedAt }) => deletedAt !== null || contactAId !== contactBId, {
    path: ["contactBId"],
    error: "must be somebody else than the first",
  });

export const Telling = z
  .strictObject({
    id,
    contactId: id,
    referralId: idOrNone,
    opportunityId: idOrNone,
    news: saveTelling.body.shape.news,
    toldOn: dayOrNone,
    dismissedOn: dayOrNone,
    createdAt: at,
  })
  .refine(({ referralId, opportunityId }) => (referralId === null) !== (opportunityId === null), {
    path: ["opportunityId"],
    error: "must be there exactly where there is no referral",
  });
