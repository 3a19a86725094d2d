import { randomUUID } from "node:crypto";
import type { Calls } from "@followthrough/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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

type Body = Calls["PUT /captures/:id"]["body"];

const save = (body: Body, id: string = randomUUID()) =>
  story.jo.get("PUT /captures/:id", { params: { id }, body });
const tried = (body: Body, id: string) => story.jo.call("PUT /captures/:id", { params: { id }, body });
const undo = (id: string) => story.jo.call("DELETE /captures/:id", { params: { id } });
/** Everything the account sees. */
const state = async () => visibleState(app, story.jo);

const today = "2026-06-25";

/** Tolu was met and pointed to Bea; both are to hear from Jo. */
const evening = (): Body => ({
  event: { name: "ALA Annual 2026", startsOn: today },
  people: [
    { name: "Tolu Adeyemi", organization: "Cloudflare", email: "tolu@example.org", metOn: today },
    { name: "Bea Santos", organization: "Figma" },
  ],
  conversations: [{ channel: "in-person", heldOn: today, notes: "Says to call Bea", people: [0] }],
  referrals: [{ from: 0, to: 1, reason: "use my name" }],
  followUps: [
    { person: 0, action: "email", what: "Write to Tolu", dueOn: "2026-06-26" },
    { person: 1, action: "call", what: "Call Bea", dueOn: "2026-06-26" },
  ],
});

const own: Body = {
  people: [],
  followUps: [{ person: null, action: "other", what: "Renew the membership", dueOn: today }],
};

describe("a capture that is undone", () => {
  it("leaves a referral there was before where what was said since has it", async () => {
    const { person, refer, talk } = story;
    const sam = await person("Sam Okafor");
    const referral = await refer(await person("Dana Ruiz"), sam);
    const { id } = await save({
      people: [{ name: "Sam Okafor", contactId: sam.id }],
      conversations: [{ channel: "call", heldOn: today, notes: "Talked", people: [0] }],
    });
    await talk([sam], "2026-06-24");
    expect((await undo(id)).status).toBe(204);
    expect(await story.jo.get("GET /referrals/:id", { params: { id: referral.id } })).toMatchObject({
      state: "talked",
      stateOn: "2026-06-24",
    });
  });

  it("goes whole, and its id is spent", async () => {
    const before = await state();
    const { id } = await save(evening());
    expect((await undo(id)).status).toBe(204);
    expect(await state()).toEqual(before);
    expect((await undo(id)).status).toBe(404);
    expect((await tried(evening(), id)).error?.code).toBe("capture_exists");
  });

  it("takes a lead with it whole, but not one that went on since", async () => {
    const { person, step } = story;
    const lead = async (): Promise<Body> => ({
      people: [
        { name: "Priya Shah", contactId: (await person("Priya Shah")).id },
        { name: "Marco Silva", email: "marco@example.org" },
      ],
      referrals: [{ from: 0, to: 1 }],
      opportunities: [{ person: 1, title: "UX researcher" }],
      followUps: [
        { person: 1, action: "email", what: "Write to Marco", dueOn: "2026-06-26", opportunity: 0 },
      ],
    });
    const body = await lead();
    const before = await state();
    const { id } = await save(body);
    expect((await undo(id)).status).toBe(204);
    expect(await state()).toEqual(before);
    const moved = await save(await lead());
    const params = { id: moved.opportunities[0]?.id ?? "" };
    await story.jo.get("POST /opportunities/:id/moves", { params, body: { stageId: "talking" }, version: 1 });
    expect((await undo(moved.id)).error?.code).toBe("changed_since");
    const planned = await save(await lead());
    await step(await person("Lena Hart"), "2026-07-01", {
      opportunityId: planned.opportunities[0]?.id ?? "",
    });
    expect((await undo(planned.id)).error?.code).toBe("changed_since");
  });

  it("takes back a step of nobody's, until it was done", async () => {
    const before = await state();
    const { id } = await save(own);
    expect((await story.jo.get("GET /today")).counts.today).toBe(1);
    expect((await undo(id)).status).toBe(204);
    expect(await state()).toEqual(before);
    const kept = await save(own);
    const params = { id: kept.followUps[0]?.id ?? "" };
    await story.jo.get("POST /follow-ups/:id/completion", { params, body: {} });
    expect((await undo(kept.id)).error?.code).toBe("changed_since");
  });

  it("stays once something of it was changed or built upon", async () => {
    const acts: ((saved: Awaited<ReturnType<typeof save>>) => Promise<unknown>)[] = [
      ({ people }) =>
        story.jo.get("PATCH /contacts/:id", {
          params: { id: people[0]?.id ?? "" },
          version: 1,
          body: { title: "Lead" },
        }),
      ({ people }) => story.talk([{ id: people[1]?.id ?? "" }], today),
      ({ followUps }) =>
        story.jo.get("POST /follow-ups/:id/completion", { params: { id: followUps[0]?.id ?? "" }, body: {} }),
      ({ event }) => story.person("Grace Lin", { metOn: today, metAtEventId: event?.id ?? null }),
      ({ people }) =>
        story
          .refer({ id: people[1]?.id ?? "" }, people[0] ?? { id: "" })
          .catch(() => story.step(people[0] ?? { id: "" }, "2026-07-01")),
    ];
    for (const act of acts) {
      const saved = await save(evening());
      await act(saved);
      const before = await state();
      expect((await undo(saved.id)).error?.code).toBe("changed_since");
      expect(await state()).toEqual(before);
    }
  });

  it("moves the referral that led to somebody now talked with, and undo moves it back", async () => {
    const [claire, sam] = [await story.person("Claire Dubois"), await story.person("Sam Okafor")];
    await story.refer(claire, sam);
    const { id } = await save({
      people: [{ contactId: sam.id, name: "Sam Okafor" }],
      conversations: [{ channel: "call", heldOn: today, notes: "Talked", people: [0] }],
    });
    expect((await story.jo.get("GET /contacts/:id", { params: { id: sam.id } })).referrals).toMatchObject([
      { state: "talked" },
    ]);
    expect((await undo(id)).status).toBe(204);
    expect((await story.jo.get("GET /contacts/:id", { params: { id: sam.id } })).referrals).toMatchObject([
      { state: "heard" },
    ]);
  });

  it("stays where somebody it filled in was changed or thrown away since", async () => {
    for (const act of ["edit", "trash"] as const) {
      const dana = await story.person("Dana Ruiz");
      const saved = await save({ people: [{ contactId: dana.id, name: "Dana", title: "Librarian" }] });
      const at = { params: { id: dana.id } };
      if (act === "trash") await story.jo.get("DELETE /contacts/:id", at);
      else await story.jo.get("PATCH /contacts/:id", { ...at, version: 2, body: { title: "Head" } });
      expect((await undo(saved.id)).error?.code).toBe("changed_since");
    }
  });
});
