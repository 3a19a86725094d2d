import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

import type { Dialect } from "./db";
import { loadSchemaEngine } from "./schemaEngine";

// `pnpm db:migration NAME` writes what turns the last migrated schema into today's, for both databases;
// `--check` fails when the schema has changes that no migration carries.

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

const isEmpty = (sql: string): boolean => sql.replace(/^\s*--.*$/gm, "").trim() === "";

const [argument] = process.argv.slice(2);
const scripts = {
  sqlite: await difference("sqlite"),
  postgresql: postgres ? await difference("postgresql") : "",
};
await postgres?.stop();
const nothingNew = isEmpty(scripts.sqlite) && isEmpty(scripts.postgresql);

if (isCheck) {
  if (!nothingNew) {
    console.error("schema.prisma has changes that no migration carries: run `pnpm db:migration NAME`.");
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
  }
  writeFileSync(migratedSchema, schema);
  console.log(
    `Wrote migrations/{sqlite,postgresql}/${name}. Read them before you commit: once landed they are never edited.`,
  );
}
