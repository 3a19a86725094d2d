import { describe, expect, it } from "vitest";
import { inserted, missingIn, withoutUnfilled } from "./unfilled";

describe("what is not filled in yet", () => {
  it("is found in the order it stands", () => {
    const text = "Thanks to [referrer] for [event] and [event], {evnt} [nothing]";
    expect(missingIn(text).map((one) => [one.text, text.slice(one.start, one.end)])).toEqual([
      ["[referrer]", "[referrer]"],
      ["[event]", "[event]"],
      ["[event]", "[event]"],
      ["{evnt}", "{evnt}"],
    ]);
  });

  it("is nothing in a text without any", () => {
    expect(missingIn("Hello Dana [sic]")).toEqual([]);
  });
});

describe("a field put into a text", () => {
  it("takes the place of what is selected, the cursor behind it", () => {
    expect(inserted("Hello X!", "{first name}", { start: 6, end: 7 })).toEqual({
      text: "Hello {first name}!",
      at: 18,
    });
  });
});

describe("what is not filled in, taken away", () => {
  it.each([
    ["I promised you the map: [link]", "I promised you the map."],
    ["I promised you the map: [link]\n\nBest wishes", "I promised you the map.\n\nBest wishes"],
    ["Here: [link], as promised", "Here:, as promised"],
    ["Good to meet you at [event].", "Good to meet you at."],
    ["[link]", ""],
  ])("%s", (text, left) => {
    const [first] = missingIn(text);
    expect(first && withoutUnfilled(text, first).text).toBe(left);
  });
});
