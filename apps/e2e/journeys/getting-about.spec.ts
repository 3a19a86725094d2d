import { expect, test } from "../fixtures";
import { intercept } from "../intercept";

test("going back shows a list where it was left, and going on begins at the top", async ({
  withSample: page,
  server,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("32 people")).toBeVisible();
  const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
  await page.mouse.move(700, 300);
  await page.mouse.wheel(0, 700);
  await expect.poll(scrolled).toBeGreaterThan(600);
  const left = await scrolled();
  await page.getByRole("main").getByRole("link").nth(12).click();
  await expect(page).toHaveURL(/\/people\/.+/);
  await expect.poll(scrolled).toBe(0);
  await page.goBack();
  await expect(page.getByText("32 people")).toBeVisible();
  await expect.poll(scrolled).toBe(left);
  await page.goForward();
  await expect(page).toHaveURL(/\/people\/.+/);
  await expect.poll(scrolled).toBe(0);
});

test("a part of a page that cannot be fetched says so in its place, and is there once the server is", async ({
  withSample: page,
  server,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("32 people")).toBeVisible();
  const mend = await intercept(page, /\/(api|assets)\//, (route) => route.abort("failed"));
  await page.getByRole("checkbox", { name: "Pick Aiko Tanaka" }).check();
  const said = page.getByRole("alert").filter({ hasText: "Followthrough cannot be reached." });
  await expect(said).toBeVisible();
  await said.getByRole("button", { name: "Try again" }).click();
  await expect(said).toBeVisible();
  await expect(page.getByText("32 people")).toBeVisible();

  await mend();
  await said.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("1 person picked")).toBeVisible();
});
