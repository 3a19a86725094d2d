import type { Dialect } from "./db";

// How many rows there are of a kind, kept by the database itself as rows come, change and go, so that nobody has to count
// them: whatever statement writes them, its row of "Tally" is in the same transaction (docs/decisions/0076).

interface Tallied {
  readonly kind: string;
  readonly table: "Contact" | "FollowUp" | "Referral";
  /** Which rows are counted; `@` is the row. */
  readonly where: string;
  /** The days by which they are counted apart: one and another, which may be missing. */
  readonly days?: readonly [string, string];
  /** The columns that a change of it is about. */
  readonly columns: readonly string[];
}

export const tallied = [
  {
    kind: "people",
    table: "Contact",
    where: `@."deletedAt" IS NULL AND @."archivedAt" IS NULL`,
    columns: ["deletedAt", "archivedAt"],
  },
  {
    kind: "met",
    table: "Contact",
    where: `@."deletedAt" IS NULL AND @."metOn" IS NOT NULL`,
    days: ["metOn", "firstTouchOn"],
    columns: ["deletedAt", "metOn", "firstTouchOn"],
  },
  {
    kind: "done",
    table: "FollowUp",
    where: `@."deletedAt" IS NULL AND @."state" = 'done' AND @."closedOn" IS NOT NULL`,
    days: ["closedOn", "promisedOn"],
    columns: ["deletedAt", "state", "closedOn", "promisedOn"],
  },
  {
    kind: "asking",
    table: "Referral",
    where: `@."deletedAt" IS NULL AND (@."state" IN ('heard', 'reached-out', 'talked') OR @."thankedOn" IS NULL)`,
    columns: ["deletedAt", "state", "thankedOn"],
  },
] as const satisfies readonly Tallied[];

export type TallyKind = (typeof tallied)[number]["kind"];

const of = (text: string, row: string): string => text.replaceAll("@", row);

/** What tells the tallies of a kind apart, as they are of a row. */
const keyOf = ({ kind, days }: Tallied, row: string): readonly [string, string, string, string] => {
  const [on, other] = days ?? [];
  return [
    `${row}."accountId"`,
    `'${kind}'`,
    on === undefined ? "''" : `${row}."${on}"`,
    other === undefined ? "''" : `COALESCE(${row}."${other}", '')`,
  ];
};

const columns = [`"accountId"`, `"kind"`, `"onDay"`, `"otherDay"`] as const;
const list = columns.join(", ");

const sqliteTallies = (one: Tallied): string[] => {
  const added = `INSERT INTO "Tally" (${list}, "count") SELECT ${keyOf(one, "NEW").join(", ")}, 1 WHERE ${of(one.where, "NEW")} ON CONFLICT (${list}) DO UPDATE SET "count" = "count" + 1;`;
  const old = keyOf(one, "OLD");
  const isOld = columns.map((column, at) => `${column} = ${old[at] ?? ""}`).join(" AND ");
  const taken = `UPDATE "Tally" SET "count" = "count" - 1 WHERE ${isOld} AND ${of(one.where, "OLD")}; DELETE FROM "Tally" WHERE ${isOld} AND "count" < 1;`;
  const differs = one.columns.map((column) => `OLD."${column}" IS NOT NEW."${column}"`).join(" OR ");
  const updated = `UPDATE OF ${one.columns.map((column) => `"${column}"`).join(", ")}`;
  const trigger = (on: string, when: string, body: string): string[] => {
    const name = `"tally_${one.kind}_${on.split(" ")[0]?.toLowerCase() ?? ""}"`;
    return [
      `DROP TRIGGER IF EXISTS ${name}`,
      `CREATE TRIGGER ${name} AFTER ${on} ON "${one.table}" WHEN ${when} BEGIN ${body} END`,
    ];
  };
  return [
    ...trigger("INSERT", of(one.where, "NEW"), added),
    ...trigger(updated, differs, `${taken} ${added}`),
    ...trigger("DELETE", of(one.where, "OLD"), taken),
  ];
};

const changes = {
  INSERT: ["added"],
  UPDATE: ["added", "gone"],
  DELETE: ["gone"],
} as const;

/** Once for each statement, whatever it wrote: a tally that changed with each row of thousands would be thousands of rows to PostgreSQL. */
const postgresTallies = (table: Tallied["table"], all: readonly Tallied[]): string[] =>
  Object.entries(changes).flatMap(([event, sides]) => {
    const name = `"tally_${table}_${event.toLowerCase()}"`;
    const rows = sides.flatMap((side) =>
      all.map(
        (one) =>
          `SELECT ${keyOf(one, "r")
            .map((part, at) => `${part} AS ${columns[at] ?? ""}`)
            .join(", ")}, ${side === "added" ? 1 : -1} AS "by" FROM ${side} r WHERE ${of(one.where, "r")}`,
      ),
    );
    const isSame = columns.map((column) => `t.${column} = c.${column}`).join(" AND ");
    const referencing = sides.map((side) => `${side === "added" ? "NEW" : "OLD"} TABLE AS ${side}`).join(" ");
    return [
      `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (${rows.join(" UNION ALL ")}),
    changed AS (SELECT ${list}, SUM("by")::int AS "by" FROM each_row GROUP BY ${list} HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE ${isSame} AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" (${list}, "count") SELECT ${list}, "by" FROM changed WHERE "by" > 0
      ON CONFLICT (${list}) DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE ${isSame} AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$`,
      `DROP TRIGGER IF EXISTS ${name} ON "${table}"`,
      `CREATE TRIGGER ${name} AFTER ${event} ON "${table}" REFERENCING ${referencing} FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
    ];
  });

const tables = ["Contact", "FollowUp", "Referral"] as const;

/** The statements that make the triggers of every tally, in place of those that are there. */
export const tallyTriggers = (dialect: Dialect): string[] => {
  const all: readonly Tallied[] = tallied;
  return dialect === "sqlite"
    ? all.flatMap(sqliteTallies)
    : tables.flatMap((table) =>
        postgresTallies(
          table,
          all.filter((one) => one.table === table),
        ),
      );
};

/** Every tally as it would be counted: account, kind, days and count. */
export const countedTallies = (tallied as readonly Tallied[])
  .map((one) => {
    const key = keyOf(one, "r");
    return `SELECT ${key.map((part, at) => `${part} AS ${columns[at] ?? ""}`).join(", ")}, COUNT(*) AS "count" FROM "${one.table}" r WHERE ${of(one.where, "r")} GROUP BY ${one.days ? key.join(", ").replace(`'${one.kind}', `, "") : `r."accountId"`}`;
  })
  .join("\nUNION ALL ");
