import { expect, it } from "vitest";
import { readKept } from "./storedKept";

const stored = (because: string) => JSON.stringify([{ contactId: "1", name: "Grace Lin", because }]);

it.each([
  ["as it is stored now", "talked-with", "talked-with"],
  ["in the words of version 0.5", "has a follow-up since", "follow-up"],
  ["what a hand-made archive says", "I say so", "changed"],
])("why somebody was kept: %s", (_, because, read) => {
  expect(readKept(stored(because))).toEqual([{ contactId: "1", name: "Grace Lin", because: read }]);
});

it("nobody, where nothing was undone", () => {
  expect(readKept(null)).toEqual([]);
});
