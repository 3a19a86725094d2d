import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Path, type Tie, findPaths } from "./paths";
import { describeTie } from "./describeTie";
import { on } from "./testing/days";
import { stepCost, tieStrength } from "./ties";

const today = on("2026-06-25");
const referral = (from: string, to: string, day = "2026-06-18"): Tie => ({
  kind: "referral",
  id: `${from} to ${to}`,
  on: on(day),
  people: [from, to],
});
const evening = (id: string, people: string[], day = "2026-06-18"): Tie => ({
  kind: "event",
  id,
  on: on(day),
  people,
});

const ways = (ties: Tie[], from: string, to: string, more: { most?: number; longest?: number } = {}) =>
  findPaths(ties, { from, to: new Set([to]), today, most: 5, longest: 6, ...more });
const said = ({ steps }: Path): string => [steps[0]?.from, ...steps.map(({ to }) => to)].join(" > ");

describe("how strong a tie is", () => {
  it.each([
    ["known", "2026-06-25", 2, 1],
    ["referral", "2026-06-25", 2, 0.9],
    ["conversation", "2026-06-25", 3, 0.533],
    ["event", "2026-06-25", 2, 0.5],
    ["event", "2026-06-25", 200, 0.005],
    ["referral", "2024-06-25", 2, 0.45],
    ["referral", "2020-06-25", 2, 0.112],
    ["referral", null, 2, 0.225],
    // A day to come counts as today.
    ["event", "2026-12-01", 2, 0.5],
  ] as const)("a %s of %s among %i is %f", (kind, day, people, strength) => {
    expect(tieStrength(kind, day === null ? null : on(day), people, today)).toBeCloseTo(strength, 3);
  });
});

describe("the ways from one to another", () => {
  it("go by who pointed to whom, and by where both were", () => {
    const ties = [referral("Dana", "Sam"), evening("ALA Annual", ["Sam", "Kofi"])];
    expect(ways(ties, "Dana", "Kofi").map(said)).toEqual(["Dana > Sam > Kofi"]);
    expect(ways(ties, "Kofi", "Dana").map(said)).toEqual(["Kofi > Sam > Dana"]);
  });

  it("are best over few steps, then over what is strong and recent", () => {
    const ties = [
      referral("Dana", "Sam", "2021-06-25"),
      referral("Sam", "Kofi", "2021-06-25"),
      referral("Dana", "Renee"),
      referral("Renee", "Kofi"),
      evening("reception", ["Dana", "Kofi"], "2026-01-10"),
    ];
    expect(ways(ties, "Dana", "Kofi").map(said)).toEqual([
      "Dana > Kofi",
      "Dana > Renee > Kofi",
      "Dana > Sam > Kofi",
    ]);
  });

  it("three strong steps go before two faint ones", () => {
    const ties = [
      evening("crowd", ["Dana", "Sam", ...Array.from({ length: 400 }, (_, at) => `guest ${at}`)]),
      evening("fair", ["Sam", "Kofi", ...Array.from({ length: 400 }, (_, at) => `visitor ${at}`)]),
      referral("Dana", "Renee", "2026-06-25"),
      referral("Renee", "Marcus", "2026-06-25"),
      referral("Marcus", "Kofi", "2026-06-25"),
    ];
    expect(ways(ties, "Dana", "Kofi", { most: 1 }).map(said)).toEqual(["Dana > Renee > Marcus > Kofi"]);
  });

  it("end at the first of an organisation, and take the strongest of several ties", () => {
    const ties = [evening("fair", ["Dana", "Sam"]), referral("Dana", "Sam"), referral("Sam", "Kofi")];
    const found = findPaths(ties, {
      from: "Dana",
      to: new Set(["Sam", "Kofi"]),
      today,
      most: 5,
      longest: 6,
    });
    expect(found.map(said)).toEqual(["Dana > Sam"]);
    expect(found[0]?.steps[0]?.tie.kind).toBe("referral");
  });

  it("are none to somebody apart, to oneself, or over more steps than wanted", () => {
    const ties = [referral("Dana", "Sam"), referral("Sam", "Kofi"), referral("Yuki", "Grace")];
    expect(ways(ties, "Dana", "Grace")).toEqual([]);
    expect(ways(ties, "Dana", "Dana")).toEqual([]);
    expect(ways(ties, "Dana", "Kofi", { longest: 1 })).toEqual([]);
    expect(ways([], "Dana", "Kofi")).toEqual([]);
  });

  it("are found among ten thousand people and thirty thousand ties", () => {
    const ties = Array.from({ length: 30_000 }, (_, at) =>
      referral(`p${(at * 7919) % 10_000}`, `p${(at * 104_729 + 13) % 10_000}`),
    );
    const crowd = evening(
      "congress",
      Array.from({ length: 3_000 }, (_, at) => `p${at}`),
    );
    expect(ways([...ties, crowd], "p1", "p9999").length).toBeGreaterThan(0);
  });
});

const anyTies = fc.array(
  fc.record({
    kind: fc.constantFrom("referral", "conversation", "event"),
    people: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 4 }),
    ago: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 14 },
);

/** All ways without anybody twice, by trying each: what the clever way must find too. */
const cheapestByTrying = (ties: readonly Tie[], from: string, to: string): number => {
  let best = Infinity;
  const go = (at: string, seen: ReadonlySet<string>, gone: ReadonlySet<Tie>, paid: number): void => {
    if (at === to) best = Math.min(best, paid);
    else
      for (const tie of ties)
        if (tie.people.includes(at) && !gone.has(tie))
          for (const next of tie.people)
            if (!seen.has(next)) {
              const cost = stepCost(tieStrength(tie.kind, tie.on, tie.people.length, today));
              if (paid + cost < best)
                go(next, new Set([...seen, next]), new Set([...gone, tie]), paid + cost);
            }
  };
  go(from, new Set([from]), new Set(), 0);
  return best;
};

const costs = (found: readonly Path[]) => found.map(({ cost }) => Number(cost.toFixed(9)));

describe("whatever the ties", () => {
  it("whom one knows are ties like others, with only the best of thousands looked at", () => {
    const knows = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 8 });
    fc.assert(
      fc.property(anyTies, knows, (drawn, known) => {
        const ties: Tie[] = drawn.map(({ kind, people, ago }, at) => ({
          kind,
          id: String(at),
          on: on(`202${6 - ago}-03-01`),
          people: people.map((one) => `p${one}`),
        }));
        const met = known.map((one) => [`p${one}`, on(`202${one % 5}-05-01`)] as const);
        const asTies = met.map(([id, day]): Tie => ({ kind: "known", id, on: day, people: ["me", id] }));
        const wanted = { from: "me", to: new Set(["p1", "p2"]), today, most: 5, longest: 6 };
        expect(costs(findPaths(ties, { ...wanted, known: met }))).toEqual(
          costs(findPaths([...ties, ...asTies], wanted)),
        );
      }),
    );
    const strangers = Array.from({ length: 3000 }, (_, at) => [`q${at}`, today] as const);
    const friends = strangers.map(([id]) => referral(id, "sam"));
    const [first] = findPaths(friends, {
      from: "me",
      to: new Set(["sam"]),
      today,
      most: 5,
      longest: 6,
      known: [...strangers, ["dana", today], ["sam", on("2020-01-01")]],
    });
    expect(first && said(first)).toBe("me > sam");
  });

  it("each way is one, none is told twice, they come in order, and the first is the cheapest there is", () => {
    fc.assert(
      fc.property(anyTies, (drawn) => {
        const ties: Tie[] = drawn.map(({ kind, people, ago }, at) => ({
          kind,
          id: String(at),
          on: on(`202${6 - ago}-03-01`),
          people: people.map((one) => `p${one}`),
        }));
        const found = ways(ties, "p0", "p1", { longest: 20 });
        for (const { steps } of found) {
          const passed = ["p0", ...steps.map(({ to }) => to)];
          expect(new Set(passed).size).toBe(passed.length);
          expect(passed.at(-1)).toBe("p1");
          for (const [at, { from, to, tie }] of steps.entries()) {
            expect(from).toBe(passed[at]);
            expect(tie.people).toEqual(expect.arrayContaining([from, to]));
          }
        }
        expect(new Set(found.map(said)).size).toBe(found.length);
        expect(found.map(({ cost }) => cost)).toEqual(
          found.map(({ cost }) => cost).toSorted((a, b) => a - b),
        );
        expect(found[0]?.cost ?? Infinity).toBeCloseTo(cheapestByTrying(ties, "p0", "p1"), 9);
      }),
    );
  });
});

describe("a tie in words", () => {
  const names = { name: null, first: "Dana Ruiz", second: "Sam Okafor" };
  it.each([
    [{ ...names, kind: "referral", on: on("2026-06-18") }, "Dana Ruiz referred Sam Okafor in June"],
    [{ ...names, kind: "known", on: on("2024-05-03") }, "You were last in touch with Sam Okafor in May 2024"],
    [
      { ...names, kind: "conversation", on: on("2026-01-03") },
      "Dana Ruiz and Sam Okafor were in the same conversation in January",
    ],
    [
      { ...names, kind: "event", name: "ALA Annual", on: on("2026-06-20") },
      "Dana Ruiz and Sam Okafor were both at ALA Annual in June",
    ],
    [{ ...names, kind: "event", on: null }, "Dana Ruiz and Sam Okafor were both at an event"],
  ] as const)("%j", (tie, words) => {
    expect(describeTie(tie, today)).toBe(words);
  });
});
