import { describe, expect, it } from "vitest";
import { parseSearch } from "./searchWords";

describe("parseSearch", () => {
  it("tells filters from words", () => {
    expect(parseSearch('tag:alumni event:"ALA Annual" dana  no:next ruiz')).toEqual({
      words: "dana ruiz",
      filters: [
        { key: "tag", value: "alumni" },
        { key: "event", value: "ALA Annual" },
        { key: "no", value: "next" },
      ],
      unknown: [],
    });
  });
  it.each([
    ["colour:blue", ["colour:blue"]],
    ["no:money", ["no:money"]],
    ["tag:", ["tag:"]],
    ["-tag:alumni", ["-tag:alumni"]],
    ["met:june", ["met:june"]],
    ["constructor:x", ["constructor:x"]],
  ])("says that %s is none", (typed, unknown) => {
    expect(parseSearch(typed)).toEqual({ words: "", filters: [], unknown });
  });
  it.each(["https://example.org/a", "10:30", "a word: another", "", "   "])(
    "leaves '%s' for words",
    (typed) => {
      expect(parseSearch(typed).filters).toEqual([]);
    },
  );
  it("takes a quote that is still open", () => {
    expect(parseSearch('event:"ALA An').filters).toEqual([{ key: "event", value: "ALA An" }]);
  });
  it.each(["IS:Starred", "met:2026", "met:2026-06", "has:email"])("knows %s", (typed) => {
    expect(parseSearch(typed).filters).toHaveLength(1);
  });
});
