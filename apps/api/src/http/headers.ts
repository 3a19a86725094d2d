import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** Strict headers for every answer, errors included: only our own files run, and nobody frames us. */
export const strictHeaders = (https: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });

/** The same headers by name, for an answer to what never became a request. */
export const headersOf = (https: boolean): ReadonlyMap<string, string> => {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  strictHeaders(https)(request, response, () => undefined);
  return new Map(response.getHeaderNames().map((name) => [name, String(response.getHeader(name))]));
};

export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  next();
};

/** Keeps a page out of what search engines list. */
export const notListed: RequestHandler = (_request, response, next) => {
  response.setHeader("X-Robots-Tag", "noindex, nofollow");
  next();
};
