import type { CalendarDay, TimeOfDay } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { addDays, todayIn } from "./day";
import { instantOf } from "./instantOf";
import { reminderZones, shownIn } from "./testing/zones";

const at = (zone: string, day: string, time: string) =>
  instantOf(zone, day as CalendarDay, time as TimeOfDay);

describe("a time on a day of a zone is the instant", () => {
  it.each([
    ["Europe/Berlin", "2026-06-25", "07:30", "2026-06-25T05:30:00.000Z"],
    ["America/New_York", "2026-12-31", "23:59", "2027-01-01T04:59:00.000Z"],
    ["Pacific/Kiritimati", "2026-06-25", "07:30", "2026-06-24T17:30:00.000Z"],
    ["Asia/Kathmandu", "2026-06-25", "07:30", "2026-06-25T01:45:00.000Z"],
    ["America/St_Johns", "2026-06-25", "07:30", "2026-06-25T10:00:00.000Z"],
    ["UTC", "2028-02-29", "00:00", "2028-02-29T00:00:00.000Z"],
    // Skipped: the first moment after the gap.
    ["Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00:00.000Z"],
    ["America/New_York", "2026-03-08", "02:00", "2026-03-08T07:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30:00.000Z"],
    ["Africa/Cairo", "2026-04-24", "00:30", "2026-04-23T22:00:00.000Z"],
    // Just before and after the gap.
    ["Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    // Twice: the first one.
    ["Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["America/New_York", "2026-11-01", "01:00", "2026-11-01T05:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00.000Z"],
    // The clocks go from 23:00 to the next day: the last minute of this one.
    ["America/Nuuk", "2026-03-28", "23:30", "2026-03-29T00:59:00.000Z"],
  ])("in %s on %s at %s: %s", (zone, day, time, instant) => {
    expect(at(zone, day, time)).toBe(instant);
  });

  it("a day that a zone left out has none", () => {
    expect(at("Pacific/Apia", "2011-12-29", "07:30")).toBe("2011-12-29T17:30:00.000Z");
    expect(at("Pacific/Apia", "2011-12-30", "07:30")).toBeNull();
    expect(at("Pacific/Apia", "2011-12-31", "07:30")).toBe("2011-12-30T17:30:00.000Z");
  });

  it("a zone that nobody knows is refused", () => {
    expect(() => at("Mars/Olympus", "2026-06-25", "07:30")).toThrow(RangeError);
  });

  it.each(reminderZones)(
    "in %s on every day on which the clocks change, as found minute by minute",
    (zone) => {
      let changes = 0;
      for (let day = "2020-01-01" as CalendarDay; day < "2036-01-01"; day = addDays(day, 1)) {
        const noon = (on: CalendarDay) => Date.parse(at(zone, on, "12:00") ?? "");
        const [from, to] = [noon(addDays(day, -1)), noon(day)];
        if (to - from === 86_400_000) continue;
        changes += 1;
        const minutes: { instant: string; time: string }[] = [];
        for (let ms = from; ms < to; ms += 60_000) {
          const instant = new Date(ms).toISOString();
          if (todayIn(zone, instant) === day) minutes.push({ instant, time: shownIn(zone, instant) });
        }
        for (const time of [
          "00:00",
          "00:30",
          "01:00",
          "01:45",
          "02:00",
          "02:15",
          "02:30",
          "03:00",
          "07:30",
        ]) {
          const first =
            minutes.find((minute) => minute.time === time) ?? minutes.find((minute) => minute.time > time);
          expect([day, time, at(zone, day, time)]).toEqual([day, time, first?.instant]);
        }
      }
      const fewest = zone === "Pacific/Apia" ? 3 : 30;
      const hasNone = /Kiritimati|Kathmandu|Tokyo|Sao_Paulo/.test(zone);
      expect(hasNone ? changes === 0 : changes >= fewest).toBe(true);
    },
    30_000,
  );
});
