import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { route } from "./route";
import { Id } from "./text";
import { Action } from "./words";

/** Stretches of a text in UTF-16 units, in order: from, and up to but not with. */
const marks = z.array(z.tuple([z.int(), z.int()]));

/** Where the words of a search were found in a person. */
export const FoundIn = z.object({
  nameMarks: marks,
  /** The line the words were found in other than the name; "" where the name held them all. */
  line: z.string(),
  marks,
  /** The line is of notes, or of what was said. */
  inNotes: z.boolean(),
});
export type FoundIn = z.infer<typeof FoundIn>;

export const SearchHit = z.object({
  kind: z.enum(["contact", "conversation", "event"]),
  id: Id,
  /** The person's name, the event's name, or with whom the conversation was. */
  title: z.string(),
  titleMarks: marks,
  /** The line the words were found in, or the organisation. */
  line: z.string(),
  marks,
  /** The line is of notes, or of what was said. */
  inNotes: z.boolean(),
  starred: z.boolean(),
  on: CalendarDay.nullable(),
  /** The person to open for a conversation. */
  contactId: Id.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** A step that is mine or theirs to do, by what is to be done. */
export const FoundStep = z.object({
  id: Id,
  /** Both null for a step of mine alone. */
  contactId: Id.nullable(),
  contactName: z.string().nullable(),
  action: Action,
  what: z.string(),
  dueOn: CalendarDay,
  /** The day they were asked, where it is their turn. */
  waitingSinceOn: CalendarDay.nullable(),
});
export type FoundStep = z.infer<typeof FoundStep>;

export const FoundOpportunity = z.object({
  id: Id,
  title: z.string(),
  organization: z.string().nullable(),
  contactName: z.string(),
});
export type FoundOpportunity = z.infer<typeof FoundOpportunity>;

export const search = route({
  method: "GET",
  path: "/search",
  access: "account",
  summary:
    "Search names, organisations, notes, conversations and events; accents and small typos are forgiven, filters are words (tag:alumni no:next)",
  query: z.strictObject({
    q: z.string().max(200),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  answer: z.object({
    hits: z.array(SearchHit),
    /** Open steps whose own words hold some of them, and their person's name the others; those due first, a few. */
    steps: z.array(FoundStep),
    /** Opportunities by what they are and where, the latest first, a few. */
    opportunities: z.array(FoundOpportunity),
    /** What looked like a filter and is none, as typed; it was not looked for. */
    unknown: z.array(z.string()),
  }),
});
