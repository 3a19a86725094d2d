import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Body, newStory } from "../../testing/story";
import { visibleState } from "../../testing/visibleState";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => app.setNow("2026-06-25T13:00:00.000Z"));
afterAll(() => app.stop());

describe("done: no openings now, call back in six months", () => {
  it("closes the step, records the call and promises the next one in one act", async () => {
    const { jo, person, step, signInAgain } = await newStory(app);
    const claire = await person("Claire Dubois", { metOn: "2026-06-01" });
    const { id } = await step(claire, "2026-06-23", { what: "Ask about map openings" });
    const { suggestions } = await jo.get("GET /next-steps", {
      query: { contactId: claire.id, action: "call", outcome: "no openings now, call back in six months" },
    });
    expect(suggestions[0]).toMatchObject({ action: "check-in", dueOn: "2026-12-25" });
    const done = await jo.get("POST /follow-ups/:id/completion", {
      params: { id },
      body: {
        outcome: "No openings now",
        conversation: { channel: "call", heldOn: "2026-06-25", notes: "Nothing before the new year." },
        next: { action: "call", what: "Call Claire back", dueOn: "2026-12-25" },
      },
    });
    expect(done.followUp).toMatchObject({
      state: "done",
      closedOn: "2026-06-25",
      outcome: "No openings now",
      group: null,
      daysLate: 0,
    });
    expect(done.conversation).toMatchObject({ heldOn: "2026-06-25", contacts: [{ name: "Claire Dubois" }] });
    expect(done.next).toMatchObject({ dueOn: "2026-12-25", promisedOn: "2026-12-25", group: "later" });
    const { contact, nextSteps, timeline } = await jo.get("GET /contacts/:id", { params: { id: claire.id } });
    expect(contact).toMatchObject({ nextFollowUpOn: "2026-12-25", lastConversationOn: "2026-06-25" });
    expect(nextSteps.map(({ id: open }) => open)).toEqual([done.next?.id]);
    expect(timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["done", "conversation"]));
    app.setNow("2026-12-25T13:00:00.000Z");
    await signInAgain();
    const { dueToday } = await jo.get("GET /today");
    expect(dueToday).toMatchObject([
      { contact: { name: "Claire Dubois" }, reason: { text: "Nothing before the new year." } },
    ]);
  });

  it("plans all that was said to be next, and one undo takes all of it back", async () => {
    const { jo, person, step } = await newStory(app);
    const claire = await person("Claire Dubois", { metOn: "2026-06-01" });
    const { id } = await step(claire, "2026-06-25");
    const before = await visibleState(app, jo);
    const body = {
      outcome: "Wants the slides, promised me a tour",
      next: { action: "share", what: "the slides", dueOn: "2026-06-26" },
      also: [
        { action: "other", what: "give me a tour", dueOn: "2026-07-10", waitingSinceOn: "2026-06-25" },
        { action: "call", what: "Call Claire back", dueOn: "2026-09-01" },
      ],
    } satisfies Body<"POST /follow-ups/:id/completion">;
    const done = await jo.get("POST /follow-ups/:id/completion", { params: { id }, body });
    expect(done.also.map(({ what, state }) => [what, state])).toEqual([
      ["give me a tour", "waiting"],
      ["Call Claire back", "open"],
    ]);
    await jo.get("DELETE /follow-ups/:id/completion", { params: { id } });
    expect(await visibleState(app, jo)).toEqual(before);
    const wrong = {
      also: [{ action: "other", what: "x", dueOn: "2026-07-10", waitingSinceOn: "2026-06-26" }],
    } satisfies Body<"POST /follow-ups/:id/completion">;
    const refused = await jo.call("POST /follow-ups/:id/completion", { params: { id }, body: wrong });
    expect([refused.status, refused.error?.fields?.[0]?.path]).toEqual([400, "also.0.waitingSinceOn"]);
  });

  it("is all or nothing: a next step that cannot be saved leaves the step open", async () => {
    const { jo, person, step } = await newStory(app);
    const claire = await person("Claire Dubois");
    const { id } = await step(claire, "2026-06-25");
    const future = await jo.call("POST /follow-ups/:id/completion", {
      params: { id },
      body: { conversation: { channel: "call", heldOn: "2026-06-26" } },
    });
    expect([future.status, future.error?.fields?.[0]?.path]).toEqual([400, "conversation.heldOn"]);
    const nowhere = await jo.call("POST /follow-ups/:id/completion", {
      params: { id },
      body: {
        conversation: {
          channel: "call",
          heldOn: "2026-06-25",
          eventId: "00000000-0000-7000-8000-000000000000",
        },
        next: { action: "call", what: "Call back", dueOn: "2026-12-25" },
      },
    });
    expect(nowhere.status).toBe(404);
    const { followUps } = await jo.get("GET /follow-ups");
    expect(followUps).toMatchObject([{ id, state: "open" }]);
    expect((await jo.get("GET /contacts/:id", { params: { id: claire.id } })).timeline).toHaveLength(1);
  });

  it("can be done even where what it belonged to is in the trash by now", async () => {
    const { jo, person, step, refer, lead } = await newStory(app);
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const referral = await refer(dana, sam);
    const job = await lead(sam, "Cataloger");
    const { id } = await step(sam, "2026-06-25", { referralId: referral.id, opportunityId: job.id });
    await jo.get("DELETE /referrals/:id", { params: { id: referral.id } });
    await jo.get("DELETE /opportunities/:id", { params: { id: job.id } });
    const { next } = await jo.get("POST /follow-ups/:id/completion", {
      params: { id },
      body: { next: { action: "call", what: "Call Sam again", dueOn: "2026-07-09" } },
    });
    expect(next).toMatchObject({ dueOn: "2026-07-09", referralId: null, opportunityId: null });
    // Had it never been in the trash, the next step would belong to it: so it does once it is back.
    await jo.get("POST /referrals/:id/restoration", { params: { id: referral.id } });
    await jo.get("POST /opportunities/:id/restoration", { params: { id: job.id } });
    const { followUps } = await jo.get("GET /follow-ups");
    expect(followUps.find((one) => one.id === next?.id)).toMatchObject({
      referralId: referral.id,
      opportunityId: job.id,
    });
  });
});

describe("a step that recurs", () => {
  const monthly = { every: 1, unit: "month", mode: "schedule" } as const;

  it("makes its next occurrence from its anchor when done, and only one after months of silence", async () => {
    const { jo, person, step } = await newStory(app);
    const dana = await person("Dana Ruiz");
    const { id } = await step(dana, "2026-01-31", { recurrence: monthly });
    const late = await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} });
    expect(late.next).toMatchObject({ dueOn: "2026-06-30", recurrence: monthly, what: "Call back" });
    const early = await jo.get("POST /follow-ups/:id/completion", {
      params: { id: late.next?.id ?? "" },
      body: {},
    });
    expect(early.next?.dueOn).toBe("2026-07-31");
    expect((await jo.get("GET /follow-ups")).followUps).toHaveLength(1);
  });

  it("comes from completion where it is set so", async () => {
    const { jo, person, step } = await newStory(app);
    const fromDone = { every: 2, unit: "week", mode: "completion" } as const;
    const { id } = await step(await person("Sam Okafor"), "2026-06-01", { recurrence: fromDone });
    const { next } = await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} });
    expect(next?.dueOn).toBe("2026-07-09");
  });

  it("goes on from its schedule after a snooze, and beside another step that was given; both go by one undo", async () => {
    const { jo, person, step } = await newStory(app);
    const { id } = await step(await person("Yuki Sato"), "2026-05-31", { recurrence: monthly });
    await jo.get("POST /follow-ups/:id/snoozes", { params: { id }, body: { dueOn: "2026-06-25" } });
    const { next } = await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} });
    expect(next?.dueOn).toBe("2026-06-30");
    const last = await jo.get("POST /follow-ups/:id/completion", {
      params: { id: next?.id ?? "" },
      body: { next: { action: "thank", what: "Thank Yuki", dueOn: "2026-06-26" } },
    });
    expect(last.next).toMatchObject({ action: "thank", recurrence: null });
    const open = async () =>
      (await jo.get("GET /follow-ups")).followUps.map(({ what, dueOn }) => `${dueOn} ${what}`);
    expect(await open()).toEqual(["2026-06-26 Thank Yuki", "2026-07-31 Call back"]);
    await jo.get("DELETE /follow-ups/:id/completion", { params: { id: next?.id ?? "" } });
    expect(await open()).toEqual(["2026-06-30 Call back"]);
  });

  it("cannot be undone as a whole once its next time was done, too", async () => {
    const { jo, person, step } = await newStory(app);
    const { id } = await step(await person("Yuki Sato"), "2026-05-31", { recurrence: monthly });
    const params = { id };
    await jo.get("POST /follow-ups/:id/completion", {
      params,
      body: { next: { action: "thank", what: "Thank Yuki", dueOn: "2026-06-26" } },
    });
    const again = (await jo.get("GET /follow-ups")).followUps.find(({ recurrence }) => recurrence !== null);
    await jo.get("POST /follow-ups/:id/completion", { params: { id: again?.id ?? "" }, body: {} });
    const undone = await jo.call("DELETE /follow-ups/:id/completion", { params });
    expect(undone.error).toMatchObject({ code: "changed_since" });
  });

  it("keeps its anchor when a form sends the same rule and day again, and takes a new one with a new day", async () => {
    const { jo, person, step } = await newStory(app);
    const dana = await person("Dana Ruiz");
    const { id } = await step(dana, "2026-05-31", { recurrence: monthly });
    const { next } = await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} });
    const again = { params: { id: next?.id ?? "" } };
    await jo.get("PATCH /follow-ups/:id", {
      ...again,
      body: { what: "Call Dana", dueOn: "2026-06-30", recurrence: monthly },
      version: 1,
    });
    const third = await jo.get("POST /follow-ups/:id/completion", { ...again, body: {} });
    expect(third.next).toMatchObject({ dueOn: "2026-07-31", what: "Call Dana" });
    await jo.get("PATCH /follow-ups/:id", {
      params: { id: third.next?.id ?? "" },
      body: { dueOn: "2026-07-15" },
      version: 1,
    });
    const fourth = await jo.get("POST /follow-ups/:id/completion", {
      params: { id: third.next?.id ?? "" },
      body: {},
    });
    expect(fourth.next?.dueOn).toBe("2026-08-15");
  });
});

describe("a step that is closed already", () => {
  it("cannot be done, dropped, snoozed or edited, and says so in words", async () => {
    const { jo, person, step } = await newStory(app);
    const { id } = await step(await person("Kofi Mensah"), "2026-06-25");
    await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} });
    const replies = [
      await jo.call("POST /follow-ups/:id/completion", { params: { id }, body: {} }),
      await jo.call("POST /follow-ups/:id/drop", { params: { id }, body: { reason: "no" } }),
      await jo.call("POST /follow-ups/:id/snoozes", { params: { id }, body: { dueOn: "2026-07-01" } }),
      await jo.call("DELETE /follow-ups/:id/snoozes/latest", { params: { id } }),
      await jo.call("PATCH /follow-ups/:id", { params: { id }, body: { what: "Call" }, version: 2 }),
    ];
    expect(replies.map(({ status, error }) => [status, error?.code, error?.message])).toEqual(
      replies.map(() => [409, "already_closed", "This is already marked done."]),
    );
    const notDropped = await jo.call("DELETE /follow-ups/:id/drop", { params: { id } });
    expect(notDropped.error?.code).toBe("not_closed");
  });
});
