import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { expect, jo, mailSettings, post, test } from "../fixtures";
import { type Looking, lookAtAccountMails, lookAtReminders } from "../mailsInOtherLetters";
import { writeInGreek } from "../otherLetters";
import { type RunningServer, startServer } from "../server";
import { untranslated } from "../untranslated";

// Built in the pseudo-language, in which every letter has a mark, with all that people wrote in Greek: a word in plain letters
// is one that a second language could not reach.

const root = fileURLToPath(new URL("../../..", import.meta.url));

const everyScreen = (ids: { person: string; event: string; opportunity: string }) => [
  "/",
  "/capture",
  "/debrief",
  "/people",
  `/people/${ids.person}`,
  "/people/duplicates",
  "/events",
  `/events/${ids.event}`,
  `/events/${ids.event}/finish`,
  "/referrals",
  "/referrals/chains",
  "/referrals/paths",
  "/insights",
  "/review",
  "/opportunities",
  `/opportunities/${ids.opportunity}`,
  "/import",
  "/settings",
  "/settings/reminders",
  "/settings/playbooks",
  "/settings/messages",
  "/settings/stages",
  "/settings/data",
  "/settings/trash",
  "/welcome",
  "/nowhere",
];

/** Presses that leave the screen, sign out or download. */
const leaves = /Śíǵń óúť|Đóŵńĺóáđ/;

const overlay = "[role=dialog]:visible, [role=menu]:visible, [role=listbox]:visible";

// Built once for both.
test.describe.configure({ mode: "serial" });
test.beforeAll(() => {
  execFileSync(process.execPath, ["--import", "tsx", "tools/build.ts"], {
    cwd: root,
    env: { ...process.env, BUILD_LANGUAGE: "en-XA" },
  });
});

/** A page of somebody whose browser speaks Greek, and what goes wrong on it. */
const openGreek = async (browser: Browser) => {
  const context = await browser.newContext({ locale: "el-GR", reducedMotion: "reduce" });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on("pageerror", ({ message }) => failures.push(message));
  page.on("response", (response) => {
    if (response.status() >= 500) failures.push(`${response.status()} ${response.url()}`);
  });
  return { context, page, failures };
};

/** Signs up with the sample network, in which all that people wrote is in Greek. */
const beginInGreek = async (page: Page, { url, dataDir }: RunningServer): Promise<void> => {
  await post(page, url, "/account", { ...jo, name: "Ιω", timeZone: "America/New_York" });
  await post(page, url, "/sample-network");
  writeInGreek(join(dataDir, "followthrough.db"));
};

test("no screen, dialog or menu has a word that is not translated", async ({ browser }) => {
  test.slow();
  const server = await startServer({ BUILT_INTO: "dist-en-XA" });
  const { context, page, failures } = await openGreek(browser);
  const found = new Map<string, string>();
  const look = async (where: string) => {
    for (const text of await untranslated(page)) if (!found.has(text)) found.set(text, where);
  };
  const open = async (path: string) => {
    await page.goto(server.url + path);
    await page.waitForLoadState("networkidle");
  };

  await open("/");
  await look("sign up");
  await beginInGreek(page, server);
  const firstId = async (path: string): Promise<string> => {
    const answer = (await (await page.request.get(`${server.url}/api/${path}`)).json()) as Record<
      string,
      { id: string }[]
    >;
    return answer[path]?.[0]?.id ?? "";
  };
  const pressed = new Set<string>();
  const ids = {
    person: await firstId("contacts"),
    event: await firstId("events"),
    opportunity: await firstId("opportunities"),
  };
  for (const path of everyScreen(ids)) {
    await open(path);
    await look(path);
    await pressEverything(page, { path, pressed, look, open });
  }
  expect([...found].map(([text, where]) => `${where}: ${text}`)).toEqual([]);
  expect(failures).toEqual([]);
  expect(pressed.size).toBeGreaterThan(50);
  await context.close();
  await server.stop();
});

test("no mail, and no page that a link in one leads to, has a word that is not translated", async ({
  browser,
  mails,
}) => {
  test.slow();
  const server = await startServer({ BUILT_INTO: "dist-en-XA", ...(await mailSettings(mails)) });
  const { context, page, failures } = await openGreek(browser);
  await beginInGreek(page, server);
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const looking: Looking = {
    page,
    server,
    mails,
    note: (where, texts) => {
      seen.add(where);
      for (const text of texts) if (!found.has(text)) found.set(text, where);
    },
  };
  await lookAtReminders(looking);
  await lookAtAccountMails(looking);
  const pages = ["answer done", "mails ended", "another address, confirmed", "a new password, set"];
  expect([...seen]).toEqual(expect.arrayContaining(pages.map((name) => `${name}, pressed`)));
  expect([...found].map(([text, where]) => `${where}: ${text}`)).toEqual([]);
  expect(failures).toEqual([]);
  await context.close();
  await server.stop();
});

interface Round {
  readonly path: string;
  /** What was pressed on any screen, without what people wrote. */
  readonly pressed: Set<string>;
  look(where: string): Promise<void>;
  open(path: string): Promise<void>;
}

/** Presses each kind of button of a screen once and looks at what comes up. */
const pressEverything = async (page: Page, { path, pressed, look, open }: Round): Promise<void> => {
  const buttons = page.locator("main button:visible");
  for (let at = 0; at < (await buttons.count()); at += 1) {
    const button = buttons.nth(at);
    const name = await button
      // Of a list of alike rows the first is enough.
      .evaluate((element) =>
        element.closest("li:not(:first-child), tr:not(:first-child)")
          ? ""
          : (element.getAttribute("aria-label") ?? element.textContent ?? ""),
      )
      .then((text) => text.replaceAll(/[\p{Script=Greek}\d]+/gu, "").trim())
      // It went while the one before was pressed.
      .catch(() => "");
    if (name === "" || pressed.has(name) || leaves.test(name)) continue;
    pressed.add(name);
    await button.click({ timeout: 1_000 }).catch(() => undefined);
    await page.waitForTimeout(100);
    await look(`${path} ${name}`);
    if ((await page.locator(overlay).count()) > 0) {
      await page.keyboard.press("Escape");
      await page
        .locator("[role=dialog]")
        .first()
        .waitFor({ state: "hidden", timeout: 400 })
        // It asks something first.
        .catch(() => open(path));
    }
    if (new URL(page.url()).pathname !== path) await open(path);
  }
};
