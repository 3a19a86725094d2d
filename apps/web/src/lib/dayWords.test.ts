import { describe, expect, it } from "vitest";
import {
  dayOnEitherSide,
  findFutureMoment,
  parseFutureDay,
  parseFutureMoment,
  parsePastDay,
} from "./dayWords";

const today = "2026-06-25";
const inZone = (timeZone: string) => ({ timeZone, workingDays: [1, 2, 3, 4, 5] });

describe("a date of two numbers is read as it is written where the account is, by every field", () => {
  it.each([
    ["Europe/Berlin", "2026-12-05", "2026-05-04"],
    ["America/New_York", "2027-05-12", "2026-04-05"],
  ])("in %s", (zone, ahead, past) => {
    const habits = inZone(zone);
    expect([
      parseFutureDay(today, habits)("5/12"),
      parseFutureMoment(today, habits)("5/12 3pm")?.day,
      findFutureMoment("5/12 at 3pm works", today, habits).dueOn,
      parsePastDay(today, habits)("4/5"),
      dayOnEitherSide(today, habits)("4/5"),
    ]).toEqual([ahead, ahead, ahead, past, past]);
  });
});

it.each([
  ["Monday to Friday", [1, 2, 3, 4, 5], "2026-06-29"],
  ["Saturday as well", [1, 2, 3, 4, 5, 6], "2026-06-27"],
])("working days are those of the account: %s", (_which, workingDays, day) => {
  expect(parseFutureDay("2026-06-25", { timeZone: "Asia/Manila", workingDays })("in 2 working days")).toBe(
    day,
  );
});

it.each([
  ["Europe/Berlin", "2026-12-05"],
  ["America/New_York", null],
])("in %s a box for a day reads 5.12 without its last dot as %s; a sentence never", (zone, day) => {
  const habits = inZone(zone);
  expect([
    parseFutureDay(today, habits)("5.12"),
    parseFutureMoment(today, habits)("5.12")?.day ?? null,
  ]).toEqual([day, day]);
  expect(findFutureMoment("it costs 5.12 at 3pm", today, habits).dueOn).toBeNull();
});
