import type { Request } from "express";

/** The token of the secret link a request came by. In a header, so that no log, proxy or `Referer` has it; "" where there is none. */
export const linkTokenOf = (request: Request): string => request.get("x-link-token") ?? "";
