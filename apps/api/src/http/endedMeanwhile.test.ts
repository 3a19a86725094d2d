import { once } from "node:events";
import { type IncomingMessage, request as startRequest } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type RouteSpec, routes } from "@followthrough/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp, userAt } from "../testing/startTestApp";

// A request is judged by who is signed in when it has come whole. Its body may be sent as slowly as one likes, so one begun
// before the session was ended must do nothing after that.

let app: TestApp;
let jo: TestUser;
let found: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp();
  found = userAt(app.url);
});
afterAll(() => app.stop());

const signInElsewhere = () =>
  found.get("POST /session", {
    body: { email: "jo.bennett@example.org", password: "correct horse battery" },
  });

const withBody = Object.entries<RouteSpec>(routes).filter(
  ([, { access, body }]) => access === "account" && body !== undefined,
);

/** Sends all of a request but its last byte; what it returns sends that and gives the status of the answer. */
const begin = async ({ method, path, body, ifMatch }: RouteSpec): Promise<() => Promise<number>> => {
  const isBytes = body !== undefined && "bytes" in body;
  const request = startRequest(
    `${app.url}/api${path.replace(":id", "00000000-0000-7000-8000-000000000000")}`,
    {
      method,
      headers: {
        cookie: found.cookie,
        "content-type": isBytes ? "application/octet-stream" : "application/json",
        "content-length": 2,
        ...(ifMatch ? { "if-match": '"1"' } : {}),
      },
    },
  );
  request.write("{");
  return async () => {
    request.end("}");
    const [response] = (await once(request, "response")) as [IncomingMessage];
    response.resume();
    return response.statusCode ?? 0;
  };
};

describe("a session that was ended while a request was on its way", () => {
  it("does nothing any more, whatever the route", async () => {
    await signInElsewhere();
    const begun = await Promise.all(
      withBody.map(async ([name, route]) => [name, await begin(route)] as const),
    );
    await wait(500);
    await jo.get("DELETE /other-sessions");
    for (const [name, finish] of begun) expect([name, await finish()]).toEqual([name, 401]);
  });

  it("has changed nothing: neither people nor the address to sign in by", async () => {
    expect((await jo.get("GET /contact-pages")).total).toBe(0);
    expect((await jo.get("GET /session")).account?.email).toBe("jo.bennett@example.org");
  });
});

describe("somebody whom nobody knows", () => {
  const strangers = Object.entries<RouteSpec>(routes).filter(
    ([, { access, body }]) => access === "anyone" && body !== undefined,
  );

  it.each(strangers)("%s takes a few kilobytes of them and no more", async (_name, { method, path }) => {
    const ask = (size: number) =>
      fetch(`${app.url}/api${path}`, {
        method,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email: "a".repeat(size) }),
      });
    expect((await ask(10_000)).status).toBe(400);
    const response = await ask(20_000);
    expect([response.status, await response.json()]).toMatchObject([413, { error: { code: "too_large" } }]);
  });

  it.each([
    { "content-length": "900000" },
    { "transfer-encoding": "chunked" },
    { "content-length": "900", "content-encoding": "gzip" },
  ])("is told so before a long body is received: %j", async (length) => {
    const request = startRequest(`${app.url}/api/contacts`, {
      method: "POST",
      headers: { "content-type": "application/json", ...length },
    });
    request.on("error", () => undefined);
    request.write("{");
    const [response] = (await once(request, "response")) as [IncomingMessage];
    expect(response.statusCode).toBe(401);
    request.destroy();
  });
});
