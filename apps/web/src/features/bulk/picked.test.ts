import { describe, expect, it } from "vitest";
import { countPicked, everybody, isPicked, nobody, toggled, withRange } from "./picked";

const order = ["dana", "sam", "claire", "aiko"];

describe("whom an act is meant for", () => {
  it("is picked one by one, and let go again", () => {
    const two = toggled(toggled(nobody, "dana"), "claire");
    expect(order.map((id) => isPicked(two, id))).toEqual([true, false, true, false]);
    expect(countPicked(toggled(two, "dana"), 4)).toBe(1);
  });

  it("is everybody but some, also those who were never in sight", () => {
    const all = toggled(everybody, "sam");
    expect([isPicked(all, "somebody further down"), isPicked(all, "sam")]).toEqual([true, false]);
    expect(countPicked(all, 9_812)).toBe(9_811);
    expect(countPicked(toggled(all, "sam"), 9_812)).toBe(9_812);
  });

  it("is everybody between two, in either direction", () => {
    for (const [from, to] of [
      ["sam", "aiko"],
      ["aiko", "sam"],
    ] as const)
      expect(order.filter((id) => isPicked(withRange(nobody, order, from, to), id))).toEqual([
        "sam",
        "claire",
        "aiko",
      ]);
    expect(countPicked(withRange(toggled(everybody, "claire"), order, "dana", "aiko"), 4)).toBe(4);
  });

  it("is the one row alone where the other is gone", () => {
    expect(countPicked(withRange(nobody, order, "gone", "sam"), 4)).toBe(1);
  });
});
