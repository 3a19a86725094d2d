import type { Prisma, Tx } from "@followthrough/db";
import { type Expression, type SqlBool, sql } from "kysely";
import {
  type Rankable,
  type SearchTerm,
  compareHits,
  fieldTerms,
  foldText,
  marksIn,
  searchTerms,
  searchWords,
  starredToken,
} from "@followthrough/domain";
import { type Given, type RowOf, statement } from "../../sql/statement";
import { type DocumentMatch, matchDocuments } from "./matchDocuments";
import type { Filtered } from "./searchFilters.store";
import { allowTypos } from "./allowTypos.store";
import { lookInside } from "./lookInside.store";
import { expandPrefixes } from "./expandPrefixes.store";

/** Contacts, the latest touched first, that are looked at and put in order; with less typed than tells people apart, others are not. */
const mostRanked = 400;

/** Documents found, of one column `seq`: the index of words is neither of the schema nor the same on both databases. */
const match = (found: Expression<SqlBool>) => sql<{ seq: number }>`(${found})`.as("m");

// CROSS JOIN keeps SQLite to the order written: it would otherwise begin with every document of the account.
const selectAll = statement((db, { found }: Given<{ found: Prisma.Sql }>) =>
  db
    .selectFrom(match(found))
    .crossJoin("SearchDocument as d")
    // What is in the trash has no document.
    .leftJoin("AnyContact as c", (on) => on.on("d.kind", "=", "contact").onRef("c.id", "=", "d.refId"))
    .leftJoin("AnyConversation as v", (on) =>
      on.on("d.kind", "=", "conversation").onRef("v.id", "=", "d.refId"),
    )
    .leftJoin("AnyEvent as e", (on) => on.on("d.kind", "=", "event").onRef("e.id", "=", "d.refId"))
    .whereRef("d.seq", "=", "m.seq")
    .select((eb) => [
      eb.ref("d.kind").$castTo<Rankable["kind"]>().as("kind"),
      "d.refId as id",
      eb.fn.coalesce("c.name", "e.name", eb.val("")).as("title"),
      "c.title as role",
      "c.organization",
      "c.starredAt",
      "c.archivedAt",
      eb.fn.coalesce("c.lastConversationOn", "c.metOn", "v.heldOn", "e.startsOn").as("on"),
    ]),
);

const selectPeople = statement(
  (db, { found, others, most }: Given<{ found: Prisma.Sql; others: Prisma.Sql; most: number }>) =>
    db
      .selectFrom(match(found))
      .crossJoin("SearchDocument as d")
      .crossJoin("Contact as c")
      .whereRef("d.seq", "=", "m.seq")
      .where("d.kind", "=", "contact")
      .whereRef("c.id", "=", "d.refId")
      .where(sql<boolean>`1 = 1 ${others}`)
      .select((eb) => [
        eb.ref("d.kind").$castTo<Rankable["kind"]>().as("kind"),
        "d.refId as id",
        "c.name as title",
        "c.title as role",
        "c.organization",
        "c.starredAt",
        "c.archivedAt",
        eb.fn.coalesce("c.lastConversationOn", "c.metOn").as("on"),
      ])
      .limit(most),
);

type Row = RowOf<typeof selectAll>;

const candidates = (
  tx: Tx,
  accountId: string,
  found: DocumentMatch,
  people: Filtered | null,
): Promise<Row[]> =>
  people === null
    ? selectAll(tx, accountId, { found: matchDocuments(tx, accountId, found) })
    : selectPeople(tx, accountId, {
        found: matchDocuments(tx, accountId, {
          ...found,
          terms: [...found.terms, ...people.fields],
          most: 50_000,
        }),
        others: people.others,
        most: found.most,
      });

const selectFiltered = statement(
  (db, { which }: Given<{ which: Prisma.Sql }>, { archived }: { readonly archived: boolean }) =>
    db
      .selectFrom("Contact as c")
      .where("c.archivedAt", archived ? "is not" : "is", null)
      .where(sql<boolean>`1 = 1 ${which}`)
      .select((eb) => [
        eb.val<Rankable["kind"]>("contact").as("kind"),
        "c.id",
        "c.name as title",
        "c.title as role",
        "c.organization",
        "c.starredAt",
        "c.archivedAt",
        eb.fn.coalesce("c.lastConversationOn", "c.metOn").as("on"),
      ])
      .orderBy((eb) => eb.fn.coalesce("c.lastConversationOn", eb.val("0000-00-00")), "desc")
      .orderBy("c.id", "desc")
      .limit(200),
);

/** The people of a filter alone, those talked with last: an index gives them in this order, so that few are looked at. */
const onlyFiltered = (tx: Tx, accountId: string, people: Prisma.Sql, archived: boolean): Promise<Row[]> =>
  selectFiltered(tx, accountId, { which: people }, { archived });

const plain = (words: string) =>
  searchWords(words)
    .map((word) => word.plain)
    .join(" ");

const placeOf = (
  { title, role, organization }: Row,
  text: string,
  { isInName, terms }: { isInName: boolean; terms: readonly SearchTerm[] },
): Rankable["place"] => {
  if (isInName) return plain(title).startsWith(plain(foldText(text))) ? "start" : "name";
  const work = `${role ?? ""}, ${organization ?? ""}`;
  return terms.length > 0 && terms.every((term) => marksIn(work, [term], "text").length > 0)
    ? "work"
    : "elsewhere";
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
  const holding = await lookInside(tx, accountId, terms);
  const within = holding && { ...named, terms: holding, shown: holding };
  if (within && (await found(within))) return [within, { ...within, where: "anywhere" }];
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
    for (const row of rows) {
      const { kind, id, title, starredAt, archivedAt, on } = row;
      if (hits.has(`${kind} ${id}`)) continue;
      const place = placeOf(row, text, how);
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
      // Where there are that many, not all were looked at: those that come first are not to be among the others.
      if (rows.length === one.most) {
        const first = how.isInName ? { facts: [starredToken] } : { terms: fieldTerms("org", text) };
        keep(await candidates(tx, accountId, { ...one, ...first }, people), how);
      }
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
