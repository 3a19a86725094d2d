import { Prisma } from "@followthrough/db";
import { defaultPlaybooks, defaultTemplates } from "@followthrough/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountTables } from "./testing/accountTables";
import { type Reference, references } from "./testing/references";
import { type TestApp, type TestUser, startTestApp } from "./testing/startTestApp";
import { visibleState } from "./testing/visibleState";

let app: TestApp;
let jo: TestUser;
let kim: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp("Jo Bennett");
  kim = await app.signUp("Kim Soto");
  for (const user of [jo, kim]) await user.get("POST /sample-network");
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });
const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Playbooks and messages that come with the program have the same id for everybody. */
const originals = new Set<string>([...defaultPlaybooks, ...defaultTemplates].map(({ id }) => id));
const idsIn = (state: unknown) =>
  new Set(
    JSON.stringify(state)
      .match(anyId)
      ?.filter((id) => !originals.has(id)),
  );

/** Each id by the order in which it appears, so that two accounts with the same story compare equal. */
const withoutIds = (state: unknown): unknown => {
  const seen = new Map<string, string>();
  const named = JSON.stringify(state).replace(anyId, (id) => {
    const name = seen.get(id) ?? `id ${seen.size}`;
    seen.set(id, name);
    return name;
  });
  return JSON.parse(named);
};

describe("two accounts with the same story", () => {
  it("see the same, each of their own: no id of one is in an answer of the other", async () => {
    const [ofJo, ofKim] = [await visibleState(app, jo), await visibleState(app, kim)];
    expect(withoutIds(ofKim)).toEqual(withoutIds(ofJo));
    const mine = idsIn(ofJo);
    expect(mine.size).toBeGreaterThan(100);
    expect([...idsIn(ofKim)].filter((id) => mine.has(id))).toEqual([]);
  });

  it("find nothing of each other by any search, list, chain or figure", async () => {
    const name = "Xanthippe Quarles";
    const before = await visibleState(app, kim);
    const event = await jo.get("POST /events", { body: { name: "Xanthic Forum", startsOn: "2026-06-24" } });
    const body = {
      name,
      metOn: "2026-06-24",
      metAtEventId: event.id,
      tags: ["xanthic"],
      notes: "xanthophyll",
    };
    const { id } = await jo.get("POST /contacts", { body });
    await jo.get("POST /conversations", {
      body: { channel: "call", heldOn: "2026-06-24", contactIds: [id], notes: "xanthous" },
    });
    for (const q of ["xanthippe", "xantippe", "quarles", "xanthophyll", "xanthous", "xanthic forum"]) {
      expect((await jo.get("GET /search", { query: { q } })).hits.length).toBeGreaterThan(0);
      expect((await kim.get("GET /search", { query: { q } })).hits).toEqual([]);
      expect((await kim.get("GET /contacts", { query: { search: q } })).contacts).toEqual([]);
    }
    for (const query of [{ tag: "xanthic" }, { eventId: event.id }])
      expect((await kim.get("GET /contacts", { query })).contacts).toEqual([]);
    expect((await kim.get("GET /follow-ups", { query: { contactId: id } })).followUps).toEqual([]);
    expect((await kim.get("GET /referrals", { query: { contactId: id } })).referrals).toEqual([]);
    expect((await kim.get("GET /opportunities", { query: { contactId: id } })).opportunities).toEqual([]);
    expect(await visibleState(app, kim)).toEqual(before);
    const { nextCursor } = await jo.get("GET /contacts", { query: { limit: 1 } });
    const page = await kim.get("GET /contacts", { query: { limit: 200, cursor: nextCursor ?? "" } });
    const own = idsIn(before);
    expect(page.contacts.every((contact) => own.has(contact.id))).toBe(true);
  });

  it("change nothing of each other by doing, snoozing, dropping, editing and throwing away", async () => {
    const before = await visibleState(app, kim);
    const { followUps } = await jo.get("GET /follow-ups");
    const [first, second, third] = followUps.map(({ id }) => at(id));
    if (!first || !second || !third) throw new Error("the sample network has follow-ups");
    const conversation = { channel: "call", heldOn: "2026-06-25" } as const;
    await jo.get("POST /follow-ups/:id/completion", { ...first, body: { conversation } });
    await jo.get("POST /follow-ups/:id/snoozes", { ...second, body: { dueOn: "2026-07-01" } });
    await jo.get("POST /follow-ups/:id/drop", { ...third, body: { reason: "no" } });
    const { contacts } = await jo.get("GET /contacts");
    for (const { id } of contacts.slice(0, 3)) await jo.get("DELETE /contacts/:id", at(id));
    await jo.get("DELETE /sample-network");
    expect(await visibleState(app, kim)).toEqual(before);
    await jo.get("POST /account/deletion", { body: { password: "correct horse battery" } });
    expect(await visibleState(app, kim)).toEqual(before);
  });
});

describe("every reference of the database", () => {
  it("names the account on both sides, and none leads into another account", async () => {
    const all = new Map<string, Reference[]>();
    for (const one of await references(app.db.read)) all.set(one.key, [...(all.get(one.key) ?? []), one]);
    const checked: string[] = [];
    for (const [key, columns] of all) {
      const [{ child, parent }] = columns as [Reference];
      if (parent === "Account") continue;
      const pairs = columns.map(({ from, to }) => `${from} ${to}`);
      expect([key, pairs.includes("accountId accountId")]).toEqual([key, true]);
      const same = columns
        .filter(({ to }) => to !== "accountId")
        .map(({ from, to }) => `p."${to}" = c."${from}"`)
        .join(" AND ");
      const [row] = await app.db.read.rows<{ strays: number }>(
        Prisma.raw(
          `SELECT COUNT(*) AS "strays" FROM "${child}" c JOIN "${parent}" p ON ${same} WHERE p."accountId" <> c."accountId"`,
        ),
      );
      expect([key, row?.strays]).toEqual([key, 0]);
      checked.push(`${child} ${parent}`);
    }
    expect(checked.length).toBeGreaterThanOrEqual(18);
    expect(checked).toEqual(
      expect.arrayContaining(["FollowUp Contact", "Referral Contact", "Completion FollowUp"]),
    );
  });

  it("lets every row go with its account: there is none that a deleted account leaves behind", async () => {
    const goes = (await references(app.db.read)).filter(
      ({ parent, belongs }) => parent === "Account" && belongs,
    );
    expect(goes.map(({ child }) => child).toSorted()).toEqual(accountTables.toSorted());
  });

  it("is refused by the database itself where it would", async () => {
    const stranger = await app.signUp("Bea Santos");
    const other = await stranger.get("POST /contacts", { body: { name: "Own" } });
    const { id: _id, ...stored } = await app.db.read.followUp.findFirstOrThrow({
      where: { deletedAt: null },
    });
    const foreign = app.db.transaction(stored.accountId, (tx) =>
      tx.followUp.create({ data: { ...stored, id: other.id, contactId: other.id } }),
    );
    await expect(foreign).rejects.toThrow(/foreign key/i);
  });
});
