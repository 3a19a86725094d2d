import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Prisma, newestGoodBackup, readBackupState } from "@followthrough/db";
import { testDialect } from "@followthrough/db/testing";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { housekeeping } from "../housekeeping";
import { type TestApp, startTestApp } from "../testing/startTestApp";
import { newStory } from "../testing/story";
import { databaseBackups } from "./dailyBackup";

const logger = pino({ level: "silent" });
const day = (days: number) => new Date(Date.parse("2026-06-25T13:00:00.000Z") + days * 86_400_000);

describe.runIf(testDialect === "sqlite")("the backups of a server", { timeout: 60_000 }, () => {
  let app: TestApp;
  let backupsDir: string;
  let databaseFile: string;
  let now: Date;
  beforeEach(async () => {
    backupsDir = mkdtempSync(join(tmpdir(), "followthrough-backups-"));
    app = await startTestApp({ more: { backupsDir } });
    databaseFile = app.databaseUrl.replace("file:", "");
    now = day(0);
  });
  afterEach(async () => {
    await app.stop();
    rmSync(backupsDir, { recursive: true });
  });

  const names = () => readdirSync(backupsDir).filter((name) => name.endsWith(".db"));
  const backups = () => databaseBackups({ databaseFile, backupsDir }, () => now, logger);
  const at = (instant: Date) => {
    now = instant;
    app.setNow(instant.toISOString());
  };

  it("are made once a day and checked, the last fourteen kept, whatever lies there from the future", async () => {
    const { jo } = await newStory(app);
    const ahead = "2027-01-01T000000Z-daily.db";
    writeFileSync(join(backupsDir, ahead), "");
    const all = backups();
    for (let count = 0; count < 16; count += 1) {
      at(day(count));
      expect(await Promise.all([all.look(), all.look()])).toEqual([true, true]);
    }
    expect(names()).toHaveLength(15);
    expect(names()).toContain(ahead);
    expect(await newestGoodBackup(backupsDir, now)).toMatchObject({ madeAt: day(15) });
    expect(await jo.get("GET /backups")).toMatchObject({
      lastGoodAt: day(15).toISOString(),
      isOverdue: false,
      failed: null,
    });
    at(day(18));
    expect(await jo.get("GET /backups")).toMatchObject({ isOverdue: true });
  });

  it("that fail push no good one out, are told of with the reason, and are tried again", async () => {
    const { jo } = await newStory(app);
    const all = backups();
    for (let count = 0; count < 14; count += 1) {
      at(day(count));
      await all.look();
    }
    const good = names();
    expect(good).toHaveLength(14);
    const last = good.toSorted().at(-1) ?? "";

    // A damaged copy stands for the database: a test must not damage the one that the laws are looked at in.
    const damaged = join(backupsDir, "damaged.sqlite");
    const bytes = readFileSync(join(backupsDir, last));
    const pageSize = bytes.readUInt16BE(16);
    writeFileSync(damaged, bytes.fill(0xa5, 5 * pageSize, 6 * pageSize));
    const failing = databaseBackups({ databaseFile: damaged, backupsDir }, () => now, logger);
    at(day(14));
    expect(await failing.look()).toBe(false);
    expect(await failing.haveRecent()).toBe(false);
    expect(names()).toEqual(good);
    expect(await jo.get("GET /backups")).toMatchObject({
      lastGoodAt: day(13).toISOString(),
      failed: { at: day(14).toISOString(), why: "damaged" },
    });

    at(new Date(day(14).getTime() + 3_600_000));
    expect(await all.look()).toBe(true);
    expect(names()).toHaveLength(14);
    expect(readBackupState(backupsDir)).toMatchObject({ good: { at: now.toISOString() }, failed: null });
  });

  it("of an earlier version were not checked, so that one is made though it is not due", async () => {
    writeFileSync(join(backupsDir, "2026-06-25T120000Z-daily.db"), "");
    await backups().look();
    expect(readBackupState(backupsDir).good?.name).toBe("2026-06-25T130000Z-daily.db");
  });

  it("come before the trash is purged, which stays as it is where there can be none", async () => {
    const { jo, person } = await newStory(app);
    const dana = await person("Dana Ruiz");
    await jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
    const isThere = async () =>
      (await app.db.read.rows(Prisma.sql`SELECT 1 FROM "Contact" WHERE "id" = ${dana.id}`)).length > 0;
    const purge = async (haveRecentBackup: () => Promise<boolean>) => {
      const trustedNow = async () => now.toISOString();
      const work = housekeeping(app.db, () => now, logger, { trustedNow, haveRecentBackup }).find(
        ({ name }) => name === "purge-trash",
      );
      await work?.run(now);
    };
    const all = backups();
    at(day(29));
    await purge(all.haveRecent);
    // Nothing to remove asks for no backup.
    expect(names()).toEqual([]);
    at(day(31));
    await purge(
      databaseBackups({ databaseFile: join(backupsDir, "none.db"), backupsDir }, () => now, logger)
        .haveRecent,
    );
    expect(await isThere()).toBe(true);
    await purge(all.haveRecent);
    expect(await isThere()).toBe(false);
    expect(names()).toHaveLength(1);
    expect(existsSync(join(backupsDir, `${names()[0] ?? ""}.sha256`))).toBe(true);
  });
});
