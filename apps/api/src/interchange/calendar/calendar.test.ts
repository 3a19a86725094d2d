import { Action, CalendarDay, TimeOfDay } from "@followthrough/contract";
import { addDays, instantOf } from "@followthrough/domain";
import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarFile } from "./calendarFile";
import { calendarZone } from "./calendarZone";
import { type PlannedStep, stepEvent } from "./stepEvent";

const on = (day: string) => CalendarDay.parse(day);
const at = (time: string) => TimeOfDay.parse(time);

const deck: PlannedStep = {
  id: "01900000-0000-7000-8000-000000000001",
  version: 3,
  person: "Dana Ruiz",
  action: "share",
  what: "Send the deck, and ask: who else; when?",
  dueOn: on("2026-06-30"),
  dueTime: null,
  place: null,
  createdAt: "2026-06-20T13:00:00.000Z",
  updatedAt: "2026-06-25T13:00:00.000Z",
};

const written = (
  steps: readonly PlannedStep[],
  timeZone = "America/New_York",
  told: Parameters<typeof stepEvent>[2] = {},
): string => {
  const zone = calendarZone(timeZone);
  const file = calendarFile(zone, { refreshHours: 1 });
  return file.start + steps.map((step) => stepEvent(step, zone, told)).join("") + file.end;
};

/** As ical.js reads it, with the zones that the file itself defines. */
const read = (file: string) => {
  const calendar = ICAL.Component.fromString(file);
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  ICAL.TimezoneService.reset();
  return { calendar, events };
};

describe("a step in a calendar", () => {
  it("is a whole day that takes none of its time", () => {
    const { events } = read(written([deck]));
    const [event] = events;
    expect([
      event?.summary,
      event?.startDate.toString(),
      event?.startDate.isDate,
      event?.duration.toString(),
    ]).toEqual(["Dana Ruiz: Send the deck, and ask: who else; when?", "2026-06-30", true, "P1D"]);
    expect(event?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  });

  it("at a time is an event on the clock of its zone, for as long as it takes", () => {
    const file = written([{ ...deck, action: "coffee", dueTime: at("15:00") }]);
    expect(file).toContain("DTSTART;TZID=America/New_York:20260630T150000\r\n");
    const [event] = read(file).events;
    expect(event?.startDate.toJSDate().toISOString()).toBe("2026-06-30T19:00:00.000Z");
    expect(event?.duration.toSeconds()).toBe(60 * 60);
    expect(event?.component.getFirstPropertyValue("transp")).toBeNull();
  });

  it("keeps its UID, and says which version it is", () => {
    const [event] = read(written([deck])).events;
    expect(event?.uid).toBe("01900000-0000-7000-8000-000000000001@followthrough");
    expect(event?.sequence).toBe(2);
    expect(
      ["dtstamp", "last-modified", "created"].map((name) =>
        String(event?.component.getFirstPropertyValue(name)),
      ),
    ).toEqual(["2026-06-25T13:00:00Z", "2026-06-25T13:00:00Z", "2026-06-20T13:00:00Z"]);
  });

  it("rings on the morning of its day, or a quarter of an hour before its time", () => {
    const timed = { ...deck, id: `${deck.id}2`, dueTime: at("15:00") };
    const file = written([deck, timed], "America/New_York", { alarm: true });
    expect(
      read(file).events.map(({ component }) =>
        component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger")?.toString(),
      ),
    ).toEqual(["PT9H", "-PT15M"]);
    expect(file).not.toContain("VTODO");
  });

  it("asks whoever subscribed to come again within the hour", () => {
    const file = written([]);
    expect(file).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    expect(file).toContain("X-PUBLISHED-TTL:PT1H\r\n");
    expect(file).toContain("X-WR-CALNAME:Followthrough\r\n");
  });

  it("carries any words unharmed and within themselves", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ maxLength: 80 }),
        (what, person) => {
          const words = `x${what}\r\nEND:VEVENT\nBEGIN:VTODO,;\\n\u0000y`;
          const file = written([{ ...deck, what: words, person: `p${person}` }], "UTC", {
            lastWords: words,
            url: "https://crm.example.org/people/1",
            alarm: true,
          });
          for (const line of file.split("\r\n")) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76);
            expect(/^(?:END:VEVENT|BEGIN:VTODO)/.test(line) && line !== "END:VEVENT").toBe(false);
          }
          const { events, calendar } = read(file);
          expect(events).toHaveLength(1);
          expect(calendar.getAllSubcomponents("vtodo")).toHaveLength(0);
          expect(events[0]?.component.getFirstPropertyValue("url")).toBe("https://crm.example.org/people/1");
        },
      ),
      { numRuns: 200 },
    );
  });
});

const zones = [
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Asia/Calcutta",
  "Asia/Kathmandu",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Chatham",
  "America/Nuuk",
  "Africa/Casablanca",
  "America/Phoenix",
  "Etc/GMT+5",
];

describe.each(zones)("in %s", (timeZone) => {
  it("every day of a year is read as the instant it is, the nights on which clocks change too", () => {
    const steps: PlannedStep[] = [];
    for (let day = on("2026-01-01"); day < "2027-01-01"; day = addDays(day, 1))
      for (const time of day.endsWith("15") ? ["09:00", "23:59"] : ["00:00", "01:30", "02:30"])
        steps.push({ ...deck, id: `${day} ${time}`, dueOn: day, dueTime: at(time) });
    const { events } = read(written(steps, timeZone));
    const readAs = new Map(events.map((event) => [event.uid, event.startDate.toJSDate().toISOString()]));
    for (const { id, dueOn, dueTime } of steps)
      expect([id, readAs.get(`${id}@followthrough`)]).toEqual([
        id,
        dueTime && instantOf(timeZone, dueOn, dueTime),
      ]);
  });
});

const night = (dueOn: string, dueTime: string) => ({ ...deck, dueOn: on(dueOn), dueTime: at(dueTime) });

it("a time that is skipped or comes twice is written in UTC, which every program reads alike", () => {
  expect(written([night("2026-03-08", "02:30")])).toContain("DTSTART:20260308T070000Z\r\n");
  expect(written([night("2026-11-01", "01:30")])).toContain("DTSTART:20261101T053000Z\r\n");
  expect(written([night("2026-11-01", "09:00")])).toContain(
    "DTSTART;TZID=America/New_York:20261101T090000\r\n",
  );
});

it("every kind of step has a length that can be seen", () => {
  for (const action of Action.options) {
    const [event] = read(written([{ ...deck, action, dueTime: at("09:00") }])).events;
    expect(event?.duration.toSeconds()).toBeGreaterThanOrEqual(15 * 60);
  }
});
