import { describe, expect, it } from "vitest";
import { namesOf, stepsOf, understood } from "./testing/understood";

// On Tuesday 2026-03-10.
const met = (text: string) => {
  const { event, metOn } = understood(text);
  return [event?.name ?? null, metOn];
};

/** Whom, and on which day. */
const days = (text: string) => {
  const { people, metOn } = understood(text);
  return people.map(({ name, apart }) => [name, apart?.heldOn ?? metOn]);
};

describe("the occasion with which a note begins", () => {
  it.each([
    ["Ocean Tech Forum, so far: Dana Ruiz (NYPL), Sam Okafor", "Ocean Tech Forum", "2026-03-10"],
    ["Archives expo y'day. Talked with Dana Ruiz", "Archives expo", "2026-03-09"],
    ["Pitch Night in Berlin. Best of all was Dana Ruiz", "Pitch Night", "2026-03-10"],
    [
      "Three from yesterday's Housing Futures conference. Dana Ruiz, NYPL",
      "Housing Futures conference",
      "2026-03-09",
    ],
    ["Yesterday I joined the Riverside Import Fair and met Dana Ruiz", "Riverside Import Fair", "2026-03-09"],
    ["Dana Ruiz came to the archive planting with Sam Okafor", "archive planting", "2026-03-10"],
  ])("%s", (text, event, day) => {
    expect(met(text)).toEqual([event, day]);
  });

  it.each([
    "EMT class: partner is Dana Ruiz",
    "Dana Ruiz from the sailing club rang",
    "Met Dana Ruiz at Newport mall",
  ])("is none in “%s”", (text) => {
    expect(understood(text).event).toBeNull();
  });

  it("is nobody, though it has capitals", () => {
    expect(namesOf(understood("Library carpentry Bengaluru: Dana Ruiz teaches SQL"))).toEqual(["Dana Ruiz"]);
    expect(namesOf(understood("Salon du Livre, day 2: Dana Ruiz bought two"))).toEqual(["Dana Ruiz"]);
  });
});

describe("the day people were met", () => {
  it.each([
    ["Reading group last night: Dana Ruiz gave a talk, sat with Sam Okafor", "2026-03-09"],
    ["Town hall on Sunday. Met Dana Ruiz, NYPL", "2026-03-08"],
    ["Book sale shift this morning with Dana Ruiz", "2026-03-10"],
    ["Had my mock interview yesterday w/ Dana Ruiz", "2026-03-09"],
  ])("%s", (text, day) => {
    expect(met(text)[1]).toBe(day);
  });

  it("is each one's own", () => {
    const both = [
      ["Dana", "2026-03-08"],
      ["Tolu", "2026-03-09"],
    ];
    expect(days("Met Dana on Sunday. Met Tolu yesterday.")).toEqual(both);
    expect(days("Met Dana on Sunday, Tolu on Monday")).toEqual(both);
  });

  it("is none of sending and writing", () => {
    expect(met("Sent samples to Dana Ruiz yesterday")[1]).toBeNull();
    expect(met("Emailed Dana Ruiz this morning with Sam Okafor in copy")[1]).toBeNull();
  });
});

describe("a day put right in the same breath", () => {
  it.each([
    ["Call Dana Ruiz before Friday, so Thursday", "2026-03-12"],
    ["Call Dana Ruiz by Friday noon... say Thursday", "2026-03-12"],
    ["Call Dana Ruiz on Monday, no, Tuesday", "2026-03-17"],
    ["Call Dana Ruiz not tomorrow, on Friday", "2026-03-13"],
    ["Call Dana Ruiz after the weekend, Monday", "2026-03-16"],
  ])("%s", (text, day) => {
    expect(stepsOf(understood(text))).toEqual([`Dana Ruiz, call, ${day}`]);
  });

  it("is none of what comes next", () => {
    expect(stepsOf(understood("Call Dana Ruiz on Monday, Friday email Sam Okafor"))).toEqual([
      "Dana Ruiz, call, 2026-03-16",
      "Sam Okafor, email, 2026-03-13",
    ]);
    expect(stepsOf(understood("Call Dana Ruiz on Friday. Tuesday is a holiday"))).toEqual([
      "Dana Ruiz, call, 2026-03-13",
    ]);
  });
});
