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
  app.setNow("2026-06-25T13:00:00.000Z");
  story = await newStory(app);
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });
type Time = Calls["POST /follow-ups"]["body"]["dueTime"];
const three = { dueTime: "15:00" as Time };
const monthly = { recurrence: { every: 1, unit: "month", mode: "schedule" } } as const;

/** Days and times of what is open with somebody. */
const open = async (contactId: string) =>
  (await story.jo.get("GET /follow-ups", { query: { contactId } })).followUps.map(
    ({ dueOn, dueTime, place, what }) =>
      `${dueOn} ${dueTime ?? "any time"} ${what}${place ? ` at ${place}` : ""}`,
  );

describe("a step at a time of day", () => {
  it("is promised, read and edited with it; another day keeps it, and it can be taken away", async () => {
    const { jo, person, step } = story;
    const sam = await person("Sam Okafor");
    const call = await step(sam, "2026-06-30", three);
    expect(call.dueTime).toBe("15:00");
    const patch = (version: number, body: object) =>
      jo.get("PATCH /follow-ups/:id", { ...at(call.id), version, body });
    const moved = await patch(1, { dueOn: "2026-07-01" });
    expect(moved).toMatchObject({ dueOn: "2026-07-01", dueTime: "15:00" });
    const later = await patch(2, { dueTime: "16:30" });
    expect(later).toMatchObject({
      dueOn: "2026-07-01",
      dueTime: "16:30",
      promisedOn: "2026-07-01",
      snoozeCount: 0,
    });
    expect(await patch(3, { dueTime: null })).toMatchObject({ dueOn: "2026-07-01", dueTime: null });
  });

  it.each(["24:00", "9:00", "15:60", "3 pm", "", "15:00:00", 15, {}])("cannot be at %j", async (dueTime) => {
    const { jo, person, step } = story;
    const sam = await person("Sam Okafor");
    const refused = await jo.call("POST /follow-ups", {
      body: {
        contactId: sam.id,
        action: "call",
        what: "Call",
        dueOn: "2026-06-30",
        dueTime: dueTime as Time,
      },
    });
    expect([refused.status, refused.error?.fields?.[0]?.path]).toEqual([400, "dueTime"]);
    const { id } = await step(sam, "2026-06-30");
    const snoozed = await jo.call("POST /follow-ups/:id/snoozes", {
      ...at(id),
      body: { dueOn: "2026-07-01", dueTime: dueTime as Time },
    });
    expect([snoozed.status, snoozed.error?.fields?.[0]?.path]).toEqual([400, "dueTime"]);
  });

  it("snoozed to another day keeps it, unless another is said; undone it has its own again", async () => {
    const { jo, person, step } = story;
    const { id } = await step(await person("Sam Okafor"), "2026-06-30", three);
    const snooze = (body: Calls["POST /follow-ups/:id/snoozes"]["body"]) =>
      jo.get("POST /follow-ups/:id/snoozes", { ...at(id), body });
    expect(await snooze({ dueOn: "2026-07-01" })).toMatchObject({ dueTime: "15:00", snoozeCount: 1 });
    expect(await snooze({ dueOn: "2026-07-02", dueTime: "09:30" })).toMatchObject({ dueTime: "09:30" });
    expect(await snooze({ dueOn: "2026-07-02", dueTime: null })).toMatchObject({ dueTime: null });
    const undo = () => jo.get("DELETE /follow-ups/:id/snoozes/latest", at(id));
    expect(await undo()).toMatchObject({ dueOn: "2026-07-02", dueTime: "09:30" });
    expect(await undo()).toMatchObject({ dueOn: "2026-07-01", dueTime: "15:00" });
    expect(await undo()).toMatchObject({ dueOn: "2026-06-30", dueTime: "15:00", snoozeCount: 0 });
  });

  it("a time that was set since a snooze stays when the snooze is undone", async () => {
    const { jo, person, step } = story;
    const { id } = await step(await person("Sam Okafor"), "2026-06-30", three);
    await jo.get("POST /follow-ups/:id/snoozes", { ...at(id), body: { dueOn: "2026-07-01" } });
    await jo.get("PATCH /follow-ups/:id", { ...at(id), version: 2, body: { dueTime: "11:00" as Time } });
    expect(await jo.get("DELETE /follow-ups/:id/snoozes/latest", at(id))).toMatchObject({
      dueOn: "2026-06-30",
      dueTime: "11:00",
    });
  });

  it("is where it was agreed, through every day it is moved to, until another place or none is said", async () => {
    const { jo, person, step } = story;
    const { id } = await step(await person("Sam Okafor"), "2026-06-25", {
      ...three,
      ...monthly,
      action: "coffee",
      place: "  Cafe Luna ",
    });
    const patch = (version: number, body: object) =>
      jo.get("PATCH /follow-ups/:id", { ...at(id), version, body });
    expect(await patch(1, { dueOn: "2026-06-26" })).toMatchObject({ place: "Cafe Luna" });
    expect(await patch(2, { place: "" })).toMatchObject({ place: null });
    expect(await patch(3, { place: "The Kestrel" })).toMatchObject({ place: "The Kestrel" });
    await jo.get("POST /follow-ups/:id/snoozes", { ...at(id), body: { dueOn: "2026-06-27" } });
    const { next } = await jo.get("POST /follow-ups/:id/completion", { ...at(id), body: {} });
    expect(next).toMatchObject({ place: "The Kestrel" });
    const refused = await jo.call("PATCH /follow-ups/:id", {
      ...at(next?.id ?? ""),
      version: 1,
      body: { place: "x".repeat(201) },
    });
    expect([refused.status, refused.error?.fields?.[0]?.path]).toEqual([400, "place"]);
  });

  it("recurs at it; a snooze to another time moves one occurrence, a new time all that come", async () => {
    const { jo, person, step } = story;
    const sam = await person("Sam Okafor");
    const first = await step(sam, "2026-06-25", { ...three, ...monthly });
    const done = (id: string) => jo.get("POST /follow-ups/:id/completion", { ...at(id), body: {} });
    const { next } = await done(first.id);
    expect(next).toMatchObject({ dueOn: "2026-07-25", dueTime: "15:00" });
    app.setNow("2026-07-25T13:00:00.000Z");
    await story.signInAgain();
    const snoozed = { dueOn: "2026-07-26", dueTime: "18:00" as Time };
    await jo.get("POST /follow-ups/:id/snoozes", { ...at(next?.id ?? ""), body: snoozed });
    const { next: third } = await done(next?.id ?? "");
    expect(third).toMatchObject({ dueOn: "2026-08-25", dueTime: "15:00" });
    await jo.get("PATCH /follow-ups/:id", {
      ...at(third?.id ?? ""),
      version: 1,
      body: { dueTime: "10:00" as Time },
    });
    await jo.get("POST /follow-ups/:id/snoozes", { ...at(third?.id ?? ""), body: { dueOn: "2026-08-27" } });
    expect((await done(third?.id ?? "")).next).toMatchObject({ dueOn: "2026-09-25", dueTime: "10:00" });
  });

  it("comes from every act that plans one", async () => {
    const { jo, person, step, lead } = story;
    const nextStep = {
      action: "coffee",
      what: "Coffee",
      dueOn: "2026-07-02",
      ...three,
      place: "Luna",
    } as const;
    const sam = await person("Sam Okafor", { nextStep });
    const dana = await person("Dana Ruiz");
    expect(await open(sam.id)).toEqual(["2026-07-02 15:00 Coffee at Luna"]);
    const heardOn = "2026-06-24";
    await jo.get("POST /referrals", {
      body: { referrerId: sam.id, referred: { contactId: dana.id }, heardOn, nextStep },
    });
    const job = await lead(dana, "Cataloger", { nextStep: { ...nextStep, dueTime: "16:00" as Time } });
    const call = await step(dana, "2026-06-25");
    const next = { ...nextStep, dueTime: "17:00" as Time };
    await jo.get("POST /follow-ups/:id/completion", { ...at(call.id), body: { next } });
    await jo.get("PUT /captures/:id", {
      ...at("01900000-0000-7000-8000-0000000000aa"),
      body: {
        people: [{ contactId: dana.id, name: dana.name }],
        followUps: [{ ...nextStep, dueTime: "18:00" as Time, person: 0 }],
      },
    });
    expect(await open(dana.id)).toEqual([
      "2026-07-02 15:00 Coffee at Luna",
      "2026-07-02 16:00 Coffee at Luna",
      "2026-07-02 17:00 Coffee at Luna",
      "2026-07-02 18:00 Coffee at Luna",
    ]);
    // And the next one is told wherever it is shown beside somebody.
    const { referrals } = await jo.get("GET /referrals");
    expect(referrals[0]?.nextStep).toMatchObject({
      dueOn: "2026-07-02",
      dueTime: "15:00",
      place: "Luna",
    });
    expect((await jo.get("GET /opportunities/:id", at(job.id))).opportunity.nextStep).toMatchObject({
      dueTime: "16:00",
    });
    const { contacts } = await jo.get("GET /contacts", { query: { search: "Dana" } });
    expect(contacts[0]?.nextStep).toMatchObject({ dueTime: "15:00" });
  });

  it("is done and undone with it, and comes back from the trash with it", async () => {
    const { jo, person, step } = story;
    const sam = await person("Sam Okafor");
    const call = await step(sam, "2026-06-30", three);
    await jo.get("POST /follow-ups/:id/completion", { ...at(call.id), body: {} });
    expect(await jo.get("DELETE /follow-ups/:id/completion", at(call.id))).toMatchObject({
      dueTime: "15:00",
    });
    await jo.get("DELETE /follow-ups/:id", at(call.id));
    expect(await jo.get("POST /follow-ups/:id/restoration", at(call.id))).toMatchObject({ dueTime: "15:00" });
    expect(await open(sam.id)).toEqual(["2026-06-30 15:00 Call back"]);
  });
});

describe("within a day", () => {
  const times = [null, "15:00", "09:30", null, "00:00", "23:59", "09:30"] as const;
  const inOrder = ["00:00", "09:30", "09:30", "15:00", "23:59", "any time", "any time"];

  const planDay = async (dueOn: string) => {
    const sam = await story.person("Sam Okafor");
    for (const dueTime of times) await story.step(sam, dueOn, { dueTime: dueTime as Time });
    return sam;
  };

  it("Today has those with a time by it, and then the rest", async () => {
    await planDay("2026-06-25");
    const { dueToday } = await story.jo.get("GET /today");
    expect(dueToday.map(({ followUp }) => followUp.dueTime ?? "any time")).toEqual(inOrder);
  });

  it("a list has them alike, whatever page it is read by", async () => {
    await planDay("2026-06-25");
    await story.step(await story.person("Dana Ruiz"), "2026-06-24");
    for (const limit of [1, 2, 3, 100]) {
      const read: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await story.jo.get("GET /follow-ups", {
          query: { limit, ...(cursor ? { cursor } : {}) },
        });
        read.push(...page.followUps.map(({ dueTime }) => dueTime ?? "any time"));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(read).toEqual(["any time", ...inOrder]);
    }
  });

  it("the calendar file has them as events on the clock of the account", async () => {
    await planDay("2026-06-25");
    const file = Buffer.from(
      (await story.jo.get("GET /exports/follow-ups")) as unknown as ArrayBuffer,
    ).toString();
    expect(file.match(/DTSTART[^\r]*/g)?.filter((line) => !/:19/.test(line))).toEqual([
      "DTSTART;TZID=America/New_York:20260625T000000",
      "DTSTART;TZID=America/New_York:20260625T093000",
      "DTSTART;TZID=America/New_York:20260625T093000",
      "DTSTART;TZID=America/New_York:20260625T150000",
      "DTSTART;TZID=America/New_York:20260625T235900",
      "DTSTART;VALUE=DATE:20260625",
      "DTSTART;VALUE=DATE:20260625",
    ]);
  });
});

it("moving to another zone leaves days and times as they are", async () => {
  const { jo, person, step } = story;
  const sam = await person("Sam Okafor");
  await step(sam, "2026-06-30", three);
  const { account } = await jo.get("GET /session");
  await jo.get("PATCH /account", { version: account?.version ?? 0, body: { timeZone: "Asia/Tokyo" } });
  expect(await open(sam.id)).toEqual(["2026-06-30 15:00 Call back"]);
  const file = Buffer.from((await jo.get("GET /exports/follow-ups")) as unknown as ArrayBuffer).toString();
  expect(file).toContain("DTSTART;TZID=Asia/Tokyo:20260630T150000\r\n");
});
