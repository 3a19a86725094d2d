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
