import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { Id } from "./text";
import { Stage } from "./opportunities";
import { Action, Channel, IntroductionState, ReferralState, StartedBy } from "./words";

const entry = { id: Id, on: CalendarDay };

/** One thing that happened with a person; the day is the day it happened. */
export const TimelineEntry = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("conversation"),
    ...entry,
    version: z.int(),
    channel: Channel,
    startedBy: StartedBy,
    notes: z.string(),
    event: z.object({ id: Id, name: z.string() }).nullable(),
    /** The others who took part. */
    others: z.array(z.object({ id: Id, name: z.string() })),
  }),
  z.object({ kind: z.literal("done"), ...entry, action: Action, what: z.string(), outcome: z.string() }),
  z.object({ kind: z.literal("answered"), ...entry, action: Action, what: z.string(), outcome: z.string() }),
  z.object({ kind: z.literal("dropped"), ...entry, action: Action, what: z.string(), reason: z.string() }),
  z.object({
    kind: z.literal("referral"),
    ...entry,
    /** `from`: they were pointed out to you by the other; `to`: they pointed you to the other. */
    direction: z.enum(["from", "to"]),
    other: z.object({ id: Id, name: z.string() }),
    reason: z.string(),
    state: ReferralState,
  }),
  z.object({
    kind: z.literal("introduction"),
    ...entry,
    /** Whom you introduced them to. */
    other: z.object({ id: Id, name: z.string() }),
    reason: z.string(),
    state: IntroductionState,
  }),
  z.object({ kind: z.literal("opportunity"), ...entry, title: z.string(), stage: Stage }),
  z.object({
    kind: z.literal("met"),
    ...entry,
    event: z.object({ id: Id, name: z.string() }).nullable(),
    how: z.string(),
  }),
  z.object({ kind: z.literal("added"), ...entry }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;
