import { tzOffset } from "@date-fns/tz/tzOffset";
import { millisecondsInDay, millisecondsInMinute } from "date-fns/constants";
import type { CalendarDay, Instant, TimeOfDay } from "@followthrough/contract";

// With `day.ts` the only file in which a day meets an instant.

/** How far ahead of UTC the clocks of a zone are at an instant, in milliseconds. Throws a RangeError for a zone that nobody knows. */
const offsetAt = (timeZone: string, at: number): number => {
  const minutes = tzOffset(timeZone, new Date(at));
  // Said by no error of the library's.
  if (Number.isNaN(minutes)) throw new RangeError(`no time zone: ${timeZone}`);
  return minutes * millisecondsInMinute;
};

/** What the clocks of a zone show at an instant, as milliseconds of a clock that were at UTC: two such can be compared. */
const shownAt = (timeZone: string, at: number): number => at + offsetAt(timeZone, at);

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
  const before = offsetAt(timeZone, wanted - millisecondsInDay);
  const after = offsetAt(timeZone, wanted + millisecondsInDay);
  const either = [wanted - before, wanted - after].toSorted((one, other) => one - other);
  const found = either.find((at) => shownAt(timeZone, at) === wanted);
  if (found !== undefined) return new Date(found).toISOString();
  const gapEnd = changeBetween(timeZone, wanted - millisecondsInDay, wanted + millisecondsInDay, before);
  const nearest = [gapEnd, gapEnd - millisecondsInMinute].find(
    (at) => dayOfMs(shownAt(timeZone, at)) === day,
  );
  return nearest === undefined ? null : new Date(nearest).toISOString();
};
