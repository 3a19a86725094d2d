import { describe, expect, it } from "vitest";
import { matchAnchors } from "./anchors";

describe("matchAnchors", () => {
  it.each<[string, string[], string[], number[]]>([
    ["the same words are the same, wherever they stand now", ["dana ruiz"], ["sam okafor", "dana ruiz"], [1]],
    ["a name that was typed on is still the same", ["dana"], ["sam okafor", "dana ruiz"], [1]],
    ["a name that was put right is still the same", ["dana ruis"], ["dana ruiz"], [0]],
    ["a short one may grow", ["li"], ["li wei"], [0]],
    ["the exact one wins over one alike", ["dana"], ["dana ruiz", "dana"], [1]],
    ["what another means exactly is not taken", ["dana", "dana ruiz"], ["dana ruiz"], [-1, 0]],
    ["two alike are nobody in particular", ["dana"], ["dana ruiz", "dana chen"], [-1]],
    ["others are not the same", ["dana ruiz"], ["dana chen"], [-1]],
    ["what is gone means nothing", ["dana ruiz"], [], [-1]],
  ])("%s", (_title, noted, now, places) => {
    expect(matchAnchors(noted, now)).toEqual(places);
  });
});
