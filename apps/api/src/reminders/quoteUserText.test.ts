import { describe, expect, it } from "vitest";
import { shorten, quoteUserText } from "./quoteUserText";

describe("what users write within a sentence of ours", () => {
  it.each([
    ["Sam Okafor", "Sam Okafor"],
    ["  Sam\t\r\n Okafor ", "Sam Okafor"],
    ["Sam\u2028Okafor", "Sam Okafor"],
    ["\u202Egnp.exe", "gnp.exe"],
    ["דנה", "\u2068דנה\u2069"],
    ["محمد 12", "\u2068محمد 12\u2069"],
    ["\u2067Sam\u2069", "Sam"],
    ["می‌خواهم", "\u2068می‌خواهم\u2069"],
  ])("%j is %j", (text, shown) => expect(quoteUserText(text, 40)).toBe(shown));

  it.each([
    ["Head of Cataloging and Metadata", 20, "Head of Cataloging…"],
    ["Head of Cataloging", 18, "Head of Cataloging"],
    ["Cataloging, and more", 13, "Cataloging…"],
    ["Wolfeschlegelsteinhausen", 10, "Wolfeschl…"],
    ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, "👩‍👩‍👧‍👦…"],
    ["山田太郎山田太郎", 5, "山田太郎…"],
  ])("%s of at most %i letters is %s", (text, most, shown) => expect(shorten(text, most)).toBe(shown));

  it("ends within bounds however many marks stand on a letter", () => {
    expect(shorten(`e${"\u0301".repeat(50_000)}`, 40).length).toBeLessThanOrEqual(161);
    expect(shorten(`${"e\u0301\u0302".repeat(500)}`, 40).length).toBeLessThanOrEqual(161);
  });
});
