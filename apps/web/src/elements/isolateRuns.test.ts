import { describe, expect, it } from "vitest";
import { isolateRuns } from "./isolateRuns";

const shown = (children: unknown, type = "p"): unknown =>
  (isolateRuns(type, { children }) as { children: unknown }).children;

describe("a sentence with a name from right to left", () => {
  it.each([
    ["Planned: Write to محمد بن العربي, 3 days", "Planned: Write to \u2068محمد بن العربي\u2069, 3 days"],
    ["Pointed by שרה כהן → محمد", "Pointed by \u2068שרה כהן\u2069 → \u2068محمد\u2069"],
    ["Call שרה כהן-לוי 2", "Call \u2068שרה כהן-לוי\u2069 2"],
  ])("%s", (text, isolated) => {
    expect(shown(text)).toBe(isolated);
    expect(shown(isolated)).toBe(isolated);
  });

  it.each([
    "Call Renée Alvarez, 田中 and 3 others",
    "",
    "שרה כהן",
    "“محمد بن العربي”",
    "פגשתי את Dana, לפני 3 ימים! ואז?",
  ])("%s stays as it is", (text) => {
    expect(shown(text)).toBe(text);
  });

  it("is put together from parts: a name beside others is set apart, and somebody's own words as a whole", () => {
    const parts = ["Done: ", "שרה כהן", ", 3 days", 3, null];
    expect(shown(parts)).toEqual(["Done: ", "\u2068שרה כהן\u2069", ", 3 days", 3, null]);
    expect(shown(["שלום! מה?", " today"])).toEqual(["\u2068שלום! מה?\u2069", " today"]);
    expect(shown([[], "שרה כהן"], "bdi")).toEqual([[], "שרה כהן"]);
    const plain = ["Done: ", "Dana Ruiz"];
    expect(shown(plain)).toBe(plain);
  });
});
