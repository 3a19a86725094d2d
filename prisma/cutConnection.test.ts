import { type Server, type Socket, connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as passing } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDb } from "./client";
import type { Db } from "./db";
import { isBusy, isCutOff, isStorageFull } from "./failures";
import { Prisma } from "./generated/sqlite/client";
import { freshDatabase, testDialect } from "./testing";
import { accountNamed } from "./testing/accountNamed";

let db: Db;
let owner: Client;
let wire: Server;
let drop: () => Promise<void>;
const sockets = new Set<Socket>();

/** A line between the program and its database that can be cut. */
const startWire = async (url: URL): Promise<string> => {
  wire = createServer((near) => {
    const far = connect(Number(url.port), url.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one
        .on("data", (chunk) => other.write(chunk))
        .on("error", () => other.destroy())
        .on("close", () => other.destroy());
    sockets.add(near);
  });
  wire.listen(0, "127.0.0.1");
  await new Promise((resolve) => wire.once("listening", resolve));
  const through = new URL(url);
  through.port = String((wire.address() as AddressInfo).port);
  return through.href;
};

/** Makes the commit itself take a while: what was changed is looked at only then. */
const slowCommit = `
  CREATE FUNCTION slow() RETURNS trigger AS $$ BEGIN PERFORM pg_sleep(1); RETURN NULL; END $$ LANGUAGE plpgsql;
  CREATE CONSTRAINT TRIGGER slow AFTER UPDATE ON "Account" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."name" = 'slow')
    EXECUTE FUNCTION slow()`;

const soon = async (cut: () => Promise<unknown>): Promise<void> => {
  await passing(200);
  await cut();
};

describe.runIf(testDialect === "postgresql")("a connection that is cut", () => {
  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    owner = new Client({ connectionString: fresh.url });
    await owner.connect();
    await owner.query(slowCommit);
    db = await createDb(await startWire(new URL(fresh.url)));
    await db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("jo") }));
  });
  afterAll(async () => {
    await db.close();
    await owner.end();
    wire.close();
    await drop();
  });

  const cuts: Record<string, () => Promise<unknown>> = {
    "on the way": async () => {
      for (const one of sockets) one.destroy();
      sockets.clear();
    },
    "by the server": () =>
      owner.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      ),
  };
  const sleep = Prisma.sql`SELECT 1 FROM pg_sleep(1)`;
  const places: Record<string, (cut: () => Promise<unknown>) => Promise<unknown>> = {
    "in a read": (cut) => Promise.all([db.read.rows(sleep), soon(cut)]),
    "in a statement of a transaction": (cut) =>
      db.transaction("jo", (tx) => Promise.all([tx.rows(sleep), soon(cut)])),
    "between two statements": (cut) =>
      db.transaction("jo", async (tx) => {
        await soon(cut);
        await passing(100);
        return tx.account.count();
      }),
    "before it is committed": (cut) =>
      db.transaction("jo", async (tx) => {
        await tx.account.updateMany({ data: { name: "fast" } });
        await soon(cut);
        await passing(100);
      }),
    "while it is committed": (cut) =>
      Promise.all([
        db.transaction("jo", (tx) => tx.account.updateMany({ data: { name: "slow" } })),
        passing(300).then(cut),
      ]),
  };

  it.each(
    Object.entries(cuts).flatMap(([how, cut]) =>
      Object.entries(places).map(([where, act]) => [how, where, cut, act] as const),
    ),
  )("%s, %s, is told from any other failure, and the next act goes on", async (_how, _where, cut, act) => {
    const error: unknown = await act(cut).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect([isCutOff(error), isBusy(error), isStorageFull(error)]).toEqual([true, true, false]);
    await passing(50);
    expect(await db.read.account.count()).toBe(1);
    expect(await db.transaction("jo", (tx) => tx.account.count())).toBe(1);
  });

  it("and cannot be had anew is told so too, by reads and by transactions", async () => {
    const port = (wire.address() as AddressInfo).port;
    await new Promise((resolve) => {
      wire.close(resolve);
      for (const one of sockets) one.destroy();
    });
    const failures = await Promise.all(
      [
        db.read.rows(Prisma.sql`SELECT 1`),
        db.read.account.count(),
        db.transaction("jo", (tx) => tx.account.count()),
      ].map((act: Promise<unknown>) => act.catch((error: unknown) => error)),
    );
    expect(failures.map(isCutOff)).toEqual([true, true, true]);
    wire.listen(port, "127.0.0.1");
    await new Promise((resolve) => wire.once("listening", resolve));
    expect(await db.read.account.count()).toBe(1);
  });
});
