import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { invalidField, notFound } from "../../http/problem";
import { actChangedTable, actThatInserted } from "../../journal/acts.store";
import { newId } from "../../newId";
import { mustHaveContacts } from "../contacts/contacts.store";

interface Told {
  readonly contactId: string;
  readonly referralId: string | null;
  readonly opportunityId: string | null;
  readonly news: string;
  readonly outcome: "told" | "dismissed";
}

/** Who pointed there, where the news is of a referral. Throws `not_found` for news of nothing. */
const referrerOf = async (tx: Tx, accountId: string, told: Told): Promise<string | null> => {
  const { referralId, opportunityId } = told;
  if ((referralId === null) === (opportunityId === null))
    throw invalidField("referralId", "name either the referral or the opportunity");
  if (referralId !== null) {
    const referral = await tx.referral.findFirst({
      where: { accountId, id: referralId, deletedAt: null },
      select: { referrerId: true },
    });
    if (!referral) throw notFound("referral");
    return referral.referrerId;
  }
  const which = { accountId, id: opportunityId ?? "", deletedAt: null };
  if (!(await tx.opportunity.findFirst({ where: which, select: { id: true } })))
    throw notFound("opportunity");
  return null;
};

/** Remembers that somebody was told, or need not be; saved twice it is there once. Whoever pointed there is thus thanked. */
export const saveTelling = async (
  tx: Tx,
  accountId: string,
  told: Told,
  { today, now }: { today: CalendarDay; now: string },
): Promise<string> => {
  const { contactId, referralId, opportunityId, news, outcome } = told;
  await mustHaveContacts(tx, accountId, [contactId]);
  const referrerId = await referrerOf(tx, accountId, told);
  const same = { accountId, contactId, referralId, opportunityId, news };
  const known = await tx.telling.findFirst({ where: same, select: { id: true } });
  if (known) return known.id;
  const id = newId();
  const isTold = outcome === "told";
  await tx.telling.create({
    data: {
      ...same,
      id,
      toldOn: isTold ? today : null,
      dismissedOn: isTold ? null : today,
      createdAt: now,
    },
  });
  if (isTold && referralId !== null && referrerId === contactId)
    await tx.referral.updateMany({
      where: { accountId, id: referralId, thankedOn: null },
      data: { thankedOn: today, version: { increment: 1 }, updatedAt: now },
    });
  return id;
};

/** Whether telling somebody was what thanked them: they may have been thanked before, on the same day too. */
const wasThanks = async (tx: Tx, accountId: string, id: string, referralId: string): Promise<boolean> => {
  const actSeq = await actThatInserted(tx, accountId, "Telling", id);
  return actSeq === null || actChangedTable(tx, accountId, actSeq, "Referral", referralId);
};

/** They are to be told again; the thanks that telling them was are owed again. */
export const removeTelling = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const telling = await tx.telling.findFirst({ where: { accountId, id } });
  if (!telling) throw notFound("telling");
  const { referralId, contactId, news, toldOn } = telling;
  const isThanks = toldOn !== null && referralId !== null && (await wasThanks(tx, accountId, id, referralId));
  await tx.telling.deleteMany({ where: { accountId, id } });
  if (isThanks)
    await tx.referral.updateMany({
      where: { accountId, id: referralId, referrerId: contactId, state: news, thankedOn: toldOn },
      data: { thankedOn: null, version: { increment: 1 }, updatedAt: now },
    });
};
