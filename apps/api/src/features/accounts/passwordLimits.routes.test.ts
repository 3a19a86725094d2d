import { Agent, request } from "node:http";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "./password";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

/** Times are measured on a shared machine: a busy moment may fail one; what is truly slow fails three times. */
const timed = { retry: 2 };

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ more: { trustProxy: 1 } });
});
afterEach(() => app.stop());

const password = "correct horse battery";
const jo = { name: "Jo Bennett", email: "jo@example.org", password, timeZone: "UTC" };
const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
const guess = (user: TestUser, address: string, tried = "not this one", email = jo.email) =>
  user.call("POST /session", { body: { email, password: tried }, ...from(address) });
/** All at once, over as many connections as a listening socket takes at a time. */
const guessTogether = (credentials: object[]): Promise<{ status: number }>[] => {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  return credentials.map(
    (one) =>
      new Promise((resolve, reject) => {
        const headers = { "content-type": "application/json", "x-forwarded-for": "192.0.2.1" };
        const sent = request(`${app.url}/api/session`, { method: "POST", agent, headers }, (response) => {
          response.resume();
          response.once("end", () => resolve({ status: response.statusCode ?? 0 }));
        });
        sent.once("error", reject).end(JSON.stringify(one));
      }),
  );
};
const statuses = async (replies: Promise<{ status: number }>[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of await Promise.all(replies)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const many = <T>(count: number, act: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => act(n));

describe("passwords that are tried", { timeout: 60_000 }, () => {
  it("are checked ten times and no more when a thousand are sent together", async () => {
    await app.signUp();
    const email = "jo.bennett@example.org";
    const counts = await statuses(guessTogether(many(1000, (n) => ({ email, password: `guess ${n}` }))));
    expect(counts).toEqual({ 401: 10, 429: 990 });
    expect((await guess(app.stranger(), "192.0.2.1", password, email)).status).toBe(429);
  });

  it("are counted together by two processes, and a restart forgives none", async () => {
    await app.stranger().get("POST /account", { body: jo });
    const second = await startTestApp({ databaseUrl: app.databaseUrl, more: { trustProxy: 1 } });
    const counts = await statuses(
      many(100, (n) => guess((n % 2 ? app : second).stranger(), "192.0.2.1", `guess ${n}`)),
    );
    expect(counts).toEqual({ 401: 10, 429: 90 });
    await second.stop();
    const restarted = await startTestApp({ databaseUrl: app.databaseUrl, more: { trustProxy: 1 } });
    expect((await guess(restarted.stranger(), "192.0.2.1", password)).status).toBe(429);
    restarted.setNow("2026-06-25T13:15:00.000Z");
    expect((await guess(restarted.stranger(), "192.0.2.1", password)).status).toBe(201);
    await restarted.stop();
  });

  it("count for the whole /64 of an IPv6 address, and for an IPv4 address however it is written", async () => {
    await app.stranger().get("POST /account", { body: jo });
    const user = app.stranger();
    for (let n = 0; n < 10; n += 1) await guess(user, `2001:db8:1:2::${n}`);
    expect((await guess(user, "2001:db8:1:2:ffff::1")).status).toBe(429);
    expect((await guess(user, "2001:db8:1:3::1")).status).toBe(401);
    for (let n = 0; n < 10; n += 1) await guess(user, n % 2 ? "192.0.2.1" : "::ffff:192.0.2.1");
    expect((await guess(user, "::ffff:c000:201")).status).toBe(429);
  });

  it("count for an address alone, whatever accounts it names", async () => {
    const user = app.stranger();
    for (let n = 0; n < 60; n += 1) await guess(user, "192.0.2.1", "not this one", `n${n}@example.org`);
    const stopped = await guess(user, "192.0.2.1", "not this one", "another@example.org");
    expect(stopped.status).toBe(429);
    expect(stopped.headers.get("retry-after")).toBe("900");
    expect((await guess(user, "192.0.2.2", "not this one", "another@example.org")).status).toBe(401);
  });

  it("have a ceiling for one account from everywhere, which does not lock out a browser that is known", async () => {
    const owner = app.stranger();
    await owner.get("POST /account", { body: jo, ...from("198.51.100.1") });
    await owner.get("DELETE /session");
    for (let n = 0; n < 50; n += 1) expect((await guess(app.stranger(), `192.0.2.${n}`)).status).toBe(401);
    const stopped = await guess(app.stranger(), "203.0.113.9", password);
    expect([stopped.status, stopped.error?.message]).toEqual([
      429,
      "Too many tries. Try again in 60 minutes, or in a browser in which you have signed in before.",
    ]);
    expect((await guess(owner, "192.0.2.1", "a slip of the hand")).status).toBe(401);
    expect((await guess(owner, "192.0.2.1", password)).status).toBe(201);
  });

  it("have a limit in a known browser too, which is known to nobody else's account", async () => {
    const kim = app.stranger();
    await kim.get("POST /account", { body: { ...jo, name: "Kim Soto", email: "kim@example.org" } });
    await app.stranger().get("POST /account", { body: jo });
    for (let n = 0; n < 10; n += 1) await guess(kim, "192.0.2.1", "not this one", "kim@example.org");
    expect((await guess(kim, "192.0.2.1", password, "kim@example.org")).status).toBe(429);
    for (let n = 0; n < 50; n += 1) await guess(app.stranger(), `192.0.2.${n}`);
    expect((await guess(kim, "192.0.2.99")).status).toBe(429);
  });

  it("are forgiven by the right one, which is no guess", async () => {
    await app.stranger().get("POST /account", { body: jo });
    for (let n = 0; n < 30; n += 1) {
      const user = app.stranger();
      expect((await guess(user, "192.0.2.1")).status).toBe(401);
      expect((await guess(user, "192.0.2.1", password)).status).toBe(201);
    }
  });

  it("are limited in the same way where a session gives the password again", async () => {
    const owner = app.stranger();
    await owner.get("POST /account", { body: jo });
    const attempts = many(100, (n) =>
      [
        () => owner.call("POST /session/confirmation", { body: { password: "not this one" } }),
        () => owner.call("POST /account/deletion", { body: { password: "not this one" } }),
        () =>
          owner.call("PUT /account/password", {
            body: { currentPassword: "not this one", newPassword: "wet gravel under boots" },
          }),
      ][n % 3]?.(),
    );
    const replies = (await Promise.all(attempts)).flatMap((reply) => (reply ? [reply.status] : []));
    expect(replies.filter((status) => status === 400)).toHaveLength(10);
    expect(replies.filter((status) => status === 429)).toHaveLength(90);
  });

  it("leave only hashes behind, which are removed once they have run out", async () => {
    await guess(app.stranger(), "192.0.2.1");
    const kept = await app.db.read.attemptCount.findMany();
    expect(kept).toHaveLength(4);
    for (const { key } of kept) expect(key).toMatch(/^[0-9a-f]{64}$/);
    app.setNow("2026-06-25T14:00:00.000Z");
    await guess(app.stranger(), "192.0.2.2", "not this one", "kim@example.org");
    expect(await app.db.read.attemptCount.count()).toBe(4);
  });

  it("wait in a short line and are then answered 503, uncounted, while a browser that is known goes on", async () => {
    const owner = app.stranger();
    await owner.get("POST /account", { body: jo });
    const over = new AbortController();
    const keepsHashing = async () => {
      while (!over.signal.aborted) {
        await hashPassword("a stranger's", { isKnown: false }).catch(() => undefined);
        await setImmediate();
      }
    };
    const flood = many(30, keepsHashing);
    // A place that has just become free may be taken by a guess before the flood comes back to it.
    let address = 1;
    let refused = await guess(app.stranger(), `192.0.2.${address}`);
    while (refused.status === 401 && address < 20)
      refused = await guess(app.stranger(), `192.0.2.${(address += 1)}`);
    const welcome = await guess(owner, "203.0.113.9", password);
    over.abort();
    await Promise.all(flood);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(welcome.status).toBe(201);
    for (let n = 0; n < 10; n += 1)
      expect((await guess(app.stranger(), `192.0.2.${address}`)).status).toBe(401);
  });
});

describe("a sign-up", () => {
  const body = { ...jo, name: "Somebody Else" };

  it("with an address that has an account is a wrong password, or signs in by the right one", async () => {
    await app.stranger().get("POST /account", { body: jo });
    const wrong = await app
      .stranger()
      .call("POST /account", { body: { ...body, password: "wet gravel under boots" } });
    expect([wrong.status, wrong.error?.code, wrong.error?.fields]).toEqual([
      401,
      "wrong_credentials",
      undefined,
    ]);
    const right = await app.stranger().call("POST /account", { body });
    expect([right.status, right.answer.account?.name]).toEqual([201, "Jo Bennett"]);
  });

  it("is limited by address, and gives no way around the limits of signing in", async () => {
    await app.stranger().get("POST /account", { body: jo });
    const stranger = app.stranger();
    const counts = await statuses(
      many(100, (n) =>
        stranger.call("POST /account", {
          body: { ...body, password: `wet gravel under boots ${n}` },
          ...from("192.0.2.1"),
        }),
      ),
    );
    expect(counts).toEqual({ 401: 10, 429: 90 });
    expect((await guess(stranger, "192.0.2.1", password)).status).toBe(429);
  });
});

it("a known and an unknown address are answered alike, also in time", timed, async () => {
  await app.stranger().get("POST /account", { body: jo });
  const stranger = app.stranger();
  const times: Record<string, number[]> = { [jo.email]: [], "kim@example.org": [] };
  for (let n = 0; n < 30; n += 1)
    for (const [email, taken] of Object.entries(times)) {
      const begun = performance.now();
      await guess(stranger, `192.0.2.${n}`, "not this one", email);
      taken.push(performance.now() - begun);
    }
  const [known = 0, unknown = 0] = Object.values(times).map(median);
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(1.5);
});
