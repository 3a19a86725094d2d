import type { CalendarDay, SearchFilter } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import {
  type SearchField,
  type SearchTerm,
  fieldTerms,
  foldText,
  searchTerms,
  searchWords,
} from "@followthrough/domain";
import { isLapsed } from "../../sql/isLapsed";
import { type Given, contactCondition, statement } from "../../sql/statement";
import { matchDocuments } from "./matchDocuments";
import { hasCurrentIndex } from "./expandPrefixes.store";

type Condition<V extends object = object> = (accountId: string, values: V) => Prisma.Sql;

const hasWay = (kind: string): Condition =>
  contactCondition((contact) =>
    contact.exists(
      contact
        .selectFrom("ContactMethod as x")
        .whereRef("x.contactId", "=", "c.id")
        .where("x.kind", "=", kind)
        .select(contact.lit(1).as("one")),
    ),
  );

/** What `has:` and `no:` ask for, of a contact `c`. */
const things: Record<string, Condition> = {
  next: contactCondition((contact) =>
    contact.or([contact("c.nextFollowUpOn", "is not", null), contact("c.waitingUntilOn", "is not", null)]),
  ),
  email: hasWay("email"),
  phone: hasWay("phone"),
  link: hasWay("link"),
  tag: contactCondition((contact) =>
    contact.exists(
      contact
        .selectFrom("ContactTag as x")
        .whereRef("x.contactId", "=", "c.id")
        .select(contact.lit(1).as("one")),
    ),
  ),
  org: contactCondition((contact) =>
    contact(contact.fn.coalesce("c.organization", contact.val("")), "<>", ""),
  ),
  met: contactCondition((contact) => contact("c.metOn", "is not", null)),
  talk: contactCondition((contact) => contact("c.lastConversationOn", "is not", null)),
  photo: contactCondition((contact) =>
    contact.exists(
      contact
        .selectFrom("ContactPhoto as x")
        .whereRef("x.contactId", "=", "c.id")
        .select(contact.lit(1).as("one")),
    ),
  ),
};

const states: Record<string, Condition<{ today: string }>> = {
  starred: contactCondition((contact) => contact("c.starredAt", "is not", null)),
  archived: contactCondition((contact) => contact("c.archivedAt", "is not", null)),
  late: contactCondition((contact, { today }: Given<{ today: string }>) =>
    contact("c.nextFollowUpOn", "<", today),
  ),
  lapsed: isLapsed,
  referred: contactCondition((contact) =>
    contact.exists(
      contact
        .selectFrom("Referral as r")
        .whereRef("r.referredId", "=", "c.id")
        .select(contact.lit(1).as("one")),
    ),
  ),
};

const nobody = Prisma.sql`1 = 0`;

/** Whether each word of `wanted` begins a word of the text. */
export const containsWords = (text: string, wanted: string): boolean => {
  const words = searchWords(text).map(({ plain }) => plain);
  return searchWords(wanted).every(({ plain }) => words.some((word) => word.startsWith(plain)));
};

const hasTagAmong = contactCondition((contact, { tags }: Given<{ tags: readonly string[] }>) =>
  contact.exists(
    contact
      .selectFrom("ContactTag as x")
      .whereRef("x.contactId", "=", "c.id")
      .where("x.tag", "in", tags.list)
      .select(contact.lit(1).as("one")),
  ),
);

const wasMetAmong = contactCondition((contact, { ids }: Given<{ ids: readonly string[] }>) =>
  contact("c.metAtEventId", "in", ids.list),
);

const wasMetWithin = contactCondition((contact, { from, to }: Given<{ from: string; to: string }>) =>
  contact.and([contact("c.metOn", ">=", from), contact("c.metOn", "<", to)]),
);

const selectTags = statement((db) => db.selectFrom("ContactTag as t").select("t.tag").distinct());

const tagCondition = async (tx: Tx, accountId: string, value: string): Promise<Prisma.Sql> => {
  const rows = await selectTags(tx, accountId, {});
  const tags = rows.map(({ tag }) => tag).filter((tag) => foldText(tag) === foldText(value));
  return tags.length > 0 ? hasTagAmong(accountId, { tags }) : nobody;
};

const selectEvents = statement((db) => db.selectFrom("Event as e").select(["e.id", "e.name"]));

const eventCondition = async (tx: Tx, accountId: string, value: string): Promise<Prisma.Sql> => {
  const events = await selectEvents(tx, accountId, {});
  const ids = events.filter(({ name }) => containsWords(name, value)).map(({ id }) => id);
  return ids.length > 0 ? wasMetAmong(accountId, { ids }) : nobody;
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

/** What a filter word asks of a contact `c`. */
const filterCondition = async (
  tx: Tx,
  accountId: string,
  { key, value }: SearchFilter,
  today: CalendarDay,
): Promise<Prisma.Sql> => {
  if (key === "tag") return tagCondition(tx, accountId, value);
  if (key === "event") return eventCondition(tx, accountId, value);
  if (key === "met") return wasMetWithin(accountId, { from: value, to: `${value}~` });
  if (key === "has") return things[value]?.(accountId, {}) ?? nobody;
  if (key === "no") return Prisma.sql`NOT (${things[value]?.(accountId, {}) ?? Prisma.sql`1 = 1`})`;
  // A field filter of nothing but signs finds nobody.
  return states[key === "is" ? value : ""]?.(accountId, { today }) ?? nobody;
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
  today: CalendarDay,
): Promise<Filtered> => {
  const others: Prisma.Sql[] = [];
  const sought: SearchTerm[] = [];
  for (const filter of filters) {
    const terms = isField(filter.key) ? await termsOf(tx, accountId, filter.key, filter.value) : [];
    sought.push(...terms);
    if (terms.length === 0) others.push(await filterCondition(tx, accountId, filter, today));
  }
  const byIndex = sought.length === 0 ? [] : [await indexed(tx, accountId, sought)];
  return { all: joined([...others, ...byIndex]), others: joined(others), fields: sought };
};
