import { type Db, Prisma, type Tx } from "@followthrough/db";
import { testDialect } from "@followthrough/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listTags } from "./features/contacts/contactList.store";
import { readLoops } from "./features/open-loops/openLoops.store";
import { countShown } from "./features/today/counts.store";
import { readMomentum } from "./features/today/momentum.store";
import { day } from "./sql/storedDay";
import { type TestApp, startTestApp } from "./testing/startTestApp";
import { newStory } from "./testing/story";

// What every screen, Today and the review ask for, by which index, on both databases (on SQLite the others are in hotReads.test.ts).

const today = day("2026-06-25");
const moment = { today, now: "2026-06-25T13:00:00.000Z" };

interface Asked {
  readonly sql: string;
  readonly plan: string;
}

class PutBack extends Error {}

/** PostgreSQL chooses by how much there is: five thousand steps more that are open for long, and people without a cadence. */
const manyRows = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.rows(Prisma.sql`
    INSERT INTO "FollowUp" SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid()::text,
      'dueOn', (DATE '2027-01-01' + n % 300)::text, 'promisedOn', (DATE '2027-01-01' + n % 300)::text))).*
    FROM "FollowUp" f, generate_series(1, 5000) n
    WHERE f."accountId" = ${accountId}
      AND f."id" = (SELECT o."id" FROM "FollowUp" o WHERE o."accountId" = ${accountId} AND o."state" = 'open' LIMIT 1)`);
  await tx.rows(Prisma.sql`
    INSERT INTO "Contact" SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()::text,
      'nextFollowUpOn', NULL, 'cadenceEvery', NULL, 'cadenceUnit', NULL, 'cadenceLapsesOn', NULL))).*
    FROM "Contact" c, generate_series(1, 5000) n
    WHERE c."accountId" = ${accountId} AND c."id" = (SELECT o."id" FROM "Contact" o WHERE o."accountId" = ${accountId} LIMIT 1)`);
  await tx.rows(Prisma.sql`ANALYZE "FollowUp", "Contact"`);
  // It would rather read a small table than its index.
  await tx.rows(Prisma.sql`SET LOCAL enable_seqscan = off`);
};

/** Reads, and asks for each statement's plan as well. What is put in for that is taken out again. */
const explaining = async (
  db: Db,
  accountId: string,
  read: (tx: Tx) => Promise<unknown>,
): Promise<Asked[]> => {
  const asked: Asked[] = [];
  const explain = Prisma.raw(testDialect === "sqlite" ? "EXPLAIN QUERY PLAN" : "EXPLAIN");
  await db
    .serverTransaction("plans", async (inner) => {
      if (testDialect === "postgresql") await manyRows(inner, accountId);
      const rows: Tx["rows"] = async (sql) => {
        const lines = await inner.rows<Record<string, unknown>>(Prisma.sql`${explain} ${sql}`);
        asked.push({
          sql: sql.sql,
          plan: lines.map((line) => String(line["detail"] ?? line["QUERY PLAN"])).join("\n"),
        });
        return inner.rows(sql);
      };
      await read(Object.create(inner, { rows: { value: rows } }) as Tx);
      throw new PutBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof PutBack)) throw error;
    });
  return asked;
};

const planOf = (asked: readonly Asked[], ...words: readonly string[]): string => {
  const found = asked.filter(({ sql }) => words.every((word) => sql.includes(word)));
  if (found.length !== 1) throw new Error(`${found.length} statements say ${words.join(", ")}`);
  return found[0]?.plan ?? "";
};

describe("what a screen asks for when it opens", () => {
  let app: TestApp;
  let account: {
    id: string;
    timeZone: string;
    workingDays: number[];
    dailyLimit: number;
    patienceDays: number;
  };
  beforeAll(async () => {
    app = await startTestApp();
    await (await app.signUp("Jo Bennett")).get("POST /sample-network");
    const { id } = await app.db.read.account.findFirstOrThrow({ where: { name: "Jo Bennett" } });
    account = {
      id,
      timeZone: "America/New_York",
      workingDays: [1, 2, 3, 4, 5],
      dailyLimit: 8,
      patienceDays: 5,
    };
  });
  afterAll(() => app.stop());

  it("how many people there are and how many referrals ask for something: two rows, not all of them", async () => {
    const asked = await explaining(app.db, account.id, (tx) => countShown(tx, account.id));
    expect(asked).toHaveLength(2);
    const plan = planOf(asked, 'from "Tally" as "t"');
    expect(plan).toContain(testDialect === "sqlite" ? "sqlite_autoindex_Tally_1" : "Tally_pkey");
    expect(plan).not.toMatch(/Contact|Referral/);
    const gone = planOf(asked, '"deletedAt" is not null');
    // Of the few referrals here PostgreSQL takes whichever index begins with the account.
    const indexes = ["referrerId", "referredId"].map((side) =>
      testDialect === "sqlite" ? `Referral_accountId_${side}_deletedAt_idx` : "Index Scan",
    );
    for (const index of indexes) expect(gone).toContain(index);
    expect(gone).not.toContain("Seq Scan");
  });

  it.runIf(testDialect === "sqlite")("first who is in the trash, then what names them", async () => {
    const asked = await explaining(app.db, account.id, (tx) => countShown(tx, account.id));
    const gone = planOf(asked, '"deletedAt" is not null');
    expect(gone.match(/SEARCH \w/g)).toEqual(["SEARCH c", "SEARCH r", "SEARCH c", "SEARCH r"]);
    expect(gone.match(/SEARCH c .*\(accountId=\? AND deletedAt>\?\)/g)).toHaveLength(2);
  });

  it("how many carry each tag: the index of tags alone, and of people those in the trash", async () => {
    const asked = await explaining(app.db, account.id, (tx) => listTags(tx, account.id));
    expect(asked).toHaveLength(1);
    const plan = planOf(asked, 'from "ContactTag" as "t"');
    const searched = plan.match(/SEARCH [ct]\b.*|Seq Scan.*/g) ?? [];
    const onSqlite = [
      expect.stringContaining("COVERING INDEX ContactTag_accountId_tag_contactId_idx (accountId=?)"),
      expect.stringMatching(/SEARCH c USING .*\(accountId=\? AND deletedAt>\?\)/),
      expect.stringContaining("SEARCH t"),
    ];
    // PostgreSQL says nothing of these, and "Seq Scan" where it would read a whole table.
    expect(searched).toEqual(testDialect === "sqlite" ? onSqlite : []);
  });

  it("what was done and whom one met in twelve weeks: tallies of those days", async () => {
    const asked = await explaining(app.db, account.id, (tx) => readMomentum(tx, account.id, today));
    const plans = asked.filter(({ sql }) => sql.includes('from "Tally"')).map(({ plan }) => plan);
    const range =
      testDialect === "sqlite"
        ? "sqlite_autoindex_Tally_1 (accountId=? AND kind=? AND onDay>?)"
        : "Tally_pkey";
    expect(plans).toEqual([expect.stringContaining(range), expect.stringContaining(range)]);
  });

  it("what was promised lately and is open: those days of the index, not all that is open", async () => {
    const asked = await explaining(app.db, account.id, (tx) => readMomentum(tx, account.id, today));
    const plan = planOf(asked, `'open'`, `"promisedOn" <`);
    expect(plan).toContain("FollowUp_accountId_state_closedOn_deletedAt_promisedOn_idx");
    expect(plan).toMatch(
      testDialect === "sqlite"
        ? /closedOn=\? AND deletedAt=\? AND promisedOn>\? AND promisedOn<\?/
        : /Index Cond: .*"closedOn" IS NULL.*"promisedOn" >= /,
    );
  });

  it("cadences that have lapsed: by the day on which they do", async () => {
    const asked = await explaining(app.db, account.id, (tx) => readLoops(tx, account, moment));
    const plan = planOf(asked, '"cadenceLapsesOn" <=');
    expect(plan).toContain("Contact_accountId_deletedAt_cadenceLapsesOn_idx");
    const range =
      testDialect === "sqlite" ? "(accountId=? AND deletedAt=? AND cadenceLapsesOn<?)" : "Index Cond";
    expect(plan).toContain(range);
  });

  it("what was snoozed thrice, and which opportunities stand: from those few, not from all that is open", async () => {
    const asked = await explaining(app.db, account.id, (tx) => readLoops(tx, account, moment));
    const snoozed = planOf(asked, '"snoozeCount" > 2');
    expect(snoozed).toContain("FollowUp_accountId_state_deletedAt_snoozeCount_idx");
    const review = await explaining(app.db, account.id, (tx) =>
      readLoops(tx, account, { ...moment, isReview: true }),
    );
    const links = planOf(review, `"r"."heardOn" from "walk"`);
    expect(links).not.toMatch(/SCAN r\b|AUTOMATIC|Seq Scan/);
    const standing = planOf(review, `min("f"."dueOn")`);
    expect(standing).toContain("FollowUp_accountId_opportunityId_idx");
  });
});

describe("the count of referrals that ask for something", () => {
  it("leaves out those of whom somebody is in the trash, each once", async () => {
    const app = await startTestApp();
    try {
      const { jo, person } = await newStory(app);
      const [dana, sam, kofi] = [
        await person("Dana Ruiz"),
        await person("Sam Okafor"),
        await person("Kofi Mensah"),
      ];
      const refer = (referrerId: string, referredId: string) =>
        jo.get("POST /referrals", {
          body: { referrerId, referred: { contactId: referredId }, heardOn: today },
        });
      await refer(dana.id, sam.id);
      await refer(sam.id, kofi.id);
      await refer(dana.id, kofi.id);
      const count = async () => (await jo.get("GET /counts")).referrals;
      expect(await count()).toBe(3);
      await jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
      expect(await count()).toBe(1);
      await jo.get("DELETE /contacts/:id", { params: { id: kofi.id } });
      expect(await count()).toBe(0);
      await jo.get("POST /contacts/:id/restoration", { params: { id: dana.id } });
      expect(await count()).toBe(1);
    } finally {
      await app.stop();
    }
  });
});
