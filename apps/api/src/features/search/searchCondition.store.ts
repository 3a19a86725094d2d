import { parseSearch } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { type SearchTerm, foundLine, marksIn, searchTerms } from "@followthrough/domain";
import type { FoundIn } from "@followthrough/contract";
import { byConversation } from "./byConversation";
import { ways } from "./find.store";
import { contactTexts, conversationTexts } from "./foundTexts.store";
import { type Match, match } from "./match";
import { type Asking, filterConditions } from "./searchFilters";
import { keys } from "../../sql/keys";

/** More than anybody scrolls through; a bound on what one search may cost. */
const mostListed = 20_000;

export interface ListSearch {
  /** What a list of contacts `c` has to fulfil, beginning with AND; empty when nothing was typed. */
  readonly condition: Prisma.Sql;
  /** Whether archived contacts were asked for by word. */
  readonly archived: boolean;
  /** For `foundIn`: what was looked for in the end. */
  readonly looked: readonly Match[];
}

/**
 * What the words and filters of a search ask of a list of contacts: those found by themselves and those of a conversation
 * that is found, the same people as the palette finds. In words alone nothing is left out for being archived or not.
 */
export const searchCondition = async (
  tx: Tx,
  accountId: string,
  text: string,
  asking: Asking,
): Promise<ListSearch> => {
  const { words, filters } = parseSearch(text);
  const filtered = await filterConditions(tx, accountId, filters, asking);
  const archived = filters.some(({ key, value }) => key === "is" && value === "archived");
  const terms = searchTerms(words);
  if (terms.length === 0) {
    const isNothing = words !== "";
    return { condition: isNothing ? Prisma.sql`${filtered} AND 1 = 0` : filtered, archived, looked: [] };
  }
  const isAny = async (one: Match): Promise<boolean> => {
    const rows = await tx.rows(match(tx, accountId, { ...one, most: 1 }));
    return rows.length > 0;
  };
  const all = await ways(tx, accountId, terms, isAny);
  // What is found by name is found anywhere as well.
  const looked = all.filter(
    (one) =>
      one.where === "anywhere" ||
      !all.some(({ where, slipped }) => where === "anywhere" && slipped === one.slipped),
  );
  const lists = looked.map((one) => {
    const found = match(tx, accountId, { ...one, most: mostListed });
    return Prisma.sql`
      SELECT COALESCE(cc."contactId", d."refId") FROM (${found}) m CROSS JOIN "SearchDocument" d
      LEFT JOIN "ConversationContact" cc ${byConversation(tx)}
        ON d."kind" = 'conversation' AND cc."accountId" = ${accountId} AND cc."conversationId" = d."refId"
      WHERE d."seq" = m."seq" AND d."accountId" = ${accountId} AND d."kind" <> 'event'`;
  });
  const found =
    lists.length === 0
      ? Prisma.sql`AND 1 = 0`
      : Prisma.sql`AND c."id" IN (${Prisma.join(lists, " UNION ALL ")})`;
  return { condition: Prisma.sql`${filtered} ${found}`, archived, looked };
};

const inConversations = async (
  tx: Tx,
  accountId: string,
  looked: readonly Match[],
  contactIds: readonly string[],
): Promise<Map<string, string[]>> => {
  const ids = new Map<string, string[]>();
  for (const one of looked) {
    const rows = await tx.rows<{ contactId: string; conversationId: string }>(Prisma.sql`
      SELECT cc."contactId", cc."conversationId"
      FROM ${keys(tx, contactIds)} k CROSS JOIN "ConversationContact" cc CROSS JOIN "SearchDocument" d
      WHERE cc."accountId" = ${accountId} AND cc."contactId" = k."key"
        AND d."accountId" = ${accountId} AND d."kind" = 'conversation' AND d."refId" = cc."conversationId"
        AND d."seq" IN (${match(tx, accountId, { ...one, where: "anywhere", most: mostListed })})
      ORDER BY cc."heldOn" DESC, cc."conversationId"`);
    for (const row of rows) ids.set(row.contactId, [...(ids.get(row.contactId) ?? []), row.conversationId]);
  }
  return ids;
};

const lineOf = (texts: readonly string[], terms: readonly SearchTerm[]) => foundLine(texts, terms);

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
  for (const { id, name, texts } of await contactTexts(tx, accountId, ids)) {
    found.set(id, { nameMarks: marksIn(name, terms, "name"), ...lineOf(texts, terms) });
  }
  const unexplained = [...found].filter(([, { nameMarks, line }]) => nameMarks.length === 0 && line === "");
  if (unexplained.length === 0) return found;
  const conversations = await inConversations(
    tx,
    accountId,
    looked,
    unexplained.map(([id]) => id),
  );
  const wanted = [...conversations.values()].flatMap(([first]) => first ?? []);
  const notes = new Map((await conversationTexts(tx, accountId, wanted)).map((one) => [one.id, one.notes]));
  for (const [id, [first = ""]] of conversations) {
    found.set(id, { nameMarks: [], ...lineOf([notes.get(first) ?? ""], terms) });
  }
  return found;
};
