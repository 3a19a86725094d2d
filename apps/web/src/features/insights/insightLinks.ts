import type { Calls } from "@followthrough/contract";

const asked = (query: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ).toString();

/** The address of the list that a figure counts. */
export const listOf = (query: Calls["GET /insights/list"]["query"]): string =>
  `/insights/list?${asked(query)}`;

/** The address of the list that a yield counts. */
export const yieldListOf = (query: Calls["GET /insights/yield/list"]["query"]): string =>
  `/insights/yield?${asked(query)}`;

/** A share such as "9 of 14"; a dash where there is nothing to be a share of. */
export const ofHowMany = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${part.toLocaleString()} of ${whole.toLocaleString()}`;

/** The last day of a month given by its first: of 2026-02-01 it is 2026-02-28. */
export const endOfMonth = (startsOn: string): string => {
  const [year = 0, month = 0] = startsOn.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  return `${startsOn.slice(0, 8)}${String(days).padStart(2, "0")}`;
};
