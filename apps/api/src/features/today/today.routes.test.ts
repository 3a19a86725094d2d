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

describe("Today", () => {
  it("of a new account is empty, and says what day and part of the day it is there", async () => {
    const empty = { overdue: 0, today: 0, upcoming: 0, loops: 0 };
    const here = await story.jo.get("GET /today");
    expect(here).toMatchObject({
      today: "2026-06-25",
      partOfDay: "morning",
      counts: empty,
      minutes: 0,
      loops: [],
      birthdays: [],
    });
    const sydney = await newStory(app, "Australia/Sydney");
    expect(await sydney.jo.get("GET /today")).toMatchObject({ today: "2026-06-25", partOfDay: "evening" });
    app.setNow("2026-06-25T17:00:00.000Z");
    expect(await story.jo.get("GET /today")).toMatchObject({ today: "2026-06-25", partOfDay: "afternoon" });
    expect(await sydney.jo.get("GET /today")).toMatchObject({ today: "2026-06-26", partOfDay: "morning" });
  });

  it("groups what is due: nothing is missed because a day was, and nothing is in two groups", async () => {
    const { jo, person, step } = story;
    const dana = await person("Dana Ruiz");
    const days = ["2025-06-25", "2026-06-24", "2026-06-25", "2026-06-26", "2026-07-02", "2026-07-03"];
    for (const day of days) await step(dana, day, { action: "email" });
    const { counts, overdue, dueToday, upcoming, minutes } = await jo.get("GET /today");
    const dueOf = (rows: typeof overdue) => rows.map(({ followUp }) => followUp.dueOn);
    expect([dueOf(overdue), dueOf(dueToday), dueOf(upcoming)]).toEqual([
      ["2025-06-25", "2026-06-24"],
      ["2026-06-25"],
      ["2026-06-26", "2026-07-02"],
    ]);
    expect(counts).toMatchObject({ overdue: 2, today: 1, upcoming: 2 });
    expect(minutes).toBe(15);
    expect(overdue.map(({ followUp }) => followUp.daysLate)).toEqual([365, 1]);
    expect(await jo.get("GET /counts")).toEqual({ due: 3, contacts: 1, referrals: 0 });
  });

  it("says whom, how to reach them, and why: the last thing said, else who referred, else where you met", async () => {
    const { jo, person, event, talk, step, refer } = story;
    const forum = await event("Archives Forum", "2026-06-01");
    const dana = await person("Dana Ruiz", {
      metOn: "2026-06-01",
      metAtEventId: forum.id,
      emails: [{ address: "dana@example.com" }, { address: "ruiz@example.com" }],
      phones: [{ number: "(212) 555-0123" }],
      links: [{ url: "https://example.com/dana" }, { url: "https://www.linkedin.com/in/dana-ruiz" }],
    });
    const sam = await person("Sam Okafor");
    const claire = await person("Claire Dubois", { metOn: "2026-06-01", metAtEventId: forum.id });
    const bea = await person("Bea Santos");
    for (const one of [dana, sam, claire, bea]) await step(one, "2026-06-25");
    await talk([dana], "2026-06-02", { channel: "email", notes: "Earlier" });
    await talk([dana], "2026-06-20", { channel: "call", notes: "\nWants the map list\nand more" });
    await refer(dana, sam, { reason: "he is hiring\nmention my name" });
    const reasons = async () =>
      Object.fromEntries(
        (await jo.get("GET /today")).dueToday.map(({ contact, reason }) => [
          contact?.name,
          [reason.kind, reason.on, reason.by, reason.text],
        ]),
      );
    expect(await reasons()).toEqual({
      "Dana Ruiz": ["conversation", "2026-06-20", "call", "Wants the map list"],
      "Sam Okafor": ["referral", "2026-06-24", "Dana Ruiz", "he is hiring"],
      "Claire Dubois": ["met", "2026-06-01", "Archives Forum", ""],
      "Bea Santos": ["none", null, null, ""],
    });
    await talk([sam], "2026-06-25", { notes: "Send the CV" });
    expect((await reasons())["Sam Okafor"]).toEqual(["conversation", "2026-06-25", "call", "Send the CV"]);
    // Where it was held, whatever event they were met at.
    const fair = await event("Map Fair", "2026-06-25");
    await talk([claire], "2026-06-25", { channel: "in-person", eventId: fair.id, notes: "Has a map" });
    expect((await reasons())["Claire Dubois"]).toEqual([
      "conversation",
      "2026-06-25",
      "Map Fair",
      "Has a map",
    ]);
    const row = (await jo.get("GET /today")).dueToday.find(({ contact }) => contact?.id === dana.id);
    expect(row?.contact).toMatchObject({
      email: "dana@example.com",
      phone: "(212) 555-0123",
      linkedIn: "https://www.linkedin.com/in/dana-ruiz",
    });
  });

  it("says of a later link of a chain for whom it waits, with the words it was pointed out with", async () => {
    const { jo, person, refer, step, talk } = story;
    const [priya, lena, ruth] = [
      await person("Priya Shah"),
      await person("Lena Hart"),
      await person("Ruth Adler"),
    ];
    await refer(priya, lena);
    await refer(lena, ruth, { reason: "she knows the archive's head" });
    await step(ruth, "2026-06-10", { what: "Write to Ruth" });
    await step(lena, "2026-06-12", { what: "Write to Lena" });
    const rows = async () => {
      const { overdue, dueToday } = await jo.get("GET /today");
      // Today lists them as steps.
      const { loops } = await jo.get("GET /open-loops");
      return {
        waits: [...overdue, ...dueToday].map(({ followUp, waitsFor }) => [followUp.what, waitsFor?.name]),
        said: overdue.flatMap(({ contact, reason }) =>
          contact?.id === ruth.id ? [reason.by, reason.text] : [],
        ),
        stale: loops.filter(({ kind }) => kind === "stale-follow-up").map(({ about }) => about),
      };
    };
    const said = ["Lena Hart", "she knows the archive's head"];
    // What can be done now comes first.
    const waiting = [
      ["Write to Lena", undefined],
      ["Write to Ruth", "Lena Hart"],
    ];
    // However long it waits, it does not go stale.
    expect(await rows()).toEqual({ waits: waiting, said, stale: ["Write to Lena"] });
    await talk([lena], "2026-06-25");
    expect(await rows()).toMatchObject({
      waits: [["Write to Ruth", undefined], waiting[0]],
      stale: ["Write to Ruth", "Write to Lena"],
    });
  });

  it("says what whoever pointed to somebody last said of them, until there is a later word with them", async () => {
    const { jo, person, talk, step, refer } = story;
    const dana = await person("Dana Ruiz");
    const sam = await person("Sam Okafor");
    await step(sam, "2026-06-25");
    await talk([sam], "2026-06-20", { notes: "Send the CV" });
    await refer(dana, sam, { heardOn: "2026-06-10" });
    const spoken = async () => {
      const [row] = (await jo.get("GET /today")).dueToday;
      return [row?.reason.text, row?.spokenOf];
    };
    // On the day itself it is the referral, and before the last talk it is old.
    await talk([dana], "2026-06-10", { notes: "Call Sam, use my name" });
    await talk([dana], "2026-06-18", { notes: "Sam is hiring" });
    expect(await spoken()).toEqual(["Send the CV", null]);
    await talk([dana], "2026-06-22", { notes: "Coffee.\nShe asked how it went with Sam. Sent regards." });
    const asked = { by: "Dana Ruiz", on: "2026-06-22", text: "She asked how it went with Sam." };
    expect(await spoken()).toEqual(["Send the CV", asked]);
    await jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
    expect(await spoken()).toEqual(["Send the CV", null]);
    await jo.get("POST /contacts/:id/restoration", { params: { id: dana.id } });
    expect(await spoken()).toEqual(["Send the CV", asked]);
    await talk([sam, dana], "2026-06-23", { notes: "All three. Sam was kind" });
    expect(await spoken()).toEqual(["All three. Sam was kind", null]);
  });

  it("counts the hours since a meeting until the first touch, up to 48", async () => {
    const { jo, person, step, talk } = story;
    const dana = await person("Dana Ruiz", { metOn: "2026-06-25" });
    await step(dana, "2026-06-26");
    const hours = async () => {
      const { upcoming, dueToday, overdue } = await jo.get("GET /today");
      return [...upcoming, ...dueToday, ...overdue].map(({ hoursSinceMet }) => hoursSinceMet);
    };
    expect(await hours()).toEqual([0]);
    app.setNow("2026-06-27T13:30:00.000Z");
    expect(await hours()).toEqual([48]);
    app.setNow("2026-06-27T14:00:00.000Z");
    expect(await hours()).toEqual([null]);
    app.setNow("2026-06-26T13:00:00.000Z");
    expect(await hours()).toEqual([24]);
    await talk([dana], "2026-06-26", { channel: "email" });
    expect(await hours()).toEqual([null]);
  });

  it("shows momentum from what was really done", async () => {
    const { jo, person, step } = story;
    const dana = await person("Dana Ruiz", { metOn: "2026-06-20" });
    const sam = await person("Sam Okafor", { metOn: "2026-06-24" });
    await person("Claire Dubois", { metOn: "2026-06-24" });
    const late = await step(dana, "2026-06-22");
    const kept = await step(sam, "2026-06-25");
    for (const { id } of [late, kept])
      await jo.get("POST /follow-ups/:id/completion", { ...at(id), body: {} });
    const { momentum } = await jo.get("GET /today");
    expect(momentum).toMatchObject({
      met: 2,
      reachedInTime: 1,
      done: 2,
      keptOnTime: 1,
      medianDaysToFirstTouch: 3,
    });
    expect(momentum.weeks.at(-1)).toEqual({ startsOn: "2026-06-22", done: 2 });
  });
});
