import { describe, expect, it } from "vitest";
import { initials, nameColour } from "./nameMark";

describe("nameColour", () => {
  it("stays with the name from release to release", () => {
    expect(["Sam Okafor", "Dana Ruiz", "Claire Dubois", "Aiko Tanaka"].map(nameColour))
      .toMatchInlineSnapshot(`
        [
          "#2f6b7c",
          "#8b3a62",
          "#4a5568",
          "#2f6f4f",
        ]
      `);
  });
  it("does not change with spacing, capitals or the way an accent is written", () => {
    expect(nameColour("  dana   RUIZ ")).toBe(nameColour("Dana Ruiz"));
    expect(nameColour("Zoe\u0308 Kim")).toBe(nameColour("Zoë Kim"));
  });
  it("spreads the cast over at least half of the colours", () => {
    const cast =
      "Dana Ruiz,Sam Okafor,Claire Dubois,Renee Alvarez,Aiko Tanaka,Marcus Webb,Owen Price,Yuki Sato,Kofi Mensah,Grace Lin,Priya Nair,Tolu Adeyemi,Bea Santos";
    expect(new Set(cast.split(",").map(nameColour)).size).toBeGreaterThanOrEqual(7);
  });
});

describe("initials", () => {
  it.each([
    ["Sam Okafor", "SO"],
    ["Dana", "D"],
    ["Maria del Carmen Ruiz", "MR"],
    ["Bob “Robert” Smith (NYPL)", "BS"],
    ["élodie durand", "ÉD"],
    ["田中 愛子", "田愛"],
    ["  ", "?"],
  ])("of %s are %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
