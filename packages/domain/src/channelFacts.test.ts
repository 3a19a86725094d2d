import { Channel } from "@followthrough/contract";
import { expect, it } from "vitest";
import {
  faceToFaceChannels,
  isHeldThere,
  referralStateAfter,
  startedByOn,
  usualChannel,
} from "./channelFacts";

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
  [{ last: "coffee", hasEmail: true, hasPhone: true }, "coffee"],
  [{ last: null, hasEmail: true, hasPhone: true }, "email"],
  [{ last: null, hasEmail: false, hasPhone: true }, "call"],
  [{ last: null, hasEmail: false, hasPhone: false }, null],
] as const)("with what is known, %o, they are talked with by %s", (known, usual) => {
  expect(usualChannel(known)).toBe(usual);
});
