import { CalendarDay, isBirthday } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { birthdayKey, comingBirthdays, formatBirthday } from "./birthday";
import { addDays } from "./day";

const day = (text: string): CalendarDay => CalendarDay.parse(text);
const coming = (today: string, days: number) =>
  comingBirthdays(day(today), days).map(
    ({ key, on, isMoved }) => `${key} on ${on}${isMoved ? ", moved" : ""}`,
  );

describe("a birthday", () => {
  it.each(["1980-03-22", "--03-22", "--02-29", "2000-02-29", "1900-01-01", "--12-31"])(
    "%s is one",
    (text) => {
      expect(isBirthday(text)).toBe(true);
    },
  );
  it.each([
    "",
    "--",
    "--3-22",
    "--02-30",
    "2001-02-29",
    "1980",
    "1980-03",
    "-03-22",
    "---03-22",
    "--0322",
    "1980-03-22T00",
    // Nobody who is alive.
    "1899-12-31",
    "0001-01-01",
  ])("'%s' is none", (text) => {
    expect(isBirthday(text)).toBe(false);
  });
  it.each([
    ["1980-03-22", "03-22", "March 22, 1980"],
    ["--03-22", "03-22", "March 22"],
    ["--02-29", "02-29", "February 29"],
    ["0987-12-01", "12-01", "December 1, 987"],
  ])("%s is found by %s and said as %s", (birthday, key, said) => {
    expect([birthdayKey(birthday), formatBirthday(birthday)]).toEqual([key, said]);
  });
});

describe("the birthdays that come up", () => {
  it.each([
    ["2026-06-25", 0, ["06-25 on 2026-06-25"]],
    [
      "2026-12-30",
      3,
      ["12-30 on 2026-12-30", "12-31 on 2026-12-31", "01-01 on 2027-01-01", "01-02 on 2027-01-02"],
    ],
    [
      "2026-02-27",
      2,
      ["02-27 on 2026-02-27", "02-28 on 2026-02-28", "02-29 on 2026-02-28, moved", "03-01 on 2026-03-01"],
    ],
    ["2028-02-27", 2, ["02-27 on 2028-02-27", "02-28 on 2028-02-28", "02-29 on 2028-02-29"]],
    ["2100-02-28", 1, ["02-28 on 2100-02-28", "02-29 on 2100-02-28, moved", "03-01 on 2100-03-01"]],
    ["2026-03-01", 0, ["03-01 on 2026-03-01"]],
  ])("on %s and %i days after it", (today, days, expected) => {
    expect(coming(today, days)).toEqual(expected);
  });

  it("over any year each day of the year comes up once", () => {
    const first = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(day("1900-03-01"), days));
    fc.assert(
      fc.property(first, (today) => {
        const keys = comingBirthdays(today, 364).map(({ key }) => key);
        // Of 365 days from within a leap year one is left out: that of tomorrow a year ago.
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeGreaterThanOrEqual(365);
        expect(keys.length).toBeLessThanOrEqual(366);
      }),
      { numRuns: 200 },
    );
  });
});
