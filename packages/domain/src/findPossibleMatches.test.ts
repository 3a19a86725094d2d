import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePeople, lowestScoreToAsk } from "./likeness";
import { findPossibleMatches } from "./findPossibleMatches";

const person = (name: string, organization: string | null = null, id = name) => ({
  id,
  name,
  organization,
  emails: [],
  phones: [],
  linkedIns: [],
});
type Person = ReturnType<typeof person>;

const find = (people: readonly Person[], known: readonly Person[]) => {
  const steps = findPossibleMatches(people, known, 3);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

describe("who of those known may be meant", () => {
  const known = [
    person("Robert Webb"),
    person("Dana Ruiz", "Lakeside University"),
    person("Dana Ruiz-Ortega"),
    person("Юлия Петрова"),
    person("S. Okafor", "Newberry Library"),
  ];
  it.each([
    ["Bob Webb", null, "Robert Webb"],
    ["Ruiz, Dana", null, "Dana Ruiz"],
    ["D. Ruiz", "Lakeside University", "Dana Ruiz"],
    ["D. Ruiz", null, null],
    ["Yulia Petrova", null, "Юлия Петрова"],
    ["Sam Okafor", "Newberry Library", "S. Okafor"],
    ["Grace Lin", null, null],
    ["", null, null],
  ])("%s of %s: %s", (name, organization, expected) => {
    expect(find([person(name, organization)], known)[0]?.who.name ?? null).toBe(expected);
  });

  it("says why, the strongest reason first", () => {
    expect(find([person("Bob Webb")], known)[0]).toMatchObject({ because: ["nickname"], sure: false });
  });

  it("finds nobody whom comparing with everybody would not, and each whose first and last name sound the same", () => {
    const word = fc.constantFrom("Dana", "Sam", "Bob", "Robert", "Ruiz", "Webb", "Okafor");
    const anybody = fc.tuple(word, word).map(([given, family]) => person(`${given} ${family}`));
    fc.assert(
      fc.property(anybody, fc.array(anybody, { maxLength: 8 }), (one, others) => {
        const [found] = find([one], others);
        const best = Math.max(0, ...others.map((other) => comparePeople(one, other)?.score ?? 0));
        expect(found?.score ?? 0).toBeLessThanOrEqual(best);
        const isThere = others.some(({ name }) => name === one.name);
        expect(found !== null || !isThere).toBe(true);
        expect(found?.score ?? 1).toBeGreaterThanOrEqual(lowestScoreToAsk);
      }),
    );
  });
});
