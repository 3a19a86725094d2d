import type { RequestHandler } from "express";
import type { Logger } from "pino";

const handedOn = ["x-forwarded-for", "x-forwarded-proto", "forwarded"] as const;

export interface UndeclaredProxy {
  /** Looks at each request for the marks of a proxy. */
  readonly watch: RequestHandler;
  /** A proxy stands in front that TRUST_PROXY does not count. */
  readonly seen: () => boolean;
}

/**
 * Tells whoever runs the server, once in the log, that a proxy stands in front which it was not told of: then everybody
 * has the proxy's address, and one person's wrong passwords count against all.
 */
export const undeclaredProxy = (trusted: number, logger: Logger): UndeclaredProxy => {
  let seen = false;
  return {
    seen: () => seen,
    watch: (request, _response, next) => {
      if (!seen && trusted === 0 && handedOn.some((name) => request.headers[name] !== undefined)) {
        seen = true;
        logger.warn(
          "Requests come through a proxy (X-Forwarded-For, X-Forwarded-Proto or Forwarded), and TRUST_PROXY is 0: everybody seems to have the proxy's address. Set TRUST_PROXY to the number of proxies and PUBLIC_URL to the address people use.",
        );
      }
      next();
    },
  };
};
