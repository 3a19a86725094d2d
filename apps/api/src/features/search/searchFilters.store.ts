import type { SearchFilter } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import {
  type SearchField,
  type SearchTerm,
  fieldTerms,
  foldText,
  searchTerms,
  searchWords,
} from "@followthrough/domain";
import { matchDocuments } from "./matchDocuments";
import { hasCurrentIndex } from "./expandPrefixes.store";

const has = (table: string, more = Prisma.empty): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM ${Prisma.raw(`"${table}"`)} x WHERE x."accountId" = c."accountId" AND x."contactId" = c."id" ${more})`;
const method = (kind: string) => has("ContactMethod", Prisma.sql`AND x."kind" = ${kind}`);

/** What `has:` and `no:` ask for, of a contact `c`. */
const things: Record<string, Prisma.Sql> = {
  next: Prisma.sql`c."nextFollowUpOn" IS NOT NULL`,
  email: method("email"),
  phone: method("phone"),
  link: method("link"),
  tag: has("ContactTag"),
  org: Prisma.sql`COALESCE(c."organization", '') <> ''`,
  met: Prisma.sql`c."metOn" IS NOT NULL`,
  talk: Prisma.sql`c."lastConversationOn" IS NOT NULL`,
  photo: has("ContactPhoto"),
};

const states = (today: string): Record<string, Prisma.Sql> => ({
  starred: Prisma.sql`c."starredAt" IS NOT NULL`,
  archived: Prisma.sql`c."archivedAt" IS NOT NULL`,
  late: Prisma.sql`c."nextFollowUpOn" < ${today}`,
  referred: Prisma.sql`EXISTS (SELECT 1 FROM "Referral" r WHERE r."accountId" = c."accountId" AND r."referredId" = c."id" AND r."deletedAt" IS NULL)`,
});

/** Whether each word of `wanted` begins a word of the text. */
export const containsWords = (text: string, wanted: string): boolean => {
  const words = searchWords(text).map(({ plain }) => plain);
  return searchWords(wanted).every(({ plain }) => words.some((word) => word.startsWith(plain)));
};

const among = (column: Prisma.Sql, values: readonly string[]): Prisma.Sql =>
  values.length > 0 ? Prisma.sql`${column} IN (${Prisma.join([...values])})` : Prisma.sql`1 = 0`;

const tagCondition = async (tx: Tx, accountId: string, value: string): Promise<Prisma.Sql> => {
  const rows = await tx.rows<{ tag: string }>(
    Prisma.sql`SELECT DISTINCT t."tag" FROM "ContactTag" t WHERE t."accountId" = ${accountId}`,
  );
  const tags = rows.map(({ tag }) => tag).filter((tag) => foldText(tag) === foldText(value));
  return has("ContactTag", Prisma.sql`AND ${among(Prisma.sql`x."tag"`, tags)}`);
};

const eventCondition = async (tx: Tx, accountId: string, value: string): Promise<Prisma.Sql> => {
  const events = await tx.rows<{ id: string; name: string }>(
    Prisma.sql`SELECT e."id", e."name" FROM "Event" e WHERE e."accountId" = ${accountId} AND e."deletedAt" IS NULL`,
  );
  const ids = events.filter(({ name }) => containsWords(name, value)).map(({ id }) => id);
  return among(Prisma.sql`c."metAtEventId"`, ids);
};

/**
 * What is looked for in a field of a contact. While the index of an account is that of an earlier version, which had no
 * words of fields, the words anywhere: rather too many for a few seconds than none.
 */
const termsOf = async (
  tx: Tx,
  accountId: string,
  field: SearchField,
  value: string,
): Promise<SearchTerm[]> => {
  if (await hasCurrentIndex(tx, accountId)) return fieldTerms(field, value);
  return searchTerms(value).map((term) => ({ ...term, inName: term.anywhere }));
};

/** Contacts found from which it is quicker to walk a list and ask of each contact than to begin with those found. */
const many = 2000;

/** Contacts `c` whose document holds the terms. */
const indexed = async (tx: Tx, accountId: string, terms: readonly SearchTerm[]): Promise<Prisma.Sql> => {
  const some = await tx.rows(matchDocuments(tx, accountId, { terms, where: "anywhere", most: many }));
  // SQLite takes a list of ids for what to begin with, unless it is no bare column that they are compared with.
  const id = tx.dialect === "sqlite" && some.length === many ? Prisma.sql`+c."id"` : Prisma.sql`c."id"`;
  return Prisma.sql`${id} IN (
    SELECT d."refId" FROM (${matchDocuments(tx, accountId, { terms, where: "anywhere", most: 100_000 })}) m
    CROSS JOIN "SearchDocument" d
    WHERE d."seq" = m."seq" AND d."accountId" = ${accountId} AND d."kind" = 'contact')`;
};

const fields: ReadonlySet<string> = new Set<SearchField>(["org", "title", "place"]);
const isField = (key: string): key is SearchField => fields.has(key);

const day = (value: string): Prisma.Sql => Prisma.sql`c."metOn" >= ${value} AND c."metOn" < ${`${value}~`}`;

export interface FilterRequest {
  readonly today: string;
  /** The contacts whose cadence has lapsed; asked for only when wanted. */
  readonly lapsed: () => Promise<string[]>;
}

/** What a filter word asks of a contact `c`. */
const filterCondition = async (
  tx: Tx,
  accountId: string,
  { key, value }: SearchFilter,
  { today, lapsed }: FilterRequest,
): Promise<Prisma.Sql> => {
  if (key === "tag") return tagCondition(tx, accountId, value);
  if (key === "event") return eventCondition(tx, accountId, value);
  if (key === "met") return day(value);
  if (key === "has") return things[value] ?? Prisma.sql`1 = 0`;
  if (key === "no") return Prisma.sql`NOT (${things[value] ?? Prisma.sql`1 = 1`})`;
  if (key === "is" && value === "lapsed") return among(Prisma.sql`c."id"`, await lapsed());
  // A field filter of nothing but signs finds nobody.
  return states(today)[key === "is" ? value : ""] ?? Prisma.sql`1 = 0`;
};

export interface Filtered {
  /** All that the filters ask of a contact `c`, beginning with AND; empty for none. */
  readonly all: Prisma.Sql;
  /** The same without what the index knows. */
  readonly others: Prisma.Sql;
  /** What the index knows: to be looked for in the documents of contacts together with the words of a search. */
  readonly fields: readonly SearchTerm[];
}

const joined = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0
    ? Prisma.empty
    : Prisma.sql`AND ${Prisma.join(
        conditions.map((one) => Prisma.sql`(${one})`),
        " AND ",
      )}`;

export const filterConditions = async (
  tx: Tx,
  accountId: string,
  filters: readonly SearchFilter[],
  asking: FilterRequest,
): Promise<Filtered> => {
  const others: Prisma.Sql[] = [];
  const sought: SearchTerm[] = [];
  for (const filter of filters) {
    const terms = isField(filter.key) ? await termsOf(tx, accountId, filter.key, filter.value) : [];
    sought.push(...terms);
    if (terms.length === 0) others.push(await filterCondition(tx, accountId, filter, asking));
  }
  const byIndex = sought.length === 0 ? [] : [await indexed(tx, accountId, sought)];
  return { all: joined([...others, ...byIndex]), others: joined(others), fields: sought };
};
