import { describe, expect, it } from "vitest";
import { stepsOf, understood } from "./testing/understood";

const met = "Met Dana Ruiz. ";

const dueIn = (zone: string): string | undefined =>
  understood("Call Dana Ruiz on 3/4", { zone, today: "2026-02-10" }).followUps[0]?.dueOn;

describe("what the writer means to do, on Tuesday 2026-03-10", () => {
  it.each([
    ["Call her", "call", "2026-03-11"],
    ["Give her a ring on Friday", "call", "2026-03-13"],
    ["Email her next week", "email", "2026-03-16"],
    ["Drop her a line tomorrow", "email", "2026-03-11"],
    ["Reach out to her in April", "email", "2026-04-01"],
    ["Email her the case study", "share", "2026-03-11"],
    ["Send her the slides by 3/20", "share", "2026-03-20"],
    ["Send her an email", "email", "2026-03-11"],
    ["Send her a thank-you note", "thank", "2026-03-11"],
    ["Send her a LinkedIn invitation", "linkedin", "2026-03-11"],
    ["Connect on LinkedIn", "linkedin", "2026-03-11"],
    ["Connect by phone", "call", "2026-03-11"],
    ["Connect with her by phone next week", "call", "2026-03-16"],
    ["Connect on the phone on Friday", "call", "2026-03-13"],
    ["Connect with her via email", "email", "2026-03-11"],
    ["Connect with her over coffee next Wednesday", "coffee", "2026-03-18"],
    ["Connect in person in April", "meeting", "2026-04-01"],
    ["Connect on Zoom on Thursday", "meeting", "2026-03-12"],
    ["Connect with her on Friday", "linkedin", "2026-03-13"],
    ["Connect her with Tom Becker over coffee", "introduce", "2026-03-11"],
    ["Look her up on LinkedIn", "linkedin", "2026-03-11"],
    ["Coffee next Wednesday", "coffee", "2026-03-18"],
    ["Farewell drinks with her Thursday", "coffee", "2026-03-12"],
    ["She agreed to coffee on Friday", "coffee", "2026-03-13"],
    ["Drawings to her in three weeks", "share", "2026-03-31"],
    ["So trailer to her on Friday", "share", "2026-03-13"],
    ["Drop it in to her on Friday", "share", "2026-03-13"],
    ["She invited me to the residence on April 8", "meeting", "2026-04-08"],
    ["She wants the files, Friday", "share", "2026-03-13"],
    ["Rang her, no answer. Try again Monday", "call", "2026-03-16"],
    ["Call her and ask about the waitlist on Friday", "call", "2026-03-13"],
    ["Grab lunch with her in 2 weeks", "coffee", "2026-03-24"],
    ["Meet her for coffee on Saturday", "coffee", "2026-03-14"],
    ["Zoom on Thursday at 3pm", "meeting", "2026-03-12"],
    ["Visit her on April 8", "meeting", "2026-04-08"],
    ["Set up a call for Monday", "call", "2026-03-16"],
    ["Ping her in 10 days", "check-in", "2026-03-20"],
    ["Follow up in early June", "check-in", "2026-06-01"],
    ["Check in in 2 months", "check-in", "2026-05-10"],
    ["f/u end of month", "check-in", "2026-03-31"],
    ["Introduce her to Tom Becker", "introduce", "2026-03-11"],
    ["Thank her today", "thank", "2026-03-10"],
    ["Ask her about the grant", "other", "2026-03-11"],
    ["I owe her an email", "email", "2026-03-11"],
    ["She asked me to call her on Friday", "call", "2026-03-13"],
    ["She's away until March 23; email her then", "email", "2026-03-23"],
    ["Don't forget to call her", "call", "2026-03-11"],
    ["Tomorrow: call her", "call", "2026-03-11"],
  ])("%s", (text, action, dueOn) => {
    expect(stepsOf(understood(met + text))).toEqual([`Dana Ruiz, ${action}, ${dueOn}`]);
  });

  it.each([
    "She'll call me next week",
    "She will send his number on Friday",
    "She wants an intro to our CTO",
    "She mentioned a role opening in June",
    "Nothing to do",
    "No follow-up needed",
    "Don't call her",
    "No need to call her",
    "Nice to meet her",
    "Thanked her already",
    "Sent her the slides",
    "Had lunch with her yesterday",
    "Her email is dana@nypl.org",
  ])("nothing: %s", (text) => {
    expect(stepsOf(understood(met + text))).toEqual([]);
  });

  it.each([
    ["Email Dana on Monday and Sam on Friday", ["Dana, email, 2026-03-16", "Sam, email, 2026-03-13"]],
    [
      "Call Dana, Sam and Grace tomorrow",
      ["Dana, call, 2026-03-11", "Sam, call, 2026-03-11", "Grace, call, 2026-03-11"],
    ],
    ["Met Dana and Sam. Email both on Friday", ["Dana, email, 2026-03-13", "Sam, email, 2026-03-13"]],
    [
      "Met Dana. Email slides and connect on LinkedIn Friday",
      ["Dana, share, 2026-03-13", "Dana, linkedin, 2026-03-13"],
    ],
    ["Thank Dana tomorrow, meet Sam on 3/24", ["Dana, thank, 2026-03-11", "Sam, meeting, 2026-03-24"]],
  ])("several: %s", (text, steps) => {
    expect(stepsOf(understood(text))).toEqual(steps);
  });

  it("3/4 is March 4 in New York, April 3 in Berlin and Bogotá", () => {
    expect(["America/New_York", "Europe/Berlin", "America/Bogota"].map(dueIn)).toEqual([
      "2026-03-04",
      "2026-04-03",
      "2026-04-03",
    ]);
  });

  it("without a day it is due on the next day one works", () => {
    const { followUps } = understood("Call Dana Ruiz", { today: "2026-03-12", workingDays: [7, 1, 2, 3, 4] });
    expect(followUps).toMatchObject([{ dueOn: "2026-03-15", daySaid: false }]);
  });

  it.each([
    ["Send Dana the article on IIIF by Friday", "the article on IIIF"],
    ["Share slides with Dana tomorrow", "slides"],
    ["Call Dana Ruiz next week", "Call Dana Ruiz"],
    ["Email Dana Ruiz end of the month about the residency", "Email Dana Ruiz about the residency"],
  ])("in short: %s", (text, what) => {
    expect(understood(text).followUps[0]?.what).toBe(what);
  });
});

describe("what makes no step", () => {
  it.each([
    "Coffee with Dana Ruiz fell through",
    "Coffee with Dana Ruiz on Friday is cancelled",
    "Email to Dana Ruiz: sent the slides",
  ])("%s", (text) => {
    expect(stepsOf(understood(text))).toEqual([]);
  });
});

describe("a meeting that only says which thing is no meeting", () => {
  it.each([
    ["Met Dana Ruiz. Promised her the workshop outline by Monday", "share", "the workshop outline"],
    ["Promised Sam Okafor the meeting minutes by Friday", "share", "the meeting minutes"],
    ["Promised Sam Okafor a tour on Friday", "meeting", "Meet Sam Okafor"],
    ["Owe Dana Ruiz lunch next week", "coffee", "Lunch with Dana Ruiz"],
  ])("%s", (text, action, what) => {
    expect(understood(text).followUps).toMatchObject([{ action, what }]);
  });
});

describe("a place behind the day of a plan is where two meet, and nobody's employer", () => {
  it.each([
    ["Going to meet Sam Okafor tomorrow at noon at the Blue Cup", "meeting", "the Blue Cup"],
    ["Meeting Grace Lin Thursday 3pm at the Harbor Room", "meeting", "the Harbor Room"],
    ["Lunch with Dana Ruiz, librarian, Friday at Cafe Luna", "coffee", "Cafe Luna"],
  ])("%s", (text, action, place) => {
    const { people, followUps } = understood(text);
    expect(people).toMatchObject([{ organization: null }]);
    expect(followUps).toMatchObject([{ action, place }]);
  });

  it("behind the name it is where they work", () => {
    expect(understood("Coffee with Dana Ruiz at NYPL on Friday").people).toMatchObject([
      { organization: "NYPL" },
    ]);
  });
});

describe("to review what somebody has says whose it is", () => {
  it.each([
    ["Dana Ruiz asked me to review her portfolio before Monday", "Review Dana Ruiz's portfolio"],
    ["Review Sam Okafor's proposal and send comments by Friday", "Review Sam Okafor's proposal"],
  ])("%s", (text, what) => {
    expect(understood(text).followUps[0]?.what).toBe(what);
  });
});
