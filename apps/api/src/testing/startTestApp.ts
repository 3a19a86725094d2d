import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type Calls,
  type ErrorAnswer,
  type ErrorCode,
  type RouteSpec,
  routes,
} from "@followthrough/contract";
import { type Db, createDb } from "@followthrough/db";
import { freshDatabase } from "@followthrough/db/testing";
import { pino } from "pino";
import { plainReminder } from "./plainReminder";
import { mustKeepLaws } from "./laws";
import { type AppOptions, createApp } from "../app";
import { errorsOf } from "../openapi/errorsOf";
import { closeServer } from "../http/closeServer";
import { type ConnectionTimeouts, httpServer } from "../http/httpServer";
import { bringInLine } from "../bringInLine";

type Key = keyof Calls;
type Sent<K extends Key> = {
  [P in "params" | "query" | "body" as Calls[K][P] extends undefined ? never : P]: Calls[K][P];
};
type Options<K extends Key> = Partial<Sent<K>> & { version?: number; headers?: Record<string, string> };

export interface Reply<A> {
  status: number;
  answer: A;
  error: ErrorAnswer["error"] | null;
  headers: Headers;
}

/** Somebody who uses the API, with the cookie of their session. */
export interface TestUser {
  /** Calls a route of the contract; a reply with another status than a success has `error`. */
  call<K extends Key>(key: K, options?: Options<K>): Promise<Reply<Calls[K]["answer"]>>;
  /** As `call`, and throws unless it was a success. */
  get<K extends Key>(key: K, options?: Options<K>): Promise<Calls[K]["answer"]>;
  cookie: string;
}

export interface TestApp {
  url: string;
  /** The address of its database, for another server on it. */
  databaseUrl: string;
  db: Db;
  server: Server;
  /** Sets the clock, ISO 8601 UTC. */
  setNow(instant: string): void;
  stranger(): TestUser;
  /** Signs up a new account and is signed in. */
  signUp(name?: string, timeZone?: string): Promise<TestUser>;
  stop(): Promise<void>;
}

const fill = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(params[name] ?? ""));

/** What is not done again because nothing is written, or cannot be asked again because the session has ended or a secret is answered. */
const notRepeated = new Set([
  "POST /account",
  "POST /session",
  "POST /password-resets",
  "DELETE /session",
  "DELETE /sessions",
  "POST /account/deletion",
  "POST /archive-restorations",
  "POST /recognition",
  "POST /spread",
  "POST /bulk-plans",
  "POST /fresh-start-plans",
  "POST /template-previews",
  "POST /calendar-feed",
]);

/** Every write of every story is sent twice under one key, as after a lost answer: the second must be answered alike. */
const mustRepeat = async (address: string, init: RequestInit, first: { status: number; answer: unknown }) => {
  const again = await fetch(address, init);
  const text = await again.text();
  const asFirst = first.status === 204 ? "" : JSON.stringify(first.answer);
  if (
    again.headers.get("idempotency-replayed") !== "true" ||
    again.status !== first.status ||
    text !== asFirst
  )
    throw new Error(
      `${init.method} ${address} was not answered alike under one key: ${again.status} ${text}`,
    );
};

/**
 * Whatever every story reads is asked once more and worked out anew: an answer that was given as it had been must be the same,
 * and whoever has it is told that it holds. Of what others write at the same time nothing can be said.
 */
const mustHold = async (
  address: string,
  init: RequestInit & { headers: Record<string, string> },
  first: Response,
) => {
  const tag = first.headers.get("etag") ?? "";
  const ask = (headers: Record<string, string>) =>
    fetch(address, { ...init, headers: { ...init.headers, ...headers } });
  const anew = await ask({ "cache-control": "no-cache" });
  // Without this `fetch` asks for a copy that is not kept.
  const known = await ask({ "cache-control": "max-age=0", "if-none-match": tag });
  await known.arrayBuffer();
  if (anew.headers.get("etag") !== tag || known.headers.get("etag") !== tag) return;
  const [was, is] = [await first.text(), await anew.text()];
  if (known.status !== 304) throw new Error(`${address} did not say that it holds: ${known.status}`);
  if (was !== is) throw new Error(`${address} was answered as it no longer is: ${was} and not ${is}`);
};

/** Whatever a test makes a route answer, the description of the API says that it can. */
const mustBeDeclared = (key: string, code: ErrorCode): void => {
  const route = Object.values<RouteSpec>(routes).find((one) => `${one.method} ${one.path}` === key);
  if (route && !errorsOf(route).includes(code))
    throw new Error(`${key} does not declare that it can answer ${code}`);
};

/** Acts on a record as it was shown. Forms say their version in every story. */
const actsOnShown: ReadonlySet<string> = new Set(
  Object.values<RouteSpec>(routes)
    .filter(({ ifMatch, method }) => ifMatch && method !== "PATCH")
    .map(({ method, path }) => `${method} ${path}`),
);

/** The version of whoever has just read it, which is who acts in a story that says nothing else. */
const shownVersion = async (address: string, init: RequestInit & { headers: Record<string, string> }) => {
  const { "idempotency-key": _key, ...headers } = init.headers;
  const reply = await fetch(address, { ...init, headers: { ...headers, "if-match": '"0"' } });
  const { error } = (await reply.json()) as Partial<ErrorAnswer>;
  const current = error?.current as { version?: number } | undefined;
  return `"${current?.version ?? 1}"`;
};

/** The cookies as a browser would send them next, those set now in place of the ones before. */
const withCookies = (before: string, set: readonly string[]): string => {
  const jar = new Map<string, string>();
  for (const pair of [...before.split("; "), ...set.map((cookie) => cookie.split(";")[0] ?? "")]) {
    const [name = "", value = ""] = pair.split("=");
    if (value === "") jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
};

/** Somebody who uses the API at an address, signed in where a cookie is given. */
export const userAt = (url: string, cookie = ""): TestUser => {
  const user: TestUser = {
    cookie,
    call: async (key, options = {}) => {
      const [method = "", path = ""] = key.split(" ");
      const {
        params = {},
        query = {},
        body,
        version,
        headers = {},
      } = options as {
        params?: Record<string, string>;
        query?: Record<string, unknown>;
        body?: unknown;
        version?: number;
        headers?: Record<string, string>;
      };
      const pairs = Object.entries(query).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).map((one: unknown): [string, string] => [name, String(one)]),
      );
      const search = new URLSearchParams(pairs).toString();
      const isBytes = body instanceof Uint8Array;
      const address = `${url}/api${fill(path, params)}${search ? `?${search}` : ""}`;
      const isRepeated = method !== "GET" && !notRepeated.has(key);
      const init: RequestInit & { headers: Record<string, string> } = {
        method,
        headers: {
          ...(user.cookie ? { cookie: user.cookie } : {}),
          ...(body === undefined
            ? {}
            : { "content-type": isBytes ? "application/octet-stream" : "application/json" }),
          ...(version === undefined ? {} : { "if-match": `"${version}"` }),
          ...(isRepeated ? { "idempotency-key": randomUUID() } : {}),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      };
      if (version === undefined && actsOnShown.has(key))
        init.headers["if-match"] = await shownVersion(address, init);
      const response = await fetch(address, init);
      user.cookie = withCookies(user.cookie, response.headers.getSetCookie());
      if (method === "GET" && response.headers.has("etag")) await mustHold(address, init, response.clone());
      const isJson = response.headers.get("content-type")?.includes("json") ?? false;
      const answer: unknown = isJson ? await response.json() : await response.arrayBuffer();
      if (response.ok && isRepeated && !("idempotency-key" in headers))
        await mustRepeat(address, init, { status: response.status, answer });
      const error = response.ok ? null : (answer as ErrorAnswer).error;
      if (error) mustBeDeclared(key, error.code);
      return {
        status: response.status,
        answer: answer as never,
        error,
        headers: response.headers,
      };
    },
    get: async (key, options) => {
      const reply = await user.call(key, options);
      if (reply.error) throw new Error(`${key}: ${reply.status} ${JSON.stringify(reply.error)}`);
      return reply.answer;
    },
  };
  return user;
};

/** The real app on a throw-away real database, its clock standing still. It is Thursday, 2026-06-25, 9:00 in New York. */
export const startTestApp = async ({
  signUp = "open" as "open" | "closed",
  now = "2026-06-25T13:00:00.000Z",
  /** What else the app is started with. */
  more = {} as Partial<AppOptions>,
  patience = undefined as ConnectionTimeouts | undefined,
  /** Another one's database, as a second process has it; it must stop first. */
  databaseUrl = undefined as string | undefined,
} = {}): Promise<TestApp> => {
  const fresh = databaseUrl ? { url: databaseUrl, drop: async () => undefined } : await freshDatabase();
  const db = await createDb(fresh.url, { beforeCommit: bringInLine });
  let signUps = 0;
  let current = new Date(now);
  const app = createApp({
    db,
    clock: () => current,
    logger: pino({ level: process.env["LOG_LEVEL"] ?? "silent" }),
    signUp,
    composeReminder: plainReminder,
    ...more,
  });
  const server = httpServer(app, { https: false, ...(patience ? { patience } : {}) });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    databaseUrl: fresh.url,
    db,
    server,
    setNow: (instant) => {
      current = new Date(instant);
    },
    stranger: () => userAt(url),
    signUp: async (name = "Jo Bennett", timeZone = "America/New_York") => {
      const user = userAt(url);
      // Sign-ups are limited by address, and all who test have the same one.
      signUps += 1;
      if (signUps % 8 === 0) await db.serverTransaction("tries", (tx) => tx.attemptCount.deleteMany());
      const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
      await user.get("POST /account", { body: { name, email, password: "correct horse battery", timeZone } });
      return user;
    },
    stop: async () => {
      await closeServer(server, 10_000);
      try {
        await mustKeepLaws(db);
      } finally {
        await db.close();
        await fresh.drop();
      }
    },
  };
};
