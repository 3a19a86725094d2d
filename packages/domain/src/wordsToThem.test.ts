import { describe, expect, it } from "vitest";
import { defaultPlaybooks } from "./defaultPlaybooks";
import { defaultTemplates } from "./defaultTemplates";
import { draftMessage } from "./draftMessage";
import { fillStep } from "./fillStep";
import { introductionFollowUp } from "./introduction";
import { thanksStep } from "./referral";
import { suggestionRules } from "./suggestionRules";
import { deedToThem, wordsToThem } from "./wordsToThem";
import type { CalendarDay } from "@followthrough/contract";

const days = { today: "2026-06-25" as CalendarDay, workingDays: [1, 2, 3, 4, 5] as const };
const names = ["Dana Ruiz", "Dana"];

describe("words of a step, told to the person it is about", () => {
  it.each([
    ["pointing you to Aiko Tanaka", "pointing me to Aiko Tanaka"],
    ["the letter to you", "the letter to me"],
    ["your application", "my application"],
    ["the time, and name one thing you took away", "the time"],
    ["the talk and ask about Maya", "the talk"],
    ["the map, and the plan", "the map, and the plan"],
    ["her internship", "your internship"],
    ["Dana's talk on maps", "your talk on maps"],
    // Whether it is read right is not certain, so it is not put in.
    ["what you did with the advice", null],
    ["the advice you gave", null],
    ["the head of the archive and her plan", null],
    ["life with Dana", null],
    ["the slides if there is time", null],
    ["the slides tomorrow", null],
    ["the grant. The office is closed", null],
    ["the job, if open", null],
    ["a very long title that does not f…", null],
    ["where we met", null],
    ["", null],
  ])("“%s” is “%s”", (words, told) => {
    expect(wordsToThem(words, names)).toBe(told);
  });

  it.each([
    ["send you the slides", "send me the slides"],
    ["Send the deck.", "send the deck"],
    ["say when we can meet", "say when we can meet"],
    ["say what they think of it", null],
    ["send her paper", null],
    ["Slides for Friday", null],
    ["email Dana about the job", null],
  ])("as a deed “%s” is “%s”", (words, told) => {
    expect(deedToThem(words, names)).toBe(told);
  });
});

/** Every step the program itself makes, for Dana, with what a letter about it says; null where it says nothing of it. */
const own: Readonly<Record<string, string | null>> = {
  "Tell Dana it was good to meet, and what you will do next": null,
  "Send Dana something of use": null,
  "Check in with Dana": null,
  "Thank Dana for the time, and name one thing you took away": "Thank you for the time.",
  "Tell Dana what you did with the advice": null,
  "Check in with Dana, and ask what is new there": null,
  "Write to Dana, and say who sent you": null,
  "Call Dana if there is no answer yet": null,
  "Write to Dana one last time": null,
  "Check back with Dana: has anything opened up?": null,
  "Congratulate Dana on the new job": null,
  "Ask Dana to coffee, once settled in": null,
  "Check in with Dana after half a year in the job": null,
  "Check back with Dana": null,
  "Check back with Dana about openings": null,
  "Thank Dana for the interview": "Thank you for the interview.",
  "Send Dana what they asked for": null,
  "Ask Dana about the introduction": "I wanted to ask you about the introduction.",
  "Try Dana again": null,
  "Thank Dana for the time": "Thank you for the time.",
  "Ask Dana whether they have talked": null,
  "Thank Dana for the call": "Thank you for the call.",
  "See whether Dana has answered": null,
  "Catch up with Dana": null,
  "Write to Dana": null,
  "Thank for pointing you to Aiko Tanaka": "Thank you for pointing me to Aiko Tanaka.",
  "Tell how it went with Aiko Tanaka, and thank": null,
  "Ask Dana whether they talked with Sam": null,
  "Catch up with Dana Ruiz": null,
};

const saidOf = (what: string): string | null =>
  draftMessage({
    action: "email",
    names,
    firstName: "Dana",
    myName: "Jo Bennett",
    promise: what,
    referrer: null,
    event: null,
  })?.body.split("\n\n")[1] ?? null;

it.each(Object.entries(own))("a letter for “%s” says “%s”", (what, says) => {
  expect(saidOf(what)).toBe(says);
});

it("each step that the program makes is looked at above", () => {
  const situation = { action: null, outcome: "", firstName: "Dana", ...days };
  const made = [
    ...defaultPlaybooks.flatMap(({ steps }) =>
      steps.map(({ what }) => fillStep(what, { firstName: "Dana", event: null })),
    ),
    ...suggestionRules.map(({ what }) => what("Dana", situation)),
    ...(["came-to-something", "led-nowhere"] as const).map(
      (state) => thanksStep("Aiko Tanaka", state, days).what,
    ),
    introductionFollowUp({ one: "Dana", other: "Sam" }, { madeOn: days.today, ...days }).what,
  ];
  expect(made.filter((what) => !(what in own))).toEqual([]);
});

it("no template says that somebody said something, or how something was", () => {
  const claims = /\b(?:said|told|difference|stayed with|not asking|keep thinking|use the name)\b/;
  expect(
    defaultTemplates.filter(({ subject, body }) => claims.test(`${subject} ${body}`)).map(({ name }) => name),
  ).toEqual([]);
});
