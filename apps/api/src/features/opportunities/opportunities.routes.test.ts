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
  app.setNow("2026-06-25T13:00:00.000Z");
  story = await newStory(app);
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });

describe("an opportunity", () => {
  it("is a lead with the person and the referral it came through", async () => {
    const { jo, person, refer, lead } = story;
    const sam = await person("Sam Okafor");
    const referral = await refer(await person("Dana Ruiz"), sam);
    const job = await lead(sam, "Metadata librarian", {
      referralId: referral.id,
      link: "https://example.com/job",
    });
    expect(job).toMatchObject({
      kind: "job",
      stage: { id: "heard-of", name: "Heard of", kind: "open" },
      stageOn: "2026-06-25",
      contact: { name: "Sam Okafor" },
      referral: { id: referral.id, referrer: { name: "Dana Ruiz" } },
      needsStep: true,
      version: 1,
    });
    const { timeline } = await jo.get("GET /contacts/:id", at(sam.id));
    expect(timeline.map(({ kind }) => kind)).toContain("opportunity");
    const other = await lead(await person("Claire Dubois"), "Curator");
    const { opportunities } = await jo.get("GET /opportunities", { query: { contactId: sam.id } });
    expect(opportunities).toEqual([job]);
    const all = await jo.get("GET /opportunities");
    expect(all.opportunities.map(({ id }) => id)).toEqual([other.id, job.id]);
  });

  it("shows the step that is its own, and never another one with whom it came through", async () => {
    const { jo, person, lead, step } = story;
    const sam = await person("Sam Okafor");
    const [job, other] = [await lead(sam, "Metadata librarian"), await lead(sam, "Cataloger")];
    await step(sam, "2026-06-26", { what: "Send the article" });
    const seen = async () => {
      const { opportunities } = await jo.get("GET /opportunities");
      const { loops } = await jo.get("GET /open-loops");
      const open = loops.filter(({ kind }) => kind === "opportunity-without-step");
      return {
        board: Object.fromEntries(
          opportunities.map(({ title, nextStep, needsStep }) => [title, [nextStep?.what, needsStep]]),
        ),
        page: (await jo.get("GET /opportunities/:id", at(job.id))).opportunity.nextStep?.what,
        loops: open.map(({ about }) => about).toSorted(),
      };
    };
    expect(await seen()).toEqual({
      board: { Cataloger: [undefined, true], "Metadata librarian": [undefined, true] },
      page: undefined,
      loops: ["Cataloger", "Metadata librarian"],
    });
    // Toward somebody else it is its step all the same.
    const luis = await person("Luis Ortega");
    await step(luis, "2026-07-20", { what: "Call Luis before applying", opportunityId: job.id });
    await step(sam, "2026-07-21", {
      what: "Ask about it",
      opportunityId: other.id,
      waitingSinceOn: "2026-06-25",
    });
    expect(await seen()).toEqual({
      board: {
        Cataloger: ["Ask about it", false],
        "Metadata librarian": ["Call Luis before applying", false],
      },
      page: "Call Luis before applying",
      loops: [],
    });
  });

  it("moves to a stage, with what was said and the next step, in one act that is undone whole", async () => {
    const { jo, person, lead, refer } = story;
    const sam = await person("Sam Okafor");
    const referral = await refer(await person("Dana Ruiz"), sam);
    const stateOfReferral = async () => (await jo.get("GET /referrals/:id", at(referral.id))).state;
    const { id } = await lead(sam, "Cataloger");
    app.setNow("2026-06-27T13:00:00.000Z");
    const before = await jo.get("GET /today");
    const { opportunity, moveId, proposals } = await jo.get("POST /opportunities/:id/moves", {
      ...at(id),
      body: {
        stageId: "talking",
        conversation: { channel: "call", heldOn: "2026-06-26", notes: "They like maps" },
        nextStep: { action: "email", what: "Send the portfolio", dueOn: "2026-06-30" },
      },
    });
    expect(opportunity).toMatchObject({
      stage: { name: "Talking", kind: "open" },
      stageOn: "2026-06-27",
      nextStep: { what: "Send the portfolio", dueOn: "2026-06-30" },
      needsStep: false,
    });
    expect(proposals).toEqual([]);
    expect(await stateOfReferral()).toBe("talked");
    expect(await jo.get("GET /opportunities/:id", at(id))).toMatchObject({
      moves: [
        { from: "Heard of", to: "Talking", conversation: { channel: "call", notes: "They like maps" } },
      ],
      steps: [{ what: "Send the portfolio", state: "open" }],
    });
    const later = await jo.get("POST /opportunities/:id/moves", { ...at(id), body: { stageId: "applied" } });
    const early = await jo.call("DELETE /opportunity-moves/:id", at(moveId));
    expect(early.error?.code).toBe("move_not_last");
    await jo.get("DELETE /opportunity-moves/:id", at(later.moveId));
    await jo.get("DELETE /opportunity-moves/:id", at(moveId));
    expect(await stateOfReferral()).toBe("heard");
    const after = await jo.get("GET /today");
    expect((await jo.get("GET /opportunities/:id", at(id))).opportunity.stageOn).toBe("2026-06-25");
    expect(after).toEqual(before);
    expect((await jo.get("GET /contacts/:id", at(sam.id))).timeline.map(({ kind }) => kind)).toEqual([
      "opportunity",
      "added",
      "referral",
    ]);
    app.setNow("2026-06-25T13:00:00.000Z");
  });

  it("moves back and leaves what was said and planned with it, once that was rewritten or put off", async () => {
    const { jo, person, lead } = story;
    const sam = await person("Sam Okafor");
    const { id } = await lead(sam, "Cataloger");
    const { moveId, opportunity } = await jo.get("POST /opportunities/:id/moves", {
      ...at(id),
      body: {
        stageId: "talking",
        conversation: { channel: "call", heldOn: "2026-06-24", notes: "They like maps" },
        nextStep: { action: "email", what: "Send the portfolio", dueOn: "2026-06-30" },
      },
    });
    const [move] = (await jo.get("GET /opportunities/:id", at(id))).moves;
    const notes = "They like maps, and old ones most";
    await jo.get("PATCH /conversations/:id", {
      ...at(move?.conversation?.id ?? ""),
      body: { notes },
      version: 1,
    });
    await jo.get("POST /follow-ups/:id/snoozes", {
      ...at(opportunity.nextStep?.id ?? ""),
      body: { dueOn: "2026-07-02" },
    });
    const back = await jo.get("DELETE /opportunity-moves/:id", at(moveId));
    expect(back).toMatchObject({
      stage: { name: "Heard of" },
      nextStep: { what: "Send the portfolio", dueOn: "2026-07-02" },
    });
    const { timeline } = await jo.get("GET /contacts/:id", at(sam.id));
    expect(timeline).toContainEqual(expect.objectContaining({ kind: "conversation", notes }));
  });

  it("that is put off says when to come back to it, and is then followed up", async () => {
    const { jo, person, lead } = story;
    const { id } = await lead(await person("Sam Okafor"), "Cataloger");
    const refused = await jo.call("POST /opportunities/:id/moves", { ...at(id), body: { stageId: "later" } });
    expect([refused.status, refused.error?.fields?.[0]?.path]).toEqual([400, "nextStep"]);
    const { opportunity } = await jo.get("POST /opportunities/:id/moves", {
      ...at(id),
      body: {
        stageId: "later",
        nextStep: { action: "check-in", what: "Ask again", dueOn: "2027-01-15" },
      },
    });
    expect(opportunity).toMatchObject({ stage: { kind: "later" }, nextStep: { dueOn: "2027-01-15" } });
  });

  it.each([
    ["stageId", { stageId: "hoped-for" }],
    ["stageId", { stageId: "heard-of" }],
    ["movedOn", { stageId: "talking", movedOn: "2026-06-26" }],
    ["conversation.heldOn", { stageId: "talking", conversation: { channel: "call", heldOn: "2026-06-26" } }],
    ["nextStep.dueOn", { stageId: "talking", nextStep: { action: "call", what: "Call", dueOn: "soon" } }],
  ])("does not move by a wrong %s", async (path, body) => {
    const { jo, person, lead } = story;
    const { id } = await lead(await person("Sam Okafor"), "Cataloger");
    const reply = await jo.call("POST /opportunities/:id/moves", {
      ...at(id),
      body: body as { stageId: string },
    });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, path]);
    expect((await jo.get("GET /opportunities/:id", at(id))).moves).toEqual([]);
  });

  it("has people with their roles, who see it too, and loses none of them by a merge", async () => {
    const { jo, person, lead } = story;
    const sam = await person("Sam Okafor");
    const [dana, twin] = [await person("Dana Ruiz"), await person("Dana M. Ruiz")];
    const people = [
      { contactId: twin.id, role: "hiring manager" },
      { contactId: dana.id, role: "peer" },
    ];
    const one = await lead(sam, "Cataloger", { people });
    const other = await lead(sam, "Archivist", { people: people.slice(0, 1) });
    expect(one.people).toEqual([
      { id: twin.id, name: "Dana M. Ruiz", role: "hiring manager" },
      { id: dana.id, name: "Dana Ruiz", role: "peer" },
    ]);
    const ofTwin = await jo.get("GET /opportunities", { query: { contactId: twin.id } });
    expect(ofTwin.opportunities.map(({ id }) => id).toSorted()).toEqual([one.id, other.id].toSorted());
    const twice = await jo.call("POST /opportunities", {
      body: { title: "Twice", contactId: sam.id, people: [people[0], people[0]] as typeof people },
    });
    expect(twice.error?.fields?.[0]?.path).toBe("people");

    const merge = await jo.get("POST /merges", {
      body: { keptId: dana.id, keptVersion: 1, mergedId: twin.id, mergedVersion: 1 },
    });
    const rolesOf = async (id: string) =>
      (await jo.get("GET /opportunities/:id", at(id))).opportunity.people.map((part) => [
        part.name,
        part.role,
      ]);
    expect([await rolesOf(one.id), await rolesOf(other.id)]).toEqual([
      [["Dana Ruiz", "peer"]],
      [["Dana Ruiz", "hiring manager"]],
    ]);
    await jo.get("DELETE /merges/:id", at(merge.id));
    expect([await rolesOf(one.id), await rolesOf(other.id)]).toEqual([
      [
        ["Dana M. Ruiz", "hiring manager"],
        ["Dana Ruiz", "peer"],
      ],
      [["Dana M. Ruiz", "hiring manager"]],
    ]);
  });

  it("came from a referral and an event, and begins with its next step", async () => {
    const { jo, person, refer, event } = story;
    const sam = await person("Sam Okafor");
    const referral = await refer(await person("Dana Ruiz"), sam);
    const forum = await event("Metadata Forum", "2026-06-20");
    const made = await jo.get("POST /opportunities", {
      body: {
        title: "Cataloger",
        contactId: sam.id,
        referralId: referral.id,
        eventId: forum.id,
        closesOn: "2026-07-15",
        nextStep: { action: "call", what: "Call Sam", dueOn: "2026-06-26" },
      },
    });
    expect(made).toMatchObject({
      referral: { referrer: { name: "Dana Ruiz" }, referred: { name: "Sam Okafor" } },
      event: { name: "Metadata Forum" },
      closesOn: "2026-07-15",
      nextStep: { what: "Call Sam" },
    });
    const ofForum = await jo.get("GET /opportunities", { query: { eventId: forum.id } });
    expect(ofForum.opportunities.map(({ id }) => id)).toEqual([made.id]);
    const foreign = await jo.call("POST /opportunities", {
      body: { title: "x", contactId: sam.id, eventId: sam.id },
    });
    expect(foreign.status).toBe(404);
  });

  it("is edited from the version that was read", async () => {
    const { jo, person, lead } = story;
    const { id } = await lead(await person("Sam Okafor"), "Cataloger");
    await jo.get("PATCH /opportunities/:id", { ...at(id), body: { notes: "closes in July" }, version: 1 });
    const stale = await jo.call("PATCH /opportunities/:id", { ...at(id), body: { notes: "x" }, version: 1 });
    expect([stale.status, stale.error?.current]).toMatchObject([
      412,
      { notes: "closes in July", version: 2 },
    ]);
    expect((await jo.call("PATCH /opportunities/:id", { ...at(id), body: {} })).status).toBe(428);
  });

  it.each([
    ["link", { link: "javascript:alert(1)" }],
    ["stageId", { stageId: "hoped-for" }],
    ["closesOn", { closesOn: "July" }],
    ["contactId", { contactId: undefined }],
    ["title", { title: "" }],
  ])("names a wrong %s", async (path, wrong) => {
    const { jo, person } = story;
    const { id } = await person("Sam Okafor");
    const body = { contactId: id, title: "Cataloger", ...(wrong as object) };
    const reply = await jo.call("POST /opportunities", { body });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, path]);
  });

  it("goes to the trash and comes back exactly, but not to a person who is in the trash", async () => {
    const { jo, person, lead } = story;
    const sam = await person("Sam Okafor");
    const { id } = await lead(sam, "Cataloger");
    const before = await visibleState(app, jo);
    await jo.get("DELETE /opportunities/:id", at(id));
    expect((await jo.call("GET /opportunities/:id", at(id))).status).toBe(404);
    expect((await jo.get("GET /today")).loops).toEqual([]);
    await jo.get("DELETE /contacts/:id", at(sam.id));
    expect((await jo.call("POST /opportunities/:id/restoration", at(id))).status).toBe(404);
    await jo.get("POST /contacts/:id/restoration", at(sam.id));
    await jo.get("POST /opportunities/:id/restoration", at(id));
    expect(await visibleState(app, jo)).toEqual(before);
  });
});

const names = async () => (await story.jo.get("GET /opportunity-stages")).stages.map(({ name }) => name);

describe("the stages", () => {
  it("are renamed, added and removed; what stood in a removed one goes where it is told", async () => {
    const { jo, person, lead } = story;
    const { id } = await lead(await person("Sam Okafor"), "Cataloger", { stageId: "talking" });
    const { stages, version } = await jo.get("GET /opportunity-stages");
    expect(stages.find((stage) => stage.id === "talking")?.opportunities).toBe(1);
    const wanted = [
      { name: "Second interview", kind: "open" as const },
      ...stages
        .filter((stage) => stage.id !== "talking")
        .map(({ id: stageId, name, kind }) => ({
          id: stageId,
          name: name === "Heard of" ? "Heard" : name,
          kind,
        })),
    ];
    const refused = await jo.call("PUT /opportunity-stages", { version, body: { stages: wanted } });
    expect([refused.status, refused.error?.fields?.[0]?.path]).toEqual([400, "movedTo"]);
    await jo.get("PUT /opportunity-stages", {
      version,
      body: { stages: wanted, movedTo: { talking: "contacted" } },
    });
    expect(await names()).toEqual([
      "Second interview",
      "Heard",
      "Contacted",
      "Applied",
      "Won",
      "Lost",
      "Later",
    ]);
    expect((await jo.get("GET /opportunities/:id", at(id))).opportunity.stage.name).toBe("Contacted");
    const fresh = await lead(await person("Dana Ruiz"), "Archivist");
    expect(fresh.stage.name).toBe("Second interview");
    expect((await jo.get("GET /today")).loops.map(({ about }) => about)).toContain("Archivist");
  });

  it("must be fit to be used", async () => {
    const { jo } = story;
    const { stages, version } = await jo.get("GET /opportunity-stages");
    const plain = stages.map(({ opportunities: _opportunities, ...stage }) => stage);
    const twice = plain.map((stage) => ({ ...stage, name: stage.kind === "open" ? "Talking" : stage.name }));
    const reply = await jo.call("PUT /opportunity-stages", { version, body: { stages: twice } });
    expect([reply.status, reply.error?.code]).toEqual([409, "stages_wrong"]);
    const unknown = [...plain, { id: "nobody", name: "Other", kind: "open" as const }];
    expect((await jo.call("PUT /opportunity-stages", { version, body: { stages: unknown } })).status).toBe(
      400,
    );
    expect(await names()).toHaveLength(7);
  });

  it("of another window are not replaced by one that did not see them", async () => {
    const { jo } = story;
    const before = await jo.get("GET /opportunity-stages");
    const plain = before.stages.map(({ opportunities: _opportunities, ...stage }) => stage);
    const added = [{ name: "Second interview", kind: "open" as const }, ...plain];
    await jo.get("PUT /opportunity-stages", { version: before.version, body: { stages: added } });
    const late = await jo.call("PUT /opportunity-stages", {
      version: before.version,
      body: { stages: plain.toReversed() },
    });
    expect([late.status, late.error?.code]).toEqual([412, "changed_elsewhere"]);
    expect(late.error?.current).toEqual(await jo.get("GET /opportunity-stages"));
    expect(await names()).toEqual(added.map(({ name }) => name));
  });

  it("have the version of what they are: an opportunity more is none, and back is back", async () => {
    const { jo, person, lead } = story;
    const { stages, version } = await jo.get("GET /opportunity-stages");
    await lead(await person("Sam Okafor"), "Cataloger");
    expect((await jo.get("GET /opportunity-stages")).version).toBe(version);
    const plain = stages.map(({ opportunities: _opportunities, ...stage }) => stage);
    const renamed = plain.map((stage) => ({ ...stage, name: `${stage.name} now` }));
    const changed = await jo.get("PUT /opportunity-stages", { version, body: { stages: renamed } });
    expect(changed.version).not.toBe(version);
    const back = await jo.get("PUT /opportunity-stages", {
      version: changed.version,
      body: { stages: plain },
    });
    expect(back.version).toBe(version);
  });
});
