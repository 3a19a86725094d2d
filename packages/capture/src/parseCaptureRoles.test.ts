import { describe, expect, it } from "vitest";
import { namesOf, understood } from "./testing/understood";

// On Tuesday 2026-03-10.
const told = (text: string): string[] =>
  understood(text).people.map(({ name, title, organization }) =>
    [name, title ?? "-", organization ?? "-"].join(" | "),
  );

describe("what somebody is, said before they are named", () => {
  it.each([
    ["New editor at Norvia is Ruth Adler. Call her on Friday", ["Ruth Adler | editor | Norvia"]],
    ["The electrician (Ivo, 0161 496 0022) comes on Friday", ["Ivo | electrician | -"]],
    ["Procurement lead is Martha Lang, she wants a quote", ["Martha Lang | Procurement lead | -"]],
    ["Surveyor's name is Nils Berg. Call him on Friday", ["Nils Berg | Surveyor | -"]],
    ["Volunteer Grace Tinbergen took the minutes", ["Grace Tinbergen | Volunteer | -"]],
  ])("%s", (text, people) => {
    expect(told(text)).toEqual(people);
  });

  it("and colleagues work where the other does, unless it is said otherwise", () => {
    expect(told("Met Ruth Adler (Norvia). Her colleague Ivo Lang wants a call")[1]).toBe(
      "Ivo Lang | - | Norvia",
    );
    expect(told("Ruth Adler at Norvia says the one to ask is their CFO, Ivo Lang")[1]).toBe(
      "Ivo Lang | CFO | Norvia",
    );
    expect(told("Met Ruth Adler (Norvia). Her former colleague Ivo Lang wants a call")[1]).toBe(
      "Ivo Lang | - | -",
    );
  });
});

describe("who is a person, and what is none", () => {
  it.each([
    ["Anselm fixed the printer. Thank him on Friday", ["Anselm"]],
    ["Present: Ruth Adler, Ivo Lang, me", ["Ruth Adler", "Ivo Lang"]],
    ["Met Ruth (maths), Ivo (wants slides)", ["Ruth", "Ivo"]],
    ["Shipment arrived. Call Ruth Adler on Friday", ["Ruth Adler"]],
    ["Re-send the plan to Ruth Adler on Friday", ["Ruth Adler"]],
    ["Handover from Ruth: call Ivo Lang on Friday", ["Ruth", "Ivo Lang"]],
    ["Noor's mum Ruth Adler wants the plan by Friday", ["Ruth Adler"]],
    ["Met Ruth Adler of Lang & Partner", ["Ruth Adler"]],
  ])("%s", (text, names) => {
    expect(namesOf(understood(text))).toEqual(names);
  });
});

describe("whom somebody speaks for was pointed to", () => {
  it.each(["Ruth Adler swears by her accountant, Ivo Lang", "Ruth Adler introduced Ivo Lang after the talk"])(
    "%s",
    (text) => {
      const { people, referrals } = understood(text);
      expect(referrals.map(({ from, to }) => [people[from]?.name, people[to]?.name])).toEqual([
        ["Ruth Adler", "Ivo Lang"],
      ]);
    },
  );
});
