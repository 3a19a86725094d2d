import { Action } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { type MessageFacts, draftMessage } from "./message";

const facts: MessageFacts = {
  action: "email",
  what: "Write to Dana",
  firstName: "Dana",
  ownName: "Jo Bennett",
  event: null,
  lastLine: null,
  referrer: null,
};

describe("a message to start from", () => {
  it("greets by name, says where you met and signs with your own name", () => {
    const { subject, body } = draftMessage({ ...facts, event: "Archives Forum" });
    expect(subject).toBe("Good to meet you at Archives Forum");
    expect(body.split("\n")).toEqual([
      "Hello Dana,",
      "",
      expect.stringMatching(/^It was good to meet you at Archives Forum\. \S/),
      "",
      "Best wishes",
      "Jo Bennett",
    ]);
  });

  it("names the referrer first of all, whatever else is known", () => {
    const { subject, body } = draftMessage({
      ...facts,
      referrer: "Claire Dubois",
      event: "Archives Forum",
      lastLine: "maps",
    });
    expect(subject).toBe("Claire Dubois suggested I write");
    expect(body).toContain("Claire Dubois suggested that I get in touch");
    expect(body).not.toContain("Archives Forum");
  });

  it("speaks of the last conversation only where there was one", () => {
    expect(draftMessage({ ...facts, lastLine: "Talked about maps" }).body).toContain("our last conversation");
    expect(draftMessage(facts).body).not.toContain("last conversation");
  });

  it("thanks and nothing else when it is a thank-you", () => {
    const { subject, body } = draftMessage({ ...facts, action: "thank", event: "Archives Forum" });
    expect(subject).toBe("Thank you");
    expect(body).not.toContain("Archives Forum");
    expect(body).toMatch(/^Hello Dana,\n\nThank you/);
  });

  it.each(Action.options)(
    "for %s has a subject on one line and leaves no gap where nothing is known",
    (action) => {
      const { subject, body } = draftMessage({ ...facts, action });
      expect(subject.trim()).not.toBe("");
      expect(subject).not.toContain("\n");
      expect(body).not.toMatch(/null|undefined| {2}/);
    },
  );
});
