import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allPages } from "../../testing/allPages";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";

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
const namesOf = async (query: object) =>
  (await story.jo.get("GET /contacts", { query })).contacts.map(({ name }) => name);

describe("the list of people", () => {
  it.each(["name", "newest", "next-step", "last-conversation"] as const)(
    "by %s comes in pages without gap or repeat, however many are alike",
    async (sort) => {
      const { jo, person, step, talk } = story;
      const ids: string[] = [];
      for (let index = 0; index < 14; index += 1) {
        const one = await person(["Dana Ruiz", "Sam Okafor", "Élodie Ørsted"][index % 3] ?? "");
        ids.push(one.id);
        if (index % 4 === 0) await step(one, "2026-07-01");
        if (index % 5 === 0) await talk([one], "2026-06-20");
      }
      const paged = await allPages(async (from) => {
        const { contacts, nextCursor } = await jo.get("GET /contacts", {
          query: { sort, limit: 3, ...from },
        });
        return { rows: contacts.map(({ id }) => id), nextCursor };
      });
      expect(paged.toSorted()).toEqual(ids.toSorted());
      const whole = await jo.get("GET /contacts", { query: { sort, limit: 200 } });
      expect(paged).toEqual(whole.contacts.map(({ id }) => id));
      expect(whole.nextCursor).toBeNull();
    },
  );

  it("goes by name without regard to case and accents, by what is due next, by the last conversation", async () => {
    const { person, step, talk } = story;
    const [zoe, elodie, bea] = [
      await person("zoë Adler"),
      await person("Élodie Roy"),
      await person("Bea Santos"),
    ];
    await step(zoe, "2026-07-01");
    await step(elodie, "2026-06-30");
    await talk([zoe], "2026-06-20");
    await talk([bea], "2026-06-21");
    expect(await namesOf({})).toEqual(["Bea Santos", "Élodie Roy", "zoë Adler"]);
    expect(await namesOf({ sort: "next-step" })).toEqual(["Élodie Roy", "zoë Adler", "Bea Santos"]);
    expect(await namesOf({ sort: "last-conversation" })).toEqual(["Bea Santos", "zoë Adler", "Élodie Roy"]);
    expect(await namesOf({ sort: "newest" })).toEqual(["Bea Santos", "Élodie Roy", "zoë Adler"]);
  });

  it("can be narrowed by each filter", async () => {
    const { jo, person, step, refer } = story;
    const dana = await person("Dana Ruiz", { metOn: "2026-06-01", starred: true });
    const sam = await person("Sam Okafor");
    const weekly = { cadence: { every: 1, unit: "week" } } as const;
    await person("Claire Dubois", { metOn: "2026-06-18", ...weekly });
    await person("Yuki Sato", { metOn: "2026-06-19", ...weekly });
    const owen = await person("Owen Price");
    await jo.get("PATCH /contacts/:id", { ...at(owen.id), body: { archived: true }, version: 1 });
    await step(dana, "2026-07-01");
    await refer(dana, sam);
    expect(await namesOf({ filter: "no-next-step" })).toEqual(["Claire Dubois", "Sam Okafor", "Yuki Sato"]);
    expect(await namesOf({ filter: "met" })).toEqual(["Claire Dubois", "Dana Ruiz", "Yuki Sato"]);
    expect(await namesOf({ filter: "not-met" })).toEqual(["Sam Okafor"]);
    expect(await namesOf({ filter: "referred" })).toEqual(["Sam Okafor"]);
    expect(await namesOf({ filter: "starred" })).toEqual(["Dana Ruiz"]);
    expect(await namesOf({ filter: "archived" })).toEqual(["Owen Price"]);
    expect(await namesOf({ filter: "cadence-lapsed" })).toEqual(["Claire Dubois"]);
    expect(await namesOf({ filter: "met", search: "yuki" })).toEqual(["Yuki Sato"]);
    const unknown = await jo.call("GET /contacts", { query: { filter: "rich" as never } });
    expect([unknown.status, unknown.error?.fields?.[0]?.path]).toEqual([400, "filter"]);
  });

  it("can be narrowed by event and by tag, and the tags are counted", async () => {
    const { jo, person, event } = story;
    const forum = await event("Archives Forum", "2026-06-01");
    await person("Dana Ruiz", { tags: ["maps", "50% off"], metAtEventId: forum.id });
    const sam = await person("Sam Okafor", { tags: ["maps"] });
    const list = await jo.get("GET /contacts", { query: { eventId: forum.id } });
    expect(list.contacts).toMatchObject([
      { name: "Dana Ruiz", metAtEvent: "Archives Forum", tags: ["50% off", "maps"] },
    ]);
    expect(await namesOf({ tag: "maps" })).toEqual(["Dana Ruiz", "Sam Okafor"]);
    expect(await namesOf({ tag: "50% off" })).toEqual(["Dana Ruiz"]);
    expect(await namesOf({ tag: "50%" })).toEqual([]);
    expect(await jo.get("GET /tags")).toEqual({
      tags: [
        { tag: "50% off", contacts: 1 },
        { tag: "maps", contacts: 2 },
      ],
    });
    await jo.get("PATCH /contacts/:id", { ...at(sam.id), body: { tags: [] }, version: 1 });
    expect(await namesOf({ tag: "maps" })).toEqual(["Dana Ruiz"]);
  });

  it("tags of those in the trash are not counted, nor named where nobody else carries them", async () => {
    const { jo, person } = story;
    await person("Dana Ruiz", { tags: ["maps", "alumni"] });
    const sam = await person("Sam Okafor", { tags: ["maps", "library"] });
    await jo.get("DELETE /contacts/:id", { ...at(sam.id), version: 1 });
    const tags = [
      { tag: "alumni", contacts: 1 },
      { tag: "maps", contacts: 1 },
    ];
    expect(await jo.get("GET /tags")).toEqual({ tags });
    await jo.get("POST /contacts/:id/restoration", at(sam.id));
    expect((await jo.get("GET /tags")).tags).toHaveLength(3);
  });

  it("keeps its place when somebody is added or goes between two pages", async () => {
    const { jo, person } = story;
    for (const name of ["Bea", "Dana", "Kofi", "Sam"]) await person(name);
    const first = await jo.get("GET /contacts", { query: { limit: 2 } });
    await person("Aiko");
    await jo.get("DELETE /contacts/:id", at(first.contacts[1]?.id ?? ""));
    const cursor = first.nextCursor ?? "";
    expect(await namesOf({ limit: 2, cursor })).toEqual(["Kofi", "Sam"]);
    const bad = await jo.call("GET /contacts", { query: { cursor: "W10" } });
    expect([bad.status, bad.error?.fields?.[0]?.path]).toEqual([400, "cursor"]);
  });
});
