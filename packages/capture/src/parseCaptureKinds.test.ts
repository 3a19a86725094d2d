import { describe, expect, it } from "vitest";
import { namesOf, stepsOf, understood } from "./testing/understood";

// Kinds of lines that were misread in many voices. On Tuesday 2026-03-10.
describe("what is to be done, however it is said", () => {
  it.each([
    [
      "Thank Dana Ruiz. Slides to Sam Okafor by Friday",
      ["Dana Ruiz, thank, 2026-03-11", "Sam Okafor, share, 2026-03-13"],
    ],
    [
      "Share the agenda with Dana Ruiz + Sam Okafor by Monday",
      ["Dana Ruiz, share, 2026-03-16", "Sam Okafor, share, 2026-03-16"],
    ],
    ["Met Hana Sato. She wants to see the deck on Friday", ["Hana Sato, share, 2026-03-13"]],
    ["Karl Ott cancelled, rebooked for Friday 8am", ["Karl Ott, meeting, 2026-03-13"]],
    ["Call Priya Nair w/c March 23", ["Priya Nair, call, 2026-03-23"]],
    ["Thx email to Ines Vidal tomorrow", ["Ines Vidal, thank, 2026-03-11"]],
    ["Interview panel: strongest was Noor Aziz", []],
  ])("%s", (text, steps) => {
    expect(stepsOf(understood(text))).toEqual(steps);
  });

  it("what is on a day to come was not held then", () => {
    const { metOn } = understood("Chat with Lena Park. The budget meeting is on the 28th");
    expect(metOn).not.toBe("2026-02-28");
  });

  it.each([
    ["Offered Sam lunch on Friday", ["Sam"]],
    ["tried Omar twice, no luck", ["Omar"]],
    ["Got Priya's new number 917 555 0142", ["Priya"]],
  ])("whom “%s” is about", (text, names) => {
    expect(namesOf(understood(text))).toEqual(names);
  });

  it("several are no title", () => {
    expect(understood("Gardeners: Bea Santos has seeds. Call her Friday").people[0]).toMatchObject({
      name: "Bea Santos",
      title: null,
    });
  });
});
