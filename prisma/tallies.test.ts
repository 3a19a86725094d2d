import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDb } from "./client";
import type { Db } from "./db";
import { Prisma } from "./generated/sqlite/client";
import { countedTallies } from "./tallies";
import { freshDatabase } from "./testing";

let db: Db;
let drop: () => Promise<void>;
const accountId = randomUUID();
const at = "2026-06-25T13:00:00.000Z";

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  db = await createDb(fresh.url);
  await db.serverTransaction("jo", async (tx) => {
    await tx.account.create({
      data: {
        id: accountId,
        name: "Jo Bennett",
        email: "jo@example.org",
        emailKey: "jo@example.org",
        passwordHash: "",
        timeZone: "Europe/Lisbon",
        createdAt: at,
        updatedAt: at,
      },
    });
  });
});
afterAll(async () => {
  await db.close();
  await drop();
});

const write = (act: Parameters<Db["serverTransaction"]>[1]) => db.serverTransaction("tallies", act);
const kept = async () => {
  const rows = await db.read.tally.findMany({
    where: { accountId },
    orderBy: [{ kind: "asc" }, { onDay: "asc" }, { otherDay: "asc" }],
  });
  return rows.map(({ kind, onDay, otherDay, count }) => `${kind} ${onDay} ${otherDay} ${count}`);
};
const counted = async () => {
  const rows = await db.read.rows<{ kind: string; onDay: string; otherDay: string; count: number | bigint }>(
    Prisma.sql`SELECT * FROM (${Prisma.raw(countedTallies)}) c ORDER BY c."kind", c."onDay", c."otherDay"`,
  );
  return rows.map(({ kind, onDay, otherDay, count }) => `${kind} ${onDay} ${otherDay} ${count}`);
};

const person = (id: string, metOn: string | null) => ({
  accountId,
  id,
  name: id,
  sortName: id,
  metOn,
  createdAt: at,
  updatedAt: at,
});

const step = (id: string, state: string, closedOn: string | null) => ({
  accountId,
  id,
  action: "call",
  what: "Call",
  dueOn: "2026-06-20",
  promisedOn: "2026-06-20",
  state,
  closedOn,
  createdAt: at,
  updatedAt: at,
});

it("many at once, changed at once and taken away at once are tallied as they are counted", async () => {
  await write(async (tx) => {
    await tx.contact.createMany({
      data: [person("dana", "2026-06-01"), person("sam", "2026-06-01"), person("kofi", null)],
    });
    await tx.contact.updateMany({ where: { accountId }, data: { firstTouchOn: "2026-06-02" } });
  });
  expect(await kept()).toEqual(["met 2026-06-01 2026-06-02 2", "people   3"]);
  expect(await kept()).toEqual(await counted());

  await write(async (tx) => {
    await tx.contact.updateMany({ where: { accountId, id: "dana" }, data: { archivedAt: at } });
    await tx.contact.updateMany({ where: { accountId, id: "sam" }, data: { deletedAt: at } });
  });
  expect(await kept()).toEqual(["met 2026-06-01 2026-06-02 1", "people   1"]);
  expect(await kept()).toEqual(await counted());

  await write(async (tx) => void (await tx.contact.deleteMany({ where: { accountId } })));
  expect(await kept()).toEqual([]);
});

it("steps that are done and referrals that ask, whatever becomes of them", async () => {
  await write(async (tx) => {
    await tx.contact.createMany({ data: [person("dana", null), person("sam", null)] });
    await tx.followUp.createMany({
      data: [
        step("one", "done", "2026-06-19"),
        step("two", "open", null),
        step("three", "dropped", "2026-06-19"),
      ],
    });
    await tx.referral.create({
      data: {
        accountId,
        id: "lead",
        referrerId: "dana",
        referredId: "sam",
        heardOn: "2026-06-01",
        state: "talked",
        stateOn: "2026-06-01",
        createdAt: at,
        updatedAt: at,
      },
    });
  });
  expect(await kept()).toEqual(["asking   1", "done 2026-06-19 2026-06-20 1", "people   2"]);
  await write(async (tx) => {
    await tx.followUp.updateMany({
      where: { accountId, id: "two" },
      data: { state: "done", closedOn: "2026-06-19" },
    });
    await tx.referral.updateMany({
      where: { accountId },
      data: { state: "declined", thankedOn: "2026-06-03" },
    });
  });
  expect(await kept()).toEqual(["done 2026-06-19 2026-06-20 2", "people   2"]);
  await write(async (tx) => {
    await tx.followUp.updateMany({ where: { accountId, id: "one" }, data: { deletedAt: at } });
    await tx.followUp.updateMany({ where: { accountId, id: "two" }, data: { closedOn: "2026-06-20" } });
  });
  expect(await kept()).toEqual(["done 2026-06-20 2026-06-20 1", "people   2"]);
  expect(await kept()).toEqual(await counted());
});

it("nothing is left of an account that goes", async () => {
  await write(async (tx) => void (await tx.account.delete({ where: { id: accountId } })));
  expect(await kept()).toEqual([]);
});
