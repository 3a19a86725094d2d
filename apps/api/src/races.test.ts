import type { Calls } from "@followthrough/contract";
import { testDialect } from "@followthrough/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSecondServer } from "./testing/startSecondServer";
import { type Reply, type TestApp, type TestUser, startTestApp, userAt } from "./testing/startTestApp";
import { type Story, newStory } from "./testing/story";

// What may not both happen, sent at once: one of the two is done, the other refused in words, whatever the database and
// however many processes serve it. Each pair is sent several times, for a race is lost only now and then.

const times = 8;

interface Two {
  /** The same account through one server, and through another where there are two. */
  readonly jo: TestUser;
  readonly also: TestUser;
  readonly story: Story;
}

type Replies = Promise<readonly Reply<unknown>[]>;

interface Race {
  readonly of: string;
  /** Statuses of the two, in order of size; the one that loses has an error of one of `codes`. */
  readonly ends: readonly number[];
  readonly codes: readonly string[];
  /** Sends the two, and looks at what must be so afterwards. */
  run(two: Two): Replies;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}
type EditKey = Extract<keyof Calls, `PATCH /${string}/:id`>;

const person = (story: Story, name = "Dana Ruiz") => story.person(name);
const stepOf = async (story: Story) => story.step(await person(story), "2026-06-26");
const at = (one: { id: string }) => ({ params: { id: one.id } });

const refer = (user: TestUser, one: string, other: string) =>
  user.call("POST /referrals", {
    body: { referrerId: one, referred: { contactId: other }, heardOn: "2026-06-24" },
  });

const introduce = (user: TestUser, contactAId: string, contactBId: string) =>
  user.call("POST /introductions", { body: { contactAId, contactBId, madeOn: "2026-06-24" } });

const merge = (user: TestUser, keptId: string, mergedId: string) =>
  user.call("POST /merges", { body: { keptId, mergedId, keptVersion: 1, mergedVersion: 1 } });

const untitled = { name: "Neighbours" };
const steps = [{ action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" } as const];

/** What else is edited from a version: made anew, and edited to another name. */
const edited: Record<string, { make(story: Story): Promise<Versioned>; edit: EditKey; body: object }> = {
  "an event": {
    make: (story) => story.event("Maps evening", "2026-06-01"),
    edit: "PATCH /events/:id",
    body: { place: "Harbour" },
  },
  "an opportunity": {
    make: async (story) => story.lead(await person(story), "Atlas"),
    edit: "PATCH /opportunities/:id",
    body: { notes: "Maps" },
  },
  "a playbook": {
    make: ({ jo }) => jo.get("POST /playbooks", { body: { ...untitled, steps: [...steps] } }),
    edit: "PATCH /playbooks/:id",
    body: { steps },
  },
  "a template": {
    make: ({ jo }) =>
      jo.get("POST /templates", { body: { ...untitled, action: "email", subject: "", body: "" } }),
    edit: "PATCH /templates/:id",
    body: { subject: "Maps" },
  },
  "a view": {
    make: ({ jo }) => jo.get("POST /views", { body: { ...untitled, query: {} } }),
    edit: "PATCH /views/:id",
    body: { query: { tag: "maps" } },
  },
};

const races: Race[] = [
  ...Object.entries(edited).map(([what, { make, edit, body }]): Race => ({
    of: `an edit of ${what} and another from the same version`,
    ends: [200, 412],
    codes: ["changed_elsewhere"],
    run: async ({ jo, also, story }) => {
      const { id, version } = await make(story);
      const send = (user: TestUser) => user.call(edit, { params: { id }, body, version });
      return Promise.all([send(jo), send(also)]);
    },
  })),
  {
    of: "the undo of a merge and the same again",
    ends: [200, 404],
    codes: ["not_found"],
    run: async ({ jo, also, story }) => {
      const [kept, merged] = [await person(story), await person(story)];
      const body = { keptId: kept.id, mergedId: merged.id, keptVersion: 1, mergedVersion: 1 };
      const done = await jo.get("POST /merges", { body });
      const undo = (user: TestUser) => user.call("DELETE /merges/:id", at(done));
      return Promise.all([undo(jo), undo(also)]);
    },
  },
  {
    of: "an edit of a follow-up and another from the same version",
    ends: [200, 412],
    codes: ["changed_elsewhere"],
    run: async ({ jo, also, story }) => {
      const step = await stepOf(story);
      const edit = (user: TestUser, what: string) =>
        user.call("PATCH /follow-ups/:id", { ...at(step), body: { what }, version: step.version });
      return Promise.all([edit(jo, "Ask about maps"), edit(also, "Ask about the archive")]);
    },
  },
  {
    of: "an edit of a person and another from the same version",
    ends: [200, 412],
    codes: ["changed_elsewhere"],
    run: async ({ jo, also, story }) => {
      const dana = await person(story);
      const edit = (user: TestUser, place: string) =>
        user.call("PATCH /contacts/:id", { ...at(dana), body: { place }, version: dana.version });
      return Promise.all([edit(jo, "Chicago"), edit(also, "Boston")]);
    },
  },
  {
    of: "a completion and the same again",
    ends: [201, 409],
    codes: ["already_closed"],
    run: async ({ jo, also, story }) => {
      const step = await stepOf(story);
      const complete = (user: TestUser) =>
        user.call("POST /follow-ups/:id/completion", { ...at(step), body: {} });
      return Promise.all([complete(jo), complete(also)]);
    },
  },
  {
    of: "a completion and a drop",
    ends: [201, 409],
    codes: ["already_closed"],
    run: async ({ jo, also, story }) => {
      const step = await stepOf(story);
      return Promise.all([
        jo.call("POST /follow-ups/:id/completion", { ...at(step), body: {} }),
        also.call("POST /follow-ups/:id/drop", { ...at(step), body: { reason: "Moved away" } }),
      ]);
    },
  },
  {
    of: "the undo of a completion and the same again",
    ends: [200, 409],
    codes: ["not_closed"],
    run: async ({ jo, also, story }) => {
      const step = await stepOf(story);
      await jo.get("POST /follow-ups/:id/completion", { ...at(step), body: {} });
      const undo = (user: TestUser) => user.call("DELETE /follow-ups/:id/completion", at(step));
      return Promise.all([undo(jo), undo(also)]);
    },
  },
  {
    of: "a referral and the one the other way round",
    ends: [201, 409],
    codes: ["referral_loop"],
    run: async ({ jo, also, story }) => {
      const dana = await person(story);
      const sam = await person(story, "Sam Okafor");
      return Promise.all([refer(jo, dana.id, sam.id), refer(also, sam.id, dana.id)]);
    },
  },
  {
    of: "a referral and the same again",
    ends: [201, 409],
    codes: ["referral_exists"],
    run: async ({ jo, also, story }) => {
      const dana = await person(story);
      const sam = await person(story, "Sam Okafor");
      const body = { referrerId: dana.id, referred: { contactId: sam.id }, heardOn: "2026-06-24" };
      return Promise.all([jo.call("POST /referrals", { body }), also.call("POST /referrals", { body })]);
    },
  },
  {
    of: "an introduction and the same the other way round",
    ends: [201, 409],
    codes: ["introduction_exists"],
    run: async ({ jo, also, story }) => {
      const dana = await person(story);
      const sam = await person(story, "Sam Okafor");
      return Promise.all([introduce(jo, dana.id, sam.id), introduce(also, sam.id, dana.id)]);
    },
  },
  {
    of: "a merge and the one the other way round",
    ends: [201, 404],
    codes: ["not_found"],
    run: async ({ jo, also, story }) => {
      const dana = await person(story);
      const same = await person(story);
      return Promise.all([merge(jo, dana.id, same.id), merge(also, same.id, dana.id)]);
    },
  },
  {
    of: "a step that is done and a new step for the same person",
    ends: [201, 201],
    codes: [],
    run: async ({ jo, also, story }) => {
      const dana = await person(story);
      const step = await story.step(dana, "2026-06-26");
      const replies = await Promise.all([
        jo.call("POST /follow-ups/:id/completion", { ...at(step), body: {} }),
        also.call("POST /follow-ups", {
          body: { contactId: dana.id, action: "email", what: "Send the map", dueOn: "2026-08-03" },
        }),
      ]);
      const { contact } = await jo.get("GET /contacts/:id", at(dana));
      expect(contact.nextFollowUpOn).toBe("2026-08-03");
      return replies;
    },
  },
  {
    of: "a conversation and an earlier one with the same person",
    ends: [201, 201],
    codes: [],
    run: async ({ jo, also, story }) => {
      const dana = await person(story);
      const talk = (user: TestUser, heldOn: string) =>
        user.call("POST /conversations", { body: { channel: "call", heldOn, contactIds: [dana.id] } });
      const replies = await Promise.all([talk(jo, "2026-06-24"), talk(also, "2026-06-20")]);
      const { contact } = await jo.get("GET /contacts/:id", at(dana));
      expect(contact.lastConversationOn).toBe("2026-06-24");
      return replies;
    },
  },
  {
    of: "stages put in place of each other",
    ends: [200, 412],
    codes: ["changed_elsewhere"],
    run: async ({ jo, also }) => {
      const stages = (["open", "won", "lost", "later"] as const).map((kind) => ({ name: kind, kind }));
      const { version } = await jo.get("GET /opportunity-stages");
      const replace = (user: TestUser) =>
        user.call("PUT /opportunity-stages", { version, body: { stages, movedTo: {} } });
      const replies = await Promise.all([replace(jo), replace(also)]);
      expect((await jo.get("GET /opportunity-stages")).stages).toHaveLength(4);
      return replies;
    },
  },
  {
    of: "the run of an import and the same again",
    ends: [202, 409],
    codes: ["import_running", "import_finished"],
    run: async ({ jo, also }) => {
      const card = new TextEncoder().encode("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Lin\r\nEND:VCARD\r\n");
      const { id } = await jo.get("POST /imports", { query: { fileName: "grace.vcf" }, body: card });
      const run = (user: TestUser) => user.call("POST /imports/:id/run", { params: { id } });
      return Promise.all([run(jo), run(also)]);
    },
  },
];

const lost = (replies: readonly Reply<unknown>[]) =>
  replies.flatMap(({ error }) => (error ? [error.code] : []));

const runRaces = (servers: () => { app: TestApp; other: string }) => {
  it.each(races.map((race) => [race.of, race] as const))("%s", async (_of, { ends, codes, run }) => {
    const { app, other } = servers();
    const story = await newStory(app);
    const two: Two = { jo: story.jo, also: userAt(other, story.jo.cookie), story };
    for (let time = 0; time < times; time += 1) {
      const replies = await run(two);
      expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual(ends);
      for (const code of lost(replies)) expect(codes).toContain(code);
    }
  });

  it("the sample network and the same again", async () => {
    const { app, other } = servers();
    const { jo } = await newStory(app);
    const replies = await Promise.all(
      [jo, userAt(other, jo.cookie)].map((user) => user.call("POST /sample-network")),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(lost(replies)).toEqual(["sample_exists"]);
  });
};

const firstAccount = (name: string) => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  password: "correct horse battery",
  timeZone: "UTC",
});

describe("two at once through one process", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());
  runRaces(() => ({ app, other: app.url }));

  it("make one first account where sign-up is closed", async () => {
    const closed = await startTestApp({ signUp: "closed" });
    const replies = await Promise.all(
      ["Dana", "Sam", "Yuki"].map((name) =>
        closed.stranger().call("POST /account", { body: firstAccount(name) }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 403, 403]);
    expect(await closed.db.read.account.count()).toBe(1);
    await closed.stop();
  });
});

describe.runIf(testDialect === "postgresql")("two at once through two processes on one PostgreSQL", () => {
  let app: TestApp;
  let second: Awaited<ReturnType<typeof startSecondServer>>;
  beforeAll(async () => {
    app = await startTestApp();
    second = await startSecondServer(app.databaseUrl);
  });
  afterAll(async () => {
    await second.stop();
    await app.stop();
  });
  runRaces(() => ({ app, other: second.url }));

  it("make one first account where sign-up is closed", async () => {
    const closed = await startTestApp({ signUp: "closed" });
    const other = await startSecondServer(closed.databaseUrl, undefined, { SIGN_UP: "closed" });
    const replies = await Promise.all(
      [closed.url, other.url, closed.url, other.url].map((url, index) =>
        userAt(url).call("POST /account", { body: firstAccount(`Owner${index}`) }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 403, 403, 403]);
    expect(await closed.db.read.account.count()).toBe(1);
    await other.stop();
    await closed.stop();
  });
});
