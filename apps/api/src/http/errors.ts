import { type ErrorAnswer, type ErrorCode, errorStatus } from "@followthrough/contract";
import { AccountGone, DatabaseGone } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { v4 as newRequestId } from "uuid";
import type { Logger } from "pino";
import { causeOf } from "./causeOf";
import { describeStatus } from "../wording/describeStatus";
import { describeCause } from "../wording/describeCause";
import { ClientGone } from "./clientGone";
import { loggedPath } from "./loggedPath";
import { Problem, nothingAtAddress, signedOut } from "./problem";
import { StoppedPartWay } from "./stoppedPartWay";
import { describeBrokenRule } from "../wording/describeBrokenRule";

/**
 * What a library says with a status of its own: Express and its parsers of a request, `send` of a file. A status that has
 * no words of ours is still the caller's, so it is never a failure of the server.
 */
const codeByStatus: Readonly<Record<number, ErrorCode>> = {
  400: "invalid_input",
  405: "method_not_allowed",
  408: "request_timeout",
  412: "precondition_failed",
  413: "too_large",
  415: "unsupported_media_type",
  416: "range_not_satisfiable",
};

const byStatus = (error: unknown): Problem | null => {
  if (typeof error !== "object" || error === null || !("status" in error)) return null;
  const { status } = error;
  if (typeof status !== "number" || status < 400 || status > 499) return null;
  // A file that may not be had is there for nobody.
  if (status === 403 || status === 404) return nothingAtAddress();
  return new Problem(codeByStatus[status] ?? "invalid_input", describeStatus(status));
};

/** With 416 `send` says how long the file is, as HTTP wants it. */
const contentRange = (error: unknown): string | null => {
  if (typeof error !== "object" || error === null || !("headers" in error)) return null;
  const { headers } = error;
  if (typeof headers !== "object" || headers === null || !("Content-Range" in headers)) return null;
  return String(headers["Content-Range"]);
};

/** Anything thrown, as a problem; null for what nobody foresaw. */
const asProblem = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error;
  if (error instanceof RuleError) return new Problem(error.code, describeBrokenRule(error.rule));
  if (error instanceof URIError) return nothingAtAddress();
  if (error instanceof AccountGone) return signedOut();
  const partly = error instanceof StoppedPartWay ? error : null;
  const cause = causeOf(partly ? partly.cause : error);
  if (cause) {
    const { kind, code, nothingSaved, retryAfterSeconds } = cause;
    const { words, advice } = describeCause(kind);
    const next = partly ? partly.words : `${nothingSaved ? "Nothing was saved. " : ""}${advice}`;
    return new Problem(code, `${words} ${next}`, {
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      ...(partly?.progress ? { progress: partly.progress } : {}),
    });
  }
  return byStatus(error);
};

const mendedByHand: ReadonlySet<ErrorCode> = new Set([
  "storage_full",
  "storage_damaged",
  "storage_denied",
  "database_away",
]);

/** The one place where failures become answers. */
export const answerErrors =
  (logger: Logger): ErrorRequestHandler =>
  (error, request, response, _next) => {
    // Nobody is there to be answered.
    if (error instanceof ClientGone) return void response.destroy();
    if (response.headersSent) {
      // Express would print the error with all it quotes.
      logger.error({ err: error, method: request.method, path: loggedPath(request) }, "answer broken off");
      return void response.destroy();
    }
    if (error instanceof DatabaseGone)
      logger.error(
        { method: request.method, path: loggedPath(request) },
        "the database file was removed or replaced; nothing is saved any more. Stop the server and put it back",
      );
    const problem = asProblem(error);
    if (problem) {
      // Whoever runs the server is told as well of what only they can mend.
      if (mendedByHand.has(problem.code))
        logger.error(
          {
            err: error instanceof StoppedPartWay ? error.cause : error,
            method: request.method,
            path: loggedPath(request),
          },
          problem.code,
        );
      const { fields, current, mergedInto, retryAfterSeconds, progress } = problem.more;
      if (retryAfterSeconds) response.setHeader("Retry-After", String(retryAfterSeconds));
      const range = contentRange(error);
      if (range) response.setHeader("Content-Range", range);
      // What a file is and its own age were set before it was found that it cannot be sent.
      response.setHeader("Cache-Control", "no-store");
      for (const ofFile of ["Content-Type", "ETag", "Last-Modified", "Accept-Ranges"])
        response.removeHeader(ofFile);
      const answer: ErrorAnswer = {
        error: {
          code: problem.code,
          message: problem.message,
          ...(fields ? { fields } : {}),
          ...(current === undefined ? {} : { current }),
          ...(mergedInto ? { mergedInto } : {}),
          ...(progress ? { progress } : {}),
        },
      };
      response.status(errorStatus[problem.code]).json(answer);
      return;
    }
    const requestId = newRequestId();
    const partly = error instanceof StoppedPartWay ? error : null;
    logger.error(
      { err: partly ? partly.cause : error, requestId, method: request.method, path: loggedPath(request) },
      "unexpected error",
    );
    const answer: ErrorAnswer = {
      error: {
        code: "unexpected",
        // It may have gone wrong behind the act, as in making the answer: then it was saved.
        message: partly
          ? `Something went wrong on our side. ${partly.words}`
          : "Something went wrong on our side, and it is not known whether this was done.",
        ...(partly?.progress ? { progress: partly.progress } : {}),
        requestId,
      },
    };
    response.status(500).json(answer);
  };

export const answerNotFound: RequestHandler = (_request, _response, next) => {
  next(nothingAtAddress());
};
