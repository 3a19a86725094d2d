import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDialect } from "@followthrough/db/testing";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";

let app: TestApp;
const backupsDir = mkdtempSync(join(tmpdir(), "followthrough-backups-"));
beforeEach(async () => {
  app = await startTestApp({ more: { backupsDir } });
});
afterEach(async () => {
  await app.stop();
  rmSync(backupsDir, { recursive: true, force: true });
});

it("which backups still hold what is deleted is known to whoever deletes", async () => {
  for (const name of [
    "2026-06-24T130000Z-daily.db",
    "2026-06-24T130000Z-daily.db.sha256",
    "2026-06-25T130000Z-daily.db",
    "2026-06-25T130100Z-daily.db.unfinished",
    "2026-01-02T080000Z-manual.db",
    "followthrough.db",
  ])
    writeFileSync(join(backupsDir, name), "");
  const jo = await app.signUp();
  expect(await jo.get("GET /backups")).toEqual({
    made: testDialect === "sqlite" ? "here" : "elsewhere",
    daily: { count: 2, keptAtMost: 14, latestAt: "2026-06-25T13:00:00.000Z" },
    migration: { count: 0, keptAtMost: 5, latestAt: null },
    manual: { count: 1, keptAtMost: null, latestAt: "2026-01-02T08:00:00.000Z" },
    lastGoodAt: null,
    isOverdue: false,
    failed: null,
    keptLongerUntil: null,
  });
  expect((await app.stranger().call("GET /backups")).status).toBe(401);
});

it.each([
  ["a file", () => writeFileSync(backupsDir, "")],
  ["a link to a disk that is away", () => symlinkSync(join(backupsDir, "away"), backupsDir)],
])("says that there are none where %s is in the place of their folder", async (_what, put) => {
  rmSync(backupsDir, { recursive: true, force: true });
  put();
  const jo = await app.signUp();
  expect(await jo.get("GET /backups")).toMatchObject({
    daily: { count: 0 },
    lastGoodAt: null,
    failed: { at: "2026-06-25T13:00:00.000Z", why: "other" },
  });
});
