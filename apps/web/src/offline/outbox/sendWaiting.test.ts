import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Entry, sentAgain } from "./entry";
import type { EntryChanges } from "./entries";
import { openOutboxOf, outbox } from "./outbox";
import { sendWaiting } from "./sendWaiting";
import { asSent } from "./sentIds";

/** What the browser keeps, without its database. */
const browser = vi.hoisted(() => ({ entries: [] as Entry[], isBroken: false }));
vi.mock("./entries", () => ({
  readEntries: async (accountId: string) => {
    if (browser.isBroken) throw new Error("The connection is closed.");
    return browser.entries.filter((one) => one.accountId === accountId);
  },
  changeEntries: async (accountId: string, decide: (entries: Entry[]) => EntryChanges) => {
    const changes = decide(browser.entries.filter((one) => one.accountId === accountId));
    const gone = new Set([...(changes.put ?? []), ...(changes.remove ?? [])].map(({ id }) => id));
    browser.entries = [...browser.entries.filter(({ id }) => !gone.has(id)), ...(changes.put ?? [])];
    browser.entries.sort((a, b) => a.order - b.order);
    return changes;
  },
}));
vi.mock("../isAway", () => ({ isAway: async () => false }));

const talk = (id: string, accountId: string, order: number): Entry => ({
  id,
  accountId,
  order,
  key: "POST /conversations",
  input: { body: { notes: `Coffee, the ${order}. time` } },
  doneOn: "2026-06-26",
  at: Date.now(),
  answer: { id: `here-${id}` },
  triedAt: null,
  refusal: null,
});

let sent: Headers[] = [];
let answer: () => Promise<Response> | Response;
const keys = () => sent.map((headers) => headers.get("idempotency-key"));

beforeEach(async () => {
  browser.entries = [talk("first", "jo", 1), talk("second", "jo", 2), talk("other", "mia", 3)];
  browser.isBroken = false;
  sent = [];
  answer = () => Response.json({ id: "there", version: 1 }, { status: 201 });
  // One window, and no locks.
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("fetch", async (_address: string, { headers }: { headers: Headers }) => {
    sent.push(headers);
    return answer();
  });
  await openOutboxOf("jo");
});
afterEach(async () => {
  await openOutboxOf(null);
  vi.unstubAllGlobals();
});

describe("sending what waits", () => {
  it("sends it in its order, for its account, and nobody else's", async () => {
    await sendWaiting();
    expect(keys()).toEqual(["first", "second"]);
    expect(sent.map((headers) => headers.get("x-account"))).toEqual(["jo", "jo"]);
    expect(browser.entries.map(({ id }) => id)).toEqual(["other"]);
    expect(asSent({ params: { id: "here-first" } })).toEqual({ params: { id: "there" } });
  });
  it("stops where somebody else signs in on the way", async () => {
    answer = async () => {
      await openOutboxOf("mia");
      return Response.json({ id: "there", version: 1 }, { status: 201 });
    };
    await sendWaiting();
    expect(keys()).toEqual(["first"]);
  });
  it("refuses nothing because the session is another account's", async () => {
    const error = { code: "other_account", message: "Somebody else is signed in." };
    answer = () => Response.json({ error }, { status: 409 });
    await sendWaiting();
    expect(keys()).toEqual(["first"]);
    expect(outbox.now().map(({ refusal }) => refusal)).toEqual([null, null]);
  });
  it("counts for today, sent again, where its day was not taken", async () => {
    const fields = [{ path: "X-Done-On", message: "must not be more than 30 days ago" }];
    answer = () => Response.json({ error: { code: "invalid_input", message: "", fields } }, { status: 400 });
    await sendWaiting();
    expect(outbox.now().map((entry) => sentAgain(entry).doneOn)).toEqual([null, null]);
  });
  it("goes past what the server broke down over three times", async () => {
    answer = () =>
      sent.at(-1)?.get("idempotency-key") === "first"
        ? Response.json({ error: { code: "unexpected", message: "" } }, { status: 500 })
        : Response.json({ id: "there", version: 1 }, { status: 201 });
    for (let times = 0; times < 3; times += 1) await sendWaiting();
    expect(keys()).toEqual(["first", "first", "first", "second"]);
    expect(outbox.now().map(({ id, refusal }) => [id, refusal?.code])).toEqual([["first", "unexpected"]]);
  });
  it("brings back nothing that went while it was sent", async () => {
    answer = async () => {
      browser.entries = browser.entries.filter(({ id }) => id === "other");
      return Response.json({ error: { code: "invalid_input", message: "No." } }, { status: 400 });
    };
    await sendWaiting();
    expect(browser.entries.map(({ id }) => id)).toEqual(["other"]);
  });
});

describe("the outbox", () => {
  it("keeps what it knows while the browser cannot read it", async () => {
    browser.isBroken = true;
    expect((await outbox.read()).map(({ id }) => id)).toEqual(["first", "second"]);
    await openOutboxOf("mia");
    expect(await outbox.read()).toEqual([]);
  });
  it("answers nothing where another account was opened while it was read", async () => {
    const reading = outbox.read();
    await openOutboxOf("mia");
    expect(await reading).toEqual([]);
  });
});
