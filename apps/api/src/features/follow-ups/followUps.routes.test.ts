import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allPages } from "../../testing/allPages";
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

const at = (id: string) => ({ params: { id } });
const dueOn = (day: string) => ({ body: { dueOn: day } });

describe("a follow-up", () => {
  it("is in one group by the day it is where the account is", async () => {
    const { jo, person, step } = story;
    const dana = await person("Dana Ruiz");
    const days = ["2026-06-24", "2026-06-25", "2026-06-26", "2026-07-02", "2026-07-03"];
    for (const day of days) await step(dana, day);
    const { followUps } = await jo.get("GET /follow-ups");
    expect(followUps.map(({ group, daysLate }) => [group, daysLate])).toEqual([
      ["overdue", 1],
      ["today", 0],
      ["tomorrow", 0],
      ["this-week", 0],
      ["later", 0],
    ]);
    const kolkata = await newStory(app, "Asia/Kolkata");
    await kolkata.step(await kolkata.person("Dana Ruiz"), "2026-06-25");
    app.setNow("2026-06-25T19:00:00.000Z");
    const [late] = (await kolkata.jo.get("GET /follow-ups")).followUps;
    const [here] = (await jo.get("GET /follow-ups", { query: { limit: 2 } })).followUps.slice(1);
    app.setNow("2026-06-25T13:00:00.000Z");
    expect([late?.group, here?.group]).toEqual(["overdue", "today"]);
  });

  it("is what the person's next step shows: the open one due first", async () => {
    const { jo, person, step } = story;
    const dana = await person("Dana Ruiz");
    const later = await step(dana, "2026-07-10", { what: "Coffee" });
    const sooner = await step(dana, "2026-06-30", { what: "Send slides" });
    const nextOf = async () => {
      const { contacts } = await jo.get("GET /contacts");
      const { contact } = await jo.get("GET /contacts/:id", at(dana.id));
      expect(contact.nextFollowUpOn).toBe(contacts[0]?.nextStep?.dueOn ?? null);
      return contacts[0]?.nextStep?.what ?? null;
    };
    expect(await nextOf()).toBe("Send slides");
    await jo.get("POST /follow-ups/:id/snoozes", { ...at(sooner.id), ...dueOn("2026-08-01") });
    expect(await nextOf()).toBe("Coffee");
    await jo.get("POST /follow-ups/:id/completion", { ...at(later.id), body: {} });
    expect(await nextOf()).toBe("Send slides");
    await jo.get("POST /follow-ups/:id/drop", { ...at(sooner.id), body: { reason: "Sent already" } });
    expect(await nextOf()).toBeNull();
  });

  it("is edited from the version that was read: another one is answered with what is there now", async () => {
    const { jo, person, step } = story;
    const { id } = await step(await person("Dana Ruiz"), "2026-06-25");
    const edited = await jo.get("PATCH /follow-ups/:id", {
      ...at(id),
      body: { what: "Call Dana" },
      version: 1,
    });
    expect(edited).toMatchObject({ what: "Call Dana", version: 2 });
    const stale = await jo.call("PATCH /follow-ups/:id", { ...at(id), body: { what: "Write" }, version: 1 });
    expect([stale.status, stale.error?.code]).toEqual([412, "changed_elsewhere"]);
    expect(stale.error?.current).toMatchObject({ id, what: "Call Dana", version: 2 });
    const blind = await jo.call("PATCH /follow-ups/:id", { ...at(id), body: { what: "Write" } });
    expect([blind.status, blind.error?.code]).toEqual([428, "version_required"]);
  });

  it("names the field that is wrong", async () => {
    const { jo, person } = story;
    const { id } = await person("Dana Ruiz");
    const wrong = { contactId: id, action: "call", what: " ", dueOn: "2026-02-29" } as const;
    const reply = await jo.call("POST /follow-ups", { body: wrong });
    expect([reply.status, reply.error?.fields?.map(({ path }) => path)]).toEqual([400, ["what", "dueOn"]]);
  });
});

describe("snoozing", () => {
  it("keeps the day first promised, counts, and is undone step by step", async () => {
    const { jo, person, step } = story;
    const { id } = await step(await person("Sam Okafor"), "2026-06-25");
    const before = await visibleState(app, jo);
    await jo.get("POST /follow-ups/:id/snoozes", { ...at(id), ...dueOn("2026-06-28") });
    const once = await visibleState(app, jo);
    const back = await jo.call("POST /follow-ups/:id/snoozes", { ...at(id), ...dueOn("2026-06-24") });
    expect(back.error).toMatchObject({ code: "invalid_input", fields: [{ path: "dueOn" }] });
    const twice = await jo.get("POST /follow-ups/:id/snoozes", { ...at(id), ...dueOn("2026-07-05") });
    expect(twice).toMatchObject({ dueOn: "2026-07-05", promisedOn: "2026-06-25", snoozeCount: 2 });
    await jo.get("DELETE /follow-ups/:id/snoozes/latest", at(id));
    expect(await visibleState(app, jo)).toEqual(once);
    await jo.get("DELETE /follow-ups/:id/snoozes/latest", at(id));
    expect(await visibleState(app, jo)).toEqual(before);
    const none = await jo.call("DELETE /follow-ups/:id/snoozes/latest", at(id));
    expect([none.status, none.error?.code]).toEqual([409, "not_snoozed"]);
  });

  it("ends with a new promise: a day set by editing starts afresh and no older snooze comes back", async () => {
    const { jo, person, step } = story;
    const { id } = await step(await person("Sam Okafor"), "2026-06-25");
    for (const day of ["2026-06-26", "2026-06-27"]) {
      await jo.get("POST /follow-ups/:id/snoozes", { ...at(id), ...dueOn(day) });
    }
    const kept = await jo.get("PATCH /follow-ups/:id", {
      ...at(id),
      body: { what: "Call Sam", dueOn: "2026-06-27" },
      version: 3,
    });
    expect(kept).toMatchObject({ promisedOn: "2026-06-25", snoozeCount: 2 });
    const moved = await jo.get("PATCH /follow-ups/:id", { ...at(id), ...dueOn("2026-07-20"), version: 4 });
    expect(moved).toMatchObject({ dueOn: "2026-07-20", promisedOn: "2026-07-20", snoozeCount: 0 });
    const none = await jo.call("DELETE /follow-ups/:id/snoozes/latest", at(id));
    expect(none.error?.code).toBe("not_snoozed");
  });
});

describe("dropping", () => {
  it("keeps the reason, and is undone", async () => {
    const { jo, person, step } = story;
    const { id } = await step(await person("Owen Price"), "2026-06-10");
    const before = await visibleState(app, jo);
    const dropped = await jo.get("POST /follow-ups/:id/drop", {
      ...at(id),
      body: { reason: "He moved away" },
    });
    expect(dropped.followUp).toMatchObject({
      state: "dropped",
      dropReason: "He moved away",
      closedOn: "2026-06-25",
    });
    const { followUps } = await jo.get("GET /follow-ups", { query: { state: "dropped" } });
    expect(followUps.map((one) => one.id)).toEqual([id]);
    expect(await jo.get("GET /follow-ups")).toMatchObject({ followUps: [] });
    const undo = await jo.call("DELETE /follow-ups/:id/completion", at(id));
    expect(undo.error?.code).toBe("not_closed");
    await jo.get("DELETE /follow-ups/:id/drop", at(id));
    expect(await visibleState(app, jo)).toEqual(before);
  });

  it("needs a reason", async () => {
    const { jo, person, step } = story;
    const { id } = await step(await person("Owen Price"), "2026-06-10");
    const reply = await jo.call("POST /follow-ups/:id/drop", { ...at(id), body: { reason: "  " } });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, "reason"]);
  });
});

describe("the trash", () => {
  it("takes a follow-up and gives it back exactly, but not to a person who is in the trash", async () => {
    const { jo, person, step } = story;
    const grace = await person("Grace Lin");
    const { id } = await step(grace, "2026-06-25");
    const before = await visibleState(app, jo);
    await jo.get("DELETE /follow-ups/:id", at(id));
    expect((await jo.call("GET /follow-ups/:id", at(id))).status).toBe(404);
    expect((await jo.get("GET /today")).counts.today).toBe(0);
    await jo.get("DELETE /contacts/:id", at(grace.id));
    expect((await jo.call("POST /follow-ups/:id/restoration", at(id))).status).toBe(404);
    await jo.get("POST /contacts/:id/restoration", at(grace.id));
    await jo.get("POST /follow-ups/:id/restoration", at(id));
    expect(await visibleState(app, jo)).toEqual(before);
    expect((await jo.call("POST /follow-ups/:id/restoration", at(id))).status).toBe(404);
  });
});

it("the list comes in pages without gap or repeat, though many are due on one day", async () => {
  const { jo, person, step } = story;
  const people = [await person("Dana Ruiz"), await person("Sam Okafor")];
  const ids: string[] = [];
  for (let index = 0; index < 13; index += 1) {
    ids.push((await step(people[index % 2] ?? { id: "" }, `2026-07-0${1 + (index % 3)}`)).id);
  }
  const closed = ids.slice(0, 6);
  for (const id of closed) await jo.get("POST /follow-ups/:id/completion", { ...at(id), body: {} });
  const paged = (state: "open" | "done") =>
    allPages(async (from) => {
      const { followUps, nextCursor } = await jo.get("GET /follow-ups", {
        query: { state, limit: 2, ...from },
      });
      return { rows: followUps.map(({ id }) => id), nextCursor };
    });
  const open = await paged("open");
  expect(open.toSorted()).toEqual(ids.slice(6).toSorted());
  expect(open).toEqual((await jo.get("GET /follow-ups")).followUps.map(({ id }) => id));
  expect((await paged("done")).toSorted()).toEqual(closed.toSorted());
  const bad = await jo.call("GET /follow-ups", { query: { cursor: "not-one" } });
  expect([bad.status, bad.error?.fields?.[0]?.path]).toEqual([400, "cursor"]);
});
