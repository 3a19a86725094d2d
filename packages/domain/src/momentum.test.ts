import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { momentum, momentumStart } from "./momentum";
import { on } from "./testing/days";

/** A Thursday; twelve weeks begin with Monday 2026-04-06. */
const today = on("2026-06-25");
const met = (metOn: string, firstTouchOn: string | null) => ({
  metOn: on(metOn),
  firstTouchOn: firstTouchOn === null ? null : on(firstTouchOn),
});
const done = (promisedOn: string, closedOn: string) => ({
  promisedOn: on(promisedOn),
  state: "done" as const,
  closedOn: on(closedOn),
});
const open = (promisedOn: string) => ({ promisedOn: on(promisedOn), state: "open" as const, closedOn: null });

const apart = <T extends { times: number }>(some: readonly T[]) =>
  some.flatMap(({ times: count, ...one }) => Array.from({ length: count }, () => one));

describe("momentum", () => {
  it("looks at twelve weeks, this one included, from a Monday", () => {
    expect(momentumStart(today)).toBe("2026-04-06");
    expect(momentumStart(on("2026-06-22"))).toBe("2026-04-06");
    expect(momentumStart(on("2026-06-28"))).toBe("2026-04-06");
    expect(momentumStart(on("2026-06-29"))).toBe("2026-04-13");
    expect(momentumStart(on("2027-01-01"))).toBe("2026-10-12");
  });

  it("counts who was reached within two days, and the median of all in days", () => {
    const facts = {
      met: [
        met("2026-06-01", "2026-06-01"),
        met("2026-06-01", "2026-06-03"),
        met("2026-06-01", "2026-06-04"),
        met("2026-06-01", "2026-06-21"),
        met("2026-06-01", null),
      ],
      promises: [],
    };
    expect(momentum(facts, today)).toMatchObject({
      met: 5,
      reachedInTime: 2,
      unreached: 1,
      medianDaysToFirstTouch: 3,
    });
  });

  it("does not count people met in the last two days against you, unless reached already", () => {
    const facts = (daysAgo: number) => ({
      met: [{ metOn: addDays(today, -daysAgo), firstTouchOn: null }],
      promises: [],
    });
    expect([0, 1, 2, 3].map((daysAgo) => momentum(facts(daysAgo), today).met)).toEqual([0, 0, 0, 1]);
    const reached = momentum({ met: [met("2026-06-24", "2026-06-25")], promises: [] }, today);
    expect(reached).toMatchObject({ met: 1, reachedInTime: 1, medianDaysToFirstTouch: 1 });
  });

  it("counts what was done week by week, and of what was promised what was done by its day", () => {
    const {
      done: count,
      weeks,
      ...figures
    } = momentum(
      {
        met: [],
        promises: [
          done("2026-04-06", "2026-04-06"),
          done("2026-04-12", "2026-04-12"),
          done("2026-04-10", "2026-04-13"),
          done("2026-06-30", "2026-06-25"),
          done("2026-06-24", "2026-06-25"),
          open("2026-06-24"),
          open("2026-06-25"),
          { ...open("2026-06-23"), state: "dropped", closedOn: on("2026-06-24") },
        ],
      },
      today,
    );
    expect(count).toBe(5);
    expect(figures).toMatchObject({ promised: 7, keptOnTime: 3, doneLate: 2, droppedLate: 1, stillOpen: 1 });
    expect(weeks.map((week) => week.done)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect([weeks[0]?.startsOn, weeks[11]?.startsOn]).toEqual(["2026-04-06", "2026-06-22"]);
  });

  it("leaves out what lies before the twelve weeks or in the future", () => {
    const facts = {
      met: [met("2026-04-05", "2026-04-06"), met("2026-06-26", "2026-06-26")],
      promises: [open("2026-04-05"), done("2026-04-05", "2026-04-05"), done("2026-06-26", "2026-06-26")],
    };
    expect(momentum(facts, today)).toMatchObject({ met: 0, reachedInTime: 0, done: 0, promised: 0 });
  });

  it("has no median of nobody, and none where fewer than half were reached", () => {
    expect(momentum({ met: [], promises: [] }, today)).toMatchObject({
      medianDaysToFirstTouch: null,
      met: 0,
    });
    const facts = {
      met: [met("2026-06-01", "2026-06-01"), met("2026-06-01", null), met("2026-06-01", null)],
    };
    expect(momentum({ ...facts, promises: [] }, today)).toMatchObject({
      medianDaysToFirstTouch: null,
      met: 3,
    });
  });

  it("counts what is told as several alike as if each were told by itself", () => {
    const days = fc.integer({ min: -90, max: 5 }).map((from) => addDays(today, from));
    const times = fc.integer({ min: 1, max: 4 });
    const closed = fc.constantFrom("done" as const, "dropped" as const);
    const facts = fc.record({
      met: fc.array(fc.record({ metOn: days, firstTouchOn: fc.option(days), times })),
      promises: fc.array(
        fc.oneof(
          fc.record({ promisedOn: days, state: closed, closedOn: days, times }),
          fc.record({
            promisedOn: days,
            state: fc.constant("open" as const),
            closedOn: fc.constant(null),
            times,
          }),
        ),
      ),
    });
    fc.assert(
      fc.property(facts, ({ met: people, promises }) => {
        expect(momentum({ met: people, promises }, today)).toEqual(
          momentum({ met: apart(people), promises: apart(promises) }, today),
        );
      }),
    );
  });

  it("takes the middle one of an odd number, and a touch before meeting as none waited", () => {
    const touched = ["2026-06-01", "2026-06-09", "2026-06-30"].map((day) => met("2026-06-01", day));
    expect(momentum({ met: touched, promises: [] }, today).medianDaysToFirstTouch).toBe(8);
    expect(
      momentum({ met: [met("2026-06-05", "2026-06-01")], promises: [] }, today).medianDaysToFirstTouch,
    ).toBe(0);
  });
});
