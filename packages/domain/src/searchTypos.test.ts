import { describe, expect, it } from "vitest";
import { intendedWords, wordsOneTypoAway } from "./searchTypos";

const meant = (typed: string, ...words: string[]) => intendedWords(typed, words, wordsOneTypoAway(typed));

describe("wordsOneTypoAway", () => {
  it.each(["dnaa", "dena", "ana", "dan", "daana", "danax", "xana"])("reaches dana from %s", (typed) => {
    expect(wordsOneTypoAway(typed)).toContain("dana");
  });
  it("reaches nothing by two slips, nor the word itself", () => {
    expect(wordsOneTypoAway("dnxa")).not.toContain("dana");
    expect(wordsOneTypoAway("dana")).not.toContain("dana");
  });
});

describe("intendedWords", () => {
  it("takes whole words before beginnings", () => {
    expect(meant("okafr", "okafor", "okafrican")).toEqual(["okafor"]);
    expect(meant("fernam", "fernandez")).toEqual(["fernandez"]);
    expect(meant("dena", "dennis")).toEqual([]);
    expect(meant("library", "library", "librarian")).toEqual([]);
  });
});
