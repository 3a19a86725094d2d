import { expect, it } from "vitest";
import { describeBackups } from "./describeBackups";

const none = { count: 0, keptAtMost: 14, latestAt: null };
const here = {
  made: "here",
  daily: none,
  migration: none,
  manual: { ...none, keptAtMost: null },
  lastGoodAt: null,
  isOverdue: false,
  failed: null,
  keptLongerUntil: null,
} as const;
const formatDay = (day: string) => day;

it("says which backups hold what is deleted, and until when", () => {
  expect(
    describeBackups(
      {
        ...here,
        daily: { count: 3, keptAtMost: 14, latestAt: "2026-06-25T13:00:00.000Z" },
        migration: { count: 1, keptAtMost: 5, latestAt: "2026-06-01T13:00:00.000Z" },
        manual: { count: 2, keptAtMost: null, latestAt: "2026-06-01T13:00:00.000Z" },
      },
      formatDay,
    ),
  ).toBe(
    "Backups on this server still hold it: 3 made daily, the last of them until about 2026-07-09; 1 made before an update, until somebody removes it or 5 more updates were made; 2 made by hand, until somebody removes them.",
  );
});

it("speaks of one as of one", () => {
  const daily = { count: 1, keptAtMost: 14, latestAt: "2026-06-25T13:00:00.000Z" };
  expect(describeBackups({ ...here, daily }, formatDay)).toBe(
    "A backup on this server still holds it: 1 made daily, until about 2026-07-09.",
  );
});

it("says so where there is none, and where only others know", () => {
  expect(describeBackups(here, formatDay)).toContain("No backup on this server");
  expect(describeBackups({ ...here, made: "elsewhere" }, formatDay)).toContain("whoever runs this server");
});
