import { describe, expect, it } from "vitest";
import { heldOf } from "./testing/heldOf";
import { understood } from "./testing/understood";

const event = "ALA Annual";

/** Who took part, by name, with how and when they were talked with. */
const heldWith = (text: string, context: Parameters<typeof understood>[1] = {}) => {
  const draft = understood(text, context);
  return [draft.people.filter(({ tookPart }) => tookPart).map(({ name }) => name), heldOf(draft)];
};

/** What was held, on a Thursday in June. */
const heldThat = (text: string) => heldWith(text, { today: "2026-06-25" as never })[1];

describe("a meeting is recorded only with whom the words say", () => {
  it.each([
    "Remind me to send Renée the study on Friday",
    "Call Claire at Newberry Library today",
    "Write to Sam Okafor tomorrow",
    "Thank Grace Lin for the introduction",
    "Coffee with Aiko Tanaka Thursday 3pm",
    "Email Lena Park next week and ask about the archive",
  ])("at an event, “%s” is a plan and no meeting", (text) => {
    expect(heldWith(text, { event })).toEqual([[], null]);
    expect(understood(text, { event }).metOn).toBeNull();
    expect(understood(text).conversation).toBeNull();
  });

  it("at an event, who knows whom is no meeting with either", () => {
    expect(heldWith("Priya knows Lena", { event })).toEqual([[], null]);
  });

  it("at an event, who is introduced by title and place was met there", () => {
    const there = { channel: "in-person", heldOn: "2026-03-10" };
    expect(heldWith("Lena Park, curator at Form, email next week", { event })).toEqual([
      ["Lena Park"],
      there,
    ]);
    expect(heldWith("Talked with Sam Okafor about the archive", { event })).toEqual([["Sam Okafor"], there]);
  });

  it("at an event, a call is a call", () => {
    const call = { channel: "call", heldOn: "2026-03-10" };
    expect(heldWith("Phone chat with Priya Nair, no openings now", { event })).toEqual([
      ["Priya Nair"],
      call,
    ]);
    expect(understood("Phone chat with Priya Nair", { event }).metOn).toBeNull();
  });

  it("one met beside one to write to: only the one met was there", () => {
    expect(heldWith("Met Dana Ruiz. Send Renée the study on Friday")).toEqual([
      ["Dana Ruiz"],
      { channel: "in-person", heldOn: "2026-03-10" },
    ]);
  });

  it("who is thought of and written to again was met all the same", () => {
    expect(heldWith("Met Dana Ruiz at the booth. Email Dana tomorrow")[0]).toEqual(["Dana Ruiz"]);
    expect(heldWith("Dana Ruiz told me to call Sam Okafor", { event })[0]).toEqual(["Dana Ruiz"]);
  });

  it("whoever was named before is who says it, though what they say is to be done", () => {
    const said = "Dana Ruiz, librarian at NYPL. Says to call Sam Okafor";
    expect(heldWith(said, { event })[0]).toEqual(["Dana Ruiz"]);
    expect(heldWith(said)[0]).toEqual(["Dana Ruiz"]);
  });

  it.each([
    "Eva Long wants to have a call with me next week",
    "Ida Crane offered to have lunch with me in July",
    "Dot Ray. Would be nice to have coffee with her someday",
  ])("what somebody would like was not held: “%s”", (text) => {
    expect(heldWith(text)[1]).toBeNull();
  });

  it("a weekday told in the past is the last one, also where the next is nearer", () => {
    expect(heldThat("Called Lou Marsh on Sunday")).toMatchObject({ channel: "call", heldOn: "2026-06-21" });
    expect(heldThat("Texted with Kip Oar on Saturday")).toMatchObject({ heldOn: "2026-06-20" });
    expect(heldThat("Had lunch with Tia Ross on Saturday")).toMatchObject({ heldOn: "2026-06-20" });
  });

  it("of two held in one sentence each has its day, and neither is a plan", () => {
    const { people, conversation, followUps } = understood(
      "Had lunch with Tia Ross today and coffee with Ugo Bell on Monday",
      { today: "2026-06-25" as never },
    );
    expect([conversation?.heldOn, people.map(({ apart }) => apart?.heldOn ?? null)]).toEqual([
      "2026-06-25",
      [null, "2026-06-22"],
    ]);
    expect(followUps).toEqual([]);
  });

  it("an e-mail that was sent to me is theirs", () => {
    expect(understood("Kit Rowe sent me an email this morning").conversation).toMatchObject({
      channel: "email",
      startedBy: "them",
    });
  });

  it("says whether the day was said, because an event that is over knows better than today", () => {
    expect(understood("Met Dana Ruiz at ALA Annual yesterday").isMetDaySaid).toBe(true);
    expect(understood("Met Dana Ruiz at ALA Annual")).toMatchObject({
      metOn: "2026-03-10",
      isMetDaySaid: false,
    });
  });
});

describe("what I did for two people is no talk with either", () => {
  it.each([
    "Introduced Dana Ruiz to Sam Okafor",
    "I introduced Marcus Webb to Aiko Tanaka by email",
    "Introduced Lena and Priya over lunch",
    "Connected Grace Lin with Tom Becker yesterday",
  ])("“%s” is noted of both", (text) => {
    const draft = understood(text);
    expect(draft.people.map(({ tookPart }) => tookPart)).toEqual([false, false]);
    expect([draft.conversation, draft.metOn]).toEqual([null, null]);
  });

  it("whoever was met for it was met", () => {
    expect(heldWith("Met Dana Ruiz. Introduced her to Sam Okafor")).toEqual([
      ["Dana Ruiz"],
      { channel: "in-person", heldOn: "2026-03-10" },
    ]);
    expect(heldWith("Introduced myself to Dana Ruiz")[0]).toEqual(["Dana Ruiz"]);
  });

  it("to ask them how it went is a step with each", () => {
    const { followUps } = understood("Introduced Grace Lin to Tom Becker. Ask them in two weeks how it went");
    expect(followUps).toMatchObject([
      { person: 0, what: "Ask Grace Lin how it went", dueOn: "2026-03-24" },
      { person: 1, what: "Ask Tom Becker how it went", dueOn: "2026-03-24" },
    ]);
  });
});

describe("at an event, what somebody is only to do is no meeting there", () => {
  it.each([
    "Priya will send me the attendance figures next week",
    "Lena is going to send me the syllabus",
    "Tom's sending me the list",
    "Priya and Lena will call me tomorrow",
  ])("“%s”", (text) => {
    expect(heldWith(text, { event })).toEqual([[], null]);
  });

  it.each([
    ["Priya Nair, editor at Penguin, will send me the figures", "Priya Nair"],
    ["Priya Nair (Penguin) will send me the figures", "Priya Nair"],
    ["Priya Nair promised to send me the figures", "Priya Nair"],
    ["Talked to Priya Nair. Priya will send me the figures", "Priya Nair"],
    ["Priya Nair", "Priya Nair"],
  ])("but it is where they are described or have spoken: “%s”", (text, name) => {
    expect(heldWith(text, { event })).toEqual([[name], { channel: "in-person", heldOn: "2026-03-10" }]);
  });
});
