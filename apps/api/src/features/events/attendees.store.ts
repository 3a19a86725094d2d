import type { Attendee, CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { firstLine, fewestHoursLeft } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { dayOrNull } from "../../sql/storedDay";
import { nextStepColumns, nextStepId, toNextStep } from "../../sql/nextStep";
import { type RowOf, statement } from "../../sql/statement";
import { photoUrl } from "../contacts/wholeContact.store";
import { meetingInstant } from "../contacts/meetingInstant";
import { type AtEvents, attendance } from "./attendance.store";

const selectAttendees = statement((db, given: AtEvents) =>
  db
    .selectFrom(attendance(db, given).as("a"))
    // Who was there is not in the trash.
    .innerJoin("AnyContact as c", (on) => on.onRef("c.id", "=", "a.contactId"))
    .leftJoin("ContactPhoto as p", (on) => on.onRef("p.contactId", "=", "c.id"))
    .leftJoin("FollowUp as f", (on) => on.on("f.id", "=", nextStepId(db, "c.id")))
    .select((eb) => [
      "c.id",
      "c.name",
      "c.title",
      "c.organization",
      "p.contactId as photo",
      "c.metOn",
      "c.createdAt",
      "a.touchedOn",
      ...nextStepColumns,
      eb
        .selectFrom("ConversationContact as cc")
        .innerJoin("Conversation as v", (on) => on.onRef("v.id", "=", "cc.conversationId"))
        .whereRef("cc.contactId", "=", "c.id")
        .select("v.notes")
        .orderBy("cc.heldOn", "desc")
        .orderBy("v.id", "desc")
        .limit(1)
        .as("notes"),
    ])
    .orderBy((eb) =>
      eb
        .case()
        .when("a.touchedOn", "is not", null)
        .then(2)
        .when("f.id", "is not", null)
        .then(1)
        .else(0)
        .end(),
    )
    .orderBy("c.sortName")
    .orderBy("c.id"),
);

type AttendeeRow = RowOf<typeof selectAttendees>;

/** Who was met there, those with nothing done yet first, and the hours left to reach those who have not heard from you. */
export const readAttendees = async (
  tx: Tx,
  account: SignedIn,
  eventId: string,
  { today, now }: { today: CalendarDay; now: string },
): Promise<{ attendees: Attendee[]; hoursLeft: number | null }> => {
  const rows = await selectAttendees(tx, account.id, { eventIds: [eventId] });
  const meetings = rows
    .filter(({ metOn, touchedOn }) => metOn !== null && touchedOn === null)
    .map(({ metOn, createdAt }) => meetingInstant(metOn ?? "", createdAt, account.timeZone));
  return { attendees: rows.map((row) => toAttendee(row, today)), hoursLeft: fewestHoursLeft(meetings, now) };
};

const stepOf = (row: AttendeeRow, today: CalendarDay): Attendee["nextStep"] => {
  const step = toNextStep(row, today);
  return step && { ...step, version: row.stepVersion ?? 1 };
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
  nextStep: stepOf(row, today),
  lastLine: firstLine(row.notes ?? "") || null,
});
