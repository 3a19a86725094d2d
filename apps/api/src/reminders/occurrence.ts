import {
  type CalendarDay,
  type ReminderKind,
  type TimeOfDay,
  isCalendarDay,
  isTimeOfDay,
} from "@followthrough/contract";
import { Prisma } from "@followthrough/db";
import { day } from "../sql/storedDay";

// What tells two reminders of a kind apart, as a text that is unique for each channel of an account. It is made and read
// here alone: of a digest or review it is the day, of a test the day and the delivery, of a step the step, its day and time.

interface StepMoment {
  readonly followUpId: string;
  readonly dueOn: CalendarDay;
  readonly dueTime: TimeOfDay;
}

export const dayOccurrence = (on: CalendarDay): string => on;

/** Any number may be asked for on a day. */
export const testOccurrence = (on: CalendarDay, deliveryId: string): string => `${on} ${deliveryId}`;

/** A step that is moved is another one to be reminded of. */
export const stepOccurrence = ({ followUpId, dueOn, dueTime }: StepMoment): string =>
  `${followUpId} ${dueOn} ${dueTime}`;

/** The same of the steps of a query. */
export const stepOccurrenceOf = (table: "f"): Prisma.Sql => {
  const of = Prisma.raw(table);
  return Prisma.sql`${of}."id" || ' ' || ${of}."dueOn" || ' ' || ${of}."dueTime"`;
};

/** Null for what is no occurrence of a step. */
export const readStepOccurrence = (occurrence: string): StepMoment | null => {
  const [followUpId = "", dueOn = "", dueTime = ""] = occurrence.split(" ");
  return isCalendarDay(dueOn) && isTimeOfDay(dueTime) ? { followUpId, dueOn, dueTime } : null;
};

/** The day that something is for, and of a step which. */
export const readOccurrence = (
  kind: ReminderKind,
  occurrence: string,
): { readonly dayOn: CalendarDay; readonly followUpId: string | null } => {
  if (kind !== "step") return { dayOn: day(occurrence.split(" ")[0] ?? ""), followUpId: null };
  const step = readStepOccurrence(occurrence);
  if (!step) throw new Error("not the occurrence of a step in the database");
  return { dayOn: step.dueOn, followUpId: step.followUpId };
};
