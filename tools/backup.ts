import { existsSync, statSync } from "node:fs";
import { backup } from "../prisma/backup";
import { sha256Of } from "../prisma/checksum";
import { dataPaths } from "../prisma/dataFolder";
import { describeStartFailure } from "../prisma/describeStartFailure";
import { DumpFailed, dumpPostgres } from "./dumpPostgres";

// `pnpm backup`: a checked copy of the data, also while the server runs. Of the built-in database a file beside it; of PostgreSQL
// (`DATABASE_URL`) what its own pg_dump makes.
process.umask(0o077);
const dir = process.env["DATA_DIR"] ?? "./data";
const url = process.env["DATABASE_URL"];
const { databaseFile, backupsDir } = dataPaths(dir);

const fail = (why: string): never => {
  console.error(`Nothing was saved. ${why}`);
  process.exit(1);
};

const describeBackup = async (path: string, checked: string): Promise<void> => {
  const megabytes = (statSync(path).size / 1_000_000).toFixed(1);
  console.log(`Saved as ${path}`);
  console.log(`${megabytes} MB. Checked: ${checked}.`);
  console.log(`SHA-256 ${await sha256Of(path)}`);
};

const saveSqlite = async (): Promise<void> => {
  if (!existsSync(databaseFile))
    fail(`There is no database at ${databaseFile}. Set DATA_DIR as the server has it.`);
  try {
    const made = await backup(databaseFile, backupsDir, new Date(), "manual");
    await describeBackup(made, "every page, reference and row of the copy was read");
  } catch (error) {
    fail((await describeStartFailure(error, { dir }, new Date())) ?? String(error));
  }
};

const savePostgres = async (database: string): Promise<void> => {
  try {
    const made = await dumpPostgres(database, backupsDir, new Date());
    await describeBackup(made, "pg_restore read all of it");
  } catch (error) {
    fail(error instanceof DumpFailed ? error.message : String(error));
  }
};

await (url ? savePostgres(url) : saveSqlite());
