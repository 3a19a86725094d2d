import { describe, expect, it } from "vitest";
import { namesOf, stepsOf, understood } from "./testing/understood";

// On Tuesday 2026-03-10.

describe("months and days are names where the words say so", () => {
  it.each([
    ["Met Eva Sun at the fair", ["Eva Sun"]],
    ["Lunch with Ruth March on Friday", ["Ruth March"]],
    ["Met Oona Sun, CFO at Northwind", ["Oona Sun"]],
    ["Call Jun Ito Friday", ["Jun Ito"]],
    ["Met June on Sunday, write to May by Friday", ["June", "May"]],
    ["April told me about the grant", ["April"]],
    ["Email May and Ruth tomorrow", ["May", "Ruth"]],
  ])("%s", (text, names) => {
    expect(namesOf(understood(text))).toEqual(names);
  });

  it.each([
    ["Call Ruth Sun", "Ruth, call, 2026-03-15"],
    ["Call Ruth Sun and Ivo Mon", "Ruth, call, 2026-03-15"],
    ["Call Ruth in May", "Ruth, call, 2026-05-01"],
    ["Email Ivo Lang April 3", "Ivo Lang, email, 2026-04-03"],
  ])("and days where they do not: %s", (text, step) => {
    expect(stepsOf(understood(text))).toContain(step);
  });
});

describe("names in a row", () => {
  it.each([
    ["Met Ruth, Ivo, Martha", ["Ruth", "Ivo", "Martha"]],
    ["Dinner with Ruth, Ivo, Martha on Friday", ["Ruth", "Ivo", "Martha"]],
    ["Met Ruth, Northwind, Boston", ["Ruth"]],
  ])("%s", (text, names) => {
    expect(namesOf(understood(text))).toEqual(names);
  });

  it("nobody of them is where another works", () => {
    expect(understood("Met Ruth, Ivo, Martha").people.map(({ organization }) => organization)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("what firms do is done by nobody", () => {
  it.each([
    ["Met Ruth Adler. She heard from Ivo Lang that Norvia is hiring", ["Ruth Adler", "Ivo Lang"]],
    ["Ruth Adler told me that Norvia laid off ten people", ["Ruth Adler"]],
  ])("%s", (text, names) => {
    expect(namesOf(understood(text))).toEqual(names);
  });
});
