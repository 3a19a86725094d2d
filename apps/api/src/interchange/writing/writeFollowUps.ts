import type { CalendarDay } from "@followthrough/contract";
import { escaped, folded } from "./contentLines";

export interface PlannedStep {
  readonly id: string;
  readonly person: string;
  readonly what: string;
  readonly dueOn: CalendarDay;
  /** The instant of the last change, ISO 8601 UTC. */
  readonly updatedAt: string;
}

const basic = (text: string): string => text.replace(/\.\d+Z$/, "Z").replace(/[-:]/g, "");

/**
 * A step is an event of a whole day and no VTODO: Google's and Outlook's calendars pass over tasks without a word. It
 * takes no time (TRANSPARENT), and has no rule of recurrence: the next day is known only once this one is done.
 */
const stepLines = ({ id, person, what, dueOn, updatedAt }: PlannedStep): string[] => [
  "BEGIN:VEVENT",
  `UID:${id}@followthrough`,
  `DTSTAMP:${basic(updatedAt)}`,
  `DTSTART;VALUE=DATE:${basic(dueOn)}`,
  `SUMMARY:${escaped(`${person}: ${what}`)}`,
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

/** What a calendar file begins with. */
export const calendarStart = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Followthrough//Followthrough//EN",
  "CALSCALE:GREGORIAN",
]
  .map(folded)
  .join("");

/** A follow-up as a day of a calendar file. */
export const calendarStep = (step: PlannedStep): string => stepLines(step).map(folded).join("");

export const calendarEnd = folded("END:VCALENDAR");
