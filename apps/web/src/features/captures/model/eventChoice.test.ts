import { describe, expect, it } from "vitest";
import { findEvent, guessEvent } from "./eventChoice";

const event = (id: string, name: string, startsOn: string, endsOn = startsOn) => ({
  id,
  name,
  startsOn,
  endsOn,
});
const ala2025 = event("a25", "ALA Annual 2025", "2025-06-26", "2025-06-30");
const ala2026 = event("a26", "ALA Annual 2026", "2026-06-24", "2026-06-29");
const meetup = event("m", "Lagos Tech Meetup", "2026-05-28");
const events = [ala2026, meetup, ala2025];
const today = "2026-06-25";

describe("the event one is probably at", () => {
  it("is the one going on", () => {
    expect(guessEvent(events, today, null)).toBe(ala2026);
    expect(guessEvent(events, "2026-06-30", null)).toBeNull();
  });
  it("is rather the one last used today", () => {
    expect(guessEvent(events, today, { eventId: "m", on: today })).toBe(meetup);
    expect(guessEvent(events, today, { eventId: "m", on: "2026-06-24" })).toBe(ala2026);
    expect(guessEvent(events, today, { eventId: "gone", on: today })).toBe(ala2026);
  });
});

describe("an event that is named", () => {
  it.each([
    ["ALA Annual", today, ala2026],
    ["ala annual 2026", today, ala2026],
    ["ALA", "2026-07-05", ala2026],
    ["ALA Annual", "2025-06-27", ala2025],
    ["ALA Annual", "2026-01-10", null],
    ["Lagos Tech Meetup", today, null],
    ["SAA reception", today, null],
    ["", today, null],
  ])("%s, said on %s", (name, day, found) => {
    expect(findEvent(name, events, day)).toBe(found);
  });
});
