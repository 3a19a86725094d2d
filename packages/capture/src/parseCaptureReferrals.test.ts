import { describe, expect, it } from "vitest";
import { understood } from "./testing/understood";

describe("who pointed to whom", () => {
  it.each([
    "Dana Ruiz told me to call Sam Okafor",
    "Dana Ruiz says I should talk to Sam Okafor",
    "Dana Ruiz suggested I reach out to Sam Okafor",
    "Dana Ruiz said to email Sam Okafor",
    "Dana Ruiz recommended Sam Okafor",
    "Dana Ruiz recommended meeting Sam Okafor",
    "Dana Ruiz introduced me to Sam Okafor",
    "Dana Ruiz introduced Sam Okafor to me",
    "Dana Ruiz will introduce me to Sam Okafor",
    "Dana Ruiz put me in touch with Sam Okafor",
    "Dana Ruiz pointed me to her boss, Sam Okafor",
    "Dana Ruiz gave me Sam Okafor's number",
    "Dana Ruiz gave me the name of Sam Okafor",
    "Dana Ruiz passed along Sam Okafor's email",
    "Dana Ruiz told me about Sam Okafor",
    "Dana Ruiz thinks Sam Okafor might be hiring",
    "Dana Ruiz knows Sam Okafor",
    "Dana Ruiz made an introduction to Sam Okafor",
    "Dana Ruiz -> Sam Okafor",
    "Dana Ruiz → Sam Okafor (CTO, Brightloom)",
    "Referred by Dana Ruiz to Sam Okafor",
    "Referral from Dana Ruiz: Sam Okafor",
    "Had coffee with Dana Ruiz today. She sent me to Sam Okafor.",
    "On Dana Ruiz's recommendation, email Sam Okafor",
    "Met Dana Ruiz. She says the ledgers are with Sam Okafor. Ask Sam on Friday",
    "Dana Ruiz forwarded my deck to Sam Okafor",
    "Thank Dana Ruiz, who sent Sam Okafor my way",
    "Dana Ruiz introduced to me Sam Okafor",
    "Dana Ruiz introduced her cousin Sam Okafor",
    "Dana Ruiz's intro: Sam Okafor",
  ])("%s", (text) => {
    const { people, referrals } = understood(text);
    expect(people).toMatchObject([
      { name: "Dana Ruiz", role: "met" },
      { name: "Sam Okafor", role: "referred" },
    ]);
    expect(referrals).toMatchObject([{ from: 0, to: 1 }]);
  });

  it.each([
    "Referred to Sam Okafor by Dana Ruiz",
    "Sam Okafor via Dana Ruiz",
    "Sam Okafor (referred by Dana Ruiz)",
    "Got Sam Okafor's number from Dana Ruiz",
    "Was introduced to Sam Okafor by Dana Ruiz",
    "Heard about Sam Okafor from Dana Ruiz",
  ])("%s", (text) => {
    const { people, referrals } = understood(text);
    expect(people).toMatchObject([
      { name: "Sam Okafor", role: "referred" },
      { name: "Dana Ruiz", role: "met" },
    ]);
    expect(referrals).toMatchObject([{ from: 1, to: 0 }]);
  });

  it("somebody without a name refers, but is no person", () => {
    const { people, referrals } = understood("A co-worker gave me the name of Sam Okafor");
    expect(people).toMatchObject([{ name: "Sam Okafor", role: "referred" }]);
    expect(referrals).toEqual([]);
  });

  it("says why", () => {
    const { referrals } = understood("Dana Ruiz told me to call Sam Okafor about the cataloging job");
    expect(referrals).toMatchObject([{ reason: "the cataloging job" }]);
  });

  it.each([
    "Dana Ruiz told me to call her",
    "Dana Ruiz wants an intro to Sam Okafor",
    "Introduce Dana Ruiz to Sam Okafor",
    "Met Dana Ruiz and Sam Okafor",
  ])("nobody: %s", (text) => {
    expect(understood(text).referrals).toEqual([]);
  });
});

describe("when and where people were met", () => {
  it.each([
    ["Met Dana Ruiz", null, "2026-03-10"],
    ["Met Dana Ruiz at ALA Annual yesterday", "ALA Annual", "2026-03-09"],
    ["Met Dana Ruiz at the Lagos Tech Meetup on Saturday", "Lagos Tech Meetup", "2026-03-07"],
    ["met dana ruiz @ vivatech", "vivatech", "2026-03-10"],
    ["Ran into Dana Ruiz at FOSDEM", "FOSDEM", "2026-03-10"],
    ["Dana Ruiz, NYPL, met at QCon London last Thursday", "QCon London", "2026-03-05"],
    ["QCon London: Dana Ruiz, NYPL", "QCon London", "2026-03-10"],
    ["Had coffee with Dana Ruiz two days ago", null, "2026-03-08"],
    ["Met Dana Ruiz at the booth", null, "2026-03-10"],
    ["Talked with Dana Ruiz", null, null],
    ["Phone call with Dana Ruiz yesterday", null, null],
    ["Coffee with Dana Ruiz on March 20", null, null],
    ["Dana Ruiz, CTO at Brightloom", null, null],
    ["Call Dana Ruiz", null, null],
  ])("%s", (text, event, metOn) => {
    const draft = understood(text);
    expect([draft.event?.name ?? null, draft.metOn]).toEqual([event, metOn]);
  });

  it("at an event everybody was met there today unless the text says otherwise", () => {
    const event = "ALA Annual";
    expect(understood("Dana Ruiz, NYPL", { event })).toMatchObject({ event: null, metOn: "2026-03-10" });
    expect(understood("Met Dana Ruiz yesterday", { event }).metOn).toBe("2026-03-09");
    expect(understood("nothing", { event }).metOn).toBeNull();
  });
});
