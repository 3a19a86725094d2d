import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { type ClientRequest, type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { type LookupFunction, isIP } from "node:net";
import type { DeliveryReason } from "@followthrough/contract";
import { isPublicAddress } from "./publicAddress";
import type { Outcome } from "./channel";

export interface PostOptions {
  /** Addresses of this machine and its networks may be posted to, and `http:` may be used: `ALLOW_PRIVATE_WEBHOOKS`. */
  readonly allowPrivate: boolean;
  /** Until the answer is there whole, in milliseconds. */
  readonly patienceMs?: number;
  /** What a name stands for. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  /** Certificate authorities beside the well-known ones, PEM. */
  readonly ca?: string | undefined;
}

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Bytes of an answer that are read; the rest is left. */
const longestRead = 4_096;
const longestAnswer = 300;

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\ufffd]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim()
    .slice(0, longestAnswer);

const failed = (reason: DeliveryReason, answer: string | null = null, isForGood = false): Outcome => ({
  isSent: false,
  reason,
  answer,
  isForGood,
});

/** What is wrong with an address to post to, in words for the form; null when it may be tried. */
export const addressProblem = (text: string, allowPrivate: boolean): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !["http:", "https:"].includes(url.protocol))
    return "must be an address such as https://example.org/hook";
  if (url.username !== "" || url.password !== "") return "must not hold a name or password";
  if (allowPrivate) return null;
  if (url.protocol === "http:") return "must begin with https://";
  const host = hostOf(url);
  return (isIP(host) !== 0 && !isPublicAddress(host)) || /(?:^|\.)localhost\.?$/.test(host)
    ? "must not be an address of this machine or its network"
    : null;
};

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

/** Where a URL leads to; null where any of the addresses may not be posted to: a name can stand for both kinds in turn. */
const checkedAddress = async (
  url: URL,
  { allowPrivate, resolve = (host) => lookup(host, { all: true }) }: PostOptions,
): Promise<LookupAddress | null> => {
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family === 0 ? await resolve(host) : [{ address: host, family }];
  const isAllowed = allowPrivate || addresses.every(({ address }) => isPublicAddress(address));
  return isAllowed ? (addresses[0] ?? null) : null;
};

const begin = (
  url: URL,
  { address, family }: LookupAddress,
  { headers, body }: Message,
  { ca }: PostOptions,
  signal: AbortSignal,
): ClientRequest => {
  const bytes = Buffer.from(body);
  // To the address that was checked, whatever the name stands for by now; TLS still asks for the name.
  const toAddress: LookupFunction = (_host, { all }, done) =>
    all ? done(null, [{ address, family }]) : done(null, address, family);
  const options = {
    method: "POST",
    signal,
    headers: { ...headers, "content-length": bytes.length, "user-agent": "Followthrough" },
    lookup: toAddress,
    agent: false as const,
  };
  const request =
    url.protocol === "https:"
      ? overHttps(url, { ...options, ...(ca === undefined ? {} : { ca }) })
      : overHttp(url, options);
  request.end(bytes);
  return request;
};

const readBeginning = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size >= longestRead) break;
  }
  return Buffer.concat(chunks).subarray(0, longestRead).toString();
};

const outcomeOf = (status: number, text: string): Outcome => {
  const answer = oneLine(`${status} ${text}`);
  if (status >= 200 && status < 300) return { isSent: true, answer };
  if (status >= 300 && status < 400) return failed("redirected", answer, true);
  // "Gone" is said for good; whatever else it says, somebody may put right before the day ends.
  return failed("refused", answer, status === 410);
};

const reasonOf = (error: unknown): DeliveryReason => {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (name === "TimeoutError" || name === "AbortError" || code === "ETIMEDOUT") return "timed-out";
  return /CERT|SSL|TLS|SIGNED|UNABLE_TO/.test(String(code)) ? "insecure" : "unreachable";
};

/**
 * Posts to an address that somebody wrote into their settings, and says what was answered. Never to this machine or its
 * networks unless allowed: every address of the name is looked at, and the connection goes to the one that was looked at.
 * Redirects are not followed. Never throws.
 */
export const post = async (target: string, message: Message, options: PostOptions): Promise<Outcome> => {
  if (!URL.canParse(target)) return failed("wrong-address", null, true);
  if (addressProblem(target, options.allowPrivate) !== null) return failed("private-address", null, true);
  const url = new URL(target);
  const signal = AbortSignal.timeout(options.patienceMs ?? 15_000);
  const inTime = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
  // Nobody waits for it where the answer came first.
  inTime.catch(() => undefined);
  try {
    const address = await Promise.race([checkedAddress(url, options), inTime]);
    if (address === null) return failed("private-address", null, true);
    const response = new Promise<IncomingMessage>((resolve, reject) => {
      begin(url, address, message, options, signal).once("response", resolve).on("error", reject);
    });
    const answered = await Promise.race([response, inTime]);
    const text = await Promise.race([readBeginning(answered).catch(() => ""), inTime]);
    return outcomeOf(answered.statusCode ?? 0, text);
  } catch (error) {
    return failed(reasonOf(error), error instanceof Error ? oneLine(error.message) : null);
  }
};
