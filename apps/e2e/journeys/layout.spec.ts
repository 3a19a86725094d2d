import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** Every screen with a list whose rows open in place. */
const lists = [
  "/",
  "/steps",
  "/referrals",
  "/referrals?show=introductions",
  "/referrals?show=thanks",
  "/duplicates",
];

/** Screens that are tabs of one another, and those beside them in the rail. */
const screens = [
  "/",
  "/people",
  "/events",
  "/referrals",
  "/referrals/chains",
  "/referrals/paths",
  "/opportunities",
  "/insights",
  "/steps",
  "/settings",
  "/playbooks",
  "/trash",
];

const buttonsOf = (page: Page) =>
  page
    .locator("[data-selected]")
    .evaluate((row) =>
      [...row.querySelectorAll("button:not([data-row-head]), a[class]:not([tabindex='-1'])")]
        .filter((one) => one.checkVisibility() && !one.closest("[role=menu]"))
        .map((one) => ({ isMenu: one.getAttribute("aria-haspopup") === "menu", text: one.textContent })),
    );

test("a row has at most two buttons and a menu, on every list", async ({ withSample: page, server }) => {
  for (const path of lists) {
    await page.goto(server.url + path);
    const heads = page.locator("main [data-row] button[data-row-head]");
    if (path !== "/duplicates") await expect(heads.first()).toBeVisible();
    for (let at = 0; at < Math.min(await heads.count(), 12); at += 1) {
      await heads.nth(at).focus();
      await heads.nth(at).click();
      const buttons = await buttonsOf(page);
      const plain = buttons.filter(({ isMenu }) => !isMenu);
      expect(plain.length, `${path}: ${plain.map(({ text }) => text).join(", ")}`).toBeLessThanOrEqual(2);
      expect(buttons.length - plain.length, path).toBeLessThanOrEqual(1);
    }
  }
});

test("every screen begins at the same place", async ({ withSample: page, server }) => {
  const places = new Map<string, number>();
  for (const path of screens) {
    await page.goto(server.url + path);
    const box = await page.getByRole("heading", { level: 1 }).boundingBox();
    places.set(path, Math.round(box?.x ?? -1));
  }
  // Half a pixel is rounded either way.
  const all = [...places.values()];
  expect(Math.max(...all) - Math.min(...all), JSON.stringify([...places])).toBeLessThanOrEqual(1);
});

test("on a laptop the board shows every stage without being pushed", async ({ withSample: page, server }) => {
  await page.goto(`${server.url}/opportunities`);
  const stages = page.locator("[data-stage]");
  await expect(stages.first()).toBeVisible();
  for (const stage of await stages.all()) await expect(stage).toBeInViewport({ ratio: 1 });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the details of a person are one tap away", async ({ withSample: page, server }) => {
    await page.goto(`${server.url}/people`);
    await page
      .getByRole("link", { name: /Dana Ruiz/ })
      .first()
      .tap();
    await page.getByRole("button", { name: "Details" }).tap();
    await expect(page.getByRole("complementary", { name: "About Dana Ruiz" })).toBeInViewport();
    await expect(page.getByText("Organisation", { exact: true })).toBeInViewport();
  });
});
