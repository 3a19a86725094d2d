import { Action, Channel } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { actionFacts, referralStateAfter } from "./actionFacts";

const facts = Action.options.map((action) => ({ action, ...actionFacts[action] }));

describe("the facts of an action agree with each other", () => {
  it.each(facts)("$action has a channel there is, and takes time", ({ channel, minutes }) => {
    expect(Channel.options).toContain(channel);
    expect(minutes).toBeGreaterThan(0);
  });

  it.each(facts.filter(({ isTalk }) => isTalk))(
    "$action, by which people talk, reaches them, through a channel by which one speaks",
    ({ channel, isOutreach }) => {
      expect([isOutreach, referralStateAfter(channel)]).toEqual([true, "talked"]);
    },
  );

  it.each(facts.filter(({ isMeeting }) => isMeeting))("who meets for $action talks", ({ isTalk }) => {
    expect(isTalk).toBe(true);
  });
});

it.each([
  ["email", "reached-out"],
  ["message", "reached-out"],
  ["call", "talked"],
  ["in-person", "talked"],
  ["note", null],
] as const)("%s takes a referral to %s", (channel, reach) => {
  expect(referralStateAfter(channel)).toBe(reach);
});
