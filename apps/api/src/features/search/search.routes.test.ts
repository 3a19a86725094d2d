import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { newStory } from "../../testing/story";

let app: TestApp;
let jo: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  const story = await newStory(app);
  jo = story.jo;
  const { person, event, talk } = story;
  const dana = await person("Dana Ruiz", {
    organization: "Lakeside University Library",
    notes: "plays the viola",
  });
  const lucia = await person("Lucía Fernández-Ortega", { preferredName: "Lu", tags: ["50% off"] });
  await person("Øyvind Groß", { emails: [{ address: "Oyvind_G@example.com" }], place: "Tromsø" });
  await person("Yuki Sato", { title: "Head of Cataloging", howWeMet: "at the coffee queue" });
  await person("佐藤 愛子", { organization: "国立図書館" });
  await person("김철수", { notes: "🎤 keynote" });
  await person("たなか はる", {});
  await person("Mei-Ling Wu", { organization: "Co-op Bank" });
  await talk([dana, lucia], "2026-06-20", {
    notes: `${"Long before. ".repeat(20)}We spoke about palimpsests at length.`,
  });
  await event("Archives Forum", "2026-06-01", { place: "Chicago", notes: "keynote on water damage" });
});
afterAll(() => app.stop());

const find = async (q: string) => (await jo.get("GET /search", { query: { q } })).hits;
const titles = async (q: string) => (await find(q)).map(({ title }) => title);

describe("what a search finds besides people", () => {
  it("is open steps by what is to be done, those due first, and opportunities by what and where", async () => {
    const { jo: kim, person, step, lead } = await newStory(app);
    const dana = await person("Dana Ruiz");
    const sam = await person("Sam Okafor");
    await step(sam, "2026-07-02", { what: "Send the paper on Paläographie" });
    await step(dana, "2026-07-01", { what: "Send the paper" });
    await lead(dana, "Head of maps", { organization: "Newberry Library" });
    const work = async (q: string) => {
      const { steps, opportunities } = await kim.get("GET /search", { query: { q } });
      return [steps.map(({ contactName }) => contactName), opportunities.map(({ title }) => title)];
    };
    expect(await work("paper")).toEqual([["Dana Ruiz", "Sam Okafor"], []]);
    expect(await work("sam paper")).toEqual([["Sam Okafor"], []]);
    expect(await work("palaographie")).toEqual([["Sam Okafor"], []]);
    expect(await work("maps newb")).toEqual([[], ["Head of maps"]]);
    // Whoever has a step is found as a person.
    expect(await work("dana")).toEqual([[], []]);
    expect(await work("tag:alumni paper")).toEqual([[], []]);
    // What is theirs to do comes after what is mine.
    await step(dana, "2026-06-30", { what: "return the paper", waitingSinceOn: "2026-06-24" });
    expect(await work("paper")).toEqual([["Dana Ruiz", "Sam Okafor", "Dana Ruiz"], []]);
  });
});

describe("search", () => {
  it.each([
    ["dana", "Dana Ruiz"],
    ["RUIZ dana", "Dana Ruiz"],
    ["lakeside", "Dana Ruiz"],
    ["viola", "Dana Ruiz"],
    ["lucia fernandez", "Lucía Fernández-Ortega"],
    ["LUCÍA", "Lucía Fernández-Ortega"],
    ["ortega", "Lucía Fernández-Ortega"],
    ["oyvind gross", "Øyvind Groß"],
    ["tromso", "Øyvind Groß"],
    ["oyvind_g@example.com", "Øyvind Groß"],
    ["cataloging head", "Yuki Sato"],
    ["coffee queue", "Yuki Sato"],
    ["佐藤", "佐藤 愛子"],
    ["図書館", "佐藤 愛子"],
    ["철수", "김철수"],
    ["🎤", "김철수"],
    ["タナカ", "たなか はる"],
    ["ﾊﾙ", "たなか はる"],
    ["meiling", "Mei-Ling Wu"],
    ["mei-ling wu", "Mei-Ling Wu"],
    ["coop", "Mei-Ling Wu"],
    ["org:coop", "Mei-Ling Wu"],
    ["archives", "Archives Forum"],
    ["chicago", "Archives Forum"],
    ["water damage", "Archives Forum"],
  ])("finds '%s'", async (q, title) => {
    expect(await titles(q)).toEqual([title]);
  });

  it.each([
    ["dnaa ruiz", "Dana Ruiz"],
    ["dena", "Dana Ruiz"],
    ["fernandes", "Lucía Fernández-Ortega"],
    ["ortegga", "Lucía Fernández-Ortega"],
    ["oivind", "Øyvind Groß"],
    ["archivs forum", "Archives Forum"],
  ])("forgives the slip in '%s'", async (q, title) => {
    expect(await titles(q)).toEqual([title]);
  });

  it("finds what was said, shows the words around it and whom it was with", async () => {
    const [hit, ...others] = await find("palimpsests");
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ kind: "conversation", on: "2026-06-20" });
    expect(hit?.title.split(", ").toSorted()).toEqual(["Dana Ruiz", "Lucía Fernández-Ortega"]);
    expect(hit?.line).toMatch(/^… .*palimpsests/);
    const { contacts } = await jo.get("GET /contacts", { query: { search: "palimpsests" } });
    expect(contacts.map(({ name }) => name)).toEqual(["Dana Ruiz", "Lucía Fernández-Ortega"]);
  });

  it.each(["%", "_", "\\", "%%", "d%a", "l_c", "'", '"', "*", "zzzz", "   ", "viola violin"])(
    "takes '%s' for nothing but what it says, and finds nobody",
    async (q) => expect(await titles(q)).toEqual([]),
  );

  it("puts the name before the notes, and gives no more than asked for", async () => {
    const { jo: own, person } = await newStory(app);
    await person("Owen Price", { notes: "knows marcus" });
    await person("Ann Marcus");
    await person("Marcus Webb");
    const order = async (limit: number) =>
      (await own.get("GET /search", { query: { q: "marcus", limit } })).hits.map(({ title }) => title);
    expect(await order(20)).toEqual(["Marcus Webb", "Ann Marcus", "Owen Price"]);
    expect(await order(1)).toEqual(["Marcus Webb"]);
  });

  it("follows every edit", async () => {
    const { jo: own, person, talk } = await newStory(app);
    const count = async (q: string) => (await own.get("GET /search", { query: { q } })).hits.length;
    const tolu = await person("Tolu Adeyemi", { notes: "parchment" });
    const { id } = await talk([tolu], "2026-06-20", { notes: "vellum" });
    await own.get("PATCH /contacts/:id", { params: { id: tolu.id }, body: { notes: "papyrus" }, version: 1 });
    await own.get("PATCH /conversations/:id", { params: { id }, body: { notes: "clay" }, version: 1 });
    const counts = await Promise.all(["parchment", "papyrus", "vellum", "clay", "tolu"].map(count));
    expect(counts).toEqual([0, 1, 0, 1, 1]);
  });
});
