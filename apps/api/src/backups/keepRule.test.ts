import { expect, it } from "vitest";
import { backupsToRemove, hasRecentGood, isBackupDue, isOverdue } from "./keepRule";

const daily = (day: number) => `2026-06-${String(day).padStart(2, "0")}T130000Z-daily.db`;
const days = Array.from({ length: 20 }, (_, index) => daily(index + 1));
const now = new Date("2026-06-25T13:00:00Z");
const ahead = "2026-07-26T130000Z-daily.db";

it("the latest fourteen daily backups stay, and all made by hand", () => {
  const byHand = "2020-01-01T000000Z-manual.db";
  expect(backupsToRemove([...days, byHand], now).toSorted()).toEqual(days.slice(0, 6));
  expect(backupsToRemove([byHand], now)).toEqual([]);
});

it("one dated in the future stays, pushes none out and does not count", () => {
  expect(backupsToRemove([...days, ahead], now).toSorted()).toEqual(days.slice(0, 6));
  expect(backupsToRemove([...days.slice(0, 14), ahead], now)).toEqual([]);
  expect(isBackupDue([daily(23), ahead], now)).toBe(true);
  // Once its day has come it is one as any other.
  expect(isBackupDue([ahead], new Date("2026-07-27T12:00:00Z"))).toBe(false);
});

it("what only looks like a backup is none", () => {
  expect(isBackupDue(["2026-06-25T120000Z-daily.12ab.db.unfinished", "my-daily.db"], now)).toBe(true);
  expect(backupsToRemove([...days.slice(0, 14), "my-daily.db"], now)).toEqual([]);
});

it("a backup is due a day after the latest daily one, and at once where there is none", () => {
  expect(isBackupDue([], now)).toBe(true);
  expect(isBackupDue([daily(24)], new Date("2026-06-25T12:59:59Z"))).toBe(false);
  expect(isBackupDue([daily(24)], now)).toBe(true);
  expect(isBackupDue(["2026-06-25T120000Z-manual.db"], now)).toBe(true);
});

it.each([
  { at: null, isRecent: false, isLate: false },
  { at: "2026-06-25T12:00:00.000Z", isRecent: true, isLate: false },
  { at: "2026-06-24T12:00:00.000Z", isRecent: false, isLate: false },
  { at: "2026-06-23T12:00:00.000Z", isRecent: false, isLate: true },
  { at: "2026-07-25T12:00:00.000Z", isRecent: false, isLate: false },
])("a good one made at $at", ({ at, isRecent, isLate }) => {
  const state = { good: at === null ? null : { name: "x", at }, failed: null };
  expect(hasRecentGood(state, now)).toBe(isRecent);
  expect(isOverdue(state, now.toISOString())).toBe(isLate);
});
