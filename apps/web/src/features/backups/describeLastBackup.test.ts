import type { BackupsAnswer } from "@followthrough/contract";
import { expect, it } from "vitest";
import { describeLastBackup } from "./describeLastBackup";

const none = { count: 0, keptAtMost: 14, latestAt: null };
const fine: BackupsAnswer = {
  made: "here",
  daily: none,
  migration: none,
  manual: { ...none, keptAtMost: null },
  lastGoodAt: "2026-06-25T13:12:00.000Z",
  isOverdue: false,
  failed: null,
  keptLongerUntil: null,
};
const say = (some: Partial<BackupsAnswer>) =>
  describeLastBackup({ ...fine, ...some }, (instant) => `(${instant.slice(0, 10)})`);

it("says how old the last good backup is", () => {
  expect(say({})).toEqual({
    words:
      "Last good backup: (2026-06-25), checked. One is made every day, and the last 14 stay on this server.",
    problem: null,
  });
  expect(say({ lastGoodAt: null }).words).toContain("No backup has been checked yet");
  expect(say({ made: "elsewhere", lastGoodAt: null }).words).toContain("Whoever runs it");
});

it.each([
  [{ why: "damaged" }, /of \(2026-06-26\) failed: the copy is damaged/],
  [{ why: "disk-full" }, /the disk is full/],
  [{ why: "other" }, /log of the server/],
] as const)("warns of one that failed: %o", ({ why }, words) => {
  expect(say({ failed: { at: "2026-06-26T13:12:00.000Z", why } }).problem).toMatch(words);
});

it("warns when the last good one is old", () => {
  expect(say({ isOverdue: true }).problem).toContain("more than two days old");
});
