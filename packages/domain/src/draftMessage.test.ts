import { describe, expect, it } from "vitest";
import { type DraftFacts, draftMessage } from "./draftMessage";

const renee: DraftFacts = {
  action: "email",
  names: ["Renée Alvarez", "Renée"],
  firstName: "Renée",
  myName: "Jo Bennett",
  promise: null,
  referrer: null,
  event: null,
};
const bodyOf = (facts: Partial<DraftFacts>): string | null =>
  draftMessage({ ...renee, ...facts })?.body ?? null;
const saysOf = (promise: string): string | null => bodyOf({ promise })?.split("\n\n")[1] ?? null;

describe("what was promised, told to whom it was promised", () => {
  it.each([
    ["Send Renée the Nielsen article", "I promised you the Nielsen article: [link]"],
    ["Send her the slides.", "I promised you the slides: [link]"],
    ["Send the study to Renée Alvarez", "I promised you the study: [link]"],
    ["Share an article about maps", "I promised you an article about maps: [link]"],
    ["Share the article on maps with Renée", "I promised you the article on maps: [link]"],
    ["Pass on the notes for her", "I promised you the notes: [link]"],
    ["Email them the notes", "I promised you the notes: [link]"],
    ["Ask Renée about the spring internship", "I wanted to ask you about the spring internship."],
    ["Ask about her internship", "I wanted to ask you about your internship."],
    ["Ask for an introduction at NYPL", "May I ask you for an introduction at NYPL?"],
    ["Thank her for her time", "Thank you for your time."],
    ["Thank Renée for pointing you to Aiko Tanaka", "Thank you for pointing me to Aiko Tanaka."],
    ["Thank Renée for the time, and name one thing you took away", "Thank you for the time."],
    ["Ask Renée about the job: is it open?", null],
    ["Send Renée your portfolio", "I promised you my portfolio: [link]"],
    [
      "Introduce her to Sam Okafor",
      "I would like to introduce you to Sam Okafor. Shall I put the two of you in touch?",
    ],
    ["Write to her", null],
    ["Email Renée Alvarez", null],
    ["Email about the archive", "I am writing about the archive."],
    ["Write to Renée about the second draft", "I am writing about the second draft."],
    ["Follow up with Renée on the grant", "I am writing about the grant."],
    ["Answer Renée about the map library", "I am writing about the map library."],
    ["Reply to her about the dates", "I am writing about the dates."],
    ["Send her paper back", null],
    ["Call", null],
    ["", null],
    ["Rendez-vous à la bibliothèque", null],
  ])("%s", (promise, says) => {
    expect(saysOf(promise)).toBe(says);
  });

  it("is what a capture keeps of a thing to send, too", () => {
    expect(bodyOf({ action: "share", promise: "the portfolio" })).toContain(
      "I promised you the portfolio: [link]",
    );
    expect(bodyOf({ action: "email", promise: "the portfolio" })).toBeNull();
  });

  it("takes letters in a name that mean something in a pattern", () => {
    expect(
      draftMessage({ ...renee, names: ["A.C. (Kit) Moore+"], promise: "Send A.C. (Kit) Moore+ the map" }),
    ).toMatchObject({ subject: "As promised: the map", missing: ["link"] });
  });
});

describe("who pointed there", () => {
  it.each([
    ["Say that I sent you", true],
    ["Told me to give her his name", true],
    ["You may mention me", true],
    ["Use my name", true],
    ["She knows the archive's head", false],
    ["Speak to him before you apply", false],
    ["Do not say that I sent you", false],
    ["Go there without mentioning my name", false],
    ["", false],
  ])("%s", (said, isNamed) => {
    const body = bodyOf({ referrer: { name: "Tom Becker", said } });
    expect(
      body === null ? null : body.includes("Tom Becker pointed me to you, and said to give you that name."),
    ).toBe(isNamed ? true : null);
  });

  it("is named before what was promised, and in place of where they met", () => {
    expect(
      bodyOf({
        referrer: { name: "Tom Becker", said: "" },
        event: "ALA Annual",
        promise: "Ask about the internship",
      }),
    ).toBe(
      "Hello Renée,\n\nTom Becker suggested that I get in touch with you.\n\nI wanted to ask you about the internship.\n\nBest wishes\nJo Bennett",
    );
  });
});

it("where they met opens it, and a short one is one paragraph without a subject", () => {
  expect(
    draftMessage({ ...renee, action: "linkedin", event: "ALA Annual", promise: "Ask about the internship" }),
  ).toEqual({
    subject: "",
    body: "Hello Renée, It was good to meet you at ALA Annual. I wanted to ask you about the internship.",
    missing: [],
  });
});

describe("a meeting that is agreed", () => {
  const agreed = "Thursday, June 25 at 3 pm at Cafe Luna";
  it.each([
    ["coffee", "I am looking forward to our coffee on Thursday, June 25 at 3 pm at Cafe Luna."],
    ["meeting", "I am looking forward to our meeting on Thursday, June 25 at 3 pm at Cafe Luna."],
  ] as const)("is not asked for again: %s", (action, says) => {
    const body = bodyOf({ action, agreed, promise: "Coffee with Renée", event: "ALA Annual" });
    expect(body?.split("\n\n")[1]).toBe(says);
    expect(body).not.toMatch(/buy you|half an hour/);
  });
});
