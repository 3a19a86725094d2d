import type { Page } from "@playwright/test";
import { seriousProblems } from "../axe";
import { expect, jo, signUp, test } from "../fixtures";
import { intercept } from "../intercept";

const signInButton = (page: Page) => page.getByRole("button", { name: "Sign in" });
const keptKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).map((key) => key.split(" ").slice(0, 3).join(" ")));

const signIn = async (page: Page, { email, password } = jo): Promise<void> => {
  // The settings, which may still be on the screen, have an e-mail and passwords too.
  await expect(signInButton(page)).toBeVisible();
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
  const mend = await intercept(page, "**/api/session", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue().catch(() => undefined);
  });
  await page.getByLabel("Order").selectOption({ label: "Newest first" });
  await expect(signInButton(page)).toBeVisible({ timeout: 2_500 });
  await mend();
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

/** The session ends elsewhere, without a word to this window. */
const endElsewhere = async (page: Page, url: string): Promise<void> => {
  const elsewhere = await page.context().browser()?.newContext();
  if (!elsewhere) throw new Error("There is no other browser.");
  const phone = await elsewhere.newPage();
  await phone.goto(url);
  await signIn(phone);
  await expect(phone.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  await phone.goto(`${url}/settings`);
  await phone.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
  await expect(signInButton(phone)).toBeVisible();
  await elsewhere.close();
};

const openDana = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/people?search=Dana`);
  await page.getByRole("link", { name: /Dana Ruiz/ }).click();
  await expect(page.getByRole("heading", { name: "Dana Ruiz" })).toBeVisible();
};

test("what is typed into a form when the session ends stands there again after signing in, and is saved", async ({
  withSample: page,
  server,
}) => {
  await openDana(page, server.url);
  await page.getByRole("button", { name: /^Edit/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Called").fill("Dee");
  await dialog.getByLabel("Tags").fill("mentor");
  await endElsewhere(page, server.url);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(signInButton(page)).toBeVisible();
  await expect(page.getByText("Dana Ruiz")).toBeHidden();
  // Not even a new page forgets it.
  await page.reload();
  await signIn(page);
  await expect(page.getByText("Kept from before: 1 form")).toBeVisible();
  // Its name opens it, on its page.
  await page.getByRole("link", { name: "Edit Dana Ruiz" }).click();
  await expect(dialog.getByText("Kept from before")).toBeVisible();
  await expect(page.getByText("1 form with what you typed")).toBeHidden();
  expect(await seriousProblems(page)).toEqual([]);
  await expect(dialog.getByLabel("Called")).toHaveValue("Dee");
  await expect(dialog.getByText("mentor")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog.getByText("Throw away what you typed?")).toBeVisible();
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
  const details = page.getByRole("region", { name: "Details" });
  await expect(details.getByText("mentor", { exact: true })).toBeVisible();
  expect((await keptKeys(page)).filter((key) => key.startsWith("draft "))).toEqual([]);
});

test("a form that was open is open again; thrown away, it is as it was", async ({
  withSample: page,
  server,
}) => {
  await openDana(page, server.url);
  await page.getByRole("button", { name: /Log a conversation/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What was said").fill("She knows the archive in Trieste");
  await endElsewhere(page, server.url);
  await page.keyboard.press("Control+Enter");
  await expect(signInButton(page)).toBeVisible();
  await signIn(page);
  await expect(dialog.getByLabel("What was said")).toHaveValue("She knows the archive in Trieste");
  await dialog.getByRole("button", { name: "Throw it away" }).click();
  await expect(dialog.getByLabel("What was said")).toHaveValue("");
  await expect(dialog.getByText("Kept from before")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect((await keptKeys(page)).filter((key) => key.startsWith("draft "))).toEqual([]);
});

test("what was changed meanwhile is asked about, as in any edit; a text edited where it stands is kept too", async ({
  withSample: page,
  server,
}) => {
  await openDana(page, server.url);
  const { pathname } = new URL(page.url());
  await page.getByRole("button", { name: /: edit Place/ }).click();
  await page.getByRole("textbox", { name: "Place" }).fill("Trieste");
  await endElsewhere(page, server.url);
  await page.keyboard.press("Enter");
  await expect(signInButton(page)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(server.url);
  await signIn(other);
  await expect(other.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  await expect(page.getByText("It is not saved yet")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Place" })).toHaveValue("Trieste");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: "Trieste: edit Place" })).toBeVisible();

  await page.getByRole("button", { name: /^Edit/ }).click();
  await page.getByRole("dialog").getByLabel("Title").fill("Head of maps");
  await endElsewhere(page, server.url);
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await expect(signInButton(page)).toBeVisible();
  await signIn(other);
  await expect(other.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  await other.goto(server.url + pathname);
  await other.getByRole("button", { name: /: edit Title/ }).click();
  await other.getByRole("textbox", { name: "Title" }).fill("Head of prints");
  await other.keyboard.press("Enter");
  await expect(other.getByRole("button", { name: "Head of prints: edit Title" })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: /^Edit/ }).click();
  await expect(page.getByRole("dialog").getByText("Head of prints")).toBeVisible();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: /^Title/ })).toHaveValue("Head of maps");
});

test("another account that signs in on the same browser sees nothing of a form that was kept; signing out says it and removes it", async ({
  withSample: page,
  server,
}) => {
  const elsewhere = await page.context().browser()?.newContext();
  if (!elsewhere) throw new Error("There is no other browser.");
  const kim = { name: "Kim Soto", email: "kim@example.org", password: "another good one" };
  await signUp(elsewhere, server.url, kim);
  await elsewhere.close();
  await openDana(page, server.url);
  const { pathname } = new URL(page.url());
  await page.getByRole("button", { name: /^Edit/ }).click();
  await page.getByRole("dialog").getByLabel("Called").fill("Dee");
  await endElsewhere(page, server.url);
  await page.keyboard.press("Control+Enter");
  await expect(signInButton(page)).toBeVisible();
  await signIn(page, kim);
  await expect(page.getByRole("heading", { name: /Good morning, Kim/ })).toBeVisible();
  await expect(page.getByText(/Kept from before|Dana|Dee/)).toBeHidden();
  await page.goto(server.url + pathname);
  await expect(page.getByText("There is nothing at this address")).toBeVisible();
  await expect(page.getByText(/Kept from before|Dana|Dee/)).toBeHidden();
  // Kim's session ends; signing out would empty the storage of this browser for everybody.
  await page.context().clearCookies();
  await page.goto(server.url);
  await signIn(page);
  await expect(page.getByText("Kept from before: 1 form")).toBeVisible();
  await page.goto(`${server.url}/settings`);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("dialog").getByText("Edit Dana Ruiz")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out and discard" }).click();
  await signIn(page);
  await expect(page.getByRole("heading", { name: /Good morning, Jo/ })).toBeVisible();
  await expect(page.getByText("Kept from before")).toBeHidden();
});
