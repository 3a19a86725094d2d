import type { Contact } from "@followthrough/contract";
import { expect, it } from "vitest";
import { isChoice, mergeRows, sideOf, combinedRows } from "./mergeRows";

const contact = (more: Partial<Contact>): Contact => ({
  id: "1",
  version: 1,
  name: "Dana Ruiz",
  preferredName: null,
  organization: null,
  title: null,
  place: null,
  emails: [],
  phones: [],
  links: [],
  tags: [],
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
  ...more,
});

it("asks only about fields of which both have a value, and not the same", () => {
  const kept = contact({ title: "Librarian", place: "Chicago", cadence: { every: 3, unit: "month" } });
  const merged = contact({ name: "D. Ruiz", title: "Librarian", howWeMet: "On the train" });
  const rows = mergeRows(kept, merged, String);
  expect(rows.map((row) => [row.label, isChoice(row), row[sideOf(row, {})]])).toEqual([
    ["Name", true, "Dana Ruiz"],
    ["Title", false, "Librarian"],
    ["Place", false, "Chicago"],
    ["How you met", false, "On the train"],
    ["Keep in touch", false, "every 3 months"],
  ]);
});

it("takes the side that was chosen", () => {
  const [name] = mergeRows(contact({}), contact({ name: "D. Ruiz" }), String);
  expect(name && sideOf(name, { name: "merged" })).toBe("merged");
});

it("says what of both is kept, each once", () => {
  const kept = contact({ emails: [{ address: "Dana@example.org", label: null }], notes: "Likes maps." });
  const merged = contact({
    emails: [
      { address: "dana@example.org", label: null },
      { address: "druiz@example.com", label: null },
    ],
    notes: "Knows Sam.",
  });
  expect(combinedRows(kept, merged)).toEqual([
    { label: "E-mail", values: ["dana@example.org", "druiz@example.com"] },
    { label: "Notes", values: ["Likes maps.", "Knows Sam."] },
  ]);
});
