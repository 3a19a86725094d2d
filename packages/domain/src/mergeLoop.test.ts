import * as fc from "fast-check";
import { expect, it } from "vitest";
import { mergeLoop } from "./mergeLoop";

const link = (referrerId: string, referredId: string) => ({ referrerId, referredId, heardOn: "2026-06-01" });

it.each([
  ["nobody between them", [], null],
  ["one pointing straight to the other", [link("dana", "d")], null],
  ["one between them", [link("dana", "sam"), link("sam", "d")], ["dana", "sam", "d"]],
  ["the other way round", [link("d", "sam"), link("sam", "dana")], ["d", "sam", "dana"]],
  ["the same referrer of both", [link("sam", "dana"), link("sam", "d")], null],
  [
    "straight, and by one between",
    [link("dana", "d"), link("dana", "sam"), link("sam", "d")],
    ["dana", "sam", "d"],
  ],
])("with %s", (_what, links, loop) => {
  expect(mergeLoop("dana", "d", links)).toEqual(loop);
});

it("of referrals without a loop, two made one where it says nothing have none", () => {
  const id = fc.integer({ min: 0, max: 7 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id), { maxLength: 20 }), id, id, (pairs, one, other) => {
      fc.pre(one !== other);
      const links = pairs.filter(([a, b]) => a < b).map(([a, b]) => link(a, b));
      const as = (who: string): string => (who === other ? one : who);
      const merged = links
        .map(({ referrerId, referredId }) => [as(referrerId), as(referredId)] as const)
        .filter(([a, b]) => a !== b);
      const reaches = (from: string): Set<string> => {
        const seen = new Set<string>();
        const queue = [from];
        for (const at of queue)
          for (const [a, b] of merged)
            if (a === at && !seen.has(b)) {
              seen.add(b);
              queue.push(b);
            }
        return seen;
      };
      const isLoop = [...Array.from({ length: 8 }).keys()].map(String).some((who) => reaches(who).has(who));
      expect(mergeLoop(one, other, links) !== null).toBe(isLoop);
    }),
    { numRuns: 500 },
  );
});
