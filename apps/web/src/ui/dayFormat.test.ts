import { describe, expect, it } from "vitest";
import {
  formatDaysAway,
  formatDate,
  formatDay,
  formatFullDate,
  formatLongDay,
  formatMonth,
  formatTime,
  formatWeekdayDate,
} from "./dayFormat";

const thursday = "2026-06-25";

describe("formatDay", () => {
  it.each([
    ["2026-06-24", "Yesterday"],
    ["2026-06-25", "Today"],
    ["2026-06-26", "Tomorrow"],
    ["2026-06-27", "Sat"],
    ["2026-07-01", "Wed"],
    ["2026-07-02", "Jul 2"],
    ["2026-06-23", "Jun 23"],
    ["2025-12-25", "Dec 25, 2025"],
    ["2027-01-01", "Jan 1, 2027"],
  ])("says %s as %s on Thursday, June 25, 2026", (day, words) => {
    expect(formatDay(day, thursday, "en-US")).toBe(words);
  });
  it("never calls a day in the past by its weekday alone, which would be read as the coming one", () => {
    expect(formatDay("2026-06-22", thursday, "en-US")).toBe("Jun 22");
  });
  it("calls New Year's Day tomorrow on New Year's Eve", () => {
    expect(formatDay("2027-01-01", "2026-12-31", "en-US")).toBe("Tomorrow");
  });
});

describe("formatDaysAway", () => {
  it("counts days over the end of a year and over a clock change", () => {
    expect(formatDaysAway("2026-07-09", thursday)).toBe("in 14 days");
    expect(formatDaysAway("2026-06-22", thursday)).toBe("3 days ago");
    expect(formatDaysAway("2026-06-26", thursday)).toBe("Tomorrow");
    expect(formatDaysAway("2027-01-02", "2026-12-31")).toBe("in 2 days");
    expect(formatDaysAway("2026-03-30", "2026-03-28")).toBe("in 2 days");
  });
});

describe("dates in words", () => {
  it("follow the order and names of the locale", () => {
    expect(formatDate("2026-06-26", thursday, "en-GB")).toBe("26 Jun");
    expect(formatDate("2025-12-25", thursday, "de-DE")).toBe("25. Dez. 2025");
    expect(formatMonth(thursday, "fr-FR")).toBe("juin 2026");
  });
  it("carry the weekday where it helps to be sure", () => {
    expect(formatWeekdayDate("2026-06-22", thursday, "en-US")).toBe("Mon, Jun 22");
    expect(formatWeekdayDate("2025-12-25", thursday, "en-US")).toBe("Thu, Dec 25, 2025");
    expect(formatLongDay(thursday, "en-US")).toBe("Thursday, June 25");
    expect(formatFullDate("2028-02-29", "en-US")).toBe("Tuesday, February 29, 2028");
  });
});

describe("a time of day", () => {
  it.each([
    ["15:00", "en-US", "3 PM"],
    ["15:30", "en-US", "3:30 PM"],
    ["00:05", "en-US", "12:05 AM"],
    ["15:00", "en-GB", "15:00"],
    ["21:05", "en-GB", "21:05"],
    ["15:00", "de-DE", "15:00"],
  ])("%s in %s is %s", (time, locale, words) => {
    // Some locales put a narrow blank before AM.
    expect(formatTime(time, locale).replace(/\s/g, " ")).toBe(words);
  });
});
