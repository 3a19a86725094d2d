import type { Contact } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, joinEdits } from "./contactChange";

const dana: Contact = {
  id: "01900000-0000-7000-8000-000000000001",
  version: 1,
  name: "Dana Ruiz",
  preferredName: null,
  organization: "Northwind Library",
  title: null,
  place: null,
  emails: [{ address: "dana.ruiz@example.com", label: null }],
  phones: [],
  links: [],
  tags: ["metadata", "speaker"],
  metOn: null,
  metAtEvent: null,
  howWeMet: null,
  notes: "",
  cadence: null,
  starred: false,
  archived: false,
  photoUrl: null,
  nextFollowUpOn: null,
  lastConversationOn: null,
  createdAt: "2026-06-25T13:00:00.000Z",
  updatedAt: "2026-06-25T13:00:00.000Z",
};

describe("what changed between two states of a person", () => {
  it("is each field that differs, as it was and as it became", () => {
    const emails = [...dana.emails, { address: "dana@example.org", label: "work" }];
    expect(changesBetween(dana, { ...dana, title: "Head of metadata", emails, starred: true })).toEqual([
      { field: "title", from: null, to: "Head of metadata" },
      { field: "emails", from: dana.emails, to: emails },
      { field: "starred", from: false, to: true },
    ]);
  });

  it("is nothing for what the program keeps in step, nor for tags in another order", () => {
    const later = { ...dana, version: 2, updatedAt: "2026-06-26T13:00:00.000Z", nextFollowUpOn: null };
    expect(changesBetween(dana, { ...later, tags: ["speaker", "metadata"] })).toEqual([]);
  });
});

const notes = (from: string, to: string, at: string, source = "edit") => ({
  source,
  changedAt: `2026-06-25T${at}:00.000Z`,
  changes: [{ field: "notes" as const, from, to }],
});

describe("two edits of the notes", () => {
  const first = notes("", "Knows everybody.", "13:00");

  it("are one when the second only wrote more, within ten minutes", () => {
    const second = notes("Knows everybody.", "Knows nearly everybody.", "13:10");
    expect(joinEdits(first, second)).toEqual([{ field: "notes", from: "", to: "Knows nearly everybody." }]);
  });

  it.each([
    ["later than that", first, notes("Knows everybody.", "Knows everybody. Tea.", "13:11")],
    ["by something else", first, notes("Knows everybody.", "Knows everybody. Tea.", "13:01", "import")],
    ["that took words away", first, notes("Knows everybody.", "", "13:01")],
    ["that replaced a word", first, notes("Knows everybody.", "Knows somebody else.", "13:01")],
    [
      "of another field",
      { ...first, changes: [{ field: "title" as const, from: null, to: "Head" }] },
      notes("", "Tea.", "13:01"),
    ],
    [
      "with another field beside it",
      first,
      {
        ...first,
        changes: [
          { field: "notes" as const, from: "Knows everybody.", to: "Knows everybody. Tea." },
          { field: "starred" as const, from: false, to: true },
        ],
      },
    ],
  ])("stay two: one %s", (_name, before, after) => {
    expect(joinEdits(before, after)).toBeNull();
  });

  it("never lose a text that was saved: it is the later one with one piece cut out", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (between, after) => {
        const joined = joinEdits(notes("", between, "13:00"), notes(between, after, "13:01"));
        const cut = Array.from({ length: between.length + 1 }, (_, at) => ({
          head: between.slice(0, at),
          tail: between.slice(at),
        }));
        const isInside = cut.some(
          ({ head, tail }) =>
            after.length >= between.length && after.startsWith(head) && after.endsWith(tail),
        );
        expect(joined !== null).toBe(isInside);
      }),
    );
  });
});
