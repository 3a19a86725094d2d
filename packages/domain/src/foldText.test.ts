import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstLine } from "./firstLine";
import { foldText } from "./foldText";

describe("texts fold alike", () => {
  it.each([
    ["Lucía  FERNÁNDEZ-Ortega", "lucia fernandez-ortega"],
    ["Øyvind Łukasz Groß", "oyvind lukasz gross"],
    ["Ærø Þórður Œuvre", "aero thordur oeuvre"],
    ["  Dana\n\tRuiz ", "dana ruiz"],
    ["Ｙｕｋｉ ＳＡＴＯ", "yuki sato"],
    ["İstanbul, ılık", "istanbul, ilik"],
    ["Zoe\u0308 and Zo\u00eb", "zoe and zoe"],
    ["", ""],
  ])("'%s' as '%s'", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("however often, in whatever case and composition", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
        expect(folded).not.toMatch(/^\s|\s$|\s\s/);
      }),
    );
  });

  it("folds a text of ASCII alone as it does beside an accent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
        expect(`e ${foldText(text)}`.trim()).toBe(foldText(`é ${text}`));
      }),
    );
  });
});

describe("the first line of a note", () => {
  it.each([
    ["Talked about maps.\nShe will send the list.", "Talked about maps."],
    ["\n\n  Talked about maps.  \r\nMore", "Talked about maps."],
    ["one line", "one line"],
    ["  \n ", ""],
    ["", ""],
  ])("of %j is %j", (text, line) => {
    expect(firstLine(text)).toBe(line);
  });
});
