import { createHash } from "node:crypto";
import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { CalendarDay } from "@followthrough/contract";
import type { Db } from "@followthrough/db";
import { todayIn } from "@followthrough/domain";
import { type Request, type Response, Router } from "express";
import { originOf } from "../../http/securityEvent";
import { makeGate } from "../../http/gate";
import { Problem, nothingAtAddress } from "../../http/problem";
import { calendarFile } from "../../interchange/calendar/calendarFile";
import { calendarZone } from "../../interchange/calendar/calendarZone";
import { stepEvent } from "../../interchange/calendar/stepEvent";
import { calendarLimit } from "../../attempts/limits";
import { attemptCounter } from "../../attempts/attempts.store";
import { type Subscribed, findSubscribed, readFeedSteps } from "./calendarFeed.store";

interface FeedOptions {
  readonly db: Db;
  readonly clock: () => Date;
  readonly publicUrl?: string | undefined;
  readonly longestWaitMs?: number;
}

/** Programs that were told nothing come again every few hours; these are asked to come every hour. */
const refreshHours = 1;

/** Steps written before others are let through: a few milliseconds. */
const stepsPerTurn = 100;

const token = /^([\w-]{43})\.ics$/;

const written = async (
  { db, publicUrl }: FeedOptions,
  subscribed: Subscribed,
  today: CalendarDay,
): Promise<string> => {
  const zone = calendarZone(subscribed.timeZone);
  const file = calendarFile(zone, { refreshHours });
  const steps = await readFeedSteps(db.read, subscribed, today);
  let text = file.start;
  for (const [index, step] of steps.entries()) {
    if (index % stepsPerTurn === stepsPerTurn - 1) await yieldToEventLoop();
    text += stepEvent(step, zone, {
      url: publicUrl ? `${publicUrl}${step.contactId === null ? "/" : `/people/${step.contactId}`}` : null,
      lastWords: step.lastWords,
      alarm: true,
    });
  }
  return text + file.end;
};

/** Whether a program has it already. A request may say `no-cache` besides, as `fetch` does: it asks, and may be told so. */
const hasAlready = (request: Request, etag: string): boolean =>
  (request.get("if-none-match") ?? "")
    .split(",")
    .some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);

/**
 * `GET /calendar/TOKEN.ics`, for programs that know no sessions: whoever has the address reads it. A right one is never
 * counted or refused, however many wrong ones come from the same network.
 */
export const calendarFeedRouter = (options: FeedOptions): Router => {
  const { db, clock } = options;
  const attempts = attemptCounter(db);
  const gate = makeGate({ longestMs: options.longestWaitMs ?? 10_000 });
  const router = Router({ caseSensitive: true });
  const answer = async (request: Request, response: Response): Promise<void> => {
    const now = clock();
    const given = token.exec(request.params["file"]?.toString() ?? "")?.[1];
    const subscribed = given ? await findSubscribed(db.read, given, now.toISOString()) : null;
    if (!subscribed) {
      await attempts.take([calendarLimit(originOf(request).address)], now.toISOString());
      throw nothingAtAddress();
    }
    const text = await written(options, subscribed, todayIn(subscribed.timeZone, now));
    const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
    response.setHeader("ETag", etag);
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    if (hasAlready(request, etag)) return void response.status(304).end();
    response.type("text/calendar; charset=utf-8");
    response.setHeader("Content-Disposition", 'inline; filename="followthrough.ics"');
    response.send(text);
  };
  router
    .route("/:file")
    .get((request, response) => gate.inTurn(response, () => answer(request, response)))
    .all((_request, response) => {
      response.setHeader("Allow", "GET, HEAD");
      throw new Problem("method_not_allowed", "Only GET, HEAD here.");
    });
  return router;
};
