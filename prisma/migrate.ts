import { randomUUID } from "node:crypto";
import { isPostgresUrl, sqliteFile } from "./client";
import { type Migration, readMigrations } from "./migrations";
import { type MigrationTarget, openPostgresTarget, openSqliteTarget } from "./migrationTargets";

export interface MigrateOptions {
  /** The folder that holds `sqlite/` and `postgresql/`. */
  readonly migrationsDir: string;
  readonly now: Date;
  /** Called before the first change to a database that holds something; a backup goes here. */
  readonly beforeChange?: () => Promise<void>;
}

/** The database was made by a later version of the program, or its history is not ours. It is left untouched. */
export class UnknownMigrations extends Error {}

const pendingOf = (known: readonly Migration[], applied: Map<string, string>): Migration[] => {
  const names = new Set(known.map(({ name }) => name));
  const newer = [...applied.keys()].filter((name) => !names.has(name));
  if (newer.length > 0) {
    throw new UnknownMigrations(
      `The database was made by a newer version of Followthrough (it has ${newer.join(", ")}). Start that version, or restore a backup; nothing was changed.`,
    );
  }
  const changed = known.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed) {
    throw new UnknownMigrations(
      `The migration ${changed.name} is not the one this database was made with; nothing was changed.`,
    );
  }
  return known.filter(({ name }) => !applied.has(name));
};

const applyPending = async (
  target: MigrationTarget,
  known: readonly Migration[],
  options: MigrateOptions,
): Promise<string[]> => {
  const applied = await target.applied();
  const pending = pendingOf(known, applied);
  if (pending.length > 0 && applied.size > 0) await options.beforeChange?.();
  const done: string[] = [];
  for (const migration of pending) {
    if (await target.apply(migration, { id: randomUUID(), at: options.now })) done.push(migration.name);
  }
  return done;
};

/**
 * Brings a database up to date: one program at a time, each migration in a transaction, recorded in
 * `_prisma_migrations` as Prisma records them. Returns the names of those applied.
 * Throws `UnknownMigrations`, with the database untouched, when it is newer than the program.
 */
export const migrate = async (url: string, options: MigrateOptions): Promise<string[]> => {
  const postgres = isPostgresUrl(url);
  const known = readMigrations(options.migrationsDir, postgres ? "postgresql" : "sqlite");
  const target = postgres ? await openPostgresTarget(url) : openSqliteTarget(sqliteFile(url));
  try {
    // Most starts have nothing to do, and then need no lock.
    const isDone = pendingOf(known, await target.applied()).length === 0;
    const applied = isDone ? [] : await target.locked(() => applyPending(target, known, options));
    await target.settle();
    return applied;
  } finally {
    await target.close();
  }
};

/** Throws `UnknownMigrations` when a database is newer than this program, or its history is not ours. Changes nothing. */
export const mustBeKnown = async (url: string, migrationsDir: string): Promise<void> => {
  const postgres = isPostgresUrl(url);
  const target = postgres ? await openPostgresTarget(url) : openSqliteTarget(sqliteFile(url));
  try {
    pendingOf(readMigrations(migrationsDir, postgres ? "postgresql" : "sqlite"), await target.applied());
  } finally {
    await target.close();
  }
};
