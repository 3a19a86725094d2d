import type { Action, CalendarDay, TimeOfDay } from "@followthrough/contract";
import { minutesInCalendar } from "@followthrough/domain";
import ICAL from "ical.js";
import { calendarDescription, calendarTitle } from "../../reminders/reminderWords";
import { carriable } from "../writing/contentLines";
import type { CalendarZone } from "./calendarZone";

/** A step as a calendar file tells it. */
export interface PlannedStep {
  readonly id: string;
  readonly version: number;
  /** Null for a step of mine alone. */
  readonly person: string | null;
  readonly action: Action;
  readonly what: string;
  readonly dueOn: CalendarDay;
  readonly dueTime: TimeOfDay | null;
  readonly place: string | null;
  /** Instants, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface Told {
  /** Where the person is shown; null where nobody said at which address the program is reached. */
  readonly url?: string | null;
  /** What was said last, where conversations are told. */
  readonly lastWords?: string | null;
  readonly alarm?: boolean;
}

/** A property as jCal has it (RFC 7265): name, parameters, type, value. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  value: string | number,
];

type Part = readonly [name: string, properties: readonly Property[], parts: readonly Part[]];

const utc = (instant: string): string => instant.replace(/\.\d+Z$/, "Z");

/** When it is: a whole day that takes none of its time, or from a time on for as long as such a step takes. */
const when = (
  { action, dueOn, dueTime }: Pick<PlannedStep, "action" | "dueOn" | "dueTime">,
  zone: CalendarZone,
): Property[] => {
  const time = dueTime === null ? null : zone.timeOf(dueOn, dueTime);
  if (!time)
    return [
      ["dtstart", {}, "date", dueOn],
      ["transp", {}, "text", "TRANSPARENT"],
    ];
  return [
    ["dtstart", time.tzid === null ? {} : { tzid: time.tzid }, "date-time", time.text],
    ["duration", {}, "duration", `PT${minutesInCalendar(action)}M`],
  ];
};

/** The properties that every event of a step has: its version, when and where. Its UID is the step's own. */
export const eventOf = (
  uid: string,
  step: Omit<PlannedStep, "person" | "what" | "id">,
  zone: CalendarZone,
): Property[] => [
  ["uid", {}, "text", uid],
  ["dtstamp", {}, "date-time", utc(step.updatedAt)],
  ["created", {}, "date-time", utc(step.createdAt)],
  ["last-modified", {}, "date-time", utc(step.updatedAt)],
  ["sequence", {}, "integer", step.version - 1],
  ...when(step, zone),
  ...(step.place === null ? [] : [["location", {}, "text", carriable(step.place)] as const]),
];

/** A component of a calendar file, its lines folded and ended. */
export const writtenPart = (part: Part): string =>
  `${ICAL.stringify.component(part as unknown as unknown[], ICAL.design.icalendar)}\r\n`;

/** On the morning of a whole day, a quarter of an hour before a time. */
const alarmFor = (title: string, isTimed: boolean): Part => [
  "valarm",
  [
    ["action", {}, "text", "DISPLAY"],
    ["description", {}, "text", title],
    ["trigger", {}, "duration", isTimed ? "-PT15M" : "PT9H"],
  ],
  [],
];

/**
 * A step is an event and no VTODO: Google's, Apple's and Outlook's subscribed calendars pass over tasks without a word. It has
 * no rule of recurrence: the next day is known only once this one is done. Its UID is the step's, so that whoever reads the
 * calendar again finds the same event moved.
 */
export const stepEvent = (step: PlannedStep, zone: CalendarZone, told: Told = {}): string => {
  const { url = null, lastWords = null, alarm = false } = told;
  const title = carriable(calendarTitle(step.person, step.what));
  const description = carriable(calendarDescription({ lastWords, url }));
  const properties: Property[] = [
    ...eventOf(`${step.id}@followthrough`, step, zone),
    ["summary", {}, "text", title],
    ...(description ? [["description", {}, "text", description] as const] : []),
    ...(url ? [["url", {}, "uri", url] as const] : []),
  ];
  return writtenPart(["vevent", properties, alarm ? [alarmFor(title, step.dueTime !== null)] : []]);
};
