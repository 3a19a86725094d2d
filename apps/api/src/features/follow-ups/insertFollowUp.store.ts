import type { CalendarDay, StepDraft } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { notFound } from "../../http/problem";
import { newId } from "../../newId";
import { mustHaveContacts } from "../contacts/contacts.store";
import { columnsOfStep, mustSuitOwnStep } from "./stepColumns";

/** What a follow-up may belong to; looked up within the account before it is used. */
export interface FollowUpLinks {
  /** Null for a step of mine alone. */
  contactId: string | null;
  referralId: string | null;
  opportunityId: string | null;
  /** The run of a playbook it is a step of; the caller has looked it up. */
  playbook?: { readonly runId: string; readonly step: number } | null;
}

const mustHaveLinks = async (
  tx: Tx,
  accountId: string,
  { contactId, referralId, opportunityId }: FollowUpLinks,
): Promise<void> => {
  if (contactId !== null) await mustHaveContacts(tx, accountId, [contactId]);
  if (
    referralId &&
    !(await tx.referral.findFirst({
      where: { accountId, id: referralId, deletedAt: null },
      select: { id: true },
    }))
  ) {
    throw notFound("referral");
  }
  if (
    opportunityId &&
    !(await tx.opportunity.findFirst({
      where: { accountId, id: opportunityId, deletedAt: null },
      select: { id: true },
    }))
  ) {
    throw notFound("opportunity");
  }
};

const insertStep = async (
  tx: Tx,
  accountId: string,
  { contactId, referralId, opportunityId, playbook = null }: FollowUpLinks,
  step: StepDraft & { anchorOn?: CalendarDay },
  now: string,
  batchId: string | null = null,
): Promise<string> => {
  if (contactId === null) mustSuitOwnStep({ ...step, referralId });
  const id = newId();
  await tx.followUp.create({
    data: {
      accountId,
      id,
      contactId,
      referralId,
      opportunityId,
      playbookRunId: playbook?.runId ?? null,
      playbookStep: playbook?.step ?? null,
      ...columnsOfStep(step, now),
      batchId,
    },
  });
  return id;
};

/** Promises a step toward a contact, or one of mine alone, and returns its id. Throws `not_found` for what it is to belong to. */
export const insertFollowUp: typeof insertStep = async (tx, accountId, links, ...step) => {
  await mustHaveLinks(tx, accountId, links);
  return insertStep(tx, accountId, links, ...step);
};

/**
 * Plans steps that follow another act and belong to what that belongs to; returns their ids in order. What of it is in the
 * trash does not keep them from being planned, and has them when it comes back, as if it had never been there.
 */
export const insertNextSteps = async (
  tx: Tx,
  accountId: string,
  links: FollowUpLinks,
  steps: readonly Parameters<typeof insertStep>[3][],
  now: string,
): Promise<string[]> => {
  const ids: string[] = [];
  for (const step of steps) ids.push(await insertStep(tx, accountId, links, step, now));
  return ids;
};
