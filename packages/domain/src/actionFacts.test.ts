import { Action, Channel } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import {
  actionFacts,
  faceToFaceChannels,
  isHeldThere,
  isMeetingDue,
  referralStateAfter,
  startedByOn,
} from "./actionFacts";

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
  ["email", "me", "reached-out"],
  ["message", "me", "reached-out"],
  ["call", "me", "talked"],
  ["in-person", "me", "talked"],
  ["note", "me", null],
  // They wrote, and I have not answered.
  ["email", "them", null],
  ["call", "them", "talked"],
] as const)("%s by %s takes a referral to %s", (channel, startedBy, reach) => {
  expect(referralStateAfter(channel, startedBy)).toBe(reach);
});

it("nobody begins a meeting or a note, so neither is theirs alone", () => {
  expect(Channel.options.filter((channel) => startedByOn(channel, "them") === "me")).toEqual([
    "in-person",
    "coffee",
    "meeting",
    "note",
  ]);
  expect(Channel.options.every((channel) => startedByOn(channel, "me") === "me")).toBe(true);
});

it("nothing from afar and no note is held at an event", () => {
  expect(faceToFaceChannels.every(isHeldThere)).toBe(true);
  expect(Channel.options.filter((channel) => !isHeldThere(channel))).toEqual([
    "email",
    "linkedin",
    "call",
    "video",
    "message",
    "note",
  ]);
});

it.each([
  ["a coffee that is agreed for today", "coffee", "2026-06-25", "15:00", true],
  ["a meeting that was agreed for yesterday", "meeting", "2026-06-24", "09:00", true],
  ["one that is days away", "coffee", "2026-06-29", "15:00", false],
  ["an invitation that is still to go out", "coffee", "2026-06-25", null, false],
  ["a call at a time, which is to be made", "call", "2026-06-25", "15:00", false],
] as const)("whether of %s there is left only to say what came of it", (_, action, dueOn, dueTime, isDue) => {
  expect(isMeetingDue({ action, dueOn, dueTime }, "2026-06-25")).toBe(isDue);
});
