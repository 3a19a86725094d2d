import { testDialect } from "@followthrough/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimTurn } from "./leases/lease.store";
import { startSecondServer } from "./testing/startSecondServer";
import { type TestApp, startTestApp, userAt } from "./testing/startTestApp";
import { newStory } from "./testing/story";

const later = (seconds: number) =>
  new Date(Date.parse("2026-06-25T13:00:00Z") + seconds * 1000).toISOString();

const cards = (count: number) =>
  new TextEncoder().encode(
    Array.from(
      { length: count },
      (_, index) =>
        `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest ${index}\r\nEMAIL:guest${index}@example.org\r\nEND:VCARD\r\n`,
    ).join(""),
  );

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let attempts = 0; attempts < 1_600; attempts += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("it did not come to that");
};

describe("a server", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it("says that it is there and ready, without a session", async () => {
    for (const [path, status] of [
      ["/health", "ok"],
      ["/ready", "ready"],
    ]) {
      const response = await fetch(`${app.url}${path}`);
      expect([response.status, await response.json()]).toEqual([200, { status }]);
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("does once in a while what any of them may do, and not before", async () => {
    const { db } = app;
    const claim = (seconds: number) => claimTurn(db, "sweep", later(seconds), 60_000);
    const atOnce = await Promise.all(Array.from({ length: 10 }, () => claim(0)));
    expect(atOnce.filter(Boolean)).toHaveLength(1);
    expect(await claim(59)).toBe(false);
    expect(await claim(60)).toBe(true);
  });
});

describe.runIf(testDialect === "postgresql")("two servers on one PostgreSQL", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it("both know of an import that one of them runs; what a killed one left is gone on with by the other", async () => {
    const second = await startSecondServer(app.databaseUrl);
    const { jo } = await newStory(app);
    const also = userAt(second.url, jo.cookie);
    const people = 2_000;
    const { id } = await jo.get("POST /imports", { query: { fileName: "guests.vcf" }, body: cards(people) });
    const params = { id };
    await also.get("POST /imports/:id/run", { params });
    const here = await jo.get("GET /imports/:id", { params });
    expect(here.state).toBe("running");
    expect((await jo.get("GET /imports")).imports).toMatchObject([{ id, state: "running" }]);
    expect((await jo.call("POST /imports/:id/run", { params })).error?.code).toBe("import_running");
    expect((await jo.call("POST /imports/:id/undo", { params })).error?.code).toBe("import_running");
    await until(async () => (await jo.get("GET /imports/:id", { params })).processed > 0);
    await second.stop("SIGKILL");

    const cut = await jo.get("GET /imports/:id", { params });
    expect(cut.processed).toBeLessThan(people);
    expect(cut.state).toBe("running");
    app.setNow(later(31));
    expect(await jo.get("GET /imports/:id", { params })).toMatchObject({
      state: "failed",
      failure: expect.stringContaining("run it again") as string,
    });
    await jo.get("POST /imports/:id/run", { params });
    await until(async () => (await jo.get("GET /imports/:id", { params })).state === "done");
    expect((await jo.get("GET /contact-pages")).total).toBe(people);
    expect(await app.db.read.lease.count({ where: { name: { startsWith: "import" } } })).toBe(0);
  }, 90_000);

  it("tells whoever watches that it is not ready once the database is gone", async () => {
    const lonely = await startTestApp();
    await lonely.db.close();
    expect((await fetch(`${lonely.url}/ready`)).status).toBe(503);
    expect((await fetch(`${lonely.url}/health`)).status).toBe(200);
    await lonely.stop().catch(() => undefined);
  });
});
