import { CalendarDay } from "@followthrough/contract";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { calendarEnd, calendarStart, calendarStep } from "./writeFollowUps";

it("a follow-up is a whole day of a calendar that takes none of its time", () => {
  const file =
    calendarStart +
    calendarStep({
      id: "01900000-0000-7000-8000-000000000001",
      person: "Dana Ruiz",
      what: "Send the deck, and ask: who else; when?",
      dueOn: CalendarDay.parse("2026-06-30"),
      updatedAt: "2026-06-25T13:00:00.000Z",
    }) +
    calendarEnd;
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [step] = calendar.getAllSubcomponents("vevent");
  const event = new ICAL.Event(step);
  expect([
    event.summary,
    event.startDate.toString(),
    event.startDate.isDate,
    event.duration.toString(),
  ]).toEqual(["Dana Ruiz: Send the deck, and ask: who else; when?", "2026-06-30", true, "P1D"]);
  expect(step?.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
});
