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

describe("editing a person", () => {
  it("replaces the lists given and keeps what was not", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz", {
      emails: [{ address: "dana@example.com" }],
      phones: [{ number: "(212) 555-0123", label: "work" }],
      tags: ["maps", "Mentor", "mentor"],
      notes: "Two children",
      cadence: { every: 2, unit: "month" },
    });
    expect(dana.tags).toEqual(["maps", "mentor"]);
    const edited = await jo.get("PATCH /contacts/:id", {
      ...at(dana.id),
      body: {
        emails: [{ address: "ruiz@example.com" }, { address: "dana@example.com" }],
        cadence: null,
        title: "",
      },
      version: 1,
    });
    expect(edited).toMatchObject({
      emails: [{ address: "ruiz@example.com" }, { address: "dana@example.com" }],
      phones: [{ number: "(212) 555-0123", label: "work" }],
      tags: ["maps", "mentor"],
      notes: "Two children",
      cadence: null,
      title: null,
      version: 2,
    });
  });

  it("from an old version shows what is there now, and saves nothing; without one it is refused", async () => {
    const { jo, person } = story;
    const { id } = await person("Dana Ruiz");
    await jo.get("PATCH /contacts/:id", { ...at(id), body: { notes: "from the phone" }, version: 1 });
    const stale = await jo.call("PATCH /contacts/:id", {
      ...at(id),
      body: { notes: "from the laptop" },
      version: 1,
    });
    expect([stale.status, stale.error]).toMatchObject([
      412,
      { code: "changed_elsewhere", current: { notes: "from the phone", version: 2 } },
    ]);
    const blind = await jo.call("PATCH /contacts/:id", { ...at(id), body: { notes: "blind" } });
    expect([blind.status, blind.error?.code]).toEqual([428, "version_required"]);
    expect((await jo.get("GET /contacts/:id", at(id))).contact.notes).toBe("from the phone");
  });

  it("from one version at the same moment lets one through", async () => {
    const { jo, person } = story;
    const { id } = await person("Dana Ruiz");
    const replies = await Promise.all(
      ["a", "b", "c", "d"].map((notes) =>
        jo.call("PATCH /contacts/:id", { ...at(id), body: { notes }, version: 1 }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
  });
});

describe("a person in the trash", () => {
  it("is gone from everywhere with all that is theirs, and comes back with all of it", async () => {
    const { jo, person, event, talk, step, refer, lead } = story;
    const forum = await event("Archives Forum", "2026-06-24");
    const sam = await person("Sam Okafor");
    const dana = await person("Dana Ruiz", { metOn: "2026-06-20", metAtEventId: forum.id, tags: ["maps"] });
    await talk([dana], "2026-06-21", { notes: "about parchment" });
    await talk([dana, sam], "2026-06-22");
    await step(dana, "2026-06-24");
    await refer(dana, sam);
    await lead(dana, "Curator");
    const before = await visibleState(app, jo);
    await jo.get("DELETE /contacts/:id", at(dana.id));
    expect((await jo.call("GET /contacts/:id", at(dana.id))).status).toBe(404);
    expect((await jo.get("GET /contacts")).contacts.map(({ name }) => name)).toEqual(["Sam Okafor"]);
    expect((await jo.get("GET /events/:id", at(forum.id))).attendees).toEqual([]);
    expect((await jo.get("GET /events")).events[0]?.tally.met).toBe(0);
    expect(await jo.get("GET /follow-ups")).toMatchObject({ followUps: [] });
    expect(await jo.get("GET /referrals")).toMatchObject({ referrals: [] });
    expect(await jo.get("GET /opportunities")).toMatchObject({ opportunities: [] });
    expect(await jo.get("GET /tags")).toEqual({ tags: [] });
    expect(await jo.get("GET /counts")).toEqual({ due: 0, contacts: 1, referrals: 0 });
    const today = await jo.get("GET /today");
    expect([today.counts.overdue, today.overdue, today.loops]).toEqual([0, [], []]);
    for (const q of ["dana", "parchment"])
      expect((await jo.get("GET /search", { query: { q } })).hits).toEqual([]);
    const { timeline } = await jo.get("GET /contacts/:id", at(sam.id));
    expect(timeline.map(({ kind }) => kind)).toEqual(["added", "conversation"]);
    expect((await jo.call("DELETE /contacts/:id", at(dana.id))).status).toBe(404);
    expect(
      (
        await jo.call("POST /follow-ups", {
          body: { contactId: dana.id, action: "call", what: "Call", dueOn: "2026-07-01" },
        })
      ).status,
    ).toBe(404);
    await jo.get("POST /contacts/:id/restoration", at(dana.id));
    expect(await visibleState(app, jo)).toEqual(before);
    expect((await jo.call("POST /contacts/:id/restoration", at(dana.id))).status).toBe(404);
  });

  it("is not named in what is suggested about others", async () => {
    const { jo, person, refer, step } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    await refer(dana, sam);
    const { id } = await step(sam, "2026-06-25", { action: "email" });
    const named = await jo.get("GET /next-steps", { query: { contactId: sam.id } });
    const prepared = await jo.get("GET /follow-ups/:id/preparation", at(id));
    expect(JSON.stringify([named, prepared])).toContain("Dana Ruiz");
    await jo.get("DELETE /contacts/:id", at(dana.id));
    const after = await jo.get("GET /next-steps", { query: { contactId: sam.id } });
    const preparedAfter = await jo.get("GET /follow-ups/:id/preparation", at(id));
    expect(JSON.stringify([after, preparedAfter])).not.toContain("Dana");
  });
});
