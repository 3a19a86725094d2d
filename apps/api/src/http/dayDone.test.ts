import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp("Jo Bennett");
});
afterAll(() => app.stop());

const doneOn = (day: string) => ({ headers: { "x-done-on": day } });
/** Today is 2026-06-25. */
const plan = async (what: string, dueOn = "2026-06-25") => {
  const { id } = await jo.get("POST /contacts", { body: { name: "Sam Okafor" } });
  return jo.get("POST /follow-ups", { body: { contactId: id, action: "call", what, dueOn } });
};

describe("an act that was done without a connection and is sent later", () => {
  it("counts for the day on which it was done", async () => {
    const step = await plan("Call about the maps");
    const { answer } = await jo.call("POST /follow-ups/:id/completion", {
      params: { id: step.id },
      version: step.version,
      body: { outcome: "He sends them" },
      ...doneOn("2026-06-23"),
    });
    expect(answer.followUp).toMatchObject({ state: "done", closedOn: "2026-06-23" });
    const dropped = await plan("Call about the prints");
    const drop = await jo.call("POST /follow-ups/:id/drop", {
      params: { id: dropped.id },
      version: dropped.version,
      body: { reason: "No longer of use" },
      ...doneOn("2026-06-24"),
    });
    expect(drop.answer.followUp.closedOn).toBe("2026-06-24");
  });

  it("may plan for a day that was still to come then", async () => {
    const step = await plan("Call about the paper");
    const snooze = (headers: object) =>
      jo.call("POST /follow-ups/:id/snoozes", {
        params: { id: step.id },
        version: step.version,
        body: { dueOn: "2026-06-24" },
        ...headers,
      });
    expect((await snooze({})).status).toBe(400);
    expect((await snooze(doneOn("2026-06-23"))).answer).toMatchObject({ dueOn: "2026-06-24" });
  });

  it("may not tell on Tuesday of Wednesday", async () => {
    const { id } = await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } });
    const body = { channel: "call" as const, heldOn: "2026-06-24", contactIds: [id] };
    const talk = await jo.call("POST /conversations", { body, ...doneOn("2026-06-23") });
    expect([talk.status, talk.error?.fields?.[0]?.path]).toEqual([400, "heldOn"]);
  });

  it("is of today where the device's clock is ahead", async () => {
    const step = await plan("Call about the talk");
    const { answer } = await jo.call("POST /follow-ups/:id/completion", {
      params: { id: step.id },
      version: step.version,
      body: {},
      ...doneOn("2026-06-26"),
    });
    expect(answer.followUp.closedOn).toBe("2026-06-25");
  });

  it.each(["2026-05-25", "yesterday", "2026-02-30", "0000-00-00"])("is refused for %s", async (day) => {
    const { id } = await jo.get("POST /contacts", { body: { name: "Priya Anand" } });
    const body = { contactId: id, action: "call" as const, what: "Call back", dueOn: "2026-07-01" };
    const refused = await jo.call("POST /follow-ups", { body, ...doneOn(day) });
    expect([refused.status, refused.error?.fields?.[0]?.path]).toEqual([400, "X-Done-On"]);
  });

  it("says nothing to a reading", async () => {
    const { answer } = await jo.call("GET /today", { query: {}, ...doneOn("2026-06-20") });
    expect(answer.today).toBe("2026-06-25");
  });
});
