import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";
import { visibleState } from "../../testing/visibleState";

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
const checkIn = { action: "check-in", what: "Check in with Yuki", dueOn: "2026-07-23" } as const;
const call = { channel: "call", heldOn: "2026-06-25", notes: "Talked about maps" } as const;
const monthly = { every: 1, unit: "month", mode: "schedule" } as const;

const yukisStep = async (more: object = {}) => {
  const yuki = await story.person("Yuki Mori");
  return story.step(yuki, "2026-06-25", { what: "Call Yuki", ...more });
};
const complete = (id: string, body: object) =>
  story.jo.get("POST /follow-ups/:id/completion", { ...at(id), body });
const reopen = (id: string) => story.jo.get("POST /follow-ups/:id/reopening", at(id));
const stepOf = (id: string) => story.jo.get("GET /follow-ups/:id", at(id));

describe("a closed step is opened again, whatever became of what followed", () => {
  it("the next step that was snoozed stays as it is, and is named", async () => {
    const { id } = await yukisStep();
    const { next } = await complete(id, { next: checkIn, conversation: call });
    const nextId = next?.id ?? "";
    await story.jo.get("POST /follow-ups/:id/snoozes", { ...at(nextId), body: { dueOn: "2026-08-24" } });
    const before = await stepOf(nextId);
    expect(await reopen(id)).toMatchObject({
      state: "open",
      stayed: [{ kind: "step", name: "Check in with Yuki" }],
    });
    expect(await stepOf(nextId)).toEqual(before);
    // The undo right after a completion is all or nothing, as before.
    await complete(id, {});
    await story.jo.get("DELETE /follow-ups/:id/completion", at(id));
    expect(await stepOf(id)).toMatchObject({ state: "open" });
  });

  it("the next step that was done stays done, and one that nobody touched goes", async () => {
    const { id } = await yukisStep();
    const also = [{ action: "share", what: "Send Yuki the map", dueOn: "2026-06-29" }];
    const done = await complete(id, { next: checkIn, also });
    await complete(done.next?.id ?? "", {});
    expect((await reopen(id)).stayed).toEqual([{ kind: "step", name: "Check in with Yuki" }]);
    expect(await stepOf(done.next?.id ?? "")).toMatchObject({ state: "done" });
    expect((await story.jo.call("GET /follow-ups/:id", at(done.also[0]?.id ?? ""))).status).toBe(404);
  });

  it("where it no longer repeats, it comes once more, and what stays is the one series there is", async () => {
    const { id } = await yukisStep({ recurrence: monthly });
    const { next } = await complete(id, {});
    await story.jo.get("PATCH /follow-ups/:id", {
      ...at(next?.id ?? ""),
      version: 1,
      body: { recurrence: null },
    });
    expect(await reopen(id)).toMatchObject({
      recurrence: null,
      stayed: [{ kind: "step", name: "Call Yuki" }],
    });
    expect((await complete(id, {})).next).toBeNull();
  });

  it("a series whose next time nobody touched goes on from the step that is open again", async () => {
    const { id } = await yukisStep({ recurrence: monthly });
    const before = await visibleState(app, story.jo);
    await complete(id, {});
    expect(await reopen(id)).toMatchObject({ recurrence: monthly, stayed: [] });
    expect(await visibleState(app, story.jo)).toEqual(before);
  });

  it("a conversation that was added to stays, with the referral where it had brought it", async () => {
    const { jo, person, refer, step } = story;
    const yuki = await person("Yuki Mori");
    const referral = await refer(await person("Dana Ruiz"), yuki);
    const { id } = await step(yuki, "2026-06-25");
    const { conversation } = await complete(id, { conversation: call });
    await jo.get("PATCH /conversations/:id", {
      ...at(conversation?.id ?? ""),
      body: { notes: "Talked about maps, and Kyoto" },
      version: 1,
    });
    expect((await reopen(id)).stayed).toEqual([{ kind: "conversation", name: null }]);
    expect(await jo.get("GET /referrals/:id", at(referral.id))).toMatchObject({ state: "talked" });
    expect(await jo.get("GET /conversations/:id", at(conversation?.id ?? ""))).toMatchObject({
      notes: "Talked about maps, and Kyoto",
    });
  });

  it("a referral that was settled since stays where it is, and is named", async () => {
    const { jo, person, refer, step } = story;
    const yuki = await person("Yuki Mori");
    const referral = await refer(await person("Dana Ruiz"), yuki);
    const { id } = await step(yuki, "2026-06-25", { referralId: referral.id });
    await complete(id, { conversation: call, referralState: "came-to-something" });
    await jo.get("POST /referrals/:id/thanks", { ...at(referral.id), body: {} });
    expect((await reopen(id)).stayed).toEqual([{ kind: "referral", name: "Yuki Mori" }]);
    expect(await jo.get("GET /referrals/:id", at(referral.id))).toMatchObject({
      state: "came-to-something",
      thankedOn: "2026-06-25",
    });
  });

  it.each(["completion", "drop"] as const)(
    "after a %s, a playbook that has gone on goes on alone",
    async (how) => {
      const { jo, person } = story;
      const yuki = await person("Yuki Mori");
      const { playbooks } = await jo.get("GET /playbooks");
      const interview = playbooks.find(({ name }) => name === "Informational interview");
      const { followUps } = await jo.get("POST /playbooks/:id/runs", {
        ...at(interview?.id ?? ""),
        body: { people: [{ contactId: yuki.id }] },
      });
      const id = followUps[0]?.id ?? "";
      const closed =
        how === "drop"
          ? await jo.get("POST /follow-ups/:id/drop", { ...at(id), body: { reason: "Moved away" } })
          : await complete(id, {});
      const nextId = closed.next?.id ?? "";
      await jo.get("POST /follow-ups/:id/snoozes", { ...at(nextId), body: { dueOn: "2026-08-24" } });
      expect((await reopen(id)).stayed).toEqual([
        { kind: "step", name: "Tell Yuki what you did with the advice" },
      ]);
      expect((await complete(id, {})).next).toBeNull();
    },
  );
});
