import type { Database } from "better-sqlite3";

/**
 * What SQLite's planner is told of the data. Left alone it takes any two columns of an index for as telling as any other
 * two: of `(accountId, deletedAt, …)` and `(accountId, id)` it may take the first, and read an account's whole table for
 * one row. Figures it gathers itself are those of a single moment, such as an empty database's. These are of four accounts
 * with ten thousand of everything each, so a statement is gone about in one way, whatever the database holds.
 * The table is SQLite's own: https://www.sqlite.org/fileformat2.html#the_sqlite_stat1_table
 */

const rowsOfTable = 40_000;

/** To how much of what the columns before it leave a column's one value narrows down. */
const shares: readonly (readonly [RegExp, number])[] = [
  [/^accountId$/, 1 / 4],
  // Nearly every row has the same: not in the trash, still kept.
  [/^(?:deletedAt|archivedAt|rolled_back_at|removedAt)$/, 1],
  [/^(?:state|kind|status|action|channel|position|tag)$/, 1 / 4],
  // Empty in many rows.
  [/^(?:nextFollowUpOn|firstTouchOn|metOn|opportunityId|referralId|playbookRunId)$/, 1 / 10],
  [/^(?:eventId|metAtEventId|batchId|importId)$/, 1 / 40],
  [/On$|At$|Day$/, 1 / 200],
];
const shareOf = (column: string): number => shares.find(([name]) => name.test(column))?.[1] ?? 1 / 3_000;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** "40000 10000 3 noskipscan": the rows of the index, how many share each further column, and that none is jumped over. */
const figures = (columns: readonly string[], isUnique: boolean): string => {
  let left = rowsOfTable;
  const each = columns.map((column, at) => {
    left = Math.max(1, Math.ceil(left * shareOf(column)));
    return isUnique && at === columns.length - 1 ? 1 : left;
  });
  return [rowsOfTable, ...each, "noskipscan"].join(" ");
};

interface IndexFound {
  table: string;
  name: string;
  isUnique: number;
}

const wantedFigures = (database: Database): string[][] => {
  const indexes = database
    .prepare(
      `SELECT t."name" AS "table", i."name" AS "name", i."unique" AS "isUnique"
       FROM sqlite_master t JOIN pragma_index_list(t."name") i
       WHERE t."type" = 'table' AND t."name" NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t."sql" NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1, 2`,
    )
    .all() as IndexFound[];
  return indexes.map(({ table, name, isUnique }) => {
    const columns = database.pragma(`index_info(${quoted(name)})`) as { name: string | null }[];
    return [
      table,
      name,
      figures(
        columns.map((column) => column.name ?? ""),
        isUnique === 1,
      ),
    ];
  });
};

/** Writes statistics for every index; connections opened from now on use them. */
export const updateStatistics = (database: Database): void => {
  const wanted = wantedFigures(database);
  if (!database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").get()) {
    // Makes the table of the figures; there is no other way.
    database.exec("ANALYZE sqlite_master");
  }
  const told = database.prepare("SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY 1, 2").raw().all();
  if (JSON.stringify(told) === JSON.stringify(wanted)) return;
  database.transaction(() => {
    database.exec("DELETE FROM sqlite_stat1");
    const add = database.prepare("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)");
    for (const row of wanted) add.run(...row);
  })();
};
