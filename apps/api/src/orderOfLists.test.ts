import { isDeepStrictEqual } from "node:util";
import { type RouteSpec, routes } from "@followthrough/contract";
import { Prisma } from "@followthrough/db";
import { freshSqliteBeside, shuffleRows, testDialect } from "@followthrough/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Story, newStory } from "./testing/story";
import { type TestApp, type TestUser, startTestApp } from "./testing/startTestApp";

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
  story = await newStory(app);
  await fillWithTies();
}, 120_000);
afterAll(() => app.stop());

const day = "2026-06-24";
const some = Array.from({ length: 6 }, (_, number) => number);

/** Everything several times over, alike but for its id: of one name, on one day, at one instant, for the clock stands still. */
const fillWithTies = async (): Promise<void> => {
  const { jo, event, lead, person, refer, step, talk } = story;
  await jo.get("POST /sample-network");
  const forums = [await event("Forum", day), await event("Forum", day)];
  const people: { id: string }[] = [];
  for (const number of some)
    people.push(
      await person("Dana Ruiz", {
        metOn: "2026-05-01",
        metAtEventId: forums[number % 2]?.id ?? null,
        tags: ["alumni"],
        organization: "Archive",
      }),
    );
  const [first, ...others] = people;
  if (!first) return;
  for (const other of others) {
    await talk([first, other], day, { notes: "About the archive" });
    await talk([other], day, { notes: "About the archive" });
    await step(other, "2026-06-25");
    await step(other, "2026-06-25");
    const done = await step(other, "2026-06-20");
    await jo.get("POST /follow-ups/:id/completion", { params: { id: done.id }, body: { outcome: "done" } });
    await refer(first, other);
    await lead(other, "Cataloguing");
    const gone = await lead(other, "Gone");
    await jo.get("DELETE /opportunities/:id", { params: { id: gone.id } });
    const told = await talk([first, other], "2026-06-23");
    await jo.get("DELETE /conversations/:id", { params: { id: told.id } });
  }
  for (const [place, one] of others.entries()) {
    const next = others[place + 1];
    if (next) {
      await refer(one, next);
      await jo.get("POST /introductions", {
        body: { contactAId: one.id, contactBId: next.id, madeOn: day },
      });
    }
  }
};

const idOf: Readonly<Record<string, string>> = {
  "/contacts": "Contact",
  "/conversations": "Conversation",
  "/follow-ups": "FollowUp",
  "/referrals": "Referral",
  "/introductions": "Introduction",
  "/events": "Event",
  "/opportunities": "Opportunity",
};

/** Lists that answer nothing without being asked for something. */
const queries: Readonly<Record<string, readonly Record<string, string>[]>> = {
  "/search": [{ q: "dana" }, { q: "archive" }, { q: "tag:alumni" }],
  "/contacts": [{}, { search: "dana" }, { sort: "organization" }],
  "/insights/list": [
    { figure: "met", from: "2026-01-01", to: "2026-06-25" },
    { figure: "acts", from: "2026-01-01", to: "2026-06-25" },
  ],
};

/** Of the past of this very session, of the machine, or not the same for two accounts. */
const notCompared = new Set([
  "/session",
  "/sessions",
  "/account",
  "/security-events",
  "/backups",
  "/reminders",
  // Acts are counted by each database, and a restore is none of those it was made of.
  "/changes",
]);

/** Every list and record of the account, by its address. */
const everything = async (user: TestUser, url: string, from: TestApp): Promise<Map<string, string>> => {
  const answers = new Map<string, string>();
  const ask = async (path: string): Promise<void> => {
    const response = await fetch(`${url}/api${path}`, { headers: { cookie: user.cookie } });
    const text = await response.text();
    if (response.ok) answers.set(path, text);
  };
  for (const { method, path, access, answer } of Object.values<RouteSpec>(routes)) {
    if (method !== "GET" || access !== "account" || typeof answer === "string" || notCompared.has(path))
      continue;
    const table = idOf[`/${path.split("/")[1]}`];
    if (path.includes(":id")) {
      if (!table) continue;
      const rows = await from.db.read.rows<{ id: string }>(
        Prisma.sql`SELECT "id" FROM ${Prisma.raw(`"${table}"`)} ORDER BY "id" DESC LIMIT 15`,
      );
      for (const { id } of rows) await ask(path.replace(":id", id));
    } else for (const query of queries[path] ?? [{}]) await ask(`${path}?${new URLSearchParams(query)}`);
  }
  const people = await from.db.read.rows<{ id: string }>(
    Prisma.sql`SELECT "id" FROM "Contact" WHERE "name" = 'Dana Ruiz' ORDER BY "id"`,
  );
  await ask(`/paths?fromId=${people[0]?.id}&toId=${people.at(-1)?.id}`);
  for (const figure of ["people", "conversations", "opportunities"])
    await ask(`/insights/yield/list?of=introducer&id=${people[0]?.id}&figure=${figure}`);
  return answers;
};

/** The addresses that are answered in another way, in what or in which order. */
const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...one].flatMap(([path, text]) =>
    isDeepStrictEqual(JSON.parse(text), JSON.parse(other.get(path) ?? "null")) ? [] : [path],
  );

describe("the order of every list", () => {
  it("is the same however the rows stand on the disk", async () => {
    const before = await everything(story.jo, app.url, app);
    expect(before.size).toBeGreaterThan(80);
    await shuffleRows(app.databaseUrl);
    const after = await everything(story.jo, app.url, app);
    expect(differing(before, after)).toEqual([]);
  }, 60_000);

  it.runIf(testDialect === "postgresql")(
    "is the same on both databases",
    async () => {
      const fresh = await freshSqliteBeside();
      const beside = await startTestApp({ databaseUrl: fresh.url });
      const kim = await beside.signUp("Jo Bennett");
      const archive = await story.jo.get("GET /exports/archive");
      await kim.get("POST /archive-restorations", {
        body: new Uint8Array(archive as unknown as ArrayBuffer),
      });
      const [ours, theirs] = [
        await everything(story.jo, app.url, app),
        await everything(kim, beside.url, beside),
      ];
      await beside.stop();
      await fresh.drop();
      expect(differing(ours, theirs)).toEqual([]);
    },
    60_000,
  );
});
