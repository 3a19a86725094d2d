import { Action, Channel } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { actionFacts, reachOf } from "./actionFacts";

describe("the facts of an action agree with each other", () => {
  it.each(Action.options)("%s", (action) => {
    const { channel, isTalk, isMeeting, isOutreach, minutes } = actionFacts[action];
    expect(Channel.options).toContain(channel);
    // Who talks has reached the other, and through a channel by which one speaks.
    if (isTalk) expect([isOutreach, reachOf(channel)]).toEqual([true, "talked"]);
    if (isMeeting) expect(isTalk).toBe(true);
    expect(minutes).toBeGreaterThan(0);
  });
});

it.each([
  ["email", "reached-out"],
  ["message", "reached-out"],
  ["call", "talked"],
  ["in-person", "talked"],
  ["note", null],
] as const)("%s takes a referral to %s", (channel, reach) => {
  expect(reachOf(channel)).toBe(reach);
});
