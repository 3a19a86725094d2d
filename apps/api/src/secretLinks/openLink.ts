import type { LinkKind } from "@followthrough/contract";
import type { Db } from "@followthrough/db";
import type { Request } from "express";
import { wrongLinkLimit } from "../attempts/limits";
import { attemptCounter } from "../attempts/attempts.store";
import type { LinkedAccount } from "../http/account";
import { linkTokenOf } from "../http/linkToken";
import { invalidLink } from "../http/problem";
import { findLinkedAccount } from "./secretLinks.store";

/**
 * Opens the link whose token a request carries. Whatever is wrong with a token, it is looked up, counted and answered alike;
 * a good one counts nothing. Throws `not_found` and `too_many_requests`.
 */
export const createLinkOpener = (db: Db) => {
  const attempts = attemptCounter(db);
  return async (kind: LinkKind, request: Request, now: string): Promise<LinkedAccount> => {
    const linked = await findLinkedAccount(db.read, linkTokenOf(request), kind, now);
    if (linked) return linked;
    await attempts.take([wrongLinkLimit(request.ip ?? "unknown")], now);
    throw invalidLink();
  };
};
