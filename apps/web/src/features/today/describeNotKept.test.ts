import { expect, it } from "vitest";
import { describeNotKept } from "./describeNotKept";

it("of those not kept on time each is told as what became of it, and nothing of what there is none", () => {
  for (const doneLate of [0, 1, 12])
    for (const droppedLate of [0, 2])
      for (const stillOpen of [0, 3]) {
        const told = describeNotKept({ doneLate, droppedLate, stillOpen });
        const counts = told.map((words) => Number.parseInt(words, 10));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(doneLate + droppedLate + stillOpen);
        expect(counts).not.toContain(0);
      }
  expect(describeNotKept({ doneLate: 1, droppedLate: 0, stillOpen: 2 })).toEqual([
    "1 done late",
    "2 late and still open",
  ]);
});
