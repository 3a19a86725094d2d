import type { CalendarDay } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { lastRemarkAbout } from "./lastRemarkAbout";

const said = (notes: string, on = "2026-06-20", referrer = "Dana Ruiz") => ({
  referrer,
  on: on as CalendarDay,
  notes,
});

describe("what the one who pointed to somebody says of them", () => {
  it.each([
    ["Good lunch. She asked how it went with Sam.", "She asked how it went with Sam."],
    ["Sam’s team is growing!\nMore soon", "Sam’s team is growing!"],
    ["Asked after Sam Okafor, and “the maps.” Then left.", "Asked after Sam Okafor, and “the maps.”"],
    ["Samantha called. The same sam as ever.", null],
    ["Nothing of the kind.", null],
    ["", null],
  ])("'%s'", (notes, text) => {
    expect(lastRemarkAbout("Sam Okafor", [said(notes)])?.text ?? null).toBe(text);
  });

  it("is the latest that names them, whoever of several said it", () => {
    const all = [
      said("Sam is hiring."),
      said("Sam has hired.", "2026-06-22", "Claire Dubois"),
      said("Rain.", "2026-06-24"),
    ];
    expect(lastRemarkAbout("Sam Okafor", all)).toEqual({
      referrer: "Claire Dubois",
      on: "2026-06-22",
      text: "Sam has hired.",
    });
  });

  it.each([
    ["Dr. Grace Lin", "Ask Dr. Grace about it", true],
    ["O. Kim", "O. Kim was there", true],
    ["J", "J came", true],
    ["A (B) C*", "A (B) C* was there", true],
    ["Will Ames", "They will come", false],
  ])("knows %s in '%s'", (name, notes, isFound) => {
    expect(lastRemarkAbout(name, [said(notes)]) !== null).toBe(isFound);
  });
});
