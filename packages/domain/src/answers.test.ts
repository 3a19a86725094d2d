import { expect, it } from "vitest";
import { answersOf } from "./answers";
import { on } from "./testing/days";

const asked = (since: string, answered: string | null) => ({
  waitingSinceOn: on(since),
  answeredOn: answered === null ? null : on(answered),
});

it("says of how many that were asked how many answered, and after how long", () => {
  const some = [
    asked("2026-06-01", "2026-06-02"),
    asked("2026-06-01", "2026-06-08"),
    asked("2026-06-10", "2026-06-14"),
    asked("2026-06-20", null),
  ];
  expect(answersOf(some)).toEqual({ asked: 4, answered: 3, medianDays: 4 });
  expect(answersOf([])).toEqual({ asked: 0, answered: 0, medianDays: null });
});
