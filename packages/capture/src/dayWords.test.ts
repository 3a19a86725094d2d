import { type CalendarDay, isCalendarDay } from "@followthrough/contract";
import { addDays, addMonths, addWeeks, dateOf, monthOf, weekdayOf, yearOf } from "@followthrough/domain/day";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDayWords } from "./dayWords";
import { meaning } from "./testing/meaning";

describe("words that are not surely one day are no day", () => {
  it.each([
    "",
    " ",
    "soon",
    "asap",
    "never",
    "Tom",
    "am",
    "a d",
    "ad",
    "an",
    "w",
    "2",
    "in 0 days",
    "0w",
    "-2 weeks",
    "in 0.5 weeks",
    "1.5 weeks",
    "in 2-3 weeks",
    "in a week or two",
    "in several weeks",
    "half a month",
    "in 2 hours",
    "tomorrow or Friday",
    "tomorrow at 3pm",
    "3pm",
    "noon",
    "Mon-Fri",
    "before Friday",
    "after Friday",
    "until Friday",
    "last Friday",
    "yesterday",
    "2 weeks ago",
    "the other day",
    "Tuesday after next",
    "this week",
    "later this week",
    "every Monday",
    "every 2 weeks",
    "call Sam on Friday",
    "Dana Ruiz, tomorrow",
    "tomorrow call Dana",
    "in two weeks maybe not",
    "next",
    "the day after",
    "Thanksgiving",
    "March or April",
    "Mar 3 or 4",
    "明日",
    "morgen",
    "x".repeat(100_000),
    "a week after ".repeat(4) + "Friday",
  ])("%s", (words) => {
    expect(meaning(words)).toBeNull();
  });
});

const anyToday = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => addDays("1990-01-01" as CalendarDay, days));

const longMonths =
  "January February March April May June July August September October November December".split(" ");
const longWeekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

describe("whatever day it is", () => {
  it("a day written in any of the usual ways with its year is that day", () => {
    fc.assert(
      fc.property(anyToday, anyToday, (today, day) => {
        const [year, month, date] = [yearOf(day), monthOf(day), dateOf(day)];
        const long = longMonths[month - 1] ?? "";
        const ways = [
          day,
          `${long} ${date}, ${year}`,
          `${date} ${long.slice(0, 3)} ${year}`,
          `${longWeekdays[weekdayOf(day) - 1]}, ${long} ${date}, ${year}`,
          `${date}.${month}.${year}`,
          `${month}/${date}/${year}`,
        ];
        expect(ways.map((words) => parseDayWords(words, { today }))).toEqual(ways.map(() => day));
        const wrongWeekday = longWeekdays[weekdayOf(day) % 7] ?? "";
        expect(parseDayWords(`${wrongWeekday}, ${long} ${date}, ${year}`, { today })).toBeNull();
      }),
    );
  });

  it("counted words count as the calendar does", () => {
    fc.assert(
      fc.property(anyToday, fc.integer({ min: 1, max: 500 }), (today, count) => {
        expect(parseDayWords(`in ${count} days`, { today })).toBe(addDays(today, count));
        expect(parseDayWords(`${count}w`, { today })).toBe(addWeeks(today, count));
        expect(parseDayWords(`about ${count} months`, { today })).toBe(addMonths(today, count));
      }),
    );
  });

  it("a weekday is within the coming seven days, the next one in the week after this", () => {
    fc.assert(
      fc.property(anyToday, fc.constantFrom(...longWeekdays), (today, name) => {
        const coming = parseDayWords(name, { today });
        const next = parseDayWords(`next ${name}`, { today });
        const ahead = Array.from({ length: 14 }, (_, index) => addDays(today, index + 1));
        const named = ahead.filter((day) => longWeekdays[weekdayOf(day) - 1] === name);
        expect(coming).toBe(named[0]);
        const isThisWeek = weekdayOf(named[0] ?? today) > weekdayOf(today);
        expect(next).toBe(isThisWeek ? named[1] : named[0]);
      }),
    );
  });

  it("no mixture of its words throws, or means a day before today without a date and year in it", () => {
    const piece = fc.constantFrom(
      ..."in on by the a an of from after before next this last end early mid late first second working day days week weeks month months quarter year years monday tue fri jan february march dec 1 2 3 15th 31 31st 30 2027 2020 q1 q4 spring winter weekend tomorrow today half couple few and or so , . - / about within".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(anyToday, fc.array(piece, { minLength: 1, maxLength: 6 }), (today, pieces) => {
        const words = pieces.join(" ");
        const day = parseDayWords(words, { today });
        const isDay = day === null || isCalendarDay(day);
        const isAhead = day === null || day >= today || /\d{4}|\d [./-] ?\d|this year/.test(words);
        expect([words, isDay, isAhead]).toEqual([words, true, true]);
      }),
      { numRuns: 20_000 },
    );
  });

  it("no text throws", () => {
    fc.assert(
      fc.property(anyToday, fc.string({ unit: "grapheme", maxLength: 80 }), (today, words) => {
        const day = parseDayWords(words, { today });
        expect(day === null || isCalendarDay(day)).toBe(true);
      }),
    );
  });
});
