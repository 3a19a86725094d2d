import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { expect, test } from "../fixtures";

/** What the JavaScript of a screen may weigh when it is the first one opened, in kB, gzipped. */
const bar = 150;
/** In how many scripts it may come; besides them there are the page, its style sheet, its type face and its icon. */
const mostScripts = 12;

const screens = [
  "/",
  "/people",
  "/people/:id",
  "/people/duplicates",
  "/events",
  "/events/:id",
  "/events/:id/finish",
  "/opportunities",
  "/opportunities/:id",
  "/referrals",
  "/referrals/chains",
  "/referrals/paths",
  "/review",
  "/steps",
  "/insights",
  "/insights/list?figure=met&from=2026-01-01&to=2026-12-31",
  "/insights/yield?figure=people&of=event&id=:event",
  "/capture",
  "/debrief",
  "/import",
  "/settings",
  "/settings/reminders",
  "/settings/playbooks",
  "/settings/messages",
  "/settings/stages",
  "/settings/data",
  "/settings/trash",
  "/welcome",
];

/** Screens for signed-out visitors and for links in mails. */
const screensOfStrangers = ["/", "/answer", "/reset-password", "/confirm-address"];

const gzipped = new Map<string, number>();

interface Weight {
  readonly screen: string;
  /** In kB, gzipped. */
  readonly kb: number;
  readonly scripts: number;
}

/** The JavaScript that a screen fetches when it is the first one opened. */
const weigh = async (context: BrowserContext, screen: string, url: string): Promise<Weight> => {
  const opened = await context.newPage();
  // Then nothing is fetched ahead, which on a slow machine would begin before the first picture is there.
  await opened.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  const weighed: Promise<number>[] = [];
  const plain: string[] = [];
  opened.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith(".js")) return;
    if (response.headers()["content-encoding"] !== "br") plain.push(pathname);
    weighed.push(
      response.body().then((body) => {
        const bytes = gzipped.get(pathname) ?? gzipSync(body).length;
        gzipped.set(pathname, bytes);
        return bytes;
      }),
    );
  });
  await opened.goto(url);
  await expect(opened.getByRole("heading", { level: 1 })).toBeVisible();
  await opened.waitForLoadState("networkidle");
  const bytes = (await Promise.all(weighed)).reduce((sum, one) => sum + one, 0);
  await opened.close();
  expect(plain, "sent as it is").toEqual([]);
  return { screen, kb: bytes / 1024, scripts: weighed.length };
};

test("no screen, opened first, needs more JavaScript than it may, or in more files", async ({
  browser,
  context,
  server,
  withSample: page,
}) => {
  const read = async (path: string) => (await page.request.get(`${server.url}/api/${path}`)).json();
  const ids: Readonly<Record<string, string>> = {
    "/people": (await read("contacts?search=Dana")).contacts[0].id,
    "/events": (await read("events")).events[0].id,
    "/opportunities": (await read("opportunities")).opportunities[0].id,
  };
  const weights: Weight[] = [];
  for (const screen of screens) {
    const [noun = ""] = screen.split("/:id");
    const path = screen.replace(":id", ids[noun] ?? "").replace(":event", ids["/events"] ?? "");
    weights.push(await weigh(context, screen, server.url + path));
  }
  const strangers = await browser.newContext();
  for (const screen of screensOfStrangers)
    weights.push(await weigh(strangers, `${screen} signed out`, server.url + screen));
  await strangers.close();
  console.log(
    weights.map(({ screen, kb, scripts }) => `${screen} ${kb.toFixed(1)} kB in ${scripts}`).join(", "),
  );
  expect(Math.min(...weights.map(({ kb }) => kb))).toBeGreaterThan(50);
  expect(weights.filter(({ kb, scripts }) => kb > bar || scripts > mostScripts)).toEqual([]);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
