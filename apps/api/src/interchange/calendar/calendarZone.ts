import type { CalendarDay, TimeOfDay } from "@followthrough/contract";
import { addDays, instantOf } from "@followthrough/domain";
import ICAL from "ical.js";
import { tzlib_get_ical_block } from "timezones-ical-library";

/** A time zone as a calendar file says it: the component that defines its clock, and how times on that clock are written. */
export interface CalendarZone {
  /** The VTIMEZONE; null where times are written in UTC. */
  readonly definition: ICAL.Component | null;
  /** A time on a day of that zone as it is written; null for a day that the zone has not. */
  timeOf(day: CalendarDay, time: TimeOfDay): WrittenTime | null;
}

export interface WrittenTime {
  /** "2026-06-30T15:00:00" on the clock of the zone named, or with a Z in UTC where none is. */
  readonly text: string;
  readonly tzid: string | null;
}

const utcTime = (instant: string): ICAL.Time => ICAL.Time.fromDateTimeString(instant.replace(/\.\d+Z$/, "Z"));

const definitionOf = (timeZone: string): ICAL.Component | null => {
  const [block] = tzlib_get_ical_block(timeZone);
  return block?.startsWith("BEGIN:VTIMEZONE") === true ? ICAL.Component.fromString(block) : null;
};

const at = (day: CalendarDay, time: string): ICAL.Time => ICAL.Time.fromDateTimeString(`${day}T${time}:00`);

/** What the clock of a definition differs from UTC at a time on it, in seconds, if that is the instant meant; else null. */
const offsetThere = (zone: ICAL.Timezone, local: ICAL.Time, instant: string | null): number | null => {
  if (instant === null) return null;
  const offset = zone.utcOffset(local);
  const asUtc = local.clone();
  asUtc.zone = ICAL.Timezone.utcTimezone;
  return asUtc.toUnixTime() - offset === utcTime(instant).toUnixTime() ? offset : null;
};

/** Whether between two times the clock is neither put forward nor back, and is here as the server's own data has it. */
const isEven = (
  timeZone: string,
  zone: ICAL.Timezone,
  [from, to]: readonly [readonly [CalendarDay, TimeOfDay], readonly [CalendarDay, TimeOfDay]],
): boolean => {
  const [first, last] = [from, to].map(([day, time]) =>
    offsetThere(zone, at(day, time), instantOf(timeZone, day, time)),
  );
  return first !== null && first === last;
};

/** The hours on each side of a time, as times of its day or of the days beside it. */
const hoursAround = (day: CalendarDay, time: TimeOfDay, hours: number) =>
  [-hours, hours].map((by) => {
    const hour = Number(time.slice(0, 2)) + by;
    const other = addDays(day, Math.floor(hour / 24));
    return [other, `${String((hour + 24) % 24).padStart(2, "0")}${time.slice(2)}` as TimeOfDay] as const;
  }) as [readonly [CalendarDay, TimeOfDay], readonly [CalendarDay, TimeOfDay]];

const threeHours = 3;
const [evening, night] = ["21:00", "03:00"] as [TimeOfDay, TimeOfDay];

/** Days remembered per zone: those of the calendars that are asked for every hour. */
const mostDays = 2000;

/**
 * Programs read an hour that is skipped or comes twice each in a way of their own, and the definitions of zones know only the
 * rules of today. So a time is written on the zone's clock only where that clock, as it is defined here, says what the
 * server's own time zone data says, and is not put forward or back within three hours; any other is written in UTC.
 */
const plainTimes = (timeZone: string, zone: ICAL.Timezone) => {
  const evenDays = new Map<CalendarDay, boolean>();
  const isEvenDay = (day: CalendarDay): boolean => {
    const known = evenDays.get(day);
    if (known !== undefined) return known;
    if (evenDays.size >= mostDays) evenDays.clear();
    const even = isEven(timeZone, zone, [
      [addDays(day, -1), evening],
      [addDays(day, 1), night],
    ]);
    evenDays.set(day, even);
    return even;
  };
  return (day: CalendarDay, time: TimeOfDay): boolean =>
    isEvenDay(day) || isEven(timeZone, zone, hoursAround(day, time, threeHours));
};

const zones = new Map<string, CalendarZone>();

/** An IANA zone for a calendar file; one that the library does not know is written in UTC. */
export const calendarZone = (timeZone: string): CalendarZone => {
  const known = zones.get(timeZone);
  if (known) return known;
  const definition = definitionOf(timeZone);
  const zone = definition ? new ICAL.Timezone(definition) : null;
  const isPlain = zone ? plainTimes(timeZone, zone) : null;
  const made: CalendarZone = {
    definition,
    timeOf: (day, time) => {
      if (zone && isPlain?.(day, time)) return { text: `${day}T${time}:00`, tzid: zone.tzid };
      const instant = instantOf(timeZone, day, time);
      return instant === null ? null : { text: instant.replace(/\.\d+Z$/, "Z"), tzid: null };
    },
  };
  zones.set(timeZone, made);
  return made;
};
