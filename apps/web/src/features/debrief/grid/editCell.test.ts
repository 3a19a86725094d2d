import { describe, expect, it } from "vitest";
import { setPlaybookForAll } from "../table/textEdits";

import { editCell } from "./editCell";
import { readDebrief } from "../table/readDebrief";
import { conference, danaLine, graceLine, mayaLine, tableOf, today, toluLine } from "../table/testing/lines";

const table = setPlaybookForAll(tableOf(danaLine, graceLine), conference.id);
const facts = {
  playbooks: [conference],
  today,
  habits: { timeZone: "America/New_York", workingDays: [1, 2, 3, 4, 5] },
  days: new Map([
    ["r1 0", "2026-06-29"],
    ["r2 playbook", "2026-06-26"],
  ]),
};
const dana = (column: Parameters<typeof editCell>[1]["column"], text: string) =>
  editCell(table, { row: "r1", step: 0, column }, text, facts);
const grace = (column: Parameters<typeof editCell>[1]["column"], text: string) =>
  editCell(table, { row: "r2", step: 0, column }, text, facts);

describe("editing a cell", () => {
  it("changes one text of one row and leaves the others the very same", () => {
    const next = dana("organization", "New York Public Library");
    expect(next.rows[0]?.organization).toBe("New York Public Library");
    expect(next.rows[1]).toBe(table.rows[1]);
  });

  it("changes nothing when the box is closed as it was opened", () => {
    expect(dana("due", "Mon, Jun 29")).toBe(table);
    expect(grace("what", "Write to Grace about where we met")).toBe(table);
    expect(dana("playbook", "all")).toBe(table);
  });

  it("reads a day in words, empties it for the spread, and keeps the old one when it is none", () => {
    expect(dana("due", "tomorrow").rows[0]?.steps[0]?.movedTo).toBe("2026-06-26");
    expect(dana("due", "").rows[0]?.steps[0]).toMatchObject({ movedTo: null, saidOn: null });
    expect(dana("due", "whenever")).toBe(table);
  });

  it("makes a step of one's own from the playbook's, keeping its action", () => {
    expect(grace("what", "about the grant").rows[1]?.steps).toEqual([
      { action: "email", what: "about the grant", saidOn: null, movedTo: null },
    ]);
    expect(grace("action", "call").rows[1]?.steps[0]).toMatchObject({ action: "call", what: "" });
  });

  it("takes a step away with its action, a playbook's by having none", () => {
    expect(dana("action", "").rows[0]?.steps).toEqual([]);
    expect(grace("action", "").rows[1]?.playbook).toBe("none");
  });

  it("of a row that is gone does nothing", () => {
    expect(editCell(table, { row: "r9", step: 0, column: "name" }, "x", facts)).toBe(table);
  });
});

describe("what was kept in the browser", () => {
  it("comes back whole", () => {
    const kept = {
      ...tableOf(danaLine, toluLine, mayaLine),
      typing: "Sam",
      waiting: ["Bea"],
      settled: { "r1 0": "2026-06-29" },
    };
    expect(readDebrief(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    const own = { key: "own 1 0", what: "Pay rent", dueOn: "2026-06-26", dueTime: null };
    const recurrence = { every: 1, unit: "month", mode: "schedule" } as const;
    const withOwn = { ...kept, ownSteps: [{ ...own, recurrence }] };
    expect(readDebrief(JSON.parse(JSON.stringify(withOwn)))).toEqual(withOwn);
    expect(readDebrief({ ...kept, ownSteps: [own, { what: 3 }, "x"] })?.ownSteps).toEqual([
      { ...own, recurrence: null },
    ]);
  });

  it.each([[null], ["x"], [{}], [{ rows: 3 }]])("that is %j is none", (kept) => {
    expect(readDebrief(kept)).toBeNull();
  });

  it("of another version is read as far as it makes sense", () => {
    expect(
      readDebrief({ rows: [{ name: "Dana Ruiz", steps: [{ action: "fax", what: 3 }], from: "x" }, 7] }),
    ).toMatchObject({
      rows: [
        { name: "Dana Ruiz", role: "met", playbook: "all", steps: [{ action: "other", what: "" }], from: [] },
      ],
    });
  });
});
