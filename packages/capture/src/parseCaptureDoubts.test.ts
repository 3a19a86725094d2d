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

const dayOf = (text: string) =>
  understood(text).followUps.map((step) => [step.dueOn, step.daySaid, step.isSure]);

describe("the day of something else is not the step's", () => {
  it.each([
    "Ask Ines Vidal about the grant, closes March 27",
    "Ask Ines Vidal about the fellowship, by Friday she leaves",
    "Ask Jamal Reed about the lease, it expires on April 1",
    "Email Tom Becker about the call for papers, due April 3",
    "Ask Priya Nair about the job, applications close March 30",
    "call Priya Nair when she is back",
  ])("“%s” has none, and is marked", (text) => {
    expect(dayOf(text)).toEqual([["2026-03-11", false, false]]);
  });

  it.each([
    ["Send Tom Becker the report, due Friday", "2026-03-13"],
    ["Call Priya Nair when she starts on Monday", "2026-03-16"],
    ["Call Dana Ruiz before she leaves on Friday", "2026-03-13"],
    ["Check in with Lou Brannigan every other Monday, starting April 20", "2026-04-20"],
  ])("but of “%s” it is", (text, day) => {
    expect(dayOf(text).map(([dueOn, daySaid]) => [dueOn, daySaid])).toEqual([[day, true]]);
  });
});
