import * as z from "zod";
import { CalendarDay, PlannedDay } from "./calendarDay";
import { route } from "./route";
import { ById, Id, line } from "./text";

/** Late steps that one fresh start is about, the oldest first; the others wait for the next one. */
export const mostLateSteps = 1_000;

/** What becomes of a late step: it gets one of the coming working days, stays as it is, or is dropped. */
export const FreshStartChoice = z.enum(["spread", "keep", "drop"]);
export type FreshStartChoice = z.infer<typeof FreshStartChoice>;

/** What becomes of all that is late: one choice for all of it, and another for some. */
export const FreshStartDraft = z.strictObject({
  choice: FreshStartChoice,
  exceptions: z
    .array(z.strictObject({ id: Id, choice: FreshStartChoice }))
    .max(mostLateSteps)
    .default([]),
  /** The first day that a step may get; today where none is said. */
  from: PlannedDay.nullable().default(null),
});
export type FreshStartDraft = z.output<typeof FreshStartDraft>;

export const planFreshStart = route({
  method: "POST",
  path: "/fresh-start-plans",
  access: "account",
  summary: "On which days late steps would be due after a fresh start; nothing is saved",
  body: FreshStartDraft,
  answer: z.object({
    spread: z.int(),
    kept: z.int(),
    dropped: z.int(),
    dailyLimit: z.int(),
    /** The days that get any, the first first. */
    days: z.array(z.object({ on: CalendarDay, alreadyDue: z.int(), added: z.int() })),
  }),
});

export const makeFreshStart = route({
  method: "POST",
  path: "/fresh-starts",
  access: "account",
  summary: "Spread, keep or drop all that is late, in one act",
  body: FreshStartDraft.extend({
    /** Why the dropped ones were dropped. */
    reason: line(300).default("Fresh start"),
  }),
  answer: z.object({
    /** By which it is taken back at once. */
    id: Id,
    spread: z.int(),
    dropped: z.int(),
  }),
  status: 201,
});

export const undoFreshStart = route({
  method: "DELETE",
  path: "/fresh-starts/:id",
  access: "account",
  summary: "Take a fresh start back, except where a step has been changed since",
  params: ById,
  answer: z.object({
    restored: z.int(),
    /** How many stay as they are, because they were changed since. */
    left: z.int(),
  }),
  withoutVersion: "undo",
});
