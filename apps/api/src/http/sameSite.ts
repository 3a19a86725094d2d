import type { RequestHandler } from "express";
import { Problem } from "./problem";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

const refused = new Problem("cross_site", "This request came from another site and was refused.");

/**
 * Refuses every write that a page of another site could have caused. A browser says where a write comes from in
 * `Origin` and `Sec-Fetch-Site`; a program that sends neither cannot carry somebody's cookie by accident.
 */
export const sameSite = (publicUrl: string | undefined): RequestHandler => {
  const otherAddress = new Problem(
    "cross_site",
    `Changes are taken only at ${publicUrl ?? "the address of this server"}. Open Followthrough there.`,
  );
  return (request, _response, next) => {
    if (safe.has(request.method)) return next();
    const site = request.get("sec-fetch-site");
    if (site !== undefined && site !== "same-origin") return next(refused);
    const origin = request.get("origin");
    if (origin === undefined) return next();
    const here = `${request.protocol}://${request.get("host") ?? ""}`;
    if (origin === (publicUrl ?? here)) return next();
    // Our own page, opened by another address than the one that is said to be ours.
    next(origin === here ? otherAddress : refused);
  };
};
