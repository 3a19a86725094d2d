import { Prisma } from "@followthrough/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";
import { purgeTrash } from "./purgeTrash";

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  app.setNow("2026-06-25T13:00:00.000Z");
  story = await newStory(app);
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });
const trash = async () => (await story.jo.get("GET /trash")).items;
const shown = async () =>
  (await trash()).map(({ kind, title, line, waitsFor }) => [kind, title, line, waitsFor]);
const laterBy = (days: number) =>
  new Date(Date.parse("2026-06-25T13:00:00.000Z") + days * 86_400_000).toISOString();

/** Dana referred Sam, from whom a lead came; with both there was talk, and a follow-up is done with the next one planned. */
const network = async () => {
  const { jo, event, lead, person, refer, step, talk } = story;
  const forum = await event("Archives Forum", "2026-06-01");
  const dana = await person("Dana Ruiz", {
    organization: "Lakeside University Library",
    metOn: "2026-06-01",
    metAtEventId: forum.id,
  });
  const sam = await person("Sam Okafor");
  const referral = await refer(dana, sam, { reason: "knows the Newberry" });
  const opportunity = await lead(sam, "Cataloguing project", { referralId: referral.id });
  const alone = await talk([dana], "2026-06-02", { eventId: forum.id });
  const together = await talk([dana, sam], "2026-06-03");
  const promised = await step(dana, "2026-06-26", { what: "Send the slides" });
  const { next } = await jo.get("POST /follow-ups/:id/completion", {
    ...at(promised.id),
    body: {
      outcome: "sent",
      conversation: { channel: "email", heldOn: "2026-06-25", notes: "Sent them" },
      next: { action: "call", what: "Call back", dueOn: "2026-07-10" },
    },
  });
  return { alone, dana, forum, next, opportunity, promised, referral, sam, together };
};

describe("the trash", () => {
  it("holds each thing deleted, the latest first, with what it was and until when", async () => {
    const { jo } = story;
    const { alone, dana, forum, opportunity, referral } = await network();
    const deleting = ["DELETE /events/:id", "DELETE /referrals/:id", "DELETE /opportunities/:id"] as const;
    for (const [index, id] of [forum.id, referral.id, opportunity.id].entries()) {
      app.setNow(`2026-06-25T13:0${index}:00.000Z`);
      const route = deleting[index];
      if (route) await jo.get(route, at(id));
    }
    app.setNow("2026-06-25T13:05:00.000Z");
    await jo.get("DELETE /conversations/:id", at(alone.id));
    app.setNow("2026-06-25T13:06:00.000Z");
    await jo.get("DELETE /contacts/:id", at(dana.id));
    expect(await shown()).toEqual([
      ["contact", "Dana Ruiz", "Lakeside University Library", ""],
      ["conversation", "Dana Ruiz", "2026-06-02", ""],
      ["opportunity", "Cataloguing project", "Sam Okafor", ""],
      ["referral", "Dana Ruiz → Sam Okafor", "knows the Newberry", "Dana Ruiz"],
      ["event", "Archives Forum", "2026-06-01", ""],
    ]);
    expect((await trash())[0]).toMatchObject({
      deletedAt: "2026-06-25T13:06:00.000Z",
      goneAt: "2026-07-25T13:06:00.000Z",
    });
    const first = await jo.get("GET /trash", { query: { limit: 2 } });
    const rest = await jo.get("GET /trash", { query: { limit: 200, cursor: first.nextCursor ?? "" } });
    expect([...first.items, ...rest.items]).toEqual(await trash());
    expect(rest.nextCursor).toBeNull();
    const kim = await newStory(app);
    expect((await kim.jo.get("GET /trash")).items).toEqual([]);
  });

  it("gives a person back with all that was theirs, up to the thirtieth day", async () => {
    const { jo } = story;
    const { dana } = await network();
    const before = await jo.get("GET /contacts/:id", at(dana.id));
    await jo.get("DELETE /contacts/:id", at(dana.id));
    await purgeTrash(app.db, { now: laterBy(29) });
    await jo.get("POST /contacts/:id/restoration", at(dana.id));
    expect(await trash()).toEqual([]);
    expect(await jo.get("GET /contacts/:id", at(dana.id))).toEqual(before);
    expect((await jo.get("GET /search", { query: { q: "dana" } })).hits[0]?.id).toBe(dana.id);
  });

  it("lets go of them after thirty days, with what was theirs alone, and leaves nothing that points there", async () => {
    const { jo } = story;
    const { alone, dana, opportunity, sam, together } = await network();
    await jo.get("DELETE /contacts/:id", at(dana.id));
    expect(await purgeTrash(app.db, { now: laterBy(31) })).toBeGreaterThan(0);
    expect((await jo.call("POST /contacts/:id/restoration", at(dana.id))).status).toBe(404);
    expect(await trash()).toEqual([]);
    // What was with others stays, without them.
    const { contacts } = await jo.get("GET /conversations/:id", at(together.id));
    expect(contacts.map(({ name }) => name)).toEqual(["Sam Okafor"]);
    expect((await jo.call("GET /conversations/:id", at(alone.id))).status).toBe(404);
    expect((await jo.get("GET /opportunities/:id", at(opportunity.id))).opportunity.title).toBe(
      "Cataloguing project",
    );
    expect((await jo.get("GET /contacts/:id/chain", at(sam.id))).path).toEqual([sam.id]);
    const { id: accountId } = await app.db.read.contact
      .findFirstOrThrow({ where: { id: sam.id }, select: { accountId: true } })
      .then((row) => ({ id: row.accountId }));
    for (const table of ["FollowUp", "Completion", "Referral", "ContactMethod"])
      expect(
        await app.db.read.rows(Prisma.sql`
          SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "accountId" = ${accountId}`),
      ).toEqual([]);
  });

  it("lets go of an event, a referral, a conversation and a next step, and what stays forgets them", async () => {
    const { jo } = story;
    const { dana, forum, next, opportunity, promised, referral, together } = await network();
    await jo.get("DELETE /events/:id", at(forum.id));
    await jo.get("DELETE /referrals/:id", at(referral.id));
    await jo.get("DELETE /conversations/:id", at(together.id));
    await jo.get("DELETE /follow-ups/:id", at(next?.id ?? ""));
    expect(await purgeTrash(app.db, { now: laterBy(31) })).toBe(4);
    expect((await jo.get("GET /contacts/:id", at(dana.id))).contact.metAtEvent).toBeNull();
    expect((await jo.get("GET /opportunities/:id", at(opportunity.id))).opportunity.referral).toBeNull();
    expect((await jo.get("GET /follow-ups/:id", at(promised.id))).state).toBe("done");
    expect(await trash()).toEqual([]);
  });

  it("is emptied of what is named, or of all, and of nothing that is not in it", async () => {
    const { jo, person } = story;
    const [dana, sam, kofi] = [
      await person("Dana Ruiz"),
      await person("Sam Okafor"),
      await person("Kofi Mensah"),
    ];
    await jo.get("DELETE /contacts/:id", at(dana.id));
    await jo.get("DELETE /contacts/:id", at(sam.id));
    const items = [dana, kofi].map(({ id }) => ({ kind: "contact" as const, id }));
    expect(await jo.get("POST /trash/emptying", { body: { items } })).toEqual({ removed: 1 });
    expect((await shown()).map(([, title]) => title)).toEqual(["Sam Okafor"]);
    expect(await jo.get("POST /trash/emptying", { body: {} })).toEqual({ removed: 1 });
    expect(await trash()).toEqual([]);
    expect((await jo.get("GET /contacts")).contacts.map(({ name }) => name)).toEqual(["Kofi Mensah"]);
  });

  it("is emptied also of what was deleted while the clock was ahead", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    app.setNow(laterBy(31));
    await jo.get("DELETE /contacts/:id", at(dana.id));
    app.setNow(laterBy(0));
    expect(await jo.get("POST /trash/emptying", { body: {} })).toEqual({ removed: 1 });
    expect(await trash()).toEqual([]);
  });

  it("does not hold those merged into somebody, and emptying it leaves their merge to be undone", async () => {
    const { jo, person } = story;
    const [one, other] = [await person("Dana Ruiz"), await person("Dana R.")];
    const merge = await jo.get("POST /merges", {
      body: { keptId: one.id, keptVersion: one.version, mergedId: other.id, mergedVersion: other.version },
    });
    expect(await trash()).toEqual([]);
    await jo.get("POST /trash/emptying", { body: {} });
    await jo.get("DELETE /merges/:id", at(merge.id));
    expect((await jo.get("GET /contacts")).contacts).toHaveLength(2);
  });
});
