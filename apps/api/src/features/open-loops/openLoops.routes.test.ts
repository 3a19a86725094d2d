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
const loops = async () => (await story.jo.get("GET /today")).loops;
const kinds = async () => (await loops()).map(({ kind }) => kind);

/** Saves what the one loop that is open proposes, and returns the follow-up made of it. */
const fixTheLoop = async (more: { opportunityId?: string } = {}) => {
  const [loop, ...others] = await loops();
  expect(others).toEqual([]);
  if (!loop?.fix) throw new Error("there is no loop with a fix");
  const { contactId, why: _why, ...step } = loop.fix;
  return story.jo.get("POST /follow-ups", { body: { contactId: contactId ?? "", ...step, ...more } });
};

describe("an open loop appears, and goes away by its fix:", () => {
  it("met, and never contacted since", async () => {
    const { jo, person, talk } = story;
    const dana = await person("Dana Ruiz", { metOn: "2026-06-25" });
    await talk([dana], "2026-06-25", { channel: "in-person" });
    expect(await loops()).toMatchObject([{ kind: "never-contacted", openFor: { count: 0, unit: "hour" } }]);
    app.setNow("2026-06-27T12:59:00.000Z");
    expect(await loops()).toMatchObject([{ openFor: { count: 47, unit: "hour" } }]);
    app.setNow("2026-06-27T14:00:00.000Z");
    expect(await loops()).toMatchObject([{ openFor: { count: 2, unit: "day" } }]);
    const step = await fixTheLoop();
    expect(await kinds()).toEqual([]);
    await jo.get("DELETE /follow-ups/:id", at(step.id));
    expect(await kinds()).toEqual(["never-contacted"]);
    await talk([dana], "2026-06-26", { channel: "email" });
    expect(await kinds()).toEqual([]);
  });

  it("a referral heard, and nobody contacted", async () => {
    const { person, refer, talk } = story;
    const sam = await person("Sam Okafor");
    await refer(await person("Dana Ruiz"), sam);
    expect(await loops()).toMatchObject([
      { kind: "referral-not-contacted", openFor: { count: 1, unit: "day" } },
    ]);
    expect(await fixTheLoop()).toMatchObject({ what: "Write to Sam Okafor and mention Dana Ruiz" });
    expect(await kinds()).toEqual([]);
    await talk([sam], "2026-06-25");
    expect(await kinds()).toEqual([]);
  });

  it("a referral with an outcome, and nobody thanked", async () => {
    const { jo, person, refer } = story;
    const { id } = await refer(await person("Dana Ruiz"), await person("Sam Okafor"));
    await jo.get("PATCH /referrals/:id", { ...at(id), body: { state: "led-nowhere" }, version: 1 });
    expect(await loops()).toMatchObject([
      { kind: "thanks-owed", contact: { name: "Dana Ruiz" }, about: "Sam Okafor", referralId: id },
    ]);
    const thank = await fixTheLoop();
    expect(await kinds()).toEqual([]);
    const drop = { ...at(thank.id), body: { reason: "later" } };
    await jo.get("POST /follow-ups/:id/drop", drop);
    expect(await kinds()).toEqual(["thanks-owed"]);
    await jo.get("DELETE /follow-ups/:id/drop", at(thank.id));
    await jo.get("POST /follow-ups/:id/completion", { ...at(thank.id), body: {} });
    expect(await kinds()).toEqual([]);
  });

  it("of a chain only the earlier link, until the person in between has answered", async () => {
    const { jo, person, refer, step } = story;
    const [priya, lena] = [await person("Priya Shah"), await person("Lena Hart")];
    await refer(priya, lena);
    const { id } = await refer(lena, await person("Ruth Adler"), { reason: "she knows the archive's head" });
    const seen = async () => {
      const referral = await jo.get("GET /referrals/:id", at(id));
      const { referrals } = await jo.get("GET /referrals");
      const ruth = await jo.get("GET /contacts/:id", at(referral.referred.id));
      return {
        loops: (await loops()).map(({ kind, contact }) => `${kind} ${contact.name}`),
        waits: [referral.waitsForReferrer, ruth.waitsFor?.name ?? null],
        isProposed: referrals.find((one) => one.id === id)?.proposal !== null,
      };
    };
    const waiting = {
      loops: ["referral-not-contacted Lena Hart"],
      waits: [true, "Lena Hart"],
      isProposed: false,
    };
    expect(await seen()).toEqual(waiting);
    // Written to, and not answered yet.
    const letter = await step(lena, "2026-06-25", { action: "email" });
    await jo.get("POST /follow-ups/:id/completion", {
      ...at(letter.id),
      body: { next: { action: "other", what: "answer", dueOn: "2026-07-02", waitingSinceOn: "2026-06-25" } },
    });
    expect(await seen()).toEqual({ ...waiting, loops: [] });
    const theirs = (await jo.get("GET /contacts/:id", at(lena.id))).nextSteps[0];
    await jo.get("POST /follow-ups/:id/completion", { ...at(theirs?.id ?? ""), body: {} });
    const open = { loops: ["referral-not-contacted Ruth Adler"], waits: [false, null], isProposed: true };
    expect(await seen()).toEqual(open);
    await jo.get("DELETE /follow-ups/:id/completion", at(theirs?.id ?? ""));
    expect(await seen()).toEqual({ ...waiting, loops: [] });
    await story.talk([lena], "2026-06-25");
    expect(await seen()).toMatchObject({ waits: [false, null], isProposed: true });
  });

  it("an opportunity without a next step", async () => {
    const { jo, person, lead } = story;
    const job = await lead(await person("Sam Okafor"), "Cataloger");
    expect(await loops()).toMatchObject([{ kind: "opportunity-without-step", about: "Cataloger" }]);
    const step = await fixTheLoop({ opportunityId: job.id });
    expect(await kinds()).toEqual([]);
    await jo.get("POST /follow-ups/:id/completion", { ...at(step.id), body: {} });
    expect(await kinds()).toEqual(["opportunity-without-step"]);
    await jo.get("POST /opportunities/:id/moves", { ...at(job.id), body: { stageId: "lost" } });
    expect(await kinds()).toEqual([]);
  });

  it("a cadence that has lapsed", async () => {
    const { jo, person, talk } = story;
    const dana = await person("Dana Ruiz", { cadence: { every: 2, unit: "week" } });
    expect(await kinds()).toEqual(["cadence-lapsed"]);
    await talk([dana], "2026-06-12");
    expect(await kinds()).toEqual([]);
    app.setNow("2026-06-26T13:00:00.000Z");
    expect(await loops()).toMatchObject([{ kind: "cadence-lapsed", openFor: { count: 0, unit: "day" } }]);
    const step = await fixTheLoop();
    expect(await kinds()).toEqual([]);
    const conversation = { channel: "call", heldOn: "2026-06-26" } as const;
    await jo.get("POST /follow-ups/:id/completion", { ...at(step.id), body: { conversation } });
    expect(await kinds()).toEqual([]);
    await jo.get("PATCH /contacts/:id", { ...at(dana.id), body: { archived: true }, version: 1 });
    app.setNow("2026-08-01T13:00:00.000Z");
    expect(await kinds()).toEqual([]);
  });

  it.each(["done", "given another day", "dropped"] as const)(
    "a follow-up more than a week late, or snoozed three times, once it is %s",
    async (how) => {
      const { jo, person, step } = story;
      const sam = await person("Sam Okafor");
      await step(sam, "2026-06-18");
      const late = await step(sam, "2026-06-17", { what: "Call Sam" });
      const snoozed = await step(sam, "2026-06-24", { what: "Write to Sam" });
      for (const day of ["2026-06-25", "2026-06-26", "2026-06-27"]) {
        await jo.get("POST /follow-ups/:id/snoozes", { ...at(snoozed.id), body: { dueOn: day } });
      }
      // On Today they stand as steps, and so in no loop beside them.
      expect(await kinds()).toEqual([]);
      const { loops: open } = await jo.get("GET /open-loops");
      expect(open.map(({ kind, followUpId, fix }) => [kind, followUpId, fix])).toEqual([
        ["stale-follow-up", late.id, null],
        ["stale-follow-up", snoozed.id, null],
      ]);
      for (const { followUpId } of open) {
        const one = at(followUpId ?? "");
        const { version } = await jo.get("GET /follow-ups/:id", one);
        if (how === "done") await jo.get("POST /follow-ups/:id/completion", { ...one, body: {} });
        else if (how === "dropped")
          await jo.get("POST /follow-ups/:id/drop", { ...one, body: { reason: "no" } });
        else await jo.get("PATCH /follow-ups/:id", { ...one, body: { dueOn: "2026-07-03" }, version });
      }
      expect((await jo.get("GET /open-loops")).loops).toEqual([]);
    },
  );
});

it("all loops are counted, the most pressing fifty are shown", async () => {
  const { jo, person } = story;
  for (let index = 0; index < 53; index += 1) await person(`Person ${index}`, { metOn: "2026-06-20" });
  const { counts, loops: shown } = await jo.get("GET /today");
  expect([counts.loops, shown.length]).toEqual([53, 50]);
  expect(new Set(shown.map(({ key }) => key)).size).toBe(50);
});

describe("the review", () => {
  it("goes through all loops of Today, and through news to tell and introductions beside", async () => {
    const { jo, person, refer } = story;
    const [claire, dana, sam] = [
      await person("Claire Dubois"),
      await person("Dana Ruiz"),
      await person("Sam Okafor"),
    ];
    await refer(claire, dana);
    const { id } = await refer(dana, sam);
    await jo.get("PATCH /referrals/:id", { ...at(id), body: { state: "came-to-something" }, version: 1 });
    const introduction = await jo.get("POST /introductions", {
      body: { contactAId: claire.id, contactBId: sam.id, madeOn: "2026-06-01" },
    });
    const review = async () => (await jo.get("GET /open-loops")).loops;
    const kindsOf = async () => (await review()).map(({ kind, contact }) => `${kind} ${contact.name}`);
    expect(await kindsOf()).toEqual(
      expect.arrayContaining([
        "thanks-owed Dana Ruiz",
        "introduction-without-news Claire Dubois",
        "news-to-tell Claire Dubois",
      ]),
    );
    const news = (await review()).find(({ kind }) => kind === "news-to-tell");
    await jo.get("POST /tellings", {
      body: {
        contactId: news?.contact.id ?? "",
        referralId: news?.referralId ?? null,
        opportunityId: news?.opportunityId ?? null,
        news: news?.news ?? "",
        outcome: "told",
      },
    });
    const asking = (await review()).find(({ kind }) => kind === "introduction-without-news")?.fix;
    await jo.get("PATCH /introductions/:id", {
      ...at(introduction.id),
      version: introduction.version,
      body: { nextStep: { action: "check-in", what: asking?.what ?? "", dueOn: asking?.dueOn ?? "" } },
    });
    const left = await kindsOf();
    expect(left).not.toContain("news-to-tell Claire Dubois");
    expect(left).not.toContain("introduction-without-news Claire Dubois");
    const today = (await jo.get("GET /today")).loops.map(({ key }) => key);
    expect((await review()).map(({ key }) => key)).toEqual(expect.arrayContaining(today));
  });
});
