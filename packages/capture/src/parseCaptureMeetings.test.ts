import { describe, expect, it } from "vitest";
import { heldOf } from "./testing/heldOf";
import { understood } from "./testing/understood";

// On Tuesday 2026-03-10.
const held = (text: string, context: Parameters<typeof understood>[1] = {}) => {
  const draft = understood(text, context);
  return { metOn: draft.metOn, isMetDaySaid: draft.isMetDaySaid, conversation: heldOf(draft) };
};
const tookPart = (text: string, context: Parameters<typeof understood>[1] = {}): string[] =>
  understood(text, context)
    .people.filter((person) => person.tookPart)
    .map(({ name }) => name);

const nothing = { metOn: null, isMetDaySaid: false, conversation: null };

describe("a conversation is one only if the words say that I had it", () => {
  it.each([
    "Karl Ott leads two teams at Siemens, based in Bonn",
    "Mia Roth wrote the standard on metadata",
    "Lucy Gray retired and opened a tea shop",
    "Karl Ott runs phone support at Siemens",
    "Mia Roth has moved her email list to Berlin",
    "Karl Ott spoke at the conference",
    "Prof. Karl Ott gave a talk on OCR",
  ])("one word that may be one is none: %s", (text) => {
    expect(held(text)).toEqual(nothing);
  });

  it.each([
    "I never got to talk to Lucy Gray",
    "Never got to talk to Lucy Gray",
    "Have not met Lucy Gray yet",
    "Haven't met Lucy Gray yet",
    "Should have talked to Lucy Gray",
    "Could have emailed Lucy Gray",
    "Lucy Gray never called back",
    "Haven't heard from Lucy Gray",
    "Not sure I met Lucy Gray",
    "I wish I had met Lucy Gray",
    "Maybe I met Lucy Gray in Bonn",
    "Met Lucy Gray?",
    "Coffee with Lucy Gray was cancelled",
    "Didn't have coffee with Lucy Gray",
  ])("not what was not, was wished for or is doubted: %s", (text) => {
    expect(held(text)).toEqual(nothing);
    expect(tookPart(text)).toEqual([]);
    expect(held(text, { event: "ALA Annual" })).toEqual(nothing);
  });

  it.each([
    "Dana met Iris Chang yesterday",
    "Dana Ruiz met Iris Chang yesterday",
    "My boss called Iris Chang",
    "Lucy Gray called Iris Chang yesterday",
    "Lucy Gray had tea with Iris Chang",
    "Lucy Gray and Iris Chang talked about zines",
    "Lucy Gray told Iris Chang about us",
  ])("not what others had with each other: %s", (text) => {
    expect(held(text)).toEqual(nothing);
  });

  it.each([
    ["Karl Ott said he met Lucy Gray in February", ["Karl Ott"]],
    ["Karl Ott asked whether I met Lucy Gray", ["Karl Ott"]],
    ["Heard from Karl Ott. Lucy Gray got promoted", ["Karl Ott"]],
  ])("a talk about a meeting is a talk, and no meeting: %s", (text, who) => {
    expect(held(text)).toEqual({
      ...nothing,
      conversation: { channel: "other", heldOn: "2026-03-10" },
    });
    expect(tookPart(text)).toEqual(who);
  });

  it.each([
    ["Lucy Gray called me", "call"],
    ["Replied to Lucy Gray", "other"],
    ["It was nice to meet Lucy Gray", "in-person"],
    ["Lucy Gray from Form called", "call"],
    ["Jamal Reed emailed me this morning: he is moving", "email"],
    ["Lucy Gray wrote back", "email"],
    ["Emailed Lucy Gray", "email"],
    ["Wrote to Lucy Gray about the grant", "email"],
    ["Lucy Gray and I talked about zines", "other"],
    ["Talked with Lucy Gray on the phone", "call"],
    ["Chatted with Lucy Gray on Zoom, she opened a coffee bar", "video"],
    ["Had a phone call with Lucy Gray, she leads two teams", "call"],
    ["Got a text from Lucy Gray", "message"],
    ["Voicemail from Lucy Gray, call her back", "call"],
    ["Lucy Gray had tea with me", "coffee"],
    ["Caught up with Lucy Gray over lunch", "coffee"],
    ["Not only met Lucy Gray but had lunch with her", "coffee"],
    ["Met Lucy Gray, she opened a tea shop", "in-person"],
    ["Lucy Gray met me at the station", "in-person"],
    ["Lucy Gray told me to call Sam Okafor", "other"],
  ])("%s is one: %s", (text, channel) => {
    expect(held(text).conversation).toEqual({ channel, heldOn: "2026-03-10" });
  });

  it("with whom the words say, and not with whoever is named beside them", () => {
    expect(tookPart("Met Dana Ruiz. Never got to talk to Lucy Gray")).toEqual(["Dana Ruiz"]);
    expect(tookPart("Met Dana Ruiz but never got to talk to Lucy Gray")).toEqual(["Dana Ruiz"]);
    expect(tookPart("Emailed Tolu Adeyemi. Claire Dubois is moving to Boston")).toEqual(["Tolu Adeyemi"]);
  });
});

describe("a day is the meeting's only in the meeting's own clause", () => {
  it.each([
    ["Ran into Nora Bell, she promised me a tour in January"],
    ["Ran into Nora Bell - she won a prize last week"],
    ["Met Karl Ott, he started at Siemens in February"],
    ["Met Karl Ott who started at Siemens in February"],
    ["Met Karl Ott after he left Siemens in February"],
    ["He started in February and I met Karl Ott"],
    ["Met Karl Ott, born March 3"],
    ["Met Karl Ott, birthday March 3"],
    ["Met Karl Ott, at Siemens since February"],
    ["Met Lena Berg, she visited Rome last month"],
  ])("%s", (text) => {
    expect(held(text)).toMatchObject({ metOn: "2026-03-10", isMetDaySaid: false });
    expect(understood(text).people).toHaveLength(1);
  });

  it("a day on which somebody is back is not the day of the call", () => {
    expect(held("Talked with Karl Ott on the phone, he'll be back on Monday")).toEqual({
      ...nothing,
      conversation: { channel: "call", heldOn: "2026-03-10" },
    });
  });

  it.each([
    ["Yesterday met Karl Ott", "2026-03-09"],
    ["Met Karl Ott on Friday at ALA", "2026-03-06"],
    ["Met Karl Ott on Friday, he started at Siemens in February", "2026-03-06"],
    ["Met Karl Ott, he retires in June, at ALA yesterday", "2026-03-09"],
    ["Met Karl Ott, great guy, yesterday", "2026-03-09"],
    ["In February met Karl Ott at ALA", "2026-02-01"],
    ["Karl Ott started in January. Met him yesterday", "2026-03-09"],
  ])("%s: %s", (text, metOn) => {
    expect(held(text)).toMatchObject({ metOn, isMetDaySaid: true });
  });

  it("a call and a video call of a day said are no meeting", () => {
    expect(held("Talked to Karl Ott on the phone yesterday").metOn).toBeNull();
    expect(held("Zoom yesterday with Mia Roth")).toEqual({
      ...nothing,
      conversation: { channel: "video", heldOn: "2026-03-09" },
    });
  });
});

describe("whatever is told", () => {
  const exchanges = [
    "Met Karl Ott",
    "Met Karl Ott on Friday",
    "Yesterday met Karl Ott",
    "Ran into Karl Ott at the station",
    "Had coffee with Karl Ott yesterday",
    "Talked with Karl Ott about the archive",
    "Talked with Karl Ott on the phone yesterday",
    "Emailed Karl Ott about the archive",
    "Karl Ott called me yesterday",
  ];
  const asides = [
    ", he leads two teams at Siemens",
    ", he opened a tea shop",
    ", he wrote the standard on metadata",
    ", born March 3",
    ", he started at Siemens in February",
    ", he visited Rome last month",
    ", he'll be back on Monday",
    ". He never called back",
    ". Have not met Lucy Gray yet",
    ". Dana Ruiz met Iris Chang last week",
    ". Claire Dubois moved to Boston in January",
  ];

  it.each(exchanges)("what somebody does besides changes neither day nor channel: %s", (exchange) => {
    for (const aside of asides) expect([aside, held(exchange + aside)]).toEqual([aside, held(exchange)]);
  });

  it.each([
    ["met", "Lucy Gray"],
    ["talked to", "Lucy Gray"],
    ["spoken with", "Lucy Gray"],
    ["called", "Lucy Gray"],
    ["emailed", "Lucy Gray"],
    ["had coffee with", "Lucy Gray"],
    ["chatted with", "Lucy Gray"],
  ])("“%s” tells of one, until it is denied, wished for or another's", (did, who) => {
    expect(held(`I ${did} ${who}`).conversation).not.toBeNull();
    for (const before of [
      "I never",
      "I have not",
      "I haven't",
      "I should have",
      "I wish I had",
      "Not sure I",
    ])
      expect([before, held(`${before} ${did} ${who}`)]).toEqual([before, nothing]);
    for (const another of ["My boss", "Dana Ruiz", "The curator", "Dana's sister"])
      expect([another, held(`${another} ${did} ${who}`)]).toEqual([another, nothing]);
  });
});

describe("at an event", () => {
  const event = "ALA Annual";

  it.each([
    ["Emailed Tolu Adeyemi today about Berlin", "email"],
    ["Jamal Reed emailed me this morning: he is moving", "email"],
    ["Talked with Tolu Adeyemi on the phone", "call"],
    ["Emailed Tolu Adeyemi about ALA Annual", "email"],
    ["Called Tolu Adeyemi about the booth at ALA Annual", "call"],
  ])("%s is no meeting there", (text, channel) => {
    expect(held(text, { event })).toMatchObject({ metOn: null, conversation: { channel } });
  });

  it.each([
    "Claire Dubois is moving to Boston",
    "Claire Dubois retired",
    "Claire Dubois is on leave until May",
    "Claire Dubois is moving to Boston after ALA Annual",
    "Heard that Claire Dubois got promoted",
  ])("news of somebody is a note: %s", (text) => {
    expect(held(text, { event })).toEqual(nothing);
    expect(tookPart(text, { event })).toEqual([]);
  });

  it.each([
    "Claire Dubois, curator at Form",
    "Claire Dubois works at Form",
    "Claire Dubois wants our slides",
    "Claire Dubois is looking for a job",
  ])("somebody introduced was met there: %s", (text) => {
    expect(held(text, { event })).toMatchObject({
      metOn: "2026-03-10",
      conversation: { channel: "in-person" },
    });
  });
});
