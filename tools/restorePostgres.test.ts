import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startPostgres } from "../prisma/testing/postgres";
import { DumpFailed } from "./dumpPostgres";
import { SessionsStillValid, restorePostgres } from "./restorePostgres";

let server: Awaited<ReturnType<typeof startPostgres>>;
let url: string;
let dir: string;
let dump: string;
const path = process.env["PATH"] ?? "";

const query = async (sql: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

// Stand-ins, so that what matters here does not depend on which version of PostgreSQL a machine has.
const restoring = (act: string) => {
  writeFileSync(
    join(dir, "pg_restore"),
    `#!/bin/sh\nPATH='${dirname(process.execPath)}${delimiter}${path}'\ncase "$1" in\n--list) echo '3; 0 1 TABLE DATA public Account jo';;\n--file=*) ;;\n*) ${act};;\nesac\n`,
    { mode: 0o700 },
  );
};
/** Writes a program that runs SQL as pg_restore would, and returns its command. */
const running = (sql: string): string => {
  const file = join(dir, "restore.cjs");
  const driver = createRequire(import.meta.url).resolve("pg");
  writeFileSync(
    file,
    `const { Client } = require(${JSON.stringify(driver)});
    const client = new Client({ connectionString: ${JSON.stringify(url)} });
    client.connect().then(() => client.query(${JSON.stringify(sql)})).then(() => client.end());`,
  );
  return `node '${file}'`;
};

describe.skipIf(process.platform === "win32")("a dump is restored", () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = server.url("postgres");
    await query("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
    dir = mkdtempSync(join(tmpdir(), "followthrough-restore-"));
    dump = join(dir, "2026-06-25T130000Z-manual.dump");
    writeFileSync(dump, "dumped");
    const sum = createHash("sha256").update("dumped").digest("hex");
    writeFileSync(`${dump}.sha256`, `${sum}  2026-06-25T130000Z-manual.dump\n`);
    process.env["PATH"] = dir;
  });
  afterEach(() => {
    process.env["PATH"] = path;
    rmSync(dir, { recursive: true });
  });

  it("into an empty database, and every session in it ends", async () => {
    restoring(running('CREATE TABLE "Session" (id int); INSERT INTO "Session" VALUES (1)'));
    expect(await restorePostgres(dump, url)).toBe(true);
    expect(await query('SELECT * FROM "Session"')).toEqual([]);
  });

  it("and it is said when its sessions could not be ended", async () => {
    restoring("exit 0");
    await expect(restorePostgres(dump, url)).rejects.toThrow(SessionsStillValid);
  });

  it("never over tables that are there, nor when it is damaged or fails", async () => {
    await query("CREATE TABLE kept (a int)");
    restoring("exit 0");
    await expect(restorePostgres(dump, url)).rejects.toThrow(/holds 1 tables/);
    await query("DROP TABLE kept");
    restoring("exit 1");
    await expect(restorePostgres(dump, url)).rejects.toThrow(DumpFailed);
    writeFileSync(dump, "damaged");
    await expect(restorePostgres(dump, url)).rejects.toThrow(/checksum does not match/);
    rmSync(`${dump}.sha256`);
    symlinkSync(`${dump}.sha256`, `${dump}.sha256`);
    await expect(restorePostgres(dump, url)).rejects.toThrow(/-manual\.dump\.sha256 cannot be read/);
    expect(await query("SELECT 1 FROM information_schema.tables WHERE table_schema = 'public'")).toEqual([]);
  });
});
