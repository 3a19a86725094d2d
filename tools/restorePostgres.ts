import { existsSync } from "node:fs";
import { Client } from "pg";
import { checksumPath, matchesChecksum } from "../prisma/checksum";
import { mustBeReadable } from "../prisma/mustBeReadable";
import { DumpFailed, checkDump, mustRun, postgresEnvironment } from "./dumpPostgres";

/** The dump was restored, but the sessions in it are still valid. */
export class SessionsStillValid extends Error {
  constructor() {
    super(
      "The dump is restored, but the sessions in it could not be ended and are still valid. Delete the rows of Session.",
    );
  }
}

const asUser = async <T>(url: string, act: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
};

/** Sessions in the dump may have been ended since it was made. */
const endSessions = (url: string): Promise<void> =>
  asUser(url, async (client) => void (await client.query('DELETE FROM "Session"')));

const tablesIn = (url: string): Promise<number> =>
  asUser(url, async (client) => {
    const { rows } = await client.query<{ count: string }>(
      "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()",
    );
    return Number(rows[0]?.count);
  });

/**
 * Reads a dump of `pnpm backup` into an empty PostgreSQL database, in one transaction, after it was checked; what was used before
 * stays in its own database. All sessions end. Says whether a SHA-256 stood beside the dump. Throws `CannotStart` and
 * `DumpFailed`, in words, and then has changed nothing; `SessionsStillValid`, and then the dump is in; the driver's own error where the database cannot
 * be asked.
 */
export const restorePostgres = async (file: string, url: string): Promise<boolean> => {
  const env = postgresEnvironment(url);
  mustBeReadable(file);
  const hasChecksum = existsSync(checksumPath(file));
  if (hasChecksum && !(await matchesChecksum(file)))
    throw new DumpFailed(`${file} is damaged: its checksum does not match.`);
  await checkDump(file);
  const tables = await tablesIn(url);
  if (tables > 0)
    throw new DumpFailed(
      `The database of DATABASE_URL holds ${tables} tables, and nothing is written over them. Make an empty database, set DATABASE_URL to it and do this again; the other stays as it is.`,
    );
  await mustRun(
    "pg_restore",
    [
      "--no-owner",
      "--no-privileges",
      "--single-transaction",
      "--exit-on-error",
      "--no-password",
      `--dbname=${env["PGDATABASE"] ?? ""}`,
      file,
    ],
    env,
  );
  await endSessions(url).catch(() => {
    throw new SessionsStillValid();
  });
  return hasChecksum;
};
