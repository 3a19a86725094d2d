import { describe, expect, it } from "vitest";
import {
  type CaptureEdits,
  changePerson,
  leftAfter,
  noEdits,
  nothingTyped,
  putBack,
  withText,
} from "./captureEdits";
import { isNothingTyped, readTyped } from "./readTyped";
import { describeSave, formatNames } from "../rows/describeSave";
import { dana } from "../model/testing/saying";

const edits: CaptureEdits = {
  ...changePerson(noEdits, "dana", { contact: dana, fields: { email: "dana@example.org" }, metOn: null }),
  addedPeople: [{ id: "p", name: "Sam", contact: null }],
  event: { id: null, name: "SAA reception" },
  playbook: null,
};
const typed = { text: "Met Dana", edits, sent: { id: "x", body: "{}" } };

describe("what was kept", () => {
  it("is read as it was written", () => {
    expect(readTyped(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });
  it.each([[null], ["Met Dana"], [7], [[]], [{}], [{ text: 7 }]])("%j is nothing", (kept) => {
    expect(readTyped(kept)).toBeNull();
  });
  it.each([
    [{ edits: null }],
    [{ edits: { people: "no" } }],
    [{ edits: { ...edits, people: [{ who: "dana", change: { contact: { id: 1 } } }] } }],
    [{ edits: { ...edits, event: "ALA" }, sent: "?" }],
  ])("keeps the words when %j makes no sense", (odd) => {
    expect(readTyped({ text: "Met Dana", ...odd })).toEqual({ text: "Met Dana", edits: noEdits, sent: null });
  });
  it("counts as nothing only without words and changes", () => {
    expect(isNothingTyped(nothingTyped)).toBe(true);
    expect(isNothingTyped({ ...nothingTyped, text: " \n" })).toBe(true);
    expect(isNothingTyped({ ...nothingTyped, edits })).toBe(false);
    expect(isNothingTyped(typed)).toBe(false);
  });
});

describe("the day a capture was written", () => {
  const saturday = withText(nothingTyped, "Met Dana today", "2026-06-20");

  it("is that of its first word, kept with it, whatever is added later", () => {
    const later = withText(saturday, "Met Dana today. Call her tomorrow", "2026-06-22");
    expect([saturday.writtenOn, later.writtenOn]).toEqual(["2026-06-20", "2026-06-20"]);
    expect(readTyped(JSON.parse(JSON.stringify(later)))).toEqual(later);
    expect(readTyped({ ...later, writtenOn: "Saturday" })?.writtenOn).toBeUndefined();
  });

  it("begins anew once the box was empty", () => {
    expect(withText({ ...saturday, text: " " }, "Met Sam", "2026-06-22").writtenOn).toBe("2026-06-22");
  });
});

describe("what was typed while a save was on its way", () => {
  it("is nothing where nothing was", () => {
    expect(leftAfter(typed, { ...typed, sent: null })).toEqual(nothingTyped);
  });
  it("stays, without what was saved", () => {
    const now = { ...typed, text: "Met Dana. Met Sam" };
    expect(leftAfter(typed, now)).toEqual({ ...nothingTyped, text: "Met Sam" });
  });
  it("stays with all there is where what was saved has been changed since", () => {
    expect(leftAfter(typed, { ...typed, text: "Met Diana" })).toMatchObject({
      text: "Met Diana",
      edits,
      sent: null,
    });
    const more = changePerson(edits, "dana", { role: "referred" });
    expect(leftAfter(typed, { ...typed, edits: more })).toEqual({
      text: "Met Dana",
      edits: more,
      sent: null,
    });
  });
});

describe("what was taken back", () => {
  it("is there as before", () => {
    expect(putBack(typed, nothingTyped)).toEqual({ ...typed, sent: null });
  });
  it("comes before what has been typed since", () => {
    const since = { text: "Met Sam", edits: changePerson(noEdits, "sam", { role: "referred" }), sent: null };
    const both = putBack(typed, since);
    expect(both.text).toBe("Met Dana\n\nMet Sam");
    expect(both.edits.people.map(({ who }) => who)).toEqual(["dana", "sam"]);
    expect(both.edits.addedPeople).toHaveLength(1);
  });
});

describe("the words on the button and after", () => {
  it.each([
    [2, 3, "Save 2 people, 3 follow-ups"],
    [1, 1, "Save 1 person, 1 follow-up"],
    [1, 0, "Save 1 person"],
    [0, 0, "Save"],
  ])("%i people and %i steps: %s", (people, steps, words) => {
    expect(
      describeSave({ people: Array.from({ length: people }), steps: Array.from({ length: steps }) }),
    ).toBe(words);
  });
  it.each([
    [["Tolu Adeyemi"], "Tolu Adeyemi"],
    [["Tolu Adeyemi", "Bea Santos"], "Tolu Adeyemi and Bea Santos"],
    [["Tolu", "Bea", "Sam", "Dana"], "Tolu, Bea and 2 more"],
  ])("%j: %s", (names, words) => {
    expect(formatNames(names)).toBe(words);
  });
});
