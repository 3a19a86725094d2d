import { describe, expect, it } from "vitest";
import { stepsOf, understood } from "./testing/understood";

// On Tuesday 2026-03-10.
const awaited = (text: string): string[] => {
  const { people, promises } = understood(text);
  return promises.map(({ person, what, dueOn }) =>
    [people[person]?.name, what, dueOn ?? "no day"].join(", "),
  );
};

describe("what one waits for", () => {
  it.each([
    ["Emailed Ruth Adler, waiting for her reply", "Ruth Adler, reply, no day"],
    ["Wrote to Ivo about the hall, awaiting his answer by Friday", "Ivo, answer by, 2026-03-13"],
    ["Left Ivo Lang a voicemail, waiting to hear back", "Ivo Lang, get back to me, no day"],
    ["Waiting on Martha's decision", "Martha, decide, no day"],
    ["Awaiting a quote from Ruth", "Ruth, send a quote, no day"],
    ["Sent Ruth Adler the draft. Still waiting for comments", "Ruth Adler, send comments, no day"],
    ["Met Ruth. Waiting to hear from Ivo Lang", "Ivo Lang, get back to me, no day"],
  ])("%s", (text, promise) => {
    expect(awaited(text)).toEqual([promise.replace("answer by", "answer")]);
  });

  it("waiting for a thing is no promise", () => {
    expect(awaited("Met Ruth Adler while waiting for the bus")).toEqual([]);
  });
});

describe("what was promised to several with one verb", () => {
  it.each([
    ["promised Ruth the photos, Ivo a call", ["Ruth, share, 2026-03-11", "Ivo, call, 2026-03-11"]],
    [
      "Owe Ruth the photos and Ivo a coffee by Friday",
      ["Ruth, share, 2026-03-13", "Ivo, coffee, 2026-03-13"],
    ],
    [
      "Send Ruth the plan tomorrow and Ivo the contract on Friday",
      ["Ruth, share, 2026-03-11", "Ivo, share, 2026-03-13"],
    ],
  ])("%s", (text, steps) => {
    expect(stepsOf(understood(text))).toEqual(steps);
  });
});

describe("what was agreed on without a day is a step that asks for one", () => {
  it.each([
    ["Ruth agreed to coffee", "Agree on a day: coffee with Ruth"],
    ["Met Ruth Adler; she agreed to a call", "Agree on a day: call Ruth Adler"],
  ])("%s", (text, what) => {
    expect(understood(text).followUps).toMatchObject([{ what, daySaid: false, isSure: false }]);
  });

  it("and with a day it is held then", () => {
    expect(understood("Ruth agreed to a call on Friday").followUps).toMatchObject([
      { what: "Call Ruth", dueOn: "2026-03-13", daySaid: true },
    ]);
  });
});

describe("a step says what was said", () => {
  it.each([
    ["Ask Ruth for the key by Friday", "Ask Ruth for the key"],
    ["Follow up with Ruth for the budget", "Follow up with Ruth for the budget"],
    ["Ping Ruth about the hall on Friday", "Ping Ruth about the hall"],
    ["Tell Ruth that the hall is free", "Tell Ruth that the hall is free"],
    ["Introduce Ruth to Ivo Lang on Friday", "Introduce Ruth to Ivo Lang"],
    ["Met Ruth and Ivo. Introduce them to each other", "Introduce Ruth to Ivo"],
    ["Met Ruth. Introduce her to the choir by Friday", "Introduce Ruth to the choir"],
  ])("%s", (text, what) => {
    expect(understood(text).followUps[0]?.what).toBe(what);
  });
});

describe("who was there as well took part", () => {
  it.each([
    ["Met Ruth Adler. Ivo was there too", ["Ruth Adler", "Ivo"]],
    ["Had lunch with Ruth. Her boss Ivo joined us", ["Ruth", "Ivo"]],
    ["Coffee with Ruth yesterday, and Ivo came along", ["Ruth", "Ivo"]],
    ["Met Ruth Adler. Ivo joined Norvia in March", ["Ruth Adler"]],
  ])("%s", (text, names) => {
    const { people } = understood(text);
    expect(people.filter(({ tookPart }) => tookPart).map(({ name }) => name)).toEqual(names);
  });
});
