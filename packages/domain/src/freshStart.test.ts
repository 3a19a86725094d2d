import type { CalendarDay, FreshStartChoice } from "@followthrough/contract";
import { assert, constantFrom, dictionary, property, stringMatching, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { areLateFolded, planFreshStart } from "./freshStart";
import { on } from "./testing/days";
import { countPerDay } from "./spreadOverDays";

const load = {
  today: on("2026-07-20"),
  dailyLimit: 2,
  workingDays: [1, 2, 3, 4, 5],
  alreadyDue: new Map([[on("2026-07-20"), 1]]),
};
const wish = (choice: FreshStartChoice, exceptions: Record<string, FreshStartChoice> = {}) => ({
  choice,
  exceptions: Object.entries(exceptions).map(([id, other]) => ({ id, choice: other })),
  from: null,
});

const firstOn = (from: CalendarDay) =>
  planFreshStart(["sam"], { ...wish("spread"), from }, load).spread[0]?.on;

describe("a fresh start", () => {
  it("gives what slipped the coming working days with room, the oldest first", () => {
    const { spread } = planFreshStart(["sam", "dana", "claire"], wish("spread"), load);
    expect(spread).toEqual([
      { id: "sam", on: "2026-07-20" },
      { id: "dana", on: "2026-07-21" },
      { id: "claire", on: "2026-07-21" },
    ]);
  });

  it("begins on the day that is said, not on one that has been", () => {
    // The first is a Saturday.
    expect(firstOn(on("2026-07-25"))).toBe("2026-07-27");
    expect(firstOn(on("2026-07-01"))).toBe("2026-07-20");
  });

  it("does with some what is said of them, the last thing where two were said", () => {
    const draft = { ...wish("spread", { dana: "drop", claire: "keep" }) };
    const twice = { ...draft, exceptions: [...draft.exceptions, { id: "dana", choice: "keep" as const }] };
    const late = ["sam", "dana", "claire"];
    expect(planFreshStart(late, draft, load)).toMatchObject({ dropped: ["dana"], kept: ["claire"] });
    expect(planFreshStart(late, twice, load)).toMatchObject({ dropped: [], kept: ["dana", "claire"] });
    expect(planFreshStart(late, wish("keep", { bea: "drop" }), load).dropped).toEqual([]);
  });

  it("leaves nothing out, does nothing twice, and keeps within the daily limit", () => {
    const choice = constantFrom<FreshStartChoice>("spread", "keep", "drop");
    assert(
      property(
        uniqueArray(stringMatching(/^[a-z]{1,3}$/), { maxLength: 40 }),
        choice,
        dictionary(stringMatching(/^[a-z]{1,3}$/), choice, { maxKeys: 10 }),
        (late, all, some) => {
          const { spread, dropped, kept } = planFreshStart(late, wish(all, some), load);
          expect([...spread.map(({ id }) => id), ...dropped, ...kept].toSorted()).toEqual(late.toSorted());
          for (const { alreadyDue, added } of countPerDay(spread, load.alreadyDue))
            expect(alreadyDue + added).toBeLessThanOrEqual(load.dailyLimit);
        },
      ),
    );
  });

  it.each([
    [9, false],
    [10, true],
  ])("is offered once %d are late: %s", (late, isFolded) => {
    expect(areLateFolded(late)).toBe(isFolded);
  });
});
