import type { CalendarDay } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "../../../ui/days";
import { daysBetween } from "../../../ui/daysBetween";
import type { PlannedStep } from "../table/debriefSteps";
import { describeSpread, describeOverload } from "./describeSpread";
import { dayBeside, spreadBars } from "./spreadBars";
import { buildSpreadRequest } from "./buildSpreadRequest";
import { conference, sixMonths, today } from "../table/testing/lines";

const step = (key: string, rest: Partial<PlannedStep> = {}): PlannedStep => ({
  key,
  row: key,
  at: 0,
  name: "Dana Ruiz",
  action: "email",
  what: "Email Dana",
  playbook: null,
  fixedOn: null,
  dueTime: null,
  isMoved: false,
  ...rest,
});
const answer = (placed: Record<string, string>, last: string, alreadyDue: Record<string, number> = {}) => ({
  dailyLimit: 2,
  placed: Object.entries(placed).map(([key, on]) => ({
    key,
    on: on as CalendarDay,
    overLimit: false,
    onDayOff: false,
  })),
  days: Array.from({ length: daysBetween(today, last) + 1 }, (_, index) => {
    const on = addDays(today, index);
    return { on, alreadyDue: alreadyDue[on] ?? 0, isWorkingDay: weekdayOf(on) < 6 };
  }),
});

describe("spreadBars", () => {
  it("counts what is due already and what is added, and how much is too much", () => {
    const steps = [step("a"), step("b"), step("c", { fixedOn: "2026-06-27" })];
    const { bars } = spreadBars(
      answer({ a: "2026-06-26", b: "2026-06-26", c: "2026-06-27" }, "2026-07-05", { "2026-06-26": 1 }),
      steps,
      today,
    );
    const [, friday, saturday] = bars;
    expect(friday).toMatchObject({ alreadyDue: 1, over: 1, isWorkingDay: true });
    expect(friday && describeOverload(friday)).toBe("1 over the limit");
    expect(saturday && describeOverload(saturday)).toBe("a day off");
  });

  it("shows a day that was just chosen by hand at once, before the server has answered", () => {
    const moved = [step("a", { fixedOn: "2026-06-30", isMoved: true })];
    const { bars } = spreadBars(answer({ a: "2026-06-26" }, "2026-07-05"), moved, today);
    expect(bars.find(({ steps }) => steps.length > 0)?.on).toBe("2026-06-30");
  });

  it("leaves out a long stretch with nothing, and tells in words what is further than it knows", () => {
    const spread = spreadBars(
      answer({ a: "2026-06-26", b: "2026-12-28" }, "2027-01-04"),
      [step("a"), step("b"), step("c", { fixedOn: "2027-06-25" })],
      today,
    );
    expect(spread.bars.length).toBeLessThan(25);
    expect(spread.bars.filter(({ isAfterGap }) => isAfterGap)).toHaveLength(1);
    expect(spread.later.map(({ key }) => key)).toEqual(["c"]);
    expect(describeSpread(spread)).toBe(
      "2 next steps on 2 days, 1 later; the fullest has 1, your limit is 2 a day",
    );
  });

  it("goes past days off, and no further than the bars", () => {
    const { bars } = spreadBars(answer({ a: "2026-06-26" }, "2026-07-03"), [step("a")], today);
    expect(dayBeside(bars, "2026-06-26", 1)).toBe("2026-06-29");
    expect(dayBeside(bars, "2026-06-29", -1)).toBe("2026-06-26");
    expect(dayBeside(bars, today, -1)).toBeNull();
  });
});

describe("buildSpreadRequest", () => {
  it("asks for a day within two weeks, holds what was said, and asks nothing about months ahead", () => {
    const wishes = buildSpreadRequest(
      [
        step("own"),
        step("said", { fixedOn: "2026-06-30" }),
        step("far", { fixedOn: "2026-12-25" }),
        step("book", { at: null, playbook: conference }),
        step("half a year", { at: null, playbook: sixMonths }),
        step("settled"),
      ],
      { settled: "2026-06-29", said: "2026-06-26" },
      today,
    );
    expect(wishes).toEqual([
      { key: "own", latestOn: "2026-07-09" },
      { key: "said", preferredOn: "2026-06-30", fixedOn: "2026-06-30" },
      { key: "book", playbookId: conference.id, latestOn: "2026-07-09" },
      { key: "half a year", playbookId: sixMonths.id, latestOn: null },
      { key: "settled", preferredOn: "2026-06-29", latestOn: null },
    ]);
  });
});
