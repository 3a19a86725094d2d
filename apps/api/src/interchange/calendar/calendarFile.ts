import ICAL from "ical.js";
import { calendarName } from "../../reminders/reminderWords";
import type { CalendarZone } from "./calendarZone";

const end = "END:VCALENDAR";

interface Head {
  readonly method?: "REQUEST" | "PUBLISH";
  /** How often whoever subscribed should ask again; none for a file that is read once. */
  readonly refreshHours?: number;
}

/** What a calendar file begins with and ends with; its events go between, so that a long one is never held whole. */
export const calendarFile = (
  { definition }: CalendarZone,
  { method, refreshHours }: Head = {},
): { readonly start: string; readonly end: string } => {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Followthrough//Followthrough//EN");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  if (method) calendar.addPropertyWithValue("method", method);
  if (refreshHours !== undefined) {
    const every = `PT${refreshHours}H`;
    calendar.addPropertyWithValue("x-wr-calname", calendarName);
    const refresh = new ICAL.Property("refresh-interval");
    refresh.resetType("duration");
    refresh.setValue(ICAL.Duration.fromString(every));
    calendar.addProperty(refresh);
    calendar.addPropertyWithValue("x-published-ttl", every);
  }
  if (definition) calendar.addSubcomponent(ICAL.Component.fromString(definition.toString()));
  return { start: calendar.toString().slice(0, -end.length), end: `${end}\r\n` };
};
