import type { Calls } from "@followthrough/contract";
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

/** Today is 2026-06-25. At the forum Dana was reached the day after, Sam ten days later, Yuki never; Dana pointed to Bea. */
const network = async () => {
  const { jo, person, event, refer, lead } = story;
  const forum = await event("Metadata Forum", "2026-06-01");
  const at = { metOn: "2026-06-01", metAtEventId: forum.id };
  const [dana, sam] = [await person("Dana Ruiz", at), await person("Sam Okafor", at)];
  await person("Yuki Sato", at);
  const bea = await person("Bea Santos", { metOn: "2026-06-05" });
  await refer(dana, bea, { heardOn: "2026-06-02" });
  const talk = (contactId: string, heldOn: string) =>
    jo.get("POST /conversations", { body: { channel: "call", heldOn, contactIds: [contactId] } });
  await talk(dana.id, "2026-06-02");
  await talk(sam.id, "2026-06-11");
  await talk(bea.id, "2026-06-06");
  const done = async (contactId: string, action: "email" | "call", dueOn: string) => {
    const { id } = await jo.get("POST /follow-ups", { body: { contactId, action, what: "Write", dueOn } });
    await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} });
  };
  await done(dana.id, "email", "2026-06-26");
  await done(bea.id, "email", "2026-06-20");
  await done(sam.id, "call", "2026-06-25");
  const job = await lead(bea, "Head of maps");
  await jo.get("POST /opportunities/:id/moves", { params: { id: job.id }, body: { stageId: "won" } });
  return { jo, forum, dana, bea };
};

describe("insights", () => {
  it("say how soon people were reached and how well promises were kept, over time and by what they are put down to", async () => {
    const { jo, forum, dana } = await network();
    const found = await jo.get("GET /insights", { query: { months: 3 } });
    const all = { met: 4, reachedInTime: 2, done: 3, keptOnTime: 2, medianDaysToFirstTouch: 1 };
    expect([found.from, found.to, found.overall]).toEqual(["2026-04-01", "2026-06-25", all]);
    expect(found.months).toEqual([
      expect.objectContaining({ startsOn: "2026-04-01", met: 0, done: 0, medianDaysToFirstTouch: null }),
      expect.objectContaining({ startsOn: "2026-05-01", met: 0 }),
      { startsOn: "2026-06-01", ...all },
    ]);
    expect(found.byEvent).toEqual([
      {
        event: { id: forum.id, name: "Metadata Forum" },
        met: 3,
        reachedInTime: 1,
        done: 2,
        keptOnTime: 2,
        medianDaysToFirstTouch: 5.5,
      },
    ]);
    expect(found.byReferrer).toMatchObject([
      { referrer: { id: dana.id, name: "Dana Ruiz" }, met: 1, done: 1 },
    ]);
    expect(found.byAction).toEqual([
      { action: "email", done: 2, keptOnTime: 1 },
      { action: "call", done: 1, keptOnTime: 1 },
    ]);
    expect(found.days).toEqual([
      { on: "2026-06-02", count: 1 },
      { on: "2026-06-06", count: 1 },
      { on: "2026-06-11", count: 1 },
      { on: "2026-06-25", count: 3 },
    ]);
  });

  it("each figure opens the list it counts", async () => {
    const { jo, forum, dana } = await network();
    const { from, to, overall, byEvent, byReferrer, byAction } = await jo.get("GET /insights");
    const total = async (query: Record<string, string>) =>
      (await jo.get("GET /insights/list", { query: { figure: "met", from, to, ...query } })).total;
    for (const figure of ["met", "reachedInTime", "done", "keptOnTime"] as const) {
      expect(await total({ figure })).toBe(overall[figure]);
      expect(await total({ figure, eventId: forum.id })).toBe(byEvent[0]?.[figure]);
      expect(await total({ figure, referrerId: dana.id })).toBe(byReferrer[0]?.[figure]);
    }
    for (const { action, done, keptOnTime } of byAction)
      expect([
        await total({ figure: "done", action }),
        await total({ figure: "keptOnTime", action }),
      ]).toEqual([done, keptOnTime]);
    const { rows } = await jo.get("GET /insights/list", { query: { figure: "reachedInTime", from, to } });
    expect(rows.map(({ contact, on, comparedOn }) => [contact.name, on, comparedOn])).toEqual([
      ["Bea Santos", "2026-06-05", "2026-06-06"],
      ["Dana Ruiz", "2026-06-01", "2026-06-02"],
    ]);
  });

  it("each week and each day too", async () => {
    const { jo } = await network();
    const { from, weeks, days } = await jo.get("GET /insights", { query: { months: 3 } });
    const total = async (figure: "acts" | "done" | "keptOnTime", first: string, last: string) =>
      (await jo.get("GET /insights/list", { query: { figure, from: first, to: last } })).total;
    expect([weeks[0], weeks.at(-1)]).toEqual([
      { startsOn: from, endsOn: "2026-04-05", done: 0, keptOnTime: 0 },
      { startsOn: "2026-06-22", endsOn: "2026-06-25", done: 3, keptOnTime: 2 },
    ]);
    expect(weeks).toHaveLength(13);
    for (const { startsOn, endsOn, done, keptOnTime } of weeks)
      expect([await total("done", startsOn, endsOn), await total("keptOnTime", startsOn, endsOn)]).toEqual([
        done,
        keptOnTime,
      ]);
    for (const { on, count } of days) expect(await total("acts", on, on)).toBe(count);
  });

  it("each yield opens the list it counts", async () => {
    const { jo, forum, dana } = await network();
    const { introducers, chains, events } = await jo.get("GET /insights/yield");
    type Query = Calls["GET /insights/yield/list"]["query"];
    const list = (of: Query["of"], id: string, figure: Query["figure"]) =>
      jo.get("GET /insights/yield/list", { query: { of, id, figure } });
    const all = [
      ...introducers.map((one) => ({ of: "introducer" as const, id: one.contact.id, one })),
      ...chains.map((one) => ({ of: "chain" as const, id: one.contact.id, one })),
      ...events.map((one) => ({ of: "event" as const, id: one.event.id, one })),
    ];
    expect(all).toHaveLength(3);
    for (const { of, id, one } of all) {
      expect(one).toMatchObject(await jo.get("GET /insights/yield/one", { query: { of, id } }));
      for (const figure of ["people", "conversations", "opportunities", "won"] as const)
        expect([of, figure, (await list(of, id, figure)).total]).toEqual([of, figure, one[figure]]);
    }
    const won = await list("introducer", dana.id, "won");
    expect(won).toMatchObject({
      name: "Dana Ruiz",
      rows: [{ contact: { name: "Bea Santos" }, what: "Head of maps" }],
    });
    expect(won.rows[0]?.opportunityId).toBe(won.rows[0]?.id);
    expect((await list("chain", dana.id, "people")).rows.map(({ contact }) => contact.name)).toEqual([
      "Bea Santos",
      "Dana Ruiz",
    ]);
    const kim = await app.signUp("Tolu Adeyemi");
    for (const [of, id] of [
      ["chain", dana.id],
      ["event", forum.id],
    ] as const)
      expect(
        (await kim.call("GET /insights/yield/list", { query: { of, id, figure: "people" } })).status,
      ).toBe(404);
  });

  it("say what came through whom, and which events were worth it", async () => {
    const { jo } = await network();
    expect(await jo.get("GET /insights/yield")).toMatchObject({
      introducers: [
        { contact: { name: "Dana Ruiz" }, people: 1, conversations: 1, opportunities: 1, won: 1 },
      ],
      chains: [{ contact: { name: "Dana Ruiz" }, people: 2, conversations: 2, opportunities: 1, won: 1 }],
      events: [{ event: { name: "Metadata Forum" }, people: 3, conversations: 2, opportunities: 0, won: 0 }],
    });
    const kim = await app.signUp("Kim Soto");
    expect(await kim.get("GET /insights/yield")).toEqual({ introducers: [], chains: [], events: [] });
    expect((await kim.get("GET /insights")).overall).toMatchObject({ met: 0, done: 0 });
  });
});
