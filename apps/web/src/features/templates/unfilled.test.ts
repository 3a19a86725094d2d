import { describe, expect, it } from "vitest";
import { inserted, missingIn } from "./unfilled";

describe("what is not filled in yet", () => {
  it("is found in the order it stands", () => {
    const text = "Thanks to [referrer] for [event] and [event], [nothing]";
    expect(missingIn(text).map(({ field, start, end }) => [field, text.slice(start, end)])).toEqual([
      ["referrer", "[referrer]"],
      ["event", "[event]"],
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
