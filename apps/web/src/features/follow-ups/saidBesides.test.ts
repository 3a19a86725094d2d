import { describe, expect, it } from "vitest";
import type { Step } from "./StepFields";
import { sentStep } from "./completionForm";
import { isSameSaid, saidAndNotOffered, saidBesides, tickedBesides } from "./saidBesides";

const promised = (what: string): Step => ({
  action: "other",
  what,
  dueOn: "2026-07-02",
  dueTime: null,
  waitingSinceOn: "2026-06-25",
});
const [deck, intro] = [promised("send the deck"), promised("introduce me to Ana")];

describe("what can be planned beside the next step", () => {
  it("tells two promises of one day apart", () => {
    expect(saidBesides([deck, intro], deck, [intro])).toEqual([intro]);
    expect([deck, intro].filter((step) => !isSameSaid(step, intro))).toEqual([deck]);
  });

  it("keeps what was ticked when the words say otherwise", () => {
    expect(saidBesides([deck], deck, [intro])).toEqual([intro]);
    expect(saidBesides([deck], deck, [])).toEqual([]);
  });

  it("takes what they are to do for something else than a step of mine in the same words", () => {
    const mine: Step = { ...deck, waitingSinceOn: null };
    expect(saidBesides([deck, mine], deck, [])).toEqual([mine]);
  });

  it("is ticked by itself where the words surely say it; the doubt is not sent", () => {
    const doubtful: Step = { ...promised("call me"), isUnsure: true };
    expect(tickedBesides([deck, doubtful, intro], deck)).toEqual([intro]);
    expect(sentStep(doubtful)).toEqual(promised("call me"));
  });
});

it("“check in” of the words and “check back” of the rules, both on one day, are one; another day, act or turn is another", () => {
  const said: Step = { action: "check-in", what: "Check in with Aiko", dueOn: "2026-07-10", dueTime: null };
  const offered = [{ action: "check-in", dueOn: "2026-07-10" }] as const;
  const others: Step[] = [
    { ...said, dueOn: "2026-07-09" },
    { ...said, action: "share", what: "Send Aiko the slides" },
    { ...said, waitingSinceOn: "2026-06-26" },
  ];
  expect(saidAndNotOffered([said, ...others], offered)).toEqual(others);
});
