import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { route } from "./route";
import { Id, line } from "./text";

const PathPerson = z.object({ id: Id, name: z.string(), organization: z.string().nullable() });

export const PathStep = z.object({
  /** Null where the step begins with the owner of the account. */
  from: PathPerson.nullable(),
  to: PathPerson,
  kind: z.enum(["known", "referral", "introduction", "conversation", "event"]),
  on: CalendarDay.nullable(),
  /** Above 0, at most 1: by the kind, how recent it was and how many were there. */
  strength: z.number(),
  /** "Dana Ruiz referred Sam Okafor in June". */
  says: z.string(),
});

export const Path = z.object({
  steps: z.array(PathStep).min(1),
  /** The sum of the steps' costs, from 1 to 2 each: the less, the better the way. */
  cost: z.number(),
});
export type Path = z.infer<typeof Path>;

export const findPaths = route({
  method: "GET",
  path: "/paths",
  access: "account",
  apart: true,
  summary:
    "The best ways from you, or from one of your people, to another or to anyone at an organisation, over referrals, shared conversations and shared events",
  query: z.strictObject({
    /** Without it the way begins with you. */
    fromId: Id.optional(),
    /** This person; else anyone at `organization`. One of the two is needed. */
    toId: Id.optional(),
    /** Found in the organisation's name, accents and case aside. */
    organization: line(200).optional(),
  }),
  answer: z.object({
    paths: z.array(Path),
    /** How many people the way might have ended with: 1, or those at the organisation. */
    wanted: z.int(),
  }),
});
