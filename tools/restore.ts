import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CannotStart } from "../prisma/cannotStart";
import { UnknownMigrations } from "../prisma/migrate";
import { restoreBackup } from "../prisma/restoreBackup";
import { describeStartFailure } from "../prisma/describeStartFailure";
import { DumpFailed } from "./dumpPostgres";
import { SessionsStillValid, restorePostgres } from "./restorePostgres";

// `pnpm restore FILE`: a backup takes the place of the built-in database, which no server may be using; what was there is kept
// beside it. With `DATABASE_URL` a dump is read into an empty PostgreSQL database. Either is checked first.
process.umask(0o077);
const dir = process.env["DATA_DIR"] ?? "./data";
const url = process.env["DATABASE_URL"];
const { positionals } = parseArgs({ allowPositionals: true });
const [file] = positionals;

const fail = (why: string): never => {
  console.error(`Nothing was restored. ${why}`);
  process.exit(1);
};
const describeRestored = (as: string, hasChecksum: boolean): void =>
  console.log(
    `Restored as ${as}. Checked: ${hasChecksum ? "its SHA-256, and all of it was read" : "all of it was read; no SHA-256 stood beside it"}.`,
  );

const restoreSqlite = async (backup: string): Promise<void> => {
  const migrationsDir = fileURLToPath(new URL("../prisma/migrations", import.meta.url));
  const { databaseFile, kept, hasChecksum } = await restoreBackup(backup, dir, {
    migrationsDir,
    now: new Date(),
  });
  describeRestored(databaseFile, hasChecksum);
  if (kept) console.log(`What was there before is in ${kept}`);
};

if (!file || positionals.length > 1) fail("Name one backup: pnpm restore data/backups/….db");
else
  try {
    if (url) describeRestored("the database of DATABASE_URL", await restorePostgres(file, url));
    else await restoreSqlite(file);
    console.log("Everybody signs in anew. Start the server.");
  } catch (error) {
    if (error instanceof SessionsStillValid) {
      console.error(error.message);
      process.exit(1);
    }
    const isPlain =
      error instanceof CannotStart || error instanceof UnknownMigrations || error instanceof DumpFailed;
    fail(
      isPlain
        ? error.message
        : ((await describeStartFailure(error, url ? { url } : { dir }, new Date())) ?? String(error)),
    );
  }
