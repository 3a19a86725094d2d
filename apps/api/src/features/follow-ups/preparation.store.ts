import type { CalendarDay, Preparation } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { draftMessage, firstLine, firstName } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { linkedInSlug } from "../../interchange/linkedInSlug";
import { nextOfPlaybook } from "../playbooks/nextStep.store";
import { findFollowUp } from "./followUps.store";
import { toFollowUp } from "./followUpRow";
import { suggestionsFor } from "./suggestions.store";

/** All that doing a follow-up takes: how to reach them, a message to start from, what may come next. */
export const prepareFollowUp = async (
  tx: Tx,
  account: SignedIn,
  id: string,
  today: CalendarDay,
): Promise<Preparation> => {
  const row = await findFollowUp(tx, account.id, id);
  const [contact, own] = await Promise.all([
    tx.contact.findFirstOrThrow({
      where: { accountId: account.id, id: row.contactId },
      include: {
        methods: { orderBy: { position: "asc" } },
        metAtEvent: { select: { name: true, deletedAt: true } },
        referralsReceived: {
          where: { deletedAt: null, state: { in: ["heard", "reached-out"] }, referrer: { deletedAt: null } },
          select: { referrer: { select: { name: true } } },
          take: 1,
        },
        conversations: {
          where: { conversation: { deletedAt: null } },
          select: { conversation: { select: { notes: true } } },
          orderBy: { heldOn: "desc" },
          take: 1,
        },
      },
    }),
    tx.account.findUniqueOrThrow({ where: { id: account.id }, select: { name: true } }),
  ]);
  const first = (kind: string) => contact.methods.find((method) => method.kind === kind)?.value ?? null;
  const linkedIn =
    contact.methods.find(({ kind, value }) => kind === "link" && linkedInSlug(value) !== null)?.value ?? null;
  const followUp = toFollowUp(row, today);
  const event = contact.metAtEvent && !contact.metAtEvent.deletedAt ? contact.metAtEvent.name : null;
  return {
    followUp,
    to: { name: contact.name, email: first("email"), phone: first("phone"), linkedIn },
    message: draftMessage({
      action: followUp.action,
      what: followUp.what,
      firstName: contact.preferredName ?? firstName(contact.name),
      ownName: own.name,
      event,
      lastLine: contact.conversations[0]
        ? firstLine(contact.conversations[0].conversation.notes) || null
        : null,
      referrer: contact.referralsReceived[0]?.referrer.name ?? null,
    }),
    playbookNext: (await nextOfPlaybook(tx, account, row, { closedOn: today, today }))?.draft ?? null,
    suggestions: await suggestionsFor(
      tx,
      { account, today },
      { contactId: contact.id, action: followUp.action, outcome: "" },
    ),
  };
};
