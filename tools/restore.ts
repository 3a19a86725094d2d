import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CannotStart } from "../prisma/cannotStart";
import { UnknownMigrations } from "../prisma/migrate";
import { restoreBackup } from "../prisma/restoreBackup";
import { sayStartFailure } from "../prisma/sayStartFailure";

// `pnpm restore FILE`: puts a backup in the place of the built-in database, which the server must not be using. The backup is
// checked first; what was there is kept beside it.
process.umask(0o077);
const dir = process.env["DATA_DIR"] ?? "./data";
const { positionals } = parseArgs({ allowPositionals: true });
const [file] = positionals;

const fail = (words: string): never => {
  console.error(words);
  process.exit(1);
};

if (!file || positionals.length > 1) fail("Name the backup: pnpm restore data/backups/….db");
if (process.env["DATABASE_URL"])
  fail(
    "DATABASE_URL is set, so the data is in PostgreSQL and nothing was restored. Make an empty database, then: pg_restore --no-owner --single-transaction --exit-on-error --dbname=NEW_DATABASE FILE. Point DATABASE_URL at it, and keep the old one until you have looked.",
  );
try {
  const migrationsDir = fileURLToPath(new URL("../prisma/migrations", import.meta.url));
  const { databaseFile, kept, hasChecksum } = await restoreBackup(file ?? "", dir, {
    migrationsDir,
    now: new Date(),
  });
  console.log(
    `Restored ${file} as ${databaseFile}; it is whole${hasChecksum ? "" : " (no SHA-256 stood beside it)"}.`,
  );
  if (kept) console.log(`What was there before is in ${kept}.`);
  console.log("Everybody signs in anew. Start the server.");
} catch (error) {
  const isPlain = error instanceof CannotStart || error instanceof UnknownMigrations;
  fail(isPlain ? error.message : ((await sayStartFailure(error, { dir })) ?? String(error)));
}
