import type { CalendarDay } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GraphLink } from "./chainGraph";
import { eventNode, layOut, lineKey } from "./layOut";
import { rising } from "./layers/spreadLayers";

const look = { node: { width: 100, height: 40 }, gap: 50, margin: 10 };

const forum = { id: "forum", name: "Archives Forum", startsOn: "2026-06-22" as CalendarDay };

const person = (id: string, metAtEvent: typeof forum | null = null) => ({
  id,
  name: id,
  organization: null,
  photoUrl: null,
  metOn: null,
  metAtEvent,
  won: false,
  removed: false,
  folded: 0,
});
const link = (referrerId: string, referredId: string): GraphLink => ({
  referralId: `${referrerId}-${referredId}`,
  referrerId,
  referredId,
  state: "heard",
  reason: "",
  heardOn: "2026-06-01" as CalendarDay,
  thankedOn: null,
});

const network = fc
  .record({
    count: fc.integer({ min: 1, max: 30 }),
    pairs: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 60 }),
    met: fc.array(fc.nat(29), { maxLength: 8 }),
  })
  .map(({ count, pairs, met }) => ({
    people: Array.from({ length: count }, (_, index) =>
      person(`${index}`, met.includes(index) ? forum : null),
    ),
    links: pairs
      .filter(([from, to]) => from < count && to < count)
      .map(([from, to]) => link(`${from}`, `${to}`)),
  }));

describe("where each stands in the picture of chains", () => {
  it("begins with the event at the left, with each after who led to them, and the only one led to level with them", () => {
    const { places } = layOut(
      {
        people: [person("bea"), person("sam"), person("dana", forum)],
        links: [link("dana", "sam"), link("sam", "bea")],
      },
      look,
    );
    expect([eventNode("forum"), "dana", "sam", "bea"].map((id) => places.get(id))).toEqual([
      { x: 10, y: 10 },
      { x: 160, y: 10 },
      { x: 310, y: 10 },
      { x: 460, y: 10 },
    ]);
  });

  it("stands one who led to two halfway between them", () => {
    const { places, height } = layOut(
      {
        people: [person("elena"), person("sofia"), person("pilar")],
        links: [link("elena", "sofia"), link("elena", "pilar")],
      },
      look,
    );
    expect(["elena", "sofia", "pilar"].map((id) => places.get(id)?.y)).toEqual([35, 10, 60]);
    expect(height).toBe(110);
  });

  it("leads a line past those between its ends, and not beneath them", () => {
    const chains = {
      people: ["dana", "elena", "pilar"].map((id) => person(id)),
      links: [link("dana", "elena"), link("elena", "pilar"), link("dana", "pilar")],
    };
    const { places, bends } = layOut(chains, look);
    const [bend] = bends.get(lineKey("dana", "pilar")) ?? [];
    const between = places.get("elena");
    expect(bend?.x).toBe(between?.x);
    expect(Math.abs((bend?.y ?? 0) - ((between?.y ?? 0) + 20))).toBeGreaterThanOrEqual(30);
  });

  it("places everybody of any network within it, beside nobody else's place, in a loop as well", () => {
    fc.assert(
      fc.property(network, (chains) => {
        const { places, bends, width, height } = layOut(chains, look);
        expect(places.size).toBe(
          chains.people.length + (chains.people.some((one) => one.metAtEvent) ? 1 : 0),
        );
        const all = [...places.values()];
        for (const { x, y } of all) {
          expect(x).toBeGreaterThanOrEqual(10);
          expect(y).toBeGreaterThanOrEqual(10 - 1e-6);
          expect(x + 110).toBeLessThanOrEqual(width);
          expect(y + 50).toBeLessThanOrEqual(height + 1e-6);
        }
        for (const [index, a] of all.entries())
          for (const b of all.slice(index + 1))
            expect(a.x !== b.x || Math.abs(a.y - b.y) >= 50 - 1e-6).toBe(true);
        for (const bend of [...bends.values()].flat())
          for (const { x, y } of all)
            expect(bend.x !== x || bend.y <= y - 10 + 1e-6 || bend.y >= y + 50 - 1e-6).toBe(true);
      }),
    );
  });

  it("leads every line to the right where nobody leads back to themselves", () => {
    fc.assert(
      fc.property(network, ({ people, links }) => {
        const onward = links.filter(({ referrerId, referredId }) => Number(referrerId) < Number(referredId));
        const { places } = layOut({ people, links: onward }, look);
        for (const { referrerId, referredId } of onward)
          expect(places.get(referrerId)?.x).toBeLessThan(places.get(referredId)?.x ?? 0);
      }),
    );
  });
});

const distance = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, index) => sum + (value - (other[index] ?? 0)) ** 2, 0);

describe("rising", () => {
  it("keeps what rises, and meets in the middle where it falls", () => {
    expect(rising([1, 2, 2, 5], [1, 1, 1, 1])).toEqual([1, 2, 2, 5]);
    expect(rising([3, 1, 5], [1, 1, 1])).toEqual([2, 2, 5]);
    expect(rising([3, 1], [3, 1])).toEqual([2.5, 2.5]);
  });

  it("never goes down, and is no further from the wishes than any other that does not", () => {
    const wishes = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(wishes, wishes, (wished, other) => {
        const found = rising(
          wished,
          wished.map(() => 1),
        );
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        const rival = wished.map((_, index) => other[index] ?? 50).toSorted((a, b) => a - b);
        expect(distance(found, wished)).toBeLessThanOrEqual(distance(rival, wished) + 1e-6);
      }),
    );
  });
});
