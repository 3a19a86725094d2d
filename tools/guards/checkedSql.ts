import type { SourceFile } from "./sourceFile";

const features = "apps/api/src/features/";

const ofServer = "of the server, not of an account";
const acrossAccounts = "goes from account to account";
const indexOfWords = "the index of words is not in the schema, nor the same on both databases";
const namedTables = "its tables are named by a list that a test holds against the schema";

/** Files that still read by hand, each for a reason. It only gets shorter. */
const byHand: ReadonlyMap<string, string> = new Map([
  ["apps/api/src/sql/statement.ts", "the way itself"],
  ["apps/api/src/sql/idsAfter.ts", namedTables],
  ["apps/api/src/http/healthRoutes.ts", ofServer],
  ["apps/api/src/http/signedIn.store.ts", "finds out which account it is"],
  ["apps/api/src/attempts/attempts.store.ts", ofServer],
  ["apps/api/src/time/knownTime.store.ts", ofServer],
  [`${features}accounts/firstRunCode.store.ts`, ofServer],
  ["apps/api/src/reminders/deliveries.store.ts", acrossAccounts],
  ["apps/api/src/reminders/reminderSettings.store.ts", acrossAccounts],
  ["apps/api/src/reminders/compose/sending.store.ts", acrossAccounts],
  ["apps/api/src/journal/acts.store.ts", "what the triggers wrote, and the rows they name"],
  ["apps/api/src/journal/touched.store.ts", "what the triggers wrote, and the rows they name"],
  ["apps/api/src/journal/derivedDays.store.ts", "updates from what it reads, in one statement"],
  ["apps/api/src/journal/journal.store.ts", acrossAccounts],
  [`${features}search/foundTexts.store.ts`, "tells SQLite the index, which the builder cannot"],
  [`${features}search/searchCondition.store.ts`, indexOfWords],
  [`${features}search/searchFilters.store.ts`, indexOfWords],
  [`${features}search/removeUnusedWords.store.ts`, indexOfWords],
  [`${features}contacts/reasonsToKeep.store.ts`, namedTables],
  [`${features}exports/mustBeEmpty.store.ts`, namedTables],
  [`${features}exports/readArchive.store.ts`, namedTables],
  [`${features}trash/deletePermanently.store.ts`, namedTables],
  [`${features}trash/removeTraces.store.ts`, namedTables],
  [`${features}trash/trash.store.ts`, namedTables],
]);

/** Rows whose shape is only asserted, or the trash said by hand. */
// A reader of files has rows of its own.
const readsByHand = /(?<!\breader)\.rows(?:<|\()|\$queryRaw\b|"deletedAt" IS NULL/;

/** A statement that is made within a function, so that it is put together anew at each call. */
const madeWithin = /^[ \t]+.*\b(?:statement|tupleStatement)\(/m;

/**
 * Reads are statements (`apps/api/src/sql/statement.ts`), whose columns and rows the compiler checks and which say account
 * and trash by themselves. Made once, outside of functions.
 */
export const checkedSql = ({ path, text }: SourceFile): string[] => {
  if (!/^apps\/api\/src\/.*\.ts$/.test(path) || /\.test\.ts$|\/testing\//.test(path)) return [];
  const isByHand = readsByHand.test(text);
  if (isByHand && !byHand.has(path))
    return [
      `${path}: reads by hand, or says by hand that something is not in the trash; make it a statement`,
    ];
  if (!isByHand && byHand.has(path))
    return [`${path}: reads nothing by hand any more; take it off the list in tools/guards/checkedSql.ts`];
  return !path.startsWith("apps/api/src/sql/") && madeWithin.test(text)
    ? [`${path}: makes a statement within a function; it would be put together at each call`]
    : [];
};
