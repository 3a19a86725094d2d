import { type BrowserContext, type Page, test as base, expect } from "@playwright/test";
import { type MailServer, startMailServer } from "@followthrough/api/testing/startMailServer";
import { freePort } from "./freePort";
import { type RunningServer, startServer } from "./server";

export const jo = { name: "Jo Bennett", email: "jo@example.org", password: "correct horse battery" };

interface Fixtures {
  /** A mail server that the server sends by; its links lead to the server's own address. */
  mails: MailServer;
  server: RunningServer;
  /** A page on which nothing has been done: the first screen of a new install. */
  fresh: Page;
  /** Jo is signed in and has nobody yet. */
  signedIn: Page;
  /** Jo is signed in, with the sample network. */
  withSample: Page;
}

interface Watching {
  readonly server: RunningServer;
  readonly problems: string[];
  readonly cutsNetwork: boolean;
}

/** Nothing may go wrong unseen: an error in the console, a refused script, an answer of 5xx fails the test. */
const watch = (page: Page, { server, problems, cutsNetwork }: Watching): void => {
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    const expected =
      /the server responded with a status of 4\d\d|ERR_FAILED|ERR_CONNECTION_REFUSED/.test(text) ||
      (cutsNetwork && text.includes("ERR_INTERNET_DISCONNECTED")) ||
      // A page may still be asking for something while its server is restarted.
      (server.wasRestarted && /ERR_CONNECTION_(RESET|CLOSED)|ERR_EMPTY_RESPONSE/.test(text));
    if (message.type() === "error" && !expected) problems.push(`console: ${text}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
};

/** Calls the API as the signed-in browser does, to prepare what a journey is not about. */
export const post = async (page: Page, url: string, path: string, data: object = {}) => {
  const response = await page.request.post(`${url}/api${path}`, { data });
  expect(response.ok(), `${path}: ${response.status()} ${await response.text()}`).toBe(true);
  return response.json() as Promise<Record<string, string>>;
};

/** Makes an account, with what is to be there from the beginning, and opens Today. */
export const signUp = async (
  context: BrowserContext,
  url: string,
  person = jo,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Page> => {
  const page = await context.newPage();
  await post(page, url, "/account", { ...person, timeZone: "America/New_York" });
  await prepare(page);
  await page.goto(url);
  await expect(page.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  return page;
};

/** Its links lead to an address that must be known before it is started. */
export const mailSettings = async ({ url }: MailServer) => {
  const port = String(await freePort());
  return {
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: url,
    MAIL_FROM: "Followthrough <crm@example.org>",
  };
};

interface Needs {
  problems: string[];
  /** The server sends mails, by settings of its own. */
  sendsMails: boolean;
  /** The journey stops the server and starts it at another time. */
  restarts: boolean;
  /** The journey cuts the browser off. */
  cutsNetwork: boolean;
}

/** What a journey may do to a server that others use after it. */
const shared = (server: RunningServer): RunningServer => ({
  ...server,
  restartAt: async () => {
    throw new Error("a journey that restarts the server says so: test.use({ restarts: true })");
  },
  stop: async () => undefined,
});

export const test = base.extend<Fixtures & Needs, { lastingServer: RunningServer }>({
  problems: [
    async ({ browserName: _browserName }, use) => {
      const problems: string[] = [];
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
  sendsMails: [false, { option: true }],
  restarts: [false, { option: true }],
  cutsNetwork: [false, { option: true }],
  // One for all journeys of a worker that change nothing about the server itself: to start it took a fifth of their time.
  lastingServer: [
    async ({ browserName: _browserName }, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  mails: async ({ problems: _problems }, use) => {
    const mails = await startMailServer();
    await use(mails);
    await mails.stop();
  },
  server: async ({ lastingServer, mails, sendsMails, restarts }, use) => {
    if (!sendsMails && !restarts) {
      lastingServer.forgetAll();
      return use(shared(lastingServer));
    }
    const server = await startServer(sendsMails ? await mailSettings(mails) : {});
    await use(server);
    await server.stop();
  },
  // The server comes first, so it outlives the pages: one still asking a server that is gone is no problem of the app's.
  context: async ({ server, context, problems, cutsNetwork }, use) => {
    context.on("page", (page) => watch(page, { server, problems, cutsNetwork }));
    await use(context);
  },
  fresh: async ({ context, server }, use) => {
    const page = await context.newPage();
    await page.goto(server.url);
    await use(page);
  },
  signedIn: async ({ context, server }, use) => {
    await use(await signUp(context, server.url));
  },
  withSample: async ({ context, server }, use) => {
    const page = await signUp(context, server.url, jo, (made) => post(made, server.url, "/sample-network"));
    await expect(page.getByRole("heading", { name: "Overdue" })).toBeVisible();
    await use(page);
  },
});

export { expect };
