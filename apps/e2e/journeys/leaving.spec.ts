import type { Page } from "@playwright/test";
import { expect, jo, signUp, test } from "../fixtures";
import { intercept } from "../intercept";

const signInButton = (page: Page) => page.getByRole("button", { name: "Sign in" });
const keptKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).map((key) => key.split(" ").slice(0, 3).join(" ")));

const signIn = async (page: Page, { email, password } = jo): Promise<void> => {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await signInButton(page).click();
};

const write = async (page: Page, url: string, text: string): Promise<void> => {
  await page.goto(`${url}/capture`);
  await page
    .getByRole("textbox", { name: /What happened/ })
    .or(page.locator("main textarea"))
    .first()
    .fill(text);
  await expect
    .poll(async () =>
      (await keptKeys(page)).some((key) => key.startsWith("draft ") && key.endsWith("capture")),
    )
    .toBe(true);
};

test("signing out in one window leaves in all of them, and says what is not saved", async ({
  withSample: page,
  server,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(`${server.url}/people?search=Dana`);
  await expect(other.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();
  await write(page, server.url, "Met Grace Lin at the forum. Email her tomorrow");
  await page.goto(`${server.url}/settings`);
  await page.getByText("Dark", { exact: true }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/A capture: “Met Grace Lin at the forum/)).toBeVisible();
  await dialog.getByRole("button", { name: "Stay" }).click();
  await expect(dialog).toBeHidden();
  expect((await keptKeys(page)).some((key) => key.startsWith("draft "))).toBe(true);

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await dialog.getByRole("button", { name: "Sign out and discard" }).click();
  for (const each of [page, other]) {
    await expect(signInButton(each)).toBeVisible();
    await expect(each.getByText("Dana Ruiz")).toBeHidden();
    expect(new URL(each.url()).pathname + new URL(each.url()).search).toBe("/");
    expect(await each.title()).not.toContain("Dana");
    expect(await keptKeys(each)).toEqual(["theme"]);
  }
  // Signed in again in one, the other comes along.
  await signIn(page);
  for (const each of [page, other])
    await expect(each.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  await page.goto(`${server.url}/capture`);
  await expect(page.locator("main textarea").first()).toHaveValue("");
});

test("a session ended elsewhere shows the way in at once, keeps the address and what was typed, and nothing else", async ({
  withSample: page,
  server,
  browser,
}) => {
  await write(page, server.url, "Met Grace Lin. Email her tomorrow");
  const elsewhere = await browser.newContext();
  const phone = await elsewhere.newPage();
  await phone.goto(server.url);
  await signIn(phone);
  await expect(phone.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  await page.goto(`${server.url}/people?search=Dana`);
  await expect(page.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();
  await phone.goto(`${server.url}/settings`);
  await phone.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
  await expect(signInButton(phone)).toBeVisible();

  // Even where the server takes its time to say who is signed in, nothing of Jo is seen any more.
  await intercept(page, "**/api/session", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue().catch(() => undefined);
  });
  await page.getByLabel("Order").selectOption({ label: "Newest first" });
  await expect(signInButton(page)).toBeVisible({ timeout: 2_500 });
  await page.unroute("**/api/session");
  await expect(page.getByText("You were signed out. Sign in again to go on where you were.")).toBeVisible();
  await expect(page.getByText("Dana Ruiz")).toBeHidden();
  const kept = await keptKeys(page);
  expect(kept.filter((key) => !/^draft \S+ (capture|debrief)$/.test(key))).toEqual([]);
  expect(kept).toHaveLength(1);
  const others = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    session: Object.values(sessionStorage).join(" "),
    state: JSON.stringify(history.state),
  }));
  expect(others).toMatchObject({ databases: 0, caches: 0 });
  expect(`${others.session}${others.state}`).not.toMatch(/Dana|Jo Bennett/);

  await signIn(page);
  await expect(page).toHaveURL(/search=Dana/);
  await expect(page.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();
  await page.goto(`${server.url}/capture`);
  await expect(page.locator("main textarea").first()).toHaveValue("Met Grace Lin. Email her tomorrow");
  await elsewhere.close();
});

test("what one account typed is never shown to another who signs in on the same browser", async ({
  withSample: page,
  server,
  context,
  browser,
}) => {
  await write(page, server.url, "Met Grace Lin. Email her tomorrow");
  const elsewhere = await browser.newContext();
  const kimsOwn = await signUp(elsewhere, server.url, {
    name: "Kim Soto",
    email: "kim@example.org",
    password: "another good one",
  });
  await kimsOwn.close();
  await elsewhere.close();
  const other = await context.newPage();
  await other.goto(`${server.url}/people?search=Dana`);
  await expect(other.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();
  // The session ends without a word to this browser.
  await context.clearCookies();
  await page.goto(`${server.url}/capture`);
  await signIn(page, { ...jo, email: "kim@example.org", password: "another good one" });
  await expect(page.locator("main textarea").first()).toHaveValue("");
  // The other window went on as Jo: it shows Kim's now, at no address of Jo's.
  await expect(other.getByText("Dana Ruiz")).toBeHidden();
  await expect(other.getByRole("heading", { name: /Good morning, Kim/ })).toBeVisible();
  expect(new URL(other.url()).search).toBe("");
});

test("a page that the browser kept in its memory shows nothing after signing out", async ({
  withSample: page,
  server,
  context,
}) => {
  await page.goto(`${server.url}/people?search=Dana`);
  await expect(page.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();
  // Stopped where it is, as in the back/forward cache: it hears of nothing.
  const comesBack = () =>
    page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await comesBack();
  await expect(page.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();

  await intercept(page, "**/api/session", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await context.clearCookies();
  await comesBack();
  expect(await page.getByRole("link", { name: /Dana Ruiz/ }).isVisible()).toBe(false);
  await expect(signInButton(page)).toBeVisible();
});

test("deleting the account is confirmed where one ends up", async ({ signedIn: page, server }) => {
  await page.goto(`${server.url}/settings`);
  await page.getByRole("button", { name: "Delete my account…" }).click();
  await page.getByLabel("Your password").fill(jo.password);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your account was deleted, with everything in it.")).toBeVisible();
  await expect(page).toHaveURL(`${server.url}/`);
});
