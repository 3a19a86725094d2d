import { Writable } from "node:stream";
import { setTimeout as passing } from "node:timers/promises";
import { type ErrorCode, errorStatus } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "./logger";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";

/** What goes wrong, as the drivers say it: see `failures.test.ts`, where each of them is really brought about. */
const causes: readonly (readonly [string, () => Error, ErrorCode, string])[] = [
  ["a full disk", () => coded("SQLITE_FULL"), "storage_full", "The disk is full."],
  ["a full disk of PostgreSQL", () => coded("53100"), "storage_full", "The disk is full."],
  ["a full disk beneath a file", () => coded("ENOSPC"), "storage_full", "The disk is full."],
  ["a connection ended by the server", () => coded("57P01"), "database_away", "cannot reach its database"],
  [
    "a connection that broke",
    () => new Error("Connection terminated unexpectedly"),
    "database_away",
    "cannot reach its database",
  ],
  ["a server that is away", () => coded("ECONNREFUSED"), "database_away", "cannot reach its database"],
  ["a lock that was not given", () => coded("SQLITE_BUSY"), "unavailable", "The server is busy."],
  ["a damaged page", () => coded("SQLITE_CORRUPT"), "storage_damaged", "is damaged"],
  ["a disk that does not read", () => coded("SQLITE_IOERR_READ"), "storage_damaged", "is damaged"],
  ["a file made read-only", () => coded("SQLITE_READONLY"), "storage_denied", "may not read or write"],
  ["a bug", () => new TypeError("Dana said it is off"), "unexpected", "Something went wrong"],
];

const coded = (code: string): Error => Object.assign(new Error("Dana said it is off"), { code });

let app: TestApp;
let jo: TestUser;
let logged: string;
/** What the next transactions or reads end with; the number of those that come through before it. */
let transactionsFail: { error: () => Error; after: number } | null;
let readsFail: (() => Error) | null;
/** Accounts of the tests before: an import of theirs may still be trying to write down why it stopped. */
let earlier: ReadonlySet<string> = new Set();
const seen = new Set<string>();

const failing = (db: Db): Db => {
  const read = Object.create(db.read, {
    rows: {
      value: (sql: Parameters<Tx["rows"]>[0]) =>
        readsFail ? Promise.reject(readsFail()) : db.read.rows(sql),
    },
  }) as Tx;
  return {
    ...db,
    read,
    transaction: async (accountId, act) => {
      seen.add(accountId);
      if (transactionsFail && !earlier.has(accountId)) {
        if (transactionsFail.after <= 0) throw transactionsFail.error();
        transactionsFail.after -= 1;
      }
      return db.transaction(accountId, act);
    },
  };
};

let outer: TestApp;
let people = 0;
beforeAll(async () => {
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString();
      done();
    },
  });
  outer = await startTestApp();
  app = await startTestApp({
    databaseUrl: outer.databaseUrl,
    more: { db: failing(outer.db), logger: createLogger("error", sink) },
  });
});
beforeEach(async () => {
  transactionsFail = null;
  readsFail = null;
  earlier = new Set(seen);
  logged = "";
  people += 1;
  jo = await app.signUp(`Jo Bennett ${people}`);
});
afterAll(async () => {
  transactionsFail = null;
  readsFail = null;
  await app.stop();
  await outer.stop();
});

const card = (names: readonly string[]) =>
  new TextEncoder().encode(
    names.map((name) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`).join(""),
  );
const preview = async (names = ["Dana Ruiz", "Sam Okafor"]) =>
  (await jo.get("POST /imports", { query: { fileName: "people.vcf" }, body: card(names) })).id;
/** Which version of an import a run is made from. */
const versionOf = async (id: string) => (await jo.get("GET /imports/:id", { params: { id } })).version;
const ended = async (id: string) => {
  for (;;) {
    const found = await jo.get("GET /imports/:id", { params: { id } });
    if (found.state !== "running") return found;
    await passing(20);
  }
};

describe.each(causes)("%s", (_name, error, code, words) => {
  const mustBeTold = (reply: { status: number; error: { code: string; message: string } | null }) => {
    expect(reply.error).toMatchObject({ code, message: expect.stringContaining(words) as string });
    expect(reply.status).toBe(errorStatus[code]);
    expect(reply.error?.message).not.toContain("Dana");
    expect(logged).not.toContain("Dana");
  };

  it("is told as such by what reads and what writes", async () => {
    readsFail = error;
    mustBeTold(await jo.call("GET /contacts"));
    readsFail = null;
    transactionsFail = { error, after: 0 };
    const reply = await jo.call("POST /contacts", { body: { name: "Sam Okafor" } });
    mustBeTold(reply);
    expect(reply.headers.has("retry-after")).toBe(errorStatus[code] === 503);
    // Only where it is known.
    expect(reply.error?.message.includes("Nothing was saved")).toBe(
      code !== "database_away" && code !== "unexpected",
    );
    // Being busy passes by itself.
    expect(logged === "").toBe(code === "unavailable");
  });

  it("is told by an import that stopped, also while it cannot be written down", async () => {
    const id = await preview();
    const version = await versionOf(id);
    transactionsFail = { error, after: 1 };
    await jo.call("POST /imports/:id/run", {
      params: { id },
      version,
      headers: { "idempotency-key": "once-and-only" },
    });
    const found = await ended(id);
    expect(found).toMatchObject({ state: "failed", failure: expect.stringContaining(words) as string });
    expect(found.failure).toContain("run it again to go on");
    expect(found.failure).not.toContain("was stopped");
    transactionsFail = null;
  });

  it("is told by an undo that stopped, which says what is so now", async () => {
    const id = await preview();
    await jo.get("POST /imports/:id/run", { params: { id }, version: await versionOf(id) });
    await ended(id);
    transactionsFail = { error, after: 1 };
    const reply = await jo.call("POST /imports/:id/undo", { params: { id } });
    mustBeTold(reply);
    expect(reply.error?.message).toContain("Undo the import again to go on");
    expect(reply.error?.message).not.toContain("Nothing was saved");
    transactionsFail = null;
    // Whoever had it in hand could not say that it let go of it.
    app.setNow("2026-06-25T13:01:00.000Z");
    expect((await jo.get("POST /imports/:id/undo", { params: { id } })).state).toBe("undone");
    app.setNow("2026-06-25T13:00:00.000Z");
  });

  it("is told by a restore that failed", async () => {
    const archive = new Uint8Array((await jo.get("GET /exports/archive")) as unknown as ArrayBuffer);
    const kim = await app.signUp(`Kim Soto ${people}`);
    transactionsFail = { error, after: 1 };
    mustBeTold(await kim.call("POST /archive-restorations", { body: archive }));
    transactionsFail = null;
    expect((await kim.get("GET /contacts")).contacts).toEqual([]);
  });

  it("is told by an emptying of the trash that stopped, with how many are gone and how many are left", async () => {
    const id = await preview(Array.from({ length: 60 }, (_, number) => `Guest ${number}`));
    await jo.get("POST /imports/:id/run", { params: { id }, version: await versionOf(id) });
    await ended(id);
    const guests = (await jo.get("GET /contacts", { query: { limit: 100 } })).contacts.map((one) => one.id);
    await jo.get("POST /bulk-acts", { body: { selection: { ids: guests }, act: { kind: "delete" } } });
    transactionsFail = { error, after: 1 };
    const reply = await jo.call("POST /trash/emptying", { body: {} });
    mustBeTold(reply);
    const { total } = await jo.get("GET /trash");
    expect(total).toBe(10);
    expect(reply.error?.progress).toEqual({ done: 50, left: 10 });
    expect(reply.error?.message).toContain("50 are gone for good and 10 are left");
    // Nothing more can be written, and yet it is noted that it was done.
    const noted = async () =>
      (await jo.get("GET /security-events", {})).events.filter(({ kind }) => kind === "trash-emptied").length;
    expect(await noted()).toBe(1);
    transactionsFail = null;
    expect(await jo.get("POST /trash/emptying", { body: {} })).toEqual({ removed: 10 });
    expect((await jo.get("GET /trash")).total).toBe(0);
    expect(await noted()).toBe(2);
  });
});
