import type { SearchHit } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { fold } from "@followthrough/domain";
import { distance } from "fastest-levenshtein";
import { dayOrNull } from "../../http/account";

interface Found {
  kind: "contact" | "conversation" | "event";
  refId: string;
}

const wordsOf = (text: string): string[] => fold(text).split(" ").filter(Boolean).slice(0, 8);

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, (special) => `\\${special}`);

/** Every word somewhere in the document; those with all words in the title first, then the latest touched. */
const exact = (
  tx: Tx,
  accountId: string,
  words: readonly string[],
  limit: number,
  kind?: Found["kind"],
): Promise<Found[]> => {
  const anywhere = words.map((word) => {
    const pattern = `%${escapeLike(word)}%`;
    return Prisma.sql`AND (d."title" LIKE ${pattern} ESCAPE '\\' OR d."text" LIKE ${pattern} ESCAPE '\\')`;
  });
  const inTitle = words.map((word) => Prisma.sql`d."title" LIKE ${`%${escapeLike(word)}%`} ESCAPE '\\'`);
  const beginning = `${escapeLike(words[0] ?? "")}%`;
  return tx.rows<Found>(Prisma.sql`
    SELECT d."kind", d."refId" FROM "SearchDocument" d
    WHERE d."accountId" = ${accountId} ${kind ? Prisma.sql`AND d."kind" = ${kind}` : Prisma.empty} ${Prisma.join(anywhere, " ")}
    ORDER BY CASE WHEN d."title" LIKE ${beginning} ESCAPE '\\' THEN 0 WHEN ${Prisma.join(inTitle, " AND ")} THEN 1 ELSE 2 END,
      d."updatedAt" DESC, d."refId" LIMIT ${limit}`);
};

/** One slip is forgiven in a word of four letters or more, two in one of eight or more. */
const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Two neighbours typed in the wrong order are one slip, though two letters differ: "dnaa". */
const isSwapped = (word: string, other: string): boolean => {
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  const swapped = word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
  return at >= 0 && swapped === other;
};

const resembles = (word: string, title: readonly string[]): boolean => {
  const allowed = slipsAllowed(word);
  return title.some((other) => {
    if (other.startsWith(word)) return true;
    if (Math.abs(other.length - word.length) > allowed) return false;
    return distance(word, other) <= allowed || (allowed > 0 && isSwapped(word, other));
  });
};

/** Names that are a slip or two away from what was typed; looked for only where nothing matches as typed. */
const resembling = async (
  tx: Tx,
  accountId: string,
  words: readonly string[],
  limit: number,
  kind?: Found["kind"],
): Promise<Found[]> => {
  if (words.every((word) => slipsAllowed(word) === 0)) return [];
  const titles = await tx.rows<Found & { title: string }>(Prisma.sql`
    SELECT d."kind", d."refId", d."title" FROM "SearchDocument" d
    WHERE d."accountId" = ${accountId} AND d."title" <> '' ${kind ? Prisma.sql`AND d."kind" = ${kind}` : Prisma.empty}
    ORDER BY d."updatedAt" DESC LIMIT 20000`);
  return titles
    .filter(({ title }) => {
      const parts = title.split(/[\s-]+/);
      return words.every((word) => resembles(word, parts));
    })
    .slice(0, limit);
};

const find = async (
  tx: Tx,
  accountId: string,
  text: string,
  limit: number,
  kind?: Found["kind"],
): Promise<Found[]> => {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const found = await exact(tx, accountId, words, limit, kind);
  return found.length > 0 ? found : resembling(tx, accountId, words, limit, kind);
};

/** The ids of the contacts that a search finds, by themselves or by a conversation with them. */
export const findContactIds = async (
  tx: Tx,
  accountId: string,
  text: string,
  limit: number,
): Promise<string[]> => {
  const [contacts, conversations] = [
    await find(tx, accountId, text, limit, "contact"),
    await exactConversations(tx, accountId, text, limit),
  ];
  return [...new Set([...contacts.map(({ refId }) => refId), ...conversations])].slice(0, limit);
};

const exactConversations = async (
  tx: Tx,
  accountId: string,
  text: string,
  limit: number,
): Promise<string[]> => {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const found = await exact(tx, accountId, words, limit, "conversation");
  if (found.length === 0) return [];
  const links = await tx.conversationContact.findMany({
    where: { accountId, conversationId: { in: found.map(({ refId }) => refId) } },
    select: { contactId: true },
  });
  return links.map(({ contactId }) => contactId);
};

/** The stretch of a text around the first word found in it, on one line. */
const lineAround = (text: string, words: readonly string[]): string => {
  const flat = text.replace(/\s+/g, " ").trim();
  // Folding may change lengths by a letter or two, which moves the stretch a little and does no harm.
  const at = Math.max(0, ...words.map((word) => fold(flat).indexOf(word)));
  const from = at > 60 ? flat.indexOf(" ", at - 50) + 1 : 0;
  const line = flat.slice(from, from + 140);
  return `${from > 0 ? "… " : ""}${line}${from + 140 < flat.length ? " …" : ""}`;
};

const describe = async (
  tx: Tx,
  accountId: string,
  found: readonly Found[],
  words: readonly string[],
): Promise<SearchHit[]> => {
  const idsOf = (kind: Found["kind"]) => found.filter((one) => one.kind === kind).map(({ refId }) => refId);
  const contacts = await tx.contact.findMany({
    where: { accountId, id: { in: idsOf("contact") }, deletedAt: null },
    select: { id: true, name: true, title: true, organization: true, notes: true, lastConversationOn: true },
  });
  const conversations = await tx.conversation.findMany({
    where: { accountId, id: { in: idsOf("conversation") }, deletedAt: null },
    select: {
      id: true,
      notes: true,
      heldOn: true,
      contacts: {
        where: { contact: { deletedAt: null } },
        select: { contact: { select: { id: true, name: true } } },
      },
    },
  });
  const events = await tx.event.findMany({
    where: { accountId, id: { in: idsOf("event") }, deletedAt: null },
    select: { id: true, name: true, place: true, startsOn: true },
  });
  const hits = new Map<string, SearchHit>();
  for (const { id, name, title, organization, notes, lastConversationOn } of contacts) {
    const line = [title, organization].filter(Boolean).join(", ") || lineAround(notes, words);
    hits.set(id, {
      kind: "contact",
      id,
      title: name,
      line,
      on: dayOrNull(lastConversationOn),
      contactId: id,
    });
  }
  for (const { id, notes, heldOn, contacts: people } of conversations) {
    const [first] = people;
    if (!first) continue;
    const title = people.map(({ contact }) => contact.name).join(", ");
    hits.set(id, {
      kind: "conversation",
      id,
      title,
      line: lineAround(notes, words),
      on: dayOrNull(heldOn),
      contactId: first.contact.id,
    });
  }
  for (const { id, name, place, startsOn } of events) {
    hits.set(id, {
      kind: "event",
      id,
      title: name,
      line: place ?? "",
      on: dayOrNull(startsOn),
      contactId: null,
    });
  }
  return found.flatMap(({ refId }) => hits.get(refId) ?? []);
};

/** The one way of searching; accents, case and small slips are forgiven. */
export const search = async (tx: Tx, accountId: string, text: string, limit: number): Promise<SearchHit[]> =>
  describe(tx, accountId, await find(tx, accountId, text, limit), wordsOf(text));
