import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { intercept } from "../intercept";
import { countOf, forms, submitOf } from "../forms";

/** From now on whatever changes something reaches the server, and its answer gets lost. Answers how to mend the line. */
const loseAnswers = (page: Page): Promise<() => Promise<void>> =>
  intercept(page, "**/api/**", async (route) => {
    if (route.request().method() === "GET") return route.continue();
    await route.fetch();
    await route.abort("failed");
  });

const ofOneKind = [0, 1].map((half) => forms.filter((_form, at) => at % 2 === half));

for (const [half, some] of ofOneKind.entries()) {
  test(`what was sent and not answered is saved once, however often it is tried (${half + 1} of 2)`, async ({
    withSample: page,
    server,
  }) => {
    test.slow();
    for (const form of some) {
      await test.step(form.name, async () => {
        await form.open(page, server.url);
        const before = await countOf(form, page, server.url);
        const mend = await loseAnswers(page);
        await submitOf(page).click();
        const dialog = page.getByRole("dialog");
        await expect(dialog.getByText(/it is not known whether this was saved/)).toBeVisible();
        await expect(dialog.getByText(/it will not be saved twice/)).toBeVisible();
        await mend();
        await submitOf(page).click();
        await expect(dialog).toBeHidden();
        expect(await countOf(form, page, server.url), form.name).toBe(before + 1);
      });
    }
  });
}

test("an answer lost for a moment is asked for again by itself", async ({ signedIn: page, server }) => {
  await page.goto(`${server.url}/people`);
  await page.getByRole("button", { name: "Add a person" }).first().click();
  await page.getByRole("dialog").getByLabel("Name").fill("Bea Santos");
  const keys = new Set<string | undefined>();
  let attempts = 0;
  await intercept(page, "**/api/contacts", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    keys.add(route.request().headers()["idempotency-key"]);
    attempts += 1;
    if (attempts > 2) return route.continue();
    await route.fetch();
    await route.abort("failed");
  });
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Bea Santos" })).toBeVisible();
  expect([attempts, keys.size]).toEqual([3, 1]);
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("1 person", { exact: true })).toBeVisible();
});

test("what was changed after its answer was lost makes no second one, and one is told which was saved", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/people`);
  await page.getByRole("button", { name: "Add a person" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Bea Santoz");
  const mend = await loseAnswers(page);
  await submitOf(page).click();
  await expect(dialog.getByText(/it is not known whether this was saved/)).toBeVisible();
  await mend();
  await dialog.getByLabel("Name").fill("Bea Santos");
  await submitOf(page).click();
  await expect(dialog.getByText(/What you sent first was saved after all/)).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("link", { name: /Bea Santoz/ })).toBeVisible();
  await expect(page.getByText("1 person", { exact: true })).toBeVisible();
});

test("reading without a server stays as it was: what is shown stays, and says that it may be old", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("32 people")).toBeVisible();
  const mend = await intercept(page, "**/api/**", (route) => route.abort("failed"));
  await page.getByLabel("Search people").fill("dana");
  await expect(page.getByText(/What you see may be old/)).toBeVisible();
  await expect(page.getByLabel("Search people")).toHaveValue("dana");
  await mend();
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(page.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();
});

test("a dialog or page that cannot be fetched says so, and is there once the server is", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("32 people")).toBeVisible();
  const away = /\/(api|assets)\//;
  const mend = await intercept(page, away, (route) => route.abort("failed"));
  await page.keyboard.press("n");
  await expect(page.getByText("because Followthrough cannot be reached").last()).toBeVisible();
  await expect(page.getByText("32 people")).toBeVisible();
  await page.getByRole("link", { name: "Insights" }).click();
  await expect(page.getByRole("main").getByText("Followthrough cannot be reached.")).toBeVisible();
  await expect(page.getByText("was updated")).toBeHidden();
  await page.getByRole("main").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("main").getByText("Followthrough cannot be reached.")).toBeVisible();

  await mend();
  await page.getByRole("main").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "Insights" })).toBeVisible();
  await page.goBack();
  await expect(page.getByText("32 people")).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "Add a person" })).toBeVisible();
});
