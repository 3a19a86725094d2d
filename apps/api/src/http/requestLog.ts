import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { loggedPath } from "./loggedPath";

/** One line a request: method, path, status and time. Never a query, a body or a cookie: those are private. */
export const requestLog =
  (logger: Logger): RequestHandler =>
  (request, response, next) => {
    if (!logger.isLevelEnabled("info") || !request.path.startsWith("/api")) return next();
    const begun = process.hrtime.bigint();
    const { method } = request;
    const path = loggedPath(request);
    response.once("close", () => {
      const ms = Number(process.hrtime.bigint() - begun) / 1e6;
      logger.info({ method, path, status: response.statusCode, ms: Math.round(ms * 10) / 10 });
    });
    next();
  };
