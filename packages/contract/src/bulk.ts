import * as z from "zod";
import { CalendarDay, KnownDay, PlannedDay } from "./calendarDay";
import { ContactFilters } from "./contactFilters";
import { route } from "./route";
import { ById, Id, line } from "./text";
import { Action } from "./words";

/** People that one act may name one by one; a filter may find any number. */
const mostNamed = 10_000;

/** Whom an act is about: those named, or all whom a filter finds but some. */
export const Selection = z.union([
  z.strictObject({ ids: z.array(Id).min(1, "choose at least one person").max(mostNamed) }),
  z.strictObject({ filter: ContactFilters, except: z.array(Id).max(mostNamed).default([]) }),
]);
export type Selection = z.output<typeof Selection>;

const tags = z.array(line(60)).min(1, "name at least one tag").max(20);

const followUp = z.strictObject({
  kind: z.literal("followUp"),
  action: Action,
  /** May hold `{first name}` and `{event}`, filled in for each. */
  what: line(300),
  dueOn: PlannedDay,
  /** From that day on, as many a day as the daily limit leaves room for; else all on that day. */
  spread: z.boolean().default(true),
});

const playbook = z.strictObject({
  kind: z.literal("playbook"),
  playbookId: Id,
  /** The day `start` means; today where none is said. */
  startedOn: KnownDay.nullable().default(null),
});

/** What plans something with each of many people. */
export const PlanAct = z.discriminatedUnion("kind", [followUp, playbook]);
export type PlanAct = z.output<typeof PlanAct>;

/** What is done with each of many people. */
export const BulkAct = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("addTags"), tags }),
  z.strictObject({ kind: z.literal("removeTags"), tags }),
  z.strictObject({ kind: z.enum(["star", "unstar", "archive", "unarchive", "delete"]) }),
  followUp,
  playbook,
]);
export type BulkAct = z.output<typeof BulkAct>;

export const actInBulk = route({
  method: "POST",
  path: "/bulk-acts",
  access: "account",
  summary: "Do one thing with many people: all of it, or nothing",
  body: z.strictObject({ selection: Selection, act: BulkAct }),
  answer: z.object({
    /** By which it is taken back at once. */
    id: Id,
    /** How many people it changed something about. */
    changed: z.int(),
    /** How many it found as it would have left them. */
    unchanged: z.int(),
  }),
  status: 201,
});

export const undoBulkAct = route({
  method: "DELETE",
  path: "/bulk-acts/:id",
  access: "account",
  summary: "Take back what was done with many people, except where it has been changed since",
  params: ById,
  answer: z.object({
    restored: z.int(),
    /** How many stay as they are, because they were changed since. */
    left: z.int(),
  }),
  withoutVersion: "undo",
});

export const planInBulk = route({
  method: "POST",
  path: "/bulk-plans",
  access: "account",
  summary: "On which days the steps would be due that planning with many people would make",
  body: z.strictObject({ selection: Selection, act: PlanAct }),
  answer: z.object({
    /** How many would get a step. */
    steps: z.int(),
    /** How many are on the playbook already. */
    alreadyOn: z.int(),
    dailyLimit: z.int(),
    /** The days that get any, the first first. */
    days: z.array(z.object({ on: CalendarDay, alreadyDue: z.int(), added: z.int() })),
  }),
});
