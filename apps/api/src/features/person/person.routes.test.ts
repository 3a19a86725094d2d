import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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

const at = (id: string) => ({ params: { id } });

describe("a person", () => {
  it("needs a name and nothing else", async () => {
    const { jo, person } = story;
    const dana = await person("  Dana Ruiz ");
    expect(dana).toMatchObject({
      name: "Dana Ruiz",
      version: 1,
      metOn: null,
      emails: [],
      nextFollowUpOn: null,
    });
    const { timeline, suggestedStep } = await jo.get("GET /contacts/:id", at(dana.id));
    expect(timeline).toMatchObject([{ kind: "added", on: "2026-06-25" }]);
    expect(suggestedStep).toMatchObject({ action: "email", what: "Write to Dana", dueOn: "2026-06-26" });
  });

  it("can be opened and written to, however long their name and that of who pointed to them", async () => {
    const { jo, person, refer } = story;
    const referrer = await person("Dana".padEnd(200, "n"));
    const referred = await person("Sam".padEnd(200, "m"));
    await refer(referrer, referred);
    const { suggestedStep } = await jo.get("GET /contacts/:id", at(referred.id));
    if (!suggestedStep) throw new Error("nothing is suggested");
    const step = await jo.get("POST /follow-ups", { body: { contactId: referred.id, ...suggestedStep } });
    expect(step.what).toBe(suggestedStep.what);
    expect(step.what).toContain("mention Dana");
  });

  it("is written down whole in one act: what was said, who pointed to her, what comes next", async () => {
    const { jo, person, event } = story;
    const forum = await event("Archives Forum", "2026-06-24");
    const claire = await person("Claire Dubois");
    const dana = await person("Dana Ruiz", {
      metOn: "2026-06-24",
      metAtEventId: forum.id,
      conversation: { channel: "in-person", heldOn: "2026-06-24", notes: "Maps", eventId: forum.id },
      referredBy: { contactId: claire.id, reason: "knows maps", heardOn: "2026-06-20" },
      nextStep: { action: "email", what: "Send the map list", dueOn: "2026-06-26" },
    });
    expect(dana).toMatchObject({
      metAtEvent: { name: "Archives Forum" },
      lastConversationOn: "2026-06-24",
      nextFollowUpOn: "2026-06-26",
    });
    const { timeline, referrals, nextSteps } = await jo.get("GET /contacts/:id", at(dana.id));
    expect(timeline.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      "2026-06-25 added",
      "2026-06-24 conversation",
      "2026-06-24 met",
      "2026-06-20 referral",
    ]);
    expect(referrals).toMatchObject([{ state: "talked", referrer: { name: "Claire Dubois" } }]);
    expect(nextSteps).toMatchObject([{ what: "Send the map list", referralId: referrals[0]?.id }]);
  });

  it("is not written down at all when a part of it is wrong, and the field is named", async () => {
    const { jo, person } = story;
    const { id: contactId } = await person("Claire Dubois");
    const future = "2026-06-26";
    const wrong: Record<string, object> = {
      metOn: { metOn: future },
      "conversation.heldOn": { conversation: { channel: "call", heldOn: future } },
      "referredBy.heardOn": { referredBy: { contactId, heardOn: future } },
      "emails.1.address": { emails: [{ address: "dana@example.com" }, { address: "dana at home" }] },
      "links.0.url": { links: [{ url: "javascript:alert(1)" }] },
      name: { name: " " },
      "nextStep.dueOn": { nextStep: { action: "call", what: "Call", dueOn: "tomorrow" } },
    };
    for (const [path, more] of Object.entries(wrong)) {
      const reply = await jo.call("POST /contacts", { body: { name: "Dana Ruiz", ...more } });
      expect([reply.status, reply.error?.fields?.map((field) => field.path)]).toEqual([400, [path]]);
    }
    expect((await jo.get("GET /contacts")).contacts).toHaveLength(1);
  });

  it("met today is met today where the account is, though it is tomorrow in UTC", async () => {
    app.setNow("2026-06-26T02:00:00.000Z");
    const { jo, person } = story;
    expect((await person("Dana Ruiz", { metOn: "2026-06-25" })).metOn).toBe("2026-06-25");
    expect((await jo.call("POST /contacts", { body: { name: "Sam", metOn: "2026-06-26" } })).status).toBe(
      400,
    );
    const sydney = await newStory(app, "Australia/Sydney");
    expect((await sydney.person("Sam", { metOn: "2026-06-26" })).metOn).toBe("2026-06-26");
  });
});

describe("a conversation that was logged", () => {
  it("brings what is next with it, in one act, for the first of those who were there", async () => {
    const { jo, person } = await newStory(app);
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const { next } = await jo.get("POST /conversations", {
      body: {
        channel: "call",
        heldOn: "2026-06-24",
        notes: "She promised me a tour",
        contactIds: [dana.id, sam.id],
        next: { action: "other", what: "give a tour", dueOn: "2027-01-01", waitingSinceOn: "2026-06-24" },
      },
    });
    expect(next).toMatchObject({ contact: { id: dana.id }, state: "waiting", what: "give a tour" });
  });

  it("with nothing more to do, asks for no next step until something happens again", async () => {
    const { jo, person, talk, signInAgain } = await newStory(app);
    const dana = await person("Dana Ruiz");
    const loops = async () => (await jo.get("GET /open-loops")).loops.map(({ kind }) => kind);
    await jo.get("POST /conversations", {
      body: { channel: "call", heldOn: "2026-05-24", contactIds: [dana.id], settles: true },
    });
    expect(await loops()).toEqual([]);
    app.setNow("2026-07-02T13:00:00.000Z");
    await signInAgain();
    await talk([dana], "2026-07-01");
    app.setNow("2026-07-20T13:00:00.000Z");
    await signInAgain();
    expect(await loops()).toEqual(["nothing-planned"]);
  });
});

describe("the timeline", () => {
  it("is the latest hundred at first, and all of it when asked for", async () => {
    const { jo, person, talk } = await newStory(app);
    const dana = await person("Dana Ruiz", { metOn: "2026-01-01" });
    for (let talks = 0; talks < 101; talks += 1) await talk([dana], "2026-06-24");
    const params = { id: dana.id };
    const shown = await jo.get("GET /contacts/:id", { params });
    expect(shown).toMatchObject({ timelineIsWhole: false });
    expect(shown.timeline).toHaveLength(100);
    const all = await jo.get("GET /contacts/:id/timeline", { params });
    expect(all.timelineIsWhole).toBe(true);
    expect(all.timeline).toHaveLength(103);
    expect(all.timeline.map(({ kind }) => kind)).toEqual([
      "added",
      ...Array.from({ length: 101 }, () => "conversation"),
      "met",
    ]);
  });
});
