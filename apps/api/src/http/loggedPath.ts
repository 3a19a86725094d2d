import type { Request } from "express";

/** The path of a request as it may stand in a log: a secret address (`newToken`) is none that others may read. Ids are shorter. */
export const loggedPath = ({ path }: Pick<Request, "path">): string =>
  path.replace(/(?<=\/)[\w-]{40,}/g, ":token");
