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
const born = (name: string, birthday: string) => story.person(name, { birthday });
const told = async (of: Story = story) => {
  const { birthdays, moreBirthdays } = await of.jo.get("GET /today");
  return {
    who: birthdays.map(({ contact, on }) => `${contact.name} on ${on}`),
    count: birthdays.length + moreBirthdays,
  };
};

describe("birthdays on Today", () => {
  it("are those of today and the seven days after, the first first, with a year and without", async () => {
    await born("Dana Ruiz", "--07-02");
    await born("Sam Okafor", "1980-06-25");
    await born("Maya Cohen", "1975-06-30");
    await born("Grace Lin", "--06-24");
    await born("Kofi Mensah", "1990-07-03");
    await story.person("Owen Price");
    expect(await told()).toEqual({
      who: ["Sam Okafor on 2026-06-25", "Maya Cohen on 2026-06-30", "Dana Ruiz on 2026-07-02"],
      count: 3,
    });
  });

  it("over the turn of the year come after those of the old one", async () => {
    app.setNow("2026-12-29T13:00:00.000Z");
    story = await newStory(app);
    await born("Dana Ruiz", "--01-02");
    await born("Sam Okafor", "--12-31");
    expect((await told()).who).toEqual(["Sam Okafor on 2026-12-31", "Dana Ruiz on 2027-01-02"]);
  });

  it.each([
    ["2027-02-25", "Dana Ruiz on 2027-02-28", true],
    ["2028-02-25", "Dana Ruiz on 2028-02-29", false],
  ])("of February 29 are told of on a day that there is: seen from %s", async (day, who, isMoved) => {
    app.setNow(`${day}T13:00:00.000Z`);
    story = await newStory(app);
    await born("Dana Ruiz", "--02-29");
    const { birthdays } = await story.jo.get("GET /today");
    expect([(await told()).who, birthdays[0]?.isMoved]).toEqual([[who], isMoved]);
  });

  it("go by the day of the account", async () => {
    const sydney = await newStory(app, "Australia/Sydney");
    app.setNow("2026-06-25T17:00:00.000Z");
    for (const one of [story, sydney]) await one.person("Dana Ruiz", { birthday: "--06-25" });
    expect([await told(), await told(sydney)]).toEqual([
      { who: ["Dana Ruiz on 2026-06-25"], count: 1 },
      { who: [], count: 0 },
    ]);
  });

  it("are not those of the archived, of the trash, of another account, nor one that was changed", async () => {
    const [dana, sam, maya] = [
      await born("Dana Ruiz", "--06-26"),
      await born("Sam Okafor", "--06-26"),
      await born("Maya Cohen", "--06-26"),
    ];
    expect((await told(await newStory(app))).count).toBe(0);
    const edit = (one: { id: string; version: number }, body: object) =>
      story.jo.get("PATCH /contacts/:id", { ...at(one.id), body, version: one.version });
    await edit(dana, { archived: true });
    await story.jo.get("DELETE /contacts/:id", { ...at(sam.id), version: sam.version });
    const later = await edit(maya, { birthday: "--08-01" });
    expect((await told()).who).toEqual([]);
    await edit(later, { birthday: "2000-06-27" });
    expect((await told()).who).toEqual(["Maya Cohen on 2026-06-27"]);
  });

  it("are named up to eight, and counted all", async () => {
    for (let guest = 1; guest <= 10; guest += 1) await born(`Guest ${guest}`, "--06-26");
    const { who, count } = await told();
    expect([who.length, count]).toEqual([8, 10]);
  });
});
