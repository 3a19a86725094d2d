import type { SearchFilter } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { fold, searchTerms, searchWords } from "@followthrough/domain";
import { match } from "./match";

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
export const holdsWords = (text: string, wanted: string): boolean => {
  const words = searchWords(text).map(({ plain }) => plain);
  return searchWords(wanted).every(({ plain }) => words.some((word) => word.startsWith(plain)));
};

const among = (column: Prisma.Sql, values: readonly string[]): Prisma.Sql =>
  values.length > 0 ? Prisma.sql`${column} IN (${Prisma.join([...values])})` : Prisma.sql`1 = 0`;

const tagCondition = async (tx: Tx, accountId: string, value: string): Promise<Prisma.Sql> => {
  const rows = await tx.rows<{ tag: string }>(
    Prisma.sql`SELECT DISTINCT t."tag" FROM "ContactTag" t WHERE t."accountId" = ${accountId}`,
  );
  const tags = rows.map(({ tag }) => tag).filter((tag) => fold(tag) === fold(value));
  return has("ContactTag", Prisma.sql`AND ${among(Prisma.sql`x."tag"`, tags)}`);
};

const eventCondition = async (tx: Tx, accountId: string, value: string): Promise<Prisma.Sql> => {
  const events = await tx.rows<{ id: string; name: string }>(
    Prisma.sql`SELECT e."id", e."name" FROM "Event" e WHERE e."accountId" = ${accountId} AND e."deletedAt" IS NULL`,
  );
  const ids = events.filter(({ name }) => holdsWords(name, value)).map(({ id }) => id);
  return among(Prisma.sql`c."metAtEventId"`, ids);
};

const columns: Record<string, Prisma.Sql> = {
  org: Prisma.sql`c."organization"`,
  title: Prisma.sql`c."title"`,
  place: Prisma.sql`c."place"`,
};

/** First those whose index holds the words anywhere, then those of them whose own column does: text is folded here alone. */
const columnCondition = async (
  tx: Tx,
  accountId: string,
  key: string,
  value: string,
): Promise<Prisma.Sql> => {
  const column = columns[key] ?? Prisma.sql`c."name"`;
  const terms = searchTerms(value);
  if (terms.length === 0) return Prisma.sql`1 = 0`;
  const rows = await tx.rows<{ text: string }>(Prisma.sql`
    SELECT DISTINCT ${column} AS "text" FROM (${match(tx, accountId, { terms, where: "anywhere", most: 100_000 })}) m
    CROSS JOIN "SearchDocument" d CROSS JOIN "Contact" c
    WHERE d."seq" = m."seq" AND d."accountId" = ${accountId} AND d."kind" = 'contact'
      AND c."accountId" = ${accountId} AND c."id" = d."refId" AND ${column} IS NOT NULL`);
  return among(
    column,
    rows
      .map(({ text }) => text)
      .filter((text) => holdsWords(text, value))
      .slice(0, 5000),
  );
};

const day = (value: string): Prisma.Sql => Prisma.sql`c."metOn" >= ${value} AND c."metOn" < ${`${value}~`}`;

export interface Asking {
  readonly today: string;
  /** The contacts whose cadence has lapsed; asked for only when wanted. */
  readonly lapsed: () => Promise<string[]>;
}

/** What a filter word asks of a contact `c`. */
const filterCondition = async (
  tx: Tx,
  accountId: string,
  { key, value }: SearchFilter,
  { today, lapsed }: Asking,
): Promise<Prisma.Sql> => {
  if (key === "tag") return tagCondition(tx, accountId, value);
  if (key === "event") return eventCondition(tx, accountId, value);
  if (key === "met") return day(value);
  if (key === "has") return things[value] ?? Prisma.sql`1 = 0`;
  if (key === "no") return Prisma.sql`NOT (${things[value] ?? Prisma.sql`1 = 1`})`;
  if (key === "is" && value === "lapsed") return among(Prisma.sql`c."id"`, await lapsed());
  if (key === "is") return states(today)[value] ?? Prisma.sql`1 = 0`;
  return columnCondition(tx, accountId, key, value);
};

/** What all filter words together ask of a contact `c`, beginning with AND; empty for none. */
export const filterConditions = async (
  tx: Tx,
  accountId: string,
  filters: readonly SearchFilter[],
  asking: Asking,
): Promise<Prisma.Sql> => {
  const conditions: Prisma.Sql[] = [];
  for (const filter of filters) conditions.push(await filterCondition(tx, accountId, filter, asking));
  return conditions.length === 0
    ? Prisma.empty
    : Prisma.sql`AND ${Prisma.join(
        conditions.map((one) => Prisma.sql`(${one})`),
        " AND ",
      )}`;
};
