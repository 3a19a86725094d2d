import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, hourIn, hoursBetween, isTimeZone, todayIn } from "./day";
import { zones } from "./testing/days";

describe("today is the day of the account's zone", () => {
  it.each([
    // Instant, then the day and hour in UTC, New York, Berlin, Kolkata, Sydney, Phoenix.
    [
      "an evening in New York",
      "2026-06-25T23:30:00.000Z",
      "25 23",
      "25 19",
      "26 01",
      "26 05",
      "26 09",
      "25 16",
    ],
    ["midnight UTC", "2026-06-25T00:00:00.000Z", "25 00", "24 20", "25 02", "25 05", "25 10", "24 17"],
    [
      "before New York springs forward",
      "2026-03-08T06:59:59.999Z",
      "08 06",
      "08 01",
      "08 07",
      "08 12",
      "08 17",
      "07 23",
    ],
    [
      "after New York springs forward",
      "2026-03-08T07:00:00.000Z",
      "08 07",
      "08 03",
      "08 08",
      "08 12",
      "08 18",
      "08 00",
    ],
    [
      "first 01:30 of New York's long night",
      "2026-11-01T05:30:00.000Z",
      "01 05",
      "01 01",
      "01 06",
      "01 11",
      "01 16",
      "31 22",
    ],
    [
      "second 01:30 of New York's long night",
      "2026-11-01T06:30:00.000Z",
      "01 06",
      "01 01",
      "01 07",
      "01 12",
      "01 17",
      "31 23",
    ],
    [
      "before Berlin springs forward",
      "2026-03-29T00:59:59.999Z",
      "29 00",
      "28 20",
      "29 01",
      "29 06",
      "29 11",
      "28 17",
    ],
    [
      "after Berlin springs forward",
      "2026-03-29T01:00:00.000Z",
      "29 01",
      "28 21",
      "29 03",
      "29 06",
      "29 12",
      "28 18",
    ],
    ["Berlin falls back", "2026-10-25T01:00:00.000Z", "25 01", "24 21", "25 02", "25 06", "25 12", "24 18"],
    ["Sydney falls back", "2026-04-04T16:00:00.000Z", "04 16", "04 12", "04 18", "04 21", "05 02", "04 09"],
    [
      "Sydney springs forward",
      "2026-10-03T16:00:00.000Z",
      "03 16",
      "03 12",
      "03 18",
      "03 21",
      "04 03",
      "03 09",
    ],
    [
      "the turn of the year in Sydney",
      "2026-12-31T13:00:00.000Z",
      "31 13",
      "31 08",
      "31 14",
      "31 18",
      "01 00",
      "31 06",
    ],
    [
      "the turn of the year in New York",
      "2027-01-01T05:00:00.000Z",
      "01 05",
      "01 00",
      "01 06",
      "01 10",
      "01 16",
      "31 22",
    ],
    [
      "a leap day in Kolkata first",
      "2028-02-28T18:30:00.000Z",
      "28 18",
      "28 13",
      "28 19",
      "29 00",
      "29 05",
      "28 11",
    ],
  ])("%s, %s", (_what, now, ...expected) => {
    const seen = zones.map(
      (zone) => `${todayIn(zone, now).slice(8)} ${String(hourIn(zone, now)).padStart(2, "0")}`,
    );
    expect(seen).toEqual(expected);
  });

  it("an instant counts the same as text and as a Date", () => {
    const now = "2026-12-31T23:59:59.999Z";
    expect(todayIn("Asia/Kolkata", now)).toBe("2027-01-01");
    expect(todayIn("Asia/Kolkata", new Date(now))).toBe("2027-01-01");
  });

  it("a zone or an instant that is none is refused, not guessed", () => {
    expect(() => todayIn("Mars/Olympus", "2026-06-25T23:30:00.000Z")).toThrow(RangeError);
    expect(() => todayIn("", "2026-06-25T23:30:00.000Z")).toThrow(RangeError);
    expect(() => todayIn("UTC", "yesterday")).toThrow(RangeError);
  });

  it("goes from each day to the next one, after 23 to 25 hours, wherever one is", () => {
    const years = { min: Date.UTC(2020, 0, 1), max: Date.UTC(2036, 0, 1) };
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer(years), (zone, at) => {
        const today = todayIn(zone, new Date(at));
        const after = (hours: number) => todayIn(zone, new Date(at + hours * 3_600_000));
        expect([today, addDays(today, 1)]).toContain(after(23));
        expect([addDays(today, 1), addDays(today, 2)]).toContain(after(25));
        const hour = hourIn(zone, new Date(at));
        expect(hour).toBeGreaterThanOrEqual(0);
        expect(hour).toBeLessThanOrEqual(23);
      }),
    );
  });
});

describe("a time zone", () => {
  it.each([...zones, "Europe/Kyiv", "Pacific/Chatham", "Etc/GMT+12"])("may be %s", (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(["", " ", "Mars/Olympus", "+02:00", "Europe/Berlin ", "America/New York", "null"])(
    "may not be '%s'",
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );
});

describe("hours since a meeting", () => {
  it.each([
    ["2026-06-25T18:00:00.000Z", "2026-06-25T18:59:59.999Z", 0],
    ["2026-06-25T18:00:00.000Z", "2026-06-27T18:00:00.000Z", 48],
    ["2026-03-28T18:00:00.000Z", "2026-03-29T18:00:00.000Z", 24],
    ["2026-06-25T18:00:00.000Z", "2026-06-25T17:30:00.000Z", -1],
  ])("from %s to %s are %i", (from, to, hours) => {
    expect(hoursBetween(from, to)).toBe(hours);
  });

  it("are not counted from what is no instant", () => {
    expect(() => hoursBetween("", "2026-06-25T18:00:00.000Z")).toThrow(RangeError);
  });
});
