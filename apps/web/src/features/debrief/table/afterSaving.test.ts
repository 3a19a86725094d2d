import { describe, expect, it } from "vitest";
import { leftAfter } from "./afterSaving";
import { emptyDebrief, emptyRow } from "./debrief";

const tolu = { ...emptyRow("tolu", 1), name: "Tolu Adeyemi" };
const bea = { ...emptyRow("bea", 2), name: "Bea Santos" };
const evening = { ...emptyDebrief, rows: [tolu], eventName: "ALA Annual 2026", place: "Chicago" };

describe("what is left of a debrief", () => {
  it("is about the event as it was typed, while that is still to be made", () => {
    expect(leftAfter(evening, { ...evening, rows: [tolu, bea] }, null)).toMatchObject({
      rows: [bea],
      eventId: null,
      eventName: "ALA Annual 2026",
      place: "Chicago",
    });
  });
  it("is about the event there is, by the name it was picked by where none came back", () => {
    const picked = { ...evening, eventId: "ala" };
    const now = { ...picked, rows: [tolu, bea] };
    expect(leftAfter(picked, now, { eventId: "ala", eventName: "" })).toMatchObject({
      eventId: "ala",
      eventName: "ALA Annual 2026",
    });
    expect(leftAfter(evening, now, { eventId: "ala", eventName: "ALA 2026" })).toMatchObject({
      eventId: "ala",
      eventName: "ALA 2026",
    });
  });
  it("is about nothing where there was no event, and empty where nobody is left", () => {
    const plain = { ...evening, eventName: "", place: "" };
    expect(leftAfter(plain, { ...plain, rows: [bea] }, null)).toEqual({ ...emptyDebrief, rows: [bea] });
    expect(leftAfter(evening, evening, null)).toEqual(emptyDebrief);
  });
});
