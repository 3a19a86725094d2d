import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Dialect } from "./db";

interface HandWrittenIndex {
  readonly name: string;
  readonly table: string;
  readonly statement: string;
}

const statementsIn = (folder: string, dialect: Dialect): string[] =>
  readdirSync(join(folder, dialect))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, dialect, name, "migration.sql"), "utf8").split(/;\s*$/m))
    .map((statement) => statement.replace(/^\s*--.*$/gm, "").trim());

/**
 * The indexes that migrations made and schema.prisma cannot say: of some rows, or of an expression. A table that SQLite
 * rebuilds loses them without a word.
 */
export const handWrittenIndexes = (folder: string, dialect: Dialect): HandWrittenIndex[] => {
  const made = new Map<string, HandWrittenIndex>();
  for (const statement of statementsIn(folder, dialect)) {
    const [, name, table] = /^CREATE (?:UNIQUE )?INDEX "(\w+)" ON "(\w+)"/.exec(statement) ?? [];
    if (name && table && /\bWHERE\b|\([^)]*\(/.test(statement)) made.set(name, { name, table, statement });
    const [, gone] = /^DROP INDEX (?:IF EXISTS )?"(\w+)"/.exec(statement) ?? [];
    if (gone) made.delete(gone);
  }
  return [...made.values()];
};
