import { promiseFigures } from "@followthrough/domain";
import { expect, it } from "vitest";
import { describeNotKept } from "./describeNotKept";

it("of all promises each is kept, or is told as what became of it: they add up", () => {
  const ends = ["kept", "doneLate", "droppedLate", "stillOpen"] as const;
  for (const ended of ends.flatMap((one) => ends.map((other) => [one, other, "kept", "doneLate"] as const))) {
    const figures = promiseFigures(ended.map((as) => ({ as })));
    const told = describeNotKept(figures).map((words) => Number.parseInt(words, 10));
    expect(told.reduce((sum, count) => sum + count, figures.keptOnTime)).toBe(figures.promised);
  }
  expect(describeNotKept({ doneLate: 1, droppedLate: 0, stillOpen: 2 })).toEqual([
    "1 done late",
    "2 late and still open",
  ]);
});
