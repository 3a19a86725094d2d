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
    const all = {
      met: 4,
      reachedInTime: 2,
      unreached: 1,
      promised: 3,
      keptOnTime: 2,
      doneLate: 1,
      droppedLate: 0,
      stillOpen: 0,
      done: 3,
      medianDaysToFirstTouch: 5.5,
    };
    expect([found.from, found.to, found.overall]).toEqual(["2026-04-01", "2026-06-25", all]);
    expect(found.months).toEqual([
      expect.objectContaining({ startsOn: "2026-04-01", met: 0, done: 0, medianDaysToFirstTouch: null }),
      expect.objectContaining({ startsOn: "2026-05-01", met: 0 }),
      { startsOn: "2026-06-01", ...all },
    ]);
    expect(found.byEvent).toEqual([
      {
        event: { id: forum.id, name: "Metadata Forum" },
        ...all,
        met: 3,
        reachedInTime: 1,
        promised: 2,
        doneLate: 0,
        done: 2,
        medianDaysToFirstTouch: 10,
      },
    ]);
    expect(found.byReferrer).toMatchObject([
      { referrer: { id: dana.id, name: "Dana Ruiz" }, met: 1, done: 1 },
    ]);
    expect(found.byAction).toEqual([
      { action: "email", promised: 2, keptOnTime: 1, doneLate: 1, droppedLate: 0, stillOpen: 0, done: 2 },
      { action: "call", promised: 1, keptOnTime: 1, doneLate: 0, droppedLate: 0, stillOpen: 0, done: 1 },
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
    const { from, to, overall, byEvent, byReferrer, byAction, leaks } = await jo.get("GET /insights");
    const total = async (query: Record<string, string>) =>
      (await jo.get("GET /insights/list", { query: { figure: "met", from, to, ...query } })).total;
    const figures = [
      "met",
      "reachedInTime",
      "unreached",
      "promised",
      "keptOnTime",
      "doneLate",
      "droppedLate",
      "stillOpen",
      "done",
    ] as const;
    for (const figure of figures) {
      expect(await total({ figure })).toBe(overall[figure]);
      expect(await total({ figure, eventId: forum.id })).toBe(byEvent[0]?.[figure]);
      expect(await total({ figure, referrerId: dana.id })).toBe(byReferrer[0]?.[figure]);
    }
    for (const { action, done, promised, keptOnTime } of byAction)
      expect([
        await total({ figure: "done", action }),
        await total({ figure: "promised", action }),
        await total({ figure: "keptOnTime", action }),
      ]).toEqual([done, promised, keptOnTime]);
    for (const leak of ["notContacted", "nothingPlanned", "thanksOwed"] as const)
      expect(await total({ figure: leak })).toBe(leaks[leak].count);
    const { rows } = await jo.get("GET /insights/list", { query: { figure: "reachedInTime", from, to } });
    expect(rows.map(({ contact, on, comparedOn }) => [contact?.name, on, comparedOn])).toEqual([
      ["Bea Santos", "2026-06-05", "2026-06-06"],
      ["Dana Ruiz", "2026-06-01", "2026-06-02"],
    ]);
  });

  it("each week and each day too", async () => {
    const { jo } = await network();
    const { from, weeks, days } = await jo.get("GET /insights", { query: { months: 3 } });
    const total = async (figure: "acts" | "done" | "promised" | "keptOnTime", first: string, last: string) =>
      (await jo.get("GET /insights/list", { query: { figure, from: first, to: last } })).total;
    const nothing = { promised: 0, keptOnTime: 0, doneLate: 0, droppedLate: 0, stillOpen: 0, done: 0 };
    expect([weeks[0], weeks.at(-1)]).toEqual([
      { startsOn: from, endsOn: "2026-04-05", ...nothing },
      { startsOn: "2026-06-22", endsOn: "2026-06-25", ...nothing, promised: 2, keptOnTime: 2, done: 3 },
    ]);
    expect(weeks).toHaveLength(13);
    for (const { startsOn, endsOn, done, promised, keptOnTime } of weeks)
      expect([
        await total("done", startsOn, endsOn),
        await total("promised", startsOn, endsOn),
        await total("keptOnTime", startsOn, endsOn),
      ]).toEqual([done, promised, keptOnTime]);
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

  it("counts an opportunity for the event where it was heard of, else for the one where they were met", async () => {
    const { jo, person, event, lead, refer } = await newStory(app);
    const [forum, fair] = [
      await event("Metadata Forum", "2026-06-01"),
      await event("Map Fair", "2026-06-10"),
    ];
    const at = { metOn: "2026-06-01", metAtEventId: forum.id };
    const [dana, owen] = [await person("Dana Ruiz", at), await person("Owen Price")];
    await refer(dana, owen);
    await lead(dana, "Cataloger");
    const maps = await lead(dana, "Head of maps", { eventId: fair.id });
    const far = await lead(owen, "Archivist", { eventId: fair.id });
    for (const { id } of [maps, far])
      await jo.get("POST /opportunities/:id/moves", { params: { id }, body: { stageId: "won" } });
    const { events } = await jo.get("GET /insights/yield");
    expect(
      events.map(({ event: { name }, people, opportunities, won }) => [name, people, opportunities, won]),
    ).toEqual([
      ["Map Fair", 0, 2, 2],
      ["Metadata Forum", 1, 1, 0],
    ]);
    for (const {
      event: { id },
      ...one
    } of events) {
      expect(one).toMatchObject(await jo.get("GET /insights/yield/one", { query: { of: "event", id } }));
      for (const figure of ["people", "conversations", "opportunities", "won"] as const) {
        const { total } = await jo.get("GET /insights/yield/list", { query: { of: "event", id, figure } });
        expect([figure, total]).toEqual([figure, one[figure]]);
      }
    }
    // Dana led to the one with Owen, and is owed a word of it, in the figure as among the open loops.
    const { leaks, from, to } = await jo.get("GET /insights");
    expect(leaks.thanksOwed).toEqual({ count: 1, of: 1 });
    const { rows } = await jo.get("GET /insights/list", { query: { figure: "thanksOwed", from, to } });
    expect(rows.map(({ contact, what }) => [contact?.name, what])).toEqual([["Dana Ruiz", "Owen Price"]]);
    await jo.get("POST /tellings", {
      body: {
        contactId: dana.id,
        referralId: null,
        opportunityId: far.id,
        news: "won",
        outcome: "told",
      },
    });
    expect((await jo.get("GET /insights")).leaks.thanksOwed).toEqual({ count: 0, of: 1 });
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

type Outcome = "open" | "done" | "dropped" | "snoozed" | "moved" | "asked";

/** Every share that is shown: a part of a whole, wherever the answers have one. */
const sharesIn = (answer: unknown, path = ""): Map<string, [part: number, whole: number]> => {
  const found = new Map<string, [number, number]>();
  if (typeof answer !== "object" || answer === null) return found;
  const value = answer as Record<string, unknown>;
  const pairs = [
    ["keptOnTime", "promised"],
    ["reachedInTime", "met"],
    ["followedUp", "met"],
    ["answered", "asked"],
  ] as const;
  for (const [part, whole] of pairs)
    if (typeof value[part] === "number" && typeof value[whole] === "number")
      found.set(`${path}.${part}`, [value[part], value[whole]]);
  for (const [key, inner] of Object.entries(value))
    for (const [where, share] of sharesIn(inner, `${path}.${key}`)) found.set(where, share);
  return found;
};

const sharesAfter = async (outcome: Outcome) => {
  const { jo, person, event, refer } = await newStory(app);
  const forum = await event("Metadata Forum", "2026-06-01");
  const dana = await person("Dana Ruiz", { metOn: "2026-06-01", metAtEventId: forum.id });
  const sam = await person("Sam Okafor", { metOn: "2026-06-01", metAtEventId: forum.id });
  await refer(dana, sam, { heardOn: "2026-06-02" });
  const promise = (contactId: string, dueOn: string) =>
    jo.get("POST /follow-ups", { body: { contactId, action: "email", what: "Send the map", dueOn } });
  const kept = await promise(dana.id, "2026-06-25");
  await jo.get("POST /follow-ups/:id/completion", { params: { id: kept.id }, body: {} });
  // Not due yet, and theirs: counted nowhere.
  await promise(dana.id, "2026-06-25");
  await jo.get("POST /follow-ups", {
    body: {
      contactId: dana.id,
      action: "email",
      what: "answer",
      dueOn: "2026-06-20",
      waitingSinceOn: "2026-06-15",
    },
  });
  const late = await promise(sam.id, "2026-06-20");
  const params = { id: late.id };
  if (outcome === "done" || outcome === "asked")
    await jo.get("POST /follow-ups/:id/completion", {
      params,
      body:
        outcome === "done"
          ? {}
          : {
              next: { action: "email", what: "answer", dueOn: "2026-07-02", waitingSinceOn: "2026-06-25" },
            },
    });
  if (outcome === "dropped")
    await jo.get("POST /follow-ups/:id/drop", { params, body: { reason: "No longer of use" } });
  if (outcome === "snoozed")
    await jo.get("POST /follow-ups/:id/snoozes", { params, body: { dueOn: "2026-07-02" } });
  if (outcome === "moved")
    await jo.get("PATCH /follow-ups/:id", { params, version: late.version, body: { dueOn: "2026-07-02" } });
  const insights = await jo.get("GET /insights");
  return sharesIn({
    insights,
    today: (await jo.get("GET /today")).momentum,
    events: (await jo.get("GET /events")).events,
  });
};

/** A late promise that is left open, or whatever is done about it, changes no share of what was kept. */
describe("no figure flatters", () => {
  it.each(["done", "dropped", "snoozed", "moved", "asked"] as const)("when it is %s", async (outcome) => {
    const before = await sharesAfter("open");
    const after = await sharesAfter(outcome);
    const rated = [...before].filter(([path]) => /\.(?:keptOnTime|reachedInTime)$/.test(path));
    expect(rated.length).toBeGreaterThan(20);
    expect(before.get(".insights.overall.keptOnTime")).toEqual([1, 2]);
    expect(before.get(".today.keptOnTime")).toEqual([1, 2]);
    for (const [path, share] of rated) expect([path, after.get(path)]).toEqual([path, share]);
  });
});
