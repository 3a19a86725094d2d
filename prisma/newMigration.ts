import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

import type { Dialect } from "./db";
import { handWrittenIndexes } from "./handWrittenIndexes";
import { journalTriggers } from "./journalTriggers";
import { tallyTriggers } from "./tallies";
import { loadSchemaEngine } from "./schemaEngine";

// `pnpm db:migration NAME` writes what turns the last migrated schema and triggers into today's, for both databases;
// `--check` fails when there are changes that no migration carries.

const here = dirname(fileURLToPath(import.meta.url));
const migrations = join(here, "migrations");
const migratedSchema = join(migrations, "schema.prisma");
const schema = readFileSync(join(here, "schema.prisma"), "utf8");
const before = existsSync(migratedSchema) ? readFileSync(migratedSchema, "utf8") : null;

const SchemaEngine = await loadSchemaEngine();

const isCheck = process.argv[2] === "--check";

/** The engine asks a running server what it can do, even to compare two schemas. */
const postgres = isCheck ? null : await (await import("./testing/postgres")).startPostgres();

const adapterFor = (dialect: Dialect) =>
  dialect === "sqlite"
    ? new PrismaBetterSqlite3({ url: ":memory:" })
    : new PrismaPg({ connectionString: postgres?.url("postgres") ?? "" });

const difference = async (dialect: Dialect): Promise<string> => {
  const asFile = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [
      { path: "schema.prisma", content: content.replace('provider = "sqlite"', `provider = "${dialect}"`) },
    ],
  });
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapterFor(dialect)),
  );
  const { stdout } = await engine.diff({
    from: before === null ? { tag: "empty" } : asFile(before),
    to: asFile(schema),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout ?? "";
  // The schema is there, and a role may not be allowed to make it. Text is compared bytewise, as SQLite sorts and compares: the same answers in the same order on both.
  return dialect === "postgresql"
    ? sql.replace(/^-- CreateSchema\nCREATE SCHEMA .*\n+/m, "").replace(/(" )TEXT\b/g, '$1TEXT COLLATE "C"')
    : sql;
};

const migratedTriggers = (dialect: Dialect) => join(migrations, `triggers.${dialect}.json`);

const asText = (statements: readonly string[]): string =>
  statements.map((statement) => `${statement};\n`).join("");

const isEmpty = (sql: string): boolean => sql.replace(/^\s*--.*$/gm, "").trim() === "";

/** What a rebuilt table would lose. */
const lostIndexes = (sql: string): string[] =>
  handWrittenIndexes(migrations, "sqlite").flatMap(({ name, table, statement }) =>
    sql.includes(`DROP TABLE "${table}"`) && !sql.includes(`INDEX "${name}"`) ? [statement] : [],
  );

const allTriggers = (dialect: Dialect): string[] => [...journalTriggers(dialect), ...tallyTriggers(dialect)];

/** What makes the triggers that are not as the last migration left them. */
const withTriggers = (dialect: Dialect, sql: string): string => {
  const file = migratedTriggers(dialect);
  const made = new Set(existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : []);
  const all = allTriggers(dialect);
  const drops = all.filter((statement) => statement.startsWith("DROP TRIGGER"));
  // A table that SQLite rebuilds loses its triggers, and takes no name that a trigger of another table leads to while it is gone.
  if (dialect === "sqlite" && sql.includes("DROP TABLE"))
    return `-- The triggers\n${asText(drops)}\n${sql}${asText(lostIndexes(sql))}\n-- The triggers\n${asText(all)}`;
  const isNew = (at: number) => !made.has(all[at] ?? "");
  const some = all.filter(
    (statement, at) => isNew(at) || (statement.startsWith("DROP TRIGGER") && isNew(at + 1)),
  );
  if (some.length === 0) return sql;
  return `${isEmpty(sql) ? "" : `${sql}\n`}-- The triggers\n${asText(some)}`;
};

const [argument] = process.argv.slice(2);
const scripts = {
  sqlite: await difference("sqlite"),
  postgresql: postgres ? await difference("postgresql") : "",
};
await postgres?.stop();
scripts.sqlite = withTriggers("sqlite", scripts.sqlite);
scripts.postgresql = withTriggers("postgresql", scripts.postgresql);
const nothingNew = isEmpty(scripts.sqlite) && isEmpty(scripts.postgresql);

if (isCheck) {
  if (!nothingNew) {
    console.error(
      "schema.prisma or the triggers have changes that no migration carries: run `pnpm db:migration NAME`.",
    );
    process.exitCode = 1;
  }
} else if (!argument || !/^[a-z0-9_]+$/.test(argument)) {
  console.error("Usage: pnpm db:migration NAME   (lower-case words joined by _)");
  process.exitCode = 1;
} else if (nothingNew) {
  console.log("Nothing to migrate: the schema is as it was.");
} else {
  const name = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${argument}`;
  for (const dialect of ["sqlite", "postgresql"] as const) {
    mkdirSync(join(migrations, dialect, name), { recursive: true });
    writeFileSync(join(migrations, dialect, name, "migration.sql"), scripts[dialect]);
    writeFileSync(migratedTriggers(dialect), `${JSON.stringify(allTriggers(dialect), null, 2)}\n`);
  }
  writeFileSync(migratedSchema, schema);
  console.log(
    `Wrote migrations/{sqlite,postgresql}/${name}. Read them before you commit: once landed they are never edited.`,
  );
}
