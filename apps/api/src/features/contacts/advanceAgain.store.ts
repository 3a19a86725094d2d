import { Action, Channel, StartedBy } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { actionFacts, referralStateAfter } from "@followthrough/domain";
import * as z from "zod";
import { changesOf } from "../../journal/acts.store";
import { day } from "../../sql/storedDay";
import { advanceReferrals } from "./touch.store";

/** An act: when it was, and its number where the journal still has it. Without an instant, what the journal has not is older. */
export type ActBefore =
  | { readonly at: string; readonly actSeq: number | null }
  | { readonly at: null; readonly actSeq: number };

/** What was said with somebody, or done without a word logged, and how far it moves the referrals to them. */
export interface Touch {
  /** The table and the key of the row that says so. */
  readonly key: readonly ["Conversation" | "Completion", string];
  readonly at: string;
  readonly on: string;
  readonly contactIds: readonly string[];
  readonly to: "reached-out" | "talked" | null;
}

const InTrash = z.object({ deletedAt: z.string().nullable().default(null) });

/** The act by which it was said, or came out of the trash last. Null where the journal does not reach as far. */
const countsSince = async (tx: Tx, accountId: string, key: Touch["key"]): Promise<number | null> => {
  const changes = await changesOf(tx, accountId, ...key);
  const began = changes.find(
    ({ before }) => before === null || InTrash.parse(JSON.parse(before)).deletedAt !== null,
  );
  return began?.actSeq ?? null;
};

const touchesSince = async (
  tx: Tx,
  accountId: string,
  contactIds: string[],
  since: ActBefore,
): Promise<Touch[]> => {
  // By the journal alone what came out of the trash since is known.
  const isSince = since.at === null || since.actSeq !== null ? {} : { createdAt: { gte: since.at } };
  const said = await tx.conversation.findMany({
    where: {
      accountId,
      deletedAt: null,
      ...isSince,
      contacts: { some: { contactId: { in: contactIds } } },
    },
    select: {
      id: true,
      channel: true,
      startedBy: true,
      heldOn: true,
      createdAt: true,
      contacts: { select: { contactId: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const done = await tx.followUp.findMany({
    where: {
      accountId,
      contactId: { in: contactIds },
      state: "done",
      deletedAt: null,
      completion: { ...isSince, conversationId: null },
    },
    select: { id: true, action: true, contactId: true, closedOn: true, closedAt: true },
    orderBy: [{ closedAt: "asc" }, { id: "asc" }],
  });
  const touches: Touch[] = [
    ...said.map(({ id, channel, startedBy, heldOn, createdAt, contacts }): Touch => ({
      key: ["Conversation", id],
      at: createdAt,
      on: heldOn,
      contactIds: contacts.map(({ contactId }) => contactId),
      to: referralStateAfter(Channel.parse(channel), StartedBy.parse(startedBy)),
    })),
    ...done.flatMap(({ id, action, contactId, closedOn, closedAt }): Touch[] =>
      contactId !== null &&
      closedOn !== null &&
      closedAt !== null &&
      actionFacts[Action.parse(action)].isOutreach
        ? [
            {
              key: ["Completion", id],
              at: closedAt,
              on: closedOn,
              contactIds: [contactId],
              to: "reached-out",
            },
          ]
        : [],
    ),
  ];
  const later: Touch[] = [];
  for (const touch of touches) {
    // Of the same instant, too, one comes after the other.
    const actSeq = since.actSeq === null ? null : await countsSince(tx, accountId, touch.key);
    const isLater =
      since.actSeq === null || actSeq === null
        ? since.at !== null && touch.at > since.at
        : actSeq > since.actSeq;
    if (isLater) later.push(touch);
  }
  return later.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

/**
 * Moves referrals that an undo has put back on again, by what was said and done since the act it took back: that act had
 * moved them already, so that nothing after it could.
 */
export const advanceAgain = async (
  tx: Tx,
  accountId: string,
  referralIds: readonly string[],
  since: ActBefore,
  without?: Touch["key"],
): Promise<void> => {
  if (referralIds.length === 0) return;
  const those = await tx.referral.findMany({
    where: { accountId, id: { in: [...referralIds] }, deletedAt: null },
    select: { id: true, referredId: true },
  });
  const contactIds = [...new Set(those.map(({ referredId }) => referredId))];
  const touches = await touchesSince(tx, accountId, contactIds, since);
  for (const touch of touches.filter(({ key }) => key.join() !== without?.join()))
    for (const { id, referredId } of those)
      if (touch.contactIds.includes(referredId))
        await advanceReferrals(tx, accountId, [referredId], touch.to, day(touch.on), { onlyId: id });
};
