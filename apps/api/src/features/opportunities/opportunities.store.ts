import {
  type CalendarDay,
  type Opportunity,
  type OpportunityDraft,
  OpportunityKind,
  OpportunityStage,
} from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import type * as z from "zod";
import { day } from "../../http/account";
import { given } from "../../http/given";
import { changedElsewhere, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { mustHaveContacts } from "../contacts/contacts.store";

type Draft = z.output<typeof OpportunityDraft>;

const find = (tx: Tx, accountId: string, where: { id?: string; contactId?: string }) =>
  tx.opportunity.findMany({
    where: { accountId, deletedAt: null, contact: { deletedAt: null }, ...where },
    include: { contact: { select: { id: true, name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 500,
  });

const toOpportunity = (row: Awaited<ReturnType<typeof find>>[number]): Opportunity => ({
  id: row.id,
  version: row.version,
  kind: OpportunityKind.parse(row.kind),
  title: row.title,
  organization: row.organization,
  stage: OpportunityStage.parse(row.stage),
  stageOn: day(row.stageOn),
  contact: row.contact,
  referralId: row.referralId,
  notes: row.notes,
  link: row.link,
  createdAt: row.createdAt,
});

export const listOpportunities = async (
  tx: Tx,
  accountId: string,
  contactId: string | undefined,
): Promise<Opportunity[]> => (await find(tx, accountId, contactId ? { contactId } : {})).map(toOpportunity);

/** One opportunity that is not in the trash. Throws `not_found`. */
export const readOpportunity = async (tx: Tx, accountId: string, id: string): Promise<Opportunity> => {
  const [row] = await find(tx, accountId, { id });
  if (!row) throw notFound("opportunity");
  return toOpportunity(row);
};

const mustHaveReferral = async (tx: Tx, accountId: string, id: string | null | undefined): Promise<void> => {
  if (!id) return;
  const referral = await tx.referral.findFirst({
    where: { accountId, id, deletedAt: null },
    select: { id: true },
  });
  if (!referral) throw notFound("referral");
};

export const insertOpportunity = async (
  tx: Tx,
  accountId: string,
  draft: Draft,
  { today, now }: { today: CalendarDay; now: string },
  batchId: string | null = null,
): Promise<string> => {
  await mustHaveContacts(tx, accountId, [draft.contactId]);
  await mustHaveReferral(tx, accountId, draft.referralId);
  const id = newId();
  await tx.opportunity.create({
    data: { accountId, id, ...draft, stageOn: today, batchId, createdAt: now, updatedAt: now },
  });
  return id;
};

export const updateOpportunity = async (
  tx: Tx,
  accountId: string,
  id: string,
  change: { edit: { [K in keyof Draft]?: Draft[K] | undefined }; version: number; today: CalendarDay },
  now: string,
): Promise<Opportunity> => {
  const { edit, version, today } = change;
  const current = await readOpportunity(tx, accountId, id);
  if (current.version !== version) throw changedElsewhere(current);
  if (edit.contactId) await mustHaveContacts(tx, accountId, [edit.contactId]);
  await mustHaveReferral(tx, accountId, edit.referralId);
  const { count } = await tx.opportunity.updateMany({
    where: { accountId, id, version },
    data: {
      ...given(edit),
      ...(edit.stage && edit.stage !== current.stage ? { stageOn: today } : {}),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (count === 0) throw changedElsewhere(await readOpportunity(tx, accountId, id));
  return readOpportunity(tx, accountId, id);
};

export const setOpportunityTrash = async (
  tx: Tx,
  accountId: string,
  id: string,
  deletedAt: string | null,
): Promise<void> => {
  const { count } = await tx.opportunity.updateMany({
    where: { accountId, id, deletedAt: deletedAt === null ? { not: null } : null },
    data: { deletedAt },
  });
  if (count === 0) throw notFound("opportunity");
};
