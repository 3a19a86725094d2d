import { Writable } from "node:stream";
import { type RouteSpec, routes } from "@followthrough/contract";
import { type BreakableDb, breakableDb, testDialect } from "@followthrough/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../newId";
import { type TestApp, startTestApp } from "../testing/startTestApp";
import { createLogger } from "./logger";

let app: TestApp;
let breakable: BreakableDb;
let broken: TestApp;
let cookie: string;
let person: string;
let step: string;
let logged = "";

const sink = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    logged += chunk.toString();
    done();
  },
});

/** A picture of one point. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const secret = "Qvixname";
const now = "2026-06-25T13:00:00.000Z";

/** More than are sent at once of all that is sent in parts. */
const fill = async (): Promise<void> => {
  const jo = await app.signUp();
  cookie = jo.cookie;
  const { id: accountId } = await app.db.read.account.findFirstOrThrow();
  const ids = Array.from({ length: 450 }, newId);
  person = ids[0] ?? "";
  step = newId();
  const dueOn = "2026-07-01";
  await app.db.transaction(accountId, async (tx) => {
    await tx.contact.createMany({
      data: ids.map((id) => ({
        accountId,
        id,
        name: `${secret} ${id}`,
        sortName: id,
        ...(id === person ? { nextFollowUpOn: dueOn } : {}),
        createdAt: now,
        updatedAt: now,
      })),
    });
    await tx.contactPhoto.create({
      data: { accountId, contactId: person, mediaType: "image/png", bytes: png },
    });
    await tx.followUp.createMany({
      data: Array.from({ length: 1100 }, (_, nth) => ({
        accountId,
        id: nth === 0 ? step : newId(),
        contactId: person,
        action: "call",
        what: secret,
        dueOn,
        promisedOn: dueOn,
        createdAt: now,
        updatedAt: now,
      })),
    });
  });
};

beforeAll(async () => {
  app = await startTestApp();
  await fill();
  breakable = await breakableDb(app.databaseUrl);
  broken = await startTestApp({
    databaseUrl: app.databaseUrl,
    more: { db: breakable.db, logger: createLogger("error", sink) },
  });
});
afterAll(async () => {
  await broken.stop();
  await breakable.close();
  await app.stop();
});

/** How each route that answers with bytes is called; and whether it is sent in parts, so that it can break in the middle. */
const calls: Readonly<Record<string, readonly { path: () => string; inParts: boolean }[]>> = {
  "/exports/archive": [{ path: () => "/exports/archive", inParts: true }],
  "/exports/contacts": ["csv", "vcard3", "vcard4"].map((format) => ({
    path: () => `/exports/contacts?format=${format}`,
    inParts: true,
  })),
  "/exports/follow-ups": [{ path: () => "/exports/follow-ups", inParts: true }],
  "/follow-ups/:id/invitation": [{ path: () => `/follow-ups/${step}/invitation`, inParts: false }],
  "/contacts/:id/card": [{ path: () => `/contacts/${person}/card`, inParts: false }],
  "/contacts/:id/photo": [{ path: () => `/contacts/${person}/photo`, inParts: false }],
};

type Outcome = "whole" | "broken off" | "refused";

const fetchIt = async (path: string): Promise<Outcome> => {
  const response = await fetch(`${broken.url}/api${path}`, { headers: { cookie } }).catch(() => null);
  // Cut off before its head was sent on.
  if (!response) return "broken off";
  if (response.status === 200)
    return response.arrayBuffer().then(
      () => "whole",
      () => "broken off",
    );
  expect(response.status).toBe(testDialect === "sqlite" ? 500 : 503);
  expect(await response.json()).toMatchObject({ error: { code: expect.any(String) as string } });
  return "refused";
};

/** What comes of it when its first read fails, its second, and so on; at last with none that failed. */
const breakEachRead = async (path: string): Promise<{ outcome: Outcome; isLogged: boolean }[]> => {
  const outcomes = [];
  for (let number = 1; ; number += 1) {
    logged = "";
    breakable.breakRead(number);
    const outcome = await fetchIt(path);
    outcomes.push({ outcome, isLogged: logged.includes("answer broken off") });
    expect(logged).not.toContain(secret);
    if (!breakable.wasBroken()) return outcomes;
  }
};

const streamed = Object.values<RouteSpec>(routes).filter(
  ({ answer }) => answer === "download" || answer === "binary",
);

describe.each(streamed)("$method $path, when one of its reads fails", ({ path }) => {
  it("ends as a broken download or an error, never as a whole file, and the server goes on", async () => {
    const ways = calls[path] ?? [];
    expect(ways, "say above how it is called").not.toEqual([]);
    for (const { path: pathOf, inParts } of ways) {
      const outcomes = await breakEachRead(pathOf());
      expect(outcomes.pop()).toEqual({ outcome: "whole", isLogged: false });
      expect(outcomes.map(({ outcome }) => outcome)).toContain("refused");
      expect(outcomes).not.toContainEqual(expect.objectContaining({ outcome: "whole" }));
      expect(outcomes).not.toContainEqual({ outcome: "broken off", isLogged: false });
      expect(outcomes.some(({ outcome }) => outcome === "broken off")).toBe(inParts);
    }
  });
});
