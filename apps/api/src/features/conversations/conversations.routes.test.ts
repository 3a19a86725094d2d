import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Body, type Story, newStory } from "../../testing/story";
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

const at = (id: string) => ({ params: { id } });
const lastOn = async ({ id }: { id: string }) =>
  (await story.jo.get("GET /contacts/:id", at(id))).contact.lastConversationOn;

describe("a conversation", () => {
  it("with several people is in the timeline of each, and says who else took part and where", async () => {
    const { jo, person, event, talk } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const forum = await event("Archives Forum", "2026-06-24");
    const made = await talk([dana, sam], "2026-06-24", {
      channel: "in-person",
      notes: "Maps",
      eventId: forum.id,
    });
    expect(made).toMatchObject({ version: 1, event: { name: "Archives Forum" } });
    expect(made.contacts.map(({ name }) => name).toSorted()).toEqual(["Dana Ruiz", "Sam Okafor"]);
    for (const [one, other] of [
      [dana, sam],
      [sam, dana],
    ] as const) {
      const { timeline } = await jo.get("GET /contacts/:id", at(one.id));
      expect(timeline.find(({ kind }) => kind === "conversation")).toMatchObject({
        on: "2026-06-24",
        notes: "Maps",
        others: [{ name: other.name }],
        event: { name: "Archives Forum" },
      });
    }
  });

  it("moves the last conversation forward, and the cadence with it; an older one does not", async () => {
    const { jo, person, talk } = story;
    const dana = await person("Dana Ruiz", { metOn: "2026-05-01", cadence: { every: 1, unit: "month" } });
    const cadenceDueOn = async () => (await jo.get("GET /contacts/:id", at(dana.id))).cadenceDueOn;
    expect(await cadenceDueOn()).toBe("2026-06-01");
    await talk([dana], "2026-05-31");
    expect([await lastOn(dana), await cadenceDueOn()]).toEqual(["2026-05-31", "2026-06-30"]);
    await talk([dana], "2026-05-10");
    expect([await lastOn(dana), await cadenceDueOn()]).toEqual(["2026-05-31", "2026-06-30"]);
  });

  it("is something that happened: one in the future is refused and names the field", async () => {
    const { jo, person, talk } = story;
    const dana = await person("Dana Ruiz");
    const body = { channel: "call" as const, heldOn: "2026-06-26", contactIds: [dana.id] };
    const reply = await jo.call("POST /conversations", { body });
    expect([reply.status, reply.error?.code]).toEqual([400, "invalid_input"]);
    expect(reply.error?.fields).toEqual([{ path: "heldOn", message: "must not be in the future" }]);
    const { id } = await talk([dana], "2026-06-25");
    const moved = await jo.call("PATCH /conversations/:id", {
      ...at(id),
      body: { heldOn: "2026-06-26" },
      version: 1,
    });
    expect(moved.error?.fields?.[0]?.path).toBe("heldOn");
    expect(await lastOn(dana)).toBe("2026-06-25");
  });

  it.each([
    ["nobody", [], "contactIds"],
    ["somebody twice", ["dana", "dana"], "contactIds"],
  ])("with %s is refused", async (_who, keys, path) => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    const body = { channel: "call", heldOn: "2026-06-25", contactIds: keys.map(() => dana.id) } as const;
    const reply = await jo.call("POST /conversations", { body });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, path]);
  });
});

it("a conversation of which several things are next plans all of them", async () => {
  const { jo, person } = story;
  const dana = await person("Dana Ruiz");
  const body = {
    channel: "call",
    heldOn: "2026-06-24",
    contactIds: [dana.id],
    next: { action: "email", what: "Send her the map", dueOn: "2026-06-26" },
    also: [{ action: "call", what: "Call her back", dueOn: "2026-12-24" }],
  } satisfies Body<"POST /conversations">;
  const made = await jo.get("POST /conversations", { body });
  expect([made.next?.what, made.also.map(({ what }) => what)]).toEqual([
    "Send her the map",
    ["Call her back"],
  ]);
  const { nextSteps } = await jo.get("GET /contacts/:id", at(dana.id));
  expect(nextSteps.map(({ dueOn }) => dueOn)).toEqual(["2026-06-26", "2026-12-24"]);
});

describe("a conversation that they began", () => {
  it("is the latest word, and no follow-up of mine: nothing is counted as reached out", async () => {
    const { jo, person, refer, talk } = story;
    const dana = await person("Dana Ruiz", { metOn: "2026-06-20" });
    const sam = await person("Sam Okafor");
    const referral = await refer(dana, sam);
    const { id } = await talk([dana, sam], "2026-06-24", { channel: "email", startedBy: "them" });
    expect(await lastOn(dana)).toBe("2026-06-24");
    const isReached = async () =>
      !(await jo.get("GET /today")).loops.some(
        ({ kind, contact }) => kind === "never-contacted" && contact.id === dana.id,
      );
    const state = async () => (await jo.get("GET /referrals/:id", at(referral.id))).state;
    expect([await isReached(), await state()]).toEqual([false, "heard"]);
    const { timeline } = await jo.get("GET /contacts/:id", at(dana.id));
    expect(timeline.find(({ kind }) => kind === "conversation")).toMatchObject({ startedBy: "them" });
    // It was I who wrote, after all.
    await jo.get("PATCH /conversations/:id", { ...at(id), body: { startedBy: "me" }, version: 1 });
    expect([await isReached(), await state()]).toEqual([true, "reached-out"]);
    // Or it was not, or they were not among those it went to: the referral has not moved.
    const edit = async (body: Body<"PATCH /conversations/:id">) => {
      const { version } = await jo.get("GET /conversations/:id", at(id));
      await jo.get("PATCH /conversations/:id", { ...at(id), body, version });
      return state();
    };
    expect(await edit({ startedBy: "them" })).toBe("heard");
    expect(await edit({ channel: "call", startedBy: "me" })).toBe("talked");
    expect(await edit({ channel: "note" })).toBe("heard");
    expect(await edit({ channel: "email" })).toBe("reached-out");
    expect(await edit({ contactIds: [dana.id] })).toBe("heard");
    expect(await edit({ contactIds: [dana.id, sam.id] })).toBe("reached-out");
  });

  it("asks for no answer where there is nothing more to do", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz", { metOn: "2026-06-20" });
    const body = { channel: "email", heldOn: "2026-06-24", startedBy: "them", settles: true } as const;
    await jo.get("POST /conversations", { body: { ...body, contactIds: [dana.id] } });
    expect((await jo.get("GET /today")).loops).toEqual([]);
  });

  it("is nobody's once it turns out to have been a coffee", async () => {
    const { jo, person, talk } = story;
    const { id } = await talk([await person("Dana Ruiz")], "2026-06-24", {
      channel: "call",
      startedBy: "them",
    });
    const edit = { ...at(id), body: { channel: "coffee" as const }, version: 1 };
    expect((await jo.get("PATCH /conversations/:id", edit)).startedBy).toBe("me");
  });
});

describe("editing a conversation", () => {
  it("moves its day and its people, and what each of them sums up", async () => {
    const { jo, person, talk } = story;
    const [dana, sam] = [await person("Dana Ruiz", { metOn: "2026-06-01" }), await person("Sam Okafor")];
    const { id } = await talk([dana], "2026-06-20");
    await jo.get("PATCH /conversations/:id", { ...at(id), body: { heldOn: "2026-06-18" }, version: 1 });
    expect([await lastOn(dana), await lastOn(sam)]).toEqual(["2026-06-18", null]);
    const moved = await jo.get("PATCH /conversations/:id", {
      ...at(id),
      body: { contactIds: [sam.id] },
      version: 2,
    });
    expect(moved).toMatchObject({ version: 3, heldOn: "2026-06-18", contacts: [{ name: "Sam Okafor" }] });
    expect([await lastOn(dana), await lastOn(sam)]).toEqual([null, "2026-06-18"]);
    const { today, loops } = await jo.get("GET /today");
    expect([today, loops.map(({ kind }) => kind)]).toEqual(["2026-06-25", ["never-contacted"]]);
  });

  it("from an old version shows what is there now", async () => {
    const { jo, person, talk } = story;
    const { id } = await talk([await person("Dana Ruiz")], "2026-06-20");
    await jo.get("PATCH /conversations/:id", { ...at(id), body: { notes: "Maps" }, version: 1 });
    const stale = await jo.call("PATCH /conversations/:id", { ...at(id), body: { notes: "x" }, version: 1 });
    expect([stale.status, stale.error?.current]).toMatchObject([412, { notes: "Maps", version: 2 }]);
    expect((await jo.call("PATCH /conversations/:id", { ...at(id), body: { notes: "x" } })).status).toBe(428);
  });
});

describe("a conversation in the trash", () => {
  it("counts no longer, and comes back as it was", async () => {
    const { jo, person, talk } = story;
    const dana = await person("Dana Ruiz", { metOn: "2026-06-01", cadence: { every: 1, unit: "week" } });
    await talk([dana], "2026-06-10");
    const { id } = await talk([dana], "2026-06-24", { notes: "about parchment" });
    const before = await visibleState(app, jo);
    await jo.get("DELETE /conversations/:id", at(id));
    expect(await lastOn(dana)).toBe("2026-06-10");
    expect((await jo.call("GET /conversations/:id", at(id))).status).toBe(404);
    expect((await jo.get("GET /search", { query: { q: "parchment" } })).hits).toEqual([]);
    expect((await jo.get("GET /today")).loops.map(({ kind }) => kind)).toEqual(["cadence-lapsed"]);
    await jo.get("POST /conversations/:id/restoration", at(id));
    expect(await visibleState(app, jo)).toEqual(before);
    expect((await jo.get("GET /search", { query: { q: "parchment" } })).hits).toHaveLength(1);
    expect((await jo.call("POST /conversations/:id/restoration", at(id))).status).toBe(404);
  });

  it("takes a referral back to where it was, and on again when it comes back", async () => {
    const { jo, person, refer } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const { id: referralId } = await refer(dana, sam);
    const before = await visibleState(app, jo);
    const body = { channel: "call" as const, heldOn: "2026-06-25", notes: "", contactIds: [sam.id] };
    const { id } = await jo.get("POST /conversations", { body });
    const state = async () => (await jo.get("GET /referrals/:id", at(referralId))).state;
    expect(await state()).toBe("talked");
    const talked = await visibleState(app, jo);
    await jo.get("DELETE /conversations/:id", at(id));
    expect(await visibleState(app, jo)).toEqual(before);
    await jo.get("POST /conversations/:id/restoration", at(id));
    expect(await visibleState(app, jo)).toEqual(talked);
  });

  it("leaves a referral that was changed since, and one that was talked about again since", async () => {
    const { jo, person, refer, talk } = story;
    const [dana, sam, grace] = [
      await person("Dana Ruiz"),
      await person("Sam Okafor"),
      await person("Grace Lin"),
    ];
    const toSam = await refer(dana, sam);
    const toGrace = await refer(dana, grace);
    const first = await talk([sam, grace], "2026-06-24");
    await talk([grace], "2026-06-25");
    const { version } = await jo.get("GET /referrals/:id", at(toSam.id));
    await jo.get("PATCH /referrals/:id", { ...at(toSam.id), body: { reason: "Maps" }, version });
    await jo.get("DELETE /conversations/:id", at(first.id));
    expect(await jo.get("GET /referrals/:id", at(toSam.id))).toMatchObject({
      state: "talked",
      reason: "Maps",
    });
    expect(await jo.get("GET /referrals/:id", at(toGrace.id))).toMatchObject({
      state: "talked",
      stateOn: "2026-06-25",
    });
  });

  it("is not needed for the person: others who took part keep it when one goes", async () => {
    const { jo, person, talk } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const { id } = await talk([dana, sam], "2026-06-24");
    await jo.get("DELETE /contacts/:id", at(sam.id));
    expect((await jo.get("GET /conversations/:id", at(id))).contacts).toMatchObject([{ name: "Dana Ruiz" }]);
    expect(await lastOn(dana)).toBe("2026-06-24");
  });
});
