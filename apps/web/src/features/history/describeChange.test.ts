import type { FieldChange } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { longTexts, describeChange, describeChangeKind, describeSource } from "./describeChange";

const today = "2026-06-25";
const work = { address: "dana@example.org", label: "work" };
const home = { address: "dana.ruiz@example.com", label: null };

describe("words for what changed", () => {
  it.each<[FieldChange, string]>([
    [{ field: "title", from: "Cataloger", to: "Head" }, "Title changed from “Cataloger” to “Head”"],
    [{ field: "title", from: null, to: "Head" }, "Title set to “Head”"],
    [{ field: "organization", from: "Northwind", to: null }, "Organisation removed: “Northwind”"],
    [{ field: "metOn", from: null, to: "2026-06-20" }, "The day you met set to “Jun 20”"],
    [{ field: "emails", from: [], to: [home] }, "E-mail added: dana.ruiz@example.com"],
    [
      { field: "emails", from: [home], to: [work] },
      "E-mail changed from dana.ruiz@example.com to dana@example.org (work)",
    ],
    [{ field: "emails", from: [home, work], to: [work, home] }, "E-mails put in another order"],
    [{ field: "phones", from: [{ number: "555 0123", label: null }], to: [] }, "Phone removed: 555 0123"],
    [
      { field: "tags", from: ["a", "b", "c"], to: ["a", "d", "e", "f"] },
      "Tags added: d, e, f; removed: b, c",
    ],
    [
      { field: "metAtEvent", from: null, to: { id: "x", name: "Metadata Forum" } },
      "Where you met set to “Metadata Forum”",
    ],
    [
      { field: "cadence", from: { every: 1, unit: "month" }, to: { every: 3, unit: "month" } },
      "Keeping in touch changed from “every month” to “every 3 months”",
    ],
    [{ field: "starred", from: false, to: true }, "Starred"],
    [{ field: "archived", from: true, to: false }, "Taken out of the archive"],
    [{ field: "photo", from: false, to: true }, "Photo added"],
    [{ field: "photo", from: true, to: true }, "Photo changed"],
    [{ field: "notes", from: "", to: "Likes tea." }, "Notes set to “Likes tea.”"],
    [{ field: "notes", from: "", to: "One.\nTwo." }, "Notes written"],
    [{ field: "notes", from: "x".repeat(90), to: "y" }, "Notes changed"],
    [{ field: "notes", from: "x".repeat(90), to: "" }, "Notes removed"],
  ])("%#: %o", (change, words) => {
    expect(describeChange(change, today)).toBe(words);
  });

  it("leave a long text to be shown before and after, whole", () => {
    const from = "Knows everybody. ".repeat(50);
    expect(longTexts({ field: "notes", from, to: "" })).toEqual({ from, to: "" });
    expect(longTexts({ field: "notes", from: "Tea.", to: "Coffee." })).toBeNull();
    expect(longTexts({ field: "starred", from: false, to: true })).toBeNull();
  });

  it("say by what, with the file where there was one", () => {
    expect(describeSource({ source: "import", fileName: "Connections.csv" })).toBe(
      "by the import of Connections.csv",
    );
    expect(describeSource({ source: "import", fileName: null })).toBe("by an import");
    expect(describeSource({ source: "edit", fileName: null })).toBe("by you");
  });

  it("say what happened to the person as a whole, where no field does", () => {
    expect(describeChangeKind({ kind: "created", changes: [] })).toBe("Added");
    expect(
      describeChangeKind({ kind: "edited", changes: [{ field: "starred", from: false, to: true }] }),
    ).toBeNull();
  });
});
