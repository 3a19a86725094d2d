/** What an address of the app may begin with, "" is Today: `routes.tsx` has them in full, and a test compares the two. */
export const appAddresses: ReadonlySet<string> = new Set([
  "",
  "capture",
  "debrief",
  "events",
  "import",
  "insights",
  "opportunities",
  "people",
  "referrals",
  "review",
  "settings",
  "steps",
  "welcome",
]);

/** Whether a page of the app is at this path, and not an answer of the API, a feed, a link of a mail, or nothing. */
export const isAppAddress = (pathname: string): boolean =>
  pathname === "/" || (/^\/[^/]/.test(pathname) && appAddresses.has(pathname.split("/")[1] ?? ""));
