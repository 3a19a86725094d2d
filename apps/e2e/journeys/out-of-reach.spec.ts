import type { BrowserContext, Page } from "@playwright/test";
import { seriousProblems } from "../axe";
import { expect, jo, test } from "../fixtures";

test.use({ serviceWorkers: "allow", cutsNetwork: true });

const theMorning = "2026-06-25T13:00:00.000Z";
const theNextDay = "2026-06-26T13:00:00.000Z";

/** Whether an answer is kept on the device. */
const isKept = (page: Page, address: string): Promise<boolean> =>
  page.evaluate(async (wanted) => {
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("kept "))?.name;
    if (name === undefined) return false;
    const opening = indexedDB.open(name);
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const asked = opening.result.transaction("answers").objectStore("answers").getKey(wanted);
    await new Promise((resolve) => asked.addEventListener("success", resolve));
    opening.result.close();
    return asked.result !== undefined;
  }, address);

/** The app is on the device, and what will be needed has been read ahead. The device's clock is the server's. */
const isReady = async (page: Page) => {
  await page.clock.setSystemTime(theMorning);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 30_000,
  });
  await expect.poll(() => isKept(page, "/templates"), { timeout: 30_000 }).toBe(true);
  // The last of what is read ahead are those who are due.
  await page.waitForLoadState("networkidle");
};

const read = async (page: Page, url: string, path: string) =>
  (await page.request.get(`${url}/api/${path}`)).json();

/** The window is closed, as a phone does to save memory, and opened again. */
const reopen = async (context: BrowserContext, page: Page, url: string): Promise<Page> => {
  await page.close();
  const opened = await context.newPage();
  await opened.clock.setSystemTime(theMorning);
  await opened.goto(url);
  return opened;
};

const waiting = (page: Page, count: number) => page.getByText(`${count} waiting to be sent`, { exact: true });
const dialogOf = (page: Page) => page.getByRole("dialog");

/** Done with the first step of Today, with what came of it. */
const doFirst = async (page: Page, outcome: string) => {
  await expect(page.getByRole("heading", { name: "Overdue" })).toBeVisible();
  await page.keyboard.press("d");
  await dialogOf(page)
    .getByLabel(/What came of it/)
    .fill(outcome);
  await page.keyboard.press("Control+Enter");
  await expect(dialogOf(page)).toBeHidden();
};

const doneWith = async (page: Page, url: string, outcome: string): Promise<number> => {
  const { followUps } = await read(page, url, "follow-ups?state=done&limit=200");
  return followUps.filter((one: { outcome: string }) => one.outcome === outcome).length;
};

test("Today is there without a connection, with its age, and what is done there is done once it is back", async ({
  withSample: first,
  context,
  server,
}) => {
  await isReady(first);
  const { contacts } = await read(first, server.url, "contacts?search=Okafor");
  const { id } = contacts.find(({ name }: { name: string }) => name === "Sam Okafor");
  await expect.poll(() => isKept(first, `/contacts/${id}`), { timeout: 30_000 }).toBe(true);
  await context.setOffline(true);
  const page = await reopen(context, first, server.url);
  await expect(page.getByText(/Followthrough cannot be reached.*may be old, as of Jun 25/)).toBeVisible();
  await doFirst(page, "She sends the slides");
  await expect(waiting(page, 1)).toBeVisible();
  await page
    .getByRole("link", { name: /People/ })
    .first()
    .click();
  await expect(page.getByText("32 people")).toBeVisible();
  await page.getByLabel("Search people").fill("okafor sam");
  await expect(page.getByText("1 of 32 people")).toBeVisible();
  await page.getByRole("link", { name: /Sam Okafor/ }).click();
  await expect(page.getByText("(212) 555-0148").first()).toBeVisible();
  await page.getByRole("link", { name: /Today/ }).first().click();
  await expect(page.getByRole("heading", { name: "Overdue" })).toBeVisible();

  // Taken back before it was sent, there is nothing to send.
  await page.keyboard.press("z");
  await expect(waiting(page, 1)).toBeHidden();
  await doFirst(page, "She sends the slides");
  await expect(waiting(page, 1)).toBeVisible();

  const again = await reopen(context, page, server.url);
  await expect(waiting(again, 1)).toBeVisible();
  await context.setOffline(false);
  await expect(waiting(again, 1)).toBeHidden();
  await expect(again.getByText("Followthrough cannot be reached.")).toBeHidden();
  expect(await doneWith(again, server.url, "She sends the slides")).toBe(1);
});

const met = ["Grace Lin", "Owen Price", "Bea Santos", "Yuki Sato", "Femi Ade"];
const fourteen = Array.from(
  { length: 14 },
  (_, at) => `Guest ${"ABCDEFGHIJKLMN"[at] ?? ""}lvarez (Archivist)`,
);

test.describe("with a server that goes on", () => {
  test.use({ restarts: true });

  test("five people captured and fourteen debriefed at an event without a signal are there once, after the browser was killed", async ({
    signedIn: first,
    context,
    server,
  }) => {
    test.slow();
    await isReady(first);
    await first.goto(`${server.url}/debrief`);
    await expect(first.getByRole("heading", { level: 1 })).toBeVisible();
    await context.setOffline(true);
    let page = await reopen(context, first, `${server.url}/capture`);
    for (const [at, name] of met.entries()) {
      const box = page.locator("main textarea").first();
      await box.fill(`Met ${name} at the forum. Email ${name.split(" ")[0] ?? ""} tomorrow`);
      await expect(page.getByText(name).last()).toBeVisible();
      await box.press("Control+Enter");
      await expect(waiting(page, at + 1)).toBeVisible();
      await expect(box).toHaveValue("");
    }
    page = await reopen(context, page, `${server.url}/debrief`);
    const line = page.getByLabel(/^Whom did you meet/);
    for (const one of fourteen) {
      await line.fill(one);
      await line.press("Enter");
      await expect(line).toHaveValue("");
    }
    await expect(page.getByText(/^14 met/)).toBeVisible();
    await page.getByRole("button", { name: /^Save 14 people/ }).click();
    await expect(waiting(page, 6)).toBeVisible();

    // It is the next day by the time there is a signal. Two windows are opened; what waits is sent by one of them.
    page = await reopen(context, page, server.url);
    const other = await context.newPage();
    await other.goto(server.url);
    for (const each of [page, other]) await expect(waiting(each, 6)).toBeVisible();
    await server.restartAt(theNextDay);
    await context.setOffline(false);
    for (const each of [page, other]) await expect(each.getByText(/waiting to be sent/)).toBeHidden();
    const { total } = await read(page, server.url, "contact-pages");
    expect(total).toBe(19);
    const { contacts } = await read(page, server.url, "contacts?limit=200");
    const names = contacts.map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(19);
    expect(names).toEqual(expect.arrayContaining(met));
    const { followUps } = await read(page, server.url, "follow-ups?limit=200");
    const emails = followUps.filter(({ action }: { action: string }) => action === "email");
    // "Tomorrow" is the day after it was typed.
    expect(emails.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(Array(5).fill("2026-06-26"));
    expect(contacts.filter(({ metOn }: { metOn: string }) => metOn === "2026-06-25")).toHaveLength(19);
  });
});

test("a step that was done on another device meanwhile is told of, with what was typed, for a person to decide", async ({
  withSample: page,
  context,
  server,
}) => {
  await isReady(page);
  const [row] = (await read(page, server.url, "today")).overdue;
  await context.setOffline(true);
  await doFirst(page, "She sends the slides");
  await expect(waiting(page, 1)).toBeVisible();
  const { id, version } = row.followUp;
  const done = await page.request.post(`${server.url}/api/follow-ups/${id}/completion`, {
    data: { outcome: "Done on the laptop" },
    headers: { "if-match": `"${version}"` },
  });
  expect(done.status()).toBe(201);
  await context.setOffline(false);
  await expect(page.getByText("1 thing you did could not be saved")).toBeVisible();
  await page.getByRole("button", { name: "Look", exact: true }).click();
  await expect(dialogOf(page).getByText("She sends the slides")).toBeVisible();
  await expect(dialogOf(page).getByText(/Not taken/)).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.reload();
  await page.getByRole("button", { name: "Look", exact: true }).click();
  await dialogOf(page).getByRole("button", { name: "Throw away" }).click();
  await expect(dialogOf(page).getByText("All of it was sent.")).toBeVisible();
  expect(await doneWith(page, server.url, "Done on the laptop")).toBe(1);
  expect(await doneWith(page, server.url, "She sends the slides")).toBe(0);
});

test("signed out elsewhere meanwhile, what was done waits for its account, and nothing that was read stays", async ({
  withSample: page,
  context,
  server,
  browser,
}) => {
  await isReady(page);
  await context.setOffline(true);
  await doFirst(page, "She sends the slides");
  await expect(waiting(page, 1)).toBeVisible();
  const elsewhere = await browser.newContext();
  const laptop = await elsewhere.newPage();
  await laptop.request.post(`${server.url}/api/session`, {
    data: { email: jo.email, password: jo.password },
  });
  expect((await laptop.request.delete(`${server.url}/api/sessions`)).ok()).toBe(true);
  await context.setOffline(false);
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    "outbox",
  ]);
  await page.getByLabel("E-mail").fill(jo.email);
  await page.getByLabel("Password").fill(jo.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  await expect.poll(() => doneWith(page, server.url, "She sends the slides")).toBe(1);
  await expect(waiting(page, 1)).toBeHidden();
  await elsewhere.close();
});
