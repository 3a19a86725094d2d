import { randomUUID } from "node:crypto";

export interface Answer {
  /** 0 where no whole answer came. */
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

export interface Client {
  readonly cookie: string;
  readonly today: string;
  /** Sends one request, named by `key` where the same act is sent again. Never throws. */
  send(
    method: string,
    path: string,
    more?: { body?: unknown; version?: number; key?: string; patienceMs?: number; url?: string },
  ): Promise<Answer>;
}

const jsonOf = (text: string): Record<string, unknown> => {
  const read: unknown = text.startsWith("{") ? JSON.parse(text) : {};
  return read as Record<string, unknown>;
};

const clientOf = (url: string, cookie: string, today: string): Client => ({
  cookie,
  today,
  send: async (method, path, { body, version, key = randomUUID(), patienceMs = 60_000, url: other } = {}) => {
    try {
      const response = await fetch(`${other ?? url}/api${path}`, {
        method,
        headers: {
          cookie,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(version === undefined ? {} : { "if-match": `"${version}"` }),
          ...(method === "GET" ? {} : { "idempotency-key": key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
      });
      return { status: response.status, body: jsonOf(await response.text()), headers: response.headers };
    } catch {
      return { status: 0, body: {}, headers: new Headers() };
    }
  },
});

const person = { email: "jo@example.org", password: "correct horse battery" };

const enter = async (url: string, path: string, body: object): Promise<Client> => {
  const response = await fetch(`${url}/api${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = jsonOf(await response.text());
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}`);
  return clientOf(
    url,
    response.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; "),
    String(answer["today"]),
  );
};

/** Makes an account: the first of a new server, or another one with an address of its own. */
export const signUp = (url: string, email = person.email): Promise<Client> =>
  enter(url, "/account", { ...person, email, name: "Jo Bennett", timeZone: "UTC" });

/** The same session at the address a server has after another start. */
export const at = (url: string, { cookie, today }: Client): Client => clientOf(url, cookie, today);
