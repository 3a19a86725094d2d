import { spawn } from "node:child_process";
import { rename, rm, writeFile } from "node:fs/promises";
import { devNull } from "node:os";
import { clearLeftovers, freePath } from "../prisma/backup";
import { backupName } from "../prisma/backupNames";
import { checksumPath, sha256Of, writeChecksum } from "../prisma/checksum";
import { isPostgresUrl } from "../prisma/client";
import { makePrivateFolder } from "../prisma/privateFiles";
import { syncFile, syncFolder } from "../prisma/syncFile";

/** No dump was made; the message says why and what to use instead. */
export class DumpFailed extends Error {}

const instead =
  "Use pg_dump --format=custom of the server's own version (or the backups of whoever hosts it), and see that it ran.";

/** What an address may say besides, by the names that PostgreSQL's own programs know. */
const settings: Record<string, string> = {
  host: "PGHOST",
  port: "PGPORT",
  user: "PGUSER",
  password: "PGPASSWORD",
  dbname: "PGDATABASE",
  sslmode: "PGSSLMODE",
  sslcert: "PGSSLCERT",
  sslkey: "PGSSLKEY",
  sslrootcert: "PGSSLROOTCERT",
  connect_timeout: "PGCONNECT_TIMEOUT",
  options: "PGOPTIONS",
};

/**
 * Where the database is and who signs in, as environment of PostgreSQL's programs: arguments can be read by everybody on the
 * machine. Throws `DumpFailed` for no address, and does not say it, for it holds a password.
 */
export const postgresEnvironment = (url: string): Record<string, string> => {
  if (!isPostgresUrl(url) || !URL.canParse(url))
    throw new DumpFailed("DATABASE_URL is no address of a database.");
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const given = [
    ["PGHOST", decodeURIComponent(hostname).replace(/^\[(.*)\]$/, "$1")],
    ["PGPORT", port],
    ["PGUSER", decodeURIComponent(username)],
    ["PGPASSWORD", decodeURIComponent(password)],
    ["PGDATABASE", decodeURIComponent(pathname.slice(1))],
    ...[...searchParams].map(([name, value]) => [settings[name] ?? "", value]),
  ] as [string, string][];
  return Object.fromEntries(given.filter(([name, value]) => name !== "" && value !== ""));
};

/** Runs one of PostgreSQL's programs to its end. */
const runProgram = (
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number; output: string; said: string }> =>
  new Promise((resolve, reject) => {
    const { DATABASE_URL: _address, ...others } = process.env;
    const child = spawn(program, args, {
      // In English, as its words are read here.
      env: { ...others, LC_ALL: "C", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let [output, said] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.once("error", () =>
      reject(new DumpFailed(`${program} cannot be started; is it installed? ${instead}`)),
    );
    child.once("close", (code) => resolve({ code: code ?? 1, output, said }));
  });

/** What the database server said, after its own word for how bad it is, as `ERROR:  `. */
const bySeverity = /(^|: )([^:"\n]+:  )(.*)$/m;

/** The kinds of things whose names the server quotes; whatever else it quotes may be somebody's. */
const isNamed =
  /\b(?:table|relation|constraint|index|column|schema|type|extension|function|role|user|database|sequence|encoding|parameter|server at|file) $/;

/** Up to the first quotation that is no name: where it ends nobody can tell, for there may be quotes in it. */
const withoutValues = (line: string): string => {
  for (const { index } of line.matchAll(/"[^"]*"?/g))
    if (!isNamed.test(line.slice(0, index))) return `${line.slice(0, index)}(a value)`;
  return line.replace(/: 0x.*$/, ": (a value)");
};

/** Of another language it is not known how it quotes. */
const withoutServerValues = (line: string): string =>
  line.replace(bySeverity, (_all, before: string, severity: string, words: string) =>
    /^(?:ERROR|FATAL|PANIC):/.test(severity) ? `${before}${severity}${words}` : `${before}${severity.trim()}`,
  );

/**
 * The output of a PostgreSQL program without values of rows. Those appear in messages of the server: in quotes, and
 * in the lines after the first (`DETAIL`, `CONTEXT`, the rest of a value of several lines).
 */
export const withoutRows = (said: string): string => {
  const lines = said.split("\n");
  const first = lines.findIndex((line) => bySeverity.test(line));
  return (first < 0 ? lines : lines.slice(0, first + 1))
    .filter((line) => /^pg_(?:dump|restore): /.test(line))
    .map((line) => withoutValues(withoutServerValues(line)))
    .join("\n")
    .trim();
};

const whereElse = "Values of rows are not said here; the log of the database server has them.";

export const mustRun = async (
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> => {
  const { code, output, said } = await runProgram(program, args, env);
  // The password was given in no argument, so it is not quoted.
  if (code !== 0)
    throw new DumpFailed(
      `${program} failed: ${withoutRows(said) || `it ended with ${code}`}\n${bySeverity.test(said) ? `${whereElse}\n` : ""}${instead}`,
    );
  return output;
};

/** Throws unless the dump has the accounts in it and can be read to its end. */
export const checkDump = async (file: string): Promise<void> => {
  const contents = await mustRun("pg_restore", ["--list", file]);
  if (!/ TABLE DATA \S+ Account /.test(contents))
    throw new DumpFailed(
      "The dump does not hold Followthrough's tables. Does DATABASE_URL name its database?",
    );
  await mustRun("pg_restore", [`--file=${devNull}`, file]);
};

/**
 * Has pg_dump write a PostgreSQL database into a folder, checks what it wrote by pg_restore and puts a SHA-256 beside it.
 * Returns its path, `BACKUPS/2026-06-25T130000Z-manual.dump`. Throws `DumpFailed`, and then leaves nothing there.
 */
export const dumpPostgres = async (url: string, dir: string, now: Date): Promise<string> => {
  const env = postgresEnvironment(url);
  makePrivateFolder(dir);
  const target = freePath(dir, now, (at) => backupName(at, "manual").replace(/\.db$/, ".dump"));
  const unfinished = `${target}.unfinished`;
  try {
    await writeFile(unfinished, "", { mode: 0o600, flag: "wx" });
    await clearLeftovers(dir, unfinished);
    await mustRun("pg_dump", ["--format=custom", "--no-password", `--file=${unfinished}`], env);
    await checkDump(unfinished);
    syncFile(unfinished);
    await writeChecksum(target, await sha256Of(unfinished));
    await rename(unfinished, target);
    syncFolder(dir);
    return target;
  } catch (error) {
    await rm(unfinished, { force: true });
    await rm(checksumPath(target), { force: true });
    throw error;
  }
};
