import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { backup } from "./backup";
import { createDb } from "./client";
import { openDataFolder } from "./dataFolder";
import { restoreBackup } from "./restoreBackup";
import { accountNamed } from "./testing/accountNamed";

const now = new Date("2026-06-25T13:00:00.000Z");
const migrationsDir = fileURLToPath(new URL("migrations", import.meta.url));
let dir: string;
let file: string;
let copy: string;

const addAccount = async (name: string) => {
  const db = await createDb(`file:${file}`);
  await db.serverTransaction("test", async (tx) => {
    await tx.account.create({ data: accountNamed(name) });
    await tx.session.create({
      data: {
        id: name,
        accountId: name,
        tokenHash: name,
        userAgent: "",
        createdAt: now.toISOString(),
        lastSeenAt: now.toISOString(),
        expiresAt: now.toISOString(),
      },
    });
  });
  await db.close();
};
const counts = (path = file) => {
  const database = new Database(path, { readonly: true });
  const count = (table: string) => database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
  const found = { accounts: count("Account"), sessions: count("Session") };
  database.close();
  return found;
};
const namesIn = (path: string) => {
  const database = new Database(path, { readonly: true });
  const found = database.prepare(`SELECT DISTINCT "name" FROM "Account"`).pluck().all();
  database.close();
  return found;
};
const restore = (from = copy) => restoreBackup(from, dir, { migrationsDir, now });

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "followthrough-restore-"));
  file = join(dir, "followthrough.db");
  copyFileSync(inject("sqliteTemplate"), file);
  await addAccount("jo");
  copy = await backup(file, join(dir, "backups"), now, "manual");
  await addAccount("kim");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("restoring a backup", () => {
  it("puts it in the place of the database, keeps what was there, and ends the sessions", async () => {
    const restored = await restore();
    expect(restored).toEqual({
      databaseFile: file,
      kept: join(dir, "replaced-2026-06-25T130000Z"),
      hasChecksum: true,
    });
    expect(counts()).toEqual({ accounts: 1, sessions: 0 });
    expect(counts(join(dir, "replaced-2026-06-25T130000Z/followthrough.db"))).toEqual({
      accounts: 2,
      sessions: 2,
    });
    (await openDataFolder(dir, now)).release();
    expect(readdirSync(dir).filter((name) => name.includes("restoring"))).toEqual([]);
  });

  it("also where the database is missing or damaged, with the log that is left of it", async () => {
    rmSync(file);
    writeFileSync(`${file}-wal`, "what was in the log");
    const { kept } = await restore();
    expect(readFileSync(join(kept ?? "", "followthrough.db-wal"), "utf8")).toBe("what was in the log");
    expect(counts().accounts).toBe(1);
    writeFileSync(file, "no database");
    const again = await restoreBackup(copy, dir, { migrationsDir, now: new Date("2026-06-26T13:00:00Z") });
    expect(readFileSync(join(again.kept ?? "", "followthrough.db"), "utf8")).toBe("no database");
    expect(counts().accounts).toBe(1);
  });

  it("takes the log too of one that was in use, such as the one it replaced, and keeps it from others", async () => {
    const inUse = new Database(file);
    inUse.pragma("journal_mode = WAL");
    inUse.exec(`UPDATE "Account" SET "name" = 'Written last'`);
    const left = join(dir, "left.db");
    copyFileSync(file, left);
    copyFileSync(`${file}-wal`, `${left}-wal`);
    inUse.close();
    chmodSync(left, 0o644);
    expect(await restore(left)).toMatchObject({ hasChecksum: false });
    const restored = new Database(file, { readonly: true });
    expect(restored.prepare(`SELECT DISTINCT "name" FROM "Account"`).pluck().all()).toEqual(["Written last"]);
    restored.close();
    const mode = statSync(file).mode & 0o777;
    expect(process.platform === "win32" || mode === 0o600).toBe(true);
    expect(readdirSync(dir).filter((name) => name.includes("restoring"))).toEqual([]);
  });

  it("takes the place of what a link leads to, and keeps that beside it", async () => {
    const disk = mkdtempSync(join(tmpdir(), "followthrough-disk-"));
    renameSync(file, join(disk, "real.db"));
    for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
    symlinkSync(join(disk, "real.db"), file);
    const { kept } = await restore();
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(counts()).toEqual({ accounts: 1, sessions: 0 });
    expect(kept).toBe(join(realpathSync(disk), "replaced-2026-06-25T130000Z"));
    expect(counts(join(kept ?? "", "real.db")).accounts).toBe(2);
    (await openDataFolder(dir, now)).release();

    rmSync(disk, { recursive: true });
    await expect(restore()).rejects.toThrow(/is a link, and nothing is where it leads/);
  });

  it("cut off between the two moves: what was there before is named, later than any backup", async () => {
    const { kept } = await restore();
    rmSync(file);
    const refused = await openDataFolder(dir, now).catch((error: unknown) => String(error));
    expect(refused).toContain(`restore "${join(kept ?? "", "followthrough.db")}"`);
    const later = new Date("2026-06-26T13:00:00.000Z");
    await restoreBackup(join(kept ?? "", "followthrough.db"), dir, { migrationsDir, now: later });
    expect(counts()).toEqual({ accounts: 2, sessions: 0 });
    const newer = await backup(file, join(dir, "backups"), later, "manual");
    rmSync(file);
    await expect(openDataFolder(dir, later)).rejects.toThrow(`restore "${newer}"`);
  });

  it("cut off between any two of its steps, loses nothing of the log that a killed server left", async () => {
    // Also where the database is a link to a file of another name on another disk.
    const disk = mkdtempSync(join(tmpdir(), "followthrough-disk-"));
    const real = join(realpathSync(disk), "real.db");
    const killed = new Database(file);
    killed.pragma("journal_mode = WAL");
    killed.exec(`UPDATE "Account" SET "name" = 'Written last'`);
    for (const end of ["", "-wal", "-shm"]) copyFileSync(file + end, join(disk, `saved.db${end}`));
    killed.close();
    rmSync(file);
    symlinkSync(real, file);
    const program = fileURLToPath(new URL("testing/restoreCutOff.ts", import.meta.url));
    const cutOffBefore = async (step: number) => {
      for (const name of readdirSync(disk).filter((each) => !each.startsWith("saved")))
        rmSync(join(disk, name), { recursive: true });
      for (const end of ["", "-wal", "-shm"]) copyFileSync(join(disk, `saved.db${end}`), real + end);
      const args = ["--import", "tsx", program, copy, dir, migrationsDir, String(step)];
      const { signal, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      const isThere = existsSync(file);
      if (!isThere) {
        const refused = await openDataFolder(dir, now).catch((error: unknown) => String(error));
        const named = /restore "([^"]+replaced-[^"]+)"/.exec(String(refused))?.[1] ?? "";
        await restoreBackup(named, dir, { migrationsDir, now: new Date("2026-06-26T13:00:00.000Z") });
      }
      return { step, isCutOff: signal === "SIGKILL", stderr, isThere, names: namesIn(real) };
    };
    const cut: Awaited<ReturnType<typeof cutOffBefore>>[] = [];
    do cut.push(await cutOffBefore(cut.length));
    while (cut.at(-1)?.isCutOff);
    const whole = cut.pop();
    expect(whole).toMatchObject({ isCutOff: false, stderr: "", names: ["Jo Bennett"] });
    // As it was before, at once or by the command that the refused start names.
    expect(cut.filter(({ names }) => names.join() !== "Written last")).toEqual([]);
    expect(cut.filter(({ isThere }) => !isThere).length).toBeGreaterThan(2);
    rmSync(disk, { recursive: true });
  }, 120_000);

  it("cut off once the database left its place, leaves no folder that starts as a new one", async () => {
    rmSync(join(dir, "backups"), { recursive: true });
    const elsewhere = mkdtempSync(join(tmpdir(), "followthrough-elsewhere-"));
    copyFileSync(file, join(elsewhere, "copy.db"));
    // In the way of the database that is put aside: its folder cannot be made.
    writeFileSync(join(dir, "replaced-2026-06-25T130000Z"), "");
    await expect(restore(join(elsewhere, "copy.db"))).rejects.toThrow("EEXIST");
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
    await expect(openDataFolder(dir, now)).rejects.toThrow(/is missing/);
    rmSync(elsewhere, { recursive: true });
  });

  it.each([
    ["is not there", () => rmSync(copy), /There is no file/],
    [
      "is a folder",
      () => {
        rmSync(copy);
        mkdirSync(copy);
      },
      /-manual\.db is no file/,
    ],
    [
      "leads nowhere but to itself",
      () => {
        rmSync(copy);
        symlinkSync(copy, copy);
      },
      /-manual\.db cannot be read by this user/,
    ],
    [
      "has a checksum that cannot be read",
      () => {
        rmSync(`${copy}.sha256`);
        symlinkSync(`${copy}.sha256`, `${copy}.sha256`);
      },
      /-manual\.db\.sha256 cannot be read by this user/,
    ],
    [
      "changed since",
      () => writeFileSync(copy, readFileSync(copy).fill(7, 5000, 5100)),
      /checksum does not match/,
    ],
    [
      "is damaged, and has no checksum",
      () => {
        rmSync(`${copy}.sha256`);
        const bytes = readFileSync(copy);
        writeFileSync(copy, bytes.fill(7, 4096 * 3, 4096 * 6));
      },
      /is damaged/,
    ],
    [
      "is damaged on its first page, and has no checksum",
      () => {
        rmSync(`${copy}.sha256`);
        writeFileSync(copy, readFileSync(copy).fill(7, 100, 4000));
      },
      /-manual\.db is damaged/,
    ],
    [
      "is something else",
      () => {
        rmSync(`${copy}.sha256`);
        writeFileSync(copy, "Dear diary");
      },
      /not a backup of Followthrough/,
    ],
    [
      "was made by a newer version",
      () => {
        rmSync(`${copy}.sha256`);
        const database = new Database(copy);
        database.exec(
          `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'x', '9_later', 1)`,
        );
        database.close();
      },
      /newer version/,
    ],
  ])("refuses one that %s, and changes nothing", async (_what, spoil, words) => {
    spoil();
    await expect(restore()).rejects.toThrow(words);
    expect(counts()).toEqual({ accounts: 2, sessions: 2 });
    expect(readdirSync(dir).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
  });

  // Elsewhere nothing says which files a process has open.
  it.runIf(process.platform === "linux")(
    "is refused while a server of an earlier version uses the folder, which the kernel's lock does not tell",
    async () => {
      const database = JSON.stringify(file);
      const program = `require("node:fs").openSync(${database}, "r+"); console.log("open"); setInterval(() => {}, 1000);`;
      const server = spawn(process.execPath, ["-e", program]);
      await once(server.stdout, "data");
      const holder = { pid: server.pid, since: now.toISOString() };
      writeFileSync(join(dir, "server.lock"), JSON.stringify(holder));
      await expect(restore()).rejects.toThrow(`process id ${server.pid}`);
      await expect(openDataFolder(dir, now)).rejects.toThrow(/of an earlier version/);
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
      await restore();
    },
  );

  it("is refused while a server uses the folder", async () => {
    const held = await openDataFolder(dir, now);
    await expect(restore()).rejects.toThrow(/is in use by/);
    held.release();
    expect(existsSync(join(dir, "folder.lock"))).toBe(true);
    await restore();
  });
});
