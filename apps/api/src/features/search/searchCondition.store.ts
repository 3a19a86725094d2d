import { type CalendarDay, type FoundIn, parseSearch } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { marksIn, searchTerms } from "@followthrough/domain";
import { conversationIndexHint } from "./conversationIndexHint";
import { searchAttempts } from "./findMatches.store";
import { contactTexts } from "./foundTexts.store";
import { type DocumentMatch, matchDocuments } from "./matchDocuments";
import { lineFound } from "./lineFound";
import { filterConditions } from "./searchFilters.store";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";

/** More than anybody scrolls through; a bound on what one search may cost. */
const mostListed = 5_000;

export interface ListSearch {
  /** What a list of contacts `c` has to fulfil, beginning with AND; empty when nothing was typed. */
  readonly condition: Prisma.Sql;
  /** Whether archived contacts were asked for by word. */
  readonly archived: boolean;
  /** For `foundIn`: what was looked for in the end. */
  readonly looked: readonly DocumentMatch[];
}

/**
 * What the words and filters of a search ask of a list of contacts: those found by themselves and those of a conversation
 * that is found, the same people as the palette finds. In words alone nothing is left out for being archived or not.
 */
export const searchCondition = async (
  tx: Tx,
  accountId: string,
  text: string,
  today: CalendarDay,
): Promise<ListSearch> => {
  const { words, filters } = parseSearch(text);
  const { all: filtered } = await filterConditions(tx, accountId, filters, today);
  const archived = filters.some(({ key, value }) => key === "is" && value === "archived");
  const terms = searchTerms(words);
  if (terms.length === 0) {
    const isNothing = words !== "";
    return { condition: isNothing ? Prisma.sql`${filtered} AND 1 = 0` : filtered, archived, looked: [] };
  }
  const isAny = async (one: DocumentMatch): Promise<boolean> => {
    const rows = await tx.rows(matchDocuments(tx, accountId, { ...one, most: 1 }));
    return rows.length > 0;
  };
  const found = await searchAttempts(tx, accountId, terms, isAny);
  // What is found by name is found anywhere as well.
  const looked = found.filter(
    (one) =>
      one.where === "anywhere" ||
      !found.some(({ where, slipped }) => where === "anywhere" && slipped === one.slipped),
  );
  const lists = looked.map((one) => {
    const documents = matchDocuments(tx, accountId, { ...one, most: mostListed });
    return Prisma.sql`
      SELECT COALESCE(cc."contactId", d."refId") FROM (${documents}) m CROSS JOIN "SearchDocument" d
      LEFT JOIN "ConversationContact" cc ${conversationIndexHint(tx)}
        ON d."kind" = 'conversation' AND cc."accountId" = ${accountId} AND cc."conversationId" = d."refId"
      WHERE d."seq" = m."seq" AND d."accountId" = ${accountId} AND d."kind" <> 'event'`;
  });
  const listed =
    lists.length === 0
      ? Prisma.sql`AND 1 = 0`
      : Prisma.sql`AND c."id" IN (${Prisma.join(lists, " UNION ALL ")})`;
  return { condition: Prisma.sql`${filtered} ${listed}`, archived, looked };
};

const selectSaid = statement((db, { contactIds }: Given<{ contactIds: readonly string[] }>) =>
  db
    .selectFrom(keys(db, contactIds))
    .crossJoin("ConversationContact as cc")
    .crossJoin("Conversation as v")
    .whereRef("cc.contactId", "=", "k.key")
    .whereRef("v.id", "=", "cc.conversationId")
    .select(["cc.contactId", "v.notes"])
    .orderBy("cc.heldOn", "desc")
    .orderBy("v.id")
    .orderBy("cc.contactId")
    .limit(1000),
);

/** What was said with these contacts, the latest first, by contact. */
const saidWith = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
): Promise<Map<string, string[]>> => {
  const said = new Map<string, string[]>();
  const rows = await selectSaid(tx, accountId, { contactIds });
  for (const { contactId, notes } of rows) said.set(contactId, [...(said.get(contactId) ?? []), notes]);
  return said;
};

/** Where the words are in each of these contacts, or else in what was said with them. */
export const foundIn = async (
  tx: Tx,
  accountId: string,
  { looked }: Pick<ListSearch, "looked">,
  ids: readonly string[],
): Promise<Map<string, FoundIn>> => {
  const terms = looked.at(-1)?.shown ?? [];
  if (terms.length === 0 || ids.length === 0) return new Map();
  const found = new Map<string, FoundIn>();
  for (const { id, name, texts, notes } of await contactTexts(tx, accountId, ids)) {
    const line = lineFound({ texts, notes: [notes] }, terms);
    found.set(id, { nameMarks: marksIn(name, terms, "name"), ...line });
  }
  const unexplained = [...found].filter(([, { nameMarks, line }]) => nameMarks.length === 0 && line === "");
  if (unexplained.length === 0) return found;
  const said = await saidWith(
    tx,
    accountId,
    unexplained.map(([id]) => id),
  );
  for (const [id, notes] of said) found.set(id, { nameMarks: [], ...lineFound({ texts: [], notes }, terms) });
  return found;
};
