import type { CookieOptions, Request, Response } from "express";
import { longestHours } from "./sessionAge";

const hourMs = 60 * 60 * 1000;

/** Over HTTPS the `__Host-` prefix keeps other hosts of the domain from planting the cookie. */
const named = (name: string, https: boolean): string => (https ? `__Host-${name}` : name);

const options = (https: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: "lax",
  secure: https,
  path: "/",
});

const read = (request: Request, name: string): string => {
  const wanted = `${name}=`;
  const found = (request.headers.cookie ?? "").split("; ").find((pair) => pair.startsWith(wanted));
  return found?.slice(wanted.length) ?? "";
};

const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

const session = "followthrough";

/** The session token a request carries, if any. */
export const readSessionCookie = (request: Request, https: boolean): string | null => {
  const token = read(request, named(session, https));
  return isToken(token) ? token : null;
};

export const setSessionCookie = (response: Response, token: string, https: boolean): void => {
  response.cookie(named(session, https), token, { ...options(https), maxAge: longestHours * hourMs });
};

export const clearSessionCookie = (response: Response, https: boolean): void => {
  // Whoever signs in next on this browser is somebody else; drafts of the one who left go with the rest. Cookies stay, or the
  // browser would no longer be known.
  response.setHeader("Clear-Site-Data", '"cache", "storage"');
  response.clearCookie(named(session, https), options(https));
};

const browser = "followthrough-browser";
/** As long as browsers keep a cookie at most: 400 days. What is known of a browser is forgotten with it. */
export const knownBrowserHours = 400 * 24;
/** Accounts remembered per browser. */
const mostTokens = 5;

/** The tokens by which accounts know this browser, one for each account that signed in here, the latest first. */
export const readBrowserCookie = (request: Request, https: boolean): string[] =>
  read(request, named(browser, https)).split(".", mostTokens).filter(isToken);

/** Stays after signing out: it tells this browser apart from strangers who try passwords, and opens nothing. */
export const setBrowserCookie = (response: Response, tokens: readonly string[], https: boolean): void => {
  const value = tokens.slice(0, mostTokens).join(".");
  response.cookie(named(browser, https), value, { ...options(https), maxAge: knownBrowserHours * hourMs });
};
