import { describe, expect, it } from "vitest";
import { checkedStages, defaultStages, isOpenStage } from "./stages";

describe("the stages of opportunities", () => {
  it("that come with the program are fit to be used", () => {
    expect(checkedStages(defaultStages)).toEqual(defaultStages);
    expect(defaultStages.filter(isOpenStage).map(({ id }) => id)).toEqual([
      "heard-of",
      "contacted",
      "talking",
      "applied",
    ]);
  });

  it("are one of each kind at least", () => {
    const withoutLater = defaultStages.filter(({ kind }) => kind !== "later");
    expect(() => checkedStages(withoutLater)).toThrow(
      expect.objectContaining({ rule: { code: "stages_wrong", missing: "later" } }),
    );
  });

  it("have names of their own, however they are spelled", () => {
    const twice = [...defaultStages, { id: "x", name: "TALKING", kind: "open" as const }];
    expect(() => checkedStages(twice)).toThrow(
      expect.objectContaining({ rule: { code: "stages_wrong", twice: "TALKING" } }),
    );
  });

  it("keep the order given, the open ones before the decided", () => {
    const mixed = [...defaultStages].toReversed();
    expect(checkedStages(mixed).map(({ id }) => id)).toEqual([
      "applied",
      "talking",
      "contacted",
      "heard-of",
      "won",
      "lost",
      "later",
    ]);
  });
});
