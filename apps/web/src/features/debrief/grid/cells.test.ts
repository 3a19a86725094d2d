import { describe, expect, it } from "vitest";
import { type CellAt, type Step, cellAfter } from "./cells";
import { gridPress } from "./gridKeys";

const lines = [
  { row: "dana", step: 0 },
  { row: "dana", step: 1 },
  { row: "sam", step: 0 },
];
const at = (row: string, step: number, column: CellAt["column"]): CellAt => ({ row, step, column });

describe("walking through the table", () => {
  it.each<[CellAt, Step, CellAt | null]>([
    [at("dana", 0, "name"), "right", at("dana", 0, "title")],
    [at("dana", 0, "name"), "left", null],
    [at("dana", 0, "what"), "down", at("dana", 1, "what")],
    [at("dana", 0, "email"), "down", at("dana", 1, "action")],
    [at("dana", 1, "due"), "down", at("sam", 0, "due")],
    [at("dana", 0, "more"), "next", at("dana", 1, "action")],
    [at("dana", 1, "action"), "previous", at("dana", 0, "more")],
    [at("dana", 1, "due"), "home", at("dana", 1, "action")],
    [at("dana", 1, "due"), "first", at("dana", 0, "name")],
    [at("dana", 0, "name"), "last", at("sam", 0, "more")],
    [at("sam", 0, "more"), "next", null],
    [at("sam", 0, "due"), "down", null],
    [at("gone", 0, "name"), "down", null],
  ])("from %j %s leads to %j", (from, step, to) => {
    expect(cellAfter(lines, from, step)).toEqual(to);
  });
});

const press = (
  key: string,
  column: CellAt["column"] = "email",
  held: { shift?: true; mod?: true; alt?: true } = {},
) => gridPress({ key, shift: false, mod: false, alt: false, ...held }, column);

describe("a press in the table", () => {
  it("opens by Enter, F2 and typing, which takes the place of what is there", () => {
    expect(press("Enter")).toEqual({ is: "edit" });
    expect(press("F2")).toEqual({ is: "edit" });
    expect(press("é")).toEqual({ is: "edit", typed: "é" });
    expect(press("Delete")).toEqual({ is: "clear" });
    expect(press("Escape")).toEqual({ is: "leave" });
  });

  it("moves a day by Shift and the arrows in the day's cell only", () => {
    expect(press("ArrowRight", "due", { shift: true })).toEqual({ is: "day", by: 1 });
    expect(press("ArrowRight", "email", { shift: true })).toEqual({ is: "walk", step: "right" });
  });

  it("leaves to the page what is the page's", () => {
    expect(press("Enter", "email", { mod: true })).toBeNull();
    expect(press("k", "email", { mod: true })).toBeNull();
    expect(press("ArrowLeft", "email", { alt: true })).toBeNull();
    expect(press("Enter", "more")).toBeNull();
    expect(press("Shift")).toBeNull();
  });
});
