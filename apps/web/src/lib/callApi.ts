import type { Calls, ErrorAnswer } from "@followthrough/contract";
import type { ShownVersion, EditedVersion } from "./recordVersions";
import { askToConfirm } from "./askToConfirm";
import { setReachable } from "./connection";
import { kindOfFailure } from "./failure";
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
  /** Only the server itself can say it: what is kept on the device is no answer. */
  anew?: boolean;
  /** The account it is meant for, where that is not the one on these screens. */
  accountId?: string | undefined;
  idempotencyKey?: string | undefined;
  linkToken?: string | undefined;
  /** The day it counts for, where it was done before it could be sent. */
  doneOn?: string | undefined;
  /** Gives it up: a network that is cut may never say so. */
  signal?: AbortSignal | undefined;
}

/** Whose screens these are: the session may be another account's by the time a call arrives. */
let meantAccount: string | null = null;

/** What is called, for whom it was meant. */
export interface Reading {
  readonly accountId: string | null;
  readonly key: CallKey;
  readonly input: object;
  /** Below `/api`, with its query. */
  readonly address: string;
}

/** Keeps what was read on this device; nobody does until that was fetched. */
let keep: ((reading: Reading, answer: unknown) => void) | null = null;
export const setKeeper = (keeper: typeof keep): void => {
  keep = keeper;
};

/** From now on each call is meant for this account, and refused where somebody else is signed in. Null: for whoever is. */
export const setMeantAccount = (id: string | null): void => {
  meantAccount = id;
};

/** Where a call goes, below `/api`. */
export const addressOf = (key: CallKey, input: object): string => {
  const { params, query } = input as { params?: Record<string, string>; query?: Record<string, unknown> };
  return fill(key.split(" ")[1] ?? "", params ?? {}) + searchOf(query ?? {});
};

const send = async <K extends CallKey>(
  key: K,
  input: CallInput<K>,
  options: CallOptions,
): Promise<Calls[K]["answer"]> => {
  const { idempotencyKey, linkToken, doneOn, signal, accountId = meantAccount } = options;
  const { body, version } = input as { body?: unknown; version?: ShownVersion };
  const isBytes = body instanceof Uint8Array;
  const headers = new Headers();
  if (body !== undefined)
    headers.set("content-type", isBytes ? "application/octet-stream" : "application/json");
  if (version !== undefined) headers.set("if-match", `"${version}"`);
  if (idempotencyKey !== undefined) headers.set("idempotency-key", idempotencyKey);
  if (accountId !== null) headers.set("x-account", accountId);
  if (doneOn !== undefined) headers.set("x-done-on", doneOn);
  if (linkToken !== undefined) headers.set("x-link-token", linkToken);
  const response = await fetch(`/api${addressOf(key, input)}`, {
    method: key.split(" ")[0] ?? "GET",
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
    return send(key, input, options);
  throw new CallError(
    response.status,
    failure?.error ?? { code: "unexpected", message: "Something went wrong. Try again." },
    "reading",
    retryAfterMsOf(response),
  );
};

/** Changes nothing, and may be answered from what is kept where nobody else answers. */
const onlyReads = (key: CallKey): boolean =>
  key.startsWith("GET") || key === "POST /recognition" || key === "POST /spread";

/**
 * Calls a route of the contract by its method and path; throws `CallError`. One request, never repeated: what changes
 * something is sent by `act`, with an `idempotencyKey` (a UUID) that names it. `linkToken` is that of a link in a mail. What
 * only reads is answered from what is kept on this device where the server cannot be reached.
 */
export const callApi = async <K extends CallKey>(
  key: K,
  input: CallInput<K>,
  options: CallOptions = {},
): Promise<Calls[K]["answer"]> => {
  const reading = { accountId: meantAccount, key, input, address: addressOf(key, input) };
  try {
    const answer = await send(key, input, options);
    setReachable(true);
    if (onlyReads(key)) keep?.(reading, answer);
    return answer;
  } catch (failure) {
    if (!onlyReads(key) || options.anew || options.linkToken || kindOfFailure(failure) !== "unreachable")
      throw failure;
    const kept = await import("../offline/kept/findKept").then(
      ({ findKept }) => findKept(reading),
      () => undefined,
    );
    if (kept === undefined) throw failure;
    setReachable(false);
    return kept as Calls[K]["answer"];
  }
};
