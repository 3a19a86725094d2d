import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";
import { visibleState } from "../../testing/visibleState";

// The clock stands at Thursday 2026-06-25.

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  story = await newStory(app);
});

const at = (id: string) => ({ params: { id } });

/** A question was sent to Dana on Tuesday, and since then it is her turn. */
const askDana = async () => {
  const { jo, person, step } = story;
  const dana = await person("Dana Ruiz");
  const { id } = await step(dana, "2026-06-25", { action: "email", what: "Ask for the slides" });
  const { next } = await jo.get("POST /follow-ups/:id/completion", {
    ...at(id),
    body: {
      doneOn: "2026-06-23",
      next: {
        action: "email",
        what: "send the slides",
        dueOn: "2026-06-30",
        waitingSinceOn: "2026-06-23",
      },
    },
  });
  if (!next) throw new Error("nothing is waited for");
  return { dana, asked: id, waiting: next };
};

const loopsOf = async () =>
  (await story.jo.get("GET /open-loops")).loops.map(({ kind, contact }) => [kind, contact.name]);

describe("what is theirs to do", () => {
  it("stands apart on Today: it is not mine, not late, and no loop", async () => {
    const { jo } = story;
    const { dana, waiting } = await askDana();
    expect(waiting).toMatchObject({
      state: "waiting",
      waitingSinceOn: "2026-06-23",
      group: null,
      daysLate: 0,
    });
    const today = await jo.get("GET /today");
    expect(today.waiting.map(({ followUp }) => followUp.id)).toEqual([waiting.id]);
    expect(today).toMatchObject({
      counts: { overdue: 0, today: 0, upcoming: 0, waiting: 1, unanswered: 0 },
      overdue: [],
      dueToday: [],
      upcoming: [],
    });
    expect(await loopsOf()).toEqual([]);
    const { nextSteps, suggestedStep } = await jo.get("GET /contacts/:id", at(dana.id));
    expect(nextSteps.map(({ id }) => id)).toEqual([waiting.id]);
    expect(suggestedStep).toBeNull();
    const { contacts } = await jo.get("GET /contacts", { query: { filter: "no-next-step" } });
    expect(contacts).toEqual([]);
  });

  it("is not answered before it was asked: no figure is better for it", async () => {
    const { waiting } = await askDana();
    const answered = (doneOn: string) =>
      story.jo.call("POST /follow-ups/:id/completion", { ...at(waiting.id), body: { doneOn } });
    const { status, error } = await answered("2026-06-22");
    expect([status, error?.fields?.map(({ path }) => path)]).toEqual([400, ["doneOn"]]);
    expect((await answered("2026-06-23")).status).toBe(201);
  });

  it("sent on Tuesday counts as done on Tuesday, and as kept", async () => {
    const { jo } = story;
    const { asked } = await askDana();
    expect(await jo.get("GET /follow-ups/:id", at(asked))).toMatchObject({
      state: "done",
      closedOn: "2026-06-23",
    });
    expect((await jo.get("GET /today")).momentum).toMatchObject({ done: 1, keptOnTime: 1 });
  });

  it("after the days they are left in peace is asked after again: in the review, and counted on Today", async () => {
    const { jo, person } = story;
    const sam = await person("Sam Okafor");
    await jo.get("POST /follow-ups", {
      body: {
        contactId: sam.id,
        action: "call",
        what: "call back",
        dueOn: "2026-06-24",
        waitingSinceOn: "2026-06-17",
      },
    });
    expect(await loopsOf()).toEqual([["waiting-long", "Sam Okafor"]]);
    const today = await jo.get("GET /today");
    expect(today.counts).toMatchObject({ waiting: 1, unanswered: 1, overdue: 0, loops: 0 });
    expect(today.waiting[0]?.followUp).toMatchObject({ group: null, daysLate: 0 });
  });

  it("nudged leaves them in peace for another while, and is taken back", async () => {
    const { jo } = story;
    const { waiting } = await askDana();
    const before = await visibleState(app, jo);
    const nudged = await jo.get("POST /follow-ups/:id/snoozes", {
      ...at(waiting.id),
      body: { dueOn: "2026-07-02" },
      version: waiting.version,
    });
    expect(nudged).toMatchObject({ state: "waiting", dueOn: "2026-07-02", snoozeCount: 1 });
    await jo.get("DELETE /follow-ups/:id/snoozes/latest", at(waiting.id));
    expect(await visibleState(app, jo)).toEqual(before);
  });

  it("answered is what they did, with what they said and what is next; taken back, it is their turn again", async () => {
    const { jo, dana, waiting, before } = await (async () => {
      const made = await askDana();
      return { jo: story.jo, ...made, before: await visibleState(app, story.jo) };
    })();
    const { followUp, next } = await jo.get("POST /follow-ups/:id/completion", {
      ...at(waiting.id),
      version: waiting.version,
      body: {
        outcome: "Here they are, what do you think?",
        conversation: { channel: "email", heldOn: "2026-06-25", notes: "Here they are" },
        next: { action: "email", what: "Say what I think of the slides", dueOn: "2026-06-29" },
      },
    });
    expect(followUp).toMatchObject({
      state: "answered",
      waitingSinceOn: "2026-06-23",
      closedOn: "2026-06-25",
    });
    expect(next).toMatchObject({ state: "open", waitingSinceOn: null });
    const { timeline } = await jo.get("GET /contacts/:id", at(dana.id));
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: "answered", what: "send the slides", outcome: followUp.outcome }),
    );
    // What they did is no promise kept by me.
    expect((await jo.get("GET /today")).momentum.done).toBe(1);
    expect(await jo.get("DELETE /follow-ups/:id/completion", at(waiting.id))).toMatchObject({
      state: "waiting",
    });
    expect(await visibleState(app, jo)).toEqual(before);
  });

  it("let go is closed, and taken back, it is their turn again", async () => {
    const { jo } = story;
    const { waiting } = await askDana();
    const before = await visibleState(app, jo);
    const { followUp } = await jo.get("POST /follow-ups/:id/drop", {
      ...at(waiting.id),
      version: waiting.version,
      body: { reason: "Let go" },
    });
    expect(followUp.state).toBe("dropped");
    expect(await jo.get("DELETE /follow-ups/:id/drop", at(waiting.id))).toMatchObject({ state: "waiting" });
    expect(await visibleState(app, jo)).toEqual(before);
  });

  it("goes with the completion that began it, when that is undone", async () => {
    const { jo } = story;
    const { asked, waiting } = await askDana();
    expect(await jo.get("DELETE /follow-ups/:id/completion", at(asked))).toMatchObject({ state: "open" });
    expect((await jo.call("GET /follow-ups/:id", at(waiting.id))).status).toBe(404);
    expect((await jo.get("GET /today")).counts.waiting).toBe(0);
  });

  it.each([
    [
      "waitingSinceOn",
      { action: "email", what: "answer", dueOn: "2026-07-02", waitingSinceOn: "2026-06-26" },
    ],
  ] as const)("cannot have begun in the future: %s", async (field, draft) => {
    const { jo, person } = story;
    const { id } = await person("Dana Ruiz");
    const reply = await jo.call("POST /follow-ups", { body: { contactId: id, ...draft } });
    expect(reply.status).toBe(400);
    expect(reply.error?.fields?.map(({ path }) => path)).toEqual([field]);
  });
});

it("a step of a playbook that waits for an answer goes on with the playbook once it came", async () => {
  const { jo, person } = story;
  const dana = await person("Dana Ruiz");
  const steps = [
    { action: "email", what: "Write", after: { every: 1, unit: "day" }, from: "start" },
    { action: "call", what: "Call", after: { every: 7, unit: "day" }, from: "previous" },
  ] as const;
  const { id } = await jo.get("POST /playbooks", { body: { name: "Own", steps: [...steps] } });
  await jo.get("POST /playbooks/:id/runs", { ...at(id), body: { people: [{ contactId: dana.id }] } });
  const [first] = (await jo.get("GET /contacts/:id", at(dana.id))).nextSteps;
  const done = (step: { id: string; version: number } | undefined, body: object) =>
    jo.get("POST /follow-ups/:id/completion", { ...at(step?.id ?? ""), version: step?.version ?? 0, body });
  const { next: waiting } = await done(first, {
    next: { action: "email", what: "answer", dueOn: "2026-07-02", waitingSinceOn: "2026-06-25" },
  });
  expect(waiting).toMatchObject({ state: "waiting", playbook: { name: "Own", step: 0, steps: 2 } });
  const { next } = await done(waiting ?? undefined, {});
  expect(next).toMatchObject({ state: "open", what: "Call", playbook: { step: 1 } });
});

it("what is theirs does not recur, and another day for it is no promise of mine", async () => {
  const { jo } = story;
  const { dana, waiting } = await askDana();
  const recurrence = { every: 1, unit: "month", mode: "schedule" } as const;
  const draft = {
    action: "email",
    what: "answer",
    dueOn: "2026-07-02",
    waitingSinceOn: "2026-06-25",
  } as const;
  const reply = await jo.call("POST /follow-ups", { body: { contactId: dana.id, ...draft, recurrence } });
  expect(reply.status).toBe(400);
  const edit = (body: object, version: number) =>
    jo.call("PATCH /follow-ups/:id", { ...at(waiting.id), version, body });
  expect((await edit({ recurrence }, waiting.version)).status).toBe(400);
  expect((await edit({ dueOn: "2026-06-20" }, waiting.version)).status).toBe(400);
  const nudged = await jo.get("POST /follow-ups/:id/snoozes", {
    ...at(waiting.id),
    body: { dueOn: "2026-07-02" },
    version: waiting.version,
  });
  expect((await edit({ dueOn: "2026-07-09" }, nudged.version)).answer).toMatchObject({
    dueOn: "2026-07-09",
    snoozeCount: 1,
    state: "waiting",
  });
});

it("insights say how many answered of those asked, and after how long", async () => {
  const { jo } = story;
  const { waiting } = await askDana();
  await askDana();
  await jo.get("POST /follow-ups/:id/completion", { ...at(waiting.id), version: waiting.version, body: {} });
  const { answers, overall } = await jo.get("GET /insights", { query: { months: 1 } });
  expect(answers).toEqual({ asked: 2, answered: 1, medianDays: 2 });
  expect(overall).toMatchObject({ done: 2, keptOnTime: 2 });
});

const notesOf = async (id: string) =>
  (await story.jo.get("GET /contacts/:id", at(id))).timeline.flatMap((entry) =>
    entry.kind === "conversation" ? [[entry.channel, entry.on, entry.notes]] : [],
  );

describe("a step that is opened again long after", () => {
  it.each(["done", "dropped"] as const)(
    "%s: the words it was closed with stay, as a note of that day",
    async (how) => {
      const { jo, person, step } = story;
      const dana = await person("Dana Ruiz");
      const { id, version } = await step(dana, "2026-06-20");
      await (how === "done"
        ? jo.get("POST /follow-ups/:id/completion", {
            ...at(id),
            version,
            body: { outcome: "She will print it", doneOn: "2026-06-20" },
          })
        : jo.get("POST /follow-ups/:id/drop", { ...at(id), version, body: { reason: "She will print it" } }));
      expect(await jo.get("POST /follow-ups/:id/reopening", at(id))).toMatchObject({
        state: "open",
        outcome: "",
      });
      const day = how === "done" ? "2026-06-20" : "2026-06-25";
      expect(await notesOf(dana.id)).toEqual([["note", day, "She will print it"]]);
      const again = await jo.call("POST /follow-ups/:id/reopening", at(id));
      expect([again.status, again.error?.code]).toEqual([409, "not_closed"]);
    },
  );

  it("closed without a word leaves none; answered, it is their turn again", async () => {
    const { jo } = story;
    const { dana, waiting } = await askDana();
    await jo.get("POST /follow-ups/:id/completion", {
      ...at(waiting.id),
      version: waiting.version,
      body: {},
    });
    expect(await jo.get("POST /follow-ups/:id/reopening", at(waiting.id))).toMatchObject({
      state: "waiting",
    });
    expect(await notesOf(dana.id)).toEqual([]);
  });
});

it("wherever somebody's next step is shown, what is waited for stands there, after what is mine, and never late", async () => {
  const { jo, person, event, refer, lead, step } = story;
  const forum = await event("Forum", "2026-06-01");
  const dana = await person("Dana Ruiz", { metOn: "2026-06-01", metAtEventId: forum.id });
  await refer(await person("Sam Okafor"), dana);
  const job = await lead(dana, "Curator");
  await jo.get("POST /follow-ups", {
    body: {
      contactId: dana.id,
      // An opportunity shows the steps that are its own.
      opportunityId: job.id,
      action: "other",
      what: "send it",
      dueOn: "2026-06-20",
      waitingSinceOn: "2026-06-10",
    },
  });
  const shown = async () => {
    const [{ contacts }, { attendees }, { referrals }, { opportunities }] = await Promise.all([
      jo.get("GET /contacts", { query: { search: "Dana" } }),
      jo.get("GET /events/:id", at(forum.id)),
      jo.get("GET /referrals"),
      jo.get("GET /opportunities"),
    ]);
    return [contacts[0], attendees[0], referrals[0], opportunities.find(({ id }) => id === job.id)].map(
      (one) => one?.nextStep && [one.nextStep.what, one.nextStep.waitingSinceOn, one.nextStep.daysLate],
    );
  };
  expect(await shown()).toEqual(Array.from({ length: 4 }, () => ["send it", "2026-06-10", 0]));
  const mine = await step(dana, "2026-07-30", { what: "Call her", opportunityId: job.id });
  expect(await shown()).toEqual(Array.from({ length: 4 }, () => ["Call her", null, 0]));
  expect((await jo.get("GET /follow-ups", { query: { state: "waiting" } })).followUps).toHaveLength(1);
  expect(mine.state).toBe("open");
});

describe("at whichever door it comes in, it is their turn", () => {
  const theirs = {
    action: "other",
    what: "send it",
    dueOn: "2026-07-02",
    waitingSinceOn: "2026-06-24",
  } as const;
  type Door = (story: Story, draft: { dueOn: string; waitingSinceOn: string }) => Promise<{ status: number }>;
  const doors: Record<string, Door> = {
    "a step": async ({ jo, person }, draft) =>
      jo.call("POST /follow-ups", { body: { contactId: (await person("Dana")).id, ...theirs, ...draft } }),
    "a person": ({ jo }, draft) =>
      jo.call("POST /contacts", { body: { name: "Dana", nextStep: { ...theirs, ...draft } } }),
    "a conversation": async ({ jo, person }, draft) => {
      const contactIds = [(await person("Dana")).id];
      const next = { ...theirs, ...draft };
      return jo.call("POST /conversations", {
        body: { channel: "call", heldOn: "2026-06-24", contactIds, next },
      });
    },
    "a capture": ({ jo }, draft) =>
      jo.call("PUT /captures/:id", {
        params: { id: crypto.randomUUID() },
        body: { people: [{ name: "Dana" }], followUps: [{ person: 0, ...theirs, ...draft }] },
      }),
    "a referral": async ({ jo, person }, draft) =>
      jo.call("POST /referrals", {
        body: {
          referrerId: (await person("Sam")).id,
          referred: { contactId: (await person("Dana")).id },
          heardOn: "2026-06-24",
          nextStep: { ...theirs, ...draft },
        },
      }),
    "an opportunity": async ({ jo, person }, draft) =>
      jo.call("POST /opportunities", {
        body: { contactId: (await person("Dana")).id, title: "Curator", nextStep: { ...theirs, ...draft } },
      }),
    "an introduction": async ({ jo, person }, draft) =>
      jo.call("POST /introductions", {
        body: {
          contactAId: (await person("Dana")).id,
          contactBId: (await person("Sam")).id,
          madeOn: "2026-06-24",
          nextStep: { ...theirs, ...draft },
        },
      }),
  };

  it.each(Object.entries(doors))("%s", async (_name, door) => {
    expect((await door(story, theirs)).status).toBe(201);
    const { waiting, counts } = await story.jo.get("GET /today");
    expect(waiting.map(({ followUp }) => [followUp.what, followUp.waitingSinceOn])).toEqual([
      ["send it", "2026-06-24"],
    ]);
    expect(counts).toMatchObject({ waiting: 1, upcoming: 0 });
  });

  it.each(Object.entries(doors))(
    "%s: not from a day to come, and not left in peace before it",
    async (_name, door) => {
      expect((await door(story, { dueOn: "2026-08-02", waitingSinceOn: "2026-07-02" })).status).toBe(400);
      expect((await door(story, { dueOn: "2026-06-20", waitingSinceOn: "2026-06-24" })).status).toBe(400);
      expect((await story.jo.get("GET /today")).counts.waiting).toBe(0);
    },
  );
});

describe("talked, and nothing planned since", () => {
  it("is a loop after two weeks, until a step is planned, or there is nothing more to do", async () => {
    const { jo, person, talk, step } = story;
    const [mei, tolu, claire] = [
      await person("Mei-Ling Chen"),
      await person("Tolu Adeyemi"),
      await person("Claire Dubois"),
    ];
    await talk([mei, tolu], "2026-06-04");
    await talk([claire], "2026-06-20");
    expect(await loopsOf()).toEqual([
      ["nothing-planned", "Mei-Ling Chen"],
      ["nothing-planned", "Tolu Adeyemi"],
    ]);
    await step(tolu, "2026-07-01");
    await jo.get("POST /contacts/:id/settlement", at(mei.id));
    expect(await loopsOf()).toEqual([]);
    const settledOn = async () => (await jo.get("GET /contacts/:id", at(mei.id))).settledOn;
    expect(await settledOn()).toBe("2026-06-25");
    await jo.get("DELETE /contacts/:id/settlement", at(mei.id));
    expect(await settledOn()).toBeNull();
    expect(await loopsOf()).toEqual([["nothing-planned", "Mei-Ling Chen"]]);
  });

  it("is no loop when the last step was done with “nothing more to do”; undone, it is as before", async () => {
    const { jo, person, step } = story;
    const dana = await person("Dana Ruiz");
    const [first, last] = [await step(dana, "2026-06-01"), await step(dana, "2026-06-02")];
    const done = (id: string, settles: boolean) =>
      jo.get("POST /follow-ups/:id/completion", { ...at(id), body: { doneOn: "2026-06-03", settles } });
    await done(first.id, false);
    await done(last.id, true);
    expect(await loopsOf()).toEqual([]);
    await jo.get("DELETE /follow-ups/:id/completion", at(last.id));
    await done(last.id, false);
    expect(await loopsOf()).toEqual([["nothing-planned", "Dana Ruiz"]]);
  });

  it("done on a day before, with nothing more to do now, asks for none although something happened in between", async () => {
    const { jo, person, step, talk } = story;
    const dana = await person("Dana Ruiz");
    await talk([dana], "2026-06-05");
    const { id } = await step(dana, "2026-06-01");
    const body = { doneOn: "2026-06-02", settles: true };
    await jo.get("POST /follow-ups/:id/completion", { ...at(id), body });
    expect(await loopsOf()).toEqual([]);
    await jo.get("DELETE /follow-ups/:id/completion", at(id));
    await jo.get("POST /follow-ups/:id/completion", { ...at(id), body: { ...body, settles: false } });
    expect(await loopsOf()).toEqual([["nothing-planned", "Dana Ruiz"]]);
  });

  it("somebody with a cadence is asked after by that", async () => {
    const { person, talk } = story;
    const dana = await person("Dana Ruiz", { cadence: { every: 1, unit: "month" } });
    await talk([dana], "2026-05-01");
    expect(await loopsOf()).toEqual([["cadence-lapsed", "Dana Ruiz"]]);
  });
});
