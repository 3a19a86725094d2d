import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";

// The clock stands at Thursday 2026-06-25. A step of mine alone is for or with nobody.

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  story = await newStory(app);
});

const at = (id: string) => ({ params: { id } });

const renewal = {
  contactId: null,
  action: "other",
  what: "Renew the ALA membership",
  dueOn: "2026-06-25",
} as const;

const renew = (more: object = {}) => story.jo.get("POST /follow-ups", { body: { ...renewal, ...more } });

describe("a step of mine alone", () => {
  it("stands on Today among the others, with nobody beside it", async () => {
    const step = await renew({ dueTime: "09:00" });
    expect(step).toMatchObject({ contact: null, group: "today", state: "open" });
    const today = await story.jo.get("GET /today");
    expect(today.counts).toMatchObject({ today: 1 });
    expect(today.dueToday).toMatchObject([
      { followUp: { id: step.id }, contact: null, reason: { kind: "none" }, hoursSinceMet: null },
    ]);
    expect((await story.jo.get("GET /counts")).due).toBe(1);
  });

  it("is found by its words, and is in the calendar by them alone", async () => {
    const step = await renew();
    const { steps } = await story.jo.get("GET /search", { query: { q: "membership" } });
    expect(steps).toMatchObject([{ id: step.id, contactId: null, contactName: null }]);
    const headers = { cookie: story.jo.cookie ?? "" };
    const calendar = await fetch(`${app.url}/api/exports/follow-ups`, { headers });
    expect(await calendar.text()).toContain("SUMMARY:Renew the ALA membership\r\n");
  });

  it("is late, folded and spread as any other", async () => {
    for (let n = 0; n < 12; n += 1) await renew({ what: `Renew ${n}`, dueOn: "2026-06-24" });
    expect((await story.jo.get("GET /today")).isLateFolded).toBe(true);
    const { id, spread } = await story.jo.get("POST /fresh-starts", {
      body: { choice: "spread", reason: "Away" },
    });
    expect([spread, (await story.jo.get("GET /today")).counts.overdue]).toEqual([12, 0]);
    await story.jo.get("DELETE /fresh-starts/:id", at(id));
    expect((await story.jo.get("GET /today")).counts.overdue).toBe(12);
  });

  it("comes again, and counts as a promise kept", async () => {
    const step = await renew({ recurrence: { every: 1, unit: "year", mode: "schedule" } });
    const { next } = await story.jo.get("POST /follow-ups/:id/completion", {
      ...at(step.id),
      body: { outcome: "Paid by card, number 1234" },
    });
    expect(next).toMatchObject({ contact: null, dueOn: "2027-06-25", what: renewal.what });
    expect((await story.jo.get("GET /today")).momentum).toMatchObject({
      promised: 1,
      keptOnTime: 1,
      done: 1,
    });
    const { rows } = await story.jo.get("GET /insights/list", {
      query: { figure: "keptOnTime", from: "2026-06-01", to: "2026-06-30" },
    });
    expect(rows).toMatchObject([{ contact: null, what: expect.stringContaining(renewal.what) }]);
  });

  it("goes on to the next step of mine", async () => {
    const step = await renew();
    const { next } = await story.jo.get("POST /follow-ups/:id/completion", {
      ...at(step.id),
      body: { next: { action: "other", what: "Book the train", dueOn: "2026-07-01" } },
    });
    expect(next).toMatchObject({ contact: null, what: "Book the train" });
  });

  it("is snoozed, edited, dropped, thrown away and brought back", async () => {
    const { jo } = story;
    const { id } = await renew();
    await jo.get("POST /follow-ups/:id/snoozes", { ...at(id), body: { dueOn: "2026-06-26" } });
    await jo.get("DELETE /follow-ups/:id/snoozes/latest", at(id));
    const { version } = await jo.get("GET /follow-ups/:id", at(id));
    const edited = await jo.get("PATCH /follow-ups/:id", { ...at(id), body: { what: "Renew ALA" }, version });
    expect(edited).toMatchObject({ what: "Renew ALA", contact: null, dueOn: "2026-06-25" });
    await jo.get("POST /follow-ups/:id/drop", { ...at(id), body: { reason: "Too dear" } });
    await jo.get("DELETE /follow-ups/:id/drop", at(id));
    await jo.get("DELETE /follow-ups/:id", at(id));
    expect((await jo.get("GET /trash")).items).toMatchObject([
      { kind: "follow-up", id, title: "Renew ALA", line: "", waitsFor: "" },
    ]);
    expect((await jo.get("GET /today")).dueToday).toEqual([]);
    await jo.get("POST /follow-ups/:id/restoration", at(id));
    expect((await jo.get("GET /today")).dueToday).toHaveLength(1);
  });

  it("belongs to an opportunity, whose next step it is", async () => {
    const { jo, person, lead: newLead } = story;
    const lead = await newLead(await person("Marco Silva"), "UX researcher at Datawise");
    const step = await renew({ what: "Bring the portfolio up to date", opportunityId: lead.id });
    const { opportunity, steps } = await jo.get("GET /opportunities/:id", at(lead.id));
    expect(opportunity.nextStep).toMatchObject({ id: step.id });
    expect(steps).toMatchObject([{ id: step.id, contact: null }]);
    const { loops } = await jo.get("GET /open-loops");
    expect(loops.filter(({ kind }) => kind === "opportunity-without-step")).toEqual([]);
  });
});

describe("what it was closed with", () => {
  it("stays beside it when it is opened again, and is put back when the next closing is undone", async () => {
    const { jo } = story;
    const { id } = await renew();
    const close = (outcome: string) =>
      jo.get("POST /follow-ups/:id/completion", { ...at(id), body: { outcome } });
    await close("Paid by card");
    await jo.get("POST /follow-ups/:id/reopening", at(id));
    const isOpenAgain = { state: "open", outcome: "Paid by card" };
    expect(await jo.get("GET /follow-ups/:id", at(id))).toMatchObject(isOpenAgain);
    await close("Paid by transfer");
    expect(await jo.get("GET /follow-ups/:id", at(id))).toMatchObject({ outcome: "Paid by transfer" });
    await jo.get("DELETE /follow-ups/:id/completion", at(id));
    expect(await jo.get("GET /follow-ups/:id", at(id))).toMatchObject(isOpenAgain);
    await jo.get("POST /follow-ups/:id/drop", { ...at(id), body: { reason: "They closed" } });
    await jo.get("POST /follow-ups/:id/reopening", at(id));
    expect(await jo.get("GET /follow-ups/:id", at(id))).toMatchObject({
      state: "open",
      outcome: "Paid by card\nThey closed",
    });
    await close("");
    expect(await jo.get("GET /follow-ups/:id", at(id))).toMatchObject({
      outcome: "Paid by card\nThey closed",
    });
  });
});

describe("nobody is there", () => {
  it.each([
    [{ action: "email" }, "action"],
    [{ waitingSinceOn: "2026-06-24" }, "waitingSinceOn"],
  ] as const)("to take %o", async (more, path) => {
    const reply = await story.jo.call("POST /follow-ups", { body: { ...renewal, ...more } });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, path]);
  });

  it("to be pointed to, and a step that is changed stays one of mine", async () => {
    const { jo, person, refer } = story;
    const { id: referralId } = await refer(await person("Lena Fox"), await person("Ruth Adler"));
    const reply = await jo.call("POST /follow-ups", { body: { ...renewal, referralId } });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, "referralId"]);
    const { id, version } = await renew();
    const edit = await jo.call("PATCH /follow-ups/:id", { ...at(id), body: { action: "call" }, version });
    expect([edit.status, edit.error?.fields?.[0]?.path]).toEqual([400, "action"]);
  });

  it("to have talked with, to be done with, to write to or to invite", async () => {
    const { jo } = story;
    const { id } = await renew();
    const complete = (body: object) => jo.call("POST /follow-ups/:id/completion", { ...at(id), body });
    const talk = { channel: "call", heldOn: "2026-06-25", notes: "Hello" };
    for (const [body, path] of [
      [{ conversation: talk }, "conversation"],
      [{ settles: true }, "settles"],
      [{ next: { action: "call", what: "Call", dueOn: "2026-07-01" } }, "next.action"],
    ] as const) {
      const reply = await complete(body);
      expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, path]);
    }
    expect((await jo.call("GET /follow-ups/:id/preparation", at(id))).status).toBe(404);
    expect((await jo.call("GET /follow-ups/:id/invitation", at(id))).status).toBe(404);
    expect((await jo.get("GET /follow-ups/:id", at(id))).state).toBe("open");
  });
});
