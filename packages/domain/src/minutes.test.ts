import { Action } from "@followthrough/contract";
import { expect, it } from "vitest";
import { totalMinutes } from "./minutes";

it.each([
  [[], 0],
  [["email"], 5],
  [["email", "email", "email"], 15],
  [["linkedin"], 0],
  [["call", "linkedin"], 10],
  [["share", "thank", "linkedin"], 10],
] as const)("%j takes about %i minutes", (actions, minutes) => {
  expect(totalMinutes(actions)).toBe(minutes);
});

it("every kind of step takes some time", () => {
  for (const action of Action.options)
    expect(totalMinutes(Array.from({ length: 10 }, () => action))).toBeGreaterThan(0);
});
