import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { backup } from "./backup";
import { createDb } from "./client";
import { openDataFolder } from "./dataFolder";
import { makePrivate } from "./privateFiles";

const now = new Date("2026-06-25T13:00:00Z");
let dir: string;
let umask: number;
beforeEach(() => {
  umask = process.umask(0o022);
  dir = mkdtempSync(join(tmpdir(), "followthrough-private-"));
});
afterEach(() => {
  process.umask(umask);
  rmSync(dir, { recursive: true, force: true });
});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const modesIn = (path: string): Record<string, string> => ({
  ".": modeOf(path),
  ...Object.fromEntries(readdirSync(path).map((name) => [name, modeOf(join(path, name))])),
});

/** A data folder of an earlier version, that everybody on the machine could read. */
const openFolder = (): string => {
  const folder = join(dir, "data");
  mkdirSync(join(folder, "backups"), { recursive: true });
  chmodSync(folder, 0o755);
  copyFileSync(inject("sqliteTemplate"), join(folder, "followthrough.db"));
  for (const name of [
    "in-use",
    "followthrough.db-wal",
    "backups/2026-06-24T130000Z-daily.db",
    "backups/2026-06-24T130000Z-daily.db.sha256",
    "backups/2026-06-23T130000Z-daily.db.unfinished",
    "backups/2026-06-22T130000Z-manual.dump",
    "backups/2026-06-22T130000Z-manual.dump.sha256",
    "backups/state.json",
    "holiday.jpg",
  ])
    writeFileSync(join(folder, name), "");
  for (const name of readdirSync(folder).filter((one) => one !== "backups"))
    chmodSync(join(folder, name), 0o644);
  return folder;
};

describe.skipIf(process.platform === "win32")("what is written is for its owner alone", () => {
  it("also what an earlier version left open, and nothing that is not ours", async () => {
    const folder = openFolder();
    rmSync(join(folder, "followthrough.db-wal"));
    const held = await openDataFolder(folder, now);
    const db = await createDb(`file:${held.databaseFile}`);
    await db.serverTransaction("test", (tx) =>
      tx.lease.create({ data: { name: "a", holder: "b", expiresAt: "c" } }),
    );
    await backup(held.databaseFile, held.backupsDir, now, "manual");
    held.markUsed();
    const modes = modesIn(folder);
    expect(modes).toMatchObject({
      ".": "700",
      backups: "700",
      "followthrough.db": "600",
      "followthrough.db-wal": "600",
      "followthrough.db-shm": "600",
      "in-use": "600",
      "server.lock": "600",
      "folder.lock": "600",
      "holiday.jpg": "644",
    });
    expect(new Set(Object.values({ ...modesIn(held.backupsDir), ".": "600" }))).toEqual(new Set(["600"]));
    expect(held.openToOthers()).toEqual([]);
    await db.close();
    held.release();
  });

  it("a folder that is made now, whatever the umask", async () => {
    process.umask(0);
    const folder = join(dir, "new");
    (await openDataFolder(folder, now)).release();
    expect(modeOf(folder)).toBe("700");
  });

  it("a folder for all stays one, and is told of", () => {
    const folder = openFolder();
    chmodSync(folder, 0o1777);
    expect(makePrivate(folder, join(folder, "backups"))).toEqual([folder]);
    expect(modeOf(folder)).toBe("777");
    expect(modeOf(join(folder, "followthrough.db"))).toBe("600");
  });

  it("a backup by hand", () => {
    const folder = openFolder();
    const made = spawnSync("npx", ["tsx", "tools/backup.ts"], {
      cwd: new URL("..", import.meta.url).pathname,
      env: { ...process.env, DATA_DIR: folder },
      encoding: "utf8",
    });
    expect(made.stderr).toBe("");
    const copy = readdirSync(join(folder, "backups")).find((name) => name.endsWith("-manual.db")) ?? "";
    expect(existsSync(join(folder, "backups", copy))).toBe(true);
    expect([
      modeOf(join(folder, "backups", copy)),
      modeOf(join(folder, "backups", `${copy}.sha256`)),
    ]).toEqual(["600", "600"]);
  }, 30_000);
});
