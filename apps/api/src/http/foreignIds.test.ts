import { type RouteSpec, routes } from "@followthrough/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountRows } from "../testing/accountRows";
import { databaseRows } from "../testing/databaseRows";
import { idPathsOf } from "../testing/idPaths";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";

// Wherever an id can stand in a body or query, one of another account is answered as one that nobody has. The places come
// out of the contract's own schemas: a new one fails here until it is asked with.

let app: TestApp;
let jo: TestUser;
let kim: TestUser;
/** What Jo has, by noun. */
const ofJo: Record<string, string> = {};

const today = "2026-06-24";
const step = { action: "call", what: "Call", dueOn: "2026-07-01" } as const;
const unknown = "00000000-0000-7000-8000-000000000000";
const card = new TextEncoder().encode("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Lin\r\nEND:VCARD\r\n");

beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp("Jo Bennett");
  kim = await app.signUp("Kim Soto");
  await jo.get("POST /sample-network");
  ofJo["contact"] = (await jo.get("GET /contacts")).contacts[0]?.id ?? "";
  ofJo["event"] = (await jo.get("GET /events")).events[0]?.id ?? "";
  ofJo["referral"] = (await jo.get("GET /referrals")).referrals[0]?.id ?? "";
  ofJo["opportunity"] = (await jo.get("GET /opportunities")).opportunities[0]?.id ?? "";
  const steps = [{ action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" } as const];
  ofJo["playbook"] = (await jo.get("POST /playbooks", { body: { name: "Neighbours", steps } })).id;
  ofJo["import"] = (await jo.get("POST /imports", { query: { fileName: "grace.vcf" }, body: card })).id;
  const thrown = (await jo.get("POST /contacts", { body: { name: "Thrown Away" } })).id;
  await jo.get("DELETE /contacts/:id", { params: { id: thrown } });
  ofJo["thrown"] = thrown;
});
afterAll(() => app.stop());

const person = async (): Promise<string> => (await kim.get("POST /contacts", { body: { name: "Own" } })).id;
const event = async (): Promise<string> =>
  (await kim.get("POST /events", { body: { name: "Own evening", startsOn: today } })).id;
const referral = async (): Promise<string> => {
  const body = { referrerId: await person(), referred: { contactId: await person() }, heardOn: today };
  return (await kim.get("POST /referrals", { body })).referral.id;
};
const opportunity = async (): Promise<{ id: string }> =>
  kim.get("POST /opportunities", { body: { title: "Own", contactId: await person() } });
const talk = { channel: "call", heldOn: today } as const;
const playbookOfKim = async (): Promise<{ id: string; version: number }> =>
  kim.get("POST /playbooks", {
    body: {
      name: "Own",
      steps: [{ action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" }],
    },
  });

/** What a call holds, good in all but the one id that is put in its place. */
interface Sample {
  readonly id?: string;
  readonly version?: number;
  readonly body?: object;
  readonly query?: Record<string, string>;
}

/** For each route that takes ids, samples that have all of them between them. */
const samples: Record<string, readonly (() => Promise<Sample>)[]> = {
  actInBulk: [
    async () => ({ body: { selection: { ids: [await person()] }, act: { kind: "star" } } }),
    async () => ({
      body: {
        selection: { filter: { eventId: await event(), importId: unknown }, except: [unknown] },
        act: { kind: "playbook", playbookId: (await playbookOfKim()).id },
      },
    }),
    async () => ({
      body: {
        selection: { ids: [await person()] },
        act: { kind: "playbook", playbookId: (await playbookOfKim()).id },
      },
    }),
  ],
  planFreshStart: [
    async () => ({ body: { choice: "spread", exceptions: [{ id: unknown, choice: "drop" }] } }),
  ],
  makeFreshStart: [
    async () => ({ body: { choice: "spread", exceptions: [{ id: unknown, choice: "drop" }] } }),
  ],
  listTellings: [async () => ({ query: { referralId: unknown, opportunityId: unknown } })],
  planInBulk: [
    async () => ({ body: { selection: { ids: [await person()] }, act: { kind: "followUp", ...step } } }),
    async () => ({
      body: {
        selection: { filter: { eventId: await event(), importId: unknown }, except: [unknown] },
        act: { kind: "playbook", playbookId: (await playbookOfKim()).id },
      },
    }),
  ],
  planSpread: [async () => ({ body: { wishes: [{ key: "a", playbookId: (await playbookOfKim()).id }] } })],
  saveCapture: [
    async () => ({
      id: crypto.randomUUID(),
      body: {
        event: { eventId: await event() },
        people: [
          { name: "Own", contactId: await person(), playbook: { playbookId: (await playbookOfKim()).id } },
        ],
      },
    }),
  ],
  createContact: [
    async () => ({
      body: {
        name: "New",
        metAtEventId: await event(),
        conversation: { ...talk, eventId: await event() },
        referredBy: { contactId: await person(), heardOn: today },
      },
    }),
  ],
  editContact: [async () => ({ id: await person(), version: 1, body: { metAtEventId: await event() } })],
  createConversation: [
    async () => ({ body: { ...talk, eventId: await event(), contactIds: [await person()] } }),
  ],
  editConversation: [
    async () => {
      const made = await kim.get("POST /conversations", { body: { ...talk, contactIds: [await person()] } });
      return { id: made.id, version: 1, body: { eventId: await event(), contactIds: [await person()] } };
    },
  ],
  mergeContacts: [
    async () => ({
      body: { keptId: await person(), mergedId: await person(), keptVersion: 1, mergedVersion: 1 },
    }),
  ],
  completeFollowUp: [
    async () => {
      const made = await kim.get("POST /follow-ups", { body: { contactId: await person(), ...step } });
      return { id: made.id, version: 1, body: { conversation: { ...talk, eventId: await event() } } };
    },
  ],
  createFollowUp: [
    async () => ({
      body: {
        ...step,
        contactId: await person(),
        referralId: await referral(),
        opportunityId: (await opportunity()).id,
      },
    }),
  ],
  createIntroduction: [
    async () => ({ body: { contactAId: await person(), contactBId: await person(), madeOn: today } }),
  ],
  createOpportunity: [
    async () => ({
      body: {
        title: "Own",
        contactId: await person(),
        people: [{ contactId: await person(), role: "Decides" }],
        referralId: await referral(),
        eventId: await event(),
      },
    }),
  ],
  editOpportunity: [
    async () => {
      const made = await opportunity();
      return {
        id: made.id,
        version: 1,
        body: {
          contactId: await person(),
          people: [{ contactId: await person(), role: "Decides" }],
          referralId: await referral(),
          eventId: await event(),
        },
      };
    },
  ],
  applyPlaybook: [
    async () => ({
      id: (await playbookOfKim()).id,
      version: 1,
      body: { people: [{ contactId: await person() }] },
    }),
  ],
  createReferral: [
    async () => ({
      body: { referrerId: await person(), referred: { contactId: await person() }, heardOn: today },
    }),
  ],
  saveTelling: [
    async () => ({
      body: {
        contactId: await person(),
        referralId: unknown,
        opportunityId: null,
        news: "declined",
        outcome: "told",
      },
    }),
    async () => ({
      body: {
        contactId: await person(),
        referralId: null,
        opportunityId: unknown,
        news: "won",
        outcome: "told",
      },
    }),
  ],
  previewTemplate: [async () => ({ body: { subject: "", body: "", contactId: await person() } })],
  emptyTrash: [async () => ({ body: { items: [{ kind: "contact", id: unknown }] } })],
  createView: [async () => ({ body: { name: "Own", query: { eventId: await event(), importId: unknown } } })],
  editView: [
    async () => {
      const made = await kim.get("POST /views", { body: { name: "Own", query: {} } });
      return { id: made.id, version: 1, body: { query: { eventId: await event(), importId: unknown } } };
    },
  ],
  readChains: [async () => ({ query: { focus: await person() } })],
  listContacts: [async () => ({ query: { eventId: unknown, importId: unknown } })],
  listContactPages: [async () => ({ query: { eventId: unknown, importId: unknown } })],
  exportContacts: [async () => ({ query: { format: "csv", eventId: unknown, importId: unknown } })],
  listFollowUps: [async () => ({ query: { contactId: await person() } })],
  suggestNextSteps: [async () => ({ query: { contactId: await person() } })],
  listInsight: [
    async () => ({
      query: { figure: "met", from: "2026-01-01", to: "2026-06-30", eventId: unknown, referrerId: unknown },
    }),
  ],
  listYield: [async () => ({ query: { of: "event", id: unknown, figure: "people" } })],
  readOneYield: [async () => ({ query: { of: "event", id: unknown } })],
  listIntroductions: [async () => ({ query: { contactId: await person() } })],
  listOpportunities: [async () => ({ query: { contactId: unknown, eventId: unknown } })],
  findPaths: [async () => ({ query: { fromId: await person(), toId: await person() } })],
  listReferrals: [
    async () => ({
      query: { contactId: unknown, referrerId: unknown, eventId: unknown, opportunityId: unknown },
    }),
  ],
};

const all = Object.entries<RouteSpec>(routes);
const places = all.flatMap(([name, route]) => [
  ...idPathsOf(route.body).map((path) => ({ name, route, path: `body.${path}` })),
  ...idPathsOf(route.query).map((path) => ({ name, route, path: `query.${path}` })),
]);

/** Which of Jo's things belongs in a place. */
const nounOf = (name: string, path: string): string => {
  if (name === "emptyTrash") return "thrown";
  if (name.endsWith("Yield")) return "event";
  const field = path.split(".").findLast((part) => part !== "*") ?? "";
  return (
    ["event", "referral", "opportunity", "playbook", "import"].find((noun) => field === `${noun}Id`) ??
    "contact"
  );
};

type Tree = Record<string, unknown>;

/** Puts an id in a place of a sample; false where the sample has no such place. */
const put = (sample: Sample, path: string, id: string): boolean => {
  const parts = path.split(".").map((part) => (part === "*" ? "0" : part));
  const last = parts.pop() ?? "";
  const holder = parts.reduce<unknown>(
    (held, part) => (typeof held === "object" && held !== null ? (held as Tree)[part] : undefined),
    sample,
  );
  // Null: the other one of two of which one is given.
  if (typeof holder !== "object" || holder === null || !(last in holder) || (holder as Tree)[last] === null)
    return false;
  (holder as Tree)[last] = id;
  return true;
};

const ask = async (route: RouteSpec, { id = "", version, body, query = {} }: Sample) => {
  const search = new URLSearchParams(query).toString();
  const response = await fetch(
    `${app.url}/api${route.path.replace(":id", id)}${search ? `?${search}` : ""}`,
    {
      method: route.method,
      headers: {
        cookie: kim.cookie,
        ...(body ? { "content-type": "application/json" } : {}),
        ...(version === undefined ? {} : { "if-match": `"${version}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
  );
  return { status: response.status, text: await response.text() };
};

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

describe("an id of another account", () => {
  it("has a sample for each place in the contract where one can stand", async () => {
    const missing: string[] = [];
    for (const { name, path } of places) {
      const made = await Promise.all((samples[name] ?? []).map((sample) => sample()));
      if (!made.some((sample) => put(sample, path, unknown))) missing.push(`${name} ${path}`);
    }
    expect(missing).toEqual([]);
    expect(Object.keys(samples).filter((name) => !places.some((place) => place.name === name))).toEqual([]);
  });

  it.each(places.map(({ name, route, path }) => [`${name} ${path}`, { name, route, path }] as const))(
    "%s: is answered as one that nobody has, and nothing is changed of its owner, nor at all where it is refused",
    async (_place, { name, route, path }) => {
      const before = await accountRows(app, "jo.bennett@example.org");
      const foreign = ofJo[nounOf(name, path)] ?? "";
      expect(foreign).not.toBe("");
      for (const sample of samples[name] ?? []) {
        const [theirs, nobodys] = [await sample(), await sample()];
        if (!put(theirs, path, foreign) || !put(nobodys, path, unknown)) continue;
        const asked = await databaseRows(app);
        const [one, other] = [await ask(route, theirs), await ask(route, nobodys)];
        const refusedOrNot = one.status >= 400 ? await databaseRows(app) : asked;
        expect(refusedOrNot).toEqual(asked);
        expect([400, 401, 403, 405, 412, 415, 428, 500]).not.toContain(one.status);
        expect(one.text.includes(foreign) && !other.text.includes(unknown)).toBe(false);
        expect([one.status, one.text.replaceAll(anyId, "id")]).toEqual([
          other.status,
          other.text.replaceAll(anyId, "id"),
        ]);
      }
      expect(await accountRows(app, "jo.bennett@example.org")).toEqual(before);
    },
  );
});
