import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { references } from "../../testing/references";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

// Whatever way people came in together, taking them back takes nothing along that one did with them since.

let app: TestApp;
let jo: TestUser;
let own: string;
beforeEach(async () => {
  app = await startTestApp();
  jo = await app.signUp();
  own = (await jo.get("POST /contacts", { body: { name: "Kim Own" } })).id;
});
afterEach(() => app.stop());

const today = "2026-06-25";
const at = (id: string) => ({ params: { id } });
const named = async (search: string): Promise<string> =>
  (await jo.get("GET /contacts", { query: { search } })).contacts[0]?.id ?? "";

interface Came {
  readonly person: string;
  /** Whether the person stays when what they came with is taken back. */
  staysAfterAll(): Promise<boolean>;
}

const isThere = async (person: string) =>
  (await jo.get("GET /contacts", { query: { limit: 200 } })).contacts.some(({ id }) => id === person);

const byImport = async (): Promise<Came> => {
  const card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lucia Fernandez\r\nTEL:+34915550180\r\nEND:VCARD\r\n";
  const body = new TextEncoder().encode(card);
  const { id } = await jo.get("POST /imports", { query: { fileName: "people.vcf" }, body });
  await jo.get("POST /imports/:id/run", at(id));
  while ((await jo.get("GET /imports/:id", at(id))).state === "running")
    await new Promise((resolve) => setTimeout(resolve, 20));
  const person = await named("Lucia");
  return {
    person,
    staysAfterAll: async () => {
      const { kept } = await jo.get("POST /imports/:id/undo", at(id));
      const stays = await isThere(person);
      expect(kept.map(({ contactId }) => contactId)).toEqual(stays ? [person] : []);
      return stays;
    },
  };
};
const byCapture = async (): Promise<Came> => {
  const id = crypto.randomUUID();
  await jo.get("PUT /captures/:id", { ...at(id), body: { people: [{ name: "Lucia Fernandez" }] } });
  const person = await named("Lucia");
  return {
    person,
    staysAfterAll: async () => {
      const { error } = await jo.call("DELETE /captures/:id", at(id));
      const stays = await isThere(person);
      expect(error?.code).toBe(stays ? "changed_since" : undefined);
      return stays;
    },
  };
};
const bySample = async (): Promise<Came> => {
  await jo.get("POST /sample-network");
  const person = await named("Tom Becker");
  return {
    person,
    staysAfterAll: async () => {
      const { kept } = await jo.get("DELETE /sample-network");
      const stays = await isThere(person);
      expect(kept.map(({ contactId }) => contactId)).toEqual(stays ? [person] : []);
      return stays;
    },
  };
};

/** One way for each reference of the database to people, by what is recorded of the person. */
const ways: Record<string, (person: string) => Promise<unknown>> = {
  "ConversationContact.contactId": (person) =>
    jo.get("POST /conversations", {
      body: { channel: "call", heldOn: today, contactIds: [person, own], notes: "Mine" },
    }),
  "FollowUp.contactId": (person) =>
    jo.get("POST /follow-ups", {
      body: { contactId: person, action: "call", what: "Mine", dueOn: "2026-06-30" },
    }),
  "Referral.referrerId": (person) =>
    jo.get("POST /referrals", { body: { referrerId: person, referred: { contactId: own }, heardOn: today } }),
  "Referral.referredId": (person) =>
    jo.get("POST /referrals", { body: { referrerId: own, referred: { contactId: person }, heardOn: today } }),
  "Introduction.contactAId": (person) =>
    jo.get("POST /introductions", { body: { contactAId: person, contactBId: own, madeOn: today } }),
  "Introduction.contactBId": (person) =>
    jo.get("POST /introductions", { body: { contactAId: own, contactBId: person, madeOn: today } }),
  "Opportunity.contactId": (person) =>
    jo.get("POST /opportunities", { body: { kind: "job", title: "Mine", contactId: person } }),
  "OpportunityContact.contactId": (person) =>
    jo.get("POST /opportunities", {
      body: {
        kind: "job",
        title: "Mine",
        contactId: own,
        people: [{ contactId: person, role: "Hires" }],
      },
    }),
  "PlaybookRun.contactId": async (person) => {
    const { playbooks } = await jo.get("GET /playbooks");
    const id = playbooks.find(({ name }) => name.startsWith("Check back"))?.id ?? "";
    await jo.get("POST /playbooks/:id/runs", { ...at(id), body: { people: [{ contactId: person }] } });
  },
};

/** Belongs to the person and is nothing without them; that it was changed is an edit of the person, told from their history. */
const theirs = new Set([
  "ContactMethod.contactId",
  "ContactTag.contactId",
  "ContactPhoto.contactId",
  "ContactChange.contactId",
  "DuplicateDismissal.firstId",
  "DuplicateDismissal.secondId",
  // Of a referral or an opportunity, which holds them itself.
  "Telling.contactId",
]);

it("has a way for every reference of the database to people", async () => {
  const all = (await references(app.db.read)).filter(
    ({ parent, from }) => parent === "Contact" && from !== "accountId",
  );
  const keys = new Set(all.map(({ child, from }) => `${child}.${from}`));
  expect([...keys].toSorted()).toEqual([...Object.keys(ways), ...theirs].toSorted());
});

describe.each([
  ["an import", byImport],
  ["a capture", byCapture],
  ["the sample network", bySample],
])("somebody who came with %s", (_what, came) => {
  it.each(Object.entries(ways))("stays where something of one's own is in %s", async (_reference, act) => {
    const { person, staysAfterAll } = await came();
    await act(person);
    expect(await staysAfterAll()).toBe(true);
  });

  it("goes where nothing is", async () => {
    const { staysAfterAll } = await came();
    expect(await staysAfterAll()).toBe(false);
  });
});

const removedKept = async () => (await jo.get("DELETE /sample-network")).kept.map(({ name }) => name);

describe("what came with the sample network and was changed since", () => {
  it("keeps the people it is of: steps, referrals, opportunities, introductions", async () => {
    await jo.get("POST /sample-network");
    const { overdue } = await jo.get("GET /today");
    const [done, edited] = overdue;
    await jo.get("POST /follow-ups/:id/completion", {
      ...at(done?.followUp.id ?? ""),
      body: { outcome: "She will send the list" },
    });
    const step = await jo.get("GET /follow-ups/:id", at(edited?.followUp.id ?? ""));
    await jo.get("PATCH /follow-ups/:id", {
      ...at(edited?.followUp.id ?? ""),
      body: { what: "Mine" },
      version: step.version,
    });
    const [referral] = (await jo.get("GET /referrals")).referrals;
    await jo.get("PATCH /referrals/:id", {
      ...at(referral?.id ?? ""),
      body: { reason: "Mine" },
      version: referral?.version ?? 0,
    });
    const [opportunity] = (await jo.get("GET /opportunities")).opportunities;
    await jo.get("PATCH /opportunities/:id", {
      ...at(opportunity?.id ?? ""),
      body: { notes: "Mine" },
      version: opportunity?.version ?? 0,
    });
    const kept = await removedKept();
    expect(kept).toEqual(expect.arrayContaining([done?.contact?.name, edited?.contact?.name]));
    expect((await jo.get("GET /follow-ups/:id", at(edited?.followUp.id ?? ""))).what).toBe("Mine");
    expect((await jo.get("GET /referrals")).referrals.map(({ reason }) => reason)).toContain("Mine");
    expect((await jo.get("GET /opportunities")).opportunities.map(({ notes }) => notes)).toContain("Mine");
  });

  it("keeps an event that one wrote about", async () => {
    await jo.get("POST /sample-network");
    const [event] = (await jo.get("GET /events")).events;
    await jo.get("PATCH /events/:id", {
      ...at(event?.id ?? ""),
      body: { notes: "Mine" },
      version: event?.version ?? 0,
    });
    await removedKept();
    expect((await jo.get("GET /events")).events.map(({ name }) => name)).toEqual([event?.name]);
  });
});

it("an event that a capture made stays where an opportunity of one's own came from it", async () => {
  const id = crypto.randomUUID();
  await jo.get("PUT /captures/:id", {
    ...at(id),
    body: { people: [{ name: "Lucia Fernandez" }], event: { name: "Archives Forum", startsOn: today } },
  });
  const [event] = (await jo.get("GET /events")).events;
  await jo.get("POST /opportunities", {
    body: { kind: "job", title: "Mine", contactId: own, eventId: event?.id ?? "" },
  });
  expect((await jo.call("DELETE /captures/:id", at(id))).error?.code).toBe("changed_since");
});
