import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import {
  type BytesBody,
  type Download,
  type LinkKind,
  type RouteSpec,
  type UploadedFile,
} from "@followthrough/contract";
import { AccountGone, type Db } from "@followthrough/db";
import { todayIn } from "@followthrough/domain";
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import type { Logger } from "pino";
import * as z from "zod";
import type { LinkedAccount } from "./account";
import { ClientGone } from "./clientGone";
import { mustBeConfirmed } from "./confirmation";
import { readSessionCookie } from "./cookie";
import { dayDone, isSentLater } from "./dayDone";
import { parseAnswer, parseInput } from "./parseWithSchema";
import { type Gate, makeGate } from "./gate";
import {
  type RequestAccount,
  type Exchange,
  type Implementation,
  type ParsedRequest,
  isBytesBody,
  isForAccount,
  needsAccount,
} from "./implement";
import { type Held, heldOf, type heldTexts } from "./heldAnswers";
import { type KeptAnswer, findKeptAnswer, keepAnswer } from "./keptAnswers.store";
import { namedAct } from "./namedAct";
import { Problem, invalidLink, otherAccount, signedOut } from "./problem";
import type { ReadApart } from "./readApart";
import { receiveUpload } from "./receiveUpload";
import { sendDownload } from "./sendDownload";
import { limitPerAccount } from "./limitPerAccount";
import { StoppedPartWay } from "./stoppedPartWay";
import { sendImage } from "./sendImage";
import { type Text, asText, isKnown, sendText } from "./sendText";
import { type RouteEvent, routeEvent } from "./securityEvent";
import { type FoundSession, findSignedIn, keepSessionFresh } from "./signedIn.store";

export interface HttpContext {
  readonly db: Db;
  readonly clock: () => Date;
  readonly https: boolean;
  /** Where uploaded files lie while they are looked at. */
  readonly uploadsDir: string;
  readonly logger: Logger;
  /** Works out on a thread of its own what is to be; where there is none, it is done here. */
  readonly readApart?: ReadApart | undefined;
  /** Answers that may be sent again as long as they hold. */
  readonly texts: ReturnType<typeof heldTexts>;
  /** Whose link a request came by. Throws `not_found` and `too_many_requests`. */
  readonly openLink: (kind: LinkKind, request: Request, now: string) => Promise<LinkedAccount>;
  /** How long a request may wait for its answer before it is refused, in milliseconds. */
  readonly longestWaitMs: number;
}

/** Each takes a processor while it reads, and one is for all others; and some forty megabytes. */
const threadsThatRead = availableParallelism() > 2 ? 2 : 1;

const jsonLimit = 1024 * 1024;
/** In bytes: as much is taken from whom nobody knows, since what many of them begin to send is in memory all at once. */
const strangerLimit = 16 * 1024;

/** Refuses a body of another kind than the route takes; a form of another site can send neither of ours. */
const mustBeOfType = (route: RouteSpec, request: Request): void => {
  const wanted = isBytesBody(route.body) ? "application/octet-stream" : "application/json";
  const hasBody =
    request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
  if (!hasBody && (route.body === undefined || isBytesBody(route.body))) return;
  if (!request.is(wanted)) throw new Problem("unsupported_media_type", `Send this as ${wanted}.`);
};

const parseJson = express.json({ limit: jsonLimit });
const parseStrangersJson = express.json({ limit: strangerLimit });

/** It may turn out to be more than is taken from a stranger; how long it is need not be said, or not as it unpacks to. */
const mayBeLarge = ({ headers }: Request): boolean =>
  headers["transfer-encoding"] !== undefined ||
  headers["content-encoding"] !== undefined ||
  Number(headers["content-length"] ?? 0) > strangerLimit;

/**
 * Reads a JSON body; what is wrong with it is said once it is known who asks. Of a long one that is asked first. Throws
 * `signed_out`.
 */
const receiveJson = async (
  context: HttpContext,
  route: RouteSpec,
  { request, response }: Exchange,
): Promise<unknown> => {
  const parse = isForAccount(route.access) ? parseJson : parseStrangersJson;
  if (mayBeLarge(request)) await callerOf(context, route, request);
  return new Promise((resolve) => void parse(request, response, resolve));
};

/** Files go to a file of their own, so that a large one takes no memory; it is gone once the answer is. */
const receiveFile = async (
  { uploadsDir, logger }: HttpContext,
  { bytes }: BytesBody,
  request: Request,
  response: Response,
): Promise<void> => {
  const file = await receiveUpload(request, { folder: uploadsDir, maxBytes: bytes.maxBytes });
  const remove = () =>
    rm(file.path, { force: true }).catch((error: unknown) =>
      logger.error({ err: error }, "an uploaded file could not be removed"),
    );
  response.once("close", () => void remove());
  // Gone between its last byte and now: nothing closes any more.
  if (response.closed) {
    await remove();
    throw new ClientGone();
  }
  request.body = file;
};

/**
 * For whom a request speaks at this moment. Where the route is for somebody it throws `signed_out`, and `other_account` where
 * the request says in `X-Account` that it is meant for another one.
 */
const signedInOr401 = async (
  { db, clock, https }: HttpContext,
  route: RouteSpec,
  request: Request,
): Promise<FoundSession | null> => {
  const token = readSessionCookie(request, https);
  const account = token ? await findSignedIn(db, token, clock().toISOString()) : null;
  if (!needsAccount(route.access)) return account;
  if (!account) throw signedOut();
  const meant = request.get("x-account");
  if (meant !== undefined && meant !== account.id) throw otherAccount();
  return account;
};

/** For whom a request speaks, and in which session; by a link it is in none, whatever cookies came along. */
interface Caller {
  readonly account: RequestAccount;
  readonly session: FoundSession | null;
}

/** Throws `signed_out`, `other_account`, or `not_found` where no such link is good. */
const callerOf = async (context: HttpContext, route: RouteSpec, request: Request): Promise<Caller> => {
  if (route.link) {
    const account = await context.openLink(route.link, request, context.clock().toISOString());
    return { account, session: null };
  }
  const session = await signedInOr401(context, route, request);
  return { account: session, session };
};

const ifMatch = (route: RouteSpec, request: Request): number | null => {
  if (!route.ifMatch) return null;
  const given = request.get("if-match");
  if (given === undefined) {
    throw new Problem("version_required", "Say in If-Match which version this edit was made from.");
  }
  const version = /^"?(\d{1,9})"?$/.exec(given)?.[1];
  if (!version) {
    throw new Problem("invalid_input", 'If-Match: must be a version such as "3".', {
      fields: [{ path: "If-Match", message: 'must be a version such as "3"' }],
    });
  }
  return Number(version);
};

/** A write's answer as it is sent. */
const answerOf = (route: RouteSpec, answer: unknown): KeptAnswer =>
  route.answer === null || typeof route.answer === "string"
    ? { status: 204, text: "" }
    : { status: route.status ?? 200, text: JSON.stringify(parseAnswer(route.answer, answer)) };

const eventOf = (route: RouteSpec, request: Request, account: RequestAccount, at: Date): RouteEvent | null =>
  route.event && account ? routeEvent(route.event, account.id, request, at.toISOString()) : null;

const askFrom = (
  route: RouteSpec,
  request: Request,
  account: RequestAccount,
  at: Date,
  event: RouteEvent | null,
): ParsedRequest => {
  const now = at.toISOString();
  const params = route.params && parseInput(route.params, request.params);
  const query = parseInput(route.query ?? z.strictObject({}), request.query);
  const body = isBytesBody(route.body)
    ? (request.body as UploadedFile)
    : route.body && parseInput(route.body, request.body);
  // Of the body as the schema gives it: as it came it may be nested deeper than can be written out again.
  const act = account ? namedAct(route, request, body) : null;
  return {
    params,
    query,
    body,
    account,
    today: dayDone(route, request, todayIn(account?.timeZone ?? "UTC", at)),
    isSentLater: isSentLater(request),
    now,
    version: ifMatch(route, request),
    act,
    keep: async (tx, answer) => {
      if (act && account) await keepAnswer(tx, account.id, act, answerOf(route, answer), now);
      await event?.write(tx);
      return answer;
    },
    note: async (tx) => event?.write(tx),
  };
};

const send = async (
  { texts }: HttpContext,
  route: RouteSpec,
  response: Response,
  { answer, held }: { readonly answer: unknown; readonly held: Held | null },
): Promise<void> => {
  if (route.answer === null) return void response.status(204).end();
  if (route.answer === "binary") {
    sendImage(response, (answer as { bytes: Uint8Array }).bytes);
    return;
  }
  if (route.answer === "download") return sendDownload(response, answer as Download);
  response.status(route.status ?? 200);
  const text = asText(JSON.stringify(parseAnswer(route.answer, answer)));
  if (held) texts.keep(held, text);
  sendText(response, "json", text);
};

const sendAgain = (response: Response, { status, text }: KeptAnswer): void => {
  response.setHeader("Idempotency-Replayed", "true");
  response.status(status);
  if (text) sendText(response, "json", asText(text));
  else response.end();
};

/** Whoever asks wants it worked out, and not as it was. */
const asksAnew = (request: Request): boolean => request.get("cache-control")?.includes("no-cache") ?? false;

const answer = async (
  context: HttpContext,
  { route, handle }: Implementation,
  { account, session }: Caller,
  { request, response }: Exchange,
): Promise<void> => {
  const { db, texts } = context;
  const now = context.clock();
  const today = todayIn(account?.timeZone ?? "UTC", now);
  const held = heldOf(route, session, request, { today, now: now.toISOString() });
  if (held) {
    response.setHeader("ETag", held.tag);
    if (isKnown(response)) return;
    const text = asksAnew(request) ? null : texts.find(held);
    if (text) return sendText(response, "json", text);
  }
  const event = eventOf(route, request, account, now);
  const ask = askFrom(route, request, account, now, event);
  if (route.apart && context.readApart) {
    const text: Text = { plain: await context.readApart(route, ask), compressed: {} };
    if (held) texts.keep(held, text);
    return sendText(response, "json", text);
  }
  const givenBefore = async () =>
    ask.act && account ? findKeptAnswer(db.read, account.id, ask.act, now.toISOString()) : null;
  const before = await givenBefore();
  if (before) return sendAgain(response, before);
  let given: unknown;
  try {
    given = await handle(db, ask, { request, response });
  } catch (error) {
    // The same act sent twice at once: whatever stopped the second, its answer is that of the first.
    const meanwhile = await givenBefore().catch(() => null);
    if (meanwhile) return sendAgain(response, meanwhile);
    // Part of it is done, and cannot be taken back: that is noted whatever stopped the rest.
    if (error instanceof StoppedPartWay && (error.progress?.done ?? 0) > 0) {
      await event?.finish(db, context.logger);
      context.logger.warn({ ...error.progress, account: account?.id }, "stopped part of the way");
    }
    throw error;
  }
  await event?.finish(db, context.logger);
  await send(context, route, response, { answer: given, held });
};

interface Gates {
  readonly requests: Gate;
  /** These are worked out elsewhere, a few at a time, and keep nobody waiting here. */
  readonly apart: Gate;
  /** These take as long as the line of whoever saves them. */
  readonly downloads: Gate;
  readonly shareOfDownloads: ReturnType<typeof limitPerAccount>;
}

/** What is done in parts lets others through, and where files are received it is counted elsewhere how many are read. */
const isApart = ({ body, inParts }: RouteSpec): boolean => isBytesBody(body) || inParts === true;

const gateOf = ({ readApart }: HttpContext, gates: Gates, { answer: kind, apart }: RouteSpec): Gate => {
  if (kind === "download") return gates.downloads;
  return apart && readApart ? gates.apart : gates.requests;
};

const answering = (context: HttpContext, gates: Gates, one: Implementation): RequestHandler => {
  const { route } = one;
  const gate = gateOf(context, gates, route);
  const { body } = route;
  const takesJson = body !== undefined && !isBytesBody(body);
  return async (request, response) => {
    gates.requests.mustHaveRoom();
    mustBeOfType(route, request);
    // However slowly it comes, nobody waits for it.
    const misread = takesJson ? await receiveJson(context, route, { request, response }) : undefined;
    const work = async () => {
      let { account, session } = await callerOf(context, route, request);
      const now = context.clock().toISOString();
      // Before a file is received: an archive is not taken in for nothing.
      mustBeConfirmed(route, session, now);
      if (session) await keepSessionFresh(context.db, session, now);
      if (misread !== undefined) throw misread;
      if (isBytesBody(body)) {
        await receiveFile(context, body, request, response);
        // It may take half an hour to come, on purpose too: a session that was ended meanwhile may do nothing any more.
        ({ account, session } = await callerOf(context, route, request));
      }
      const answerIt = () =>
        answer(context, one, { account, session }, { request, response }).catch((error: unknown) => {
          // Deleted since the link was looked up: nobody was signed out by it.
          throw route.link && error instanceof AccountGone ? invalidLink() : error;
        });
      // Who saves slowly, or never, keeps nobody else's downloads out.
      await (route.answer === "download" && account
        ? gates.shareOfDownloads.take(account.id, answerIt)
        : answerIt());
    };
    await (isApart(route) ? work() : gate.inTurn(response, work));
  };
};

const methodNotAllowed =
  (allowed: string[]): RequestHandler =>
  (_request, response, next) => {
    response.setHeader("Allow", allowed.join(", "));
    next(new Problem("method_not_allowed", `Only ${allowed.join(", ")} here.`));
  };

/** Mounts the routes of the contract, and 405 for every other method of their paths. */
export const mount = (context: HttpContext, implementations: readonly Implementation[]): Router => {
  const router = Router({ caseSensitive: true });
  const longestMs = context.longestWaitMs;
  const gates = {
    requests: makeGate({ longestMs }),
    apart: makeGate({ concurrency: threadsThatRead, longestMs }),
    downloads: makeGate({ concurrency: 32, longestMs }),
    shareOfDownloads: limitPerAccount(4),
  };
  const byPath = new Map<string, Implementation[]>();
  for (const one of implementations) byPath.set(one.route.path, [...(byPath.get(one.route.path) ?? []), one]);
  for (const [path, atPath] of byPath) {
    const here = router.route(path);
    for (const one of atPath) {
      const verb = one.route.method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
      here[verb](answering(context, gates, one));
    }
    here.all(methodNotAllowed(atPath.map(({ route }) => route.method)));
  }
  return router;
};
