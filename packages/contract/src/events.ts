import * as z from "zod";
import { CalendarDay, PlannedDay } from "./calendarDay";
import { NextStep } from "./followUps";
import { Instant } from "./instant";
import { route } from "./route";
import { ById, Id, Version, line, lineOrNone, prose } from "./text";

/** How far the people met at an event have been followed through. */
export const EventTally = z.object({
  met: z.int(),
  followedUp: z.int(),
  /** Not followed up, but with a next step. */
  planned: z.int(),
});
export type EventTally = z.infer<typeof EventTally>;

export const Event = z.object({
  id: Id,
  version: Version,
  name: z.string(),
  startsOn: CalendarDay,
  endsOn: CalendarDay,
  place: z.string().nullable(),
  notes: z.string(),
  tally: EventTally,
  createdAt: Instant,
});
export type Event = z.infer<typeof Event>;

/** One person met at an event. */
export const Attendee = z.object({
  contact: z.object({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    organization: z.string().nullable(),
    photoUrl: z.string().nullable(),
  }),
  metOn: CalendarDay.nullable(),
  standing: z.enum(["nothing-yet", "planned", "followed-up"]),
  nextStep: NextStep.extend({ version: Version }).nullable(),
  /** The line last written about them. */
  lastLine: z.string().nullable(),
});
export type Attendee = z.infer<typeof Attendee>;

export const listEvents = route({
  method: "GET",
  path: "/events",
  access: "account",
  summary: "Events, the latest first",
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(200).default(100),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({ events: z.array(Event), nextCursor: z.string().nullable() }),
});

const eventFields = {
  name: line(200),
  startsOn: PlannedDay,
  endsOn: PlannedDay,
  place: lineOrNone(200),
  notes: prose(20_000),
};

export const EventDraft = z
  .strictObject({
    ...eventFields,
    endsOn: PlannedDay.nullable().default(null),
    place: eventFields.place.default(null),
    notes: eventFields.notes.default(""),
  })
  .refine((event) => event.endsOn === null || event.endsOn >= event.startsOn, {
    path: ["endsOn"],
    error: "must not be before the first day",
  });
export type EventDraft = z.output<typeof EventDraft>;

export const createEvent = route({
  method: "POST",
  path: "/events",
  access: "account",
  summary: "Add an event; without a last day it lasts one day",
  body: EventDraft,
  answer: Event,
  status: 201,
});

export const readEvent = route({
  method: "GET",
  path: "/events/:id",
  access: "account",
  holds: "minute",
  summary: "An event and who was met there",
  params: ById,
  answer: z.object({
    event: Event,
    attendees: z.array(Attendee),
    /** Hours left of the 48 in which those not followed up yet should hear from you; none when it has run out or nobody is left. */
    hoursLeft: z.int().nullable(),
  }),
});

export const EventEdit = z
  .strictObject({
    name: eventFields.name.optional(),
    startsOn: eventFields.startsOn.optional(),
    endsOn: eventFields.endsOn.optional(),
    place: eventFields.place.optional(),
    notes: eventFields.notes.optional(),
  })
  .refine((edit) => !edit.startsOn || !edit.endsOn || edit.endsOn >= edit.startsOn, {
    path: ["endsOn"],
    error: "must not be before the first day",
  });

export const editEvent = route({
  method: "PATCH",
  path: "/events/:id",
  access: "account",
  summary: "Change an event",
  params: ById,
  body: EventEdit,
  answer: Event,
  ifMatch: true,
});

export const deleteEvent = route({
  method: "DELETE",
  path: "/events/:id",
  access: "account",
  summary: "Move an event to the trash; the people met there stay",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restoreEvent = route({
  method: "POST",
  path: "/events/:id/restoration",
  access: "account",
  summary: "Take an event back out of the trash",
  params: ById,
  answer: Event,
  withoutVersion: "undo",
});
