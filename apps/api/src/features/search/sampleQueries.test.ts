import type { Tx } from "@followthrough/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { newStory } from "../../testing/story";
import { rebuildIndex } from "./rebuildIndex";

// The same table runs on SQLite and on PostgreSQL: the same answers in the same order on both.

let app: TestApp;
let jo: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  const story = await newStory(app);
  jo = story.jo;
  const { person, event, talk } = story;
  const ala = await event("ALA Annual", "2026-06-20", { place: "Chicago" });
  const dana = await person("Dana Ruiz", {
    organization: "Lakeside University Library",
    title: "Head of Special Collections",
    phones: [{ number: "+1 312 555 0142" }],
    emails: [{ address: "dana.ruiz@lakeside.example" }],
    tags: ["alumni"],
    metAtEventId: ala.id,
    metOn: "2026-06-20",
    starred: true,
  });
  const sam = await person("Sam Okafor", {
    organization: "The Newberry Library",
    notes: "Dana's friend, likes maps",
  });
  await person("Jürgen Müller", { place: "Köln", tags: ["Alumni"] });
  await person("Petra Mueller", { metOn: "2025-11-02" });
  await person("Ann Muller", { phones: [{ number: "020 7946 0018" }] });
  await person("Юлия Сергеевна Иванова", { organization: "Российская библиотека" });
  await person("Øyvind Groß", { place: "Tromsø" });
  await person("Bríd O'Brien", { title: "Archivist" });
  await person("佐藤 愛子", { organization: "国立図書館" });
  await person("Νίκος Παπαδόπουλος");
  await person("Claire Dubois", { tags: ["50% off", "maps"] });
  const archived = await person("Marcus Webb", { notes: "retired" });
  await jo.get("PATCH /contacts/:id", { params: { id: archived.id }, body: { archived: true }, version: 1 });
  await talk([dana, sam], "2026-06-22", { notes: "Spoke of palimpsests, and of the reading room" });
  await event("Archives Forum", "2026-06-01", { place: "Boston", notes: "keynote on water damage" });
});
afterAll(() => app.stop());

const find = async (q: string) => await jo.get("GET /search", { query: { q } });
const titles = async (q: string) => (await find(q)).hits.map(({ title }) => title);
const listed = async (search: string) =>
  (await jo.get("GET /contacts", { query: { search } })).contacts.map(({ name }) => name);

const [dana, sam, yulia, oyvind, brid] = [
  "Dana Ruiz",
  "Sam Okafor",
  "Юлия Сергеевна Иванова",
  "Øyvind Groß",
  "Bríd O'Brien",
];
const mullers = ["Petra Mueller", "Ann Muller", "Jürgen Müller"];

describe("the sample queries", () => {
  it.each<[string, string[]]>([
    // Names, the name before the note, beginnings while typing.
    ["d", [dana, "Claire Dubois"]],
    ["da", [dana]],
    ["dana", [dana, sam]],
    ["ruiz dana", [dana]],
    ["okaf", [sam]],
    // Accents and spellings.
    ["müller", mullers],
    ["mueller", mullers],
    ["muller", mullers],
    ["MÜLLER jurgen", ["Jürgen Müller"]],
    ["juergen", ["Jürgen Müller"]],
    ["gross", [oyvind]],
    ["Groß", [oyvind]],
    ["oeyvind", [oyvind]],
    ["tromso", [oyvind]],
    ["koeln", ["Jürgen Müller"]],
    ["brid", [brid]],
    ["obrien", [brid]],
    ["o'brien", [brid]],
    ["O’Brien", [brid]],
    ["o brien", [brid]],
    // Other scripts.
    ["Юлия", [yulia]],
    ["yulia", [yulia]],
    ["yuliya", [yulia]],
    ["ivanova", [yulia]],
    ["sergeevna", [yulia]],
    ["biblioteka", [yulia]],
    ["愛子", ["佐藤 愛子"]],
    ["図書館", ["佐藤 愛子"]],
    ["nikos", ["Νίκος Παπαδόπουλος"]],
    ["νικος", ["Νίκος Παπαδόπουλος"]],
    // Within a name, where none begins so.
    ["kafor", [sam]],
    ["ana", [dana, sam]],
    ["verga", []],
    ["ubo cla", ["Claire Dubois"]],
    ["иванов", [yulia]],
    ["ванова", [yulia]],
    // One slip in a word.
    ["dnaa", [dana, sam]],
    ["ruis", [dana]],
    ["okafro", [sam]],
    ["okfor", [sam]],
    ["okafoor", [sam]],
    ["xkafor", [sam]],
    ["mulelr", mullers],
    ["palimpsets", ["Dana Ruiz, Sam Okafor"]],
    ["dana okafro", [sam]],
    ["zana ruix", [dana]],
    ["dxxa", []],
    // Organisations, titles, places, tags.
    ["newberry", [sam]],
    ["lakeside univ", [dana]],
    ["special collections", [dana]],
    ["alumni", [dana, "Jürgen Müller"]],
    ["50% off", ["Claire Dubois"]],
    ["%", []],
    // E-mail addresses and telephone numbers.
    ["dana.ruiz@lakeside.example", [dana]],
    ["ruiz@lake", [dana]],
    ["555 0142", [dana]],
    ["+1-312-555", [dana]],
    ["(312) 555.0142", [dana]],
    ["0142", [dana]],
    ["+44 20 7946 0018", []],
    ["7946 0018", ["Ann Muller"]],
    ["02079460018", ["Ann Muller"]],
    // Notes, conversations, events.
    ["maps", [sam, "Claire Dubois"]],
    ["retired", ["Marcus Webb"]],
    ["palimpsests", ["Dana Ruiz, Sam Okafor"]],
    ["archives", ["Archives Forum"]],
    ["water damage", ["Archives Forum"]],
    // Filters as words.
    ["tag:alumni", [dana, "Jürgen Müller"]],
    ['event:"ALA Annual" no:next', [dana]],
    ["tag:alumni place:köln", ["Jürgen Müller"]],
    ["org:newberry", [sam]],
    ["title:archivist", [brid]],
    ["title:ar", [brid]],
    ["title:special title:head", [dana]],
    ["org:library", [dana, sam]],
    ["org:lakeside title:archivist", []],
    ["org:chicago", []],
    ["org:maps", []],
    ["org:библиотека", [yulia]],
    ["place:koeln", ["Jürgen Müller"]],
    ["dana org:lib", [dana, sam]],
    ["dana org:lakeside", [dana]],
    ["place:--", []],
    ["is:starred", [dana]],
    ["is:archived", ["Marcus Webb"]],
    ["met:2025", ["Petra Mueller"]],
    ["muller met:2025-11", ["Petra Mueller"]],
    ["has:phone muller", ["Ann Muller"]],
    ["no:phone ruiz", []],
  ])("%s", async (q, expected) => {
    expect((await titles(q)).toSorted()).toEqual(expected.toSorted());
  });

  it("are the same on the list of people, and say where the words are", async () => {
    expect(await listed("müller")).toEqual(["Ann Muller", "Jürgen Müller", "Petra Mueller"]);
    expect(await listed("palimpsests")).toEqual(["Dana Ruiz", "Sam Okafor"]);
    expect(await listed("tag:alumni has:phone")).toEqual(["Dana Ruiz"]);
    expect(await listed("is:archived")).toEqual(["Marcus Webb"]);
    expect(await listed("dnaa")).toEqual(["Dana Ruiz", "Sam Okafor"]);
    const { contacts } = await jo.get("GET /contacts", { query: { search: "palimpsests" } });
    expect(contacts[0]?.found).toEqual({
      nameMarks: [],
      line: "Spoke of palimpsests, and of the reading room",
      marks: [[9, 20]],
      inNotes: true,
    });
  });

  it("come in the one order of people everywhere: those named so, those who work there, and notes last", async () => {
    const queries = [
      "d",
      "dana",
      "muller",
      "maps",
      "library",
      "alumni",
      "dnaa",
      "tag:alumni lib",
      "dana org:lib",
    ];
    for (const q of queries) {
      const people = (await find(q)).hits.filter(({ kind }) => kind === "contact");
      const { contacts } = await jo.get("GET /contacts", { query: { search: q, sort: "match" } });
      const names = contacts.map(({ name }) => name);
      // Those of whom only what was said holds the words come after them.
      expect([q, ...names.slice(0, people.length)]).toEqual([q, ...people.map(({ title }) => title)]);
      const back = await jo.get("GET /contacts", { query: { search: q, sort: "match", reversed: true } });
      expect(back.contacts.map(({ name }) => name)).toEqual(names.toReversed());
    }
    const { contacts } = await jo.get("GET /contacts", { query: { search: "maps", sort: "match" } });
    expect(contacts.map(({ name, found }) => [name, found?.inNotes])).toEqual([
      ["Sam Okafor", true],
      ["Claire Dubois", false],
    ]);
  });

  it.each([
    ["d", [dana, "Claire Dubois"]],
    ["dana", [dana, sam]],
    ["maps", [sam, "Claire Dubois"]],
  ])("are ranked: %s", async (q, expected) => {
    expect(await titles(q)).toEqual(expected);
  });

  it("mark what was found, accents and all", async () => {
    const [hit] = (await find("brid archiv")).hits;
    expect(hit).toMatchObject({ titleMarks: [[0, 4]], line: "Archivist", marks: [[0, 6]] });
  });

  it("say what is no filter, and do not look for it", async () => {
    const { hits, unknown } = await find("colour:blue dana no:money tag:");
    expect(unknown).toEqual(["colour:blue", "no:money", "tag:"]);
    expect(hits[0]?.title).toBe("Dana Ruiz");
  });
});

describe("an account whose index an earlier version made", () => {
  it("finds the same once it is made anew, and rather too many by a field until then", async () => {
    const { id } = await app.db.read.account.findFirstOrThrow();
    const earlier = (act: (tx: Tx) => Promise<unknown>) =>
      app.db.transaction(id, act, { isJournaled: false });
    await earlier((tx) => tx.account.updateMany({ data: { searchVersion: 1 } }));
    expect(await listed("org:maps")).toEqual(["Claire Dubois", "Sam Okafor"]);
    expect(await listed("org:newberry dana")).toEqual(["Sam Okafor"]);
    const before = await titles("dana");
    await earlier(async (tx) => {
      await tx.searchDocument.deleteMany();
      await tx.searchWord.deleteMany();
    });
    expect(await titles("dana")).toEqual([]);
    await rebuildIndex(app.db, () => new Date("2026-06-25T09:00:00.000Z"));
    expect(await titles("dana")).toEqual(before);
    expect(await listed("org:maps")).toEqual([]);
    expect(await listed("org:newberry")).toEqual(["Sam Okafor"]);
    expect(await titles("okafro")).toEqual([sam]);
    expect(await rebuildIndex(app.db, () => new Date("2026-06-25T09:00:00.000Z"))).toBe(0);
  });
});
