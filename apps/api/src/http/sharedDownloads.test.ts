import { EventEmitter, once } from "node:events";
import { type Db, type Tx, createDb } from "@followthrough/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";

let app: TestApp;
let held: TestApp;
let db: Db;
let jo: string;
let kim: string;
/** Reads for this account wait, as a download does that is never saved. */
let holding: { readonly accountId: string; readonly until: Promise<unknown> } | null = null;

const holdingUp = (read: Tx): Tx =>
  Object.create(read, {
    rows: {
      value: async (sql: Parameters<Tx["rows"]>[0]) => {
        if (holding && sql.values.includes(holding.accountId)) await holding.until;
        return read.rows(sql);
      },
    },
  }) as Tx;

beforeAll(async () => {
  app = await startTestApp();
  ({ cookie: jo } = await app.signUp());
  ({ cookie: kim } = await app.signUp("Kim Soto"));
  db = await createDb(app.databaseUrl);
  held = await startTestApp({
    databaseUrl: app.databaseUrl,
    more: { db: { ...db, read: holdingUp(db.read) } },
  });
});
afterAll(async () => {
  await held.stop();
  await db.close();
  await app.stop();
});

const download = async (cookie: string) => {
  const response = await fetch(`${held.url}/api/exports/contacts?format=csv`, { headers: { cookie } });
  await response.arrayBuffer();
  return { status: response.status, retryAfter: response.headers.get("retry-after") };
};

it("however many downloads of one account never end, another gets theirs, and so does that one once they ended", async () => {
  const { id: accountId } = await app.db.read.account.findFirstOrThrow({ where: { name: "Jo Bennett" } });
  const end = new EventEmitter();
  holding = { accountId, until: once(end, "saved") };
  let refused = 0;
  const all = Array.from({ length: 40 }, async () => {
    const answer = await download(jo);
    if (answer.status === 503) refused += 1;
    return answer;
  });
  await expect.poll(() => refused, { timeout: 20_000 }).toBe(36);
  expect(await download(kim)).toEqual({ status: 200, retryAfter: null });
  end.emit("saved");
  holding = null;
  const answers = await Promise.all(all);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
  expect(answers.filter(({ status }) => status === 503).every(({ retryAfter }) => retryAfter === "30")).toBe(
    true,
  );
  expect((await download(jo)).status).toBe(200);
});
