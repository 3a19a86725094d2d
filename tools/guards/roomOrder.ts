import { posix } from "node:path";
import { type SourceFile, importsOf } from "./sourceFile";

const api = "apps/api/src/";

/**
 * The features of the API as rooms of a house, the lowest first. A room takes from those before it, never from those after
 * it, so that no two ever need each other. What two rooms share stands in the lower one, or below all of them (`sql`, `attempts`).
 * A route that speaks of several rooms stands in the highest of them, or in a room of its own above them.
 */
export const rooms: readonly string[] = [
  "accounts",
  "history",
  // Names rows by their nouns; it knows the tables, not the rooms.
  "changes",
  "templates",
  // Contacts and conversations put their words into the index as they are saved.
  "search",
  // Merges and undone imports use what the trash removes; it knows the tables, not the rooms.
  "trash",
  "contacts",
  "conversations",
  "views",
  "paths",
  // A step goes on along its playbook when it is closed; a playbook knows no steps.
  "playbooks",
  "follow-ups",
  // A playbook begun with somebody, which plans a step.
  "playbook-runs",
  // All that is late at once: it moves and drops steps.
  "fresh-starts",
  "events",
  "opportunities",
  "chains",
  "referrals",
  "introductions",
  // News of a referral or an opportunity that is owed to whoever made it.
  "tellings",
  // The tabs of the referrals' page: referrals, introductions, and who waits to be told.
  "referral-counts",
  // One person with all of the above: added with what was said and the next step, and shown on one screen.
  "person",
  "captures",
  "open-loops",
  "today",
  // The mail's buttons act on what Today shows.
  "answers",
  "insights",
  "duplicates",
  // A file is compared with who is there already.
  "imports",
  "bulk",
  "calendar",
  "reminders",
  // An archive says which shapes the acts of the others keep so that they can be taken back.
  "exports",
  "sample",
];

/** What composes rooms and belongs to none; no room imports it. */
const composers = [
  "app.ts",
  "apart.ts",
  "main.ts",
  "reader.thread.ts",
  "housekeeping.ts",
  "bringInLine.ts",
  "reminders/compose/",
].map((path) => api + path);

const isTest = (path: string): boolean => path.includes(".test.") || path.includes("/testing/");

const isComposer = (path: string): boolean => composers.some((one) => path.startsWith(one));

const isRoutes = (path: string): boolean => path.endsWith(".routes.ts");

const roomOf = (path: string): string | undefined => {
  const [layer, room] = path.slice(api.length).split("/");
  return layer === "features" ? room : undefined;
};

const problemOf = (path: string, target: string): string | null => {
  const own = roomOf(path);
  const other = roomOf(target);
  if (own !== undefined && isComposer(target)) return "composes rooms; no room imports it";
  const mounts = [`${api}app.ts`, `${api}apart.ts`].includes(path) || (isRoutes(path) && own === other);
  if (isRoutes(target) && !mounts) return "are routes; the app alone mounts them, and has some read apart";
  if (other === undefined || other === own || isComposer(path)) return null;
  if (own === undefined) return "is a feature; what stands below the rooms knows none";
  return rooms.indexOf(other) < rooms.indexOf(own) ? null : `stands above ${own}; move what both need down`;
};

/** Which of the API's features may import which, by the order of the rooms; tests may import any. */
export const roomOrder = (file: SourceFile): string[] => {
  if (!file.path.startsWith(api) || isTest(file.path)) return [];
  const own = roomOf(file.path);
  if (own !== undefined && !rooms.includes(own)) return [`${file.path}: ${own} has no place among the rooms`];
  return importsOf(file).flatMap((name) => {
    if (!name.startsWith(".")) return [];
    const target = `${posix.join(posix.dirname(file.path), name)}.ts`;
    const problem = problemOf(file.path, target);
    return problem === null ? [] : [`${file.path}: "${name}" ${problem}`];
  });
};
