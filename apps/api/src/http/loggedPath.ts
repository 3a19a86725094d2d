import type { Request } from "express";

/** A secret of an address: `/calendar/<token>.ics`. No id is as long. */
const secret = /[\w-]{40,}/g;

/** The path of a request as a log may tell it: without a secret that is part of it. */
export const loggedPath = ({ originalUrl }: Pick<Request, "originalUrl">): string =>
  (originalUrl.split("?")[0] ?? "").replace(secret, "…");
