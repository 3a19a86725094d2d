import { Action, type CalendarDay, type ContactRow } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { cadenceDueOn, daysLate } from "@followthrough/domain";
import { day, dayOrNull } from "../../http/account";
import { decodeCursor, page } from "../../http/cursor";
import { jsonRows } from "../../sql/jsonRows";
import { among } from "../../sql/among";
import { searchCondition } from "./searchCondition";
import { photoUrl } from "./wholeContact.store";

interface Query {
  search: string;
  eventId?: string | undefined;
  tag?: string | undefined;
  filter?: string | undefined;
  sort: "name" | "newest" | "next-step" | "last-conversation";
  limit: number;
  cursor?: string | undefined;
}

interface Row {
  id: string;
  name: string;
  organization: string | null;
  title: string | null;
  starredAt: string | null;
  metOn: string | null;
  lastConversationOn: string | null;
  eventName: string | null;
  photo: string | null;
  tags: string;
  stepId: string | null;
  action: string | null;
  what: string | null;
  dueOn: string | null;
  sortValue: string;
}

/** What each order sorts by; those without a value come last. */
const orders = {
  name: { by: Prisma.sql`c."sortName"`, descending: false },
  newest: { by: Prisma.sql`c."createdAt"`, descending: true },
  "next-step": { by: Prisma.sql`COALESCE(c."nextFollowUpOn", '9999-12-31')`, descending: false },
  "last-conversation": { by: Prisma.sql`COALESCE(c."lastConversationOn", '0000-00-00')`, descending: true },
} as const;

const filters: Record<string, Prisma.Sql> = {
  "no-next-step": Prisma.sql`AND c."nextFollowUpOn" IS NULL`,
  met: Prisma.sql`AND c."metOn" IS NOT NULL`,
  "not-met": Prisma.sql`AND c."metOn" IS NULL`,
  starred: Prisma.sql`AND c."starredAt" IS NOT NULL`,
  referred: Prisma.sql`AND EXISTS (SELECT 1 FROM "Referral" r WHERE r."accountId" = c."accountId" AND r."referredId" = c."id" AND r."deletedAt" IS NULL)`,
};

/** The contacts whose cadence has lapsed; the rule is the domain's, the candidates are few. */
const lapsedIds = async (tx: Tx, accountId: string, today: CalendarDay): Promise<string[]> => {
  const candidates = await tx.contact.findMany({
    where: { accountId, deletedAt: null, archivedAt: null, cadenceEvery: { not: null } },
    select: { id: true, cadenceEvery: true, cadenceUnit: true, lastConversationOn: true, metOn: true },
  });
  return candidates
    .filter((one) => {
      const unit = one.cadenceUnit === "day" || one.cadenceUnit === "week" ? one.cadenceUnit : "month";
      const days = {
        lastConversationOn: dayOrNull(one.lastConversationOn),
        metOn: dayOrNull(one.metOn),
        today,
      };
      return cadenceDueOn({ every: one.cadenceEvery ?? 1, unit }, days) <= today;
    })
    .map(({ id }) => id);
};

export const listContacts = async (tx: Tx, accountId: string, query: Query, today: CalendarDay) => {
  const after = decodeCursor(query.cursor);
  const { by, descending } = orders[query.sort];
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const found = await searchCondition(tx, accountId, query.search);
  const conditions = [
    query.filter === "archived"
      ? Prisma.sql`AND c."archivedAt" IS NOT NULL`
      : Prisma.sql`AND c."archivedAt" IS NULL`,
    (query.filter && filters[query.filter]) || Prisma.empty,
    query.filter === "cadence-lapsed"
      ? Prisma.sql`AND ${among(tx, await lapsedIds(tx, accountId, today))}`
      : Prisma.empty,
    found ? Prisma.sql`AND ${found}` : Prisma.empty,
    query.eventId ? Prisma.sql`AND c."metAtEventId" = ${query.eventId}` : Prisma.empty,
    query.tag
      ? Prisma.sql`AND EXISTS (SELECT 1 FROM "ContactTag" t WHERE t."accountId" = c."accountId" AND t."contactId" = c."id" AND t."tag" = ${query.tag})`
      : Prisma.empty,
    after
      ? descending
        ? Prisma.sql`AND (${by}, c."id") < (${after[0]}, ${after[1]})`
        : Prisma.sql`AND (${by}, c."id") > (${after[0]}, ${after[1]})`
      : Prisma.empty,
  ];
  const tags = Prisma.sql`
    SELECT t."tag" FROM "ContactTag" t WHERE t."accountId" = c."accountId" AND t."contactId" = c."id" ORDER BY t."tag"`;
  const rows = await tx.rows<Row>(Prisma.sql`
    SELECT c."id", c."name", c."organization", c."title", c."starredAt", c."metOn", c."lastConversationOn", e."name" AS "eventName",
      p."contactId" AS "photo", f."id" AS "stepId", f."action", f."what", f."dueOn", ${by} AS "sortValue",
      ${jsonRows(tx, ["tag"], tags)} AS "tags"
    FROM "Contact" c
    LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL
    LEFT JOIN "ContactPhoto" p ON p."accountId" = c."accountId" AND p."contactId" = c."id"
    LEFT JOIN "FollowUp" f ON f."accountId" = c."accountId" AND f."id" = (
      SELECT n."id" FROM "FollowUp" n WHERE n."accountId" = c."accountId" AND n."contactId" = c."id" AND n."state" = 'open'
        AND n."deletedAt" IS NULL ORDER BY n."dueOn", n."id" LIMIT 1)
    WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL ${Prisma.join(conditions, " ")}
    ORDER BY ${by} ${direction}, c."id" ${direction} LIMIT ${query.limit + 1}`);
  const { rows: shown, nextCursor } = page(rows, query.limit, (row) => [row.sortValue, row.id]);
  return { contacts: shown.map((row) => toContactRow(row, today)), nextCursor };
};

const toContactRow = (row: Row, today: CalendarDay): ContactRow => {
  const dueOn = dayOrNull(row.dueOn);
  return {
    id: row.id,
    name: row.name,
    organization: row.organization,
    title: row.title,
    starred: row.starredAt !== null,
    photoUrl: photoUrl(row.id, row.photo !== null),
    tags: (JSON.parse(row.tags) as { tag: string }[]).map(({ tag }) => tag),
    metOn: row.metOn === null ? null : day(row.metOn),
    metAtEvent: row.eventName,
    lastConversationOn: dayOrNull(row.lastConversationOn),
    nextStep:
      row.stepId && dueOn
        ? {
            id: row.stepId,
            action: Action.parse(row.action),
            what: row.what ?? "",
            dueOn,
            daysLate: daysLate(dueOn, today),
          }
        : null,
  };
};

export const listTags = async (tx: Tx, accountId: string): Promise<{ tag: string; contacts: number }[]> =>
  tx.rows(Prisma.sql`
    SELECT t."tag", COUNT(*) AS "contacts" FROM "ContactTag" t
    JOIN "Contact" c ON c."accountId" = t."accountId" AND c."id" = t."contactId" AND c."deletedAt" IS NULL
    WHERE t."accountId" = ${accountId} GROUP BY t."tag" ORDER BY t."tag"`);
