import type { Request, Response } from "express";

const lastingMs = 60 * 24 * 60 * 60 * 1000;

/** Over HTTPS the `__Host-` prefix keeps other hosts of the domain from planting the cookie. */
const nameOf = (https: boolean): string => (https ? "__Host-followthrough" : "followthrough");

/** The session token a request carries, if any. */
export const readSessionCookie = (request: Request, https: boolean): string | null => {
  const wanted = `${nameOf(https)}=`;
  const found = (request.headers.cookie ?? "").split("; ").find((pair) => pair.startsWith(wanted));
  const token = found?.slice(wanted.length);
  return token && /^[\w-]{43}$/.test(token) ? token : null;
};

export const setSessionCookie = (response: Response, token: string, https: boolean): void => {
  response.cookie(nameOf(https), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: https,
    path: "/",
    maxAge: lastingMs,
  });
};

export const clearSessionCookie = (response: Response, https: boolean): void => {
  // Whoever signs in next on this browser is somebody else; drafts of the one who left go with the rest.
  response.setHeader("Clear-Site-Data", '"cache", "storage"');
  response.clearCookie(nameOf(https), { httpOnly: true, sameSite: "lax", secure: https, path: "/" });
};
