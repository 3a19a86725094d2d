import { describe, expect, it } from "vitest";
import { stepsOf, understood } from "./testing/understood";

// On Tuesday 2026-03-10.

describe("steps in verbs that no list has", () => {
  it.each([
    ["Met Ruth Adler. Swap seeds with her on Sunday", "Ruth Adler, other, 2026-03-15"],
    ["Met Ruth Adler. Trade her my drill by Friday", "Ruth Adler, other, 2026-03-13"],
    ["Met Ruth Adler. Pick his brain on Friday", "Ruth Adler, other, 2026-03-13"],
    ["Met Ivo Lang. Get a quote from him next week", "Ivo Lang, other, 2026-03-16"],
    ["Get the floor plan to Ivo Lang by Friday", "Ivo Lang, share, 2026-03-13"],
    ["Ivo Lang called. I'm to call him on Friday", "Ivo Lang, call, 2026-03-13"],
    ["Copies must be with Ivo Lang by Friday", "Ivo Lang, share, 2026-03-13"],
  ])("%s", (text, step) => {
    expect(stepsOf(understood(text))).toEqual([step]);
  });

  it.each([
    "Saw Ruth Adler on Friday",
    "Ruth Adler paints with Ivo on Fridays",
    "Met Ruth Adler, who left on Friday",
  ])("and none of what is told: %s", (text) => {
    expect(understood(text).followUps.filter(({ action }) => action === "other")).toEqual([]);
  });
});

describe("days told from other days", () => {
  it.each([
    ["Board on May 6. Send Ruth Adler the list a week before", "2026-04-29"],
    ["Valuation due 30 April, ring Ruth Adler the day before", "2026-04-29"],
    ["Call Ruth Adler after the weekend", "2026-03-16"],
    ["Call Ruth Adler before the weekend", "2026-03-13"],
    ["Call Ruth Adler within the week", "2026-03-17"],
  ])("%s", (text, dueOn) => {
    expect(understood(text).followUps.at(-1)?.dueOn).toBe(dueOn);
  });
});

describe("who one spent time with was met", () => {
  it.each([
    "Spent the morning with Ruth Adler",
    "Playtested with Ruth Adler",
    "Shadowed Ruth Adler",
    "Site visit with Ruth Adler. She wants the plan",
  ])("%s", (text) => {
    expect(understood(text).metOn).toBe("2026-03-10");
  });

  it.each([
    "Worked with Ruth Adler at Norvia",
    "Confirmed the room with Ruth Adler",
    "Coffee with Ruth Adler went well",
  ])("but not %s", (text) => {
    expect(understood(text).metOn).toBeNull();
  });
});

describe("occasions", () => {
  it.each([
    ["At the choir AGM Ruth Adler was elected", "choir AGM"],
    ["Town hall on Sunday. Met Ruth Adler", "Town hall"],
    ["Marché Vert, day 2: Ruth Adler liked the film", "Marché Vert"],
    ["Sat next to Ruth Adler at the Kiel Summer School", "Kiel Summer School"],
    ["Met Ruth Adler at the Winter Book Fair today", "Winter Book Fair"],
  ])("%s", (text, event) => {
    expect(understood(text).event?.name).toBe(event);
  });
});
