import type { CalendarDay, ContactFilter, ContactFilters } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { addMonths } from "@followthrough/domain";
import { sql } from "kysely";
import { isLapsed } from "../../sql/isLapsed";
import { type Given, contactCondition } from "../../sql/statement";
import { type ListSearch, searchCondition } from "../search/searchCondition.store";

/** Which people a list is about; what is left out asks nothing. */
export type ContactSelection = { readonly [K in keyof ContactFilters]?: ContactFilters[K] | undefined };

/** Months without a word after which somebody has gone quiet. */
const quietMonths = 6;

const byColumns: Readonly<
  Partial<
    Record<ContactFilter, (accountId: string, values: { quietSince: string; today: string }) => Prisma.Sql>
  >
> = {
  "no-next-step": contactCondition((contact) =>
    contact.and([contact("c.nextFollowUpOn", "is", null), contact("c.waitingUntilOn", "is", null)]),
  ),
  met: contactCondition((contact) => contact("c.metOn", "is not", null)),
  "not-met": contactCondition((contact) => contact("c.metOn", "is", null)),
  starred: contactCondition((contact) => contact("c.starredAt", "is not", null)),
  quiet: contactCondition((contact, { quietSince }: Given<{ quietSince: string }>) =>
    contact.and([
      contact("c.metOn", "is not", null),
      contact(contact.fn.coalesce("c.lastConversationOn", "c.metOn"), "<", quietSince),
    ]),
  ),
  "cadence-lapsed": isLapsed,
  referred: contactCondition((contact) =>
    contact.exists(
      contact
        .selectFrom("Referral as r")
        .whereRef("r.referredId", "=", "c.id")
        .select(contact.lit(1).as("one")),
    ),
  ),
  "no-email": contactCondition((contact) =>
    contact.not(
      contact.exists(
        contact
          .selectFrom("ContactMethod as m")
          .whereRef("m.contactId", "=", "c.id")
          // Joined to nothing, the kind cannot lead SQLite to the index of all addresses, to be read once for each contact.
          .where(sql`m."kind" || ''`, "=", "email")
          .select(contact.lit(1).as("one")),
      ),
    ),
  ),
};

const isArchived = contactCondition((contact) => contact("c.archivedAt", "is not", null));
const isNotArchived = contactCondition((contact) => contact("c.archivedAt", "is", null));
const wasMetAt = contactCondition((contact, { eventId }: Given<{ eventId: string }>) =>
  contact("c.metAtEventId", "=", eventId),
);
const cameWith = contactCondition((contact, { importId }: Given<{ importId: string }>) =>
  contact(
    "c.batchId",
    "=",
    contact.selectFrom("Import as i").where("i.id", "=", importId).select("i.batchId"),
  ),
);
const isOf = contactCondition(
  (_contact, { like }: Given<{ like: string }>) =>
    sql<boolean>`lower(${sql.ref("c.organization")}) like ${like} escape '\\'`,
);
const isIn = contactCondition(
  (_contact, { like }: Given<{ like: string }>) =>
    sql<boolean>`lower(${sql.ref("c.place")}) like ${like} escape '\\'`,
);
const hasTag = contactCondition((contact, { tag }: Given<{ tag: string }>) =>
  contact.exists(
    contact
      .selectFrom("ContactTag as t")
      .whereRef("t.contactId", "=", "c.id")
      .where("t.tag", "=", tag)
      .select(contact.lit(1).as("one")),
  ),
);

/** Both databases fold the letters A to Z alone, so no others are folded here. */
const containing = (part: string): string =>
  `%${part.replace(/[\\%_]/g, (special) => `\\${special}`).replace(/[A-Z]/g, (letter) => letter.toLowerCase())}%`;

interface Conditions {
  /** Of the account and not in the trash are those a statement reads without being asked. */
  readonly fitting: Prisma.Sql;
  /** What the words of the search came to. */
  readonly wanted: ListSearch;
}

/** What a list asks of the contact `c`: that it fits every part of the selection. */
export const contactConditions = async (
  tx: Tx,
  accountId: string,
  { search = "", filter = [], tag = [], eventId, importId, organization, place }: ContactSelection,
  today: CalendarDay,
): Promise<Conditions> => {
  const quietSince = addMonths(today, -quietMonths);
  const wanted = await searchCondition(tx, accountId, search, today);
  const conditions: (Prisma.Sql | null)[] = [
    (filter.includes("archived") || wanted.archived ? isArchived : isNotArchived)(accountId, {}),
    ...filter.map((name) => byColumns[name]?.(accountId, { quietSince, today }) ?? null),
    eventId ? wasMetAt(accountId, { eventId }) : null,
    importId ? cameWith(accountId, { importId }) : null,
    organization ? isOf(accountId, { like: containing(organization) }) : null,
    place ? isIn(accountId, { like: containing(place) }) : null,
    ...tag.map((each) => hasTag(accountId, { tag: each })),
  ];
  const all = Prisma.join(
    conditions.filter((condition) => condition !== null),
    " AND ",
  );
  return { fitting: Prisma.sql`${all} ${wanted.condition}`, wanted };
};
