import { copyFileSync, renameSync, rmSync } from "node:fs";
import { testDialect } from "@followthrough/db/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
let file: string;
beforeEach(async () => {
  app = await startTestApp();
  jo = await app.signUp();
  file = app.databaseUrl.slice("file:".length);
});
afterEach(() => app.stop());

const isReady = async () => (await fetch(`${app.url}/ready`)).ok;
const add = (name: string) => jo.call("POST /contacts", { body: { name } });

describe.runIf(testDialect === "sqlite")("a database file under a running server", () => {
  it.each([
    ["moved away", () => renameSync(file, `${file}.away`), () => renameSync(`${file}.away`, file)],
    [
      "replaced by a copy",
      () => {
        renameSync(file, `${file}.away`);
        copyFileSync(`${file}.away`, file);
      },
      () => renameSync(`${file}.away`, file),
    ],
    [
      "without its log",
      () => renameSync(`${file}-wal`, `${file}-wal.away`),
      () => renameSync(`${file}-wal.away`, `${file}-wal`),
    ],
  ])(
    "that is %s: nothing is acknowledged, reads go on, and back in its place it goes on",
    async (_what, take, putBack) => {
      await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } });
      take();
      const refused = await add("Sam Okafor");
      expect(refused).toMatchObject({ status: 503, error: { code: "unavailable" } });
      expect(refused.error?.message).toContain("moved or deleted");
      expect(await isReady()).toBe(false);
      expect((await jo.get("GET /contacts")).contacts.map(({ name }) => name)).toEqual(["Dana Ruiz"]);
      putBack();
      expect(await isReady()).toBe(true);
      expect((await add("Sam Okafor")).status).toBe(201);
      expect(await app.db.read.contact.count()).toBe(2);
    },
  );

  it("that is deleted is not made anew by anything that looks for it", async () => {
    await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } });
    renameSync(file, `${file}.away`);
    expect(await app.db.forgetDeleted()).toBe(false);
    expect(() => rmSync(file)).toThrow("ENOENT");
    renameSync(`${file}.away`, file);
  });
});
