import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { visibleState } from "../../testing/visibleState";

let app: TestApp;
let jo: TestUser;
let count = 0;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.setNow("2026-06-25T13:00:00.000Z");
  count += 1;
  jo = await app.signUp(`Jo Bennett ${count}`);
});

const at = (id: string) => ({ params: { id } });
const add = (name: string, more: object = {}) => jo.get("POST /contacts", { body: { name, ...more } });
const person = (id: string) => jo.get("GET /contacts/:id", at(id));
const refer = (referrerId: string, contactId: string, reason = "", heardOn = "2026-06-01") =>
  jo.get("POST /referrals", { body: { referrerId, referred: { contactId }, heardOn, reason } });

const merge = async (keptId: string, mergedId: string, fields: object = {}) => {
  const [kept, merged] = [await person(keptId), await person(mergedId)];
  return jo.call("POST /merges", {
    body: {
      keptId,
      mergedId,
      keptVersion: kept.contact.version,
      mergedVersion: merged.contact.version,
      fields,
    },
  });
};
const merged = async (...args: Parameters<typeof merge>) => {
  const { answer, error } = await merge(...args);
  if (error) throw new Error(error.message);
  return answer;
};
const undo = (id: string) => jo.get("DELETE /merges/:id", at(id));

const card = (name: string, photo: string) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nPHOTO;ENCODING=b;TYPE=PNG:${photo}\r\nEND:VCARD\r\n`;

/** Two Danas, each with something of everything. */
const twoDanas = async () => {
  const sam = await add("Sam Okafor");
  const grace = await add("Grace Lin");
  const event = await jo.get("POST /events", { body: { name: "ALA Annual", startsOn: "2026-06-20" } });
  const dana = await add("Dana Ruiz", {
    title: "Librarian",
    organization: "Newberry Library",
    emails: [{ address: "dana@example.org", label: "work" }],
    tags: ["alumni"],
    notes: "Likes maps.",
    metOn: "2026-06-24",
  });
  const d = await add("D. Ruiz", {
    title: "Head of maps",
    place: "Chicago",
    emails: [{ address: "Dana@example.org" }, { address: "druiz@example.com" }],
    phones: [{ number: "+1 312 555 0148" }],
    links: [{ url: "https://www.linkedin.com/in/dana-ruiz" }],
    tags: ["Alumni", "maps"],
    notes: "Knows everybody at the archive.",
    metOn: "2026-06-20",
    metAtEventId: event.id,
    cadence: { every: 3, unit: "month" },
    starred: true,
  });
  const talk = (contactIds: string[], heldOn: string) =>
    jo.get("POST /conversations", { body: { channel: "call", heldOn, contactIds, notes: "Maps" } });
  await talk([dana.id, d.id], "2026-06-21");
  await talk([d.id, sam.id], "2026-06-23");
  const step = (contactId: string, dueOn: string) =>
    jo.get("POST /follow-ups", { body: { contactId, action: "call", what: "Call about maps", dueOn } });
  await step(dana.id, "2026-07-10");
  const snoozed = await step(d.id, "2026-06-26");
  await jo.get("POST /follow-ups/:id/snoozes", { ...at(snoozed.id), body: { dueOn: "2026-07-01" } });
  const done = await step(d.id, "2026-06-24");
  await jo.get("POST /follow-ups/:id/completion", { ...at(done.id), body: { outcome: "Talked" } });
  await refer(sam.id, dana.id, "Knows maps");
  const second = await refer(sam.id, d.id, "Runs the map room", "2026-05-20");
  await refer(d.id, grace.id, "Hires");
  await refer(dana.id, d.id, "A colleague, I thought");
  await jo.get("POST /opportunities", {
    body: { title: "Map curator", contactId: d.id, referralId: second.referral.id },
  });
  return { dana, d, sam, grace, event };
};

describe("two made one", () => {
  it("have all that both had, without doubles, and the fields that were chosen", async () => {
    const { dana, d, sam, grace, event } = await twoDanas();
    const { kept } = await merged(dana.id, d.id, { title: "merged", metOn: "merged" });
    expect(kept).toMatchObject({
      id: dana.id,
      name: "Dana Ruiz",
      title: "Head of maps",
      organization: "Newberry Library",
      place: "Chicago",
      metOn: "2026-06-20",
      metAtEvent: { id: event.id },
      cadence: { every: 3, unit: "month" },
      starred: true,
      tags: ["alumni", "maps"],
      emails: [{ address: "dana@example.org" }, { address: "druiz@example.com" }],
      phones: [{ number: "+1 312 555 0148" }],
      nextFollowUpOn: "2026-07-01",
      lastConversationOn: "2026-06-23",
    });
    expect(kept.notes).toBe(
      "Likes maps.\n\nKnows everybody at the archive.\n\n2026-06-01: Dana Ruiz pointed you to D. Ruiz: A colleague, I thought",
    );
    const { nextSteps, referrals, timeline } = await person(dana.id);
    expect(nextSteps.map(({ dueOn, snoozeCount }) => [dueOn, snoozeCount])).toEqual([
      ["2026-07-01", 1],
      ["2026-07-10", 0],
    ]);
    expect(timeline.filter(({ kind }) => kind === "conversation")).toHaveLength(2);
    const told = referrals.map(({ referrer, referred, reason, heardOn }) => [
      referrer.id,
      referred.id,
      reason,
      heardOn,
    ]);
    expect(told).toEqual([
      [dana.id, grace.id, "Hires", "2026-06-01"],
      [sam.id, dana.id, "Knows maps\nRuns the map room", "2026-05-20"],
    ]);
    const { opportunities } = await jo.get("GET /opportunities", { query: { contactId: dana.id } });
    expect(opportunities).toHaveLength(1);
    expect((await jo.get("GET /search", { query: { q: "archive" } })).hits).toMatchObject([{ id: dana.id }]);
  });

  it("are two again as they were, whole", async () => {
    const { dana, d } = await twoDanas();
    const before = await visibleState(app, jo);
    for (const [kept, gone] of [
      [dana.id, d.id],
      [d.id, dana.id],
    ] as const) {
      const { id } = await merged(kept, gone, { name: "merged", title: "merged", howWeMet: "merged" });
      expect(await undo(id)).toEqual({ keptId: kept, mergedId: gone, stayed: [] });
      expect(await visibleState(app, jo)).toEqual(before);
    }
  });

  it("leave an old link saying who it is now, through several merges", async () => {
    const [a, b, c] = [await add("Dana Ruiz"), await add("D. Ruiz"), await add("Dana R.")];
    await merged(b.id, a.id);
    await merged(c.id, b.id);
    const reply = await jo.call("GET /contacts/:id", at(a.id));
    expect([reply.status, reply.error?.mergedInto]).toEqual([404, c.id]);
    const restored = await jo.call("POST /contacts/:id/restoration", at(a.id));
    expect(restored.status).toBe(404);
  });

  it("keep a photo of either", async () => {
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const body = new TextEncoder().encode(card("D. Ruiz", png));
    const { id } = await jo.get("POST /imports", { query: { fileName: "d.vcf" }, body });
    await jo.get("POST /imports/:id/run", at(id));
    await expect.poll(async () => (await jo.get("GET /imports/:id", at(id))).state).toBe("done");
    const [d] = (await jo.get("GET /contacts")).contacts;
    const dana = await add("Dana Ruiz");
    const before = await visibleState(app, jo);
    const { kept, id: mergeId } = await merged(dana.id, d?.id ?? "");
    expect([d?.photoUrl !== null, kept.photoUrl]).toEqual([true, `/api/contacts/${dana.id}/photo`]);
    await undo(mergeId);
    expect(await visibleState(app, jo)).toEqual(before);
  });
});

describe("a merge is refused", () => {
  it("where one led to the other through somebody, who is named; nothing is written", async () => {
    const [dana, sam, d] = [await add("Dana Ruiz"), await add("Sam Okafor"), await add("D. Ruiz")];
    await refer(dana.id, sam.id);
    await refer(sam.id, d.id);
    const before = await visibleState(app, jo);
    for (const [kept, gone] of [
      [dana.id, d.id],
      [d.id, dana.id],
    ] as const) {
      const { status, error } = await merge(kept, gone);
      expect([status, error?.code]).toEqual([409, "referral_loop"]);
      expect(error?.message).toContain(
        "Dana Ruiz pointed you to Sam Okafor, and Sam Okafor pointed you to D. Ruiz.",
      );
    }
    expect(await visibleState(app, jo)).toEqual(before);
  });

  it("of somebody with themselves, of another version, and of one in the trash", async () => {
    const [dana, d] = [await add("Dana Ruiz"), await add("D. Ruiz")];
    expect((await merge(dana.id, dana.id)).status).toBe(400);
    const body = { keptId: dana.id, keptVersion: 1, mergedId: d.id, mergedVersion: 7 };
    const { status, error } = await jo.call("POST /merges", { body });
    expect([status, error?.current]).toMatchObject([412, { id: d.id, version: 1 }]);
    await jo.get("DELETE /contacts/:id", at(d.id));
    expect((await jo.call("POST /merges", { body: { ...body, mergedVersion: 1 } })).status).toBe(404);
  });

  it("where the notes would be too long to be edited", async () => {
    const [dana, d] = [
      await add("Dana Ruiz", { notes: "a".repeat(30_000) }),
      await add("D. Ruiz", { notes: "b".repeat(30_000) }),
    ];
    expect((await merge(dana.id, d.id)).error?.code).toBe("merge_refused");
  });
});

describe("undone after a while", () => {
  it("what was changed since stays and is named, what was added since stays with the kept one", async () => {
    const { dana, d } = await twoDanas();
    const { id, kept } = await merged(dana.id, d.id, { title: "merged" });
    await jo.get("PATCH /contacts/:id", {
      ...at(dana.id),
      version: kept.version,
      body: { notes: "Moved to Leeds.", emails: [...kept.emails, { address: "new@example.org" }] },
    });
    const late = await jo.get("POST /follow-ups", {
      body: { contactId: dana.id, action: "email", what: "Write", dueOn: "2026-07-20" },
    });
    expect((await undo(id)).stayed).toEqual(["notes"]);
    const { contact, nextSteps } = await person(dana.id);
    expect(contact).toMatchObject({ title: "Librarian", notes: "Moved to Leeds." });
    expect(contact.emails.map(({ address }) => address)).toEqual(["dana@example.org", "new@example.org"]);
    expect(nextSteps.map((step) => step.id)).toContain(late.id);
    expect((await person(d.id)).contact).toMatchObject({
      title: "Head of maps",
      notes: "Knows everybody at the archive.",
      nextFollowUpOn: "2026-07-01",
    });
  });

  it("what was thrown away since stays thrown away", async () => {
    const { dana, d, grace } = await twoDanas();
    const { id } = await merged(dana.id, d.id);
    const { nextSteps, referrals } = await person(dana.id);
    const step = nextSteps.find(({ dueOn }) => dueOn === "2026-07-01");
    const hires = referrals.find(({ referred }) => referred.id === grace.id);
    await jo.get("DELETE /follow-ups/:id", at(step?.id ?? ""));
    await jo.get("DELETE /referrals/:id", at(hires?.id ?? ""));
    await undo(id);
    const after = await person(d.id);
    expect([after.contact.nextFollowUpOn, after.nextSteps]).toEqual([null, []]);
    expect(after.referrals.map(({ referrer }) => referrer.name).toSorted()).toEqual([
      "Dana Ruiz",
      "Sam Okafor",
    ]);
  });

  // Each would be pointed to by what the undo puts back.
  it("what is gone for good since stays gone: an event, a referral that went into another", async () => {
    const eventOf = (name: string) => jo.get("POST /events", { body: { name, startsOn: "2026-06-20" } });
    const [event, later] = [await eventOf("ALA Annual"), await eventOf("Archives Forum")];
    const sam = await add("Sam Okafor");
    const kept = await add("Dana Ruiz", { metOn: "2026-06-20", metAtEventId: event.id });
    const other = await add("D. Ruiz", { metOn: "2026-06-20", metAtEventId: later.id });
    await refer(sam.id, kept.id);
    const { referral } = await refer(sam.id, other.id);
    const body = { contactId: other.id, referralId: referral.id, what: "Call", dueOn: "2026-07-01" };
    const step = await jo.get("POST /follow-ups", { body: { ...body, action: "call" } });
    const { id } = await merged(kept.id, other.id, { metAtEvent: "merged" });
    await jo.get("DELETE /events/:id", at(event.id));
    await jo.get("POST /trash/emptying", { body: {} });
    await undo(id);
    const { contact } = await person(kept.id);
    expect(contact).toMatchObject({ name: "Dana Ruiz", metAtEvent: null });
    expect((await jo.get("GET /follow-ups/:id", at(step.id))).contact?.id).toBe(other.id);
  });

  it("is refused in words after thirty days, from the trash, and before a later merge is undone", async () => {
    const [a, b, c] = [await add("Dana Ruiz"), await add("D. Ruiz"), await add("Dana R.")];
    const first = await merged(b.id, a.id);
    const second = await merged(c.id, b.id);
    const early = await jo.call("DELETE /merges/:id", at(first.id));
    expect([early.status, early.error?.message]).toEqual([
      409,
      "D. Ruiz was merged with somebody else since. Undo that merge first.",
    ]);
    await undo(second.id);
    await jo.get("DELETE /contacts/:id", at(b.id));
    expect((await jo.call("DELETE /merges/:id", at(first.id))).error?.message).toBe(
      "D. Ruiz is in the trash. Take them out of it first.",
    );
    await jo.get("POST /contacts/:id/restoration", at(b.id));
    expect((await jo.get("GET /merges")).merges).toMatchObject([
      { keptName: "D. Ruiz", mergedName: "Dana Ruiz" },
    ]);
    app.setNow("2026-07-26T13:00:00.000Z");
    expect((await jo.get("GET /merges")).merges).toEqual([]);
    expect((await jo.call("DELETE /merges/:id", at(first.id))).error?.code).toBe("merge_refused");
    app.setNow("2026-07-25T12:00:00.000Z");
    await undo(first.id);
    expect((await person(a.id)).contact.name).toBe("Dana Ruiz");
    expect((await jo.call("DELETE /merges/:id", at(first.id))).status).toBe(404);
  });
});
