import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Yield,
  addYields,
  compareYields,
  noYield,
  peopleThrough,
  yieldsOfChains,
  yieldsOfIntroducers,
} from "./yields";

const link = (referrerId: string, referredId: string, heardOn = "2026-06-01") => ({
  referrerId,
  referredId,
  heardOn,
});
const one: Yield = { people: 1, conversations: 2, opportunities: 1, won: 0 };

const own = (id: string): Yield => ({ ...one, won: id === "bea" ? 1 : 0 });

describe("what came through introducers", () => {
  it("is what came of those they pointed to, and of those behind them", () => {
    const links = [link("dana", "sam"), link("sam", "bea"), link("claire", "bea", "2026-06-02")];
    expect(Object.fromEntries(yieldsOfIntroducers(links, own))).toEqual({
      dana: { people: 2, conversations: 4, opportunities: 2, won: 1 },
      sam: { people: 1, conversations: 2, opportunities: 1, won: 1 },
    });
  });

  it("of a chain has what came of whoever stands at its beginning too", () => {
    const links = [link("dana", "sam"), link("sam", "bea"), link("claire", "bea", "2026-06-02")];
    expect(Object.fromEntries(yieldsOfChains(links, own))).toEqual({
      dana: { people: 3, conversations: 6, opportunities: 3, won: 1 },
      claire: { people: 1, conversations: 2, opportunities: 1, won: 0 },
    });
    expect(peopleThrough("dana", links)).toEqual(["sam", "bea"]);
    expect(peopleThrough("claire", links)).toEqual([]);
  });

  it("adds up: those at the beginnings of chains together have what everybody pointed out has", () => {
    const id = fc.integer({ min: 0, max: 15 });
    // From the lesser to the greater, so that no chain is a loop, as no stored one is.
    const links = fc.array(fc.tuple(id, id, fc.constantFrom("2026-06-01", "2026-06-02")), { maxLength: 40 });
    fc.assert(
      fc.property(links, (drawn) => {
        const all = drawn
          .filter(([a, b]) => a !== b)
          .map(([a, b, on]) => link(String(Math.min(a, b)), String(Math.max(a, b)), on));
        const pointedOut = new Set(all.map(({ referredId }) => referredId));
        const yields = yieldsOfIntroducers(all, () => one);
        const ofFirst = [...yields].filter(([person]) => !pointedOut.has(person)).map(([, value]) => value);
        expect(ofFirst.reduce(addYields, noYield)).toEqual(
          [...pointedOut].map(() => one).reduce(addYields, noYield),
        );
        const onChains = new Set(all.flatMap(({ referrerId, referredId }) => [referrerId, referredId]));
        expect([...yieldsOfChains(all, () => one).values()].reduce(addYields, noYield)).toEqual(
          [...onChains].map(() => one).reduce(addYields, noYield),
        );
        for (const [person, { people }] of yields) expect(peopleThrough(person, all)).toHaveLength(people);
      }),
    );
  });

  it("is ranked by what was won before anything else", () => {
    const [many, won] = [
      { ...one, people: 50, conversations: 90 },
      { ...noYield, people: 1, won: 1 },
    ];
    expect([many, won].toSorted(compareYields)).toEqual([won, many]);
  });
});
