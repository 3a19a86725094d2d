import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSame, mergeThreeWay } from "./threeWay";

const dana = { name: "Dana Ruiz", notes: "Knows everybody.", tags: ["alumni"], metOn: "2026-06-25" };

describe("two edits of one person", () => {
  it("take from each side what that side alone changed", () => {
    const mine = { ...dana, notes: "Knows everybody. Prefers tea." };
    const theirs = { ...dana, tags: ["alumni", "mentor"], metOn: "2026-06-26" };
    expect(mergeThreeWay(dana, mine, theirs)).toEqual({
      value: { ...mine, tags: ["alumni", "mentor"], metOn: "2026-06-26" },
      overlaps: [],
    });
  });

  it("ask where both changed the same field, and keep what was typed here", () => {
    const mine = { ...dana, notes: "Prefers tea." };
    const theirs = { ...dana, notes: "Prefers coffee." };
    expect(mergeThreeWay(dana, mine, theirs)).toEqual({ value: mine, overlaps: ["notes"] });
  });

  it("have nothing to ask where both say the same", () => {
    const same = { ...dana, notes: "Prefers tea.", tags: ["alumni", "mentor"] };
    expect(mergeThreeWay(dana, same, { ...same, name: "Dana R." }).overlaps).toEqual([]);
  });

  it("take a list as one: a tag added here and another one there is something to ask", () => {
    const merged = mergeThreeWay(dana, { ...dana, tags: ["alumni", "tea"] }, { ...dana, tags: [] });
    expect(merged).toEqual({ value: { ...dana, tags: ["alumni", "tea"] }, overlaps: ["tags"] });
  });
});

it.each([
  [null, "", true],
  ["", undefined, true],
  [0, "", false],
  [false, null, false],
  [[], null, false],
  [["a", "b"], ["b", "a"], false],
  [{ id: "1", label: null }, { label: "", id: "1" }, true],
  [{ key: 1, what: "Call" }, { key: 4, what: "Call" }, true],
  [{ key: 1, what: "Call" }, { key: 1, what: "Email" }, false],
  [["a"], { 0: "a" }, false],
])("%j says the same as %j: %s", (one, other, same) => {
  expect(isSame(one, other)).toBe(same);
  expect(isSame(other, one)).toBe(same);
});

const form = fc.record({
  name: fc.string(),
  notes: fc.string({ maxLength: 3 }),
  metOn: fc.option(fc.constantFrom("2026-06-25", "2026-06-26")),
  tags: fc.array(fc.constantFrom("alumni", "mentor", "tea"), { maxLength: 3 }),
  emails: fc.array(fc.record({ address: fc.constantFrom("a@b.c", "d@e.f"), label: fc.option(fc.string()) }), {
    maxLength: 2,
  }),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;
const fields: readonly (keyof Form)[] = ["name", "notes", "metOn", "tags", "emails"];

const three = (check: (base: Form, mine: Form, theirs: Form) => void) =>
  fc.assert(fc.property(form, form, form, check), { numRuns: 500 });

/** An edit of some fields of a form. */
const edited = (base: Form, other: Form, which: readonly (keyof Form)[]): Form =>
  Object.assign({ ...base }, ...which.map((field) => ({ [field]: other[field] })));

describe("for any three states of a form", () => {
  it("no change of either side is lost: it is in the result, or asked about", () => {
    three((base, mine, theirs) => {
      const { value, overlaps } = mergeThreeWay(base, mine, theirs);
      expect(Object.keys(value).toSorted()).toEqual(Object.keys(base).toSorted());
      const settled = fields.filter((field) => !overlaps.includes(field));
      for (const side of [mine, theirs]) {
        const changed = settled.filter((field) => !isSame(side[field], base[field]));
        expect(changed.filter((field) => !isSame(value[field], side[field]))).toEqual([]);
      }
    });
  });

  it("only what both changed, each to something else, is asked about; and then what was typed stays", () => {
    three((base, mine, theirs) => {
      const { value, overlaps } = mergeThreeWay(base, mine, theirs);
      for (const field of overlaps) {
        expect(isSame(mine[field], base[field]) || isSame(theirs[field], base[field])).toBe(false);
        expect(isSame(mine[field], theirs[field])).toBe(false);
        expect(value[field]).toBe(mine[field]);
      }
    });
  });

  it("edits of different fields give the same whoever came first", () => {
    fc.assert(
      fc.property(form, form, form, fc.subarray([...fields]), (base, one, other, which) => {
        const mine = edited(base, one, which);
        const theirs = edited(
          base,
          other,
          fields.filter((field) => !which.includes(field)),
        );
        const here = mergeThreeWay(base, mine, theirs);
        const there = mergeThreeWay(base, theirs, mine);
        expect([here.overlaps, there.overlaps]).toEqual([[], []]);
        expect(isSame(here.value, there.value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("what is asked about here is asked about there", () => {
    three((base, mine, theirs) => {
      expect(mergeThreeWay(base, mine, theirs).overlaps).toEqual(mergeThreeWay(base, theirs, mine).overlaps);
    });
  });

  it("nothing typed takes theirs, nothing changed elsewhere keeps mine", () => {
    three((base, mine) => {
      expect(isSame(mergeThreeWay(base, base, mine).value, mine)).toBe(true);
      const kept = mergeThreeWay(base, mine, base);
      expect([isSame(kept.value, mine), kept.overlaps]).toEqual([true, []]);
    });
  });
});
