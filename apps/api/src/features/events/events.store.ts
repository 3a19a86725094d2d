import {
  Action,
  type Attendee,
  type CalendarDay,
  type Event,
  type EventDraft,
} from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { daysLate, firstLine } from "@followthrough/domain";
import { day, dayOrNull } from "../../http/account";
import { decodeCursor, page } from "../../http/cursor";
import { given } from "../../http/given";
import { changedElsewhere, invalidField, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { photoUrl } from "../contacts/wholeContact.store";
import { indexEvent, unindex } from "../search/searchIndex.store";

interface EventRow {
  id: string;
  version: number;
  name: string;
  startsOn: string;
  endsOn: string;
  place: string | null;
  notes: string;
  createdAt: string;
  met: number;
  followedUp: number;
  planned: number;
}

const selectEvents = Prisma.sql`
  SELECT e."id", e."version", e."name", e."startsOn", e."endsOn", e."place", e."notes", e."createdAt",
    (SELECT COUNT(*) FROM "Contact" c WHERE c."accountId" = e."accountId" AND c."metAtEventId" = e."id" AND c."deletedAt" IS NULL) AS "met",
    (SELECT COUNT(*) FROM "Contact" c WHERE c."accountId" = e."accountId" AND c."metAtEventId" = e."id" AND c."deletedAt" IS NULL
       AND c."firstTouchOn" IS NOT NULL) AS "followedUp",
    (SELECT COUNT(*) FROM "Contact" c WHERE c."accountId" = e."accountId" AND c."metAtEventId" = e."id" AND c."deletedAt" IS NULL
       AND c."firstTouchOn" IS NULL AND c."nextFollowUpOn" IS NOT NULL) AS "planned"
  FROM "Event" e WHERE e."deletedAt" IS NULL`;

const toEvent = ({ met, followedUp, planned, startsOn, endsOn, ...row }: EventRow): Event => ({
  ...row,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  tally: { met, followedUp, planned },
});

export const listEvents = async (
  tx: Tx,
  accountId: string,
  query: { limit: number; cursor?: string | undefined },
) => {
  const after = decodeCursor(query.cursor);
  const rows = await tx.rows<EventRow>(Prisma.sql`
    ${selectEvents} AND e."accountId" = ${accountId}
    ${after ? Prisma.sql`AND (e."startsOn", e."id") < (${after[0]}, ${after[1]})` : Prisma.empty}
    ORDER BY e."startsOn" DESC, e."id" DESC LIMIT ${query.limit + 1}`);
  const { rows: shown, nextCursor } = page(rows, query.limit, (row) => [row.startsOn, row.id]);
  return { events: shown.map(toEvent), nextCursor };
};

/** One event that is not in the trash. Throws `not_found`. */
export const readEvent = async (tx: Tx, accountId: string, id: string): Promise<Event> => {
  const [row] = await tx.rows<EventRow>(
    Prisma.sql`${selectEvents} AND e."accountId" = ${accountId} AND e."id" = ${id}`,
  );
  if (!row) throw notFound("event");
  return toEvent(row);
};

interface AttendeeRow {
  id: string;
  name: string;
  title: string | null;
  organization: string | null;
  photo: string | null;
  metOn: string | null;
  firstTouchOn: string | null;
  stepId: string | null;
  action: string | null;
  what: string | null;
  dueOn: string | null;
  notes: string | null;
}

/** Who was met there, those with nothing done yet first. */
export const listAttendees = async (
  tx: Tx,
  accountId: string,
  eventId: string,
  today: CalendarDay,
): Promise<Attendee[]> => {
  const rows = await tx.rows<AttendeeRow>(Prisma.sql`
    SELECT c."id", c."name", c."title", c."organization", p."contactId" AS "photo", c."metOn", c."firstTouchOn",
      f."id" AS "stepId", f."action", f."what", f."dueOn",
      (SELECT v."notes" FROM "ConversationContact" cc
        JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId" AND v."deletedAt" IS NULL
        WHERE cc."accountId" = c."accountId" AND cc."contactId" = c."id" ORDER BY cc."heldOn" DESC, v."id" DESC LIMIT 1) AS "notes"
    FROM "Contact" c
    LEFT JOIN "ContactPhoto" p ON p."accountId" = c."accountId" AND p."contactId" = c."id"
    LEFT JOIN "FollowUp" f ON f."accountId" = c."accountId" AND f."id" = (
      SELECT n."id" FROM "FollowUp" n WHERE n."accountId" = c."accountId" AND n."contactId" = c."id" AND n."state" = 'open'
        AND n."deletedAt" IS NULL ORDER BY n."dueOn", n."id" LIMIT 1)
    WHERE c."accountId" = ${accountId} AND c."metAtEventId" = ${eventId} AND c."deletedAt" IS NULL
    ORDER BY CASE WHEN c."firstTouchOn" IS NOT NULL THEN 2 WHEN f."id" IS NOT NULL THEN 1 ELSE 0 END, c."sortName", c."id"`);
  return rows.map((row) => ({
    contact: {
      id: row.id,
      name: row.name,
      title: row.title,
      organization: row.organization,
      photoUrl: photoUrl(row.id, row.photo !== null),
    },
    metOn: dayOrNull(row.metOn),
    standing: row.firstTouchOn ? "followed-up" : row.stepId ? "planned" : "nothing-yet",
    nextStep:
      row.stepId && row.dueOn
        ? {
            id: row.stepId,
            action: Action.parse(row.action),
            what: row.what ?? "",
            dueOn: day(row.dueOn),
            daysLate: daysLate(day(row.dueOn), today),
          }
        : null,
    lastLine: firstLine(row.notes ?? "") || null,
  }));
};

export const insertEvent = async (
  tx: Tx,
  accountId: string,
  draft: EventDraft,
  now: string,
  batchId: string | null = null,
): Promise<string> => {
  const id = newId();
  const endsOn = draft.endsOn ?? draft.startsOn;
  await tx.event.create({
    data: { accountId, id, ...draft, endsOn, batchId, createdAt: now, updatedAt: now },
  });
  await indexEvent(tx, accountId, { id, ...draft }, now);
  return id;
};

type Edit = {
  [K in keyof EventDraft]?: Exclude<EventDraft[K], null> | (K extends "place" ? null : never) | undefined;
};

export const updateEvent = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version }: { edit: Edit; version: number },
  now: string,
): Promise<Event> => {
  const current = await readEvent(tx, accountId, id);
  if (current.version !== version) throw changedElsewhere(current);
  if ((edit.endsOn ?? current.endsOn) < (edit.startsOn ?? current.startsOn)) {
    throw invalidField("endsOn", "must not be before the first day");
  }
  const { count } = await tx.event.updateMany({
    where: { accountId, id, version },
    data: { ...given(edit), version: { increment: 1 }, updatedAt: now },
  });
  if (count === 0) throw changedElsewhere(await readEvent(tx, accountId, id));
  const event = await readEvent(tx, accountId, id);
  await indexEvent(tx, accountId, event, now);
  return event;
};

export const trashEvent = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const { count } = await tx.event.updateMany({
    where: { accountId, id, deletedAt: null },
    data: { deletedAt: now },
  });
  if (count === 0) throw notFound("event");
  await unindex(tx, accountId, "event", id);
};

export const untrashEvent = async (tx: Tx, accountId: string, id: string, now: string): Promise<Event> => {
  const { count } = await tx.event.updateMany({
    where: { accountId, id, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  if (count === 0) throw notFound("event");
  const event = await readEvent(tx, accountId, id);
  await indexEvent(tx, accountId, event, now);
  return event;
};
