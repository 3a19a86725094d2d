import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { momentumFigures } from "./momentum";
import { type PromiseFact, isKeptOnTime, judgePromise, promiseFigures, promisesWithin } from "./promises";
import { on } from "./testing/days";

const today = on("2026-06-25");
const promised = (
  promisedOn: string,
  state: PromiseFact["state"],
  closedOn: string | null = null,
): PromiseFact => ({
  promisedOn: on(promisedOn),
  state,
  closedOn: closedOn === null ? null : on(closedOn),
});

it("a promise is kept by the day it was made for", () => {
  expect(isKeptOnTime(today, addDays(today, -1))).toBe(true);
  expect(isKeptOnTime(today, today)).toBe(true);
  expect(isKeptOnTime(today, addDays(today, 1))).toBe(false);
});

describe("what became of a promise", () => {
  it.each([
    ["done on its day", promised("2026-06-20", "done", "2026-06-20"), "kept", "2026-06-20"],
    ["done early", promised("2026-07-20", "done", "2026-06-20"), "kept", "2026-06-20"],
    ["done late", promised("2026-06-20", "done", "2026-06-24"), "doneLate", "2026-06-20"],
    ["dropped late", promised("2026-06-20", "dropped", "2026-06-24"), "droppedLate", "2026-06-20"],
    ["open, its day passed", promised("2026-06-24", "open"), "stillOpen", "2026-06-24"],
    ["open, due today", promised("2026-06-25", "open"), null, null],
    ["open, due later", promised("2026-06-26", "open"), null, null],
    ["dropped on its day", promised("2026-06-20", "dropped", "2026-06-20"), null, null],
    ["dropped before its day", promised("2026-07-20", "dropped", "2026-06-20"), null, null],
  ])("%s", (_what, promise, as, decidedOn) => {
    expect(judgePromise(promise, today)).toEqual(as === null ? null : { as, on: decidedOn });
  });
});

const figuresOf = (promises: readonly PromiseFact[], at = today) =>
  promiseFigures(promisesWithin(promises, { from: on("2026-01-01"), to: at, today: at }));

const figuresOfOne = (firstTouchOn: string | null) =>
  momentumFigures(
    {
      met: [{ metOn: on("2026-06-01"), firstTouchOn: firstTouchOn === null ? null : on(firstTouchOn) }],
      promises: [],
    },
    { from: on("2026-06-01"), to: today, today },
  );

describe("figures of promises", () => {
  const anyDayNear = fc.integer({ min: -60, max: 30 }).map((days) => addDays(today, days));
  const anyPromise: fc.Arbitrary<PromiseFact> = fc
    .record({
      promisedOn: anyDayNear,
      state: fc.constantFrom("open", "done", "dropped"),
      closedOn: fc.integer({ min: -60, max: 0 }).map((days) => addDays(today, days)),
    })
    .map((one) => (one.state === "open" ? { ...one, closedOn: null } : one));

  it("each is counted once, and is of those promised", () => {
    fc.assert(
      fc.property(fc.array(anyPromise), (promises) => {
        const { promised: all, keptOnTime, doneLate, droppedLate, stillOpen } = figuresOf(promises);
        expect(keptOnTime + doneLate + droppedLate + stillOpen).toBe(all);
        expect(all).toBeLessThanOrEqual(promises.length);
      }),
    );
  });

  it("whatever is done once the day has passed changes neither how many were kept nor of how many", () => {
    const ends = fc.constantFrom("open" as const, "done" as const, "dropped" as const);
    fc.assert(
      fc.property(fc.array(anyPromise), ends, fc.integer({ min: 0, max: 20 }), (others, state, days) => {
        const late = promised("2026-06-24", "open");
        const at = addDays(today, days);
        const ended = { ...late, state, closedOn: state === "open" ? null : at };
        const { promised: before, keptOnTime: keptBefore } = figuresOf([...others, late], at);
        const { promised: after, keptOnTime: keptAfter } = figuresOf([...others, ended], at);
        expect([keptAfter, after]).toEqual([keptBefore, before]);
      }),
    );
  });

  it("a promise that passes its day never raises a rate", () => {
    fc.assert(
      fc.property(fc.array(anyPromise), (others) => {
        const all = [...others, promised("2026-06-25", "open")];
        const tomorrow = addDays(today, 1);
        const before = figuresOf(all);
        const after = figuresOf(all, tomorrow);
        const known = figuresOf(others, tomorrow);
        expect(after.keptOnTime).toBe(known.keptOnTime);
        expect(after.promised).toBe(known.promised + 1);
        expect(before.promised).toBe(figuresOf(others).promised);
      }),
    );
  });

  it("somebody reached late, or never, is reached in time in neither case", () => {
    expect(figuresOfOne(null)).toMatchObject({ met: 1, reachedInTime: 0, unreached: 1 });
    expect(figuresOfOne("2026-06-20")).toMatchObject({ met: 1, reachedInTime: 0, unreached: 0 });
  });
});
