import { Action, Channel } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { actionFacts, isMeetingAgreed, isMeetingDue } from "./actionFacts";
import { referralStateAfter } from "./channelFacts";

const facts = Action.options.map((action) => ({ action, ...actionFacts[action] }));

describe("the facts of an action agree with each other", () => {
  it.each(facts)("$action has a channel there is, and takes time", ({ channel, minutes }) => {
    expect(Channel.options).toContain(channel);
    expect(minutes).toBeGreaterThan(0);
  });

  it.each(facts.filter(({ isTalk }) => isTalk))(
    "$action, by which people talk, reaches them, through a channel by which one speaks",
    ({ channel, isOutreach }) => {
      expect([isOutreach, referralStateAfter(channel, "me")]).toEqual([true, "talked"]);
    },
  );

  it.each(facts.filter(({ isMeeting }) => isMeeting))("who meets for $action talks", ({ isTalk }) => {
    expect(isTalk).toBe(true);
  });
});

it.each([
  ["a coffee that is agreed for today", "coffee", "2026-06-25", "15:00", true],
  ["a meeting that was agreed for yesterday", "meeting", "2026-06-24", "09:00", true],
  ["one that is days away", "coffee", "2026-06-29", "15:00", false],
  ["an invitation that is still to go out", "coffee", "2026-06-25", null, false],
  ["a call at a time, which is to be made", "call", "2026-06-25", "15:00", false],
] as const)("whether of %s there is left only to say what came of it", (_, action, dueOn, dueTime, isDue) => {
  expect(isMeetingDue({ action, what: "Coffee with Omar", dueOn, dueTime }, "2026-06-25")).toBe(isDue);
});

it.each([
  ["Ask Omar for a coffee", false],
  ["See whether Omar can meet", false],
  ["See Omar at the museum", true],
])("%s at nine is agreed: %s", (what, isAgreed) => {
  expect(isMeetingAgreed({ action: "coffee", what, dueTime: "09:00" })).toBe(isAgreed);
});
