import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashToken } from "../../http/account";
import { databaseRows } from "../../testing/databaseRows";
import { accountIdOf, giveAnswerLink, giveLink } from "../../testing/links";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";

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

const by = (token: string) => ({ headers: { "x-link-token": token } });

/** Claire, whom Jo is to call today, and the link of the morning's mail. */
const claire = async () => {
  const person = await story.person("Claire Dubois", {
    title: "Curator of Maps",
    organization: "Newland Research Library",
    emails: [{ address: "claire@example.org" }],
  });
  await story.talk([person], "2026-01-19", { notes: "No openings now. Do call me back." });
  const step = await story.step(person, "2026-06-25", { what: "Call Claire back" });
  return { person, step, token: await giveAnswerLink(app, story.jo, step.id) };
};

const noOpenings = {
  outcome: "No openings, six months",
  conversation: { channel: "call", heldOn: "2026-06-25", notes: "No openings, six months" },
  next: { action: "check-in", what: "Check back with Claire", dueOn: "2026-12-25" },
} as const;

describe("a link in a mail about a step", () => {
  it("shows the step, whoever looks and however often, and changes nothing", async () => {
    const { token } = await claire();
    const kim = await app.signUp("Kim Soto");
    const before = await databaseRows(app);
    for (const user of [app.stranger(), kim, story.jo]) {
      expect(await user.get("GET /answer", by(token))).toMatchObject({
        state: "open",
        today: "2026-06-25",
        followUp: { what: "Call Claire back", dueOn: "2026-06-25", promisedOn: "2026-06-25" },
        contact: {
          name: "Claire Dubois",
          title: "Curator of Maps",
          organization: "Newland Research Library",
        },
        reason: { kind: "conversation", on: "2026-01-19", text: "No openings now. Do call me back." },
        next: null,
      });
    }
    expect(await databaseRows(app)).toEqual(before);
  });

  it("saves what came of it and what is next in one act, which the page can undo and do again", async () => {
    const { person, step, token } = await claire();
    const anyone = app.stranger();
    const { suggestions } = await anyone.get("GET /answer/next-steps", {
      ...by(token),
      query: { outcome: noOpenings.outcome },
    });
    expect(suggestions[0]).toMatchObject({ action: "check-in", dueOn: "2026-12-25" });
    const done = await anyone.get("POST /answer/completion", { ...by(token), body: noOpenings });
    expect(done).toMatchObject({
      state: "done",
      followUp: { outcome: noOpenings.outcome, state: "done" },
      next: { what: "Check back with Claire", dueOn: "2026-12-25" },
    });
    // Looked at again, by another mail of the same morning or tomorrow.
    expect(await anyone.get("GET /answer", by(token))).toEqual(done);
    const { contact, nextSteps } = await story.jo.get("GET /contacts/:id", { params: { id: person.id } });
    expect(contact).toMatchObject({ lastConversationOn: "2026-06-25", nextFollowUpOn: "2026-12-25" });
    expect(nextSteps).toHaveLength(1);
    const undone = await anyone.get("DELETE /answer/completion", by(token));
    expect(undone).toMatchObject({ state: "open", followUp: { id: step.id, state: "open", outcome: "" } });
    expect((await anyone.get("POST /answer/completion", { ...by(token), body: noOpenings })).state).toBe(
      "done",
    );
    expect((await story.jo.get("GET /follow-ups")).followUps).toMatchObject([{ dueOn: "2026-12-25" }]);
  });

  it("snoozes with one press, keeps the day first promised, and takes it back", async () => {
    const { token } = await claire();
    const anyone = app.stranger();
    const past = await anyone.call("POST /answer/snoozes", { ...by(token), body: { dueOn: "2026-06-24" } });
    expect([past.status, past.error?.fields?.[0]?.path]).toEqual([400, "dueOn"]);
    const snoozed = await anyone.get("POST /answer/snoozes", { ...by(token), body: { dueOn: "2026-07-02" } });
    expect(snoozed).toMatchObject({
      state: "snoozed",
      followUp: { dueOn: "2026-07-02", promisedOn: "2026-06-25", snoozeCount: 1 },
    });
    const undone = await anyone.get("DELETE /answer/snoozes/latest", by(token));
    expect(undone).toMatchObject({ state: "open", followUp: { dueOn: "2026-06-25", snoozeCount: 0 } });
    const again = await anyone.call("DELETE /answer/snoozes/latest", by(token));
    expect(again.error?.code).toBe("not_snoozed");
    expect((await anyone.call("DELETE /answer/completion", by(token))).error?.code).toBe("not_closed");
  });

  it("takes the same press twice, at once too, as one", async () => {
    const { person, token } = await claire();
    const headers = { ...by(token).headers, "idempotency-key": randomUUID() };
    const press = () => app.stranger().call("POST /answer/completion", { headers, body: noOpenings });
    const replies = await Promise.all([press(), press(), press()]);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(replies[1]?.answer).toEqual(replies[0]?.answer);
    const other = await app.stranger().call("POST /answer/completion", { ...by(token), body: noOpenings });
    expect([other.status, other.error?.code]).toEqual([410, "step_changed"]);
    const { nextSteps } = await story.jo.get("GET /contacts/:id", { params: { id: person.id } });
    expect(nextSteps).toHaveLength(1);
  });

  it("tells two links apart that the same key and body came by", async () => {
    const [one, other] = [await claire(), await claire()];
    const key = { "idempotency-key": "one-press-only" };
    const first = { headers: { ...key, "x-link-token": one.token }, body: {} };
    expect((await app.stranger().call("POST /answer/completion", first)).status).toBe(201);
    const second = { headers: { ...key, "x-link-token": other.token }, body: {} };
    expect((await app.stranger().call("POST /answer/completion", second)).error?.code).toBe("key_reused");
  });

  it("is ended with a press, and so is every other link about the step", async () => {
    const { step, token } = await claire();
    const yesterdays = await giveAnswerLink(app, story.jo, step.id);
    await app
      .stranger()
      .get("DELETE /answer", { headers: { ...by(token).headers, "idempotency-key": "end-it-now" } });
    for (const one of [token, yesterdays])
      expect((await app.stranger().call("GET /answer", by(one))).status).toBe(404);
    expect((await story.jo.get("GET /follow-ups")).followUps).toMatchObject([{ id: step.id }]);
  });
});

describe("a step that was changed since its mail", () => {
  const changes = {
    "another day": (id: string) =>
      story.jo.get("PATCH /follow-ups/:id", { params: { id }, body: { dueOn: "2026-06-26" }, version: 1 }),
    "other words": (id: string) =>
      story.jo.get("PATCH /follow-ups/:id", { params: { id }, body: { what: "Write" }, version: 1 }),
    "done in the app": (id: string) =>
      story.jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} }),
    "snoozed in the app": (id: string) =>
      story.jo.get("POST /follow-ups/:id/snoozes", { params: { id }, body: { dueOn: "2026-07-01" } }),
    dropped: (id: string) =>
      story.jo.get("POST /follow-ups/:id/drop", { params: { id }, body: { reason: "No" } }),
    "in the trash": (id: string) => story.jo.get("DELETE /follow-ups/:id", { params: { id } }),
    "its person in the trash": async (_id: string, personId: string) =>
      story.jo.get("DELETE /contacts/:id", { params: { id: personId } }),
  };

  it.each(Object.entries(changes))("%s: says so in words, whatever is pressed", async (_what, change) => {
    const { person, step, token } = await claire();
    await change(step.id, person.id);
    const before = await databaseRows(app);
    const anyone = app.stranger();
    const replies = [
      await anyone.call("GET /answer", by(token)),
      await anyone.call("GET /answer/next-steps", by(token)),
      await anyone.call("POST /answer/completion", { ...by(token), body: noOpenings }),
      await anyone.call("POST /answer/snoozes", { ...by(token), body: { dueOn: "2026-07-01" } }),
      await anyone.call("DELETE /answer/completion", by(token)),
      await anyone.call("DELETE /answer/snoozes/latest", by(token)),
    ];
    expect(replies.map(({ status, error }) => [status, error?.code, error?.message])).toEqual(
      replies.map(() => [
        410,
        "step_changed",
        "This step was changed since the mail was sent. Open the app to see it.",
      ]),
    );
    expect(await databaseRows(app)).toEqual(before);
  });

  it("through another of its links: that one can undo it, and both are good again", async () => {
    const { step, token } = await claire();
    const other = await giveAnswerLink(app, story.jo, step.id);
    await app.stranger().get("POST /answer/completion", { ...by(token), body: noOpenings });
    expect((await app.stranger().call("GET /answer", by(other))).status).toBe(410);
    await app.stranger().get("DELETE /answer/completion", by(token));
    expect((await app.stranger().get("GET /answer", by(other))).state).toBe("open");
  });

  it("in what was planned with it: its link cannot undo it as a whole, and says why", async () => {
    const { token } = await claire();
    const { next } = await app.stranger().get("POST /answer/completion", { ...by(token), body: noOpenings });
    await story.jo.get("PATCH /follow-ups/:id", {
      params: { id: next?.id ?? "" },
      body: { what: "Write to Claire" },
      version: 1,
    });
    const undo = await app.stranger().call("DELETE /answer/completion", by(token));
    expect([undo.status, undo.error?.code]).toEqual([409, "changed_since"]);
  });

  it("by a merge of its person goes on: the step is the same, with whoever was kept", async () => {
    const { person, token } = await claire();
    const kept = await story.person("Claire Dubois-Martin");
    await story.jo.get("POST /merges", {
      body: { keptId: kept.id, mergedId: person.id, keptVersion: kept.version, mergedVersion: 1 },
    });
    const reply = await app.stranger().call("GET /answer", by(token));
    expect([reply.status, reply.answer.contact?.name]).toEqual([200, "Claire Dubois-Martin"]);
  });
});

describe("a token that opens nothing", () => {
  it("is answered alike, whatever is wrong with it, and not for ever", async () => {
    await app.db.serverTransaction("tries", (tx) => tx.attemptCount.deleteMany());
    const { step, token } = await claire();
    const accountId = await accountIdOf(story.jo);
    const password = await giveLink(app, accountId, { kind: "password" });
    const removed = await giveAnswerLink(app, story.jo, step.id, "2026-06-11T12:59:59.000Z");
    const ended = await giveAnswerLink(app, story.jo, step.id);
    await app.db.transaction(accountId, (tx) =>
      tx.secretLink.updateMany({
        where: { accountId, tokenHash: hashToken(ended) },
        data: { revokedAt: "2026-06-25T13:00:00.000Z" },
      }),
    );
    const wrong = [
      "",
      "x",
      "x".repeat(4_000),
      token.slice(0, -1),
      `${token}x`,
      token.toLowerCase(),
      hashToken(token),
      password,
      removed,
      ended,
    ];
    const answers = await Promise.all(
      wrong.map(async (one) => {
        const { status, error } = await app.stranger().call("GET /answer", by(one));
        return JSON.stringify([status, error]);
      }),
    );
    expect([...new Set(answers)]).toEqual([
      JSON.stringify([
        404,
        {
          code: "not_found",
          message: "This link is not good, or no longer: it may have run out, been ended, or not be whole.",
        },
      ]),
    ]);
    // The other way round: a link about a step sets no password.
    expect((await app.stranger().call("GET /new-password", by(token))).status).toBe(404);
    for (let attempts = wrong.length + 1; attempts < 60; attempts += 1)
      await app.stranger().call("POST /answer/completion", { ...by("x"), body: {} });
    const refused = await app.stranger().call("GET /answer", by("x"));
    expect([refused.status, refused.headers.has("retry-after")]).toEqual([429, true]);
    // Somebody else behind the same address has a good one.
    expect((await app.stranger().call("GET /answer", by(token))).status).toBe(200);
    await app.db.serverTransaction("tries", (tx) => tx.attemptCount.deleteMany());
  });

  it("runs out after fourteen days", async () => {
    const { token } = await claire();
    app.setNow("2026-07-09T12:59:59.000Z");
    expect((await app.stranger().call("GET /answer", by(token))).status).toBe(200);
    app.setNow("2026-07-09T13:00:00.000Z");
    expect((await app.stranger().call("GET /answer", by(token))).status).toBe(404);
  });

  it("is that of an account that was deleted", async () => {
    const { token } = await claire();
    await story.jo.get("POST /account/deletion", { body: { password: "correct horse battery" } });
    expect((await app.stranger().call("GET /answer", by(token))).status).toBe(404);
    expect((await app.stranger().call("POST /answer/completion", { ...by(token), body: {} })).status).toBe(
      404,
    );
  });

  it("opens nothing else: neither by the cookie of a session nor where a session is asked for", async () => {
    const { token } = await claire();
    expect((await app.stranger().call("GET /today", by(token))).status).toBe(401);
    expect((await story.jo.call("GET /answer")).status).toBe(404);
  });
});
