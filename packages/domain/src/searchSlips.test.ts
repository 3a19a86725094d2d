import { describe, expect, it } from "vitest";
import { meantWords, oneSlipAway } from "./searchSlips";

const meant = (typed: string, ...words: string[]) => meantWords(typed, words, oneSlipAway(typed));

describe("oneSlipAway", () => {
  it.each(["dnaa", "dena", "ana", "dan", "daana", "danax", "xana"])("reaches dana from %s", (typed) => {
    expect(oneSlipAway(typed)).toContain("dana");
  });
  it("reaches nothing by two slips, nor the word itself", () => {
    expect(oneSlipAway("dnxa")).not.toContain("dana");
    expect(oneSlipAway("dana")).not.toContain("dana");
  });
});

describe("meantWords", () => {
  it("takes whole words before beginnings", () => {
    expect(meant("okafr", "okafor", "okafrican")).toEqual(["okafor"]);
    expect(meant("fernam", "fernandez")).toEqual(["fernandez"]);
    expect(meant("dena", "dennis")).toEqual([]);
    expect(meant("library", "library", "librarian")).toEqual([]);
  });
});
