import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DumpFailed, dumpPostgres, postgresEnvironment, withoutRows } from "./dumpPostgres";

const now = new Date("2026-06-25T13:00:00Z");
const url = "postgres://jo:s%20ecret@db.example.org:6432/crm?sslmode=require&schema=public";

it.each([
  [
    url,
    {
      PGHOST: "db.example.org",
      PGPORT: "6432",
      PGUSER: "jo",
      PGPASSWORD: "s ecret",
      PGDATABASE: "crm",
      PGSSLMODE: "require",
    },
  ],
  ["postgresql://[::1]/crm", { PGHOST: "::1", PGDATABASE: "crm" }],
  [
    "postgres:///crm?host=/run/postgresql&user=jo",
    { PGHOST: "/run/postgresql", PGUSER: "jo", PGDATABASE: "crm" },
  ],
])("the programs of PostgreSQL are told by their environment where %s is", (address, expected) => {
  expect(postgresEnvironment(address)).toEqual(expected);
});

it("what is no address is refused without being said", () => {
  expect(() => postgresEnvironment("postgres:hunter2@@ x")).toThrow(
    new DumpFailed("DATABASE_URL is no address of a database."),
  );
});

it.each([
  [
    `could not execute query: ERROR:  could not create unique index "Contact_email_key"
DETAIL:  Key (email)=(dana@example.org) is duplicated.
Command was: CREATE UNIQUE INDEX "Contact_email_key" ON "Contact" ("email");`,
    `could not execute query: ERROR:  could not create unique index "Contact_email_key"`,
  ],
  [
    `COPY failed for table "Contact": ERROR:  invalid input syntax for type integer: "call Dana"
CONTEXT:  COPY Contact, line 3, column age: "call Dana"`,
    `COPY failed for table "Contact": ERROR:  invalid input syntax for type integer: (a value)`,
  ],
  [
    `COPY failed for table "Contact": ERROR:  value "5550100 "Dana" of type "x" is out of range for type integer`,
    `COPY failed for table "Contact": ERROR:  value (a value)`,
  ],
  [
    `COPY failed for table "Contact": ERROR:  malformed array literal: "first
pg_restore: error: COPY failed for table "Dana": ERROR:  Dana
and Dana"`,
    `COPY failed for table "Contact": ERROR:  malformed array literal: (a value)`,
  ],
  [
    `COPY failed for table "Contact": ERROR:  invalid byte sequence for encoding "UTF8": 0xe2 0x28`,
    `COPY failed for table "Contact": ERROR:  invalid byte sequence for encoding "UTF8": (a value)`,
  ],
  [
    `COPY failed for table "Contact": FEHLER:  ungültige Eingabesyntax für Typ integer: »call Dana«`,
    `COPY failed for table "Contact": FEHLER:`,
  ],
  [
    `connection to server at "db.example.org" (192.0.2.1), port 5432 failed: FATAL:  database "crm" does not exist`,
    `connection to server at "db.example.org" (192.0.2.1), port 5432 failed: FATAL:  database "crm" does not exist`,
  ],
  [
    `could not open input file "my.dump": Permission denied`,
    `could not open input file "my.dump": Permission denied`,
  ],
])("what PostgreSQL's programs say is told without the values of rows: %s", (said, told) => {
  expect(withoutRows(`pg_restore: while PROCESSING TOC:\npg_restore: error: ${said}\n`)).toBe(
    `pg_restore: while PROCESSING TOC:\npg_restore: error: ${told}`,
  );
});

// Stand-ins, so that what matters here does not depend on which version of PostgreSQL a machine has.
describe.skipIf(process.platform === "win32")("a dump", () => {
  let dir: string;
  let backups: string;
  const path = process.env["PATH"] ?? "";
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "followthrough-dump-"));
    backups = join(dir, "backups");
    process.env["PATH"] = dir;
  });
  afterEach(() => {
    process.env["PATH"] = path;
    rmSync(dir, { recursive: true });
  });

  const program = (name: string, lines: string) => {
    writeFileSync(
      join(dir, name),
      `#!/bin/sh\nPATH='${dirname(process.execPath)}${delimiter}${path}'\n${lines}\n`,
      {
        mode: 0o700,
      },
    );
  };
  const dump = () => dumpPostgres(url, backups, now);
  const dumps = `for one in "$@"; do case "$one" in --file=*) echo dumped > "\${one#--file=}";; esac; done`;

  it("is made, read back and given its checksum, and nobody sees the password", async () => {
    program("pg_dump", `${dumps}\necho "$@" > '${dir}/arguments'\necho "$PGPASSWORD" > '${dir}/password'`);
    program("pg_restore", `echo '3; 0 1 TABLE DATA public Account jo'`);
    const made = await dump();
    expect(made).toBe(join(backups, "2026-06-25T130000Z-manual.dump"));
    expect(readdirSync(backups).toSorted()).toEqual([
      "2026-06-25T130000Z-manual.dump",
      "2026-06-25T130000Z-manual.dump.sha256",
    ]);
    expect(readFileSync(join(dir, "arguments"), "utf8")).not.toMatch(/s.*ecret/);
    expect(readFileSync(join(dir, "password"), "utf8")).toBe("s ecret\n");
  });

  it.each([
    { of: "without pg_dump", dumping: "", restoring: "", words: /pg_dump cannot be started.*Use pg_dump/s },
    {
      of: "of a server of another version",
      dumping: "echo 'pg_dump: error: aborting because of server version mismatch' >&2; exit 1",
      restoring: "",
      words: /version mismatch.*server's own version/s,
    },
    { of: "that nobody can check", dumping: dumps, restoring: "", words: /pg_restore cannot be started/ },
    { of: "of another database", dumping: dumps, restoring: "echo none", words: /does not hold/ },
    {
      of: "that cannot be read to its end",
      dumping: dumps,
      restoring: `case "$1" in --list) echo '3; 0 1 TABLE DATA public Account jo';; *) exit 1;; esac`,
      words: /pg_restore failed/,
    },
    {
      of: "with a row that is not taken",
      dumping: `echo 'pg_dump: error: query failed: ERROR:  invalid input syntax for type json: "ecret"' >&2; exit 1`,
      restoring: "",
      words: /type json: \(a value\)\n.*the log of the database server has them/,
    },
  ])("$of is none, says so and leaves nothing", async ({ dumping, restoring, words }) => {
    if (dumping) program("pg_dump", dumping);
    if (restoring) program("pg_restore", restoring);
    const error: unknown = await dump().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DumpFailed);
    expect(String(error)).toMatch(words);
    expect(String(error)).not.toContain("ecret");
    expect(existsSync(backups) ? readdirSync(backups) : []).toEqual([]);
  });

  it("made twice in one second is two", async () => {
    program("pg_dump", dumps);
    program("pg_restore", "echo '3; 0 1 TABLE DATA public Account jo'");
    const made = await Promise.all([dump(), dump()]);
    expect(new Set(made).size).toBe(2);
    expect(readdirSync(backups)).toHaveLength(4);
  });
});
