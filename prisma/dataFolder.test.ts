import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { backup } from "./backup";
import { openDataFolder } from "./dataFolder";
import { DatabaseGone, watchDatabaseFiles } from "./databaseFile";
import { describeStartFailure } from "./describeStartFailure";

const now = new Date("2026-06-25T13:00:00.000Z");
let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "followthrough-folder-"));
  file = join(dir, "followthrough.db");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const aDatabase = () => copyFileSync(inject("sqliteTemplate"), file);
const backUp = () => backup(file, join(dir, "backups"), now, "daily");

/** Why a start was refused; fails where it was not. */
const refusal = async (): Promise<string> => {
  try {
    (await openDataFolder(dir, now)).release();
  } catch (error) {
    return (await describeStartFailure(error, { dir }, now)) ?? (error instanceof Error ? error.message : "");
  }
  return expect.unreachable("the start was to be refused");
};

describe("a data folder", () => {
  it("that is new gets a database, which has its name only once it is whole", async () => {
    const first = await openDataFolder(dir, now);
    expect(first.isNew).toBe(true);
    const cutOff = first.makeDatabase(async (path) => {
      new Database(path).close();
      throw new Error("cut off");
    });
    await expect(cutOff).rejects.toThrow("cut off");
    expect(existsSync(file)).toBe(false);
    first.release();
    const again = await openDataFolder(dir, now);
    expect(again.isNew).toBe(true);
    await again.makeDatabase(async (path) => copyFileSync(inject("sqliteTemplate"), path));
    again.markUsed();
    again.release();
    const third = await openDataFolder(dir, now);
    expect(third.isNew).toBe(false);
    third.release();
  });

  it("whose database is a link to what is not there is refused: its disk may be away", async () => {
    symlinkSync(join(dir, "away", "followthrough.db"), file);
    expect(await refusal()).toMatch(/is a link, and nothing is where it leads/);
  });

  it("whose database is a link is watched where its log lies", () => {
    const real = join(dir, "elsewhere.db");
    copyFileSync(inject("sqliteTemplate"), real);
    symlinkSync(real, file);
    writeFileSync(`${real}-wal`, "");
    const mustBeInPlace = watchDatabaseFiles(file);
    mustBeInPlace();
    renameSync(`${real}-wal`, `${real}-wal.away`);
    expect(mustBeInPlace).toThrow(DatabaseGone);
  });

  it("names the newest backup that is not dated in the future", async () => {
    aDatabase();
    const today = await backUp();
    await backup(file, join(dir, "backups"), new Date("2030-01-01T00:00:00Z"), "daily");
    rmSync(file);
    expect(await refusal()).toContain(`restore "${today}"`);
  });

  it("that is a file, lies below one, or is a link to nothing is told in words", async () => {
    const folder = dir;
    writeFileSync(file, "");
    symlinkSync(join(folder, "away", "data"), join(folder, "link"));
    try {
      for (const path of [file, join(file, "data"), join(folder, "link")]) {
        dir = path;
        expect(await refusal()).toContain(`${path} is no folder`);
      }
    } finally {
      dir = folder;
    }
  });

  it("where the database is missing is refused, by whatever shows that there was one, and nothing is made", async () => {
    aDatabase();
    const copy = await backUp();
    rmSync(file);
    const traces = {
      "a backup": () => undefined,
      "the mark": () => {
        rmSync(join(dir, "backups"), { recursive: true });
        writeFileSync(join(dir, "in-use"), "");
      },
      "the log": () => {
        rmSync(join(dir, "in-use"));
        writeFileSync(`${file}-wal`, "");
      },
    };
    for (const [trace, leave] of Object.entries(traces)) {
      leave();
      const words = await refusal();
      const then = trace === "a backup" ? `restore "${copy}"` : "There is no good backup";
      expect({ trace, words, isMade: existsSync(file) }).toEqual({
        trace,
        words: expect.stringMatching(/is missing/),
        isMade: false,
      });
      expect(words).toContain(then);
    }
  });

  it("that has only backups is none that is new, whatever they are called; other files are no backups", async () => {
    const backups = join(dir, "backups");
    mkdirSync(join(backups, "folder.db"), { recursive: true });
    writeFileSync(join(backups, "Thumbs.db"), "of the system");
    (await openDataFolder(dir, now)).release();
    for (const [name, put] of [
      ["before my trip.db", (path: string) => copyFileSync(inject("sqliteTemplate"), path)],
      ["2026-06-25T130000Z-daily.db", (path: string) => writeFileSync(path, "damaged")],
    ] as const) {
      put(join(backups, name));
      expect(await refusal()).toMatch(new RegExp(`has held one: there is \\S*backups/${name}`));
      rmSync(join(backups, name));
    }
  });

  it.each([
    ["of no bytes", () => writeFileSync(file, ""), /is empty/],
    ["with no table", () => new Database(file).exec("PRAGMA user_version = 1").close(), /is empty/],
    [
      "of other words",
      () => writeFileSync(file, "Dear diary, ".repeat(1000)),
      /not a database of Followthrough/,
    ],
    [
      "of another program",
      () => new Database(file).exec("CREATE TABLE a (b)").close(),
      /not a database of Followthrough/,
    ],
    [
      "of another program that uses Prisma",
      () => new Database(file).exec("CREATE TABLE _prisma_migrations (id); CREATE TABLE User (id)").close(),
      /not a database of Followthrough/,
    ],
    [
      "that is damaged",
      () => {
        aDatabase();
        const bytes = readFileSync(file);
        bytes.fill(7, 100, 4096);
        writeFileSync(file, bytes);
      },
      /damaged/,
    ],
  ])("whose database is a file %s is refused in words, and left as it is", async (_what, make, words) => {
    aDatabase();
    const copy = await backUp();
    rmSync(file);
    make();
    const before = readFileSync(file);
    const said = await refusal();
    expect(said).toMatch(words);
    expect(said).toContain(`restore "${copy}"`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("names the newest backup that is good, not the newest", async () => {
    aDatabase();
    const good = await backUp();
    const bad = await backup(file, join(dir, "backups"), new Date("2026-06-26T13:00:00Z"), "daily");
    writeFileSync(bad, "x");
    rmSync(file);
    expect(await refusal()).toContain(`restore "${good}"`);
  });

  it("names none that a wrong clock dated in the future, where there is another", async () => {
    aDatabase();
    const ahead = await backup(file, join(dir, "backups"), new Date("2099-06-25T13:00:00Z"), "daily");
    writeFileSync(file, "");
    expect(await refusal()).toContain(`restore "${ahead}"`);
    rmSync(file);
    aDatabase();
    const good = await backUp();
    writeFileSync(file, "");
    expect(await refusal()).toContain(`restore "${good}"`);
  });
});

const holdIt = (folder: string) => `
  import { lockFolder } from ${JSON.stringify(fileURLToPath(new URL("folderLock.ts", import.meta.url)))};
  try {
    lockFolder(${JSON.stringify(folder)}, new Date());
    // Nobody refers to what it returned, as the garbage collector sees at once.
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      globalThis.gc();
    }
    console.log("held");
    setInterval(() => undefined, 1000);
  }
  catch (error) { console.log("refused"); process.exit(3); }`;
const tsx = ["--expose-gc", "--import", "tsx", "--input-type=module", "-e"];
const project = fileURLToPath(new URL("..", import.meta.url));

const holder = (folder: string, by: readonly string[] = []) => {
  const [command = process.execPath, ...before] = [...by, process.execPath];
  const child = spawn(command, [...before, ...tsx, holdIt(folder)], { cwd: project });
  const said = new Promise<string>((resolve) => {
    child.stdout.on("data", (bytes: Buffer) => resolve(bytes.toString().trim()));
    child.once("exit", () => resolve("ended"));
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return { child, said, end: () => (child.kill("SIGKILL"), ended) };
};

describe("the lock of a data folder", () => {
  beforeEach(aDatabase);

  it("goes with a process that is killed, whatever process id stands in the folder", async () => {
    const other = holder(dir);
    expect(await other.said).toBe("held");
    expect(await refusal()).toContain(`process id ${other.child.pid}`);
    await other.end();
    // A process id that was used again: this very process, its parent.
    writeFileSync(join(dir, "server.lock"), JSON.stringify({ pid: process.ppid, since: now.toISOString() }));
    const held = await openDataFolder(dir, now);
    expect(await refusal()).toContain(`process id ${process.pid}`);
    held.release();
    (await openDataFolder(dir, now)).release();
  });

  it.each<[string, (lock: string) => void]>([
    ["other words", (lock) => writeFileSync(lock, "Dear diary, ".repeat(100))],
    [
      "a damaged database",
      (lock) => {
        const bytes = readFileSync(inject("sqliteTemplate")).subarray(0, 8192);
        writeFileSync(lock, bytes.fill(7, 20, 100));
      },
    ],
    ["a folder", (lock) => mkdirSync(lock)],
  ])("is no other file: %s in its place is named, and not the database", async (_what, put) => {
    const lock = join(dir, "folder.lock");
    put(lock);
    expect(await refusal()).toMatch(/folder\.lock is not the lock .* Delete it/);
    rmSync(lock, { recursive: true });
    (await openDataFolder(dir, now)).release();
  });

  it("is given to one of many that ask at once, after one that was killed", async () => {
    for (let round = 0; round < 3; round += 1) {
      const all = Array.from({ length: 6 }, () => holder(dir));
      const said = await Promise.all(all.map((one) => one.said));
      expect(said.filter((word) => word === "held")).toHaveLength(1);
      await Promise.all(all.map((one) => one.end()));
    }
  });

  // Killed is the program that made the namespace; without the last word what it started in there goes on for ever.
  const unshare = ["unshare", "--user", "--map-root-user", "--pid", "--fork", "--mount-proc", "--kill-child"];
  const hasNamespaces = spawnSync(unshare[0] ?? "", [...unshare.slice(1), "true"]).status === 0;
  it.runIf(hasNamespaces)("holds between containers, where both are process 1", async () => {
    const mine = holder(dir, unshare);
    expect(await mine.said).toBe("held");
    const second = holder(dir, unshare);
    expect(await second.said).toBe("refused");
    expect(await refusal()).toContain("in use by");
    await Promise.all([mine.end(), second.end()]);
  });
});

const coded = (code: string) => Object.assign(new Error("secret words"), { code });

describe("a start that fails is told in words", () => {
  it.each([
    ["SQLITE_CORRUPT", /is damaged.*There is no good backup/],
    ["SQLITE_FULL", /disk .* is full/],
    ["ENOSPC", /disk .* is full/],
    ["EACCES", /cannot be read and written/],
    ["EROFS", /cannot be read and written/],
    ["SQLITE_CANTOPEN", /cannot be read and written/],
    ["SQLITE_BUSY", /held by another program/],
  ])("on a folder: %s", async (code, words) => {
    const said = await describeStartFailure(coded(code), { dir }, now);
    expect(said).toMatch(words);
    expect(said).not.toContain("secret");
  });

  it.each([
    ["28P01", /refused/],
    ["3D000", /refused/],
    ["ECONNREFUSED", /Nothing answers/],
    ["ENOTFOUND", /Nothing answers/],
    ["53300", /no more connections/],
    ["53100", /disk .* is full/],
    ["42501", /may not make or read/],
  ])("on PostgreSQL: %s, without the password", async (code, words) => {
    const said = await describeStartFailure(
      coded(code),
      { url: "postgres://jo:hunter2@db.example/notes" },
      now,
    );
    expect(said).toMatch(words);
    expect(said).toContain("notes at db.example");
    expect(said).not.toMatch(/hunter2|secret/);
  });

  it("unless nobody foresaw it", async () => {
    expect(await describeStartFailure(new Error("?"), { dir }, now)).toBeNull();
  });
});
