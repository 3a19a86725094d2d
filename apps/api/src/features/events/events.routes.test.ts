import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allPages } from "../../testing/allPages";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";
import { visibleState } from "../../testing/visibleState";

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  story = await newStory(app);
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });

describe("an event", () => {
  it("without a last day lasts one day, and may lie ahead", async () => {
    const forum = await story.event("Archives Forum", "2027-02-28");
    expect(forum).toMatchObject({ startsOn: "2027-02-28", endsOn: "2027-02-28", place: null, version: 1 });
    expect(forum.tally).toEqual({ met: 0, followedUp: 0, planned: 0 });
  });

  it("says who was met there and how far each has been followed through, nothing done first", async () => {
    const { jo, event, person, step, talk } = story;
    const forum = await event("Archives Forum", "2026-06-22", { endsOn: "2026-06-23", place: "Chicago" });
    const met = { metOn: "2026-06-22", metAtEventId: forum.id };
    const [bea, dana, sam] = [
      await person("Bea Santos", met),
      await person("Dana Ruiz", met),
      await person("Sam Okafor", met),
    ];
    await person("Aiko Tanaka", { metOn: "2026-06-22" });
    await talk([bea, dana, sam], "2026-06-22", { channel: "in-person", notes: "At lunch\nabout maps" });
    await step(dana, "2026-06-24", { what: "Send slides" });
    const thanks = await step(bea, "2026-06-23", { action: "email" });
    await jo.get("POST /follow-ups/:id/completion", { ...at(thanks.id), body: {} });
    const { event: read, attendees } = await jo.get("GET /events/:id", at(forum.id));
    expect(read.tally).toEqual({ met: 3, followedUp: 1, planned: 1 });
    expect(attendees.map(({ contact, standing, lastLine }) => [contact.name, standing, lastLine])).toEqual([
      ["Sam Okafor", "nothing-yet", "At lunch"],
      ["Dana Ruiz", "planned", "At lunch"],
      ["Bea Santos", "followed-up", "At lunch"],
    ]);
    expect(attendees[1]?.nextStep).toMatchObject({ what: "Send slides", daysLate: 1 });
    expect((await jo.get("GET /events")).events).toEqual([read]);
  });

  it.each([
    ["in-person", false],
    ["coffee", false],
    ["meeting", false],
    ["email", true],
    ["call", true],
  ] as const)("on the day of the event itself, %s counts as following up: %s", async (channel, counts) => {
    const { jo, event, person, talk } = story;
    const forum = await event(`Forum of ${channel}`, "2026-06-22");
    const tom = await person("Tom Becker", { metOn: "2026-06-22", metAtEventId: forum.id });
    await talk([tom], "2026-06-22", { channel });
    const { event: read } = await jo.get("GET /events/:id", at(forum.id));
    expect(read.tally.followedUp).toBe(counts ? 1 : 0);
  });

  it("counts somebody known before who was talked with there, followed up by any later word", async () => {
    const { jo, event, person, step, talk } = story;
    const forum = await event("Archives Forum", "2026-06-22");
    const [renee, grace, claire] = [
      await person("Renee Alvarez", { metOn: "2026-01-10" }),
      await person("Grace Lin", { metOn: "2026-01-10" }),
      await person("Claire Dubois", { metOn: "2026-01-10" }),
    ];
    await talk([renee, grace, claire], "2026-06-22", {
      channel: "in-person",
      eventId: forum.id,
      notes: "Maps",
    });
    await talk([claire], "2026-06-22", { channel: "note", eventId: forum.id });
    await talk([grace], "2026-06-23", { channel: "email" });
    // What she wrote herself is no follow-up of mine.
    await talk([renee], "2026-06-24", { channel: "email", startedBy: "them" });
    const thanks = await step(claire, "2026-06-23", { action: "email" });
    await jo.get("POST /follow-ups/:id/completion", { ...at(thanks.id), body: {} });
    const { event: read, attendees } = await jo.get("GET /events/:id", at(forum.id));
    expect(read.tally).toEqual({ met: 3, followedUp: 2, planned: 0 });
    expect(attendees.map(({ contact, standing }) => [contact.name, standing])).toEqual([
      ["Renee Alvarez", "nothing-yet"],
      ["Claire Dubois", "followed-up"],
      ["Grace Lin", "followed-up"],
    ]);
  });

  it("shows the hours left of the 48 while somebody met today has not heard from you", async () => {
    const { jo, event, person, step } = story;
    const forum = await event("Archives Forum", "2026-06-25");
    const clock = async () => (await jo.get("GET /events/:id", at(forum.id))).hoursLeft;
    expect(await clock()).toBeNull();
    const dana = await person("Dana Ruiz", { metOn: "2026-06-25", metAtEventId: forum.id });
    expect(await clock()).toBe(48);
    const hello = await step(dana, "2026-06-25", { action: "email" });
    await jo.get("POST /follow-ups/:id/completion", { ...at(hello.id), body: {} });
    expect(await clock()).toBeNull();
  });

  it("ends no earlier than it begins, when made and when edited", async () => {
    const { jo, event } = story;
    const body = { name: "Forum", startsOn: "2026-06-22", endsOn: "2026-06-21" };
    const made = await jo.call("POST /events", { body });
    expect([made.status, made.error?.fields?.[0]?.path]).toEqual([400, "endsOn"]);
    const { id } = await event("Forum", "2026-06-22", { endsOn: "2026-06-23" });
    const edited = await jo.call("PATCH /events/:id", {
      ...at(id),
      body: { startsOn: "2026-06-24" },
      version: 1,
    });
    expect([edited.status, edited.error?.fields?.[0]?.path]).toEqual([400, "endsOn"]);
    const moved = { startsOn: "2026-06-24", endsOn: "2026-06-26" };
    expect(await jo.get("PATCH /events/:id", { ...at(id), body: moved, version: 1 })).toMatchObject(moved);
  });

  it("is edited from the version that was read", async () => {
    const { jo, event } = story;
    const { id } = await event("Forum", "2026-06-22");
    await jo.get("PATCH /events/:id", { ...at(id), body: { name: "Archives Forum" }, version: 1 });
    const stale = await jo.call("PATCH /events/:id", { ...at(id), body: { name: "x" }, version: 1 });
    expect([stale.status, stale.error?.current]).toMatchObject([412, { name: "Archives Forum", version: 2 }]);
    expect((await jo.call("PATCH /events/:id", { ...at(id), body: { name: "x" } })).status).toBe(428);
  });

  it("goes to the trash and leaves its people and what was said; comes back to them", async () => {
    const { jo, event, person, talk } = story;
    const forum = await event("Archives Forum", "2026-06-22", { notes: "palimpsests" });
    const dana = await person("Dana Ruiz", { metOn: "2026-06-22", metAtEventId: forum.id });
    const said = await talk([dana], "2026-06-22", { eventId: forum.id });
    const before = await visibleState(app, jo);
    await jo.get("DELETE /events/:id", at(forum.id));
    expect(await jo.get("GET /events")).toMatchObject({ events: [] });
    expect((await jo.call("GET /events/:id", at(forum.id))).status).toBe(404);
    const { contact } = await jo.get("GET /contacts/:id", at(dana.id));
    expect(contact).toMatchObject({ metAtEvent: null, metOn: "2026-06-22" });
    expect((await jo.get("GET /conversations/:id", at(said.id))).event).toBeNull();
    expect((await jo.get("GET /search", { query: { q: "palimpsests" } })).hits).toEqual([]);
    const named = await jo.call("POST /contacts", { body: { name: "Sam", metAtEventId: forum.id } });
    expect(named.status).toBe(404);
    await jo.get("POST /events/:id/restoration", at(forum.id));
    expect(await visibleState(app, jo)).toEqual(before);
    expect((await jo.get("GET /search", { query: { q: "palimpsests" } })).hits).toHaveLength(1);
  });

  it("is listed latest first, in pages without gap or repeat", async () => {
    const { jo, event } = story;
    const ids: string[] = [];
    for (let index = 0; index < 11; index += 1) {
      ids.push((await event(`Evening ${index}`, `2026-06-0${1 + (index % 3)}`)).id);
    }
    const paged = await allPages(async (from) => {
      const { events, nextCursor } = await jo.get("GET /events", { query: { limit: 2, ...from } });
      return { rows: events, nextCursor };
    });
    expect(paged.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const days = paged.map(({ startsOn }) => startsOn);
    expect(days).toEqual(days.toSorted().toReversed());
  });
});
