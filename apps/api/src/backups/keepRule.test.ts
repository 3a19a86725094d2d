import { expect, it } from "vitest";
import { backupsToRemove, isBackupDue } from "./keepRule";

const daily = (day: number) => `2026-06-${String(day).padStart(2, "0")}T130000Z-daily.db`;
const days = Array.from({ length: 20 }, (_, index) => daily(index + 1));

it("the latest fourteen daily backups stay, and all made by hand", () => {
  const byHand = "2020-01-01T000000Z-manual.db";
  expect(backupsToRemove([...days, byHand]).toSorted()).toEqual(days.slice(0, 6));
  expect(backupsToRemove([byHand])).toEqual([]);
});

it("a backup is due a day after the latest daily one, and at once where there is none", () => {
  expect(isBackupDue([], new Date("2026-06-25T13:00:00Z"))).toBe(true);
  expect(isBackupDue([daily(24)], new Date("2026-06-25T12:59:59Z"))).toBe(false);
  expect(isBackupDue([daily(24)], new Date("2026-06-25T13:00:00Z"))).toBe(true);
  expect(isBackupDue(["2026-06-25T120000Z-manual.db"], new Date("2026-06-25T13:00:00Z"))).toBe(true);
});
