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

it("what PostgreSQL's programs say is told without the values of rows", () => {
  const said =
    withoutRows(`pg_restore: error: could not execute query: ERROR:  duplicate key value violates unique constraint
DETAIL:  Key (email)=(dana@example.org) already exists.
CONTEXT:  COPY Contact, line 3: "dana@example.org	Dana Ruiz"
Command was: COPY "Contact" FROM stdin;
pg_restore: error: COPY failed for table "Contact": ERROR:  invalid input syntax for type integer: "call Dana"
`);
  expect(said).not.toMatch(/dana/i);
  expect(said).toMatch(/duplicate key value/);
  expect(said).toMatch(/table "Contact".*type integer: \(a value\)/);
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
