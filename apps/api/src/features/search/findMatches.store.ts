import { Prisma, type Tx } from "@followthrough/db";
import {
  type Rankable,
  type SearchTerm,
  compareHits,
  foldText,
  searchTerms,
  searchWords,
  starredToken,
} from "@followthrough/domain";
import { type DocumentMatch, matchDocuments } from "./matchDocuments";
import type { Filtered } from "./searchFilters.store";
import { allowTypos } from "./allowTypos.store";
import { expandPrefixes } from "./expandPrefixes.store";

/** Contacts, the latest touched first, that are looked at and put in order; with less typed than tells people apart, others are not. */
const mostRanked = 400;

interface Row {
  kind: Rankable["kind"];
  id: string;
  title: string;
  starredAt: string | null;
  archivedAt: string | null;
  on: string | null;
}

// CROSS JOIN keeps SQLite to the order written: it would otherwise begin with every document of the account.
const candidates = (
  tx: Tx,
  accountId: string,
  found: DocumentMatch,
  people: Filtered | null,
): Promise<Row[]> =>
  people === null
    ? tx.rows<Row>(Prisma.sql`
        SELECT d."kind", d."refId" AS "id", COALESCE(c."name", e."name", '') AS "title", c."starredAt", c."archivedAt",
          COALESCE(c."lastConversationOn", c."metOn", v."heldOn", e."startsOn") AS "on"
        FROM (${matchDocuments(tx, accountId, found)}) m
        CROSS JOIN "SearchDocument" d
        LEFT JOIN "Contact" c ON d."kind" = 'contact' AND c."accountId" = ${accountId} AND c."id" = d."refId"
        LEFT JOIN "Conversation" v ON d."kind" = 'conversation' AND v."accountId" = ${accountId} AND v."id" = d."refId"
        LEFT JOIN "Event" e ON d."kind" = 'event' AND e."accountId" = ${accountId} AND e."id" = d."refId"
        WHERE d."seq" = m."seq" AND d."accountId" = ${accountId}`)
    : tx.rows<Row>(Prisma.sql`
        SELECT d."kind", d."refId" AS "id", c."name" AS "title", c."starredAt", c."archivedAt",
          COALESCE(c."lastConversationOn", c."metOn") AS "on"
        FROM (${matchDocuments(tx, accountId, { ...found, terms: [...found.terms, ...people.fields], most: 50_000 })}) m
        CROSS JOIN "SearchDocument" d CROSS JOIN "Contact" c
        WHERE d."seq" = m."seq" AND d."accountId" = ${accountId} AND d."kind" = 'contact'
          AND c."accountId" = ${accountId} AND c."id" = d."refId" AND c."deletedAt" IS NULL ${people.others}
        LIMIT ${found.most}`);

/** The people of a filter alone, those talked with last: an index gives them in this order, so that few are looked at. */
const onlyFiltered = (tx: Tx, accountId: string, people: Prisma.Sql, archived: boolean): Promise<Row[]> =>
  tx.rows<Row>(Prisma.sql`
    SELECT 'contact' AS "kind", c."id", c."name" AS "title", c."starredAt", c."archivedAt", COALESCE(c."lastConversationOn", c."metOn") AS "on"
    FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL
      AND c."archivedAt" IS ${archived ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`} ${people}
    ORDER BY COALESCE(c."lastConversationOn", '0000-00-00') DESC, c."id" DESC LIMIT 200`);

const plain = (words: string) =>
  searchWords(words)
    .map((word) => word.plain)
    .join(" ");

const placeOf = (title: string, text: string, isInName: boolean): Rankable["place"] => {
  if (!isInName) return "elsewhere";
  return plain(title).startsWith(plain(foldText(text))) ? "start" : "name";
};

/** What a search is, once the words that may have been meant are known: each a way to look, the better first. */
export const searchAttempts = async (
  tx: Tx,
  accountId: string,
  terms: readonly SearchTerm[],
  found: (match: DocumentMatch) => Promise<boolean>,
): Promise<(DocumentMatch & { slipped: boolean })[]> => {
  const shown = terms;
  const spelled = await expandPrefixes(tx, accountId, terms);
  const named = { terms: spelled, shown, where: "inName", most: mostRanked, slipped: false } as const;
  const anywhere = { ...named, where: "anywhere" } as const;
  if (await found(named)) return [named, anywhere];
  const meant = await allowTypos(tx, accountId, terms);
  const slip = meant && { ...named, terms: meant, shown: meant, slipped: true };
  // A word of some note does not keep back the person whose name was meant.
  if (await found(anywhere)) return slip ? [anywhere, slip] : [anywhere];
  return slip ? [slip, { ...slip, where: "anywhere" }] : [];
};

export interface FoundOne extends Rankable {
  readonly terms: readonly SearchTerm[];
}

interface Wanted {
  readonly text: string;
  /** What is asked of the people found; null to find anything. */
  readonly people: Filtered | null;
  /** Whether archived people are asked for by a filter. */
  readonly archived: boolean;
}

/** What is found, the best first. */
export const findMatches = async (
  tx: Tx,
  accountId: string,
  { text, people, archived }: Wanted,
  limit: number,
): Promise<FoundOne[]> => {
  const terms = searchTerms(text);
  const hits = new Map<string, FoundOne>();
  const keep = (
    rows: readonly Row[],
    how: { isInName: boolean; slipped: boolean; terms: readonly SearchTerm[] },
  ) => {
    for (const { kind, id, title, starredAt, archivedAt, on } of rows) {
      if (hits.has(`${kind} ${id}`)) continue;
      const place = placeOf(title, text, how.isInName);
      const marks = { starred: starredAt !== null, archived: archivedAt !== null };
      hits.set(`${kind} ${id}`, {
        kind,
        id,
        title,
        place,
        slipped: how.slipped,
        ...marks,
        on,
        terms: how.terms,
      });
    }
  };
  if (terms.length === 0) {
    if (people)
      keep(await onlyFiltered(tx, accountId, people.all, archived), {
        isInName: false,
        slipped: false,
        terms,
      });
  } else {
    const looked = new Map<DocumentMatch, number>();
    const look = async (one: DocumentMatch, slipped: boolean): Promise<number> => {
      const rows = await candidates(tx, accountId, one, people);
      const how = { isInName: one.where === "inName", slipped, terms: one.shown };
      keep(rows, how);
      if (how.isInName && rows.length === one.most)
        keep(await candidates(tx, accountId, { ...one, facts: [starredToken] }, people), how);
      return rows.length;
    };
    const tried = async (one: DocumentMatch): Promise<boolean> => {
      const count = await look(one, false);
      looked.set(one, count);
      return count > 0;
    };
    for (const one of await searchAttempts(tx, accountId, terms, tried))
      if (!looked.has(one) && hits.size < mostRanked) await look(one, one.slipped);
  }
  return [...hits.values()].toSorted(compareHits).slice(0, limit);
};
