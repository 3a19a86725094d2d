import type { Calls } from "@followthrough/contract";
import { collectStatements, testDialect } from "@followthrough/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../newId";
import { accountIdOf } from "../../testing/links";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  app.setNow("2026-07-20T13:00:00.000Z");
  story = await newStory(app);
});
afterAll(() => app.stop());

type Body = Calls["POST /fresh-starts"]["body"];

const at = (id: string) => ({ params: { id } });
const start = (body: Body) => story.jo.get("POST /fresh-starts", { body });
const undo = (id: string) => story.jo.get("DELETE /fresh-starts/:id", at(id));
const stepOf = ({ id }: { id: string }) => story.jo.get("GET /follow-ups/:id", at(id));

/** All that is stored of the steps, without what says how often and when they were changed. */
const rowsOfSteps = async () => {
  const accountId = (await story.jo.get("GET /session")).account?.id ?? "";
  const rows = await app.db.read.followUp.findMany({ where: { accountId }, orderBy: { id: "asc" } });
  return rows.map(({ version: _version, updatedAt: _updatedAt, ...row }) => row);
};

/** Back from two weeks away: three steps slipped, and one is for today. */
const afterHoliday = async () => {
  await story.jo.get("PATCH /account", { body: { dailyLimit: 2 }, version: 1 });
  const dana = await story.person("Dana Ruiz");
  const late = [
    await story.step(dana, "2026-07-02", { what: "Send the map list" }),
    await story.step(dana, "2026-07-09", { what: "Call about the posts" }),
    await story.step(dana, "2026-07-17", { what: "Ask for the date" }),
  ] as const;
  return { dana, late, today: await story.step(dana, "2026-07-20") };
};

describe("a fresh start", () => {
  it("spreads what slipped over working days, keeps the day first promised, and is taken back in one act", async () => {
    const { late, today } = await afterHoliday();
    const plan = await story.jo.get("POST /fresh-start-plans", { body: { choice: "spread" } });
    expect(plan).toEqual({
      spread: 3,
      kept: 0,
      dropped: 0,
      dailyLimit: 2,
      days: [
        { on: "2026-07-20", alreadyDue: 1, added: 1 },
        { on: "2026-07-21", alreadyDue: 0, added: 2 },
      ],
    });
    const done = await start({ choice: "spread" });
    expect(done).toMatchObject({ spread: 3, dropped: 0 });
    const moved = await Promise.all(late.map(stepOf));
    expect(moved.map(({ dueOn, promisedOn, snoozeCount }) => [dueOn, promisedOn, snoozeCount])).toEqual([
      ["2026-07-20", "2026-07-02", 1],
      ["2026-07-21", "2026-07-09", 1],
      ["2026-07-21", "2026-07-17", 1],
    ]);
    expect((await stepOf(today)).version).toBe(today.version);
    expect(await undo(done.id)).toEqual({ restored: 3, left: 0 });
    expect(
      (await Promise.all(late.map(stepOf))).map(({ dueOn, snoozeCount }) => [dueOn, snoozeCount]),
    ).toEqual([
      ["2026-07-02", 0],
      ["2026-07-09", 0],
      ["2026-07-17", 0],
    ]);
    expect((await story.jo.call("DELETE /fresh-starts/:id", at(done.id))).status).toBe(404);
  });

  it("drops some with the reason and keeps others; what was changed since stays when it is taken back", async () => {
    const { late } = await afterHoliday();
    const [first, second, third] = late;
    const exceptions = [
      { id: first.id, choice: "drop" },
      { id: second.id, choice: "keep" },
    ] as const;
    const { id, ...counts } = await start({
      choice: "spread",
      exceptions: [...exceptions],
      reason: "Too old",
    });
    expect(counts).toEqual({ spread: 1, dropped: 1 });
    expect(await stepOf(first)).toMatchObject({ state: "dropped", dropReason: "Too old" });
    expect(await stepOf(second)).toMatchObject({ dueOn: "2026-07-09", daysLate: 11 });
    const moved = await stepOf(third);
    await story.jo.get("POST /follow-ups/:id/completion", {
      ...at(third.id),
      body: {},
      version: moved.version,
    });
    expect(await undo(id)).toEqual({ restored: 1, left: 1 });
    expect(await stepOf(first)).toMatchObject({ state: "open", dueOn: "2026-07-02", dropReason: null });
    expect((await stepOf(third)).state).toBe("done");
  });

  it("is taken back of a step too that was thrown away and taken out, but not of one that says something else by now", async () => {
    const { late } = await afterHoliday();
    const [first, second, third] = late;
    const { id } = await start({ choice: "spread", exceptions: [{ id: second.id, choice: "drop" }] });
    await story.jo.get("DELETE /follow-ups/:id", at(first.id));
    await story.jo.get("POST /follow-ups/:id/restoration", at(first.id));
    const { version } = await stepOf(third);
    await story.jo.get("PATCH /follow-ups/:id", { ...at(third.id), body: { what: "Call again" }, version });
    expect(await undo(id)).toEqual({ restored: 2, left: 1 });
    expect(await stepOf(first)).toMatchObject({ dueOn: "2026-07-02", snoozeCount: 0 });
    expect(await stepOf(third)).toMatchObject({ what: "Call again", snoozeCount: 1 });
  });

  it("lets a playbook go on where its step is dropped, and takes that back too", async () => {
    const dana = await story.person("Dana Ruiz");
    const { playbooks } = await story.jo.get("GET /playbooks");
    const playbook = playbooks.find(({ steps }) => steps.length > 2);
    await story.jo.get("POST /playbooks/:id/runs", {
      ...at(playbook?.id ?? ""),
      body: { people: [{ contactId: dana.id }], startedOn: "2026-07-01" },
    });
    app.setNow("2026-08-10T13:00:00.000Z");
    const open = async () =>
      (await story.jo.get("GET /follow-ups", { query: { contactId: dana.id } })).followUps.map(
        ({ playbook: run }) => run?.step,
      );
    expect(await open()).toEqual([0]);
    const { id, dropped } = await start({ choice: "drop" });
    expect(dropped).toBe(1);
    expect(await open()).toEqual([1]);
    expect(await undo(id)).toEqual({ restored: 1, left: 0 });
    expect(await open()).toEqual([0]);
  });

  it("leaves each step as it were moved or dropped alone, and takes back as little, however many there are", async () => {
    const { late } = await afterHoliday();
    const [first, second, third] = late;
    const timed = await story.step(await story.person("Sam Okafor"), "2026-07-10", { dueTime: "15:00" });
    const every = { recurrence: { every: 1, unit: "week", mode: "schedule" } } as const;
    const recurring = await story.step(await story.person("Yuki Sato"), "2026-07-16", every);
    const before = await rowsOfSteps();
    const { spread, dropped, id } = await start({
      choice: "spread",
      exceptions: [{ id: second.id, choice: "drop" }],
    });
    expect([spread, dropped]).toEqual([4, 1]);
    const together = await rowsOfSteps();
    expect(await undo(id)).toEqual({ restored: 5, left: 0 });
    expect(await rowsOfSteps()).toEqual(before);
    const dayOf = (step: { id: string }) => together.find((row) => row.id === step.id)?.dueOn ?? "";
    for (const step of [first, third, timed, recurring])
      await story.jo.get("POST /follow-ups/:id/snoozes", { ...at(step.id), body: { dueOn: dayOf(step) } });
    await story.jo.get("POST /follow-ups/:id/drop", { ...at(second.id), body: { reason: "Fresh start" } });
    expect(await rowsOfSteps()).toEqual(together);
  });

  it.runIf(testDialect === "sqlite")(
    "asks the database about as often for thirty steps as for three",
    async () => {
      const dana = await story.person("Dana Ruiz");
      const statementsFor = async (count: number, choice: "spread" | "drop") => {
        for (let each = 0; each < count; each += 1) await story.step(dana, "2026-07-02");
        const collecting = collectStatements();
        const { id } = await start({ choice });
        const { restored } = await undo(id);
        collecting.stop();
        expect(restored).toBe(count);
        await start({ choice: "drop" });
        return collecting.prepared;
      };
      for (const choice of ["spread", "drop"] as const) {
        const few = await statementsFor(3, choice);

        expect(await statementsFor(30, choice)).toBeLessThan(few + 20);
      }
    },
  );

  it("is of one account alone, and says what is wrong", async () => {
    const { late } = await afterHoliday();
    const other = await newStory(app);
    const body = { choice: "drop", exceptions: [{ id: late[0].id, choice: "drop" }] } as const;
    expect(
      await other.jo.get("POST /fresh-starts", { body: { ...body, exceptions: [...body.exceptions] } }),
    ).toMatchObject({
      spread: 0,
      dropped: 0,
    });
    const { id } = await start({ choice: "drop" });
    expect((await other.jo.call("DELETE /fresh-starts/:id", at(id))).status).toBe(404);
    const wrong = await story.jo.call("POST /fresh-starts", { body: { choice: "later" as never } });
    expect([wrong.status, wrong.error?.fields?.map(({ path }) => path)]).toEqual([400, ["choice"]]);
    // A spread goes on from the last day that a step may have.
    const far = await story.jo.call("POST /fresh-start-plans", {
      body: { choice: "spread", from: "2199-12-31" },
    });
    expect([far.status, far.error?.fields?.map(({ path }) => path)]).toEqual([400, ["from"]]);
  });
});

describe("Today after a holiday", () => {
  it("folds what slipped once it is much, and counts the minutes of what is for today alone", async () => {
    const dana = await story.person("Dana Ruiz");
    for (let each = 0; each < 9; each += 1) await story.step(dana, "2026-07-02", { action: "email" });
    await story.step(dana, "2026-07-20", { action: "email" });
    expect(await story.jo.get("GET /today")).toMatchObject({ isLateFolded: false, minutes: 50 });
    await story.step(dana, "2026-07-03", { action: "email" });
    const { isLateFolded, minutes, overdue, loops, counts } = await story.jo.get("GET /today");
    expect([isLateFolded, minutes, overdue.length, counts.overdue]).toEqual([true, 5, 10, 10]);
    // Two weeks late each, and on the screen as steps: no loop says them again.
    expect([loops, counts.loops]).toEqual([[], 0]);
  });

  it("shows what is for today whatever has piled up, says how much of it is shown, and goes on", async () => {
    const dana = await story.person("Dana Ruiz");
    const accountId = await accountIdOf(story.jo);
    const then = "2026-06-20T13:00:00.000Z";
    const late = Array.from({ length: 210 }, (_none, each) => ({
      accountId,
      id: newId(),
      contactId: dana.id,
      action: "call",
      what: `Call ${each}`,
      dueOn: "2026-07-01",
      promisedOn: "2026-07-01",
      createdAt: then,
      updatedAt: then,
    }));
    await app.db.transaction(accountId, (tx) => tx.followUp.createMany({ data: late }));
    await story.step(dana, "2026-07-20", { what: "Today's" });
    await story.step(dana, "2026-07-22", { what: "Later" });
    const first = await story.jo.get("GET /today");
    expect([first.overdue.length, first.counts.overdue]).toEqual([200, 210]);
    expect([...first.dueToday, ...first.upcoming].map(({ followUp }) => followUp.what)).toEqual([
      "Today's",
      "Later",
    ]);
    const all = await story.jo.get("GET /today", { query: { most: 600 } });
    expect(all.overdue.length).toBe(210);
    // Those that the list was cut before are in it all the same.
    expect(first.loops).toEqual([]);
  });

  it("takes those met at one event and not written to together, from three on", async () => {
    const { event, person, jo } = story;
    const ala = await event("ALA Annual", "2026-07-19");
    const meet = (name: string) => person(name, { metOn: "2026-07-19", metAtEventId: ala.id });
    await meet("Dana Ruiz");
    await meet("Sam Okafor");
    expect(await jo.get("GET /today")).toMatchObject({ loopGroups: [], counts: { loops: 2 } });
    await meet("Claire Dubois");
    await person("Owen Price", { metOn: "2026-07-19" });
    const { loopGroups, loops, counts } = await jo.get("GET /today");
    expect(loopGroups.map((group) => [group.event.name, group.contacts.length])).toEqual([["ALA Annual", 3]]);
    expect([loops.map(({ contact }) => contact.name), counts.loops]).toEqual([["Owen Price"], 4]);
  });
});
