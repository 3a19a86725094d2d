import { Prisma, journaledTables, notJournaled } from "@followthrough/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { snapshotRows, rewind } from "../testing/rewind";
import { type TestApp, startTestApp } from "../testing/startTestApp";
import { newStory } from "../testing/story";
import { deleteOldActs } from "./journal.store";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const accountOf = async (jo: Awaited<ReturnType<typeof newStory>>["jo"]): Promise<string> =>
  (await jo.get("GET /session")).account?.id ?? "";

const changesOf = (accountId: string) =>
  app.db.read.change.findMany({ where: { accountId }, orderBy: { seq: "asc" } });

describe("the journal", () => {
  it("takes in every table, or says why not", () => {
    const listed = [...Object.keys(journaledTables), ...Object.keys(notJournaled)];
    expect(listed.toSorted()).toEqual(Object.keys(Prisma.ModelName).toSorted());
  });

  it("has what an act changed under one number, in order, and nothing of what is worked out", async () => {
    const { jo, person, step } = await newStory(app);
    const accountId = await accountOf(jo);
    const sam = await person("Sam Okafor");
    const { id } = await step(sam, "2026-06-25", { action: "call", what: "Call Sam" });
    const [last] = (await changesOf(accountId)).slice(-1);
    await jo.get("POST /follow-ups/:id/completion", {
      params: { id },
      body: { outcome: "He is hiring", next: { action: "email", what: "Send it", dueOn: "2026-07-02" } },
    });
    const since = (await changesOf(accountId)).filter(({ seq }) => seq > (last?.seq ?? 0));
    expect(new Set(since.map(({ actSeq }) => actSeq)).size).toBe(1);
    expect(since.map(({ tableName, contactId, before }) => [tableName, contactId, before !== null])).toEqual(
      expect.arrayContaining([
        ["FollowUp", sam.id, true],
        ["FollowUp", null, false],
        ["Completion", null, false],
      ]),
    );
    expect(since.some(({ tableName }) => tableName === "Contact")).toBe(false);
  });

  it("leads back to what there was, whatever was changed, thrown away, merged and undone since", async () => {
    const { jo, person, step, refer, event, talk } = await newStory(app);
    const accountId = await accountOf(jo);
    const dana = await person("Dana Ruiz", { tags: ["speaker"], emails: [{ address: "dana@example.com" }] });
    const sam = await person("Sam Okafor", { phones: [{ number: "+1 555 0100" }] });
    await refer(dana, sam);
    const { id } = await step(sam, "2026-06-25");
    const then = await snapshotRows(app.db, accountId);
    const forum = await event("Metadata Forum", "2026-06-20");
    await jo.get("PATCH /contacts/:id", {
      params: { id: dana.id },
      body: { tags: ["metadata"], emails: [], notes: "Likes tea", metAtEventId: forum.id },
      version: dana.version,
    });
    await talk([dana, sam], "2026-06-24");
    await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} });
    await jo.get("DELETE /follow-ups/:id/completion", { params: { id } });
    const [keep, merge] = await Promise.all(
      [dana, sam].map((one) => jo.get("GET /contacts/:id", { params: { id: one.id } })),
    );
    await jo.get("POST /merges", {
      body: {
        keptId: dana.id,
        keptVersion: keep?.contact.version ?? 0,
        mergedId: sam.id,
        mergedVersion: merge?.contact.version ?? 0,
      },
    });
    expect((await snapshotRows(app.db, accountId)).rows).not.toEqual(then.rows);
    expect(await rewind(app.db, accountId, then.seq)).toEqual(then.rows);
  });

  it("keeps nothing of somebody deleted for good", async () => {
    const { jo, person, step } = await newStory(app);
    const accountId = await accountOf(jo);
    const dana = await person("Dana Ruiz", {
      phones: [{ number: "+1 555 0177" }],
      tags: ["tango"],
      notes: "Secret",
    });
    const { id } = await step(dana, "2026-06-25", { what: "Ask about the tango" });
    await jo.get("PATCH /contacts/:id", {
      params: { id: dana.id },
      body: { phones: [], tags: [], notes: "" },
      version: dana.version,
    });
    await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: { outcome: "No tango" } });
    await jo.get("DELETE /follow-ups/:id/completion", { params: { id } });
    await jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
    expect(JSON.stringify(await changesOf(accountId))).toMatch(/0177.*tango/s);
    await jo.get("POST /trash/emptying", { body: { items: [{ kind: "contact", id: dana.id }] } });
    expect(JSON.stringify(await changesOf(accountId))).not.toMatch(/0177|tango|Secret/);
  });

  it("lasts for thirty days", async () => {
    const { jo, person } = await newStory(app);
    const accountId = await accountOf(jo);
    const dana = await person("Dana Ruiz");
    const changes = await changesOf(accountId);
    expect(changes.length).toBeGreaterThan(0);
    const [act] = await app.db.read.act.findMany({ where: { accountId } });
    const at = Date.parse(act?.at ?? "");
    const days = (count: number) => new Date(at + count * 24 * 3_600_000).toISOString();
    await deleteOldActs(app.db, days(29));
    expect(await changesOf(accountId)).toEqual(changes);
    await deleteOldActs(app.db, days(31));
    expect(await changesOf(accountId)).toEqual([]);
    expect((await jo.get("GET /contacts/:id", { params: { id: dana.id } })).contact.name).toBe("Dana Ruiz");
  });
});
