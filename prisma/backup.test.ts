import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { copyFile, mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { backup, removeBackup } from "./backup";
import { readBackupState } from "./backupState";
import { DamagedDatabase, checkSqliteFile } from "./checkSqliteFile";
import { openDataFolder } from "./dataFolder";
import { migrate } from "./migrate";
import { newestGoodBackup } from "./newestGoodBackup";
import { describeStartFailure } from "./describeStartFailure";
import { openSqlite, verifySafety } from "./sqliteSafety";
import { verifyBackup } from "./verifyBackup";

const now = new Date("2026-06-25T13:00:00Z");
const migrationsDir = new URL("migrations", import.meta.url).pathname;
let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "followthrough-backup-"));
  file = join(dir, "followthrough.db");
  await copyFile(inject("sqliteTemplate"), file);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** With the second page, a table's, made of nothing that means anything. */
const damaged = (bytes: Buffer): Buffer => {
  const pageSize = bytes.readUInt16BE(16);
  return bytes.fill(0xa5, pageSize, 2 * pageSize);
};

/** A program that says when its backup is copied, and then goes on for ever. */
const stuckBackup = (database: string, backups: string): string => `
  import { backup } from "./backup.ts";
  import { copyDatabase } from "./copyDatabase.ts";
  await backup(${JSON.stringify(database)}, ${JSON.stringify(backups)}, new Date(0), "daily", async (file, to) => {
    await copyDatabase(file, to);
    console.log("copied");
    return new Promise((resolve) => setTimeout(resolve, 60_000));
  });`;

const tomorrow = new Date("2026-06-26T13:00:00Z");
const full = () => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" }));

const read = (answers: Record<string, string>) => (pragma: string) => answers[pragma] ?? "";

describe("a backup", () => {
  it("is made while the database is written to, and is known to be whole", async () => {
    const writer = openSqlite(file);
    writer.exec("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('kept')");
    const copy = await backup(file, join(dir, "backups"), now, "manual");
    writer.close();
    expect(copy).toMatch(/2026-06-25T130000Z-manual\.db$/);
    await verifyBackup(copy);
    expect(new Database(copy, { readonly: true }).prepare("SELECT text FROM note").pluck().get()).toBe(
      "kept",
    );
    const bytes = await readFile(copy);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(copy, bytes);
    await expect(verifyBackup(copy)).rejects.toThrow(/damaged/);
    await removeBackup(copy);
    await expect(verifyBackup(copy)).rejects.toThrow(/ENOENT/);
  });

  it("of the same second as another is one of its own, each with its checksum", async () => {
    const made = await Promise.all(
      ["manual", "manual", "daily"].map((kind) =>
        backup(file, join(dir, "backups"), now, kind as "manual" | "daily"),
      ),
    );
    expect(new Set(made).size).toBe(3);
    for (const one of made) await verifyBackup(one);
  });

  it("that was damaged before its checksum was made is not good, and the one before it is offered", async () => {
    const backups = join(dir, "backups");
    const good = await backup(file, backups, now, "daily");
    const later = await backup(file, backups, new Date("2026-06-26T13:00:00Z"), "daily");
    const ahead = await backup(file, backups, new Date("2026-07-26T13:00:00Z"), "daily");
    expect(await newestGoodBackup(backups)).toMatchObject({ path: ahead });
    expect(await newestGoodBackup(backups, new Date("2026-06-27T13:00:00Z"))).toMatchObject({ path: later });
    for (const path of [later, ahead]) {
      const bytes = damaged(await readFile(path));
      await writeFile(path, bytes);
      await writeFile(`${path}.sha256`, `${createHash("sha256").update(bytes).digest("hex")}  x\n`);
      await expect(verifyBackup(path)).rejects.toThrow(/is damaged: /);
    }
    expect(await newestGoodBackup(backups)).toEqual({ path: good, madeAt: now });
    await removeBackup(good);
    expect(await newestGoodBackup(backups)).toBeNull();
    expect(await newestGoodBackup(join(dir, "none"))).toBeNull();
  });

  it("of an earlier version is looked at and nothing left beside it", async () => {
    const old = join(dir, "old.db");
    const writer = openSqlite(file);
    await writer.backup(old);
    writer.close();
    const before = await readdir(dir);
    checkSqliteFile(old);
    expect(await readdir(dir)).toEqual(before);
  });
});

describe("a backup that fails", () => {
  let backups: string;
  beforeEach(() => {
    backups = join(dir, "backups");
  });
  const namesIn = async () => (await readdir(backups)).toSorted();

  it("is known of however its instants were written, and not where they are none", async () => {
    const good = await backup(file, backups, now, "daily");
    const write = (at: string) =>
      writeFile(
        join(backups, "state.json"),
        JSON.stringify({ good: { name: basename(good), at }, failed: { at, why: "other" } }),
      );
    await write("2026-06-25T13:00:00Z");
    expect(readBackupState(backups)).toEqual({
      good: { name: basename(good), at: now.toISOString() },
      failed: { at: now.toISOString(), why: "other" },
    });
    await write("yesterday");
    expect(readBackupState(backups)).toEqual({ good: null, failed: null });
  });

  it("because a page of the database is damaged does not count, leaves nothing and says why", async () => {
    const good = await backup(file, backups, now, "daily");
    const before = await namesIn();
    expect(readBackupState(backups)).toEqual({
      good: { name: basename(good), at: now.toISOString() },
      failed: null,
    });
    const writer = openSqlite(file);
    writer.exec(`CREATE TABLE note (text TEXT)`);
    const add = writer.prepare("INSERT INTO note VALUES (?)");
    for (let at = 0; at < 500; at += 1) add.run(`a note ${at} `.repeat(20));
    writer.close();
    const bytes = await readFile(file);
    const place = bytes.indexOf("a note 250 ");
    await writeFile(file, bytes.fill(0xff, place - (place % 4096), place - (place % 4096) + 200));

    await expect(backup(file, backups, tomorrow, "daily")).rejects.toThrow(DamagedDatabase);
    expect(await namesIn()).toEqual(before);
    expect(readBackupState(backups)).toEqual({
      good: { name: basename(good), at: now.toISOString() },
      failed: { at: tomorrow.toISOString(), why: "damaged" },
    });
    expect(await newestGoodBackup(backups)).toMatchObject({ path: good });
  });

  it("because rows refer to others that are missing is damaged as well", async () => {
    const writer = openSqlite(file);
    writer.exec(
      `PRAGMA foreign_keys=OFF; INSERT INTO "ContactTag" ("accountId", "contactId", "tag") VALUES ('a', 'b', 'c')`,
    );
    writer.close();
    await expect(backup(file, backups, now, "daily")).rejects.toThrow(/refer to others/);
    expect(await namesIn()).toEqual(["state.json"]);
  });

  it("because the disk is full says so, and the next one is told of as good", async () => {
    await expect(backup(file, backups, now, "daily", full)).rejects.toThrow(/no space/);
    expect(readBackupState(backups)).toEqual({
      good: null,
      failed: { at: now.toISOString(), why: "disk-full" },
    });
    expect(await namesIn()).toEqual(["state.json"]);
    const made = await backup(file, backups, tomorrow, "daily");
    expect(readBackupState(backups)).toEqual({
      good: { name: basename(made), at: tomorrow.toISOString() },
      failed: null,
    });
    await removeBackup(made);
    expect(readBackupState(backups).good).toBeNull();
  });

  it("because it was killed in the middle is cleared away by the next, but not one that is under way", async () => {
    const killed = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", stuckBackup(file, backups)],
      { cwd: dirname(fileURLToPath(import.meta.url)), stdio: ["ignore", "pipe", "inherit"] },
    );
    await once(killed.stdout, "data");
    killed.kill("SIGKILL");
    await once(killed, "exit");
    const left = (await namesIn()).filter((name) => name.endsWith(".unfinished"));
    expect(left).toHaveLength(1);
    await writeFile(join(backups, "2026-06-20T130000Z-daily.db.sha256"), "");
    await writeFile(join(backups, "somebody else's.txt"), "");

    const made = await backup(file, backups, now, "manual");
    expect(await namesIn()).toEqual(expect.arrayContaining(left));
    const longAgo = new Date("2026-01-01T00:00:00Z");
    for (const name of await namesIn()) await utimes(join(backups, name), longAgo, longAgo);
    const next = await backup(file, backups, tomorrow, "manual");
    expect(await namesIn()).toEqual(
      [made, `${made}.sha256`, next, `${next}.sha256`]
        .map((path) => basename(path))
        .concat("somebody else's.txt", "state.json")
        .toSorted(),
    );
    await verifyBackup(made);
    await verifyBackup(next);
  });

  // A folder in its place stands for a file of root's, which nobody who may write everything is refused.
  it("is noted where what was noted before cannot be written over", async () => {
    const backupsDir = join(dir, "backups");
    mkdirSync(join(backupsDir, "state.json"), { recursive: true });
    const made = await backup(file, backupsDir, now, "manual");
    expect(readBackupState(backupsDir)).toEqual({
      good: { name: basename(made), at: now.toISOString() },
      failed: null,
    });
  });

  it.each([
    ["a file", (path: string) => writeFileSync(path, "")],
    ["a link to a disk that is away", (path: string) => symlinkSync(join(dir, "away", "backups"), path)],
  ])(
    "is refused in words where %s is in the place of their folder, and a start is not",
    async (_what, put) => {
      const backupsDir = join(dir, "backups");
      rmSync(backupsDir, { recursive: true, force: true });
      put(backupsDir);
      const error: unknown = await backup(file, backupsDir, now, "manual").catch((thrown: unknown) => thrown);
      expect(await describeStartFailure(error, { dir }, now)).toContain(`${backupsDir} is no folder`);
      const folder = await openDataFolder(dir, now);
      folder.openToOthers();
      folder.release();
      rmSync(file);
      await expect(openDataFolder(dir, now)).rejects.toThrow(/There is no good backup/);
    },
  );

  it("is not held up by those who write all the time", async () => {
    const writer = openSqlite(file);
    writer.exec("CREATE TABLE note (text TEXT)");
    const add = writer.prepare("INSERT INTO note VALUES (?)");
    const fill = writer.transaction(() => {
      for (let at = 0; at < 20_000; at += 1) add.run("a note ".repeat(30));
    });
    fill();
    const writing = setInterval(() => add.run("one more"), 1);
    const made = await backup(file, backups, now, "daily");
    clearInterval(writing);
    await expect(verifyBackup(made)).resolves.toBeUndefined();
    writer.close();
  });
});

describe("a database of an earlier version", () => {
  it("has nothing left of what was deleted there, from the next start on", async () => {
    const earlier = new Database(file);
    earlier.exec(`PRAGMA secure_delete=OFF; PRAGMA user_version=0; CREATE TABLE note (text TEXT);`);
    const add = earlier.prepare("INSERT INTO note VALUES (?)");
    for (let at = 0; at < 500; at += 1) add.run(`qvixearlier ${at} `.repeat(20));
    earlier.exec("DELETE FROM note");
    earlier.close();
    expect((await readFile(file)).includes("qvixearlier")).toBe(true);
    await migrate(`file:${file}`, { migrationsDir, now });
    await migrate(`file:${file}`, { migrationsDir, now });
    expect((await readFile(file)).includes("qvixearlier")).toBe(false);
  });
});

describe("a database", () => {
  it("made by a newer program is refused and left as it was", async () => {
    const database = openSqlite(file);
    database.exec(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count") VALUES ('x', 'x', 1, '29990101000000_later', 1)`,
    );
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
    const before = await readFile(file);
    await expect(migrate(`file:${file}`, { migrationsDir, now })).rejects.toThrow(/newer version/);
    expect(await readFile(file)).toEqual(before);
  });

  it("that is up to date has nothing applied", async () => {
    expect(await migrate(`file:${file}`, { migrationsDir, now })).toEqual([]);
  });

  it("is not opened where a setting that keeps data safe did not take, or SQLite is too old", async () => {
    const safe = {
      journal_mode: "wal",
      synchronous: "2",
      foreign_keys: "1",
      secure_delete: "1",
      fullfsync: "1",
      checkpoint_fullfsync: "1",
    };
    await verifySafety(read(safe), file);
    await expect(verifySafety(read({ ...safe, synchronous: "1" }), file)).rejects.toThrow(/synchronous=1/);
    await expect(verifySafety(read(safe), file, "3.51.2")).rejects.toThrow(/3\.51\.3 or later/);
  });
});
