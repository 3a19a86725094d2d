import type { Today } from "@followthrough/contract";
import { type Entry, isWaiting, type OutboxKey } from "./entry";

/** What closes a step, or puts it off. */
const movesStep: ReadonlySet<OutboxKey> = new Set([
  "POST /follow-ups/:id/completion",
  "POST /follow-ups/:id/drop",
  "POST /follow-ups/:id/snoozes",
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A step, or a row about one. */
const stepIn = (value: unknown): string | null => {
  if (!isObject(value)) return null;
  const step = isObject(value["followUp"]) ? value["followUp"] : value;
  return "dueOn" in step && typeof step["id"] === "string" ? step["id"] : null;
};

/** The same without the steps of these ids, wherever they stand in a list. */
const without = (value: unknown, ids: ReadonlySet<string>): unknown => {
  if (Array.isArray(value))
    return value.filter((one) => !ids.has(stepIn(one) ?? "")).map((one) => without(one, ids));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, without(inner, ids)]));
};

const lists = { overdue: "overdue", dueToday: "today", upcoming: "upcoming", waiting: "waiting" } as const;

const recounted = (before: Today, after: Today): Today => {
  const counts = { ...before.counts };
  for (const list of ["overdue", "dueToday", "upcoming", "waiting"] as const)
    counts[lists[list]] -= before[list].length - after[list].length;
  return { ...after, counts };
};

/**
 * What was read, as it is once the acts that wait are done: a step that was done, dropped or put off stands in no list any more.
 * Nothing is worked out that the server would (what comes next, when): that is seen once they are sent.
 */
export const withWaiting = (address: string, answer: unknown, entries: readonly Entry[]): unknown => {
  const ids = new Set(
    entries
      // What was refused is as it was.
      .filter(isWaiting)
      .flatMap(({ key, input: { params } }) => (movesStep.has(key) && params ? [params.id] : [])),
  );
  // One that is asked for by itself is still to be seen.
  if (ids.size === 0 || /^\/follow-ups\/./.test(address)) return answer;
  const left = without(answer, ids);
  return /^\/today(?:\?|$)/.test(address) ? recounted(answer as Today, left as Today) : left;
};
