import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { intercept } from "../intercept";
import { countOf, forms, submitOf } from "../forms";

const twiceInOneTick = (button: Locator) =>
  button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
const doubleClick = (button: Locator) => button.dblclick({ noWaitAfter: true });
const keysTwice = async (_button: Locator, page: Page) => {
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Control+Enter");
};
const clickAndKey = async (button: Locator, page: Page) => {
  await button.click({ noWaitAfter: true });
  await page.keyboard.press("Control+Enter");
};
/** Slower than a double press, while the answer is still on its way. */
const twiceSlowly = async (button: Locator, page: Page) => {
  await button.dispatchEvent("click");
  await page.waitForTimeout(400);
  await button.dispatchEvent("click").catch(() => undefined);
};

const ways = [
  ["two clicks in one tick", twiceInOneTick, 0],
  ["a double click", doubleClick, 0],
  ["Ctrl-Enter twice", keysTwice, 0],
  ["a click and Ctrl-Enter", clickAndKey, 300],
  ["two clicks while the server thinks", twiceSlowly, 700],
] as const;

test("every form pressed twice, in whatever way, is one act", async ({ withSample: page, server }) => {
  test.slow();
  let sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" && !request.url().endsWith("-previews"))
      sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  for (const [at, form] of forms.entries()) {
    const [way, press, delay] = ways[at % ways.length] ?? ways[0];
    await test.step(`${form.name}: ${way}`, async () => {
      await form.open(page, server.url);
      const before = await countOf(form, page, server.url);
      sent = [];
      const mend = await intercept(page, "**/api/**", async (route) => {
        if (route.request().method() !== "GET") await new Promise((resolve) => setTimeout(resolve, delay));
        await route.continue();
      });
      await press(submitOf(page), page);
      await expect(page.getByRole("dialog")).toBeHidden();
      await page.waitForTimeout(400);
      await mend();
      expect(sent, `${form.name}: ${way}`).toHaveLength(1);
      expect(await countOf(form, page, server.url), `${form.name}: ${way}`).toBe(before + 1);
    });
  }
});

test("the second half of a double press does not reach what lay beneath the dialog", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/people`);
  await page.getByRole("button", { name: "Add a person" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Bea Santos");
  // Saved between the two: the focus is back on the button that opened it.
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
  await expect(dialog).toBeHidden();
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("1 person", { exact: true })).toBeVisible();
});

test("keys pressed twice act once: done, snooze, undo, and a row's own", async ({
  withSample: page,
  server,
}) => {
  const acts: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") acts.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  const twice = async (key: string) => {
    await page.keyboard.press(key);
    await page.keyboard.press(key);
  };
  const dialog = page.getByRole("dialog");
  await expect(page.locator("[data-selected]")).toBeVisible();
  await twice("s");
  await expect(dialog).toHaveCount(1);
  await dialog.getByRole("button", { name: /^tomorrow/i }).dblclick();
  await expect(dialog).toBeHidden();
  expect(acts).toHaveLength(1);
  await page.waitForTimeout(400);
  await twice("z");
  await expect.poll(() => acts.length).toBe(2);
  await page.waitForTimeout(400);
  expect(acts).toHaveLength(2);

  await page.goto(`${server.url}/referrals`);
  await page.getByRole("list").getByRole("button").first().waitFor();
  acts.length = 0;
  await page.keyboard.press("j");
  await twice("r");
  await page.waitForTimeout(600);
  expect(acts.length).toBeLessThanOrEqual(1);
});

test("one press in the palette twice, and Enter before the search has answered, is what was typed", async ({
  withSample: page,
}) => {
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: /Find people/ });
  await expect(box).toBeFocused();
  await intercept(page, "**/api/search**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.keyboard.type("sam okafor");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sam Okafor", exact: true })).toBeVisible();
});
