import {
  Action,
  type CalendarDay,
  type ContactRow,
  type ContactSort,
  type FoundIn,
} from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { daysLate } from "@followthrough/domain";
import { day, dayOrNull, timeOrNull } from "../../sql/storedDay";
import { dueOrder } from "../../sql/dueOrder";
import { decodeCursor, page } from "../../http/cursor";
import { jsonRows } from "../../sql/jsonRows";
import { foundIn } from "../search/searchCondition.store";
import { type ContactSelection, contactConditions } from "./contactConditions.store";
import { contactOrder } from "./contactOrder";
import { photoUrl } from "./wholeContact.store";

interface Query extends ContactSelection {
  sort: ContactSort;
  reversed?: boolean;
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
  dueTime: string | null;
  sortValue: string;
}

export const listContacts = async (tx: Tx, accountId: string, query: Query, today: CalendarDay) => {
  const cursor = decodeCursor(query.cursor);
  const { by, inOrder, after } = contactOrder(query.sort, query.reversed ?? false);
  const { which, wanted } = await contactConditions(tx, accountId, query, today);
  const tags = Prisma.sql`
    SELECT t."tag" FROM "ContactTag" t WHERE t."accountId" = c."accountId" AND t."contactId" = c."id" ORDER BY t."tag"`;
  const rows = await tx.rows<Row>(Prisma.sql`
    SELECT c."id", c."name", c."organization", c."title", c."starredAt", c."metOn", c."lastConversationOn", e."name" AS "eventName",
      p."contactId" AS "photo", f."id" AS "stepId", f."action", f."what", f."dueOn", f."dueTime", ${by} AS "sortValue",
      ${jsonRows(tx, ["tag"], tags)} AS "tags"
    FROM "Contact" c
    LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL
    LEFT JOIN "ContactPhoto" p ON p."accountId" = c."accountId" AND p."contactId" = c."id"
    LEFT JOIN "FollowUp" f ON f."accountId" = c."accountId" AND f."id" = (
      SELECT n."id" FROM "FollowUp" n WHERE n."accountId" = c."accountId" AND n."contactId" = c."id" AND n."state" = 'open'
        AND n."deletedAt" IS NULL ORDER BY ${dueOrder("n")} LIMIT 1)
    WHERE ${which} ${cursor ? Prisma.sql`AND ${after(cursor)}` : Prisma.empty}
    ORDER BY ${inOrder} LIMIT ${query.limit + 1}`);
  const { rows: shown, nextCursor } = page(rows, query.limit, (row) => [row.sortValue, row.id]);
  const found = await foundIn(
    tx,
    accountId,
    wanted,
    shown.map(({ id }) => id),
  );
  return { contacts: shown.map((row) => toContactRow(row, today, found.get(row.id) ?? null)), nextCursor };
};

const toContactRow = (row: Row, today: CalendarDay, found: FoundIn | null): ContactRow => {
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
            dueTime: timeOrNull(row.dueTime),
            daysLate: daysLate(dueOn, today),
          }
        : null,
    found,
  };
};

export const listTags = async (tx: Tx, accountId: string): Promise<{ tag: string; contacts: number }[]> =>
  tx.rows(Prisma.sql`
    SELECT t."tag", COUNT(*) AS "contacts" FROM "ContactTag" t
    JOIN "Contact" c ON c."accountId" = t."accountId" AND c."id" = t."contactId" AND c."deletedAt" IS NULL
    WHERE t."accountId" = ${accountId} GROUP BY t."tag" ORDER BY t."tag"`);
