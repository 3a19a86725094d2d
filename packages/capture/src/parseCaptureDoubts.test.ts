import { describe, expect, it } from "vitest";
import { understood } from "./testing/understood";

const isSure = (text: string): boolean[] => understood(text).followUps.map((step) => step.isSure);

describe("a step that much speaks against is marked, on Tuesday 2026-03-10", () => {
  it.each([
    "Email Dana Ruiz tomorrow",
    "Met Dana Ruiz (NYPL) at ALA Annual. Call her on Friday",
    "Send Sam Okafor, CTO at Brightloom, the slides by Monday",
    "Tomorrow: call Dana Ruiz",
    "Coffee with Aiko Tanaka next week",
  ])("not “%s”", (text) => {
    expect(isSure(text)).toEqual([true]);
  });

  it.each([
    [
      "whom it is toward is not said",
      "Met Dana Ruiz at ALA Annual. Sam Okafor told me of Aiko Tanaka. Call on Friday",
    ],
    ["it is to be done after something else", "Write to Dana Ruiz when Sam Okafor has answered"],
    [
      "days are said, and none of it",
      "Sam Okafor speaks on Friday, and Dana Ruiz and Aiko Tanaka. Email him",
    ],
  ])("where %s", (_why, text) => {
    expect(isSure(text)).toEqual([false]);
  });
});
