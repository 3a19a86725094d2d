import type { SourceFile } from "./sourceFile";

/** Reads the clock of the machine. */
const readsClock = /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|\bperformance\.now\b/;
/** Makes a Date of anything, by which a calendar day can become another one. */
const makesDate = /\bDate\.now\b|\bnew Date\b|\bDate\.parse\(|\bDate\.UTC\(/;

/** The places where calendar days and instants meet: the day of an instant, and the instant of a time of a day. */
const days = ["packages/domain/src/day.ts", "packages/domain/src/instantOf.ts"];

/**
 * Where the real clock is made, where a file is named after the moment, and where a draft notes when this device last typed at it,
 * or what is kept and done without a connection when that was.
 */
const mayReadClock = new Set([
  "apps/api/src/main.ts",
  "prisma/newMigration.ts",
  "apps/web/src/lib/useDraft.ts",
  "apps/web/src/lib/openForms.ts",
  "apps/web/src/offline/deviceClock.ts",
]);

/** Those of the server that turn an instant they were given into a Date, to reckon in milliseconds or to ask which day it was. */
const mayMakeDate = new Set([
  "apps/api/src/main.ts",
  "apps/api/src/backups/keepRule.ts",
  "apps/api/src/features/person/person.store.ts",
  "apps/api/src/features/imports/insertPreview.store.ts",
]);

const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing\//.test(path);

/**
 * "Today" and "now" must be arguments: only the server's entry has a clock, and days are not converted to Dates.
 */
export const clocks = ({ path, text }: SourceFile): string[] => {
  if (!/^(packages|prisma|apps\/(api|web))\/.*\.tsx?$/.test(path) || isTest(path)) return [];
  if (readsClock.test(text) && !mayReadClock.has(path)) {
    return [`${path}: has a clock of its own; today or now is an argument`];
  }
  const isBound = path.startsWith("apps/api/") ? !mayMakeDate.has(path) : path.startsWith("packages/");
  return isBound && !days.includes(path) && makesDate.test(text)
    ? [`${path}: makes a Date; days stay text, and ${days.join(" and ")} are where they meet instants`]
    : [];
};
