import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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

const namesOf = async (query: object) =>
  (await story.jo.get("GET /contacts", { query })).contacts.map(({ name }) => name);

describe("the pages of a list of people", () => {
  it.each(["name", "newest", "met", "last-conversation", "next-step", "organization"] as const)(
    "by %s, any page is read by its own beginning, from either end, and together they are the list",
    async (sort) => {
      const { jo, person, step, talk } = story;
      for (let index = 0; index < 33; index += 1) {
        const one = await person(["Dana Ruiz", "Sam Okafor", "Élodie Ørsted"][index % 3] ?? "", {
          organization: [null, "Lakeside Library", "archive|one", "École d'été"][index % 4] ?? null,
          metOn: index % 5 === 0 ? "2026-06-01" : null,
        });
        if (index % 4 === 0) await step(one, "2026-07-01");
        if (index % 6 === 0) await talk([one], "2026-06-20");
      }
      for (const reversed of [false, true]) {
        const order = { sort, limit: 10, ...(reversed ? { reversed: true } : {}) };
        const { total, everyone, cursors } = await jo.get("GET /contact-pages", { query: order });
        expect([total, everyone, cursors.length, cursors[0]]).toEqual([33, 33, 4, null]);
        const ids: string[] = [];
        for (const [page, cursor] of cursors.entries()) {
          const { contacts, nextCursor } = await jo.get("GET /contacts", {
            query: { ...order, ...(cursor === null ? {} : { cursor }) },
          });
          expect(nextCursor).toBe(cursors[page + 1] ?? null);
          ids.push(...contacts.map(({ id }) => id));
        }
        const whole = await jo.get("GET /contacts", { query: { ...order, limit: 200 } });
        expect(ids).toEqual(whole.contacts.map(({ id }) => id));
        expect(new Set(ids).size).toBe(33);
      }
    },
  );

  it("by the best match, the pages together are the list, those named so first, from either end", async () => {
    const { jo, person } = story;
    for (let index = 0; index < 23; index += 1)
      await person(`${index % 3 === 0 ? "Marta" : "Owen"} Price ${index}`, { notes: "knows Marta" });
    for (const reversed of [false, true]) {
      const order = {
        sort: "match",
        search: "marta",
        limit: 10,
        ...(reversed ? { reversed: true } : {}),
      } as const;
      const { total, cursors } = await jo.get("GET /contact-pages", { query: order });
      expect([total, cursors.length, cursors[0]]).toEqual([23, 3, null]);
      const names: string[] = [];
      for (const [page, cursor] of cursors.entries()) {
        const { contacts, nextCursor } = await jo.get("GET /contacts", {
          query: { ...order, ...(cursor === null ? {} : { cursor }) },
        });
        expect(nextCursor).toBe(cursors[page + 1] ?? null);
        names.push(...contacts.map(({ name }) => name.slice(0, 5)));
      }
      const expected = [...Array<string>(8).fill("Marta"), ...Array<string>(15).fill("Owen ")];
      expect(names).toEqual(reversed ? expected.toReversed() : expected);
    }
    expect(await namesOf({ sort: "match" })).toEqual(await namesOf({ sort: "name" }));
    const foreign = { sort: "match", search: "marta", cursor: "WyJ4IiwieSJd" } as const;
    expect((await jo.call("GET /contacts", { query: foreign })).status).toBe(400);
  });

  it("counts those that fit and everyone, and a page that is just full begins no other", async () => {
    const { jo, person } = story;
    expect(await jo.get("GET /contact-pages", { query: {} })).toEqual({
      total: 0,
      everyone: 0,
      cursors: [null],
    });
    for (let index = 0; index < 20; index += 1) await person(`Kofi Mensah ${index}`, { starred: index < 10 });
    const starred = await jo.get("GET /contact-pages", { query: { filter: "starred", limit: 10 } });
    expect(starred).toEqual({ total: 10, everyone: 20, cursors: [null] });
  });
});

describe("the list of people", () => {
  it("goes by organisation without regard to case, and then by name; who has none comes last", async () => {
    const { person } = story;
    await person("Owen Price");
    await person("Dana Ruiz", { organization: "lakeside library" });
    await person("Bea Santos", { organization: "Lakeside Library" });
    await person("Sam Okafor", { organization: "Archive" });
    const order = ["Sam Okafor", "Bea Santos", "Dana Ruiz", "Owen Price"];
    expect(await namesOf({ sort: "organization" })).toEqual(order);
    expect(await namesOf({ sort: "organization", reversed: "yes" })).toEqual(order.toReversed());
  });

  it("goes by the day of meeting, the latest first", async () => {
    const { person } = story;
    await person("Owen Price");
    await person("Dana Ruiz", { metOn: "2026-06-01" });
    await person("Bea Santos", { metOn: "2026-06-20" });
    expect(await namesOf({ sort: "met" })).toEqual(["Bea Santos", "Dana Ruiz", "Owen Price"]);
  });

  it("can be narrowed by several things at once", async () => {
    const { person, refer } = story;
    const dana = await person("Dana Ruiz", { metOn: "2026-06-01", tags: ["maps", "alumni"], starred: true });
    const sam = await person("Sam Okafor", { tags: ["maps"], emails: [{ address: "sam@example.com" }] });
    await person("Tolu Adeyemi", { metOn: "2025-12-24", place: "Chicago, IL", organization: "100% Maps_" });
    await person("Yuki Sato", { metOn: "2025-12-26", place: "Kyōto", organization: "École" });
    await refer(dana, sam);
    expect(await namesOf({ tag: ["maps", "alumni"] })).toEqual(["Dana Ruiz"]);
    expect(await namesOf({ filter: ["met", "starred"] })).toEqual(["Dana Ruiz"]);
    expect(await namesOf({ filter: ["met", "not-met"] })).toEqual([]);
    expect(await namesOf({ filter: ["not-met", "referred"] })).toEqual(["Sam Okafor"]);
    expect(await namesOf({ filter: "no-email" })).toEqual(["Dana Ruiz", "Tolu Adeyemi", "Yuki Sato"]);
    expect(await namesOf({ filter: "quiet" })).toEqual(["Tolu Adeyemi"]);
    expect(await namesOf({ place: "chicago" })).toEqual(["Tolu Adeyemi"]);
    expect(await namesOf({ organization: "% MAPS" })).toEqual(["Tolu Adeyemi"]);
    expect(await namesOf({ organization: "École" })).toEqual(["Yuki Sato"]);
    expect(await namesOf({ organization: "cole" })).toEqual(["Yuki Sato"]);
  });

  it("can be narrowed to those whom an import brought", async () => {
    const { jo, person } = story;
    await person("Owen Price");
    const card = new TextEncoder().encode("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Lin\r\nEND:VCARD\r\n");
    const { id } = await jo.get("POST /imports", { query: { fileName: "grace.vcf" }, body: card });
    expect(await namesOf({ importId: id })).toEqual([]);
    await jo.get("POST /imports/:id/run", { params: { id } });
    await expect.poll(() => namesOf({ importId: id })).toEqual(["Grace Lin"]);
    const kim = await newStory(app);
    expect((await kim.jo.get("GET /contacts", { query: { importId: id } })).contacts).toEqual([]);
  });
});
