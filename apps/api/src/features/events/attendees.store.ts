import { Action, type Attendee, type CalendarDay } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { daysLate, firstLine, fewestHoursLeft } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { day, dayOrNull, timeOrNull } from "../../sql/storedDay";
import { dueOrder } from "../../sql/dueOrder";
import { photoUrl } from "../contacts/wholeContact.store";
import { meetingInstant } from "../contacts/meetingInstant";
import { attendance } from "./attendance.store";

interface AttendeeRow {
  id: string;
  name: string;
  title: string | null;
  organization: string | null;
  photo: string | null;
  metOn: string | null;
  createdAt: string;
  touchedOn: string | null;
  stepId: string | null;
  stepVersion: number | null;
  action: string | null;
  what: string | null;
  dueOn: string | null;
  dueTime: string | null;
  notes: string | null;
}

/** Who was met there, those with nothing done yet first, and the hours left to reach those who have not heard from you. */
export const readAttendees = async (
  tx: Tx,
  account: SignedIn,
  eventId: string,
  { today, now }: { today: CalendarDay; now: string },
): Promise<{ attendees: Attendee[]; hoursLeft: number | null }> => {
  const rows = await tx.rows<AttendeeRow>(Prisma.sql`
    SELECT c."id", c."name", c."title", c."organization", p."contactId" AS "photo", c."metOn", c."createdAt", a."touchedOn",
      f."id" AS "stepId", f."version" AS "stepVersion", f."action", f."what", f."dueOn", f."dueTime",
      (SELECT v."notes" FROM "ConversationContact" cc
        JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId" AND v."deletedAt" IS NULL
        WHERE cc."accountId" = c."accountId" AND cc."contactId" = c."id" ORDER BY cc."heldOn" DESC, v."id" DESC LIMIT 1) AS "notes"
    FROM (${attendance(account.id, [eventId])}) a
    JOIN "Contact" c ON c."accountId" = ${account.id} AND c."id" = a."contactId"
    LEFT JOIN "ContactPhoto" p ON p."accountId" = c."accountId" AND p."contactId" = c."id"
    LEFT JOIN "FollowUp" f ON f."accountId" = c."accountId" AND f."id" = (
      SELECT n."id" FROM "FollowUp" n WHERE n."accountId" = c."accountId" AND n."contactId" = c."id" AND n."state" = 'open'
        AND n."deletedAt" IS NULL ORDER BY ${dueOrder("n")} LIMIT 1)
    ORDER BY CASE WHEN a."touchedOn" IS NOT NULL THEN 2 WHEN f."id" IS NOT NULL THEN 1 ELSE 0 END, c."sortName", c."id"`);
  const meetings = rows
    .filter(({ metOn, touchedOn }) => metOn !== null && touchedOn === null)
    .map(({ metOn, createdAt }) => meetingInstant(metOn ?? "", createdAt, account.timeZone));
  return { attendees: rows.map((row) => toAttendee(row, today)), hoursLeft: fewestHoursLeft(meetings, now) };
};

const toAttendee = (row: AttendeeRow, today: CalendarDay): Attendee => ({
  contact: {
    id: row.id,
    name: row.name,
    title: row.title,
    organization: row.organization,
    photoUrl: photoUrl(row.id, row.photo !== null),
  },
  metOn: dayOrNull(row.metOn),
  standing: row.touchedOn ? "followed-up" : row.stepId ? "planned" : "nothing-yet",
  nextStep:
    row.stepId && row.dueOn
      ? {
          id: row.stepId,
          version: row.stepVersion ?? 1,
          action: Action.parse(row.action),
          what: row.what ?? "",
          dueOn: day(row.dueOn),
          dueTime: timeOrNull(row.dueTime),
          daysLate: daysLate(day(row.dueOn), today),
        }
      : null,
  lastLine: firstLine(row.notes ?? "") || null,
});
