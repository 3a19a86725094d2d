import type { Contact, DuplicatePair } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import type { Duplicate } from "@followthrough/domain";
import { decodeCursor, encodeCursor } from "../../http/cursor";
import { findWholeContacts, toContact } from "../contacts/wholeContact.store";
import { dismissedPairs, pairKey } from "./dismissals.store";
import type { FindPairs } from "./foundPairs";

/** How much there is of somebody; the one with more is proposed to be kept. */
const fullness = (contact: Contact): number =>
  [
    contact.preferredName,
    contact.organization,
    contact.title,
    contact.place,
    contact.metOn,
    contact.metAtEvent,
    contact.howWeMet,
    contact.cadence,
    contact.photoUrl,
    contact.nextFollowUpOn,
    contact.lastConversationOn,
    contact.notes,
  ].filter(Boolean).length +
  contact.emails.length +
  contact.phones.length +
  contact.links.length +
  // A whole name outweighs all else: of "D. Ruiz" and "Dana Ruiz" it is what one wants to keep.
  (/^\p{L}\.?\s/u.test(contact.name) ? 0 : 100) +
  contact.name.length / 100;

/** Of two, the one to keep first: the fuller, then the older. */
export const orderByFullness = (one: Contact, other: Contact): [Contact, Contact] => {
  const [a, b] = [fullness(one), fullness(other)];
  const isFirst = a !== b ? a > b : one.createdAt < other.createdAt;
  return isFirst ? [one, other] : [other, one];
};

/** The pairs to ask about: those told to be two are left out. */
export const openPairs = async (tx: Tx, accountId: string, findPairs: FindPairs): Promise<Duplicate[]> => {
  const [pairs, dismissed] = [await findPairs(tx, accountId), await dismissedPairs(tx, accountId)];
  return pairs.filter(({ ids: [one, other] }) => !dismissed.has(pairKey(one, other)));
};

const keyOf = ({ score, ids: [one, other] }: Duplicate): [number, string] => [-score, pairKey(one, other)];

export const listDuplicates = async (
  tx: Tx,
  accountId: string,
  query: { limit: number; cursor?: string | undefined },
  findPairs: FindPairs,
) => {
  const pairs = await openPairs(tx, accountId, findPairs);
  const after = decodeCursor(query.cursor);
  const rest = after
    ? pairs.filter((pair) => {
        const [score, key] = keyOf(pair);
        const from = Number(after[0]);
        return score > from || (score === from && key > after[1]);
      })
    : pairs;
  const page = rest.slice(0, query.limit);
  const contacts = await findWholeContacts(tx, accountId, [...new Set(page.flatMap(({ ids }) => ids))]);
  const byId = new Map(contacts.map((contact) => [contact.id, toContact(contact)]));
  const last = page.at(-1);
  const next = last && rest.length > page.length ? keyOf(last) : null;
  return {
    pairs: page.flatMap(({ ids: [one, other], score, sure, because }): DuplicatePair[] => {
      const [a, b] = [byId.get(one), byId.get(other)];
      return a && b ? [{ people: orderByFullness(a, b), score, sure, because: [...because] }] : [];
    }),
    total: pairs.length,
    sure: pairs.filter(({ sure }) => sure).length,
    nextCursor: next ? encodeCursor([String(next[0]), next[1]]) : null,
  };
};
