import { expect, it } from "vitest";
import { shortName, firstName } from "./firstName";

it.each([
  ["Dana Ruiz", "Dana"],
  ["  Dana   Ruiz ", "Dana"],
  ["Dr. Grace Lin", "Grace"],
  ["Prof. Dr. Anna Weiss", "Anna"],
  ["ms Aiko Tanaka", "Aiko"],
  ["Mei-Ling Wu", "Mei-Ling"],
  ["李明", "李明"],
  ["Dr.", "Dr."],
  ["Drew Mann", "Drew"],
  ["", ""],
])("%j is spoken of as %j", (name, first) => {
  expect(firstName(name)).toBe(first);
});

it("somebody who is called otherwise is spoken of so", () => {
  expect(shortName({ name: "Dr. Robert Smith", preferredName: "Bob" })).toBe("Bob");
  expect(shortName({ name: "Dr. Robert Smith", preferredName: null })).toBe("Robert");
});
