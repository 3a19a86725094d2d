import type { SecurityEventKind } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import type { Request } from "express";
import type { Logger } from "pino";
import { insertSecurityEvent } from "./securityEvent.store";

/** Where a request came from, as the security log tells it. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}

export const originOf = (request: Request): Origin => ({
  address: (request.ip ?? "").replace(/^::ffff:(?=\d+\.)/i, "").slice(0, 60),
  userAgent: (request.get("user-agent") ?? "").slice(0, 300),
});

/** What a route notes once its act is done: in the transaction of the act where that keeps its answer, or afterwards. */
export interface RouteEvent {
  write(tx: Tx): Promise<void>;
  finish(db: Db, logger: Logger): Promise<void>;
}

export const routeEvent = (
  kind: SecurityEventKind,
  accountId: string,
  request: Request,
  now: string,
): RouteEvent => {
  const origin = originOf(request);
  let isWritten = false;
  const write = async (tx: Tx) => {
    if (!isWritten) await insertSecurityEvent(tx, accountId, { kind, ...origin }, now);
    isWritten = true;
  };
  return {
    write,
    finish: async (db, logger) => {
      logSecurityEvent(logger, kind, accountId, origin);
      // The act is done, so a failure to note it is no failure of the act.
      if (!isWritten)
        await db
          .transaction(accountId, write)
          .catch((error: unknown) => logger.error({ err: error }, "a security event could not be kept"));
    },
  };
};

/** The same for the server's log: what happened, to which account, from where. Nothing that anybody wrote. */
export const logSecurityEvent = (
  logger: Logger,
  event: SecurityEventKind | "account-deleted" | "too-many-tries",
  accountId: string | null,
  { address }: Origin,
): void => {
  logger.info({ security: event, account: accountId, address }, "security");
};
