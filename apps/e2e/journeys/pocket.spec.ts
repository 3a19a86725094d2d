import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, signUp, test } from "../fixtures";
import { startServer } from "../server";

test.use({ serviceWorkers: "allow", cutsNetwork: true });

/** The app is on the device once its worker has all of it, and answers for this page. */
const isKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 30_000 });

test("without a connection the app opens, and nothing but its own pages is answered by what is kept", async ({
  withSample: page,
  context,
  server,
}) => {
  await isKept(page);
  await context.setOffline(true);
  for (const path of ["/api/session", "/api/docs", "/calendar/none.ics", "/answer"]) {
    const opened = await context.newPage();
    await expect(opened.goto(server.url + path), path).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await opened.close();
  }
  await page.goto(`${server.url}/people`);
  await expect(page.locator("#root")).not.toBeEmpty();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText("32 people")).toBeVisible();
});

/** A server whose worker can be another one, as after a release. */
const startUpgradable = async () => {
  const webDir = await mkdtemp(join(tmpdir(), "followthrough-web-"));
  await cp(fileURLToPath(new URL("../../web/dist", import.meta.url)), webDir, { recursive: true });
  const server = await startServer({ WEB_DIR: webDir });
  const file = join(webDir, "sw.js");
  return {
    server,
    setWorker: async (change: (text: string) => string) => {
      await writeFile(file, change(await readFile(file, "utf8")));
      for (const ending of [".br", ".gz"]) await rm(file + ending, { force: true });
    },
    readWithdrawn: () => readFile(join(webDir, "sw-off.js"), "utf8"),
    stop: async () => {
      await server.stop();
      await rm(webDir, { recursive: true });
    },
  };
};

const lookForNew = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
const cachesOf = (page: Page) => page.evaluate(() => caches.keys());

test("a new version is offered and never forced, the one before answers the other tab, and a broken one is taken back", async ({
  context,
}) => {
  const { server, setWorker, readWithdrawn, stop } = await startUpgradable();
  const page = await signUp(context, server.url);
  await isKept(page);
  const other = await context.newPage();
  await other.goto(`${server.url}/people`);
  const [first = ""] = await cachesOf(page);
  await setWorker((text) => text.replaceAll(first.replace("app ", ""), "the next one"));
  await lookForNew(page);
  await page.getByRole("button", { name: "New step" }).click();
  await page.getByRole("dialog").getByLabel("What").fill("Call the printer");
  const offer = page.getByText("A new version of Followthrough is here.");
  await expect(offer).toBeVisible();
  await expect(page.getByRole("dialog").getByLabel("What")).toHaveValue("Call the printer");

  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await other.evaluate(() => Object.assign(window, { isAsItWas: true }));
  await page.getByRole("button", { name: "Load it" }).click();
  await expect(offer).toBeHidden();
  await expect(page.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  expect(await other.evaluate(() => "isAsItWas" in window)).toBe(true);
  expect(await cachesOf(page)).toEqual([first, "app the next one"]);

  const withdrawn = await readWithdrawn();
  await setWorker(() => withdrawn);
  await lookForNew(page);
  await expect.poll(() => cachesOf(page)).toEqual([]);
  // A window that is still open may hold the worker for a while: it answers nothing any more.
  const opened = await page.goto(`${server.url}/people`);
  expect(opened?.fromServiceWorker()).toBe(false);
  expect(await cachesOf(page)).toEqual([]);
  await stop();
});
