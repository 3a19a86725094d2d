import type { CalendarDay, Instant, TimeOfDay } from "@followthrough/contract";

// With `day.ts` the only file in which a day meets an instant.

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using it does. */
const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
};

/** What the clocks of a zone show at an instant, as milliseconds of a clock that were at UTC: two such can be compared. */
const shownAt = (timeZone: string, at: number): number => {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatFor(timeZone).formatToParts(at))
    if (type in parts) parts[type as keyof typeof parts] = Number(value);
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

const offsetAt = (timeZone: string, at: number): number => shownAt(timeZone, at) - at;

/** The first moment with another offset than `before`, between two of which the first has it and the second has not. */
const changeBetween = (timeZone: string, from: number, to: number, before: number): number => {
  let [still, changed] = [from, to];
  while (changed - still > 1000) {
    const middle = still + Math.floor((changed - still) / 2000) * 1000;
    if (middle === still) break;
    if (offsetAt(timeZone, middle) === before) still = middle;
    else changed = middle;
  }
  return changed;
};

const dayOfMs = (shown: number): string => new Date(shown).toISOString().slice(0, 10);

/**
 * When the clocks of an IANA zone show a time on a day. Of an hour that comes twice it is the first one; of a time that is
 * skipped the first moment after the gap, or where that is another day already the last minute before it (in
 * `America/Nuuk` the clocks go from 23:00 to the next day). Null for a day that the zone has not (2011-12-30 in
 * `Pacific/Apia`). Throws a RangeError for a zone that nobody knows.
 * 07:30 on 2026-06-25 in Europe/Berlin is 2026-06-25T05:30:00.000Z; 02:30 on 2026-03-29, which is skipped there, is
 * 2026-03-29T01:00:00.000Z.
 */
export const instantOf = (timeZone: string, day: CalendarDay, time: TimeOfDay): Instant | null => {
  const wanted = Date.parse(`${day}T${time}:00.000Z`);
  // No zone is further from UTC than 14 hours, so what counts is one of these two.
  const before = offsetAt(timeZone, wanted - dayMs);
  const after = offsetAt(timeZone, wanted + dayMs);
  const either = [wanted - before, wanted - after].toSorted((one, other) => one - other);
  const found = either.find((at) => shownAt(timeZone, at) === wanted);
  if (found !== undefined) return new Date(found).toISOString();
  const gapEnd = changeBetween(timeZone, wanted - dayMs, wanted + dayMs, before);
  const nearest = [gapEnd, gapEnd - minuteMs].find((at) => dayOfMs(shownAt(timeZone, at)) === day);
  return nearest === undefined ? null : new Date(nearest).toISOString();
};
