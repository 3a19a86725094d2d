import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { route } from "./route";
import { Id } from "./text";
import { Momentum } from "./today";
import { Action } from "./words";

const Named = z.object({ id: Id, name: z.string() });

/** Follow-through of some meetings and follow-ups. */
const Figures = Momentum.omit({ weeks: true });

const Promises = Figures.pick({
  promised: true,
  keptOnTime: true,
  doneLate: true,
  droppedLate: true,
  stillOpen: true,
  done: true,
});

/** Of how many how many. */
const CountOf = z.object({ count: z.int(), of: z.int() });

const months = z.coerce.number().int().min(1).max(60).default(12);

export const readInsights = route({
  method: "GET",
  path: "/insights",
  access: "account",
  apart: true,
  summary: "Follow-through over time, by event, by referrer and by action",
  query: z.strictObject({ months }),
  answer: z.object({
    from: CalendarDay,
    to: CalendarDay,
    overall: Figures,
    /** Of what was asked of others in the period: how much they answered, and in how many days. */
    answers: z.object({ asked: z.int(), answered: z.int(), medianDays: z.number().nullable() }),
    months: z.array(z.object({ startsOn: CalendarDay, ...Figures.shape })),
    /** Of each of the last 53 weeks at most, from Monday on; the first and the last as far as they lie in the period. */
    weeks: z.array(z.object({ startsOn: CalendarDay, endsOn: CalendarDay, ...Promises.shape })),
    byEvent: z.array(z.object({ event: Named, ...Figures.shape })),
    byReferrer: z.array(z.object({ referrer: Named, ...Figures.shape })),
    byAction: z.array(z.object({ action: Action, ...Promises.shape })),
    /** Where people are lost, besides those met and never reached and what was promised and is still open. */
    leaks: z.object({
      /** Of those somebody pointed to, who was not contacted. */
      notContacted: CountOf,
      /** Of those talked with, or for whom a step was done, with whom nothing is planned. */
      nothingPlanned: CountOf,
      /** Of the referrals that came to something or to nothing, for which nobody was thanked. */
      thanksOwed: CountOf,
    }),
    /** The event of which most were never reached. */
    quietEvent: z.object({ event: Named, unreached: z.int() }).nullable(),
    /** Follow-ups done and conversations held, of each day of the last year that had any. */
    days: z.array(z.object({ on: CalendarDay, count: z.int() })),
  }),
});

const Yield = z.object({ people: z.int(), conversations: z.int(), opportunities: z.int(), won: z.int() });

export const readYield = route({
  method: "GET",
  path: "/insights/yield",
  access: "account",
  apart: true,
  summary: "What came of whom: the best introducers and chains, and the events worth going to again",
  answer: z.object({
    /** With how much they have not been told, or thanked for. */
    introducers: z.array(z.object({ contact: Named, ...Yield.shape, untold: z.int() })),
    /** By whoever stands at the beginning, who counts too. */
    chains: z.array(z.object({ contact: Named, ...Yield.shape })),
    events: z.array(z.object({ event: Named.extend({ startsOn: CalendarDay }), ...Yield.shape })),
  }),
});

/** Of whom or what: an introducer, a chain by who stands at its beginning, or an event. */
const YieldOf = {
  of: z.enum(["introducer", "chain", "event"]),
  /** The person's, or the event's. */
  id: Id,
};

export const readOneYield = route({
  method: "GET",
  path: "/insights/yield/one",
  access: "account",
  apart: true,
  summary: "What came through one introducer, of one chain, or of one event",
  query: z.strictObject(YieldOf),
  answer: Yield,
});

/** The latest first, at most five hundred. */
const listed = <Row extends z.ZodType>(row: Row) => z.object({ total: z.int(), rows: z.array(row) });

export const YieldFigure = z.enum(["people", "conversations", "opportunities", "won"]);
export type YieldFigure = z.infer<typeof YieldFigure>;

export const listYield = route({
  method: "GET",
  path: "/insights/yield/list",
  access: "account",
  apart: true,
  summary:
    "Whom or what a yield counts: of an introducer, of a chain by who stands at its beginning, or of an event",
  query: z.strictObject({
    figure: YieldFigure,
    ...YieldOf,
  }),
  answer: z.object({
    /** Whose yield it is. */
    name: z.string(),
    ...listed(
      z.object({
        id: Id,
        contact: Named,
        /** Of a conversation its first line, of an opportunity its title. */
        what: z.string(),
        /** The day met, held, or moved last. */
        on: CalendarDay.nullable(),
        opportunityId: Id.nullable(),
      }),
    ).shape,
  }),
});

export const InsightFigure = z.enum([
  "met",
  "reachedInTime",
  "unreached",
  "promised",
  "keptOnTime",
  "doneLate",
  "droppedLate",
  "stillOpen",
  "done",
  "acts",
  "notContacted",
  "nothingPlanned",
  "thanksOwed",
]);
export type InsightFigure = z.infer<typeof InsightFigure>;

export const listInsight = route({
  method: "GET",
  path: "/insights/list",
  access: "account",
  apart: true,
  summary: "Whom or what a figure counts",
  query: z.strictObject({
    figure: InsightFigure,
    from: CalendarDay,
    to: CalendarDay,
    eventId: Id.optional(),
    referrerId: Id.optional(),
    action: Action.optional(),
  }),
  answer: listed(
    z.object({
      id: Id,
      /** Null of a step of mine alone. */
      contact: Named.nullable(),
      /** What was done, or talked about. */
      what: z.string(),
      /** The day met, done, held, heard of or last talked; of a promise that is open, the day promised. */
      on: CalendarDay,
      /** The day first reached, or first promised; none of an open promise. */
      comparedOn: CalendarDay.nullable(),
    }),
  ),
});
