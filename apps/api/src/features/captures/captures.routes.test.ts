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
const tried = (body: Body, id: string = randomUUID()) =>
  story.jo.call("PUT /captures/:id", { params: { id }, body });
/** Saved the day after, of people met on the 24th without a connection. */
const savedLater = async (name: string, event: Body["event"], id: string = randomUUID()) => {
  const body: Body = { event, people: [{ name, metOn: "2026-06-24" }] };
  const headers = { "x-done-on": "2026-06-24" };
  return (await story.jo.call("PUT /captures/:id", { params: { id }, body, headers })).answer;
};
const undo = (id: string) => story.jo.call("DELETE /captures/:id", { params: { id } });
/** Everything the account sees. */
const state = async () => visibleState(app, story.jo);
const person = async (id: string) => story.jo.get("GET /contacts/:id", { params: { id } });

const today = "2026-06-25";
const text = "Met Tolu Adeyemi (SRE, Cloudflare). Says to call Bea Santos at Figma. Email him tomorrow";

/** What the line above comes to. */
const evening = (): Body => ({
  event: { name: "ALA Annual 2026", startsOn: today },
  people: [
    {
      name: "Tolu Adeyemi",
      title: "SRE",
      organization: "Cloudflare",
      email: "tolu@example.org",
      metOn: today,
    },
    { name: "Bea Santos", organization: "Figma" },
  ],
  conversations: [{ channel: "in-person", heldOn: today, notes: text, people: [0] }],
  referrals: [{ from: 0, to: 1, reason: "use my name" }],
  followUps: [
    { person: 0, action: "email", what: "Write to Tolu", dueOn: "2026-06-26" },
    { person: 1, action: "call", what: "Call Bea", dueOn: "2026-06-26" },
  ],
});

describe("a capture", () => {
  it("saves people, what was said, who pointed to whom and the next steps in one act", async () => {
    const saved = await save(evening());
    expect(saved).toMatchObject({
      event: { name: "ALA Annual 2026", isNew: true },
      people: [
        { name: "Tolu Adeyemi", isNew: true },
        { name: "Bea Santos", isNew: true },
      ],
      conversations: 1,
      referrals: 1,
    });
    expect(saved.followUps.map(({ contact, action }) => [contact?.name, action]).toSorted()).toEqual([
      ["Bea Santos", "call"],
      ["Tolu Adeyemi", "email"],
    ]);
    const [tolu, bea] = await Promise.all(saved.people.map(({ id }) => person(id)));
    expect(tolu?.contact).toMatchObject({
      title: "SRE",
      organization: "Cloudflare",
      metOn: today,
      metAtEvent: { name: "ALA Annual 2026" },
      lastConversationOn: today,
      nextFollowUpOn: "2026-06-26",
      emails: [{ address: "tolu@example.org", label: null }],
    });
    expect(bea?.contact).toMatchObject({ metOn: null, metAtEvent: null });
    expect(bea?.referrals).toMatchObject([
      { referrer: { name: "Tolu Adeyemi" }, state: "heard", reason: "use my name" },
    ]);
    expect(bea?.nextSteps).toMatchObject([{ referralId: bea?.referrals[0]?.id }]);
    expect(tolu?.timeline.find(({ kind }) => kind === "conversation")).toMatchObject({ notes: text });
    const { hits } = await story.jo.get("GET /search", { query: { q: "cloudflare" } });
    expect(hits.map(({ title }) => title)).toContain("Tolu Adeyemi");
  });

  it("is a lead: the opportunity, who told of it, whom to contact and the step that is its own", async () => {
    const priya = await story.person("Priya Shah");
    const id = randomUUID();
    const lead: Body = {
      people: [
        { name: "Priya Shah", contactId: priya.id },
        { name: "Marco Silva", organization: "Datawise", email: "marco@datawise.example" },
        { name: "Lena Hart" },
      ],
      referrals: [{ from: 0, to: 1, reason: "knows the team", heardOn: "2026-06-20" }],
      opportunities: [
        {
          person: 1,
          title: "UX researcher",
          organization: "Datawise",
          closesOn: "2026-12-15",
          people: [{ person: 2, role: "Recruiter" }],
        },
      ],
      followUps: [
        { person: 1, action: "email", what: "Write to Marco", dueOn: "2026-06-26", opportunity: 0 },
        { person: 2, action: "email", what: "Write to Lena", dueOn: "2026-06-27" },
      ],
    };
    const saved = await save(lead, id);
    expect(saved.opportunities).toMatchObject([{ title: "UX researcher" }]);
    expect(await save(lead, id)).toEqual(saved);
    const { opportunities } = await story.jo.get("GET /opportunities");
    expect(opportunities).toMatchObject([
      {
        title: "UX researcher",
        kind: "job",
        organization: "Datawise",
        closesOn: "2026-12-15",
        stage: { id: "heard-of" },
        contact: { name: "Marco Silva" },
        people: [{ name: "Lena Hart", role: "Recruiter" }],
        referral: { referrer: { name: "Priya Shah" }, referred: { name: "Marco Silva" } },
        nextStep: { what: "Write to Marco" },
        needsStep: false,
      },
    ]);
    const marco = await person(saved.people[1]?.id ?? "");
    expect(marco.contact.emails).toMatchObject([{ address: "marco@datawise.example" }]);
    expect(marco.referrals).toMatchObject([{ reason: "knows the team", heardOn: "2026-06-20" }]);
    // Nobody said that they talked.
    expect(saved.conversations).toBe(0);
  });

  it("plans what is for or with nobody, alone or beside people, and answers it", async () => {
    const renewal = { action: "other", what: "Renew the ALA membership", dueOn: "2026-06-26" } as const;
    const alone = await save({ people: [], followUps: [{ ...renewal, person: null, dueTime: "09:00" }] });
    expect(alone).toMatchObject({
      event: null,
      people: [],
      conversations: 0,
      referrals: 0,
      followUps: [{ ...renewal, contact: null, dueTime: "09:00", state: "open" }],
    });
    const beside = await save({
      people: [{ name: "Dana Ruiz", metOn: today }],
      followUps: [
        { ...renewal, what: "Book the train", person: null },
        { person: 0, action: "call", what: "Call Dana", dueOn: "2026-06-26" },
      ],
    });
    expect(new Map(beside.followUps.map(({ contact, what }) => [what, contact?.name ?? null]))).toEqual(
      new Map([
        ["Call Dana", "Dana Ruiz"],
        ["Book the train", null],
      ]),
    );
    const { nextSteps } = await person(beside.people[0]?.id ?? "");
    expect(nextSteps.map(({ what }) => what)).toEqual(["Call Dana"]);
    const { upcoming } = await story.jo.get("GET /today");
    expect(upcoming.map(({ contact, followUp }) => [contact, followUp.what])).toContainEqual([
      null,
      "Renew the ALA membership",
    ]);
  });

  it("keeps a referral as it is, or refuses one that must be new", async () => {
    const { person: meet, refer, jo } = story;
    const [priya, marco] = [await meet("Priya Shah"), await meet("Marco Silva")];
    const { id } = await refer(priya, marco, { reason: "knows the team" });
    const again = (mustBeNew: boolean): Body => ({
      people: [
        { name: "Priya Shah", contactId: priya.id },
        { name: "Marco Silva", contactId: marco.id },
      ],
      referrals: [{ from: 0, to: 1, reason: "call her", mustBeNew }],
      opportunities: [{ person: 1, title: "UX researcher" }],
    });
    expect((await tried(again(true))).error?.code).toBe("referral_exists");
    expect((await save(again(false))).referrals).toBe(0);
    expect((await jo.get("GET /referrals/:id", { params: { id } })).reason).toBe("knows the team");
    expect((await jo.get("GET /opportunities")).opportunities).toMatchObject([{ referral: { id } }]);
  });

  it("refuses two parts of one person where they are said, not among the people", async () => {
    const lead: Body = {
      people: [{ name: "Marco Silva" }, { name: "Lena Hart" }],
      opportunities: [
        { person: 0, title: "UX researcher" },
        {
          person: 0,
          title: "Archivist",
          people: [
            { person: 1, role: "Peer" },
            { person: 1, role: "Recruiter" },
          ],
        },
      ],
    };
    const { error } = await tried(lead);
    expect(error?.fields).toEqual([{ path: "opportunities.1.people", message: "names somebody twice" }]);
  });

  it("sent again after a lost answer changes nothing and is answered the same", async () => {
    const id = randomUUID();
    const first = await save(evening(), id);
    const before = await state();
    expect(await save(evening(), id)).toEqual(first);
    expect(await state()).toEqual(before);
    const other = await tried({ ...evening(), followUps: [] }, id);
    expect([other.status, other.error?.code]).toEqual([409, "capture_exists"]);
  });

  it("sent twice at once is saved once, and in whatever order its fields come", async () => {
    const id = randomUUID();
    const body = evening();
    const turned = Object.fromEntries(Object.entries(body).toReversed()) as Body;
    const replies = await Promise.all([tried(body, id), tried(turned, id), tried(body, id)]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(replies[1]?.answer).toEqual(replies[0]?.answer);
    expect((await story.jo.get("GET /contacts")).contacts).toHaveLength(2);
  });

  it("hears a referral on the day of the talk, not on the day it is written down", async () => {
    const yesterday = "2026-06-24";
    const saved = await save({
      people: [{ name: "Tolu Adeyemi", metOn: yesterday }, { name: "Bea Santos" }],
      conversations: [{ channel: "call", heldOn: yesterday, notes: text, people: [0] }],
      referrals: [{ from: 0, to: 1 }],
    });
    expect((await person(saved.people[1]?.id ?? "")).referrals).toMatchObject([{ heardOn: yesterday }]);
  });

  it("is of the account alone: the same id of another account is another capture", async () => {
    const id = randomUUID();
    await save(evening(), id);
    const kim = await newStory(app);
    const hers = await kim.jo.get("PUT /captures/:id", {
      params: { id },
      body: { people: [{ name: "Owen Price" }] },
    });
    expect(hers.people).toMatchObject([{ name: "Owen Price" }]);
    expect((await undo(id)).status).toBe(204);
    expect((await kim.jo.get("GET /contacts")).contacts).toHaveLength(1);
  });

  it("fills in what is empty with somebody known and overwrites nothing; undo puts it back", async () => {
    const dana = await story.person("Dana Ruiz", {
      organization: "NYPL",
      emails: [{ address: "dana@example.org" }],
    });
    const before = await state();
    const saved = await save({
      event: { name: "Code4Lib", startsOn: today },
      people: [
        {
          contactId: dana.id,
          name: "Dana Ruiz",
          organization: "Getty",
          title: "Metadata librarian",
          email: "Dana@Example.org",
          phone: "(212) 555-0148",
          metOn: today,
        },
      ],
      conversations: [{ channel: "in-person", heldOn: today, notes: "Linked data", people: [0] }],
    });
    expect((await person(dana.id)).contact).toMatchObject({
      organization: "NYPL",
      title: "Metadata librarian",
      emails: [{ address: "dana@example.org" }],
      phones: [{ number: "(212) 555-0148" }],
      metOn: today,
      metAtEvent: { name: "Code4Lib" },
      lastConversationOn: today,
    });
    expect(saved.people).toEqual([{ id: dana.id, name: "Dana Ruiz", isNew: false }]);
    expect((await undo(saved.id)).status).toBe(204);
    const after = (await person(dana.id)).contact;
    expect(after).toMatchObject({
      title: null,
      phones: [],
      metOn: null,
      metAtEvent: null,
      lastConversationOn: null,
    });
    expect(JSON.stringify(await state()).length).toBe(JSON.stringify(before).length);
  });

  it("keeps a referral that is recorded already as it is", async () => {
    const [claire, sam] = [await story.person("Claire Dubois"), await story.person("Sam Okafor")];
    const there = await story.refer(claire, sam);
    const saved = await save({
      people: [
        { contactId: claire.id, name: "Claire Dubois" },
        { contactId: sam.id, name: "Sam Okafor" },
      ],
      referrals: [{ from: 0, to: 1 }],
      followUps: [{ person: 1, action: "call", what: "Call Sam", dueOn: "2026-06-26" }],
    });
    expect(saved.referrals).toBe(0);
    expect(saved.followUps).toMatchObject([{ referralId: there.id }]);
  });

  it("writes words of nobody talked with down as a note, which is no contact", async () => {
    const olga = await story.person("Olga Petrova", {
      metOn: "2026-06-01",
      cadence: { every: 1, unit: "month" },
    });
    await save({
      people: [{ contactId: olga.id, name: "Olga Petrova" }],
      conversations: [
        { channel: "note", heldOn: today, notes: "check in with Olga in 3 months", people: [0] },
      ],
    });
    const { contact, timeline } = await person(olga.id);
    expect(contact.lastConversationOn).toBeNull();
    expect(timeline[0]).toMatchObject({
      kind: "conversation",
      channel: "note",
      notes: "check in with Olga in 3 months",
    });
    const { loops } = await story.jo.get("GET /today");
    expect(loops.map(({ kind }) => kind)).toContain("never-contacted");
  });

  it("has only who was met at its event, not who was written to, called or spoken of that day", async () => {
    const saved = await save({
      event: { name: "ALA Annual 2026", startsOn: today },
      people: [
        { name: "Dana Ruiz", metOn: today },
        { name: "Tolu Adeyemi" },
        { name: "Jamal Reed" },
        { name: "Claire Dubois" },
      ],
      conversations: (["in-person", "email", "call", "note"] as const).map((channel, index) => ({
        channel,
        heldOn: today,
        notes: "Of that day",
        people: [index],
      })),
    });
    const { event, attendees } = await story.jo.get("GET /events/:id", {
      params: { id: saved.event?.id ?? "" },
    });
    expect(attendees.map(({ contact }) => contact.name)).toEqual(["Dana Ruiz"]);
    expect(event.tally.met).toBe(1);
  });

  it("takes an evening of fourteen people on a playbook, spread over days", async () => {
    const { playbooks } = await story.jo.get("GET /playbooks");
    const playbookId = playbooks.find(({ name }) => name === "Conference")?.id ?? "";
    const names = Array.from({ length: 14 }, (_, index) => `Guest ${index + 1}`);
    const { placed, dailyLimit } = await story.jo.get("POST /spread", {
      body: { wishes: names.map((key) => ({ key, playbookId, startedOn: today })) },
    });
    expect(dailyLimit).toBe(8);
    const saved = await save({
      event: { name: "ALA Annual 2026", startsOn: today },
      people: names.map((name, index) => ({
        name,
        metOn: today,
        playbook: { playbookId, firstDueOn: placed[index]?.on ?? null },
      })),
      conversations: names.map((name, index) => ({
        channel: "in-person",
        heldOn: today,
        notes: `${name} at the booth`,
        people: [index],
      })),
    });
    expect(saved.followUps).toHaveLength(14);
    expect(saved.followUps.every(({ playbook }) => playbook?.step === 0)).toBe(true);
    const { event, attendees, hoursLeft } = await story.jo.get("GET /events/:id", {
      params: { id: saved.event?.id ?? "" },
    });
    expect(event.tally).toEqual({ met: 14, followedUp: 0, planned: 14 });
    expect([attendees.length, hoursLeft]).toEqual([14, 48]);
    expect((await undo(saved.id)).status).toBe(204);
    expect((await story.jo.get("GET /playbooks")).playbooks.every(({ running }) => running === 0)).toBe(true);
  });

  it("done out of reach is at the event that others named as well, and none takes it from them", async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const made = await savedLater("Tolu Adeyemi", { name: "ALA Annual 2026", startsOn: "2026-06-24" }, first);
    const again = await savedLater("Bea Santos", { name: "ala ANNUAL 2026", startsOn: "2026-06-24" }, second);
    expect(made.event?.isNew).toBe(true);
    expect(again.event).toEqual({ ...made.event, isNew: false });
    const next = await savedLater("Sam Okafor", { name: "ALA Annual 2026", startsOn: today });
    expect(next.event?.isNew).toBe(true);
    const refused = await undo(first);
    expect([refused.status, refused.error?.code]).toEqual([409, "changed_since"]);
    expect((await undo(second)).status).toBe(204);
    expect((await undo(first)).status).toBe(204);
    // What is in the trash is no place to meet at.
    const anew = await savedLater("Dana Ruiz", { name: "ALA Annual 2026", startsOn: "2026-06-24" });
    expect(anew.event?.isNew).toBe(true);
  });

  it("takes three hundred people at once", async () => {
    const saved = await save({
      people: Array.from({ length: 300 }, (_, index) => ({ name: `Guest ${index}`, metOn: today })),
    });
    expect(saved.people).toHaveLength(300);
    const more = await tried({ people: Array.from({ length: 301 }, () => ({ name: "Guest" })) });
    expect([more.status, more.error?.fields?.[0]?.path]).toEqual([400, "people"]);
  });

  it.each<[string, Body]>([
    ["people", { people: [] }],
    ["people.0.name", { people: [{ name: "  " }] }],
    ["people.0.email", { people: [{ name: "Dana", email: "dana at nypl" }] }],
    ["people.0.metOn", { people: [{ name: "Dana", metOn: "2026-06-26" }] }],
    ["people.0.link", { people: [{ name: "Dana", link: "javascript:alert(1)" }] }],
    [
      "conversations.0.heldOn",
      {
        people: [{ name: "Dana" }],
        conversations: [{ channel: "call", heldOn: "2027-01-01", notes: "", people: [0] }],
      },
    ],
    [
      "conversations.0.people",
      {
        people: [{ name: "Dana" }],
        conversations: [{ channel: "call", heldOn: today, notes: "", people: [1] }],
      },
    ],
    ["referrals.0.to", { people: [{ name: "Dana" }], referrals: [{ from: 0, to: 7 }] }],
    [
      "followUps.0.person",
      { people: [{ name: "Dana" }], followUps: [{ person: 3, action: "call", what: "Call", dueOn: today }] },
    ],
    ["people", { people: [], event: { name: "Open day", startsOn: today } }],
    ["people", { people: [], followUps: [{ person: 0, action: "other", what: "Renew", dueOn: today }] }],
    [
      "followUps.1.action",
      {
        people: [],
        followUps: [
          { person: null, action: "other", what: "Renew", dueOn: today },
          { person: null, action: "email", what: "Write", dueOn: today },
        ],
      },
    ],
    [
      "followUps.0.waitingSinceOn",
      {
        people: [],
        followUps: [{ person: null, action: "other", what: "Renew", dueOn: today, waitingSinceOn: today }],
      },
    ],
  ])("refuses what makes no sense, names %s, and saves nothing", async (path, body) => {
    const before = await state();
    const reply = await tried(body);
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, path]);
    expect(await state()).toEqual(before);
  });

  it("saves nothing of it where one part breaks a rule or belongs to somebody else", async () => {
    const kim = await newStory(app);
    const [theirs, evening2, own] = [
      await kim.person("Owen Price"),
      await kim.event("Evening", today),
      await story.person("Sam Okafor"),
    ];
    const before = await state();
    const two = [{ name: "Dana Ruiz" }, { name: "Grace Lin" }];
    const bad: [number, Body][] = [
      [404, { people: [{ name: "Owen", contactId: theirs.id }] }],
      [404, { people: two, event: { eventId: evening2.id } }],
      [404, { people: [{ name: "Dana", playbook: { playbookId: randomUUID() } }] }],
      [409, { people: two, referrals: [{ from: 0, to: 0 }] }],
      [
        409,
        {
          people: two,
          referrals: [
            { from: 0, to: 1 },
            { from: 1, to: 0 },
          ],
        },
      ],
      [
        400,
        {
          people: [
            { name: "Sam", contactId: own.id },
            { name: "Sam", contactId: own.id },
          ],
        },
      ],
    ];
    for (const [status, body] of bad) {
      expect((await tried(body)).status).toBe(status);
      expect(await state()).toEqual(before);
    }
  });
});
