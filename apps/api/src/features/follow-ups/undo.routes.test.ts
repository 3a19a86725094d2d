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
const call = { channel: "call", heldOn: "2026-06-25", notes: "Talked about metadata" } as const;
const next = { action: "email", what: "Send the list", dueOn: "2026-07-02" } as const;

/** Dana pointed Jo to Sam, whom Claire named too; Jo has promised to call him. */
const told = async () => {
  const { person, refer, step, talk, lead } = story;
  const dana = await person("Dana Ruiz", { metOn: "2026-06-20" });
  const claire = await person("Claire Dubois", { metOn: "2026-06-22" });
  const sam = await person("Sam Okafor", { metOn: "2026-06-24", cadence: { every: 1, unit: "month" } });
  await talk([dana, sam], "2026-06-20", { channel: "in-person" });
  const referral = await refer(dana, sam);
  await refer(claire, sam, { heardOn: "2026-06-25" });
  const job = await lead(sam, "Cataloger");
  const promised = await step(sam, "2026-06-24", { referralId: referral.id, opportunityId: job.id });
  return { dana, sam, referral, promised };
};

describe("undoing a completion", () => {
  it("with conversation, outcome, next step and a referral's outcome puts everything back exactly", async () => {
    const { jo } = story;
    const { promised } = await told();
    const before = await visibleState(app, jo);
    app.setNow("2026-06-26T13:00:00.000Z");
    const { next: made, proposals } = await jo.get("POST /follow-ups/:id/completion", {
      ...at(promised.id),
      body: { outcome: "He is hiring", conversation: call, next, referralState: "came-to-something" },
    });
    expect(made?.referralId).toBe(promised.referralId);
    expect(proposals).toMatchObject([{ action: "thank", what: "Thank for pointing you to Sam Okafor" }]);
    const { referrals } = await jo.get("GET /referrals");
    expect(referrals.map(({ state }) => state).toSorted()).toEqual(["came-to-something", "talked"]);
    app.setNow("2026-06-25T13:00:00.000Z");
    expect(await visibleState(app, jo)).not.toEqual(before);
    expect(await jo.get("DELETE /follow-ups/:id/completion", at(promised.id))).toMatchObject({
      state: "open",
    });
    expect(await visibleState(app, jo)).toEqual(before);
  });

  it("takes a next step with it that was moved since and moved back, and leaves one that stayed moved", async () => {
    const { jo } = story;
    const { promised } = await told();
    const before = await visibleState(app, jo);
    const complete = () => jo.get("POST /follow-ups/:id/completion", { ...at(promised.id), body: { next } });
    const undo = () => jo.call("DELETE /follow-ups/:id/completion", at(promised.id));
    const { next: made } = await complete();
    const later = { ...at(made?.id ?? ""), body: { dueOn: "2026-07-09" } } as const;
    await jo.get("POST /follow-ups/:id/snoozes", later);
    expect((await undo()).error?.code).toBe("changed_since");
    await jo.get("DELETE /follow-ups/:id/snoozes/latest", at(made?.id ?? ""));
    expect((await undo()).status).toBe(200);
    expect(await visibleState(app, jo)).toEqual(before);
  });

  it("leaves a referral where what was said or written since has it", async () => {
    const { jo, person, refer, step, talk } = story;
    const sam = await person("Sam Okafor");
    const { id } = await refer(await person("Dana Ruiz"), sam);
    const [first, second] = [
      await step(sam, "2026-06-26"),
      await step(sam, "2026-06-26", { action: "email" }),
    ];
    const complete = (one: { id: string }, conversation: typeof call | null) =>
      jo.get("POST /follow-ups/:id/completion", { ...at(one.id), body: { conversation } });
    const referral = () => jo.get("GET /referrals/:id", at(id));
    await complete(first, call);
    await complete(second, null);
    await jo.get("DELETE /follow-ups/:id/completion", at(first.id));
    expect(await referral()).toMatchObject({ state: "reached-out", stateOn: "2026-06-25" });
    await complete(first, call);
    await talk([sam], "2026-06-24");
    await jo.get("DELETE /follow-ups/:id/completion", at(first.id));
    expect(await referral()).toMatchObject({ state: "talked", stateOn: "2026-06-24" });
  });

  it("of an e-mail puts back what writing moved, and can be done and undone again", async () => {
    const { jo, step } = story;
    const { sam, dana } = await told();
    const mail = await step(sam, "2026-06-25", { action: "email", what: "Write to Sam" });
    const before = await visibleState(app, jo);
    for (const body of [{}, { outcome: "Sent" }]) {
      await jo.get("POST /follow-ups/:id/completion", { ...at(mail.id), body });
      const { referrals } = await jo.get("GET /referrals", { query: { contactId: dana.id } });
      expect(referrals[0]?.state).toBe("reached-out");
      await jo.get("DELETE /follow-ups/:id/completion", at(mail.id));
      expect(await visibleState(app, jo)).toEqual(before);
    }
  });

  it("of a thank-you owes the thanks again, but leaves thanks given before it", async () => {
    const { jo, step } = story;
    const { dana, referral } = await told();
    await jo.get("PATCH /referrals/:id", { ...at(referral.id), body: { state: "led-nowhere" }, version: 1 });
    const thank = { action: "thank", what: "Thank Dana", referralId: referral.id } as const;
    const first = await step(dana, "2026-06-25", thank);
    const second = await step(dana, "2026-06-26", thank);
    const owed = await visibleState(app, jo);
    await jo.get("POST /follow-ups/:id/completion", { ...at(first.id), body: {} });
    expect(await jo.get("GET /referrals/:id", at(referral.id))).toMatchObject({
      thankedOn: "2026-06-25",
      thanksOwed: false,
    });
    const thanked = await visibleState(app, jo);
    await jo.get("POST /follow-ups/:id/completion", { ...at(second.id), body: {} });
    await jo.get("DELETE /follow-ups/:id/completion", at(second.id));
    expect(await visibleState(app, jo)).toEqual(thanked);
    await jo.get("DELETE /follow-ups/:id/completion", at(first.id));
    expect(await visibleState(app, jo)).toEqual(owed);
  });

  it("of one that recurs takes the next occurrence away again", async () => {
    const { jo, step, person } = story;
    const recurrence = { every: 1, unit: "month", mode: "schedule" } as const;
    const { id } = await step(await person("Bea Santos"), "2026-05-31", { recurrence });
    await jo.get("POST /follow-ups/:id/snoozes", { ...at(id), body: { dueOn: "2026-06-25" } });
    const before = await visibleState(app, jo);
    await jo.get("POST /follow-ups/:id/completion", { ...at(id), body: {} });
    await jo.get("DELETE /follow-ups/:id/completion", at(id));
    expect(await visibleState(app, jo)).toEqual(before);
  });

  it("is refused, and changes nothing, when what was saved with it has been changed since", async () => {
    const { jo } = story;
    const refusedAfter = async (
      change: (saved: { nextId: string; talkId: string; referralId: string }) => unknown,
    ) => {
      const { promised, referral } = await told();
      const done = await jo.get("POST /follow-ups/:id/completion", {
        ...at(promised.id),
        body: { conversation: call, next },
      });
      await change({
        nextId: done.next?.id ?? "",
        talkId: done.conversation?.id ?? "",
        referralId: referral.id,
      });
      const before = await visibleState(app, jo);
      const reply = await jo.call("DELETE /follow-ups/:id/completion", at(promised.id));
      expect([reply.status, reply.error?.code]).toEqual([409, "changed_since"]);
      expect(await visibleState(app, jo)).toEqual(before);
    };
    await refusedAfter(({ nextId }) =>
      jo.get("PATCH /follow-ups/:id", { ...at(nextId), body: { what: "Send both lists" }, version: 1 }),
    );
    await refusedAfter(({ nextId }) =>
      jo.get("POST /follow-ups/:id/completion", { ...at(nextId), body: {} }),
    );
    await refusedAfter(({ talkId }) =>
      jo.get("PATCH /conversations/:id", { ...at(talkId), body: { notes: "More" }, version: 1 }),
    );
    await refusedAfter(({ referralId }) =>
      jo.get("POST /referrals/:id/thanks", { ...at(referralId), body: {} }),
    );
  });

  it("takes what the user threw away in the meantime for gone", async () => {
    const { jo } = story;
    const { promised } = await told();
    const before = await visibleState(app, jo);
    const done = await jo.get("POST /follow-ups/:id/completion", {
      ...at(promised.id),
      body: { conversation: call, next },
    });
    await jo.get("DELETE /follow-ups/:id", at(done.next?.id ?? ""));
    await jo.get("DELETE /conversations/:id", at(done.conversation?.id ?? ""));
    await jo.get("DELETE /follow-ups/:id/completion", at(promised.id));
    expect(await visibleState(app, jo)).toEqual(before);
  });

  it("is refused for one that is open", async () => {
    const { jo } = story;
    const { promised } = await told();
    const reply = await jo.call("DELETE /follow-ups/:id/completion", at(promised.id));
    expect([reply.status, reply.error?.code]).toEqual([409, "not_closed"]);
  });
});
