import { setTimeout as passing } from "node:timers/promises";
import { ErrorAnswer } from "@followthrough/contract";
import { type Db, type Tx, createDb } from "@followthrough/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";

let app: TestApp;
let slow: TestApp;
let db: Db;
let cookie: string;
let isSlow = false;

/** A database that takes a tenth of a second for each read, when it is told to. */
const slowly = (read: Tx): Tx =>
  Object.create(read, {
    rows: {
      value: async (sql: Parameters<Tx["rows"]>[0]) => {
        if (isSlow) await passing(100);
        return read.rows(sql);
      },
    },
  }) as Tx;

beforeAll(async () => {
  app = await startTestApp();
  ({ cookie } = await app.signUp());
  db = await createDb(app.databaseUrl);
  slow = await startTestApp({
    databaseUrl: app.databaseUrl,
    more: { db: { ...db, read: slowly(db.read) }, longestWaitMs: 1_000 },
  });
});
afterAll(async () => {
  await slow.stop();
  await db.close();
  await app.stop();
});

const ask = async (path: string) => {
  const response = await fetch(`${slow.url}${path}`, { headers: { cookie } });
  const answer: unknown = await response.json();
  return { response, answer };
};
const askMany = (times: number) =>
  Promise.all(Array.from({ length: times }, () => ask("/api/contacts?limit=50")));

it("refuses what it could not answer in time, answers the rest, and is itself again right after", async () => {
  isSlow = true;
  // Two rounds, for at first nothing is known of how fast it goes.
  const many = Promise.all([askMany(200), passing(700).then(() => askMany(200))]);
  await passing(1_000);
  const health = await ask("/health");
  const answers = (await many).flat();
  isSlow = false;
  expect(health.response.status).toBe(200);

  const refused = answers.filter(({ response }) => response.status === 503);
  const answered = answers.filter(({ response }) => response.status === 200);
  expect(refused.length + answered.length).toBe(400);
  expect(refused.length).toBeGreaterThan(20);
  expect(answered.length).toBeGreaterThan(30);
  for (const { response, answer } of refused) {
    expect(response.headers.get("retry-after")).toBe("5");
    expect(ErrorAnswer.parse(answer).error.code).toBe("unavailable");
  }

  expect((await askMany(16)).every(({ response }) => response.status === 200)).toBe(true);
});

it("answers sixteen at once however slow it is", async () => {
  isSlow = true;
  for (let round = 0; round < 3; round += 1)
    expect((await askMany(16)).map(({ response }) => response.status)).toEqual(Array(16).fill(200));
  isSlow = false;
});
