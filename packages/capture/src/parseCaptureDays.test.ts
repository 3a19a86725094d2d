import { describe, expect, it } from "vitest";
import { stepsOf, understood } from "./testing/understood";

describe("a day said is the day of a step, on Tuesday 2026-03-10", () => {
  it.each([
    ["If Sam Okafor hasn't replied by Thursday, ping him", "Sam Okafor, check-in, 2026-03-12"],
    ["interview w/ Sam Okafor set for 3/20", "Sam Okafor, meeting, 2026-03-20"],
    ["Wait until March 20, then email Sam Okafor", "Sam Okafor, email, 2026-03-20"],
    ["Sam Okafor is away until July 10, then call", "Sam Okafor, call, 2026-07-13"],
    ["Call with Sam Okafor moved from Wednesday to Friday", "Sam Okafor, call, 2026-03-13"],
    ["Sam Okafor moved our appointment from this Friday to next Tuesday", "Sam Okafor, meeting, 2026-03-17"],
    ["Coffee with Sam Okafor on Thursday instead of Wednesday", "Sam Okafor, coffee, 2026-03-12"],
    ["Owe Sam Okafor the slides, do it Sunday", "Sam Okafor, share, 2026-03-15"],
    ["Follow Sam Okafor up in 2 weeks", "Sam Okafor, check-in, 2026-03-24"],
    ["Left a voicemail for Sam Okafor. Try again Monday", "Sam Okafor, check-in, 2026-03-16"],
    ["Sam Okafor wants a quote by Friday", "Sam Okafor, share, 2026-03-13"],
    ["Met Sam Okafor. CV to him by Friday", "Sam Okafor, share, 2026-03-13"],
    ["call sam okafor on the twenty first", "Sam Okafor, call, 2026-03-21"],
    ["Call Sam Okafor Tuesday week", "Sam Okafor, call, 2026-03-24"],
    ["text sam okafor sat", "Sam Okafor, other, 2026-03-14"],
  ])("%s", (text, step) => {
    expect(stepsOf(understood(text))).toEqual([step]);
  });

  it.each(["Met Sam Okafor, he starts at Asana on Monday. Email him", "Email Sam Okafor the Q3 deck"])(
    "and one of something else is none of it: %s",
    (text) => {
      expect(stepsOf(understood(text)).map((step) => step.split(", ").at(-1))).toEqual(["2026-03-11"]);
    },
  );
});
