import { isAppAddress } from "./appAddresses";

/** Of a request what says who answers it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** "navigate" for a page that is opened. */
  readonly mode: string;
}

/** "shell": the app's page, as it is kept. "file": a file of the app, kept or fetched. "network": nothing is done about it. */
export type Answerer = "shell" | "file" | "network";

const isFileOfTheApp = (pathname: string, files: ReadonlySet<string>): boolean =>
  pathname.startsWith("/assets/") || files.has(pathname);

/**
 * Who answers a request of this origin's pages. Nothing but the app's own pages and files is ever answered from what is kept:
 * `/api`, feeds and the pages behind links in mails go to the server, as if there were no worker.
 */
export const whoAnswers = (
  { method, url, mode }: Asked,
  origin: string,
  files: ReadonlySet<string>,
): Answerer => {
  const { origin: of, pathname } = new URL(url);
  if (method !== "GET" || of !== origin) return "network";
  if (mode === "navigate") return isAppAddress(pathname) ? "shell" : "network";
  return isFileOfTheApp(pathname, files) ? "file" : "network";
};
