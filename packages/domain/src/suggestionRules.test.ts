import type { Action } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { type Situation, suggestionRules } from "./suggestionRules";
import { suggestNextSteps } from "./suggestions";
import { on } from "./testing/days";

/** Friday 2026-06-26, about Dana, on Monday to Friday. */
const situation = (action: Action | null, outcome: string, more: Partial<Situation> = {}): Situation => ({
  action,
  outcome,
  firstName: "Dana",
  today: on("2026-06-26"),
  workingDays: [1, 2, 3, 4, 5],
  ...more,
});

const ruleFor = (one: Situation) => suggestionRules.find(({ when }) => when(one))?.name;

/** An example or more of every rule: what was done, what came of it, and the step that is offered first. */
const examples: [rule: string, done: Action | null, outcome: string, step: string][] = [
  ["a time they named", "call", "Nothing open now, call back in six months", "check-in 2026-12-26"],
  ["a time they named", "email", "Ask again in 2 weeks", "check-in 2026-07-10"],
  ["a time they named", "check-in", "Busy, talk again next quarter", "check-in 2026-09-26"],
  ["a time they named", "call", "Away until the new year", "check-in 2027-01-01"],
  ["no openings now", "call", "No openings now", "check-in 2026-12-26"],
  ["no openings now", "coffee", "Lovely talk, but they aren't hiring", "check-in 2026-12-26"],
  ["no openings now", "email", "There is a hiring freeze", "check-in 2026-12-26"],
  ["some other time", "call", "Told me to check back later", "check-in 2026-12-26"],
  ["some other time", "linkedin", "Not right now", "check-in 2026-12-26"],
  ["an interview", "meeting", "Had the interview, two rounds", "thank 2026-06-29"],
  ["an interview", "call", "The interview went well", "thank 2026-06-29"],
  ["something they asked for", "call", "I should send her my CV", "email 2026-06-29"],
  ["something they asked for", "coffee", "Asked for the slides", "email 2026-06-29"],
  ["an introduction they offered", "coffee", "She will introduce me to Sam Okafor", "check-in 2026-07-10"],
  ["not reached by phone", "call", "Left a message", "call 2026-06-29"],
  ["not reached by phone", "call", "Wasn't in.", "call 2026-06-29"],
  ["coffee or a meeting", "coffee", "", "thank 2026-06-29"],
  ["coffee or a meeting", "meeting", "She isn't in a position to decide", "thank 2026-06-29"],
  ["an introduction you made", "introduce", "", "check-in 2026-07-10"],
  ["a call", "call", "She liked the plan", "thank 2026-06-29"],
  ["a message sent", "email", "", "check-in 2026-07-03"],
  ["a message sent", "linkedin", "", "check-in 2026-07-03"],
  ["a message sent", "share", "", "check-in 2026-07-03"],
  ["anything else done", "thank", "", "check-in 2026-09-28"],
  ["just met", null, "", "email 2026-06-29"],
];

describe("on Friday 2026-06-26 the first step offered", () => {
  it.each(examples)("by %s, after %s and '%s', is %s", (name, action, outcome, step) => {
    const now = situation(action, outcome);
    expect(ruleFor(now)).toBe(name);
    const [first] = suggestNextSteps(now);
    expect(`${first?.action} ${first?.dueOn}`).toBe(step);
  });

  it("by a cadence counts from today, and moves to a working day", () => {
    const now = situation("thank", "", { cadence: { every: 2, unit: "day" } });
    expect(ruleFor(now)).toBe("a cadence");
    expect(suggestNextSteps(now)[0]).toMatchObject({ action: "check-in", dueOn: "2026-06-29" });
  });

  it("has an example for every rule", () => {
    const shown = new Set([...examples.map(([name]) => name), "a cadence"]);
    expect(suggestionRules.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});

it("someone who asked to be left alone is, and someone who named an hour is not", () => {
  expect(suggestNextSteps(situation("email", "Asked me not to contact her again"))).toEqual([]);
  expect(suggestNextSteps(situation("call", "Don't call back"))).toEqual([]);
  expect(suggestNextSteps(situation("call", "Don't call before noon"))).not.toEqual([]);
});
