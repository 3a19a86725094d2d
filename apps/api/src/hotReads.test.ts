import { type Db, Prisma, type Tx } from "@followthrough/db";
import { testDialect } from "@followthrough/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignedIn } from "./http/account";
import { day } from "./sql/storedDay";
import { encodeCursor } from "./http/cursor";
import { listContacts } from "./features/contacts/contactList.store";
import { listContactPages } from "./features/contacts/contactPages.store";
import { recognisePeople } from "./features/captures/recognition.store";
import { findWholeContact } from "./features/contacts/wholeContact.store";
import { readTimeline } from "./features/person/timeline.store";
import { readAttendees } from "./features/events/attendees.store";
import { readFeedSteps } from "./features/calendar/calendarFeed.store";
import { listFollowUps } from "./features/follow-ups/followUpList.store";
import { readChain } from "./features/chains/chain.store";
import { listIntroductions } from "./features/introductions/introductions.store";
import { listReferrals } from "./features/referrals/referrals.store";
import { search } from "./features/search/search.store";
import { readBirthdays } from "./features/today/birthdays.store";
import { readLoops } from "./features/open-loops/openLoops.store";
import { readMomentum } from "./features/today/momentum.store";
import { readTodayRows } from "./features/today/todayRows.store";
import { type TestApp, startTestApp } from "./testing/startTestApp";

const today = day("2026-06-25");
const moment = { today, now: "2026-06-25T13:00:00.000Z" };

interface Step {
  detail: string;
  parent: number;
}

/** Reads nothing, but keeps how SQLite would have gone about each statement. */
const explaining = (db: Db) => {
  const plans: Step[][] = [];
  const rows: Tx["rows"] = async (sql) => {
    plans.push(await db.read.rows<Step>(Prisma.sql`EXPLAIN QUERY PLAN ${sql}`));
    return [];
  };
  const tx = Object.create(db.read, { rows: { value: rows } }) as Tx;
  return { tx, plans };
};

const detailsOf = (plan: readonly Step[]) => plan.map(({ detail }) => detail);

/** Steps that read a whole table; the rows of a subquery are read from the first to the last as they must. */
const wholeTables = (plan: readonly Step[]) => {
  // A plan that was never taken would hold no table either.
  if (plan.length === 0) throw new Error("nothing was asked of the database");
  const made = new Set(
    detailsOf(plan).map((detail) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(detail)?.[1]),
  );
  return detailsOf(plan).filter((detail) => {
    const table = /^SCAN (\w+)/.exec(detail)?.[1];
    return table !== undefined && !made.has(table);
  });
};

/** Days come in order from the index; the few steps of one day are sorted by time. */
const withinDays = ["USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY"];

/** Sorting what an index should have given in order; the few rows of one person may be sorted. */
const sorts = (plan: readonly Step[]) =>
  detailsOf(plan.filter(({ parent }) => parent === 0)).filter((detail) =>
    detail.startsWith("USE TEMP B-TREE"),
  );

describe.runIf(testDialect === "sqlite")("the index answers", () => {
  let app: TestApp;
  let account: SignedIn;
  beforeAll(async () => {
    app = await startTestApp();
    await (await app.signUp("Kim Soto")).get("POST /sample-network");
    await (await app.signUp("Jo Bennett")).get("POST /sample-network");
    const { id } = await app.db.read.account.findFirstOrThrow({ where: { name: "Jo Bennett" } });
    account = {
      id,
      sessionId: "",
      signedInAt: moment.now,
      confirmedAt: null,
      timeZone: "America/New_York",
      workingDays: [1, 2, 3, 4, 5],
      dailyLimit: 8,
      patienceDays: 5,
      lastSeenAt: moment.now,
    };
  });
  afterAll(() => app.stop());

  it("what is due today, by account, state, trash and day, in the order of days", async () => {
    const { tx, plans } = explaining(app.db);
    await readTodayRows(tx, account, moment, 200);
    const [plan = []] = plans;
    expect(plan[0]?.detail).toBe(
      "SEARCH f USING INDEX FollowUp_accountId_state_deletedAt_dueOn_id_idx (accountId=? AND state=? AND deletedAt=? AND dueOn<?)",
    );
    expect([...wholeTables(plan), ...sorts(plan)]).toEqual(withinDays);
  });

  it("whose birthday comes up, by account, trash and key; only those few are sorted", async () => {
    const { tx, plans } = explaining(app.db);
    await readBirthdays(tx, account.id, today);
    const [plan = []] = plans;
    expect(detailsOf(plan).find((detail) => detail.startsWith("SEARCH c "))).toBe(
      "SEARCH c USING INDEX Contact_accountId_deletedAt_birthdayKey_idx (accountId=? AND deletedAt=? AND birthdayKey=?)",
    );
    expect(wholeTables(plan)).toEqual([]);
  });

  it("the list of people by name, the first page and the next, walking its index without sorting", async () => {
    const page = { search: "", sort: "name", limit: 50 } as const;
    const cursor = Buffer.from(JSON.stringify(["dana ruiz", "0"])).toString("base64url");
    for (const query of [page, { ...page, cursor }]) {
      const { tx, plans } = explaining(app.db);
      await listContacts(tx, account.id, query, today);
      const [plan = []] = plans;
      expect(plan[0]?.detail).toMatch(
        /^SEARCH c USING INDEX Contact_accountId_deletedAt_archivedAt_sortName_id_idx /,
      );
      expect([...wholeTables(plan), ...sorts(plan)]).toEqual([]);
    }
  });

  it("each person's next step from the person's own, also where there is none", async () => {
    const { tx, plans } = explaining(app.db);
    const { id } = await app.db.read.event.findFirstOrThrow({ where: { accountId: account.id } });
    await listContacts(tx, account.id, { search: "", sort: "name", limit: 50 }, today);
    await readAttendees(tx, account, id, moment);
    await listReferrals(tx, account.id, { limit: 50 }, today);
    expect(plans).toHaveLength(3);
    for (const plan of plans) {
      expect(detailsOf(plan).find((detail) => detail.startsWith("SEARCH n "))).toContain(
        "(accountId=? AND contactId=?",
      );
    }
  });

  it.each([
    ["name", "Contact_accountId_deletedAt_archivedAt_sortName_id_idx"],
    ["newest", "Contact_accountId_deletedAt_archivedAt_createdAt_id_idx"],
    ["met", "Contact_list_met_idx"],
    ["last-conversation", "Contact_list_last_conversation_idx"],
    ["next-step", "Contact_list_next_step_idx"],
    ["organization", "Contact_list_organization_idx"],
  ] as const)(
    "people by %s, from either end, any page of them and all the pages' beginnings, walking %s without sorting",
    async (sort, index) => {
      const cursor = encodeCursor(["2026-06-01", "0"]);
      for (const reversed of [false, true]) {
        const query = { search: "", sort, reversed, limit: 50 };
        const { tx, plans } = explaining(app.db);
        await listContacts(tx, account.id, query, today);
        await listContacts(tx, account.id, { ...query, cursor }, today);
        const [first = [], next = []] = plans;
        for (const plan of [first, next]) {
          expect(plan[0]?.detail).toContain(`SEARCH c USING INDEX ${index} (`);
          expect([...wholeTables(plan), ...sorts(plan)]).toEqual([]);
        }
        // The next page begins where the one before ended, not at the first row of all.
        expect(next[0]?.detail).toMatch(/[<>]/);
        const pages = explaining(app.db);
        await listContactPages(pages.tx, account.id, query, today);
        const starts = detailsOf(pages.plans.at(-1) ?? []).join("\n");
        expect(starts).toContain(`INDEX ${index}`);
        expect(starts).not.toContain("TEMP B-TREE");
      }
    },
  );

  it("referrals and introductions, the first page and the next, walking their indexes without sorting", async () => {
    const cursor = Buffer.from(JSON.stringify(["2026-06-01", "0"])).toString("base64url");
    for (const query of [{ limit: 50 }, { limit: 50, cursor }]) {
      const { tx, plans } = explaining(app.db);
      await listReferrals(tx, account.id, query, today);
      await listIntroductions(tx, { account, today }, query);
      expect(plans.map((plan) => plan[0]?.detail)).toEqual([
        expect.stringContaining("Referral_accountId_deletedAt_heardOn_id_idx"),
        expect.stringContaining("Introduction_accountId_deletedAt_madeOn_id_idx"),
      ]);
      for (const plan of plans) expect([...wholeTables(plan), ...sorts(plan)]).toEqual([]);
    }
  });

  it("open follow-ups by day without sorting more than a day", async () => {
    const { tx, plans } = explaining(app.db);
    const cursor = encodeCursor(["2026-06-25 15:00", "0"]);
    await listFollowUps(tx, account.id, { state: "open", limit: 50 }, today);
    await listFollowUps(tx, account.id, { state: "open", limit: 50, cursor }, today);
    for (const [at, plan] of plans.entries()) {
      expect(plan[0]?.detail).toContain("FollowUp_accountId_state_deletedAt_dueOn_id_idx");
      // The next page begins at the day where the one before ended.
      expect(plan[0]?.detail.includes("dueOn>")).toBe(at === 1);
      expect([...wholeTables(plan), ...sorts(plan)]).toEqual(withinDays);
    }
  });

  it("the steps of a calendar, those to come and those that are late, by account, state, trash and day", async () => {
    for (const withConversations of [false, true]) {
      const { tx, plans } = explaining(app.db);
      await readFeedSteps(
        tx,
        { accountId: account.id, timeZone: account.timeZone, withConversations },
        today,
      );
      expect(plans).toHaveLength(2);
      for (const plan of plans) {
        expect(plan[0]?.detail).toBe(
          "SEARCH f USING INDEX FollowUp_accountId_state_deletedAt_dueOn_id_idx (accountId=? AND state=? AND deletedAt=? AND dueOn>? AND dueOn<?)",
        );
        expect(wholeTables(plan)).toEqual([]);
      }
      expect(plans.map(sorts)).toEqual([withinDays, []]);
    }
  });

  it("who may be meant by a name, an address or a number", async () => {
    const { tx, plans } = explaining(app.db);
    await recognisePeople(tx, account.id, [
      { name: "Dana", email: "dana@example.org", phone: null, link: null },
    ]);
    const [byWay = [], byName = []] = plans;
    expect(detailsOf(byWay).find((detail) => detail.startsWith("SEARCH m "))).toContain(
      "(accountId=? AND kind=? AND matchKey=?)",
    );
    expect(detailsOf(byName).find((detail) => detail.startsWith("SEARCH c "))).toContain(
      "(accountId=? AND deletedAt=? AND archivedAt=? AND sortName>? AND sortName<?)",
    );
    // The names asked for are a table of their own, read from the first to the last.
    expect([...wholeTables(byWay), ...wholeTables(byName)]).toEqual([
      "SCAN j VIRTUAL TABLE INDEX 1:",
      "SCAN j VIRTUAL TABLE INDEX 1:",
    ]);
  });

  it("who was at an event, and what became of each", async () => {
    const { tx, plans } = explaining(app.db);
    const { id } = await app.db.read.event.findFirstOrThrow({ where: { accountId: account.id } });
    await readAttendees(tx, account, id, moment);
    expect(wholeTables(plans[0] ?? [])).toEqual([]);
  });

  it("a person's timeline, each part from the person's own rows", async () => {
    const { tx, plans } = explaining(app.db);
    const { id } = await app.db.read.contact.findFirstOrThrow({ where: { accountId: account.id } });
    await readTimeline(tx, account.id, id);
    expect(plans.length).toBeGreaterThanOrEqual(3);
    for (const plan of plans) expect(wholeTables(plan)).toEqual([]);
    expect(detailsOf(plans.flat()).join("\n")).toContain(
      "ConversationContact_accountId_contactId_heldOn_idx",
    );
  });

  it("one person and the way back by their keys, not by reading everybody who is not in the trash", async () => {
    const { tx, plans } = explaining(app.db);
    await expect(readChain(tx, account.id, "someone")).rejects.toThrow(/person/);
    await findWholeContact(tx, account.id, "someone");
    expect(plans).toHaveLength(2);
    const people = plans.flatMap(detailsOf).filter((detail) => detail.startsWith("SEARCH c "));
    expect(people).toHaveLength(3);
    for (const detail of people)
      expect(detail).toMatch(/sqlite_autoindex_Contact_1 \(accountId=\? AND id=\?\)$/);
    expect(plans.flatMap(detailsOf).filter((detail) => /Referral_accountId_deletedAt/.test(detail))).toEqual(
      [],
    );
  });

  it("open loops and momentum without reading a whole table", async () => {
    const { tx, plans } = explaining(app.db);
    await readLoops(tx, account, moment);
    await readMomentum(tx, account.id, today);
    expect(plans.length).toBeGreaterThanOrEqual(5);
    for (const plan of plans) expect(wholeTables(plan)).toEqual([]);
  });

  it("the steps and opportunities among which a search looks, by account, the steps by day", async () => {
    const { tx, plans } = explaining(app.db);
    await search(tx, account.id, { text: "paper", limit: 12 }, today);
    const work = plans.filter((plan) => /^SEARCH [fo] /.test(plan[0]?.detail ?? ""));
    const byDay = "FollowUp_accountId_state_deletedAt_dueOn_id_idx (accountId=?";
    // What is mine to do, and what is theirs.
    expect(work.map((plan) => plan[0]?.detail)).toEqual([
      expect.stringContaining(byDay),
      expect.stringContaining(byDay),
      expect.stringContaining("Opportunity_accountId_deletedAt_stage_idx (accountId=?"),
    ]);
    for (const plan of work) expect(wholeTables(plan)).toEqual([]);
    for (const plan of work.slice(0, 2)) expect(sorts(plan)).toEqual([]);
  });

  it("what is searched for, by the index of words, each document then by its own number", async () => {
    for (const text of ["dana", "dana ruiz", "555 0142", "tag:alumni dana"]) {
      const { tx, plans } = explaining(app.db);
      await search(tx, account.id, { text, limit: 12 }, today);
      const found = plans.filter((plan) =>
        detailsOf(plan).some((detail) => detail.startsWith("SCAN i VIRTUAL")),
      );
      expect(found.length).toBeGreaterThan(0);
      for (const plan of found) {
        expect(detailsOf(plan)).toContain("SEARCH d USING INTEGER PRIMARY KEY (rowid=?)");
        expect(wholeTables(plan)).toEqual(["SCAN i VIRTUAL TABLE INDEX 192:M1"]);
      }
    }
  });
});
