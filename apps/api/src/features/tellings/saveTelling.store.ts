import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { invalidField, notFound } from "../../http/problem";
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

/** They are to be told again; the thanks that telling them was are owed again. */
export const removeTelling = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const telling = await tx.telling.findFirst({ where: { accountId, id } });
  if (!telling) throw notFound("telling");
  await tx.telling.deleteMany({ where: { accountId, id } });
  if (telling.toldOn !== null && telling.referralId !== null)
    await tx.referral.updateMany({
      where: {
        accountId,
        id: telling.referralId,
        referrerId: telling.contactId,
        state: telling.news,
        thankedOn: telling.toldOn,
      },
      data: { thankedOn: null, version: { increment: 1 }, updatedAt: now },
    });
};
