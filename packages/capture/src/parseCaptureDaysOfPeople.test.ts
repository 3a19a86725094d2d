import { describe, expect, it } from "vitest";
import { understood } from "./testing/understood";

// On Tuesday 2026-03-10.

/** With whom, how and when, each on their own. */
const heldWith = (text: string): string[] => {
  const { people, conversation } = understood(text);
  return people
    .filter(({ tookPart }) => tookPart)
    .map(({ name, apart }) => {
      const held = apart ?? conversation;
      return `${name}: ${held?.channel} ${held?.heldOn.slice(5)}`;
    });
};

describe("everybody has the day that is said of them", () => {
  it.each([
    [
      "Met Nils Berg on Friday. Ran into Ruth Adler",
      ["Nils Berg: in-person 03-06", "Ruth Adler: in-person 03-10"],
    ],
    [
      "Ran into Ruth Adler. Met Nils Berg on Friday",
      ["Ruth Adler: in-person 03-10", "Nils Berg: in-person 03-06"],
    ],
    [
      "Met Nils Berg on Friday.\nHad coffee with Ruth Adler on Sunday",
      ["Nils Berg: in-person 03-06", "Ruth Adler: coffee 03-08"],
    ],
    [
      "Met Nils Berg on Friday, ran into Ruth Adler",
      ["Nils Berg: in-person 03-06", "Ruth Adler: in-person 03-06"],
    ],
    [
      "Met Nils Berg on Friday. Also met Ruth Adler",
      ["Nils Berg: in-person 03-06", "Ruth Adler: in-person 03-06"],
    ],
  ])("%s", (text, held) => {
    expect(heldWith(text)).toEqual(held);
  });
});

describe("a day in a heading holds for what follows", () => {
  it.each([
    [
      "Saturday: met Nils Berg. Ran into Ruth Adler. Called Ivo Lang.",
      ["Nils Berg: in-person 03-07", "Ruth Adler: in-person 03-07", "Ivo Lang: call 03-07"],
    ],
    [
      "Saturday\n- met Nils Berg\n- ran into Ruth Adler\nYesterday\n- met Ivo Lang",
      ["Nils Berg: in-person 03-07", "Ruth Adler: in-person 03-07", "Ivo Lang: in-person 03-09"],
    ],
  ])("%s", (text, held) => {
    expect(heldWith(text)).toEqual(held);
  });
});

describe("each has the kind of talk that is said of them", () => {
  it.each([
    [
      "Had a call with Ruth Adler and lunch with Ivo Lang on Friday",
      ["Ruth Adler: call 03-06", "Ivo Lang: coffee 03-06"],
    ],
    ["had tea with Ruth and a quick breakfast with Ivo", ["Ruth: coffee 03-10", "Ivo: coffee 03-10"]],
    ["Drinks with Ruth and dinner with Ivo yesterday", ["Ruth: coffee 03-09", "Ivo: coffee 03-09"]],
    ["Met Nils Berg. Had coffee with Ruth Adler", ["Nils Berg: in-person 03-10", "Ruth Adler: coffee 03-10"]],
  ])("%s", (text, held) => {
    expect(heldWith(text)).toEqual(held);
  });
});

describe("an introduction that came in a letter is a letter of who made it, and no meeting with whom they named", () => {
  it.each(["Ruth introduced me to Ivo by email", "Ruth Adler put me in touch with Ivo Lang over WhatsApp"])(
    "%s",
    (text) => {
      const { people, conversation } = understood(text);
      expect(people.map(({ tookPart }) => tookPart)).toEqual([true, false]);
      expect(conversation?.startedBy).toBe("them");
    },
  );
});
