import { randomUUID } from "node:crypto";

export interface ApiReply {
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
  ): Promise<ApiReply>;
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

const enter = async (
  url: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Client> => {
  const response = await fetch(`${url}/api${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
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

/** Makes the first account of a new server. */
export const signUp = (url: string): Promise<Client> =>
  enter(url, "/account", { ...person, name: "Jo Bennett", timeZone: "UTC" });

/** Makes one of many accounts, each from an address of its own, for a server behind a proxy (`TRUST_PROXY`). */
export const signUpAs = (url: string, nth: number): Promise<Client> =>
  enter(
    url,
    "/account",
    { ...person, email: `jo${nth}@example.org`, name: "Jo Bennett", timeZone: "UTC" },
    { "x-forwarded-for": `10.${nth >> 16}.${(nth >> 8) & 255}.${nth & 255}` },
  );

/** The same session at the address a server has after another start. */
export const at = (url: string, { cookie, today }: Client): Client => clientOf(url, cookie, today);
