import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summariseChains } from "./chainSummary";

const link = (referrerId: string, referredId: string, heardOn = "2026-06-01") => ({
  referrerId,
  referredId,
  heardOn,
});

describe("chains too many to be drawn", () => {
  const links = [
    link("dana", "sam"),
    link("dana", "yuki"),
    link("sam", "bea"),
    link("bea", "grace"),
    link("claire", "omar"),
  ];

  it("are all there where there is room", () => {
    const { shown, folded, others } = summariseChains(links, 10);
    expect(shown.toSorted()).toEqual(["bea", "claire", "dana", "grace", "omar", "sam", "yuki"]);
    expect([folded.size, others]).toEqual([0, 0]);
  });

  it("show those through whom most came, and count the others where they branch off", () => {
    const { shown, folded, others } = summariseChains(links, 2);
    expect(shown).toEqual(["dana", "sam"]);
    expect([...folded].toSorted()).toEqual([
      ["dana", 1],
      ["sam", 2],
    ]);
    expect(others).toBe(2);
  });

  it("count everybody exactly once, whatever the links are, and show nobody without whoever pointed there first", () => {
    const id = fc.integer({ min: 0, max: 12 }).map(String);
    const anyLinks = fc.array(fc.tuple(id, id, fc.constantFrom("2026-06-01", "2026-06-02")), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyLinks, fc.integer({ min: 0, max: 14 }), (drawn, most) => {
        const all = drawn
          .map(([from, to, on]) => link(from, to, on))
          .filter((one) => one.referrerId !== one.referredId);
        const everybody = new Set(all.flatMap((one) => [one.referrerId, one.referredId]));
        const { shown, folded, others } = summariseChains(all, most);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length).toBe(Math.min(most, everybody.size));
        const counted = [...folded.values()].reduce((sum, count) => sum + count, shown.length + others);
        expect(counted).toBe(everybody.size);
        expect([...folded.keys()].every((one) => shown.includes(one))).toBe(true);
      }),
    );
  });
});
