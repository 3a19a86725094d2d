import { CalendarDay } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { parseCapture } from "./parseCapture";

const context = { today: CalendarDay.parse("2026-03-10"), zone: "America/New_York" };

describe("whether somebody was talked with", () => {
  it.each([
    ["Met Dana Ruiz at ALA Annual. Email her next week.", "in-person", "2026-03-10"],
    ["met Tom Becker @ SAA reception yesterday - connect on linkedin tomorrow", "in-person", "2026-03-09"],
    ["Had coffee with Marcus Webb today, he introduced me to Aiko Tanaka", "coffee", "2026-03-10"],
    [
      "Phone chat with Priya Nair yesterday, no openings now. Call her back in 6 months.",
      "call",
      "2026-03-09",
    ],
    ["Talked with Nina Kowalski about the grant. Nothing to do.", "other", "2026-03-10"],
    ["Dana Ruiz from NYPL told me to call Sam Okafor about the cataloging job", "other", "2026-03-10"],
    ["Claire Dubois emailed me yesterday, nothing open. Check back in the new year", "email", "2026-03-09"],
    ["Zoom with Yuki Sato went well, said to ask again in May", "video", "2026-03-10"],
  ])("%s", (text, channel, heldOn) => {
    expect(parseCapture(text, context).conversation).toMatchObject({ channel, heldOn });
  });

  it.each([
    "check in with Olga Petrova in 3 months",
    "Email Sven Larsson end of the month about the residency",
    "Coffee with Marcus Webb on March 20",
    "Call Kofi Mensah on Monday",
    "Ben Achterberg, recruiter, Randstad, 555-201-8890",
    "Thank Grace Lin for the referral",
    "Zoom with Ibrahim Yusuf tomorrow at 3pm re: internship",
    "Alice Wong -> Carlos Vega",
    "buy milk",
    "",
  ])("not by %s", (text) => {
    expect(parseCapture(text, context).conversation).toBeNull();
  });
});

it("the word that says how somebody was talked with is understood", () => {
  const { notes, unplaced } = parseCapture("Met Dana Ruiz. Emailed Tolu Adeyemi.", context);
  expect(unplaced.map(({ start, end }) => notes.slice(start, end))).toEqual([]);
});

describe("nobody was talked with", () => {
  it.each([
    "Called Priya Nair, no answer",
    "Priya Nair called but I missed it",
    "Dana cancelled our meeting",
  ])("where it did not come to it: %s", (text) => {
    const { conversation, people } = parseCapture(text, context);
    expect([conversation, people.some(({ tookPart }) => tookPart)]).toEqual([null, false]);
  });

  it.each([
    ["Called Dana Ruiz about Tolu Adeyemi", ["Dana Ruiz"]],
    ["Talked to Dana Ruiz about hiring Karl Weber", ["Dana Ruiz"]],
    ["Emailed Dana Ruiz re: Tolu's talk", ["Dana Ruiz"]],
    [
      "Called Dana Ruiz, Sam Okafor and Tolu Adeyemi about the grant",
      ["Dana Ruiz", "Sam Okafor", "Tolu Adeyemi"],
    ],
    ["Sam Okafor said to talk to Ruth Klein, she knows the archive's head, Otto Braun", ["Sam Okafor"]],
  ])("who is only spoken of: %s", (text, names) => {
    const { people } = parseCapture(text, context);
    expect(people.filter(({ tookPart }) => tookPart).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    "Waiting for Owen Price to send the contract",
    "Left a voicemail for Maya Cohen",
    "Wei Zhang's birthday is on 5 December",
    "Sent Aiko Tanaka the slides",
  ])("at an event, for whom something is done: %s", (text) => {
    const { conversation, people } = parseCapture(text, { ...context, event: "SAA reception" });
    expect([conversation, people.some(({ tookPart }) => tookPart)]).toEqual([null, false]);
  });
});

describe("who began it", () => {
  it.each([
    "Jamal Carter emailed me about the grant",
    "Priya Nair called, wants the slides",
    "Got an email from Jamal Carter",
    "Heard from Karl Weiss about the archive",
    "Spoke to Dana Ruiz at the desk. Tolu Adeyemi texted me later",
  ])("is them by “%s”", (text) => {
    expect(parseCapture(text, context).conversation?.startedBy).toBe("them");
  });

  it.each([
    "Emailed Jamal Carter about the grant",
    // An answer to what I had begun.
    "Jamal Carter wrote back",
    "Priya Nair called me back yesterday",
    "Called Priya Nair. She emailed me the slides afterwards",
    "Met Jamal Carter at ALA Annual, he emailed me his card",
  ])("is me by “%s”", (text) => {
    expect(parseCapture(text, context).conversation?.startedBy).toBe("me");
  });
});

/** Name, channel and day of what was held with each apart from the others. */
const apartBy = (text: string) =>
  parseCapture(text, context).people.map(({ name, apart }) => [name, apart?.channel, apart?.heldOn]);

describe("several people talked with in several ways", () => {
  it.each([
    [
      "Met Dana Ruiz. Emailed Tolu Adeyemi.",
      ["Dana Ruiz", undefined, undefined],
      ["Tolu Adeyemi", "email", "2026-03-10"],
    ],
    [
      "Called Dana Ruiz yesterday, emailed Tolu Adeyemi today",
      ["Dana Ruiz", undefined, undefined],
      ["Tolu Adeyemi", "email", "2026-03-10"],
    ],
    [
      "Tolu Adeyemi texted me yesterday. Spoke to Dana Ruiz at the desk",
      ["Tolu Adeyemi", undefined, undefined],
      ["Dana Ruiz", "other", "2026-03-10"],
    ],
    [
      "Called Owen Price yesterday. Called Wei Zhang last Friday.",
      ["Owen Price", undefined, undefined],
      ["Wei Zhang", "call", "2026-03-06"],
    ],
  ])("%s", (text, ...expected) => {
    expect(apartBy(text)).toEqual(expected);
  });

  it.each([
    "Called Dana Ruiz and Tolu Adeyemi, emailed Dana the notes",
    "Met Dana Ruiz and Tolu Adeyemi at ALA Annual, talked about linked data with Dana",
    "Met Dana Ruiz at ALA Annual, she called me yesterday",
    "Had coffee with Marcus Webb, he introduced me to Aiko Tanaka by email",
  ])("are together where it was one: %s", (text) => {
    expect(apartBy(text).every(([, channel]) => channel === undefined)).toBe(true);
  });
});
