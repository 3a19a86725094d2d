import type { Calls, ErrorAnswer } from "@followthrough/contract";
import type { ShownVersion, EditedVersion } from "./recordVersions";
import { askToConfirm } from "./askToConfirm";
import { fieldSentence } from "./fieldSentence";

export type CallKey = keyof Calls;

type Sent<K extends CallKey> = {
  [P in "params" | "query" | "body" as Calls[K][P] extends undefined ? never : P]: Calls[K][P];
};

/** The version it goes with: an edit's is the snapshot it began from, an act's that of what is shown. */
type Version<K extends CallKey> = Calls[K]["version"] extends number
  ? { version: K extends `PATCH ${string}` | `PUT ${string}` ? EditedVersion : ShownVersion }
  : unknown;

export type CallInput<K extends CallKey> = Sent<K> & Version<K>;

/**
 * What sending it again would do, where the answer is missing. "reading": nothing. "once-only": the server takes it once,
 * however often it comes. "anew": it may be taken a second time. "unsent": it never left the browser.
 */
export type Resending = "reading" | "once-only" | "anew" | "unsent";

/** A call that did not succeed; its status is 0 when no answer came at all. */
export class CallError extends Error {
  constructor(
    readonly status: number,
    readonly error: ErrorAnswer["error"],
    readonly resending: Resending = "reading",
    /** How long the server asks to be left alone before it is asked again. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(error.message);
    this.name = "CallError";
  }

  /** What was wrong with each field, by its path, as a sentence. */
  get fields(): Record<string, string> {
    return Object.fromEntries(
      (this.error.fields ?? []).map(({ path, message }) => [path, fieldSentence(message)]),
    );
  }
}

/** No answer, or one that broke off. */
const unanswered = () => new CallError(0, { code: "unavailable", message: "The server did not answer." });

/** As it is sent by the server itself, in seconds; a proxy may send a date, which is passed over. */
const retryAfterMsOf = (response: Response): number | null => {
  const seconds = /^\d{1,5}$/.exec(response.headers.get("retry-after") ?? "")?.[0];
  return seconds === undefined ? null : Number(seconds) * 1_000;
};

const fill = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(params[name] ?? ""));

const searchOf = (query: Record<string, unknown>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const pairs = given.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one: unknown): [string, string] => [name, String(one)]),
  );
  const search = new URLSearchParams(pairs).toString();
  return search ? `?${search}` : "";
};

interface CallOptions {
  idempotencyKey?: string | undefined;
  linkToken?: string | undefined;
  /** Gives it up: a network that is cut may never say so. */
  signal?: AbortSignal | undefined;
}

/** Whose screens these are: the session may be another account's by the time a call arrives. */
let meantAccount: string | null = null;

/** From now on each call is meant for this account, and refused where somebody else is signed in. Null: for whoever is. */
export const setMeantAccount = (id: string | null): void => {
  meantAccount = id;
};

/**
 * Calls a route of the contract by its method and path; throws `CallError`. One request, never repeated: what changes
 * something is sent by `act`, with an `idempotencyKey` (a UUID) that names it. `linkToken` is that of a link in a mail.
 */
export const callApi = async <K extends CallKey>(
  key: K,
  input: CallInput<K>,
  { idempotencyKey, linkToken, signal }: CallOptions = {},
): Promise<Calls[K]["answer"]> => {
  const [method = "GET", path = ""] = key.split(" ");
  const { params, query, body, version } = input as {
    params?: Record<string, string>;
    query?: Record<string, unknown>;
    body?: unknown;
    version?: ShownVersion;
  };
  const isBytes = body instanceof Uint8Array;
  const headers = new Headers();
  if (body !== undefined)
    headers.set("content-type", isBytes ? "application/octet-stream" : "application/json");
  if (version !== undefined) headers.set("if-match", `"${version}"`);
  if (idempotencyKey !== undefined) headers.set("idempotency-key", idempotencyKey);
  if (meantAccount !== null) headers.set("x-account", meantAccount);
  if (linkToken !== undefined) headers.set("x-link-token", linkToken);
  const response = await fetch(`/api${fill(path, params ?? {})}${searchOf(query ?? {})}`, {
    method,
    headers,
    ...(signal && { signal }),
    ...(body === undefined
      ? {}
      : { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  }).catch(() => {
    throw unanswered();
  });
  if (response.status === 204) return undefined as Calls[K]["answer"];
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) {
    // Every success has a body of JSON: without one the connection was lost on the way.
    if (answer === null) throw unanswered();
    return answer as Calls[K]["answer"];
  }
  const failure = answer as ErrorAnswer | null;
  // The same once more, when the password was given: whoever called need not know that it was asked for.
  if (failure?.error.code === "confirmation_required" && (await askToConfirm()))
    return callApi(key, input, { idempotencyKey, linkToken, signal });
  throw new CallError(
    response.status,
    failure?.error ?? { code: "unexpected", message: "Something went wrong. Try again." },
    "reading",
    retryAfterMsOf(response),
  );
};
